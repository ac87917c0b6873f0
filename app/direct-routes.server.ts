/** The handlers of `directRoutes` in routes.ts. The health addresses are mounted by the web process itself. */
import { bridgeConnect } from './platforms/prestashop/bridge-connect.direct.server.ts'
import { bridgeMessages } from './platforms/prestashop/bridge-messages.direct.server.ts'
import { shopifyWebhook } from './platforms/shopify/webhook-intake.direct.server.ts'
import type { DirectRoute } from './runtime/web.ts'
import { sendFrameSession } from './screens/auth/frame-session.direct.server.ts'
import { sendBarOffer } from './screens/public/bar-offer.direct.server.ts'
import { sendFeed } from './screens/public/feed.direct.server.ts'

export const directRoutes: DirectRoute[] = [
  { method: 'POST', path: '/webhooks/shopify', handler: shopifyWebhook },
  { method: 'POST', path: '/bridge/connect', handler: bridgeConnect },
  { method: 'POST', path: '/bridge/messages', handler: bridgeMessages },
  { method: 'POST', path: '/prestashop/session', handler: sendFrameSession },
  { method: 'GET', path: '/feeds/:channel/:linkId', handler: sendFeed },
  { method: 'GET', path: '/proxy/bar', handler: sendBarOffer },
]
