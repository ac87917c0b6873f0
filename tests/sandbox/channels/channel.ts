/** One channel of one shop: its own list of items, the feed it reads again and again, the ads that follow. */
import { pageOf } from '../availability.ts'
import type { Sandbox } from '../sandbox.ts'
import { primaryFeed } from '../seed/primary-feed.ts'
import type { ShopState } from '../store/types.ts'
import { type ChannelKind, type ChannelName, channelKinds } from './channel-words.ts'
import { type Row, readFeed } from './read-feed.ts'

export type AdState = 'running' | 'stopped' | 'paused'

/** An item of the channel's own list; `variantId` null: the product was recreated since, the id is stale. */
export type Item = {
  id: string
  variantId: string | null
  /** As the channel's own list said when it was last read. */
  listed: 'running' | 'stopped'
  /** What the feed last said of it; null = nothing. */
  row: Row | null
  state: AdState
  changedAt: string | null
  changedRealAt: number | null
}

export type Fetch = {
  at: string
  realAt: number
  tookMs: number
  status: number | null
  rows: number | null
  changed: number
}

export type Channel = {
  kind: ChannelKind
  shop: ShopState
  feedUrl: string | null
  everyMs: number
  filter: { column: string; value: string }
  items: Map<string, Item>
  byVariant: Map<string, Item[]>
  etag: string | null
  last: Fetch | null
  /** The last one that had a file in it. */
  lastRead: Fetch | null
  fetches: number
  /** Ids of the feed that the list doesn't have: ignored, without an error, as channels do. */
  unknownIds: string[]
  /** Rows refused: a word that the channel doesn't have, or a date missing. */
  refusedRows: { id: string; reason: string }[]
  listedOn: string
  listText: string | null
}

export function newChannel(sandbox: Sandbox, shop: ShopState, name: ChannelName): Channel {
  const channel: Channel = {
    kind: channelKinds[name],
    shop,
    feedUrl: null,
    everyMs: 1000,
    filter: { column: 'custom_label_4', value: 'promesse_pause' },
    items: new Map(),
    byVariant: new Map(),
    etag: null,
    last: null,
    lastRead: null,
    fetches: 0,
    unknownIds: [],
    refusedRows: [],
    listedOn: sandbox.clock.now().toISOString(),
    listText: null,
  }
  const format = name === 'google' ? 'tsv' : 'csv'
  const list = primaryFeed(shop, { channel: name, format, now: sandbox.clock.now() })
  channel.listText = list.text
  for (const id of list.staleIds) addItem(channel, id, null)
  for (const [id, variantId] of list.truth) addItem(channel, id, variantId)
  relist(sandbox, channel)
  return channel
}

/** Takes another list instead: ids are matched to variants by the address each row links to. */
export function takeList(sandbox: Sandbox, channel: Channel, text: string): void {
  channel.items.clear()
  channel.byVariant.clear()
  channel.listText = text
  for (const row of readFeed(text)) {
    const linked = /[?&]variant=(\d+)/.exec(row.link ?? '')?.[1] ?? ''
    if (row.id) addItem(channel, row.id, channel.shop.variants.has(linked) ? linked : null)
  }
  relist(sandbox, channel)
}

function addItem(channel: Channel, id: string, variantId: string | null): void {
  const item: Item = {
    id,
    variantId,
    listed: 'running',
    row: null,
    state: 'running',
    changedAt: null,
    changedRealAt: null,
  }
  channel.items.set(id, item)
  if (variantId === null) return
  channel.byVariant.set(variantId, [...(channel.byVariant.get(variantId) ?? []), item])
}

/** The shop's own channel app writes the list once a day, from the page as it is then. */
function relist(sandbox: Sandbox, channel: Channel): void {
  const now = sandbox.clock.now()
  channel.listedOn = now.toISOString()
  for (const item of channel.items.values()) {
    const variant = item.variantId === null ? undefined : channel.shop.variants.get(item.variantId)
    const sells = variant ? pageOf(channel.shop, variant, channel.shop.buyerCountry, now).sells : false
    item.listed = sells ? 'running' : 'stopped'
    if (item.row === null) item.state = item.listed
  }
}

/** Fetches the feed once, with what it had before; takes what came. */
export async function fetchFeed(sandbox: Sandbox, channel: Channel): Promise<Fetch> {
  const { clock } = sandbox
  if (clock.now().toISOString().slice(0, 10) !== channel.listedOn.slice(0, 10)) relist(sandbox, channel)
  const started = clock.realNow()
  const headers: Record<string, string> = { 'user-agent': channel.kind.userAgent, accept: '*/*' }
  if (channel.etag) headers['if-none-match'] = channel.etag
  let status: number | null = null
  let rows: Row[] | null = null
  try {
    const answer = await fetch(channel.feedUrl ?? '', { headers, signal: AbortSignal.timeout(20_000) })
    status = answer.status
    const text = await answer.text()
    if (status === 200) {
      channel.etag = answer.headers.get('etag')
      rows = readFeed(text)
    }
  } catch {
    // No answer, or one that can't be read: the channel keeps what it has.
  }
  const realAt = clock.realNow()
  const changed = rows ? takeRows(sandbox, channel, rows) : 0
  const done: Fetch = {
    at: clock.now().toISOString(),
    realAt,
    tookMs: realAt - started,
    status,
    rows: rows?.length ?? null,
    changed,
  }
  channel.fetches += 1
  channel.last = done
  if (status === 200 || status === 304) channel.lastRead = done
  return done
}

function takeRows(sandbox: Sandbox, channel: Channel, rows: Row[]): number {
  channel.unknownIds = []
  channel.refusedRows = []
  let changed = 0
  for (const row of rows) {
    const item = channel.items.get(row.id ?? '')
    const reason = item ? refusal(channel.kind, row) : null
    if (!item) channel.unknownIds.push(row.id ?? '')
    else if (reason) channel.refusedRows.push({ id: item.id, reason })
    else if (takeRow(sandbox, channel, item, row)) changed += 1
  }
  return changed
}

function refusal(kind: ChannelKind, row: Row): string | null {
  const word = row.availability ?? ''
  if (!kind.running.includes(word) && !kind.stopped.includes(word))
    return `"${word}" isn't one of the channel's words`
  if (kind.dated.includes(word) && !row.availability_date) return `"${word}" needs availability_date`
  return null
}

function takeRow(sandbox: Sandbox, channel: Channel, item: Item, row: Row): boolean {
  const before = item.state
  item.row = row
  item.state = stateOf(channel, row)
  if (item.state === before) return false
  item.changedAt = sandbox.clock.now().toISOString()
  item.changedRealAt = sandbox.clock.realNow()
  sandbox.record(channel.shop, {
    kind: 'ad',
    ...(item.variantId ? { variantId: item.variantId } : {}),
    detail: { channel: channel.kind.name, item: item.id, before, after: item.state },
  })
  return true
}

function stateOf(channel: Channel, row: Row): AdState {
  if (channel.kind.stopped.includes(row.availability ?? '')) return 'stopped'
  const paused =
    channel.kind.name === 'google' ? row.pause : row[channel.filter.column] === channel.filter.value
  return paused ? 'paused' : 'running'
}
