import type pg from 'pg'
import { loadFirstSync } from '../../features/pool/pool.query.server.ts'
import type { PoolCard, SyncRun } from '../../features/pool/pool.types.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'
import { loadPoolStage } from '../links/pool-stage.query.server.ts'
import { type ChangeFilter, changeFilters } from './changes.view.tsx'
import type { FirstSyncProps } from './first-sync.view.tsx'
import type { Run } from './run.rules.ts'
import { loadChangeCounts, loadChanges, loadRuns } from './runs.query.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Staff = { accountId: AccountId; shopId: ShopId; host: 'shopify' | 'prestashop' }
type Page = Omit<FirstSyncProps, 'refused'>

/** The newest run and its changes as the address asks: `show`, `page`. */
export function loadFirstSyncPage(staff: Staff, search: URLSearchParams): Promise<Page> {
  const filter = changeFilters.find((one) => one === search.get('show')) ?? 'all'
  return withSnapshot(staff.accountId, async (sql) => {
    const { stage, pool } = await loadPoolStage(sql, staff, search.get('pool'))
    if (!pool || stage !== 'ready') return { ...nothing, stage, filter }
    const ref = { accountId: staff.accountId, poolId: pool.poolId }
    const page = await loadFirstSync(sql, { ...ref, page: 1 })
    if (!page || page.linked === 0) return { ...nothing, stage: 'no-links', filter }
    const { linked, unjoined } = page
    return {
      ...(await loadRunPart(sql, staff.host, page.run, filter, pageOf(search))),
      ...(await loadPlaces(sql, pool)),
      stage,
      filter,
      linked,
      unjoined,
      history: await loadRuns(sql, pool.poolId),
      isActive: pool.state === 'active',
    }
  })
}

const nothing: Omit<Page, 'stage' | 'filter'> = {
  linked: 0,
  unjoined: 0,
  locations: [],
  booking: '',
  run: null,
  filters: { all: 0, zero: 0, down: 0, up: 0, open: 0 },
  rows: [],
  page: 1,
  pages: 1,
  history: [],
  canWrite: true,
  isActive: false,
}

function pageOf(search: URLSearchParams): number {
  const page = Number(search.get('page') ?? '1')
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
}

async function loadRunPart(
  sql: Sql,
  host: Staff['host'],
  run: SyncRun | null,
  filter: ChangeFilter,
  page: number,
): Promise<Pick<Page, 'run' | 'rows' | 'filters' | 'page' | 'pages'>> {
  if (!run || run.state === 'replaced')
    return { run: null, rows: [], filters: nothing.filters, page: 1, pages: 1 }
  const filters = await loadChangeCounts(sql, run.runId)
  const rows = await loadChanges(sql, { runId: run.runId, host, filter, page })
  return { run: toRun(run), filters, ...rows }
}

function toRun({ runId, leader, state, counts, zeroShare, needsSecondYes, ...times }: SyncRun): Run {
  const { same, changes, zeros, done, stale, refused, undone } = counts
  return {
    runId,
    leader,
    state,
    plannedAt: times.plannedAt.toISOString(),
    approvedAt: times.approvedAt?.toISOString() ?? null,
    finishedAt: times.finishedAt?.toISOString() ?? null,
    undoneAt: times.undoneAt?.toISOString() ?? null,
    counts: { same, changes, zeros, done, stale, refused, undone },
    zeroShare,
    needsSecondYes,
  }
}

/** The pool's locations by name, and whether Shopify lets us write into them. */
async function loadPlaces(
  sql: Sql,
  pool: PoolCard,
): Promise<Pick<Page, 'locations' | 'booking' | 'canWrite'>> {
  const { shopId } = pool.shops.shopify
  const { rows } = await sql.query<{ locationId: string; name: string }>(
    `select location_id as "locationId", name from location where shop_id = $1 order by name`,
    [shopId],
  )
  const nameOf = (id: string) => rows.find(({ locationId }) => locationId === id)?.name ?? id
  return {
    locations: pool.locationIds.map(nameOf),
    booking: nameOf(pool.bookingLocationId),
    canWrite: await mayWrite(sql, pool),
  }
}

/** Whether Shopify has granted the right to write stock. */
export async function mayWrite(sql: Sql, { shops }: PoolCard): Promise<boolean> {
  const { rows } = await sql.query<{ scopes: string }>('select scopes from shop where shop_id = $1', [
    shops.shopify.shopId,
  ])
  return rows[0]?.scopes.split(',').includes('write_inventory') ?? false
}
