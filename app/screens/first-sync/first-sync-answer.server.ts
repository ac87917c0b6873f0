import { loadFirstSync } from '../../features/pool/pool.query.server.ts'
import { approveFirstSync, planFirstSync, undoFirstSync } from '../../flows/pool-first-sync.flow.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'
import { loadPoolStage } from '../links/pool-stage.query.server.ts'
import type { Refusal } from './first-sync.view.tsx'
import { mayWrite } from './first-sync-page.query.server.ts'

type Staff = { accountId: AccountId; shopId: ShopId }
export type FirstSyncAnswer = { done: 'plan' | 'approve' | 'undo' | null; refused: Refusal | null }

/** Plans, approves or takes back a run. Null: not one of the screen's forms. */
export async function answerFirstSync(
  staff: Staff,
  form: FormData,
  wanted: string | null,
): Promise<FirstSyncAnswer | null> {
  const intent = form.get('intent')
  const runId = String(form.get('runId') ?? '')
  const { pool } = await withSnapshot(staff.accountId, (sql) => loadPoolStage(sql, staff, wanted))
  if (!pool) return { done: null, refused: 'unknown-pool' }
  const ref = { accountId: staff.accountId, poolId: pool.poolId }
  if (intent === 'plan') {
    const leader = form.get('leader')
    if (leader !== 'shopify' && leader !== 'prestashop') return null
    return answerOf('plan', await planFirstSync({ ...ref, leader }))
  }
  if (!/^\d{1,18}$/.test(runId)) return null
  if (intent === 'undo') return answerOf('undo', await undoFirstSync({ ...ref, runId }))
  if (intent !== 'approve') return null
  if (!(await withSnapshot(staff.accountId, (sql) => mayWrite(sql, pool))))
    return { done: null, refused: 'not-writable' }
  return approve({ ...ref, runId }, form)
}

type Run = { accountId: AccountId; poolId: string; runId: string }

/** Nobody approves zeros unseen, whatever sent the form. */
async function approve(run: Run, form: FormData): Promise<FirstSyncAnswer> {
  const page = await withSnapshot(run.accountId, (sql) => loadFirstSync(sql, { ...run, page: 1 }))
  if (page?.run?.runId !== run.runId) return { done: null, refused: 'not-planned' }
  if (page.run.counts.zeros > 0 && form.get('zerosSeen') !== 'yes')
    return { done: null, refused: 'zeros-unseen' }
  const zerosAccepted = form.get('again') === 'yes'
  return answerOf('approve', await approveFirstSync({ ...run, zerosAccepted }))
}

function answerOf(
  done: NonNullable<FirstSyncAnswer['done']>,
  outcome: { ok: true } | { ok: false; code: Refusal },
): FirstSyncAnswer {
  return outcome.ok ? { done, refused: null } : { done: null, refused: outcome.code }
}
