/** Counts what was sold in the last days, and on how many of them there was anything to sell: a day of an empty shelf
 *  says nothing of demand. */

export type SeenMove = {
  at: Date
  before: number
  after: number
  /** Of an order, in this shop or in the one that shares its stock. */
  isSale: boolean
  /** It moved this shop's own stock. */
  isOwn: boolean
}

/** `count` sales of `units` in all; `openDays` isn't whole. */
export type Sales = { count: number; units: number; openDays: number }

export const salesDays = 30
const dayMs = 86_400_000

/** `available` now; `moves` in any order, those before the period are left out. */
export function countSales(available: number, moves: readonly SeenMove[], now: Date): Sales {
  const from = now.getTime() - salesDays * dayMs
  const recent = moves.filter(({ at }) => at.getTime() > from && at <= now)
  const sold = recent.filter(({ isSale, before, after }) => isSale && after < before)
  return {
    count: sold.length,
    units: sold.reduce((sum, { before, after }) => sum + before - after, 0),
    openDays: openMs(available, recent, from, now.getTime()) / dayMs,
  }
}

/** From now back: what there was between two movements of this shop. */
function openMs(available: number, moves: readonly SeenMove[], from: number, now: number): number {
  const own = moves.filter(({ isOwn }) => isOwn).toSorted((a, b) => b.at.getTime() - a.at.getTime())
  let open = 0
  let units = available
  let until = now
  for (const { at, before, after } of own) {
    if (units > 0) open += until - at.getTime()
    units -= after - before
    until = at.getTime()
  }
  return units > 0 ? open + until - from : open
}
