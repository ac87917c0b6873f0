import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Channel } from '../../app/channels/channel.port.ts'
import { saveOverride, savePolicy } from '../../app/features/ad-guard/ad-guard.store.server.ts'
import { createFeedLink, revokeFeedLink } from '../../app/features/ad-guard/channel-list.store.server.ts'
import { uploadChannelList } from '../../app/flows/channel-list.flow.server.ts'
import { decideAds } from '../../app/flows/decide-ads.flow.server.ts'
import type { VariantFacts } from '../../app/language/facts.ts'
import type { VariantId } from '../../app/language/ids.ts'
import { pool, withAccount } from '../../app/runtime/database.ts'
import { sendFeed } from '../../app/screens/public/feed.direct.server.ts'
import { feedAddress } from '../../app/screens/public/feed-address.server.ts'
import { withTestDatabase } from '../factories/database.ts'
import { deleteVariant, type StoredShop, storeShop, storeVariants } from '../factories/stored-shop.ts'
import { numbered } from '../factories/variant-facts.ts'

withTestDatabase()
const morning = new Date('2026-11-25T09:00:00Z')
/** A fetch is noted after its answer was sent: the database stays until the last is. */
const answering: Promise<void>[] = []
const server = http.createServer((request, response) => answering.push(sendFeed(request, response)))
let origin = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await Promise.all(answering)
})

let shop: StoredShop
beforeEach(async () => {
  shop = await storeShop()
})

/** The path that a channel is given, signature included. */
async function link(channel: Channel) {
  const linkId = await withAccount(shop.accountId, (sql) =>
    createFeedLink(sql, { ...shop, channel, now: morning }),
  )
  const { pathname, search } = new URL(feedAddress(channel, linkId))
  return { linkId, path: `${pathname}${search}` }
}

async function list(channel: Channel, ids: string[]) {
  async function* source() {
    yield Buffer.from(`id\n${ids.join('\n')}\n`)
  }
  const now = morning
  const answer = await uploadChannelList({ ...shop, channel, fileName: 'flux.tsv', source: source(), now })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

const decide = (now = morning) =>
  withAccount(shop.accountId, (sql) => decideAds(sql, { ...shop, variantIds: 'all', now }))

async function fetchRows(channel: Channel): Promise<Record<string, string>[]> {
  const { path } = await link(channel)
  const text = await (await fetch(`${origin}${path}`)).text()
  return parse(text, { columns: true, delimiter: channel === 'google' ? '\t' : ',' })
}

const zz = ({ product, variantId }: VariantFacts) => `shopify_ZZ_${product.productId}_${variantId}`
const fetches = async () =>
  (
    await pool().query(
      'select channel, status, rows, user_agent from feed_fetch where account_id = $1 order by fetch_id',
      [shop.accountId],
    )
  ).rows

/** One variant in each state that a feed can say. */
async function everyState() {
  const variants = [
    numbered(1),
    numbered(2, 0),
    numbered(3, 2),
    numbered(4, 0, { inventoryPolicy: 'continue', availableForSale: true, preorderPlan: true }),
    numbered(5, 0, { inventoryPolicy: 'continue', availableForSale: true }),
    numbered(6, 0, { inventoryPolicy: 'continue', availableForSale: true }),
    numbered(7, -2),
    numbered(8, 0, { tracked: false, availableForSale: true }),
  ]
  await storeVariants(shop, variants)
  await pool().query(
    `update variant set availability_date = '2026-12-10' where account_id = $1 and sku in ('MAR-4', 'MAR-5')`,
    [shop.accountId],
  )
  await withAccount(shop.accountId, (sql) => savePolicy(sql, { ...shop, floor: 3, now: morning }))
  await decide()
  return variants
}

describe('the feeds', () => {
  it('ADS-09: each channel gets its own words, and no other', async () => {
    const variants = await everyState()
    await list('google', variants.map(zz))
    await list(
      'meta',
      variants.map(({ variantId }) => variantId),
    )
    const google = await fetchRows('google')
    const meta = await fetchRows('meta')
    // support.google.com/merchants/answer/6324448; developers.facebook.com catalog fields
    const googleWords = ['in_stock', 'out_of_stock', 'preorder', 'backorder']
    const metaWords = [
      'in stock',
      'out of stock',
      'preorder',
      'available for order',
      'discontinued',
      'pending',
      'mark_as_sold',
    ]
    expect(google).toHaveLength(8)
    expect(meta).toHaveLength(8)
    for (const row of google) {
      expect(Object.keys(row)).toEqual(['id', 'availability', 'availability_date', 'pause'])
      expect(googleWords).toContain(row.availability)
      expect(['', 'ads']).toContain(row.pause)
    }
    for (const row of meta) {
      expect(Object.keys(row)).toEqual(['id', 'availability', 'custom_label_4'])
      expect(metaWords).toContain(row.availability)
      expect(['', 'promesse_pause']).toContain(row.custom_label_4)
    }
    const said = (rows: Record<string, string>[], id: (facts: VariantFacts) => string) =>
      variants.map((facts) => rows.find((row) => row.id === id(facts))?.availability)
    const states = [
      'in_stock',
      'out_of_stock',
      'in_stock',
      'preorder',
      'backorder',
      'in_stock',
      'out_of_stock',
    ]
    expect(said(google, zz)).toEqual([...states, 'in_stock'])
    const spelt: Record<string, string> = {
      in_stock: 'in stock',
      out_of_stock: 'out of stock',
      preorder: 'preorder',
      backorder: 'available for order',
    }
    expect(said(meta, ({ variantId }) => variantId)).toEqual(
      [...states, 'in_stock'].map((state) => spelt[state]),
    )
  })

  it.each(['shopify', 'prestashop'] as const)(
    'ADS-03: %s: untracked, 3 left, 0 sold on, 0 and −2 refused: neither feed has a column that could contradict its word',
    async (platform) => {
      shop = await storeShop({ platform })
      const id = (n: number) => (platform === 'shopify' ? numbered(n).variantId : (`${n}-0` as VariantId))
      const one = (n: number, units: number, over: Parameters<typeof numbered>[2] = {}) =>
        numbered(n, units, {
          variantId: id(n),
          ...over,
          product: { productId: platform === 'shopify' ? numbered(n).product.productId : (`${n}` as never) },
        })
      await storeVariants(shop, [
        one(1, 0, { tracked: false, availableForSale: true }),
        one(2, 3),
        one(3, 0, { inventoryPolicy: 'continue', availableForSale: true }),
        one(4, 0),
        one(5, -2),
      ])
      const ids = [1, 2, 3, 4, 5].map(id)
      expect(await list('google', ids)).toMatchObject({ matched: 5 })
      expect(await list('meta', ids)).toMatchObject({ matched: 5 })
      await decide()
      for (const channel of ['google', 'meta'] as const) {
        const rows = await fetchRows(channel)
        const words = channel === 'google' ? ['in_stock', 'out_of_stock'] : ['in stock', 'out of stock']
        const said = new Map(rows.map((row) => [row.id, row.availability]))
        expect(ids.map((each) => said.get(each))).toEqual([0, 0, 0, 1, 1].map((nth) => words[nth]))
        for (const row of rows) {
          expect(Object.keys(row).join()).not.toMatch(/quantity|inventory|stock_level/)
          // No number anywhere but in the id.
          expect(Object.entries(row).filter(([key, value]) => key !== 'id' && /\d/.test(value))).toEqual([])
        }
      }
    },
  )

  it('ADS-06: preorder and backorder carry a day with a zone; without one it is what the page says', async () => {
    const variants = await everyState()
    await list('google', variants.map(zz))
    const said = Object.fromEntries((await fetchRows('google')).map(({ id, ...row }) => [id, row]))
    const of = (n: number) => said[zz(variants[n - 1] as VariantFacts)]
    const on = '2026-12-10T00:00+01:00'
    expect(of(1)).toEqual({ availability: 'in_stock', availability_date: '', pause: '' })
    expect(of(2)).toEqual({ availability: 'out_of_stock', availability_date: '', pause: '' })
    expect(of(3)).toEqual({ availability: 'in_stock', availability_date: '', pause: 'ads' })
    expect(of(4)).toEqual({ availability: 'preorder', availability_date: on, pause: '' })
    expect(of(5)).toEqual({ availability: 'backorder', availability_date: on, pause: '' })
    expect(of(6)).toEqual({ availability: 'in_stock', availability_date: '', pause: '' })
  })

  it('ADS-03: no feed carries a quantity that could contradict it, INV-10: negative stock least of all', async () => {
    const variants = await everyState()
    await list(
      'meta',
      variants.map(({ variantId }) => variantId),
    )
    const rows = await fetchRows('meta')
    expect(rows.find(({ id }) => id === variants[6]?.variantId)).toEqual({
      id: variants[6]?.variantId,
      availability: 'out of stock',
      custom_label_4: '',
    })
    expect(rows.find(({ id }) => id === variants[7]?.variantId)?.availability).toBe('in stock')
    expect(JSON.stringify(rows)).not.toMatch(/quantity|inventory/)
  })

  it('ADS-07: continue-selling at zero says what the page’s own JSON-LD says', async () => {
    const variants = await everyState()
    await list('google', [zz(variants[5] as VariantFacts)])
    expect(await fetchRows('google')).toMatchObject([{ availability: 'in_stock' }])
  })

  it('ADS-01: only the sold-out size changes, at once in both feeds', async () => {
    const [small, medium] = [numbered(1), numbered(2)]
    await storeVariants(shop, [small, medium])
    await list('google', [zz(small), zz(medium)])
    await list('meta', [small.variantId, medium.variantId])
    await decide()
    await storeVariants(shop, [numbered(1, 0)])
    await decide()
    const byId = (rows: Record<string, string>[]) =>
      Object.fromEntries(rows.map((row) => [row.id, row.availability]))
    expect(byId(await fetchRows('google'))).toEqual({ [zz(small)]: 'out_of_stock', [zz(medium)]: 'in_stock' })
    expect(byId(await fetchRows('meta'))).toEqual({
      [small.variantId]: 'out of stock',
      [medium.variantId]: 'in stock',
    })
  })

  it('repeats ids letter by letter, whatever is in them', async () => {
    const awkward = ['a,b', 'say "yes"', 'shopify_zz_1', '=1+1', '\\N', ' padded', "l'été", 'x;y']
    await storeVariants(
      shop,
      awkward.map((sku, n) => numbered(n + 1, 5, { sku })),
    )
    await decide()
    for (const channel of ['google', 'meta'] as const) {
      const csv = awkward.map((id) => `"${id.replaceAll('"', '""')}"`)
      expect(await list(channel, csv)).toMatchObject({ listed: 8, matched: 8 })
      expect((await fetchRows(channel)).map(({ id }) => id).sort()).toEqual([...awkward].sort())
    }
  })

  it('has no row for an id that matched nothing, and keeps the row of a variant deleted later', async () => {
    const gone = numbered(1)
    await storeVariants(shop, [gone])
    await list('google', [zz(gone), 'shopify_ZZ_1_2', 'INCONNU'])
    await decide()
    await deleteVariant(shop, gone.variantId, morning)
    await decide()
    expect(await fetchRows('google')).toMatchObject([{ id: zz(gone), availability: 'out_of_stock' }])
  })

  it('is a header alone as long as the channel has no list', async () => {
    await storeVariants(shop, [numbered(1, 0)])
    await decide()
    const { path } = await link('google')
    const answer = await fetch(`${origin}${path}`)
    expect([answer.status, await answer.text()]).toEqual([
      200,
      'id\tavailability\tavailability_date\tpause\n',
    ])
  })

  it('answers 304 until something that a feed says has changed', async () => {
    const one = numbered(1)
    await storeVariants(shop, [one])
    await list('google', [zz(one)])
    await decide()
    const { path } = await link('google')
    const first = await fetch(`${origin}${path}`)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('no-cache')
    await first.text()
    const again = () => fetch(`${origin}${path}`, { headers: { 'if-none-match': etag } })
    expect((await again()).status).toBe(304)
    await storeVariants(shop, [numbered(1, 0)])
    await decide()
    const changed = await again()
    expect([changed.status, (await changed.text()).includes('out_of_stock')]).toEqual([200, true])
  })

  it('is compressed for who takes it, never stored on Meta’s way, and answers HEAD without a body', async () => {
    const one = numbered(1)
    await storeVariants(shop, [one])
    await list('meta', [one.variantId])
    await decide()
    const { path } = await link('meta')
    const ask = (method: string, encoding: string) =>
      new Promise<{ headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
        const request = http.request(
          `${origin}${path}`,
          { method, headers: { 'accept-encoding': encoding } },
          (got) => {
            const chunks: Buffer[] = []
            got.on('data', (chunk: Buffer) => chunks.push(chunk))
            got.on('end', () => resolve({ headers: got.headers, body: Buffer.concat(chunks) }))
          },
        )
        request.on('error', reject).end()
      })
    const zipped = await ask('GET', 'br;q=1.0, gzip;q=0.8, *;q=0.1')
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-store' })
    expect(zipped.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(gunzipSync(zipped.body).toString()).toBe(
      `id,availability,custom_label_4\n${one.variantId},in stock,\n`,
    )
    expect((await ask('GET', 'gzip;q=0')).headers['content-encoding']).toBeUndefined()
    const head = await ask('HEAD', 'identity')
    expect([head.headers.etag, head.body.length]).toEqual([zipped.headers.etag, 0])
  })

  it('notes who read how much, and forgets nothing of it', async () => {
    const one = numbered(1)
    await storeVariants(shop, [one])
    await list('google', [zz(one)])
    await decide()
    const { path } = await link('google')
    const first = await fetch(`${origin}${path}`, { headers: { 'user-agent': 'Google-Merchant' } })
    await first.text()
    await expect.poll(fetches).toHaveLength(1)
    const headers = { 'if-none-match': first.headers.get('etag') ?? '', 'user-agent': 'Google-Merchant' }
    await fetch(`${origin}${path}`, { headers })
    await fetch(`${origin}${path}`, { method: 'HEAD' })
    await expect.poll(fetches).toEqual([
      { channel: 'google', status: 200, rows: 1, user_agent: 'Google-Merchant' },
      { channel: 'google', status: 304, rows: 0, user_agent: 'Google-Merchant' },
    ])
  })

  it('refuses what it has not signed, and says no more than it must', async () => {
    const google = await link('google')
    const status = async (path: string) => (await fetch(`${origin}${path}`)).status
    const signature = google.path.split('?s=')[1]
    expect(await status(`/feeds/google/${google.linkId}`)).toBe(403)
    expect(await status(`/feeds/google/${google.linkId}?s=${signature?.toUpperCase()}`)).toBe(403)
    expect(await status(`/feeds/meta/${google.linkId}?s=${signature}`)).toBe(403)
    expect(await status(`/feeds/google/00000000-0000-4000-8000-000000000000?s=${signature}`)).toBe(403)
    expect(await status(`/feeds/google/${google.linkId}?s=`)).toBe(403)
    expect(await status('/feeds/bing/1?s=x')).toBe(403)

    const unknown = new URL(feedAddress('google', '00000000-0000-4000-8000-000000000000'))
    expect(await status(`${unknown.pathname}${unknown.search}`)).toBe(404)
    await withAccount(shop.accountId, (sql) =>
      revokeFeedLink(sql, { ...shop, linkId: google.linkId, now: morning }),
    )
    expect(await status(google.path)).toBe(410)
    expect(await fetches()).toEqual([])
  })

  it('two shops of one account: each its own list, its own rows, its own address', async () => {
    const first = shop
    const second = await storeShop({ accountId: first.accountId })
    const one = numbered(1)
    await storeVariants(first, [one])
    await storeVariants(second, [numbered(1, 0)])
    const answers: Record<string, string>[][] = []
    for (shop of [first, second]) {
      await list('google', [zz(one)])
      await decide()
    }
    for (shop of [first, second]) answers.push(await fetchRows('google'))
    expect(answers.map((rows) => rows.map((row) => [row.id, row.availability]))).toEqual([
      [[zz(one), 'in_stock']],
      [[zz(one), 'out_of_stock']],
    ])
    const ofSecond = await link('google')
    shop = first
    const ofFirst = await link('google')
    expect(ofFirst.linkId).not.toBe(ofSecond.linkId)
    await pool().query(`update shop set state = 'uninstalled' where shop_id = $1`, [second.shopId])
    expect((await fetch(`${origin}${ofSecond.path}`)).status).toBe(404)
    expect((await fetch(`${origin}${ofFirst.path}`)).status).toBe(200)
  })

  it('a reader who leaves half-way frees its connection and counts as no reader', async () => {
    const count = 60_000
    await pool().query(
      `insert into channel_list (account_id, channel, shop_id, file_name, format, listed, matched, uploaded_at)
       values ($1, 'google', $2, 'x', 'tsv', $3, $3, now())`,
      [shop.accountId, shop.shopId, count],
    )
    await pool().query(
      `insert into channel_item (account_id, channel, item_id, shop_id, variant_id, reason)
       select $1, 'google', 'shopify_ZZ_4300000000_' || n, $2, n::text, 'shopify-id' from generate_series(1, $3) n`,
      [shop.accountId, shop.shopId, count],
    )
    await pool().query(
      `insert into ad_state (account_id, shop_id, variant_id, ads, availability, reason, since)
       select $1, $2, n::text, 'allow', 'in_stock', 'in-stock', now() from generate_series(1, $3) n`,
      [shop.accountId, shop.shopId, count],
    )
    const { path } = await link('google')
    for (let n = 0; n < 20; n += 1) {
      const leaver = new AbortController()
      const answer = await fetch(`${origin}${path}`, { signal: leaver.signal })
      await answer.body?.getReader().read()
      leaver.abort()
    }
    const whole = await (await fetch(`${origin}${path}`)).text()
    expect(whole.split('\n')).toHaveLength(count + 2)
    await expect.poll(fetches).toMatchObject([{ status: 200, rows: count }])
    await expect.poll(() => pool().totalCount - pool().idleCount).toBe(0)
  })

  it('an override that holds is a pause, in stock', async () => {
    const one = numbered(1)
    await storeVariants(shop, [one])
    await list('google', [zz(one)])
    await withAccount(shop.accountId, (sql) =>
      saveOverride(sql, {
        ...shop,
        variantId: one.variantId,
        kind: 'hold',
        endsAt: new Date('2026-12-01T23:00:00Z'),
        note: '',
        now: morning,
      }),
    )
    await decide()
    expect(await fetchRows('google')).toMatchObject([{ availability: 'in_stock', pause: 'ads' }])
  })
})
