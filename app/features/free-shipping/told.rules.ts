/** What is true of a cart at one point, under every reading and every possible outcome. */
import type { Reason } from '../../language/shipping.ts'
import { type Candidate, mayApply, priceAfter } from './applied.rules.ts'
import { type Parcel, together, type Way } from './options.rules.ts'
import type { Label } from './progress.rules.ts'

/** `isEmpty`: no way of delivery at all. */
export type Told = { label: Label; why: Reason | null; isEmpty: boolean }
/** One way in which the cart may be split into parcels; `why` says what it is that can't be known. */
export type Split = { parcels: Parcel[]; why: Reason | null }
/** The amount as rates, free minimums and discounts may each read it. */
export type Amounts = { rates: number; free: number; discounts: number }
export type Case = { splits: Split[]; candidates: Candidate[]; currency: string }

/** Several outcomes are possible: only what all of them share is true. */
export function merge(all: Told[], why: Reason | null): Told {
  const labels = new Set(all.map((one) => one.label))
  const isEmpty = all.length > 0 && all.every((one) => one.isEmpty)
  const [first] = all
  if (labels.size === 1 && first)
    return { label: first.label, why: all.find((one) => one.why)?.why ?? null, isEmpty }
  const isFree = [...labels].every((label) => label === 'a' || label === 's')
  if (isFree) return { label: 's', why: null, isEmpty }
  const unsaid = all.find((one) => one.label === 'u' && one.why)
  return { label: 'u', why: unsaid?.why ?? why, isEmpty }
}

/** The same for every weight of every parcel: `weights` picks one of `parcel.grams` each. */
export function toldAt(
  one: Case,
  amounts: Amounts,
  units: number,
  weights: (parcel: Parcel) => number[],
): Told {
  const bySplit = one.splits.map((split) => {
    const choices = split.parcels.map((parcel) =>
      distinct(
        weights(parcel).map((grams) => parcel.ways({ rates: amounts.rates, free: amounts.free, grams })),
      ),
    )
    if (choices.reduce((count, list) => count * list.length, 1) > 400)
      return { label: 'u' as const, why: 'package-weight' as const, isEmpty: false }
    const carts = combinations(choices).map((parcels) =>
      toldOf(together(parcels), one, amounts.discounts, units),
    )
    return merge(carts, 'package-weight')
  })
  return merge(bySplit, one.splits.find((split) => split.why)?.why ?? null)
}

function distinct(all: Way[][]): Way[][] {
  const seen = new Map(all.map((ways) => [JSON.stringify(ways, infinite), ways]))
  return [...seen.values()]
}
const infinite = (_: string, value: unknown) => (value === Infinity ? 'infinite' : value)

function combinations<T>(choices: T[][]): T[][] {
  return choices.reduce<T[][]>((all, list) => all.flatMap((head) => list.map((one) => [...head, one])), [[]])
}

function toldOf(ways: Way[], one: Case, amount: number, units: number): Told {
  const outcomes = mayApply(one.candidates, amount, units, one.currency).map(({ discounts, why }) => {
    const priced = ways.map((way) => ({ way, price: priceAfter(way, discounts, one.currency) }))
    const told = labelOf(priced)
    return { ...told, why: told.why ?? (why && told.label === 'u' ? why : null), outcome: why }
  })
  const merged = merge(outcomes, outcomes.find((each) => each.outcome)?.outcome ?? null)
  return { ...merged, why: merged.label === 'a' ? null : merged.why }
}

function labelOf(priced: { way: Way; price: readonly [number, number] }[]): Told {
  if (priced.length === 0) return { label: 'p', why: null, isEmpty: true }
  const why = priced.find(({ way }) => way.why)?.way.why ?? null
  const hasFree = priced.some(({ way, price }) => way.sure && price[1] === 0)
  if (hasFree && priced.every(({ price }) => price[1] === 0)) return { label: 'a', why, isEmpty: false }
  if (hasFree) return { label: 's', why, isEmpty: false }
  const isPaid = priced.every(({ price }) => price[0] > 0)
  return { label: isPaid ? 'p' : 'u', why, isEmpty: false }
}
