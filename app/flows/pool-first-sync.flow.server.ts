/** The first sync of two shops: every write is planned, shown, approved and kept, so that it can be taken back. */
import type pg from 'pg'
import { unjoinPools } from '../features/pool/carry.store.server.ts'
import {
  areRead,
  type LinkToJoin,
  loadLinksToJoin,
  loadRun,
} from '../features/pool/first-sync.query.server.ts'
import { loadPool } from '../features/pool/pool.query.server.ts'
import { lockPools, savePoolState } from '../features/pool/pool.store.server.ts'
import type { PoolCard, PoolRef, Side, SyncRun } from '../features/pool/pool.types.ts'
import { otherSide } from '../features/pool/side.rules.ts'
import { planWrites } from '../features/pool/sync.rules.ts'
import {
  lockBothStocks,
  type RunRow,
  saveFinishedRuns,
  saveReleased,
  saveRun,
  saveRunState,
  saveSameDone,
  saveUndoing,
} from '../features/pool/sync-run.store.server.ts'
import { closeProblems, openProblems } from '../features/problems/problem.store.server.ts'
import type { LocationId, ShopId } from '../language/ids.ts'
import type { Outcome } from '../language/outcome.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { addJob } from '../runtime/queue.ts'
import { joinRun } from './pool-settle.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Run = PoolRef & { runId: string }
type PlanRefusal = 'unknown-pool' | 'nothing-to-join' | 'run-under-way' | 'shop-away' | 'catalogue-unread'

/** Plans for all linked variants that aren't joined; a plan that waits is replaced. */
export async function planFirstSync(
  input: PoolRef & { leader: Side },
): Promise<Outcome<SyncRun, PlanRefusal>> {
  return withAccount(input.accountId, async (sql) => {
    await lockPools(sql, input.accountId)
    const pool = await loadPool(sql, input)
    if (!pool) return { ok: false, code: 'unknown-pool' }
    const code = await refusalOf(sql, pool)
    if (code) return { ok: false, code }
    const written = otherSide[input.leader]
    const writtenShopId = pool.shops[written].shopId
    await lockBothStocks(sql, { accountId: pool.accountId, shopId: writtenShopId })
    const links = await loadLinksToJoin(sql, pool, written)
    const rows = links.flatMap((link) => toRows(link, input.leader, pool))
    if (rows.length === 0) return { ok: false, code: 'nothing-to-join' }
    const runId = await saveRun(sql, pool, { leader: input.leader, writtenShopId, rows, now: now() })
    const run = await known(sql, pool, runId)
    await askForYes(sql, pool, run)
    return { ok: true, value: run }
  })
}

async function refusalOf(sql: Sql, pool: PoolCard): Promise<PlanRefusal | null> {
  if (Object.values(pool.shops).some(({ state }) => state !== 'installed')) return 'shop-away'
  if (!(await areRead(sql, pool))) return 'catalogue-unread'
  const run = await loadRun(sql, pool, null)
  return run?.state === 'writing' || run?.state === 'undoing' ? 'run-under-way' : null
}

/** A variant that isn't stocked where it would be written can't be joined: it stays apart. */
function toRows(link: LinkToJoin, leader: Side, pool: PoolCard): RunRow[] {
  const target = link[leader]
  const [first] = link.levels
  if (!first) return []
  const booking = leader === 'prestashop' ? pool.bookingLocationId : first.locationId
  if (!link.levels.some(({ locationId }) => locationId === booking)) return []
  const { linkId } = link
  const writes = planWrites(link.levels, booking, target)
  if (writes.length === 0) {
    const held = first.available
    const place = { linkId, locationId: first.locationId as LocationId }
    return [{ ...place, from: held, to: held, leaderQuantity: target, why: 'same' }]
  }
  return writes.map(({ locationId, from, to }) => ({
    ...{ linkId, locationId: locationId as LocationId, from, to },
    ...{ leaderQuantity: target, why: 'leader-differs' },
  }))
}

/** `zeros-need-yes`: more than 5 % of the stock would go to zero, and `zerosAccepted` doesn't say that a person saw it. */
export async function approveFirstSync(
  input: Run & { zerosAccepted: boolean },
): Promise<Outcome<SyncRun, 'unknown-run' | 'not-planned' | 'zeros-need-yes' | 'shop-away'>> {
  const { accountId, runId } = input
  return withAccount(accountId, async (sql) => {
    await lockPools(sql, accountId)
    const pool = await loadPool(sql, input)
    const run = pool && (await loadRun(sql, pool, runId))
    if (!pool || !run) return { ok: false, code: 'unknown-run' }
    if (run.state !== 'planned') return { ok: false, code: 'not-planned' }
    if (run.needsSecondYes && !input.zerosAccepted) return { ok: false, code: 'zeros-need-yes' }
    if (Object.values(pool.shops).some(({ state }) => state !== 'installed'))
      return { ok: false, code: 'shop-away' }
    const { shopId } = pool.shops[otherSide[run.leader]]
    await lockBothStocks(sql, { accountId, shopId })
    await saveRunState(sql, accountId, runId, { state: 'writing', approvedAt: now() })
    await savePoolState(sql, pool, 'active')
    await saveReleased(sql, accountId, runId)
    await saveSameDone(sql, accountId, runId)
    await joinRun(sql, accountId, runId, null)
    await saveFinishedRuns(sql, { accountId, shopId }, now())
    await closeAsked(sql, pool)
    await wakeBoth(sql, pool)
    return { ok: true, value: await known(sql, pool, runId) }
  })
}

/** Posts what was written backwards, as movements: sales made in between survive. The pool stops. */
export async function undoFirstSync(
  input: Run,
): Promise<Outcome<SyncRun, 'unknown-run' | 'still-writing' | 'nothing-to-undo'>> {
  const { accountId, runId } = input
  return withAccount(accountId, async (sql) => {
    await lockPools(sql, accountId)
    const pool = await loadPool(sql, input)
    const run = pool && (await loadRun(sql, pool, runId))
    if (!pool || !run) return { ok: false, code: 'unknown-run' }
    if (run.state === 'writing') return { ok: false, code: 'still-writing' }
    if (run.state !== 'done') return { ok: false, code: 'nothing-to-undo' }
    const { shopId } = pool.shops[otherSide[run.leader]]
    await lockBothStocks(sql, { accountId, shopId })
    await unjoinPools(sql, accountId, [pool.poolId], 'undone')
    await savePoolState(sql, pool, 'undone')
    await saveRunState(sql, accountId, runId, { state: 'undoing', undoneAt: now() })
    await saveUndoing(sql, accountId, runId)
    await saveFinishedRuns(sql, { accountId, shopId }, now())
    await wake(sql, pool, shopId)
    return { ok: true, value: await known(sql, pool, runId) }
  })
}

async function known(sql: Sql, ref: PoolRef, runId: string): Promise<SyncRun> {
  const run = await loadRun(sql, ref, runId)
  if (!run) throw new Error('a run that was just saved is gone')
  return run
}

async function askForYes(sql: Sql, { accountId, poolId }: PoolCard, run: SyncRun): Promise<void> {
  const { changes, zeros } = run.counts
  await openProblems(sql, {
    accountId,
    problems: [{ kind: 'first-sync-waiting', subject: poolId, shopId: null, data: { changes, zeros } }],
    now: now(),
  })
}

async function closeAsked(sql: Sql, { accountId, poolId }: PoolCard): Promise<void> {
  await closeProblems(sql, { accountId, kinds: ['first-sync-waiting'], subjects: [poolId], now: now() })
}

async function wakeBoth(sql: Sql, pool: PoolCard): Promise<void> {
  const ids = Object.values(pool.shops).map(({ shopId }) => shopId)
  for (const shopId of ids.toSorted()) await wake(sql, pool, shopId)
}

function wake(sql: Sql, { accountId }: PoolRef, shopId: ShopId): Promise<void> {
  return addJob(sql, 'pool-push', { accountId, shopId }, { jobKey: `push:${shopId}` })
}
