import { loadFirstSync } from '../../features/pool/pool.query.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import { withSnapshot } from '../../runtime/database.ts'
import { loadPoolStage } from '../links/pool-stage.query.server.ts'
import type { RunProgress } from './first-sync-progress.rules.ts'

/** How far the newest run is; of none, that there is nothing to wait for. */
export function loadRunProgress(staff: { accountId: AccountId; shopId: ShopId }): Promise<RunProgress> {
  return withSnapshot(staff.accountId, async (sql) => {
    const { pool } = await loadPoolStage(sql, staff, null)
    const ref = pool && { accountId: staff.accountId, poolId: pool.poolId }
    const run = ref && (await loadFirstSync(sql, { ...ref, page: 1 }))?.run
    if (!run) return { runId: '0', state: 'replaced', settled: 0, total: 0, seconds: null }
    const { changes, done, stale, refused, undone } = run.counts
    const { runId, state, approvedAt } = run
    if (state === 'undoing') return { runId, state, settled: undone, total: undone + done, seconds: null }
    const seconds = approvedAt ? (now().getTime() - approvedAt.getTime()) / 1000 : null
    return { runId, state, settled: done + stale + refused, total: changes, seconds }
  })
}
