/** Decides the overview's one sentence and how far the first steps have come, from facts that were seen. */

type ChannelName = 'google' | 'meta'

export type ChannelFacts = {
  channel: ChannelName
  /** Null: no list was given. */
  listed: number | null
  matched: number
  /** An address exists and isn't revoked. */
  hasAddress: boolean
  /** ISO, the last time the channel read our feed; null: never. */
  fetchedAt: string | null
  /** Changes that it hasn't read yet. */
  waiting: number
  /** Of its ads: stopped or paused, and read by it since. */
  stopped: number
  paused: number
}

export type ReadFacts = {
  purpose: 'import' | 'reconcile'
  state: 'asking' | 'waiting' | 'reading' | 'done' | 'failed'
  expected: number | null
  ready: number
  read: number
  changed: number
  repaired: number
  startedAt: string
  finishedAt: string | null
}

export type OverviewFacts = {
  /** The newest read of the whole catalogue. */
  latestRead: ReadFacts | null
  /** ISO, when a whole read last ended well; null: never. */
  wholeReadAt: string | null
  /** ISO, since when the shop refuses or doesn't answer; null: it answers. */
  silentSince: string | null
  /** Messages of the shop that wait for more than half a minute. */
  behind: { count: number; since: string } | null
  channels: ChannelFacts[]
}

export type Lead =
  | { kind: 'silent'; since: string }
  | { kind: 'not-read' }
  | { kind: 'reading' }
  | { kind: 'read-failed' }
  | { kind: 'behind'; count: number; since: string }
  | { kind: 'no-list' }
  | { kind: 'no-address'; channel: ChannelName }
  | { kind: 'never-fetched'; channel: ChannelName }
  | { kind: 'waiting'; channel: ChannelName; count: number; fetchedAt: string }
  | { kind: 'current'; channels: { channel: ChannelName; fetchedAt: string }[] }

/** The worst news first: only when every listed channel has read everything is nothing left to say. */
export function decideLead(facts: OverviewFacts): Lead {
  const { latestRead, wholeReadAt, silentSince, behind } = facts
  if (silentSince) return { kind: 'silent', since: silentSince }
  if (!wholeReadAt) {
    if (!latestRead) return { kind: 'not-read' }
    return { kind: latestRead.state === 'failed' ? 'read-failed' : 'reading' }
  }
  if (behind) return { kind: 'behind', ...behind }
  return decideChannelLead(facts.channels.filter((channel) => channel.listed !== null))
}

function decideChannelLead(listed: ChannelFacts[]): Lead {
  if (listed.length === 0) return { kind: 'no-list' }
  const unaddressed = listed.find((channel) => !channel.hasAddress)
  if (unaddressed) return { kind: 'no-address', channel: unaddressed.channel }
  const never = listed.find((channel) => channel.fetchedAt === null)
  if (never) return { kind: 'never-fetched', channel: never.channel }
  const read = listed.flatMap((channel) =>
    channel.fetchedAt === null ? [] : [{ ...channel, fetchedAt: channel.fetchedAt }],
  )
  const [behind] = read.filter((channel) => channel.waiting > 0).sort((a, b) => b.waiting - a.waiting)
  if (behind) {
    const { channel, waiting, fetchedAt } = behind
    return { kind: 'waiting', channel, count: waiting, fetchedAt }
  }
  return { kind: 'current', channels: read.map(({ channel, fetchedAt }) => ({ channel, fetchedAt })) }
}

export type StepId = 'stock' | 'ids' | 'fetch'

/** A step is done when its fact was seen, never by a click. The first open one is the current. */
export function decideSteps(facts: OverviewFacts): { id: StepId; done: boolean; current: boolean }[] {
  const listed = facts.channels.filter((channel) => channel.listed !== null && channel.matched > 0)
  const done: Record<StepId, boolean> = {
    stock: facts.wholeReadAt !== null,
    ids: listed.length > 0,
    fetch: listed.some((channel) => channel.fetchedAt !== null),
  }
  const ids: StepId[] = ['stock', 'ids', 'fetch']
  const current = ids.find((id) => !done[id])
  return ids.map((id) => ({ id, done: done[id], current: id === current }))
}

export type Progress = {
  value: number | null
  count: number
  total: number | null
  secondsLeft: number | null
}

/** The platform prepares the catalogue (first half of the bar), then we read it (second half). The time
 *  left is told once a tenth is there: before that it would be a guess. */
export function decideProgress(read: ReadFacts, now: Date): Progress {
  const count = read.state === 'reading' ? read.read : read.ready
  const { expected } = read
  if (!expected) return { value: null, count, total: null, secondsLeft: null }
  const value = Math.min(1, (Math.min(read.ready, expected) + Math.min(read.read, expected)) / (2 * expected))
  const elapsed = (now.getTime() - Date.parse(read.startedAt)) / 1000
  const secondsLeft = value >= 0.1 && elapsed > 0 ? (elapsed * (1 - value)) / value : null
  return { value, count, total: expected, secondsLeft }
}
