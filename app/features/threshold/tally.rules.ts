/** Counts past baskets by what they came to: fine enough for every threshold that can be asked for, coarse enough for a page. */
import { currencyDigits } from '../../language/money.ts'

/** Baskets whose amount (articles after discounts) lies from `from` up to the next entry; the last entry has no end.
 *  Minor units of one currency. */
export type TallyEntry = {
  from: number
  count: number
  /** Sum of their amounts. */
  amount: number
  /** Sum of what they paid for delivery, with its tax and without, and how many of them paid nothing. */
  paid: number
  untaxed: number
  unpaid: number
}
export type Tally = TallyEntry[]

/** `step`: one press of an arrow. `bin`: one bar, five steps. `last`: from there on all baskets are one bar. */
export type Scale = { step: number; bin: number; last: number }

const mostBins = 40
const fewestBins = 10
/** Under so many baskets a curve says nothing. */
export const fewestBaskets = 100

/** Bars of five units; of the next rounder width where a shop's baskets are so large that five would be a hair. */
export function decideScale(currency: string, largeBasket: number): Scale {
  const unit = 10 ** currencyDigits(currency)
  let bin = 5 * unit
  for (let turn = 0; largeBasket > bin * mostBins; turn++) bin *= turn % 3 === 1 ? 2.5 : 2
  const bins = Math.min(mostBins, Math.max(fewestBins, Math.ceil(largeBasket / bin)))
  return { step: bin / 5, bin, last: bins * bin }
}

export type Bin = { from: number; to: number | null; count: number }

/** The bars of the histogram, gaps as gaps; the last one is everything from `last` on. */
export function toHistogram(tally: Tally, { bin, last }: Scale): Bin[] {
  const bins = Array.from({ length: last / bin }, (_, index) => ({
    from: index * bin,
    to: ((index + 1) * bin) as number | null,
    count: 0,
  }))
  bins.push({ from: last, to: null, count: 0 })
  for (const { from, count } of tally) {
    const at = bins[Math.min(bins.length - 1, Math.floor(from / bin))]
    if (at) at.count += count
  }
  return bins
}
