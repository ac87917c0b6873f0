/** The merchant's switch: off takes the bar from every page at once, on lets it speak again. */
import { ensureBar, saveSwitch } from '../features/free-shipping/free-shipping.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { withAccount } from '../runtime/database.ts'
import { addRefresh } from './free-shipping-refresh.flow.server.ts'

/** The shop's turn sends it; new pages have it in seconds, open ones within a minute. */
export async function switchBar(shop: { accountId: AccountId; shopId: ShopId }, on: boolean): Promise<void> {
  await withAccount(shop.accountId, async (sql) => {
    await ensureBar(sql, shop, on)
    await saveSwitch(sql, shop, on)
    await addRefresh(sql, shop)
  })
}
