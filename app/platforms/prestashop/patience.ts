/** How long a shop that is away is left alone. A shop that refuses at once costs nothing and is asked again soon; one
 *  whose questions time out holds a place of the worker each time, so for a while they aren't even sent. */
import { RetryLater } from '../../language/outcome.ts'
import { realNow } from '../../runtime/clock.ts'
import { processWide } from '../../runtime/process-wide.ts'

type Patience = { failures: number; closedUntil: number }

const soonestMs = 2_000
const latestMs = 30_000
const longestClosedMs = 30_000
const shops = processWide('bridge-patience', () => new Map<string, Patience>())

/** Throws RetryLater while the shop is left alone. */
export function checkPatience(domain: string): void {
  const left = (shops.get().get(domain)?.closedUntil ?? 0) - realNow().getTime()
  if (left > 0) throw new RetryLater('the shop is left alone for a while', left)
}

/** `slow`: it took the whole time-out to fail. */
export function notePatience(domain: string, failure: 'quick' | 'slow', why: string): RetryLater {
  const failures = (shops.get().get(domain)?.failures ?? 0) + 1
  const afterMs = Math.min(latestMs, soonestMs * 2 ** Math.min(failures - 1, 10))
  const closedMs = failure === 'slow' ? Math.min(longestClosedMs, 5_000 * 2 ** Math.min(failures - 1, 10)) : 0
  shops.get().set(domain, { failures, closedUntil: realNow().getTime() + closedMs })
  return new RetryLater(why, Math.max(afterMs, closedMs))
}

/** It answers, or it tells of itself: asked as before. */
export function forgetPatience(domain: string): void {
  shops.get().delete(domain)
}
