import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'

withTestDatabase()
let live: LiveShop
let nth = 0

beforeAll(async () => {
  live = await openLiveShop()
  await live.install()
})
afterAll(() => live.close())
beforeEach(async () => {
  await rows('delete from webhook_inbox')
})

const level = readFileSync('tests/vectors/webhooks/inventory_levels-update.json', 'utf8')
const sign = (body: string | Buffer, secret = 'test-secret') =>
  createHmac('sha256', secret).update(body).digest('base64')

function headersFor(body: string | Buffer, over: Record<string, string | null> = {}): Record<string, string> {
  nth += 1
  const headers = {
    'x-shopify-topic': 'inventory_levels/update',
    'x-shopify-shop-domain': live.ref.domain,
    'x-shopify-hmac-sha256': sign(body),
    'x-shopify-event-id': `event-${nth}`,
    'x-shopify-webhook-id': `webhook-${nth}`,
    'x-shopify-triggered-at': '2026-11-24T09:12:32.123456Z',
    ...over,
  }
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

async function send(body: string | Buffer, over: Record<string, string | null> = {}): Promise<number> {
  const response = await fetch(live.intakeUrl, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: headersFor(body, over),
  })
  return response.status
}
const written = async () => (await rows('select from webhook_inbox')).length

describe('refused with 401, and nothing written', () => {
  test.each([
    ['no signature', () => send(level, { 'x-shopify-hmac-sha256': null })],
    ['another secret', () => send(level, { 'x-shopify-hmac-sha256': sign(level, 'other') })],
    ['a flipped byte', () => send(level.replace('3', '4'), { 'x-shopify-hmac-sha256': sign(level) })],
    [
      'the right digest of the re-serialised body',
      () => send(level, { 'x-shopify-hmac-sha256': sign(JSON.stringify(JSON.parse(level))) }),
    ],
    [
      'hex instead of base64',
      () => send(level, { 'x-shopify-hmac-sha256': Buffer.from(sign(level), 'base64').toString('hex') }),
    ],
    ['an empty signature', () => send(level, { 'x-shopify-hmac-sha256': '' })],
    [
      'the digest of the unpacked body',
      () => send(gzipSync(level), { 'content-encoding': 'gzip', 'x-shopify-hmac-sha256': sign(level) }),
    ],
  ])('%s', async (_title, attempt) => {
    expect(await attempt()).toBe(401)
    expect(await written()).toBe(0)
  })
})

describe.each(['customers/data_request', 'customers/redact', 'shop/redact'])('APP-03: %s', (topic) => {
  const about = { 'x-shopify-topic': topic }
  /** As it arrives: with line breaks, which a body read and written again has no more. */
  const body = () =>
    readFileSync(`tests/vectors/webhooks/${topic.replace('/', '-')}.json`, 'utf8').replaceAll(
      'atelier-bruyere.myshopify.com',
      live.ref.domain,
    )
  const everything = async () => {
    const tables = await rows<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' order by 1`,
    )
    const counts = await Promise.all(
      tables.map(async ({ name }) => [name, (await rows(`select from ${name}`)).length] as const),
    )
    return Object.fromEntries(counts)
  }

  test.each<[string, (text: string) => string | null]>([
    ['no header', () => null],
    ['an empty one', () => ''],
    ['hex instead of base64', (text) => Buffer.from(sign(text), 'base64').toString('hex')],
    ['the right digest of the re-serialised body', (text) => sign(JSON.stringify(JSON.parse(text)))],
    ['a robot’s secret', (text) => sign(text, 'robot')],
    ['half of the right digest', (text) => sign(text).slice(0, 22)],
  ])('APP-03: signed with %s is answered 401, and nothing is written', async (_title, signature) => {
    const before = await everything()
    expect(body()).not.toBe(JSON.stringify(JSON.parse(body())))
    expect(await send(body(), { ...about, 'x-shopify-hmac-sha256': signature(body()) })).toBe(401)
    await live.work()
    expect(await everything()).toEqual(before)
  })

  test('APP-03: well signed it is answered 200, and kept for the drain', async () => {
    expect(await send(body(), about)).toBe(200)
    expect((await rows('select topic from webhook_inbox')).at(-1)).toEqual({ topic })
    await rows('delete from webhook_inbox')
  })
})

test.each(['variants-out_of_stock', 'orders-create', 'products-update', 'refunds-create'])(
  'Shopify’s own example of %s, as it publishes it, is dealt with',
  async (name) => {
    const text = readFileSync(`tests/vectors/cases/webhooks/${name}.json`, 'utf8')
    // Cut out of the file, not parsed: its ids have more digits than a number holds.
    const body = /"response": (\{[\s\S]*\n {2}\})/.exec(text)?.[1] ?? ''
    const topic = (JSON.parse(text) as { name: string }).name
    expect(await send(body, { 'x-shopify-topic': topic })).toBe(200)
    await live.work()
    expect(await rows('select failure, done_at is not null as done from webhook_inbox')).toEqual([
      { failure: null, done: true },
    ])
  },
)

test.each(['update', 'connect', 'disconnect'])(
  'a level’s message as Shopify shapes it, on %s, is dealt with',
  async (what) => {
    const body = readFileSync('tests/vectors/cases/webhooks/inventory_levels-shape.json', 'utf8')
    expect(await send(body, { 'x-shopify-topic': `inventory_levels/${what}` })).toBe(200)
    await live.work()
    expect(await rows('select failure, done_at is not null as done from webhook_inbox')).toEqual([
      { failure: null, done: true },
    ])
  },
)

describe('clear answers', () => {
  test('a good message is written once, however often it comes', async () => {
    const headers = headersFor(level)
    const post = () => fetch(live.intakeUrl, { method: 'POST', body: level, headers })
    const answers = await Promise.all([post(), post(), post(), post(), post()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await rows('select topic, body from webhook_inbox')).toEqual([
      { topic: 'inventory_levels/update', body: level },
    ])
  })

  test('gzip is signed as sent and kept unpacked', async () => {
    expect(await send(gzipSync(level), { 'content-encoding': 'gzip' })).toBe(200)
    expect(await rows('select body from webhook_inbox')).toEqual([{ body: level }])
  })

  test.each([
    ['another encoding', 415, { 'content-encoding': 'br' }],
    ['no topic', 400, { 'x-shopify-topic': null }],
    ['a domain that is none', 400, { 'x-shopify-shop-domain': 'evil.example/..' }],
    ['an unknown shop', 200, { 'x-shopify-shop-domain': 'nobody.myshopify.com' }],
    ['an unknown topic', 200, { 'x-shopify-topic': 'carts/update' }],
  ])('%s: %i, nothing written', async (_title, status, over) => {
    expect(await send(level, over)).toBe(status)
    expect(await written()).toBe(0)
  })

  test('another method', async () => {
    expect((await fetch(live.intakeUrl)).status).toBe(405)
  })

  test('a body over the cap is refused before it is sent', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(live.intakeUrl, {
        method: 'POST',
        headers: { ...headersFor('x'), 'content-length': String(200 * 1024 * 1024) },
      })
      sent.on('response', (response) => {
        resolve(response.statusCode ?? 0)
        sent.destroy()
      })
      sent.on('error', reject)
      sent.write('{')
    })
    expect(status).toBe(413)
    expect(await written()).toBe(0)
  })

  test('a body that grows over the cap without saying so is refused as well', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(live.intakeUrl, { method: 'POST', headers: headersFor('x') })
      sent.on('response', (response) => resolve(response.statusCode ?? 0))
      sent.on(
        'error',
        (error: NodeJS.ErrnoException) =>
          error.code === 'EPIPE' || error.code === 'ECONNRESET' || reject(error),
      )
      sent.end(Buffer.alloc(5 * 1024 * 1024, 32))
    })
    expect(status).toBe(413)
    expect(await written()).toBe(0)
  })
})

describe('what is signed and cannot be read', () => {
  test.each([
    ['cut JSON', '{"inventory_item_id": 5'],
    ['another shape', '{"hello": "world"}'],
    ['a list', '[]'],
    ['an id that is none', '{"inventory_item_id": "x"}'],
  ])('%s becomes a problem and blocks no other message', async (_title, body) => {
    expect(await send(body)).toBe(200)
    expect(await send(level)).toBe(200)
    await live.work()
    const kept = await rows<{ failed: boolean; done: boolean; kept: boolean }>(
      `select failure is not null as failed, done_at is not null as done, body is not null as kept
         from webhook_inbox order by inbox_id`,
    )
    expect(kept).toEqual([
      { failed: true, done: true, kept: true },
      { failed: false, done: true, kept: false },
    ])
    const problems = await rows(
      "select data from problem where kind = 'message-refused' and closed_at is null",
    )
    expect(problems).toEqual([{ data: { topic: 'inventory_levels/update' } }])
  })

  test('a NUL, which the database cannot hold, costs nothing else', async () => {
    expect(await send('{"inventory_item_id": 5, "note": "\u0000"}')).toBe(200)
    await live.work()
    expect(await rows('select failure from webhook_inbox')).toEqual([{ failure: null }])
  })

  test('gzip that is none', async () => {
    expect(await send(Buffer.from([1, 2, 3, 0]), { 'content-encoding': 'gzip' })).toBe(200)
    await live.work()
    expect(await rows('select failure is not null as failed from webhook_inbox')).toEqual([{ failed: true }])
  })
})

test.each([
  'inventory_levels-update',
  'inventory_levels-update.negative',
  'inventory_levels-update.available-null',
  'inventory_items-update',
  'products-update',
  'products-update.103-variants',
  'orders-create',
  'orders-create.ids-beyond-2-53',
  'orders-create.presentment-chf',
  'app-scopes_update',
  'bulk_operations-finish',
  'bulk_operations-finish.failed',
  'shop-update',
])('the published body %s is dealt with', async (name) => {
  const body = readFileSync(`tests/vectors/webhooks/${name}.json`, 'utf8')
  const topic = name.split('.')[0]?.replace('-', '/') ?? ''
  expect(await send(body, { 'x-shopify-topic': topic })).toBe(200)
  await live.work()
  expect(await rows('select failure, done_at is not null as done from webhook_inbox')).toEqual([
    { failure: null, done: true },
  ])
})

test('ids beyond 2^53 keep every digit', async () => {
  const body = readFileSync('tests/vectors/webhooks/orders-create.ids-beyond-2-53.json', 'utf8')
  const variantIds = [...body.matchAll(/"variant_id":\s*(\d+)/g)].map((match) => match[1])
  await rows('delete from order_line')
  await send(body, { 'x-shopify-topic': 'orders/create' })
  await live.work()
  const lines = await rows<{ variant_id: string }>('select variant_id from order_line order by variant_id')
  expect(lines.map((line) => line.variant_id)).toEqual([...variantIds].sort())
  expect(variantIds.some((id) => !Number.isSafeInteger(Number(id)))).toBe(true)
})
