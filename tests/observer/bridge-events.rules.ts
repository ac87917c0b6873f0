/** Which of the changes that fired a hook the app acknowledged, by the core's own log. */
export type StockEntry = { item: string; at: number; after: number; hooked: boolean }

/** A post of the module that arrived and was answered 2xx; versions are microseconds. */
export type Acknowledged = { items: { item: string; version: number; quantity: number | null }[] }

export type Events = { sent: number; received: number }

/** The moment of a change and its version are taken by two processes. */
const slackMs = 50

/** `entries` in the order of the log. Sent: items that a hook told of; received: those of which the app acknowledged
 *  what the last such change left, or something newer. `missing`: for people. */
export function countEvents(
  entries: StockEntry[],
  acknowledged: Acknowledged[],
): Events & { missing: string[] } {
  const told = Map.groupBy(
    acknowledged.flatMap(({ items }) => items),
    ({ item }) => item,
  )
  let sent = 0
  const missing: string[] = []
  for (const [item, mine] of Map.groupBy(entries, (entry) => entry.item)) {
    const last = mine.findLastIndex(({ hooked }) => hooked)
    const newest = mine[last]
    if (!newest) continue
    sent += 1
    const right = mine.slice(last).map(({ after }) => after)
    const isTold = (told.get(item) ?? []).some(
      ({ version, quantity }) =>
        quantity !== null && right.includes(quantity) && version / 1000 >= newest.at - slackMs,
    )
    if (!isTold) missing.push(item)
  }
  return { sent, received: sent - missing.length, missing }
}
