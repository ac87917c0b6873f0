import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { faces } from '../faces.ts'
import { appConfig } from '../fixture.ts'
import { manualScheduler } from '../scheduler.ts'
import { findAwkward } from '../seed/awkward.ts'
import { seedShop } from '../seed/shop.ts'
import { createSandbox, type RunningSandbox } from '../server.ts'
import { type Channel, fetchFeed } from './channel.ts'
import { readFeed } from './read-feed.ts'
import { registryOf } from './registry.ts'

const shop = seedShop()
const lastM = findAwkward(shop, 'last-m').variant
const feed = { status: 200, body: '', etag: '"1"', asked: [] as IncomingHttpHeaders[] }
const server = createServer((request, response) => {
  feed.asked.push(request.headers)
  const unchanged = request.headers['if-none-match'] === feed.etag
  response.writeHead(unchanged ? 304 : feed.status, { etag: feed.etag })
  response.end(unchanged ? undefined : feed.body)
})
let sandbox: RunningSandbox
let google: Channel
let meta: Channel
let googleId = ''
let metaId = ''

beforeAll(async () => {
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const app = appConfig('http://localhost:9/webhooks')
  const options = {
    port: 0,
    appUrl: 'http://localhost:9',
    apiKey: 'k',
    apiSecret: 's',
    shops: [shop],
    faces,
    app,
  }
  sandbox = await createSandbox({ ...options, scheduler: manualScheduler() })
  google = registryOf(sandbox).channelOf(shop, 'google')
  meta = registryOf(sandbox).channelOf(shop, 'meta')
  googleId = google.byVariant.get(lastM.id)?.[0]?.id ?? ''
  metaId = meta.byVariant.get(lastM.id)?.[0]?.id ?? ''
})
beforeEach(async () => {
  const feedUrl = `http://localhost:${(server.address() as AddressInfo).port}/feed`
  for (const channel of ['google', 'meta']) await post({ channel, feedUrl: null })
  Object.assign(feed, { status: 200, etag: '"1"', asked: [] })
  feed.body = `id\tavailability\tavailability_date\tpause\n${googleId}\tin_stock\t\t\n`
  await post({ channel: 'google', feedUrl })
  feed.body = `id,availability,custom_label_4\n${metaId},in stock,\n`
  await post({ channel: 'meta', feedUrl })
})
afterAll(async () => {
  await sandbox.stop()
  server.close()
})

async function post(body: Record<string, unknown>) {
  const answer = await fetch(`${sandbox.url}/control/channels`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, data: (await answer.json()) as Record<string, unknown> }
}

let version = 1
async function reads(channel: Channel, body: string) {
  version += 1
  Object.assign(feed, { body, etag: `"v${version}"` })
  return fetchFeed(sandbox, channel)
}

async function ad(channel: 'google' | 'meta', item: string) {
  const answer = await fetch(`${sandbox.url}/ads/${channel}.json?item=${encodeURIComponent(item)}`)
  return (await answer.json()) as { state: string; words: { fr: string }; variantId: string; listed: string }
}

describe('a channel', () => {
  it('lists the shop’s variants by ids of its own, the gone ones too', () => {
    expect(google.items.size).toBeGreaterThan(1900)
    expect([...google.items.values()].filter((item) => item.variantId === null)).toHaveLength(20)
  })

  it('says who it is, and asks for what has changed only', async () => {
    feed.asked = []
    Object.assign(feed, { etag: '"same"' })
    await fetchFeed(sandbox, google)
    const second = await fetchFeed(sandbox, google)
    expect(feed.asked[0]?.['user-agent']).toContain('FeedFetcher-Google')
    expect(feed.asked[1]?.['if-none-match']).toBe('"same"')
    expect(second).toMatchObject({ status: 304, changed: 0 })
  })

  it('stops an ad that the feed calls out of stock, and starts it again', async () => {
    await reads(google, `id\tavailability\n${googleId}\tout_of_stock\n`)
    expect(await ad('google', googleId)).toMatchObject({
      state: 'stopped',
      variantId: lastM.id,
      listed: 'running',
    })
    expect((await ad('google', googleId)).words.fr).toBe('Annonce arrêtée')
    await reads(google, `id\tavailability\n${googleId}\tin_stock\n`)
    expect((await ad('google', googleId)).state).toBe('running')
  })

  it('pauses by Google’s own column, and by the filter of Meta’s product set', async () => {
    await reads(google, `id\tavailability\tpause\n${googleId}\tin_stock\tads\n`)
    expect((await ad('google', googleId)).state).toBe('paused')
    await reads(meta, `id,availability,custom_label_4\n${metaId},in stock,promesse_pause\n`)
    expect((await ad('meta', metaId)).state).toBe('paused')
  })

  it('refuses a word of the other channel, and a backorder without a date', async () => {
    await reads(meta, `id,availability\n${metaId},out_of_stock\n`)
    expect((await ad('meta', metaId)).state).toBe('running')
    expect(meta.refusedRows).toMatchObject([{ id: metaId }])
    await reads(google, `id\tavailability\tavailability_date\n${googleId}\tbackorder\t\n`)
    expect(google.refusedRows).toMatchObject([{ id: googleId }])
  })

  it('ignores ids that it doesn’t list, without an error', async () => {
    const done = await reads(google, 'id\tavailability\nshopify_ZZ_1_2\tout_of_stock\n')
    expect(done).toMatchObject({ status: 200, rows: 1, changed: 0 })
    expect(google.unknownIds).toEqual(['shopify_ZZ_1_2'])
  })

  it('keeps what it has when the feed is gone, and its card says so', async () => {
    await reads(google, `id\tavailability\n${googleId}\tout_of_stock\n`)
    Object.assign(feed, { status: 410, etag: '"gone"' })
    expect(await fetchFeed(sandbox, google)).toMatchObject({ status: 410, rows: null })
    expect((await ad('google', googleId)).state).toBe('stopped')
    const card = await (await fetch(`${sandbox.url}/ads/google?variant=${lastM.id}`)).text()
    expect(card).toContain('Annonce arrêtée')
    expect(card).toContain('Le flux ne répond pas (410)')
    expect(card).toContain('En réalité, une fois par jour au plus. Ici, chaque seconde.')
  })

  it('writes each change of an ad into the shop’s log', async () => {
    const since = shop.log.length
    await reads(meta, `id,availability\n${metaId},out of stock\n`)
    const detail = { channel: 'meta', item: metaId, before: 'running', after: 'stopped' }
    expect(shop.log.slice(since)).toMatchObject([{ kind: 'ad', variantId: lastM.id, detail }])
  })

  it('answers nonsense with a message', async () => {
    expect(await post({ channel: 'bing', feedUrl: 'x' })).toMatchObject({ status: 400 })
    expect((await fetch(`${sandbox.url}/ads/google.json?item=nothing`)).status).toBe(404)
  })
})

describe('feeds are read', () => {
  it.each([
    ['tabs', 'ID\tavailability\r\n1\tin_stock\r\n'],
    ['commas, quoted', '\uFEFFid,"availability"\n"1",in_stock\n'],
    [
      'XML',
      '<rss xmlns:g="x"><channel><item><g:id>1</g:id><g:availability>in_stock</g:availability></item></channel></rss>',
    ],
  ])('%s', (_name, text) => {
    expect(readFeed(text)).toEqual([{ id: '1', availability: 'in_stock' }])
  })

  it('entities in XML', () => {
    expect(readFeed('<rss><item><g:id>a&amp;b</g:id></item></rss>')).toEqual([{ id: 'a&b' }])
  })
})
