/** Decides for a shop's variants whether their ads may run, and keeps what changed. */
import type pg from 'pg'
import { decideAdGuard } from '../features/ad-guard/ad-guard.rules.ts'
import {
  bumpFeedVersion,
  type DecidedVariant,
  lockDecisions,
  type SavedDecisions,
  saveDecisions,
} from '../features/ad-guard/ad-guard.store.server.ts'
import {
  type DecisionContext,
  type DecisionInput,
  loadDecisionContext,
  loadDecisionInputs,
} from '../features/ad-guard/decision-input.query.server.ts'
import { variantSubject } from '../features/problems/problem.rules.ts'
import { closeProblems, openProblems, type ProblemToOpen } from '../features/problems/problem.store.server.ts'
import { startOfDay } from '../features/stock/availability-date.rules.ts'
import { type Contradiction, findContradiction } from '../features/stock/page-claim.rules.ts'
import { deletedVariant, sellable } from '../features/stock/sellable.rules.ts'
import type { AccountId, ShopId, VariantId } from '../language/ids.ts'
import { questions } from '../language/sellable.ts'
import { saveDue } from '../runtime/due.ts'
import { redecideDue } from './redecide-due.ts'
import { judgeOutlooks } from './stock-outlook.flow.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

const batchSize = 2000

/** Inside the caller's transaction. The caller's own facts must have been written in it before. */
export async function decideAds(
  sql: Sql,
  input: Shop & { variantIds: readonly VariantId[] | 'all'; now: Date },
): Promise<SavedDecisions> {
  await lockDecisions(sql, input.shopId)
  const context = await loadDecisionContext(sql, input)
  const total: SavedDecisions = { decided: 0, changed: 0, feedChanged: 0 }
  for await (const batch of batches(sql, input, input.variantIds)) {
    const saved = await decideBatch(sql, input, context, batch, input.now)
    total.decided += saved.decided
    total.changed += saved.changed
    total.feedChanged += saved.feedChanged
  }
  if (total.feedChanged > 0) await bumpFeedVersion(sql, input.accountId)
  return total
}

/** What the rules say of one variant under this floor. */
export function decideOne(
  input: DecisionInput,
  context: DecisionContext,
  floor: number,
  now: Date,
): DecidedVariant & { contradiction: Contradiction | null } {
  const { variantId, facts, deleted, availabilityDate, override, previous } = input
  const answer = deleted ? deletedVariant() : sellable(facts, { ...context, availabilityDate, now })
  const decision = decideAdGuard({ sellable: answer, policy: { floor }, override, previous, now })
  return { variantId, previous, decision, contradiction: findContradiction(facts.pageClaims, answer) }
}

/** Pages of the named variants, or of the whole shop in the order of their ids. */
export async function* batches(
  sql: Sql,
  shop: Shop,
  variantIds: readonly VariantId[] | 'all',
): AsyncGenerator<DecisionInput[]> {
  if (variantIds !== 'all') {
    for (let start = 0; start < variantIds.length; start += batchSize)
      yield loadDecisionInputs(sql, shop, { variantIds: variantIds.slice(start, start + batchSize) })
    return
  }
  let after: VariantId | '' = ''
  for (;;) {
    const batch: DecisionInput[] = await loadDecisionInputs(sql, shop, { after, limit: batchSize })
    const last = batch.at(-1)
    if (!last) return
    yield batch
    after = last.variantId
  }
}

async function decideBatch(
  sql: Sql,
  shop: Shop,
  context: DecisionContext,
  batch: readonly DecisionInput[],
  now: Date,
): Promise<SavedDecisions> {
  const decisions = batch.map((input) => decideOne(input, context, context.floor, now))
  const saved = await saveDecisions(sql, { ...shop, decisions, now })
  await saveQuestions(sql, shop, decisions, now)
  await planArrivals(sql, shop, batch, decisions, context.timeZone)
  await judgeOutlooks(sql, {
    ...shop,
    variantIds: batch.map(({ variantId }) => variantId),
    timeZone: context.timeZone,
    now,
  })
  return saved
}

type Decided = ReturnType<typeof decideOne>

/** A question is a problem until it is answered, or until the shop changes so that it no longer arises; so is a page
 *  that tells search engines something else than its button does. */
async function saveQuestions(
  sql: Sql,
  { accountId, shopId }: Shop,
  decisions: readonly Decided[],
  now: Date,
): Promise<void> {
  const problems = decisions.flatMap(({ variantId, decision, contradiction }): ProblemToOpen[] => {
    const about = { subject: variantSubject(shopId, variantId), shopId }
    return [
      ...(decision.question ? [{ ...about, kind: decision.question, data: { variantId } }] : []),
      ...(contradiction
        ? [{ ...about, kind: 'page-contradicts' as const, data: { variantId, ...contradiction } }]
        : []),
    ]
  })
  const subjects = decisions.map(({ variantId }) => variantSubject(shopId, variantId))
  const kinds = [...questions, 'page-contradicts' as const]
  await closeProblems(sql, { accountId, kinds, subjects, except: problems, now })
  await openProblems(sql, { accountId, problems, now })
}

/** The page's own date arrives by itself: the variant is decided again then. The merchant's is planned where it is
 *  typed. */
async function planArrivals(
  sql: Sql,
  shop: Shop,
  batch: readonly DecisionInput[],
  decisions: readonly Decided[],
  timeZone: string,
): Promise<void> {
  for (const [index, { variantId, previous, decision }] of decisions.entries()) {
    const date = decision.state.availabilityDate
    if (date === null || date === previous?.availabilityDate || batch[index]?.availabilityDate) continue
    await saveDue(sql, {
      ...redecideDue({ ...shop, variantId }, 'date'),
      dueAt: startOfDay(date, timeZone),
    })
  }
}
