/** An uninstall stops everything at once: no jobs, no tokens, no feeds. The data stays until the platform asks for its
 *  erasure, or for a month, so that a reinstall goes on where it stopped. */
import { bumpFeedVersion, forgetStates } from '../features/ad-guard/ad-guard.store.server.ts'
import { forgetBar } from '../features/free-shipping/free-shipping.store.server.ts'
import { loadShop } from '../features/shop/shop.query.server.ts'
import { dropCredentials, saveUninstalled } from '../features/shop/shop.store.server.ts'
import { dropOpenReads } from '../features/stock/catalogue-read.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { now, realNow } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { dropDue } from '../runtime/due.ts'
import { stopPools } from './pool-away.ts'

const ratesWork = ['shipping-poll', 'refresh-offers', 'prove-offers']

type Shop = { accountId: AccountId; shopId: ShopId }

/** False: the shop was installed again since, so the message is late and says nothing of this installation.
 *  Feeds need no line here: a feed's address answers only while a shop of its account is installed. */
export async function onShopUninstalled(shop: Shop, triggeredAt: Date): Promise<boolean> {
  const { accountId, shopId } = shop
  return withAccount(accountId, async (sql) => {
    if (!(await saveUninstalled(sql, shop, triggeredAt, now()))) return false
    await stopPools(sql, shop)
    await dropCredentials(sql, shop, realNow())
    // Installed again, the feeds say nothing of a variant before it was read again.
    await forgetStates(sql, shop)
    await bumpFeedVersion(sql, accountId)
    await forgetBar(sql, shop)
    // After the verdicts, as a read that is under way does it: else each could wait for the other.
    await dropOpenReads(sql, shop, 'uninstalled', now())
    const ended = ['publication-poll', 'catalogue-read', 'pool-push', 'stock-outlook', ...ratesWork]
    // Shopify tells when a shop must be forgotten. Nobody tells of a PrestaShop: its nights stay, and they do it.
    if ((await loadShop(sql, shop))?.platform === 'shopify') ended.push('reconcile')
    for (const kind of ended) await dropDue(sql, { accountId, kind, subject: shopId })
    return true
  })
}
