/** The first sync of two shops: every write is planned, shown, approved and kept, so that it can be taken back. */
import type { PoolRef, Side, SyncRun } from '../features/pool/pool.types.ts'
import type { Outcome } from '../language/outcome.ts'

type Run = PoolRef & { runId: string }

/** Plans for all linked variants that aren't joined; a plan that waits is replaced. */
export async function planFirstSync(
  input: PoolRef & { leader: Side },
): Promise<
  Outcome<SyncRun, 'unknown-pool' | 'nothing-to-join' | 'run-under-way' | 'shop-away' | 'catalogue-unread'>
> {
  throw new Error(`not built yet: ${input.leader}`)
}

/** `zeros-need-yes`: more than 5 % of the stock would go to zero, and `zerosAccepted` doesn't say that a person saw it. */
export async function approveFirstSync(
  input: Run & { zerosAccepted: boolean },
): Promise<Outcome<SyncRun, 'unknown-run' | 'not-planned' | 'zeros-need-yes' | 'shop-away'>> {
  throw new Error(`not built yet: ${input.runId}`)
}

/** Posts what was written backwards, as movements: sales made in between survive. The pool stops. */
export async function undoFirstSync(
  input: Run,
): Promise<Outcome<SyncRun, 'unknown-run' | 'still-writing' | 'nothing-to-undo'>> {
  throw new Error(`not built yet: ${input.runId}`)
}
