/** Looks at a shop's rates by the clock, and more seldom where a look costs the shop much. */
import { loadBar } from '../features/free-shipping/free-shipping.query.server.ts'
import { isPast } from '../features/free-shipping/proof.rules.ts'
import { loadShop } from '../features/shop/shop.query.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { now, realNow } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { platformFor } from '../runtime/wire.ts'
import { onShippingPoll, planShippingPoll } from './free-shipping-refresh.flow.server.ts'

/** What announces itself, and what somebody asks for, is read at once all the same: it doesn't come by here. */
export async function onRatesPoll({
  accountId,
  shopId,
}: {
  accountId: AccountId
  shopId: ShopId
}): Promise<void> {
  const { shop, bar } = await withAccount(accountId, async (sql) => ({
    shop: await loadShop(sql, { accountId, shopId }),
    bar: await loadBar(sql, { accountId, shopId }),
  }))
  const age = bar?.readAt ? realNow().getTime() - bar.readAt.getTime() : Infinity
  // Nothing may be said any more of what was published: that doesn't wait.
  const isOver = bar?.published ? isPast(bar.published, now()) : false
  if (shop?.state !== 'installed' || isOver || age >= platformFor(shop).ratesRestMs())
    await onShippingPoll({ accountId, shopId })
  else await withAccount(accountId, (sql) => planShippingPoll(sql, shop, now()))
}
