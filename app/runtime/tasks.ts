import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { onBasketsAsked } from '../flows/baskets.flow.server.ts'
import { onCatalogueRead, onReconcileDue } from '../flows/catalogue-read.flow.server.ts'
import { proveOffers } from '../flows/free-shipping-proof.flow.server.ts'
import { refreshOffers } from '../flows/free-shipping-refresh.flow.server.ts'
import { onPublicationPoll } from '../flows/publication-poll.flow.server.ts'
import { onRatesPoll } from '../flows/rates-poll.flow.server.ts'
import { redecide } from '../flows/redecide.flow.server.ts'
import { onShopConnected, onShopInstalled } from '../flows/shop-installed.flow.server.ts'
import { onStockMoved } from '../flows/stock-moved.flow.server.ts'
import { onOutlookDue } from '../flows/stock-outlook.flow.server.ts'
import type { AccountId, ShopId, VariantId } from '../language/ids.ts'
import { now } from './clock.ts'

const shopShape = z.object({
  accountId: z.uuid().transform((id) => id as AccountId),
  shopId: z.uuid().transform((id) => id as ShopId),
})
const redecideShape = shopShape.extend({
  variantIds: z.array(z.string().transform((id) => id as VariantId)).optional(),
})

type Shop = z.infer<typeof shopShape>

function ofShop(flow: (shop: Shop) => Promise<void>): TaskList[string] {
  return (payload) => flow(shopShape.parse(payload))
}

/** Which flow each job runs: with the screens, the only place that starts flows. */
export const tasks: TaskList = {
  connected: ofShop(onShopConnected),
  install: ofShop(onShopInstalled),
  drain: ofShop(onStockMoved),
  // A shop's turn hears and tells: whichever job comes first does both.
  'pool-push': ofShop(onStockMoved),
  'catalogue-read': ofShop(onCatalogueRead),
  reconcile: ofShop(onReconcileDue),
  'publication-poll': ofShop(onPublicationPoll),
  'stock-outlook': ofShop(onOutlookDue),
  baskets: ofShop(onBasketsAsked),
  'shipping-poll': ofShop(onRatesPoll),
  'refresh-offers': ofShop(refreshOffers),
  'prove-offers': ofShop(proveOffers),
  redecide: (payload) => redecide(redecideShape.parse(payload), now()),
}
