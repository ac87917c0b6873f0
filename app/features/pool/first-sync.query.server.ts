import type pg from 'pg'
import type { LocationId } from '../../language/ids.ts'
import { heldSides, prestashopUnits, shopifyUnits } from './held-stock.sql.server.ts'
import { loadLinkSides } from './link.query.server.ts'
import type { FirstSyncPage, PoolCard, PoolRef, SyncRow, SyncRun } from './pool.types.ts'
import { loadPool } from './pool-card.query.server.ts'
import { needsSecondYes, type PoolLevel, zeroShare } from './sync.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>

const pageSize = 50

export type LinkToJoin = {
  linkId: string
  shopify: number
  prestashop: number
  /** Of the shop that would be written; Shopify: the pool's locations, the booking one first. */
  levels: PoolLevel[]
}

/** Linked variants of the pool that aren't joined, or that differ although nothing is on its way; both must be there
 *  and counted. `written`: whose levels are named. */
export async function loadLinksToJoin(
  sql: Sql,
  pool: PoolCard,
  written: 'shopify' | 'prestashop',
): Promise<LinkToJoin[]> {
  const item = written === 'shopify' ? 's' : 't'
  const { rows } = await sql.query<LinkToJoin>(
    `select l.link_id as "linkId", ${shopifyUnits} as shopify, ${prestashopUnits} as prestashop,
            coalesce((select json_agg(json_build_object('locationId', g.location_id, 'available', g.available)
                                        order by g.location_id <> p.booking_location_id, g.location_id)
                from inventory_level g
               where g.account_id = l.account_id and g.shop_id = p.${written}_shop_id
                 and g.inventory_item_id = ${item}.inventory_item_id and g.is_active
                 ${
                   written === 'shopify'
                     ? `and exists (select from pool_location o where o.account_id = p.account_id
                                      and o.pool_id = p.pool_id and o.location_id = g.location_id)`
                     : ''
                 }), '[]') as levels
       from variant_link l
       join pool p on p.account_id = l.account_id and p.pool_id = l.pool_id
       join pool_item i on i.account_id = l.account_id and i.link_id = l.link_id
       ${heldSides}
      where l.account_id = $1 and l.pool_id = $2 and l.state = 'linked' and s.deleted_at is null
        and t.deleted_at is null and s.tracked and t.tracked
        and (not i.joined or i.pending_shopify = 0 and i.pending_prestashop = 0
               and ${shopifyUnits} <> ${prestashopUnits})
        and not exists (select from stock_write w where w.account_id = l.account_id and w.link_id = l.link_id
                          and w.state = 'sent')
      order by l.link_id`,
    [pool.accountId, pool.poolId],
  )
  return rows
}

/** Both shops' catalogues were read whole since they were installed. */
export async function areRead(sql: Sql, { accountId, shops }: PoolCard): Promise<boolean> {
  const { rows } = await sql.query<{ read: number }>(
    `select count(*)::int as read from shop s where s.account_id = $1 and s.shop_id = any($2)
        and exists (select from catalogue_read r where r.account_id = $1 and r.shop_id = s.shop_id and r.state = 'done'
                       and r.started_at >= s.installed_at)`,
    [accountId, Object.values(shops).map(({ shopId }) => shopId)],
  )
  return rows[0]?.read === 2
}

type Counted = Omit<SyncRun, 'zeroShare' | 'needsSecondYes' | 'counts'> & SyncRun['counts']

/** The newest run that counts, or the named one. */
export async function loadRun(sql: Sql, ref: PoolRef, runId: string | null): Promise<SyncRun | null> {
  if (runId !== null && !/^\d{1,18}$/.test(runId)) return null
  const count = (what: string) => `count(r.*) filter (where ${what})::int`
  const { rows } = await sql.query<Counted>(
    `select n.run_id as "runId", n.leader, n.state, n.planned_at as "plannedAt", n.approved_at as "approvedAt",
            n.finished_at as "finishedAt", n.undone_at as "undoneAt",
            ${count(`r.why = 'same'`)} as same, ${count(`r.why <> 'same'`)} as changes,
            ${count(`r.why <> 'same' and r.to_quantity <= 0 and r.from_quantity > 0`)} as zeros,
            ${count(`r.why <> 'same' and r.state = 'planned'`)} as planned,
            ${count(`r.state in ('writing', 'undoing')`)} as writing,
            ${count(`r.why <> 'same' and r.state = 'done'`)} as done, ${count(`r.state = 'stale'`)} as stale,
            ${count(`r.state = 'refused'`)} as refused, ${count(`r.state = 'undone'`)} as undone
       from sync_run n left join sync_run_row r using (account_id, run_id)
      where n.account_id = $1 and n.pool_id = $2
        and case when $3::bigint is null then n.state <> 'replaced' else n.run_id = $3 end
      group by n.account_id, n.run_id order by n.run_id desc limit 1`,
    [ref.accountId, ref.poolId, runId],
  )
  const [row] = rows
  if (!row) return null
  const { runId: id, leader, state, plannedAt, approvedAt, finishedAt, undoneAt, ...counts } = row
  const share = zeroShare(await loadEmptied(sql, ref, id))
  return {
    ...{ runId: id, leader, state, plannedAt, approvedAt, finishedAt, undoneAt, counts },
    zeroShare: share,
    needsSecondYes: needsSecondYes(share),
  }
}

/** Each variant of the written shop, over its locations. */
async function loadEmptied(
  sql: Sql,
  ref: PoolRef,
  runId: string,
): Promise<{ before: number; after: number }[]> {
  const { rows } = await sql.query<{ before: number; after: number }>(
    `select max(leader_quantity) - sum(to_quantity - from_quantity)::int as before, max(leader_quantity) as after
       from sync_run_row where account_id = $1 and run_id = $2 group by link_id`,
    [ref.accountId, runId],
  )
  return rows
}

/** The newest run and a page of its changes. Null: no such pool. Pages count from 1. */
export async function loadFirstSync(
  sql: Sql,
  input: PoolRef & { page: number },
): Promise<FirstSyncPage | null> {
  const pool = await loadPool(sql, input)
  if (!pool) return null
  const run = await loadRun(sql, pool, null)
  const pages = Math.max(1, Math.ceil((run?.counts.changes ?? 0) / pageSize))
  const page = Math.min(Math.max(1, input.page), pages)
  const { rows: counts } = await sql.query<{ linked: number; unjoined: number }>(
    `select count(*)::int as linked, count(*) filter (where not i.joined)::int as unjoined
       from variant_link l join pool_item i using (account_id, link_id)
      where l.account_id = $1 and l.pool_id = $2 and l.state = 'linked'`,
    [pool.accountId, pool.poolId],
  )
  const rows = run ? await loadRows(sql, pool, run, (page - 1) * pageSize) : []
  return { pool, run, rows, page, pages, ...(counts[0] ?? { linked: 0, unjoined: 0 }) }
}

type Row = Pick<SyncRow, 'linkId' | 'from' | 'to' | 'why' | 'state' | 'reason'> & {
  locationId: LocationId
  locationName: string | null
  shopify: string
  prestashop: string
}

async function loadRows(sql: Sql, pool: PoolCard, run: SyncRun, offset: number): Promise<SyncRow[]> {
  const { rows } = await sql.query<Row>(
    `select r.link_id as "linkId", r.location_id as "locationId", o.name as "locationName",
            l.shopify_variant_id as shopify, l.prestashop_variant_id as prestashop, r.from_quantity as "from",
            r.to_quantity as "to", r.why, r.state, r.reason
       from sync_run_row r join variant_link l using (account_id, link_id)
       left join location o on o.account_id = r.account_id and o.shop_id = r.shop_id and o.location_id = r.location_id
      where r.account_id = $1 and r.run_id = $2 and r.why <> 'same'
      order by (r.to_quantity <= 0 and r.from_quantity > 0) desc, abs(r.to_quantity - r.from_quantity) desc, r.link_id,
               r.location_id limit $3 offset $4`,
    [pool.accountId, run.runId, pageSize, offset],
  )
  const { accountId, shops, locationIds } = pool
  const ids = (side: 'shopify' | 'prestashop') => rows.map((row) => row[side])
  const shopify = await loadLinkSides(sql, { accountId, ...shops.shopify }, ids('shopify'), locationIds)
  const prestashop = await loadLinkSides(sql, { accountId, ...shops.prestashop }, ids('prestashop'), null)
  const side = run.leader === 'shopify' ? 'prestashop' : 'shopify'
  return rows.flatMap(({ locationId, ...row }) => {
    const [one, other] = [shopify.get(row.shopify), prestashop.get(row.prestashop)]
    if (!one || !other) return []
    return [{ ...row, side, locationName: row.locationName ?? locationId, shopify: one, prestashop: other }]
  })
}
