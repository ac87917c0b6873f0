import type pg from 'pg'
import type { ChangeFilter, ChangeRow } from './changes.view.tsx'
import type { PastRun } from './history.view.tsx'

type Sql = Pick<pg.PoolClient, 'query'>

const pageSize = 50
const runsShown = 20

/** To zero: it was sold before, and no longer would be. */
const filters: Record<ChangeFilter, string> = {
  all: 'true',
  zero: 'r.to_quantity <= 0 and r.from_quantity > 0',
  down: 'r.to_quantity < r.from_quantity',
  up: 'r.to_quantity > r.from_quantity',
  open: `r.state in ('stale', 'refused')`,
}
const changed = 'r.to_quantity <> r.from_quantity'

export async function loadChangeCounts(sql: Sql, runId: string): Promise<Record<ChangeFilter, number>> {
  const counts = Object.entries(filters).map(
    ([filter, where]) => `count(*) filter (where ${where})::int as "${filter}"`,
  )
  const { rows } = await sql.query<Record<ChangeFilter, number>>(
    `select ${counts.join(', ')} from sync_run_row r where r.run_id = $1 and ${changed}`,
    [runId],
  )
  return rows[0] ?? { all: 0, zero: 0, down: 0, up: 0, open: 0 }
}

type Asked = { runId: string; host: 'shopify' | 'prestashop'; filter: ChangeFilter; page: number }
type Row = Omit<ChangeRow, 'item' | 'shop'> & Omit<ChangeRow['item'], 'price'> & { count: number }

/** 50 changes of a run, those to zero first, then the largest falls. The item as the reader's own shop names it. */
export async function loadChanges(
  sql: Sql,
  { runId, host, filter, page }: Asked,
): Promise<{ rows: ChangeRow[]; page: number; pages: number }> {
  const { rows } = await sql.query<Row>(
    `select r.link_id::text as "linkId", case when r.shop_id = pool.shopify_shop_id then 'shopify' else 'prestashop' end as side,
            coalesce(o.name, r.location_id) as "locationName", r.from_quantity as "from", r.to_quantity as "to",
            r.leader_quantity as "leaderQuantity", r.why, r.state, count(*) over ()::int as count,
            l.${host}_variant_id as "variantId", coalesce(p.title, '') as "productTitle",
            nullif(nullif(v.title, 'Default Title'), '') as options, coalesce(v.image_url, p.image_url) as "imageUrl", v.sku, v.barcode, v.available
       from sync_run_row r join sync_run run using (account_id, run_id) join pool using (account_id, pool_id)
       join variant_link l using (account_id, link_id)
       left join variant v on v.account_id = r.account_id and v.shop_id = pool.${host}_shop_id
         and v.variant_id = l.${host}_variant_id
       left join product p on p.account_id = v.account_id and p.shop_id = v.shop_id and p.product_id = v.product_id
       left join location o on o.account_id = r.account_id and o.shop_id = r.shop_id and o.location_id = r.location_id
      where r.run_id = $1 and ${changed} and ${filters[filter]}
      order by (${filters.zero}) desc, r.to_quantity - r.from_quantity, r.link_id, r.location_id
      limit $2 offset $3`,
    [runId, pageSize, (page - 1) * pageSize],
  )
  const pages = Math.max(1, Math.ceil((rows[0]?.count ?? 0) / pageSize))
  return { rows: rows.map((row) => toChange(row, host)), page: rows.length > 0 ? page : 1, pages }
}

function toChange({ count: _, ...row }: Row, shop: Asked['host']): ChangeRow {
  const { variantId, productTitle, options, imageUrl, sku, barcode, available, ...change } = row
  const item = { variantId, productTitle, options, imageUrl, sku, barcode, available, price: null }
  return { ...change, item, shop }
}

type RunRow = Omit<PastRun, 'at'> & { at: Date }

/** Newest first. */
export async function loadRuns(sql: Sql, poolId: string): Promise<PastRun[]> {
  const { rows } = await sql.query<RunRow>(
    `select run.run_id::text as "runId", run.leader, run.state,
            coalesce(run.undone_at, run.finished_at, run.approved_at, run.planned_at) as at,
            count(r.*) filter (where ${changed})::int as changes,
            count(r.*) filter (where ${changed} and r.state in ('done', 'undoing', 'undone'))::int as written,
            count(r.*) filter (where ${filters.zero})::int as zeros
       from sync_run run left join sync_run_row r using (account_id, run_id)
      where run.pool_id = $1 group by run.account_id, run.run_id order by run.run_id desc limit $2`,
    [poolId, runsShown],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
