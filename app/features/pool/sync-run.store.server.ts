import type pg from 'pg'
import type { AccountId, InventoryItemId, LocationId, ShopId, VariantId } from '../../language/ids.ts'
import { lockBacklog } from './carry.store.server.ts'
import type { PoolRef, SyncRowState } from './pool.types.ts'
import type { Side } from './side.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

export type RunRow = {
  linkId: string
  locationId: LocationId
  from: number
  to: number
  leaderQuantity: number
  why: 'leader-differs' | 'same'
}
export type RowKey = { runId: string; linkId: string; locationId: LocationId }

/** A plan that still waits is replaced by the new one. */
export async function saveRun(
  sql: Sql,
  ref: PoolRef,
  input: { leader: Side; writtenShopId: ShopId; rows: readonly RunRow[]; now: Date },
): Promise<string> {
  await sql.query(
    `update sync_run set state = 'replaced' where account_id = $1 and pool_id = $2 and state = 'planned'`,
    [ref.accountId, ref.poolId],
  )
  const run = await sql.query<{ runId: string }>(
    `insert into sync_run (account_id, pool_id, leader, state, planned_at) values ($1, $2, $3, 'planned', $4)
     returning run_id as "runId"`,
    [ref.accountId, ref.poolId, input.leader, input.now],
  )
  const runId = run.rows[0]?.runId ?? ''
  const column = <K extends keyof RunRow>(key: K) => input.rows.map((row) => row[key])
  await sql.query(
    `insert into sync_run_row (account_id, run_id, shop_id, state, link_id, location_id, from_quantity, to_quantity,
                               leader_quantity, why)
     select $1, $2, $3, 'planned', r.*
       from unnest($4::bigint[], $5::text[], $6::int[], $7::int[], $8::int[], $9::text[]) r`,
    [
      ref.accountId,
      runId,
      input.writtenShopId,
      column('linkId'),
      column('locationId'),
      column('from'),
      column('to'),
      column('leaderQuantity'),
      column('why'),
    ],
  )
  return runId
}

export async function saveRunState(
  sql: Sql,
  accountId: AccountId,
  runId: string,
  change: { state: 'writing'; approvedAt: Date } | { state: 'undoing'; undoneAt: Date },
): Promise<void> {
  const [column, at] =
    change.state === 'writing' ? ['approved_at', change.approvedAt] : ['undone_at', change.undoneAt]
  await sql.query(`update sync_run set state = $3, ${column} = $4 where account_id = $1 and run_id = $2`, [
    accountId,
    runId,
    change.state,
    at,
  ])
}

/** What agrees already needs no write. */
export async function saveSameDone(sql: Sql, accountId: AccountId, runId: string): Promise<void> {
  await sql.query(
    `update sync_run_row set state = 'done' where account_id = $1 and run_id = $2 and why = 'same' and state = 'planned'`,
    [accountId, runId],
  )
}

/** Variants of the run that are joined already, and differ for no known reason, are joined anew; one that has moved
 *  since its preview waits for the next. */
export async function saveReleased(sql: Sql, accountId: AccountId, runId: string): Promise<void> {
  await lockBacklog(sql, accountId)
  await sql.query(
    `with locked as materialized (
       select i.link_id, i.pending_shopify = 0 and i.pending_prestashop = 0 as still from pool_item i
        where i.account_id = $1 and i.joined and i.link_id in (select r.link_id from sync_run_row r
                                                                where r.account_id = $1 and r.run_id = $2)
     ), released as (
       update pool_item i set joined = false, unjoined_why = 'new' from locked k
        where i.account_id = $1 and i.link_id = k.link_id and k.still
     )
     update sync_run_row r set state = 'stale' from locked k
      where r.account_id = $1 and r.run_id = $2 and r.link_id = k.link_id and not k.still`,
    [accountId, runId],
  )
}

/** A plan doesn't outlive what it was made of: the rows of these pools, or of these links, that aren't written yet are
 *  left for a new preview, and a run that nobody approved goes. */
export async function dropPlans(
  sql: Sql,
  accountId: AccountId,
  of: { poolIds: readonly string[] } | { linkIds: readonly string[] },
): Promise<void> {
  const poolIds = 'poolIds' in of ? of.poolIds : null
  const linkIds = 'linkIds' in of ? of.linkIds : null
  await sql.query(
    `update sync_run_row r set state = 'stale' from sync_run n
      where n.account_id = $1 and n.state in ('planned', 'writing') and ($2::text[] is null or n.pool_id::text = any($2))
        and r.account_id = $1 and r.run_id = n.run_id and r.state = 'planned'
        and ($3::text[] is null or r.link_id::text = any($3))`,
    [accountId, poolIds, linkIds],
  )
  if (poolIds)
    await sql.query(
      `update sync_run set state = 'replaced' where account_id = $1 and state = 'planned' and pool_id::text = any($2)`,
      [accountId, poolIds],
    )
}

/** Everything that was written, to be taken back. Answers how many rows. */
export async function saveUndoing(sql: Sql, accountId: AccountId, runId: string): Promise<number> {
  const { rowCount } = await sql.query(
    `update sync_run_row set state = 'undoing', reason = null where account_id = $1 and run_id = $2
        and why = 'leader-differs' and state = 'done'`,
    [accountId, runId],
  )
  return rowCount ?? 0
}

export async function saveRowStates(
  sql: Sql,
  accountId: AccountId,
  rows: readonly (RowKey & { state: SyncRowState; reason: string | null })[],
): Promise<void> {
  if (rows.length === 0) return
  await sql.query(
    `update sync_run_row r set state = t.state, reason = t.reason
       from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[])
         as t (run_id, link_id, location_id, state, reason)
      where r.account_id = $1 and r.run_id = t.run_id and r.link_id = t.link_id and r.location_id = t.location_id
        and r.state <> 'stale'`,
    [
      accountId,
      rows.map(({ runId }) => runId),
      rows.map(({ linkId }) => linkId),
      rows.map(({ locationId }) => locationId),
      rows.map(({ state }) => state),
      rows.map(({ reason }) => reason),
    ],
  )
}

export type RunWork = RowKey & {
  variantId: VariantId
  inventoryItemId: InventoryItemId
  kind: 'write' | 'undo'
  from: number
  to: number
  /** What we hold there now; null: not stocked there, or gone. */
  held: number | null
}

/** Rows of approved runs that wait to be written, or to be taken back, at this shop. */
export async function loadRunWork(sql: Sql, shop: Shop & { side: Side }, limit: number): Promise<RunWork[]> {
  const { rows } = await sql.query<RunWork>(
    `select r.run_id as "runId", r.link_id as "linkId", r.location_id as "locationId", v.variant_id as "variantId",
            v.inventory_item_id as "inventoryItemId", case when n.state = 'writing' then 'write' else 'undo' end as kind,
            r.from_quantity as "from", r.to_quantity as "to", case when v.deleted_at is null then g.available end as held
       from sync_run n
       join sync_run_row r on r.account_id = $1 and r.run_id = n.run_id and r.shop_id = $2
        and r.state = case when n.state = 'writing' then 'planned' else 'undoing' end
       join pool p on p.account_id = $1 and p.pool_id = n.pool_id and (n.state = 'undoing' or p.state = 'active')
       join variant_link l on l.account_id = $1 and l.link_id = r.link_id
        and (n.state = 'undoing' or l.state = 'linked')
       join variant v on v.account_id = $1 and v.shop_id = $2 and v.variant_id = l.${shop.side}_variant_id
       left join inventory_level g on g.account_id = $1 and g.shop_id = $2
        and g.inventory_item_id = v.inventory_item_id and g.location_id = r.location_id and g.is_active
      where n.account_id = $1 and n.state in ('writing', 'undoing')
        and not exists (select from stock_write w where w.account_id = $1 and w.link_id = r.link_id
                          and w.shop_id = $2 and w.location_id = r.location_id and w.state = 'sent')
      order by r.run_id, r.link_id, r.location_id limit $3`,
    [shop.accountId, shop.shopId, limit],
  )
  return rows
}

/** Both shops' stock, always in the same order: nobody saves a movement of either until the transaction ends. */
export async function lockBothStocks(sql: Sql, { accountId, shopId }: Shop): Promise<void> {
  const { rows } = await sql.query<{ shopId: string }>(
    `select distinct u.shop_id::text as "shopId" from pool p, unnest(array[p.shopify_shop_id, p.prestashop_shop_id]) u (shop_id)
      where p.account_id = $1 and $2 in (p.shopify_shop_id, p.prestashop_shop_id) order by 1`,
    [accountId, shopId],
  )
  for (const row of rows)
    await sql.query(`select pg_advisory_xact_lock(hashtextextended('stock:' || $1, 0))`, [row.shopId])
}

/**
 * Joins the variants all of whose rows are done. What either shop sold since the plan was made is what the other must
 * still hear; from here on every movement is carried. The caller holds the stock locks of both shops, so that no
 * movement is being saved meanwhile. `linkIds` null: all of the run. Answers both variants of each that is joined now.
 */
export async function joinFinished(
  sql: Sql,
  accountId: AccountId,
  runId: string,
  linkIds: readonly string[] | null,
): Promise<{ shopId: ShopId; variantId: VariantId }[]> {
  await lockBacklog(sql, accountId)
  const { rows } = await sql.query<{ shopId: ShopId; variantId: VariantId }>(
    `with finished as (
       select r.link_id, max(r.leader_quantity) as planned from sync_run_row r
        where r.account_id = $1 and r.run_id = $2 and ($3::bigint[] is null or r.link_id = any($3))
        group by 1 having bool_and(r.state = 'done')
     ), held as materialized (
       select f.link_id, f.planned,
              (select coalesce(sum(g.available), 0)::int from inventory_level g
                where g.account_id = $1 and g.shop_id = p.shopify_shop_id and g.inventory_item_id = s.inventory_item_id
                  and g.is_active and exists (select from pool_location o where o.account_id = $1
                                                and o.pool_id = p.pool_id and o.location_id = g.location_id)) as shopify,
              (select coalesce(sum(g.available), 0)::int from inventory_level g
                where g.account_id = $1 and g.shop_id = p.prestashop_shop_id
                  and g.inventory_item_id = t.inventory_item_id and g.is_active) as prestashop
         from finished f
         join variant_link l on l.account_id = $1 and l.link_id = f.link_id and l.state = 'linked'
         join pool p on p.account_id = $1 and p.pool_id = l.pool_id
         join variant s on s.account_id = $1 and s.shop_id = p.shopify_shop_id and s.variant_id = l.shopify_variant_id
          and s.deleted_at is null and s.tracked
         join variant t on t.account_id = $1 and t.shop_id = p.prestashop_shop_id
          and t.variant_id = l.prestashop_variant_id and t.deleted_at is null and t.tracked
     ), joined as (
       update pool_item i set joined = true, unjoined_why = null, pending_shopify = k.prestashop - k.planned,
            pending_prestashop = k.shopify - k.planned, held_until_shopify = null, held_until_prestashop = null,
            refusals_shopify = 0, refusals_prestashop = 0
       from held k where i.account_id = $1 and i.link_id = k.link_id and not i.joined returning i.link_id
     )
     select v.shop_id as "shopId", v.variant_id as "variantId" from joined j
       join variant_link l on l.account_id = $1 and l.link_id = j.link_id
       join pool p on p.account_id = $1 and p.pool_id = l.pool_id
       cross join lateral (values (p.shopify_shop_id, l.shopify_variant_id),
                                  (p.prestashop_shop_id, l.prestashop_variant_id)) v (shop_id, variant_id)`,
    [accountId, runId, linkIds],
  )
  return rows
}

/** Runs of a shop in which nothing is left to do. Answers their ids. */
export async function saveFinishedRuns(sql: Sql, shop: Shop, now: Date): Promise<string[]> {
  const { rows } = await sql.query<{ runId: string }>(
    `update sync_run n set state = case when n.state = 'writing' then 'done' else 'undone' end,
            finished_at = coalesce(n.finished_at, $3)
       from pool p
      where n.account_id = $1 and p.account_id = $1 and p.pool_id = n.pool_id and n.state in ('writing', 'undoing')
        and $2 in (p.shopify_shop_id, p.prestashop_shop_id)
        and not exists (select from sync_run_row r where r.account_id = $1 and r.run_id = n.run_id
                          and r.state in ('planned', 'writing', 'undoing'))
     returning n.run_id as "runId"`,
    [shop.accountId, shop.shopId, now],
  )
  return rows.map(({ runId }) => runId)
}

/** The newest of each pool stays: it tells what was written, and can be taken back. */
export async function dropOldRuns(sql: Sql, accountId: AccountId, before: Date): Promise<void> {
  await sql.query(
    `delete from sync_run n where n.account_id = $1 and n.planned_at < $2 and n.state in ('done', 'undone', 'replaced')
        and exists (select from sync_run m where m.account_id = $1 and m.pool_id = n.pool_id and m.run_id > n.run_id)`,
    [accountId, before],
  )
}
