/** Turns what is true at each point into what a page needs: stretches over the amount, a number of units, a weight. */
import type { Reason } from '../../language/shipping.ts'
import { discountMarks } from './applied.rules.ts'
import { marks, type Parcel } from './options.rules.ts'
import type { Bands, Label } from './progress.rules.ts'
import { type Case, merge, type Told, toldAt } from './told.rules.ts'

/** `told` keeps the reason of each stretch for the merchant; `hole`: amounts at which nothing is offered. */
export type Compiled = {
  bands: Bands
  told: { from: number; told: Told }[]
  hole: { from: number; to: number | null } | null
  /** Some amount is compared, so the currency matters. */
  comparesAmounts: boolean
}

const isFree = (told: Told) => told.label === 'a' || told.label === 's'
const rank: Record<Label, number> = { p: 0, u: 1, s: 2, a: 3 }

export function compileBands(one: Case): Compiled {
  const amounts = amountMarks(one)
  const units = discountMarks(one.candidates).units
  const everyWeight = (parcel: Parcel) => parcel.grams
  const at = (amount: number, unit: number) =>
    toldAt(one, { rates: amount, free: amount, discounts: amount }, unit, everyWeight)
  const table = amounts.map((from) => ({
    from,
    byUnits: units.map((unit) => ({ unit, told: at(from, unit) })),
  }))

  const unitsFrom = units.find(
    (unit) =>
      unit > 0 && table.every((row) => row.byUnits.every((each) => each.unit < unit || isFree(each.told))),
  )
  const told = table.map(({ from, byUnits }) => ({ from, told: ofAmount(byUnits, unitsFrom ?? Infinity) }))
  const weight = weightFrom(one, amounts, units, unitsFrom ?? Infinity)
  const reached = table.flatMap((row) =>
    row.byUnits.filter((each) => each.unit >= (unitsFrom ?? Infinity)).map((each) => each.told),
  )
  const bands: Bands = {
    a: squeezed(told),
    ...(unitsFrom === undefined ? {} : { q: [unitsFrom, merge(reached, null).label as 'a' | 's'] as const }),
    ...(weight ? { w: weight } : {}),
    ...(isTangled(one, units) ? { e: 1 as const } : {}),
  }
  const most = one.candidates.some((each) => each.discount.maximumShippingPrice !== null)
  return { bands, told, hole: holeIn(told), comparesAmounts: amounts.length > 1 || most }
}

function amountMarks(one: Case): number[] {
  const parcels = one.splits.flatMap((split) => split.parcels)
  return marks([
    ...parcels.flatMap((parcel) => [...parcel.rates, ...parcel.free]),
    ...discountMarks(one.candidates).amounts,
  ])
}

/** Below the number of units; where that is free, more units must leave it so. */
function ofAmount(byUnits: { unit: number; told: Told }[], unitsFrom: number): Told {
  const below = merge(
    byUnits.filter((each) => each.unit < unitsFrom).map((each) => each.told),
    null,
  )
  return isFree(below)
    ? merge(
        byUnits.map((each) => each.told),
        null,
      )
    : below
}

function squeezed(told: { from: number; told: Told }[]): Bands['a'] {
  const labels = told
    .map((each): [number, Label] => [each.from, each.told.label])
    .filter(([, label], index, all) => index === 0 || all[index - 1]?.[1] !== label)
  const [[, first] = [0, 'u' as const], ...rest] = labels
  if (first === 'p' || first === 'u' || rest.length === 0) return labels
  const always = rest.some(([, label]) => label === 'p' || label === 'u') ? 'u' : 's'
  // Whoever fills an empty cart may pass the end of it: what it reads must hold for all.
  return always === first ? labels : [[0, always], [1, first], ...rest]
}

function holeIn(told: { from: number; told: Told }[]): Compiled['hole'] {
  const start = told.findIndex((each) => each.told.isEmpty)
  const [first] = told.slice(start)
  if (start < 0 || !first || told.every((each) => each.told.isEmpty)) return null
  const end = told.slice(start).find((each) => !each.told.isEmpty)
  return { from: first.from, to: end ? end.from - 1 : null }
}

/** A weight from which everything is free; named only where it is clear what holds below it. */
function weightFrom(one: Case, amounts: number[], units: number[], unitsFrom: number): Bands['w'] | null {
  if (one.splits.some((split) => split.parcels.length !== 1)) return null
  const weights = marks(one.splits.flatMap((split) => split.parcels.flatMap((parcel) => parcel.grams)))
  const at = (grams: number, amount: number, unit: number) =>
    toldAt(one, { rates: amount, free: amount, discounts: amount }, unit, () => [grams])
  const rows = weights.map((grams) => ({
    grams,
    told: amounts.map((amount) => units.map((unit) => ({ unit, told: at(grams, amount, unit) }))),
  }))
  const isAllFree = (row: (typeof rows)[number]) =>
    row.told.every((byUnits) => byUnits.every((each) => isFree(each.told)))
  const from = rows.find(
    (row) => row.grams > 0 && rows.every((other) => other.grams < row.grams || isAllFree(other)),
  )
  if (!from || rows.every(isAllFree)) return null
  const below = rows.filter((row) => row.grams < from.grams)
  const isClear = amounts.every((_, index) => {
    const told = below.flatMap((row) =>
      (row.told[index] ?? []).filter((each) => each.unit < unitsFrom).map((each) => each.told),
    )
    return merge(told, null).label !== 'u'
  })
  if (!isClear) return null
  const above = rows
    .filter((row) => row.grams >= from.grams)
    .flatMap((row) => row.told.flat().map((each) => each.told))
  return [from.grams, merge(above, null).label === 'a' ? 'a' : 's']
}

/** Rates, free minimums and discounts may read different amounts. While more never takes anything away, that's harmless. */
function isTangled(one: Case, units: number[]): boolean {
  const parcels = one.splits.flatMap((split) => split.parcels)
  const axes = [
    marks(parcels.flatMap((parcel) => parcel.rates)),
    marks(parcels.flatMap((parcel) => parcel.free)),
    discountMarks(one.candidates).amounts,
  ] as const
  if (axes.filter((axis) => axis.length > 1).length < 2) return false
  if (axes.reduce((count, axis) => count * axis.length, units.length) > 3000) return true
  const at = (rates: number, free: number, discounts: number, unit: number) =>
    rank[toldAt(one, { rates, free, discounts }, unit, (parcel) => parcel.grams).label]
  return units.some((unit) => !isRising(axes, (rates, free, discounts) => at(rates, free, discounts, unit)))
}

type Axes = readonly [number[], number[], number[]]

function isRising(axes: Axes, at: (rates: number, free: number, discounts: number) => number): boolean {
  const known = new Map<string, number>()
  const [rates, free, discounts] = axes
  for (const one of rates)
    for (const two of free)
      for (const three of discounts) known.set(`${one},${two},${three}`, at(one, two, three))
  const value = (one: number | undefined, two: number | undefined, three: number | undefined) =>
    known.get(`${one},${two},${three}`) ?? 0
  return rates.every((one, i) =>
    free.every((two, j) =>
      discounts.every((three, k) => {
        const here = value(one, two, three)
        return (
          (i === 0 || value(rates[i - 1], two, three) <= here) &&
          (j === 0 || value(one, free[j - 1], three) <= here) &&
          (k === 0 || value(one, two, discounts[k - 1]) <= here)
        )
      }),
    ),
  )
}

/** Why nothing can be said: the first stretch that can't, from an amount on. */
export function reasonFrom(compiled: Compiled, amount: number): Reason | null {
  const here = compiled.told.filter((_, index) => (compiled.told[index + 1]?.from ?? Infinity) > amount)
  return here.find((each) => each.told.label === 'u' && each.told.why)?.told.why ?? null
}
