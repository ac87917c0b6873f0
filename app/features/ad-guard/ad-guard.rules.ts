/** Decides whether a variant's ad may run: never against the page, never quietly where a person must answer. */
import type { Availability, Question, Sellable, SellableReason } from '../../language/sellable.ts'

export type AdReason = SellableReason | Question | 'below-floor' | 'override-hold' | 'override-advertise'

/** suppress: the page doesn't sell it; hold: it sells, but the merchant wants no ad; allow: nothing is stopped. */
export type Ads = 'allow' | 'suppress' | 'hold'
export type Verdict = 'suppress' | 'hold' | 'restore' | 'unchanged'

/** Figures behind a reason: `units` left, the `floor`, the override's end (`until`, ISO 8601). */
export type ReasonData = { units?: number; floor?: number; until?: string }

/** What the feeds say of one variant. */
export type AdState = {
  ads: Ads
  availability: Availability
  /** "YYYY-MM-DD", only with preorder and backorder. */
  availabilityDate: string | null
  reason: AdReason
  reasonData: ReasonData
}

/** `floor`: ads pause when fewer units are left; 0 pauses nothing. */
type AdPolicy = { floor: number }
export type AdOverride = { kind: 'advertise' | 'hold'; endsAt: Date }

export type AdQuestion = {
  sellable: Sellable
  policy: AdPolicy
  override: AdOverride | null
  previous: AdState | null
  now: Date
}

/** `data` is for the history: what the figures were when the decision fell. */
export type AdDecision = { verdict: Verdict; state: AdState; question: Question | null; data: ReasonData }

export function decideAdGuard(input: AdQuestion): AdDecision {
  const state = stateOf(input)
  const question = answeredByOverride(input) ? null : input.sellable.question
  return { verdict: verdictOf(input.previous, state), state, question, data: dataOf(input.sellable, state) }
}

/** True where the two states make a feed say something else. */
export function changesFeed(before: AdState | null, after: AdState): boolean {
  return (
    before === null ||
    (before.ads === 'hold') !== (after.ads === 'hold') ||
    before.availability !== after.availability ||
    before.availabilityDate !== after.availabilityDate
  )
}

export function sameState(before: AdState | null, after: AdState): boolean {
  return (
    before !== null &&
    before.ads === after.ads &&
    !changesFeed(before, after) &&
    before.reason === after.reason &&
    before.reasonData.units === after.reasonData.units &&
    before.reasonData.floor === after.reasonData.floor &&
    before.reasonData.until === after.reasonData.until
  )
}

function stateOf(input: AdQuestion): AdState {
  const { sellable, policy } = input
  if (!sellable.sells) return suppressed(sellable.reason)
  const override = activeOverride(input)
  if (override?.kind === 'hold') return said(sellable, 'hold', 'override-hold', { until: iso(override) })
  if (override?.kind !== 'advertise' && isBelow(sellable.units, policy.floor))
    return said(sellable, 'hold', 'below-floor', { units: sellable.units, floor: policy.floor })
  if (sellable.question && !answeredByOverride(input))
    return said(sellable, adsWhileAsked(input.previous), sellable.question, {})
  if (override && (sellable.question || isBelow(sellable.units, policy.floor)))
    return said(sellable, 'allow', 'override-advertise', { until: iso(override) })
  return said(sellable, 'allow', sellable.reason, {})
}

function suppressed(reason: SellableReason): AdState {
  return { ads: 'suppress', availability: 'out_of_stock', availabilityDate: null, reason, reasonData: {} }
}

/** The availability is always the page's own; only the pause is ours. */
function said(sellable: Sellable, ads: Ads, reason: AdReason, reasonData: ReasonData): AdState {
  const { availability, availabilityDate } = sellable
  return { ads, availability, availabilityDate, reason, reasonData }
}

/**
 * While a person is asked, the ad stays as it was; what was out of stock is paused instead, since the page
 * sells again; a pause that the floor or an override made ends with its cause.
 */
function adsWhileAsked(previous: AdState | null): Ads {
  if (!previous || previous.ads === 'allow') return 'allow'
  if (previous.ads === 'suppress') return 'hold'
  return previous.reason === 'below-floor' || previous.reason === 'override-hold' ? 'allow' : 'hold'
}

/** Staff can answer "advertise it anyway", but not the date that a preorder needs. */
function answeredByOverride(input: AdQuestion): boolean {
  const { question } = input.sellable
  if (activeOverride(input)?.kind !== 'advertise') return false
  return question !== 'preorder-date-missing' && question !== 'availability-date-past' && input.sellable.sells
}

function activeOverride({ override, now }: AdQuestion): AdOverride | null {
  return override && override.endsAt > now ? override : null
}

function isBelow(units: number | 'unlimited', floor: number): units is number {
  return units !== 'unlimited' && units < floor
}

function iso(override: AdOverride): string {
  return override.endsAt.toISOString()
}

/** Nothing was stopped before the first sight, so there is nothing to restore. */
function verdictOf(previous: AdState | null, next: AdState): Verdict {
  if (next.ads === (previous?.ads ?? 'allow')) return 'unchanged'
  return next.ads === 'allow' ? 'restore' : next.ads
}

function dataOf(sellable: Sellable, state: AdState): ReasonData {
  return sellable.units === 'unlimited' ? state.reasonData : { units: sellable.units, ...state.reasonData }
}
