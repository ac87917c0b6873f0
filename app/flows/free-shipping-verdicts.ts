/** Saves what carts have shown: the log, each offer's proof, and which destinations say nothing from now on. */
import type pg from 'pg'
import {
  loadContradicted,
  loadStillBroken,
  loadWithdrawn,
} from '../features/free-shipping/free-shipping.query.server.ts'
import {
  dropWithdrawn,
  saveFindings,
  saveProofs,
  saveWithdrawn,
} from '../features/free-shipping/free-shipping.store.server.ts'
import type { Saying } from '../features/free-shipping/progress.rules.ts'
import { type Finding, findingsOf, type Judgement } from '../features/free-shipping/proof.rules.ts'
import { destinationSubject } from '../features/problems/problem.rules.ts'
import { closeProblems, openProblems } from '../features/problems/problem.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import type { ProbeAnswer, ProbeCart } from '../language/shipping.ts'
import { now } from '../runtime/clock.ts'
import { saveDue } from '../runtime/due.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

export type JudgedCart = Judgement & {
  province: string | null
  currency: string
  cart: ProbeCart
  said: Saying
  charged: ProbeAnswer
}

/** A contradiction that was an edit under way is over by then; one that stays is looked at again at that pace. */
const againMs = 10 * 60_000

/** 'other': pages must be told something else. */
export async function saveVerdicts(
  sql: Sql,
  shop: Shop,
  judged: readonly JudgedCart[],
): Promise<'same' | 'other'> {
  const at = now()
  const answered = judged.filter(({ charged }) => !('unavailable' in charged))
  const lacks = judged.flatMap(({ charged }) => ('unavailable' in charged ? [charged.unavailable] : []))
  await saveProofs(sql, shop, answered, at)
  const findings = findingsOf(judged)
  const none = judged.length > 0 && answered.length === 0
  await saveFindings(sql, shop, { findings, lacks: none ? (lacks[0] ?? null) : null, now: at })
  return withdraw(sql, shop, findings, judged, at)
}

async function withdraw(
  sql: Sql,
  shop: Shop,
  findings: readonly Finding[],
  judged: readonly JudgedCart[],
  at: Date,
): Promise<'same' | 'other'> {
  const { accountId, shopId } = shop
  const before = await loadWithdrawn(sql, shop)
  const of = (proof: Finding['proof']) => findings.filter((each) => each.proof === proof)
  const broken = [...new Set(of('contradicted').map(({ country }) => country))]
  const proved = [...new Set(of('proved').map(({ country }) => country))]
  const added = broken.filter((country) => !before.has(country))
  if (broken.length > 0) await planProof(sql, shop, againMs)
  const stillBroken = new Set([
    ...(await loadContradicted(sql, shop)),
    ...(await loadStillBroken(sql, shop)).map(({ country }) => country),
  ])
  const restored = proved.filter(
    (country) => before.has(country) && !stillBroken.has(country) && isSettled(judged, country),
  )
  await saveWithdrawn(sql, shop, broken, at)
  await dropWithdrawn(sql, shop, restored)
  await openProblems(sql, {
    accountId,
    now: at,
    problems: added.map((country) => ({
      kind: 'shipping-contradicted' as const,
      subject: destinationSubject(shopId, country),
      shopId,
      data: { country, at: at.toISOString(), ...shownBy(judged, country) },
    })),
  })
  const subjects = restored.map((country) => destinationSubject(shopId, country))
  await closeProblems(sql, { accountId, kinds: ['shipping-contradicted'], subjects, now: at })
  return restored.length > 0 || added.length > 0 ? 'other' : 'same'
}

/** Nothing was left open: else what was withdrawn stays so. */
const isSettled = (judged: readonly JudgedCart[], country: string) =>
  judged.every((each) => each.country !== country || each.verdict !== 'unsure')

/** Again by the clock, for one run that is planned at most. */
export function planProof(sql: Sql, { accountId, shopId }: Shop, afterMs: number): Promise<void> {
  const dueAt = new Date(now().getTime() + afterMs)
  return saveDue(sql, { accountId, kind: 'prove-offers', subject: shopId, payload: { shopId }, dueAt })
}

/** The cart that showed it, and the least that was asked for it. */
function shownBy(judged: readonly JudgedCart[], country: string): object {
  const shown = judged.find((each) => each.country === country && each.verdict === 'broken')
  if (!shown || 'unavailable' in shown.charged) return {}
  const { options, currency } = shown.charged
  const paid = options.map(({ price }) => price).filter((price) => price > 0)
  return { cart: shown.cart, said: shown.said, currency, charged: paid.length > 0 ? Math.min(...paid) : null }
}
