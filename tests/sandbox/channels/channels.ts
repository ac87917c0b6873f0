/** The ad channels' own addresses: their lists, the ads that they run, and the call that gives them a feed. */
import { z } from 'zod'
import { BadRequest, html, json, redirect, type SandboxRequest, type SandboxResponse, text } from '../http.ts'
import type { HandlerFactory, Sandbox } from '../sandbox.ts'
import { type FeedFormat, primaryFeed } from '../seed/primary-feed.ts'
import type { ShopState } from '../store/types.ts'
import { markup, raw } from '../storefront/markup.ts'
import { type AdLocale, adAnswer, adCard, adCss, channelAnswer } from './ad-card.ts'
import { takeList } from './channel.ts'
import { type ChannelName, isChannelName } from './channel-words.ts'
import { registryOf } from './registry.ts'

const connection = z.strictObject({
  channel: z.enum(['google', 'meta']),
  /** Null stops the reading. */
  feedUrl: z.url().nullable(),
  /** The channel's own list, where it isn't the one that the sandbox makes. */
  listUrl: z.url().optional(),
  shop: z.string().optional(),
  everyMs: z.number().int().min(100).max(86_400_000).optional(),
  filter: z.strictObject({ column: z.string(), value: z.string() }).optional(),
})

export const channels: HandlerFactory = (sandbox) => (request) => {
  if (request.path === '/control/channels') {
    return request.method === 'POST'
      ? connect(sandbox, request)
      : Promise.resolve(json(overview(sandbox, request)))
  }
  if (request.path === '/control/primary-feed') return Promise.resolve(json(listAnswer(sandbox, request)))
  const path = /^\/ads\/(google|meta)(\.json|\/list\.(?:tsv|csv|xml))?$/.exec(request.path)
  const name = path?.[1]
  if (!isChannelName(name)) return null
  return Promise.resolve(adsAnswer(sandbox, request, name, path?.[2] ?? ''))
}

function shopOf(sandbox: Sandbox, domain: string | null | undefined): ShopState {
  const shop = domain ? sandbox.shops.get(domain) : [...sandbox.shops.values()][0]
  if (!shop) throw new BadRequest(`No shop ${domain ?? ''}`, 404)
  return shop
}

async function connect(sandbox: Sandbox, request: SandboxRequest): Promise<SandboxResponse> {
  const isForm = isFormPost(request)
  const input = readConnection(request, isForm)
  const shop = shopOf(sandbox, input.shop)
  const registry = registryOf(sandbox)
  const channel = registry.channelOf(shop, input.channel)
  if (input.listUrl) takeList(sandbox, channel, await (await fetch(input.listUrl)).text())
  if (input.everyMs) channel.everyMs = input.everyMs
  if (input.filter) channel.filter = input.filter
  if (input.feedUrl === null) registry.disconnect(channel)
  else await registry.connect(channel, input.feedUrl)
  return isForm ? redirect(`/?shop=${shop.domain}`) : json(channelAnswer(channel))
}

/** The start page's own form; a client that forgets to say JSON is understood all the same. */
function isFormPost({ headers, body }: SandboxRequest): boolean {
  const says = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  return says && body[0] !== '{'.charCodeAt(0)
}

function readConnection(request: SandboxRequest, isForm: boolean): z.infer<typeof connection> {
  const body = request.body.toString('utf8')
  let data: unknown
  try {
    data = isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body)
  } catch {
    throw new BadRequest('The body must be JSON')
  }
  const result = connection.safeParse(data)
  if (result.success) return result.data
  throw new BadRequest(
    result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
  )
}

function overview(sandbox: Sandbox, { query }: SandboxRequest) {
  const shop = shopOf(sandbox, query.get('shop'))
  const registry = registryOf(sandbox)
  return {
    channels: (['google', 'meta'] as const).map((name) => channelAnswer(registry.channelOf(shop, name))),
  }
}

/** A list of any size and shape, with the truth that the observer judges by. */
function listAnswer(sandbox: Sandbox, { query }: SandboxRequest) {
  const shop = shopOf(sandbox, query.get('shop'))
  const channel = query.get('channel') === 'meta' ? 'meta' : 'google'
  const format = (['tsv', 'csv', 'xml'] as FeedFormat[]).find((one) => one === query.get('format')) ?? 'tsv'
  const stale = Number(query.get('stale') ?? 20)
  const list = primaryFeed(shop, { channel, format, stale, now: sandbox.clock.now() })
  return { text: list.text, truth: Object.fromEntries(list.truth), staleIds: list.staleIds }
}

function adsAnswer(
  sandbox: Sandbox,
  { query }: SandboxRequest,
  name: ChannelName,
  kind: string,
): SandboxResponse {
  const shop = shopOf(sandbox, query.get('shop'))
  const channel = registryOf(sandbox).channelOf(shop, name)
  if (kind.startsWith('/list.')) {
    const format = kind.slice('/list.'.length) as FeedFormat
    const own = format === (name === 'google' ? 'tsv' : 'csv') ? channel.listText : null
    const list = own ?? primaryFeed(shop, { channel: name, format, now: sandbox.clock.now() }).text
    const answer = text(list)
    const disposition = `attachment; filename="${name}-liste.${format}"`
    return { ...answer, headers: { ...answer.headers, 'content-disposition': disposition } }
  }
  if (kind === '.json') return json(adsJson(channel, query))
  const locale: AdLocale = query.get('lang') === 'en' ? 'en' : 'fr'
  const variantId = query.get('variant') ?? channel.items.get(query.get('item') ?? '')?.variantId ?? ''
  const page = markup`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${channel.kind.title[locale]}</title><link rel="icon" href="data:,"><style>body{margin:0;padding:16px;background:#f4f1ea;color:#22303f;font:15px/1.45 system-ui,"Segoe UI",Arial,sans-serif}main{max-width:420px;margin:auto}${raw(adCss)}</style></head><body><main>${adCard(sandbox, channel, variantId, locale)}</main></body></html>`
  return html(page.markup)
}

function adsJson(channel: Parameters<typeof channelAnswer>[0], query: URLSearchParams) {
  const itemId = query.get('item')
  const variantId = query.get('variant')
  if (itemId !== null) {
    const item = channel.items.get(itemId)
    if (!item) throw new BadRequest(`The channel lists no item ${itemId}`, 404)
    return { ...adAnswer(channel, item), lastFetch: channel.last }
  }
  const items =
    variantId !== null
      ? (channel.byVariant.get(variantId) ?? [])
      : query.get('all') === '1'
        ? [...channel.items.values()]
        : null
  return {
    ...channelAnswer(channel),
    ...(items ? { ads: items.map((item) => adAnswer(channel, item)) } : {}),
  }
}
