import type pg from 'pg'
import type { AccountId, LocationId, ShopId, VariantId } from '../../language/ids.ts'
import { otherSide, type Side, type UnjoinedWhy } from './side.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }
export type Moved = { variantId: VariantId; locationId: LocationId; before: number; after: number }

/** One writer of an account's backlog at a time, until the transaction ends: two shops would wait for each other's rows
 *  in turn. After the stock locks, before verdicts. */
export async function lockBacklog(sql: Sql, accountId: AccountId): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('pool-items:' || $1, 0))`, [accountId])
}

/** True, and locked, where the shop shares its stock at all. */
async function lockIfShared(sql: Sql, { accountId, shopId, side }: Shop & { side: Side }): Promise<boolean> {
  const { rows } = await sql.query(
    `select pg_advisory_xact_lock(hashtextextended('pool-items:' || $1::uuid, 0))
       from (select from pool where account_id = $1 and ${side}_shop_id = $2 limit 1) p`,
    [accountId, shopId],
  )
  return rows.length > 0
}

/**
 * Adds what moved at one shop to what the other must still be told, in the transaction that saves the movement. Answers
 * the shops that have something to hear now. What moves between two locations of one pool moves nothing.
 */
export async function carryMoves(
  sql: Sql,
  shop: Shop & { side: Side },
  moves: readonly Moved[],
): Promise<ShopId[]> {
  if (moves.length === 0 || !(await lockIfShared(sql, shop))) return []
  const { side } = shop
  const to = otherSide[side]
  const { rows } = await sql.query<{ shopId: ShopId }>({
    name: `carry-from-${side}`,
    text: `with summed as (
       select l.link_id, p.${to}_shop_id as shop_id, sum(m.delta)::int as delta
         from unnest($3::text[], $4::text[], $5::int[]) as m (variant_id, location_id, delta)
         join variant_link l on l.account_id = $1 and l.${side}_variant_id = m.variant_id and l.state = 'linked'
         join pool p on p.account_id = $1 and p.pool_id = l.pool_id and p.${side}_shop_id = $2
        ${
          side === 'prestashop'
            ? ''
            : `join pool_location o on o.account_id = $1 and o.pool_id = p.pool_id and o.location_id = m.location_id`
        }
        group by 1, 2 having sum(m.delta) <> 0
     ), carried as (
       update pool_item i set pending_${to} = i.pending_${to} + k.delta from summed k
        where i.account_id = $1 and i.link_id = k.link_id and i.joined returning k.shop_id
     )
     select distinct shop_id as "shopId" from carried order by 1`,
    values: [
      shop.accountId,
      shop.shopId,
      moves.map(({ variantId }) => variantId),
      moves.map(({ locationId }) => locationId),
      moves.map(({ before, after }) => after - before),
    ],
  })
  return rows.map(({ shopId }) => shopId)
}

/** Variants that no longer share a stock: what they still had to tell is forgotten, and only a first sync joins them
 *  again. Answers which were joined. */
export async function unjoinVariants(
  sql: Sql,
  shop: Shop & { side: Side },
  variantIds: readonly VariantId[],
  why: UnjoinedWhy,
): Promise<VariantId[]> {
  if (variantIds.length === 0 || !(await lockIfShared(sql, shop))) return []
  const { rows } = await sql.query<{ variantId: VariantId }>(
    `update pool_item i set ${unjoined('$4')} from variant_link l, pool p
      where p.account_id = $1 and p.${shop.side}_shop_id = $2 and l.account_id = $1 and l.pool_id = p.pool_id
        and l.${shop.side}_variant_id = any($3) and l.state = 'linked' and i.account_id = $1
        and i.link_id = l.link_id and i.joined returning l.${shop.side}_variant_id as "variantId"`,
    [shop.accountId, shop.shopId, variantIds, why],
  )
  return rows.map(({ variantId }) => variantId)
}

/** The same for links by their ids. */
export async function unjoinLinks(
  sql: Sql,
  accountId: AccountId,
  linkIds: readonly string[],
  why: UnjoinedWhy,
): Promise<number> {
  if (linkIds.length === 0) return 0
  await lockBacklog(sql, accountId)
  const { rowCount } = await sql.query(
    `update pool_item i set ${unjoined('$3')} where i.account_id = $1 and i.link_id = any($2)`,
    [accountId, linkIds, why],
  )
  return rowCount ?? 0
}

/** Every variant of these pools. */
export async function unjoinPools(
  sql: Sql,
  accountId: AccountId,
  poolIds: readonly string[],
  why: UnjoinedWhy,
): Promise<void> {
  await lockBacklog(sql, accountId)
  await sql.query(
    `update pool_item i set ${unjoined('$3')} from variant_link l
      where l.account_id = $1 and l.pool_id = any($2) and l.state = 'linked' and i.account_id = $1
        and i.link_id = l.link_id and i.joined`,
    [accountId, poolIds, why],
  )
}

/** What moves next of these variants is told at once: it isn't what was refused. */
export async function dropHolds(
  sql: Sql,
  { accountId, shopId, side }: Shop & { side: Side },
  variantIds: readonly VariantId[],
): Promise<void> {
  await lockBacklog(sql, accountId)
  await sql.query(
    `update pool_item i set held_until_${side} = null, refusals_${side} = 0 from variant_link l, pool p
      where p.account_id = $1 and p.${side}_shop_id = $2 and l.account_id = $1 and l.pool_id = p.pool_id
        and l.${side}_variant_id = any($3) and i.account_id = $1 and i.link_id = l.link_id and not i.waits_${side}`,
    [accountId, shopId, variantIds],
  )
}

const unjoined = (
  why: string,
) => `joined = false, unjoined_why = ${why}, pending_shopify = 0, pending_prestashop = 0,
  held_until_shopify = null, held_until_prestashop = null, refusals_shopify = 0, refusals_prestashop = 0`
