import type pg from 'pg'
import type { AccountId, LocationId, ShopId } from '../../language/ids.ts'

export { loadFirstSync } from './first-sync.query.server.ts'
export { loadItemSides } from './item-sides.query.server.ts'
export { loadPool, loadPools } from './pool-card.query.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>

export type PoolShopChoice = {
  shopId: ShopId
  platform: 'shopify' | 'prestashop'
  name: string
  domain: string
  state: 'installed' | 'uninstalled'
  locations: { locationId: LocationId; name: string; isActive: boolean; fulfillsOnlineOrders: boolean }[]
}

/** The shops and locations that a pool may be made of. */
export async function loadPoolChoices(sql: Sql, accountId: AccountId): Promise<PoolShopChoice[]> {
  const { rows } = await sql.query<PoolShopChoice>(
    `select s.shop_id as "shopId", s.platform, s.name, s.domain, s.state,
            coalesce((select json_agg(json_build_object('locationId', l.location_id, 'name', l.name,
                        'isActive', l.is_active, 'fulfillsOnlineOrders', l.fulfills_online_orders)
                        order by not l.is_active, l.name, l.location_id)
                from location l where l.account_id = s.account_id and l.shop_id = s.shop_id), '[]') as locations
       from shop s where s.account_id = $1 and s.state <> 'redacted' order by s.platform desc, s.installed_at`,
    [accountId],
  )
  return rows
}
