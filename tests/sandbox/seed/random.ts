/** Seeded randomness (mulberry32): the same shop at every start. */

export type Random = {
  /** 0 ≤ x < 1 */
  next(): number
  /** low ≤ n ≤ high, whole. */
  between(low: number, high: number): number
  pick<T>(items: readonly T[]): T
  chance(share: number): boolean
  /** So many different items, in their own order. */
  some<T>(items: readonly T[], count: number): T[]
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[between(0, items.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const some = <T>(items: readonly T[], count: number): T[] => {
    const keyed = items.map((item, index) => ({ item, index, key: next() }))
    const chosen = keyed.sort((a, b) => a.key - b.key).slice(0, count)
    return chosen.sort((a, b) => a.index - b.index).map((entry) => entry.item)
  }
  return { next, between, pick, chance: (share) => next() < share, some }
}
