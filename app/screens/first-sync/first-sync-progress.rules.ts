/** How long a run still takes, from how far it is: said only once there is something to judge by. */

export type RunProgress = {
  runId: string
  state: 'planned' | 'writing' | 'done' | 'undoing' | 'undone' | 'replaced'
  /** Quantities whose answer is known, of all that are to be written. */
  settled: number
  total: number
  /** Since it began; null where that isn't known. */
  seconds: number | null
}

const enough = { settled: 10, seconds: 3 }

export function secondsLeft({ settled, total, seconds }: RunProgress): number | null {
  if (seconds === null || settled < enough.settled || seconds < enough.seconds || settled >= total)
    return null
  return Math.ceil((seconds / settled) * (total - settled))
}
