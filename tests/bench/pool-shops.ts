/** A second shop of the same account, and both joined: written by the database itself, as a first sync would leave it. */
import type { ShopId } from '../../app/language/ids.ts'
import { pool } from '../../app/runtime/database.ts'
import type { BenchShop } from './bench-shop.ts'

export async function makeSecondShop({ accountId }: BenchShop, name: string): Promise<BenchShop> {
  const domain = `bench-${name}.example/second`
  const { rows } = await pool().query<{ shopId: ShopId }>(
    `insert into shop (account_id, platform, domain, publication_id, installed_at)
     values ($1, 'prestashop', $2, null, now()) returning shop_id as "shopId"`,
    [accountId, domain],
  )
  const [made] = rows
  if (!made) throw new Error('no shop was made')
  return { accountId, shopId: made.shopId, domain }
}

/** Variants of the same id are one thing in both. */
export async function joinShops(
  { accountId, shopId }: BenchShop,
  second: BenchShop,
  bookingLocationId: string,
): Promise<void> {
  const { rows } = await pool().query<{ poolId: string }>(
    `insert into pool (account_id, shopify_shop_id, prestashop_shop_id, booking_location_id, state, created_at)
     values ($1, $2, $3, $4, 'active', now()) returning pool_id as "poolId"`,
    [accountId, shopId, second.shopId, bookingLocationId],
  )
  const poolId = rows[0]?.poolId
  await pool().query('insert into pool_location (account_id, pool_id, location_id) values ($1, $2, $3)', [
    accountId,
    poolId,
    bookingLocationId,
  ])
  await pool().query(
    `with linked as (
       insert into variant_link (account_id, pool_id, shopify_variant_id, prestashop_variant_id, basis, state, decided_at)
       select v.account_id, $3, v.variant_id, v.variant_id, 'sku', 'linked', now()
         from variant v join variant t on t.account_id = v.account_id and t.shop_id = $4 and t.variant_id = v.variant_id
        where v.account_id = $1 and v.shop_id = $2 returning link_id)
     insert into pool_item (account_id, link_id, joined) select $1, link_id, true from linked`,
    [accountId, shopId, poolId, second.shopId],
  )
}
