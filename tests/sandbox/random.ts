/** Chance that can be repeated: the same seed, the same numbers (mulberry32). */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A webhook's lag in the field, in milliseconds: log-normal, p50 1 s, p99 7 s (one relay's Black Friday 2024). */
export function fieldLag(random: Random): number {
  const sigma = Math.log(7) / 2.3263478740408408
  return Math.round(1000 * Math.exp(sigma * normal(random)))
}

function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  return radius * Math.cos(2 * Math.PI * random())
}
