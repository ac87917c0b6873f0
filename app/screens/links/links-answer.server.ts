import type { LinkBasis } from '../../features/pool/pool.types.ts'
import { decideLinks, type LinkDecision, type PairIds } from '../../flows/pool-links.flow.server.ts'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import { withSnapshot } from '../../runtime/database.ts'
import { loadLinkedPair, loadPairsLinkedSince } from './linked-pairs.query.server.ts'
import type { LinksAnswer } from './links-answer.view.tsx'
import { readPairId, writePairId } from './pair-id.ts'
import { loadPoolStage } from './pool-stage.query.server.ts'

type Staff = { accountId: AccountId; shopId: ShopId }
type Intent = LinksAnswer['done']

const intents: readonly Intent[] = ['link', 'reject', 'later', 'unlink', 'undo']
/** What a form of ours can carry back; more are taken back by their moment. */
const longestUndo = 100

/** What the forms of the screen ask for: one pair, several, all sure ones, or the way back. Null: not one of them. */
export async function answerLinks(
  staff: Staff,
  form: FormData,
  wanted: string | null,
): Promise<LinksAnswer | null> {
  const { pool } = await withSnapshot(staff.accountId, (sql) => loadPoolStage(sql, staff, wanted))
  const intent = form.get('intent')
  if (intent !== 'link-exact' && !isIntent(intent)) return null
  const done = intent === 'link-exact' ? 'link' : intent
  if (!pool) return refusal(done, 'unknown-pool')
  const ref = { accountId: staff.accountId, poolId: pool.poolId }
  if (intent === 'link-exact') return answerOf(done, await linkExact(ref))
  const pairs = await readPairs(ref, form)
  if (pairs.length === 0) return refusal(done, 'nothing')
  const answer = intent === 'unlink' ? 'undo' : intent
  const decisions: LinkDecision[] = pairs.map((pair) => ({ ...pair, answer }))
  const decided = await decideLinks({ ...ref, decisions })
  return answerOf(done, { decided, pairs, since: null })
}

const isIntent = (intent: unknown): intent is Intent => intents.some((one) => one === intent)

type Ref = { accountId: AccountId; poolId: string }
type Pair = PairIds & { basis?: LinkBasis }
type Decided = Awaited<ReturnType<typeof decideLinks>>

async function linkExact(ref: Ref) {
  const since = now().toISOString()
  return { decided: await decideLinks({ ...ref, allExact: true }), pairs: [], since }
}

/** The pairs of a form: by their ids, by the two variants chosen, or all that were linked since a moment. */
async function readPairs(ref: Ref, form: FormData): Promise<Pair[]> {
  const since = Date.parse(String(form.get('since') ?? ''))
  if (form.get('intent') === 'undo' && Number.isFinite(since))
    return loadPairsLinkedSince(ref, new Date(since))
  const shopifyVariantId = String(form.get('shopifyVariantId') ?? '')
  const prestashopVariantId = String(form.get('prestashopVariantId') ?? '')
  if (shopifyVariantId && prestashopVariantId)
    return [
      {
        shopifyVariantId: shopifyVariantId as VariantId,
        prestashopVariantId: prestashopVariantId as VariantId,
      },
    ]
  const ids = [...form.getAll('linkIds'), ...form.getAll('linkIds[]')].map(String)
  const pairs = await Promise.all(ids.map((id) => readPairId(id) ?? loadLinkedPair(ref, id)))
  return pairs.filter((pair) => pair !== null)
}

function answerOf(
  done: Intent,
  { decided, pairs, since }: { decided: Decided; pairs: Pair[]; since: string | null },
): LinksAnswer {
  if (!decided.ok) return refusal(done, decided.code, Math.max(1, pairs.length))
  const { linked, rejected, later, undone, refused } = decided.value
  const [first] = refused
  const ids = pairs.map(({ shopifyVariantId, prestashopVariantId, basis = 'hand' }) =>
    writePairId(shopifyVariantId, prestashopVariantId, basis),
  )
  const canUndo = done === 'link' || done === 'reject' || done === 'later'
  return {
    done,
    count: linked + rejected + later + undone,
    undo: { ids: canUndo && ids.length <= longestUndo ? ids : [], since },
    refused: first ? { code: first.code, count: refused.length } : null,
  }
}

type Code = NonNullable<LinksAnswer['refused']>['code']
const refusal = (done: Intent, code: Code, count = 1): LinksAnswer => ({
  done,
  count: 0,
  undo: { ids: [], since: null },
  refused: { code, count },
})
