/** What the start page draws, as data: the variant's page, its ads, the log since a number. */
import { pageOf } from '../availability.ts'
import { adAnswer, lastFetchLine } from '../channels/ad-card.ts'
import { registryOf } from '../channels/registry.ts'
import type { Sandbox } from '../sandbox.ts'
import type { LogEntry, ShopState, Variant } from '../store/types.ts'
import { subjectOf } from './subject.ts'

export type StartAd = {
  channel: 'google' | 'meta'
  connected: boolean
  state: 'running' | 'stopped' | 'paused' | 'none'
  listed: 'running' | 'stopped' | 'none'
  listedOn: string
  fetchLine: string
}

export type StartEvent = {
  seq: number
  realAt: number
  kind: string
  /** Of a delivery: the change that made it. */
  cause: number | null
  sentAt: number | null
  answeredAt: number | null
  ok: boolean
  channel: string | null
}

export type StartState = {
  realNow: number
  now: string
  installed: boolean
  seq: number
  variant: {
    id: string
    productId: string
    handle: string
    size: string | null
    units: number | 'unlimited'
    sells: boolean
    button: 'add' | 'sold-out' | 'none'
    productPublished: boolean
    variantPublished: boolean
  } | null
  ads: StartAd[]
  webhooks: ShopState['webhooks']
  events: StartEvent[]
}

export function startState(
  sandbox: Sandbox,
  shop: ShopState,
  query: URLSearchParams,
  locale: 'fr' | 'en',
): StartState {
  const now = sandbox.clock.now()
  const variant = subjectOf(shop, query.get('variant'), now)
  const since = Number(query.get('since') ?? Number.MAX_SAFE_INTEGER) || 0
  return {
    realNow: sandbox.clock.realNow(),
    now: now.toISOString(),
    installed: shop.installation.installed,
    seq: shop.log.at(-1)?.seq ?? 0,
    variant: variant && variantState(shop, variant, now),
    ads: variant
      ? (['google', 'meta'] as const).map((name) => adState(sandbox, shop, name, variant, locale))
      : [],
    webhooks: shop.webhooks,
    events: variant ? eventsOf(shop, variant, since) : [],
  }
}

function variantState(shop: ShopState, variant: Variant, now: Date): NonNullable<StartState['variant']> {
  const { units, sells, button } = pageOf(shop, variant, shop.buyerCountry, now)
  const product = shop.products.get(variant.productId)
  const isOnline = (of: { publishings: { publicationId: string }[] } | undefined) =>
    of?.publishings.some((one) => one.publicationId === shop.onlineStorePublicationId) ?? false
  return {
    id: variant.id,
    productId: variant.productId,
    handle: product?.handle ?? '',
    size: variant.optionValues.at(-1) ?? null,
    units: sells ? units : 0,
    sells,
    button,
    productPublished: isOnline(product),
    variantPublished: isOnline(variant),
  }
}

function adState(
  sandbox: Sandbox,
  shop: ShopState,
  name: 'google' | 'meta',
  variant: Variant,
  locale: 'fr' | 'en',
): StartAd {
  const channel = registryOf(sandbox).channelOf(shop, name)
  const item = channel.byVariant.get(variant.id)?.[0]
  const answer = item ? adAnswer(channel, item) : null
  return {
    channel: name,
    connected: channel.feedUrl !== null,
    state: answer?.state ?? 'none',
    listed: answer?.listed ?? 'none',
    listedOn: channel.listedOn,
    fetchLine: lastFetchLine(channel, locale),
  }
}

function eventsOf(shop: ShopState, variant: Variant, since: number): StartEvent[] {
  const ours = (entry: LogEntry) =>
    entry.variantId === variant.id ||
    entry.productId === variant.productId ||
    entry.delivery?.variantIds.includes(variant.id)
  const events: StartEvent[] = []
  for (let index = shop.log.length - 1; index >= 0; index--) {
    const entry = shop.log[index]
    if (!entry || entry.seq <= since) break
    if (ours(entry)) events.unshift(toEvent(entry))
  }
  return events
}

function toEvent({ seq, realAt, kind, delivery, detail }: LogEntry): StartEvent {
  return {
    ...{ seq, realAt, kind },
    cause: delivery?.cause ?? null,
    sentAt: delivery?.sentAt ?? null,
    answeredAt: delivery?.answeredAt ?? null,
    ok: delivery?.outcome === 'sent',
    channel: typeof detail?.channel === 'string' ? detail.channel : null,
  }
}
