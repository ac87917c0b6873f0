/** Says what past baskets tell of a free-shipping threshold: how many lay under, near and over it, and what follows. */
import type { Tally } from './tally.rules.ts'

export type Part = { count: number; amount: number; paid: number; untaxed: number; unpaid: number }
/** `near` lies within two bars under the threshold, `under` below that. */
export type Stand = { under: Part; near: Part; over: Part }

const nearBins = 2

/** `threshold` is a multiple of the scale's step, at most its `last`: so no entry straddles it. */
export function standAt(tally: Tally, threshold: number, bin: number): Stand {
  const stand: Stand = { under: nothing(), near: nothing(), over: nothing() }
  const nearFrom = threshold - nearBins * bin
  for (const entry of tally) {
    const part = entry.from >= threshold ? stand.over : entry.from >= nearFrom ? stand.near : stand.under
    for (const key of ['count', 'amount', 'paid', 'untaxed', 'unpaid'] as const) part[key] += entry[key]
  }
  return stand
}

const nothing = (): Part => ({ count: 0, amount: 0, paid: 0, untaxed: 0, unpaid: 0 })

export const countOf = ({ under, near, over }: Stand): number => under.count + near.count + over.count

export type Assumed = {
  /** What one standard delivery costs the shop, minor units. Null: not known. */
  cost: number | null
  /** What is left of each 10,000 minor units sold at the shop's prices, after cost and tax. Null: not known. */
  margin: number | null
  /** The merchant's own: the share, 0 to 100, of the near baskets that would have been filled up to the threshold. */
  lift: number
}

export type Effect = {
  /** What delivering the baskets over the threshold would have cost. Null while the cost isn't known. */
  delivery: number | null
  /** What those baskets paid for delivery, and no longer would; without its tax, which was the State's. */
  givenUp: number
  /** `baskets` isn't whole. `margin` null while it isn't known. */
  lifted: { baskets: number; goods: number; margin: number | null; givenUp: number }
  /** The contribution's difference to what these same baskets brought, all without tax; their parcels were paid for
   *  either way. */
  change: number | null
}

export function decideEffect(stand: Stand, threshold: number, { cost, margin, lift }: Assumed): Effect {
  const { near, over } = stand
  const share = lift / 100
  const goods = Math.round(share * (near.count * threshold - near.amount))
  const lifted = {
    baskets: share * near.count,
    goods,
    margin: margin === null ? null : Math.round((goods * margin) / 10_000),
    givenUp: Math.round(share * near.untaxed),
  }
  // Nothing assumed: nothing is added, whatever the margin is.
  const added = lift === 0 ? 0 : lifted.margin
  return {
    delivery: cost === null ? null : over.count * cost,
    givenUp: over.untaxed,
    lifted,
    change: added === null ? null : added - over.untaxed - lifted.givenUp,
  }
}

/** A threshold that can be asked for: whole steps, not past the last bar. */
export function toThreshold(wanted: number, { step, last }: { step: number; last: number }): number {
  if (!Number.isFinite(wanted)) return step
  return Math.min(last, Math.max(step, Math.round(wanted / step) * step))
}
