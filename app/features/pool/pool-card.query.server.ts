import type pg from 'pg'
import type { AccountId } from '../../language/ids.ts'
import type { PoolCard, PoolRef, PoolShop } from './pool.types.ts'

type Sql = Pick<pg.PoolClient, 'query'>

type PoolRow = Omit<PoolCard, 'shops'> & { shopify: PoolShop; prestashop: PoolShop }
type Dated = Omit<PoolShop, 'silentSince'> & { silentSince: string | null }

const shopOf = (side: 'shopify' | 'prestashop', alias: string) =>
  `json_build_object('shopId', ${alias}.shop_id, 'name', ${alias}.name, 'domain', ${alias}.domain, 'state', ${alias}.state,
     'silentSince', p.silent_since_${side}, 'waiting', (
       select count(*) from variant_link l join pool_item i on i.account_id = l.account_id and i.link_id = l.link_id
        where l.account_id = p.account_id and l.pool_id = p.pool_id and l.state = 'linked'
          and i.waits_${side}))`

/** Every pool of the account, the oldest first. */
export async function loadPools(sql: Sql, accountId: AccountId): Promise<PoolCard[]> {
  const { rows } = await sql.query<PoolRow & { shopify: Dated; prestashop: Dated }>(
    `select p.account_id as "accountId", p.pool_id as "poolId", p.state, p.paused_why as "pausedWhy",
            p.booking_location_id as "bookingLocationId", p.created_at as "createdAt",
            array(select o.location_id from pool_location o where o.account_id = p.account_id and o.pool_id = p.pool_id
                   order by o.location_id <> p.booking_location_id, o.location_id) as "locationIds",
            ${shopOf('shopify', 's')} as shopify, ${shopOf('prestashop', 't')} as prestashop
       from pool p
       join shop s on s.account_id = p.account_id and s.shop_id = p.shopify_shop_id
       join shop t on t.account_id = p.account_id and t.shop_id = p.prestashop_shop_id
      where p.account_id = $1 order by p.created_at, p.pool_id`,
    [accountId],
  )
  return rows.map(({ shopify, prestashop, ...row }) => ({
    ...row,
    shops: { shopify: toShop(shopify), prestashop: toShop(prestashop) },
  }))
}

function toShop(shop: Dated): PoolShop {
  return { ...shop, silentSince: shop.silentSince === null ? null : new Date(shop.silentSince) }
}

export async function loadPool(sql: Sql, ref: PoolRef): Promise<PoolCard | null> {
  return (await loadPools(sql, ref.accountId)).find(({ poolId }) => poolId === ref.poolId) ?? null
}
