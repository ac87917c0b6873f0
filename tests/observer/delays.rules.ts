/** Percentiles of delays, nearest rank: nothing is interpolated, each figure was really seen. */
export type Delays = { p50: number | null; p95: number | null; p99: number | null; cases: number }

export function toDelays(milliseconds: number[]): Delays {
  const sorted = [...milliseconds].sort((left, right) => left - right)
  return {
    p50: percentile(sorted, 50),
    p95: percentile(sorted, 95),
    p99: percentile(sorted, 99),
    cases: sorted.length,
  }
}

/** `sorted` ascending; null where nothing was measured. */
function percentile(sorted: number[], percent: number): number | null {
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]
  return value === undefined ? null : Math.round(value)
}

export function median(values: number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2
}
