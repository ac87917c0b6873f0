/** Decides how a merchant is shown what is promised in each country: one state a country, the worst of its parts. */
import type { CountryOffer, Reason } from '../../language/shipping.ts'

/** `withdrawn`: a checkout contradicted it · `unproved`: nothing can be promised there · `unasked`: the rates say it, no
 *  checkout has confirmed it yet · `none`: delivery is always paid, or there is none. */
export type PromiseState = 'withdrawn' | 'unproved' | 'unasked' | 'proved' | 'none'

/** An offer as its proof left it; moments are ISO. */
export type PromiseOffer = CountryOffer & {
  proof: 'unproved' | 'proved' | 'contradicted'
  provedAt: string | null
  withdrawnSince: string | null
}

export type PromiseRow = {
  country: string
  state: PromiseState
  /** Most goods first. */
  offers: PromiseOffer[]
  /** The oldest of its proofs: since when all of it is proved. */
  provedAt: string | null
  withdrawnSince: string | null
  reason: Reason | null
}

export function stateOf({ kind, proof, withdrawnSince }: PromiseOffer): PromiseState {
  if (withdrawnSince !== null || proof === 'contradicted') return 'withdrawn'
  if (kind === 'none') return 'none'
  if (kind === 'cant_be_proved') return 'unproved'
  return proof === 'proved' ? 'proved' : 'unasked'
}

/** What some goods are never promised takes nothing from what others are. */
const worstFirst = ['withdrawn', 'unasked', 'unproved', 'proved', 'none'] as const satisfies PromiseState[]

/** One row a country, the shop's own first, then what was withdrawn, then in the order given. */
export function toRows(offers: readonly PromiseOffer[], own: string): PromiseRow[] {
  const countries = Map.groupBy(offers, ({ country }) => country)
  const rows = [...countries].map(([country, all]) => toRow(country, all))
  const rank = (row: PromiseRow) => (row.country === own ? 0 : row.state === 'withdrawn' ? 1 : 2)
  return rows.toSorted((one, other) => rank(one) - rank(other))
}

function toRow(country: string, all: PromiseOffer[]): PromiseRow {
  const offers = all.toSorted((one, other) => one.cartKind.length - other.cartKind.length)
  const states = new Set(offers.map(stateOf))
  const state = worstFirst.find((each) => states.has(each)) ?? 'none'
  const proofs = offers.flatMap((offer) => (stateOf(offer) === 'proved' ? [offer.provedAt ?? ''] : []))
  return {
    ...{ country, state, offers },
    provedAt: proofs.toSorted()[0] || null,
    withdrawnSince: offers.find(({ withdrawnSince }) => withdrawnSince)?.withdrawnSince ?? null,
    reason: offers.find((offer) => stateOf(offer) === state && offer.reason)?.reason ?? null,
  }
}

/** "11 of 13 countries": proved, of those where anything is or could be promised. */
export function countProved(rows: readonly PromiseRow[]): { proved: number; of: number } {
  const promised = rows.filter(({ state, country }) => state !== 'none' && country !== '*')
  return { proved: promised.filter(({ state }) => state === 'proved').length, of: promised.length }
}

export type StateCounts = Record<PromiseState, number>

export function countStates(rows: readonly PromiseRow[]): StateCounts {
  const counts: StateCounts = { withdrawn: 0, unproved: 0, unasked: 0, proved: 0, none: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}
