/** GET /proxy/bar: what an open page of a shop may say of free delivery, read again through the shop's own address
 *  (https://shop.example/apps/promesse/bar). Shopify signs what it passes on; unsigned, nothing is looked up.
 *
 *  403 not signed by Shopify, or long ago · 200 the offer; off where we don't know the shop, or know nothing current. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { loadBar } from '../../features/free-shipping/free-shipping.query.server.ts'
import type { Published } from '../../features/free-shipping/progress.rules.ts'
import { isPast, silence } from '../../features/free-shipping/proof.rules.ts'
import { staleMs } from '../../flows/free-shipping-refresh.flow.server.ts'
import { now, realNow } from '../../runtime/clock.ts'
import { withAccount } from '../../runtime/database.ts'
import { findShop } from '../../runtime/directory.ts'
import { readProxySignature } from './proxy-signature.server.ts'

export async function sendBarOffer(
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
): Promise<void> {
  const signed = readProxySignature(request.originalUrl ?? request.url ?? '', realNow())
  if (!signed) {
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    response.end('Forbidden\n')
    return
  }
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'max-age=30',
    'x-content-type-options': 'nosniff',
  })
  response.end(JSON.stringify(await loadOffer(signed.shop)))
}

async function loadOffer(domain: string): Promise<Published> {
  const shop = await findShop(domain)
  if (shop?.state !== 'installed') return silence(false, now())
  const bar = await withAccount(shop.accountId, (sql) => loadBar(sql, shop))
  const isCurrent = bar?.readAt && realNow().getTime() - bar.readAt.getTime() < staleMs
  // The switch counts from the moment on at which it was turned, whatever the pages were sent before.
  if (!bar?.isOn || !bar.published?.on || !isCurrent || isPast(bar.published, now()))
    return silence(false, now())
  return bar.published
}
