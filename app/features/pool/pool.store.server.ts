import type pg from 'pg'
import type { AccountId, LocationId, ShopId } from '../../language/ids.ts'
import type { PoolCard, PoolRef } from './pool.types.ts'
import type { Side } from './side.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** One writer of an account's pools and links at a time. */
export async function lockPools(sql: Sql, accountId: AccountId): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('pools:' || $1, 0))`, [accountId])
}

/** A PrestaShop shop is in one pool: it is made, or changed. Answers its id. */
export async function savePoolRow(
  sql: Sql,
  input: {
    accountId: AccountId
    shopifyShopId: ShopId
    prestashopShopId: ShopId
    locationIds: readonly LocationId[]
    bookingLocationId: LocationId
    now: Date
  },
): Promise<string> {
  const { rows } = await sql.query<{ poolId: string }>(
    `insert into pool (account_id, shopify_shop_id, prestashop_shop_id, booking_location_id, created_at)
     values ($1, $2, $3, $4, $5)
     on conflict (account_id, prestashop_shop_id) do update set booking_location_id = excluded.booking_location_id
     returning pool_id as "poolId"`,
    [input.accountId, input.shopifyShopId, input.prestashopShopId, input.bookingLocationId, input.now],
  )
  const poolId = rows[0]?.poolId ?? ''
  const values = [input.accountId, poolId, input.locationIds]
  await sql.query(
    'delete from pool_location where account_id = $1 and pool_id = $2 and location_id <> all($3)',
    values,
  )
  await sql.query(
    `insert into pool_location (account_id, pool_id, location_id) select $1, $2, unnest($3::text[])
     on conflict do nothing`,
    values,
  )
  return poolId
}

export async function savePoolState(
  sql: Sql,
  { accountId, poolId }: PoolRef,
  state: PoolCard['state'],
  pausedWhy: PoolCard['pausedWhy'] = null,
): Promise<void> {
  await sql.query('update pool set state = $3, paused_why = $4 where account_id = $1 and pool_id = $2', [
    accountId,
    poolId,
    state,
    pausedWhy,
  ])
}

/** The pools of a shop that is no longer there stop. Answers their ids. */
export async function pausePoolsOf(sql: Sql, { accountId, shopId }: Shop): Promise<string[]> {
  const { rows } = await sql.query<{ poolId: string }>(
    `update pool set state = 'paused', paused_why = 'away' where account_id = $1
        and (shopify_shop_id = $2 or prestashop_shop_id = $2) and state in ('active', 'paused')
     returning pool_id as "poolId"`,
    [accountId, shopId],
  )
  return rows.map(({ poolId }) => poolId)
}

/** The first failure counts; a success ends it. Answers since when. */
export async function saveSilence(
  sql: Sql,
  { accountId, shopId, side }: Shop & { side: Side },
  since: Date | null,
): Promise<Date | null> {
  const { rows } = await sql.query<{ since: Date | null }>(
    `update pool set silent_since_${side} = case when $3::timestamptz is null then null
                                            else coalesce(silent_since_${side}, $3) end
      where account_id = $1 and ${side}_shop_id = $2 returning silent_since_${side} as since`,
    [accountId, shopId, since],
  )
  return rows[0]?.since ?? null
}
