/** How often somebody may ask to connect shops of one host: each attempt sends a question to it. */
import { realNow } from '../../runtime/clock.ts'
import { processWide } from '../../runtime/process-wide.ts'

const windowMs = 60_000
const most = 10
/** Hosts remembered at once. */
const places = 5_000
const attempts = processWide('bridge-attempts', () => new Map<string, { since: number; count: number }>())

/** Counts this one. False: too many within a minute. */
export function mayConnect(host: string): boolean {
  const at = realNow().getTime()
  const known = attempts.get().get(host)
  const current = known && at - known.since < windowMs ? known : { since: at, count: 0 }
  current.count += 1
  attempts.get().delete(host)
  attempts.get().set(host, current)
  const [oldest] = attempts.get().keys()
  if (attempts.get().size > places && oldest !== undefined) attempts.get().delete(oldest)
  return current.count <= most
}
