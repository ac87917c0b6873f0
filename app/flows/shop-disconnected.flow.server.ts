/** Staff disconnect a shop from Settings: its module is told, then the same stops as when it is uninstalled there. */
import { loadConnections } from '../features/shop/connection.query.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import type { Outcome } from '../language/outcome.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { platformFor } from '../runtime/wire.ts'
import { onShopUninstalled } from './shop-uninstalled.flow.server.ts'

/** A Shopify shop is uninstalled in its own admin: no connection of ours to end. */
export async function disconnectShop(shop: {
  accountId: AccountId
  shopId: ShopId
}): Promise<Outcome<null, 'not-connected'>> {
  const connections = await withAccount(shop.accountId, (sql) => loadConnections(sql, shop.accountId))
  const found = connections.find(({ shopId, state }) => shopId === shop.shopId && state === 'installed')
  if (!found) return { ok: false, code: 'not-connected' }
  await platformFor({ ...shop, domain: found.domain, platform: 'prestashop' }).leave()
  await onShopUninstalled(shop, now())
  return { ok: true, value: null }
}
