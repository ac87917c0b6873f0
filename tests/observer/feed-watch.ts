/** Reads one feed again and again, as a channel would that never sleeps, and keeps what it said of each item
 *  and since when. Times are those at which the answer had arrived: never earlier than the truth. */
import { type FeedRow, parseFeed } from './feed-rows.parse.ts'
import type { Said } from './judge.rules.ts'

export type FeedWatch = {
  channel: string
  /** History of one item, oldest first; begins 'absent' where the first feed lacked it. */
  said: (itemId: string) => Said[]
  /** The rows of the last feed read. */
  rows: () => Map<string, FeedRow>
  /** Resolves when a feed that was asked for after this call has been read. */
  fresh: () => Promise<void>
  /** Read how often, with how many answers "not modified" and failures. */
  counts: () => { reads: number; notModified: number; failures: string[] }
  stop: () => Promise<void>
}

export function watchFeed(channel: string, url: string, everyMs = 200): FeedWatch {
  const history = new Map<string, Said[]>()
  const waiting: { after: number; resolve: () => void }[] = []
  const counts = { reads: 0, notModified: 0, failures: [] as string[] }
  let rows = new Map<string, FeedRow>()
  let etag: string | null = null
  let firstRead = true
  let stopped = false

  const look = async () => {
    const askedAt = Date.now()
    try {
      const response = await fetch(url, {
        headers: { 'user-agent': 'promesse-observer', ...(etag ? { 'if-none-match': etag } : {}) },
        signal: AbortSignal.timeout(10_000),
      })
      const text = await response.text()
      counts.reads += 1
      if (response.status === 304) counts.notModified += 1
      else if (response.ok) {
        etag = response.headers.get('etag')
        note(parseFeed(text), Date.now())
      } else throw new Error(`answered ${response.status}`)
      for (const wait of waiting.splice(0)) {
        if (wait.after <= askedAt) wait.resolve()
        else waiting.push(wait)
      }
    } catch (error) {
      counts.failures.push(`${channel} feed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  const note = (found: Map<string, FeedRow>, at: number) => {
    for (const [id, { says }] of found) remember(id, { at, says })
    for (const id of rows.keys()) if (!found.has(id)) remember(id, { at, says: 'absent' })
    rows = found
    firstRead = false
  }

  const remember = (id: string, said: Said) => {
    const known = history.get(id)
    if (!known) history.set(id, firstRead ? [said] : [{ at: 0, says: 'absent' }, said])
    else if (known.at(-1)?.says !== said.says) known.push(said)
  }

  const running = (async () => {
    while (!stopped) {
      const from = performance.now()
      await look()
      await new Promise((resolve) => setTimeout(resolve, Math.max(20, everyMs - (performance.now() - from))))
    }
  })()

  return {
    channel,
    said: (itemId) => history.get(itemId) ?? [{ at: 0, says: 'absent' }],
    rows: () => rows,
    fresh: () => new Promise((resolve) => waiting.push({ after: Date.now(), resolve })),
    counts: () => counts,
    async stop() {
      stopped = true
      await running
    },
  }
}
