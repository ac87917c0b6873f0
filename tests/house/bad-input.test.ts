// Nonsense over HTTP against the real web process: a clear answer, nothing half-written, memory that stays flat.
import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../demo/house.ts'
import { cloneDatabase, type TestDatabase } from '../factories/database.ts'
import { type Sandbox, sandboxAt } from '../observer/sandbox.client.ts'
import { appAt } from '../stories/app.client.ts'
import { isRead } from '../stories/progress.parse.ts'
import { until } from '../stories/world.ts'

const shop = 'petite-mercerie.myshopify.com'
const megabyte = 1024 * 1024

let folder: string
let database: TestDatabase
let house: House
let mercerie: Sandbox
let sql: pg.Client

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bad-input-'))
  database = await cloneDatabase()
  const onCrash = (why: string) => {
    throw new Error(why)
  }
  const place = { root: process.cwd(), dataDir: folder, databaseUrl: database.url }
  house = await openHouse({ ...place, onCrash, say: () => {} })
  sql = new pg.Client({ connectionString: database.url })
  await sql.connect()
  mercerie = sandboxAt(house.sandboxUrl, shop)
  await mercerie.control('install', {})
  const app = appAt(house.appUrl, mercerie)
  await app.open()
  await until(async () => isRead(await app.page('/progress')), 180_000)
})

afterAll(async () => {
  await sql?.end()
  await house?.stop()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const one = async (text: string) => (await sql.query(text)).rows[0]

async function staff(): Promise<Record<string, string>> {
  const { token } = await mercerie.control('session-token', {})
  return {
    authorization: `Bearer ${token}`,
    'user-agent': 'Mozilla/5.0 Chrome/140.0',
    'accept-language': 'en',
  }
}

async function ask(path: string, init: RequestInit = {}) {
  const headers = { ...(await staff()), ...(init.headers as Record<string, string>) }
  const response = await fetch(`${house.appUrl}${path}`, { ...init, headers, redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const post = (path: string, fields: Record<string, string>) =>
  ask(path, { method: 'POST', body: form(fields) })

/** A body that says nothing of its length. Answers the status, and how much of it was taken. */
function pour(path: string, headers: Record<string, string>, parts: Iterable<Buffer>) {
  return new Promise<{ status: number; text: string; sent: number }>((resolve, reject) => {
    let sent = 0
    const sending = request(`${house.appUrl}${path}`, { method: 'POST', headers })
    const source = Readable.from(parts)
    source.on('data', (part: Buffer) => {
      sent += part.length
    })
    sending.on('response', async (response: IncomingMessage) => {
      let text = ''
      for await (const part of response) text += part
      source.destroy()
      sending.removeAllListeners('error').on('error', () => {})
      sending.destroy()
      resolve({ status: response.statusCode ?? 0, text, sent })
    })
    sending.on('error', reject)
    source.pipe(sending)
  })
}

function* repeated(part: Buffer, times: number): Generator<Buffer> {
  for (let n = 0; n < times; n += 1) yield part
}

const sign = (body: Buffer | string) => createHmac('sha256', house.apiSecret).update(body).digest('base64')
const fromShop = (body: Buffer | string, eventId: string) => ({
  'x-shopify-topic': 'inventory_levels/update',
  'x-shopify-shop-domain': shop,
  'x-shopify-hmac-sha256': sign(body),
  'x-shopify-event-id': eventId,
})

const webLog = () => readFileSync(join(folder, 'logs', 'web.log'), 'utf8')

/** How many megabytes the web process grows by while `work` runs. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const pid = /"childPid":(\d+)/.exec(webLog())?.[1]
  const held = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  const before = held()
  let most = before
  const looking = setInterval(() => {
    most = Math.max(most, held())
  }, 20)
  await work().finally(() => clearInterval(looking))
  return most - before
}

describe('the intake of messages', () => {
  test.each([3, 100])('%i MB that say nothing of their length: 413, not taken in', async (size) => {
    const part = Buffer.alloc(64 * 1024, 32)
    let answer = { status: 0, sent: 0 }
    const grown = await growth(async () => {
      answer = await pour('/webhooks/shopify', fromShop('x', `huge-${size}`), repeated(part, size * 16))
    })
    expect(answer.status).toBe(413)
    expect(answer.sent).toBeLessThan(16 * megabyte)
    expect(grown).toBeLessThan(60)
  })

  test('a gigabyte packed into one: kept as unreadable, unpacked by nobody', async () => {
    const bomb = gzipSync(Buffer.alloc(1000 * megabyte))
    expect(bomb.length).toBeLessThan(2 * megabyte)
    const grown = await growth(async () => {
      const headers = { ...fromShop(bomb, 'bomb'), 'content-encoding': 'gzip' }
      expect((await pour('/webhooks/shopify', headers, [bomb])).status).toBe(200)
    })
    expect(grown).toBeLessThan(120)
    const problem = "select 1 as found from problem where kind = 'message-refused' and closed_at is null"
    expect(await until(async () => (await one(problem)) !== undefined, 180_000)).toBe(true)
    expect((await ask('/problems')).text).toContain('message-refused')
  })

  test('a sender who stops in the middle is let go', async () => {
    const answer = await new Promise<number>((resolve, reject) => {
      const headers = { ...fromShop('xx', 'slow'), 'content-length': '2' }
      const slow = request(`${house.appUrl}/webhooks/shopify`, { method: 'POST', headers })
      slow.on('response', (response) => resolve(response.statusCode ?? 0))
      slow.on('error', reject)
      slow.write('x')
    })
    expect(answer).toBe(408)
  })
})

describe("a channel's list", () => {
  const boundary = 'b0undary'
  const typed = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  function* upload(file: Iterable<Buffer>, name = 'file"; filename="feed.tsv'): Generator<Buffer> {
    const field = (key: string, value: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`
    const head = field('intent', 'upload') + field('channel', 'google')
    yield Buffer.from(`${head}--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n`)
    yield* file
    yield Buffer.from(`\r\n--${boundary}--\r\n`)
  }
  const send = async (file: Iterable<Buffer>, name?: string) =>
    pour('/ads/ids', { ...(await staff()), ...typed }, upload(file, name))
  const list = () => one("select listed, uploaded_at, file_name from channel_list where channel = 'google'")
  const line = Buffer.from('shopify_FR_1_2\tTitre\n'.repeat(3000))

  beforeAll(async () => {
    const { text } = await mercerie.primaryFeed('google', 'tsv')
    expect((await send([Buffer.from(text)])).status).toBe(200)
  })

  test.each([
    ['200 MB', () => send(repeated(line, Math.ceil((200 * megabyte) / line.length)))],
    ['70 MB of pasted text', () => send(repeated(line, Math.ceil((70 * megabyte) / line.length)), 'pasted')],
    ['a NUL among the text', () => send([Buffer.from('id\ttitle\nA\u0000B\tx\n')])],
    ['a picture', () => send([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])])],
    ['nothing', () => send([])],
    ["another shop's", () => send([Buffer.from('id\tlink\nX-1\thttps://other.example/p?variant=1\n')])],
  ])('%s: says why, and keeps the one before', async (_title, attempt) => {
    const before = await list()
    let answer = { status: 0, text: '' }
    const grown = await growth(async () => {
      answer = await attempt()
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('role="alert"')
    expect(grown).toBeLessThan(250)
    expect(await list()).toEqual(before)
  })

  test('ten thousand fields that nobody asked for are not kept', async () => {
    const part = Buffer.alloc(megabyte, 'x')
    function* many(): Generator<Buffer> {
      for (let n = 0; n < 300; n += 1) {
        yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="f${n}"\r\n\r\n`)
        yield part
        yield Buffer.from('\r\n')
      }
      yield* upload([Buffer.from('id\nA\n')])
    }
    const headers = { ...(await staff()), ...typed }
    const grown = await growth(async () => {
      await pour('/ads/ids', headers, many())
    })
    expect(grown).toBeLessThan(200)
  })

  test('a list is kept whatever its file is called, and whatever its ids hold', async () => {
    const ids = ['id,title', '"tab\there",x', '"two\nlines",x', '"say ""so""",x', '🧵-1,x', "l'été,x"]
    const answer = await send([Buffer.from(ids.join('\n'))], 'file"; filename="a\u0000b.csv')
    expect(answer.status).toBe(200)
    expect(await list()).toMatchObject({ listed: 3, file_name: 'ab.csv' })
    const kept = (await sql.query("select item_id from channel_item where channel = 'google'")).rows
    expect(kept.map((row) => row.item_id).sort()).toEqual(["l'été", 'say "so"', '🧵-1'].sort())
  })
})

describe('forms', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const anyVariant = async () =>
    String((await one('select variant_id from variant order by 1 limit 1')).variant_id)

  test.each([
    '1e9',
    '-1',
    '3.5',
    '',
    '٣',
    '１２',
    '0x10',
    '∞',
    '9'.repeat(5000),
    '5; drop table ad_policy',
    '\u0000',
  ])('a floor of %j is refused and the old one stays', async (floor) => {
    expect((await post('/ads/policy', { intent: 'save', floor: '2' })).status).toBe(200)
    expect((await post('/ads/policy', { intent: 'save', floor })).status).toBeGreaterThanOrEqual(400)
    expect((await post('/ads/policy', { intent: 'preview', floor })).status).toBeLessThan(500)
    expect(await one('select floor from ad_policy')).toEqual({ floor: 2 })
  })

  test.each([
    ['that ended', { endsAt: inDays(-3) }],
    ['of ten years', { endsAt: inDays(3650) }],
    ['to the end of time', { endsAt: '9999-12-31' }],
    ['before all time', { endsAt: '0000-01-01' }],
    ['to a day that is none', { endsAt: '2026-02-30' }],
    ['without an end', { endsAt: '' }],
    ['of another kind', { kind: 'nonsense' }],
    ['with a novel', { note: 'x'.repeat(501) }],
    ['for a variant that is none', { variantId: "1' or '1'='1" }],
    ['for a variant with a NUL', { variantId: '1\u0000' }],
    ['with a NUL in its note', { note: 'a\u0000b' }],
  ])('an exception %s is refused', async (_title, over) => {
    const fields = {
      intent: 'override-save',
      variantId: await anyVariant(),
      kind: 'hold',
      endsAt: inDays(5),
      note: '',
    }
    const answer = await post('/ads', { ...fields, ...over })
    expect([400, 422]).toContain(answer.status)
    expect(await one('select count(*)::int as kept from ad_override')).toEqual({ kept: 0 })
  })

  test.each([
    '2026-02-30',
    '2020-01-01',
    inDays(800),
    '9999-12-31',
    '12/12/2026',
    'demain',
    '+010000-01-01',
    '\u0000',
  ])('an availability date of %j is refused', async (date) => {
    const answer = await post(`/stock/${await anyVariant()}`, { intent: 'availability-date', date })
    expect([400, 422]).toContain(answer.status)
    expect(
      await one('select count(*)::int as kept from variant where availability_date is not null'),
    ).toEqual({
      kept: 0,
    })
  })

  const actions = [
    '/?index',
    '/stock/1',
    '/ads',
    '/ads/policy',
    '/ads/ids',
    '/ads/feeds',
    '/problems',
    '/settings',
  ]

  test.each(actions)('%s: a form that is none, too large or endless', async (path) => {
    const send = (type: string | null, body: string) =>
      ask(path, { method: 'POST', body: Buffer.from(body), headers: type ? { 'content-type': type } : {} })
    const unreadable = [
      await send('application/json', '{"intent":"save","floor":"9"}'),
      await send('text/plain', 'intent=save&floor=9'),
      await send(null, 'intent=save'),
      await send('multipart/form-data', 'no boundary'),
      await send('multipart/form-data; boundary=x', '--y\r\nbroken'),
      await send('multipart/form-data; boundary=x', ''),
    ]
    expect(unreadable.map(({ status }) => status >= 400 && status < 500)).toEqual(unreadable.map(() => true))
    if (path === '/ads/ids') return
    const headers = { ...(await staff()), 'content-type': 'application/x-www-form-urlencoded' }
    let answer = { status: 0 }
    const grown = await growth(async () => {
      answer = await pour(path, headers, repeated(Buffer.alloc(64 * 1024, 'a'), 1600))
    })
    expect(answer.status).toBe(413)
    expect(grown).toBeLessThan(60)
  })

  test.each([
    ['/problems', { intent: 'close', problemId: 'nonsense' }],
    ['/problems', { intent: 'close', problemId: '999999999999999999999999' }],
    ['/ads/feeds', { intent: 'revoke', channel: 'google', linkId: '-'.repeat(36) }],
    ['/ads/feeds', { intent: 'revoke', channel: 'google', linkId: 'nonsense' }],
    ['/ads/feeds', { intent: 'create', channel: 'tiktok' }],
    ['/ads', { intent: 'override-drop', variantId: 'nonsense' }],
    ['/settings', { intent: 'language', language: 'tlh' }],
    ['/?index', { intent: 'nonsense' }],
  ])('%s %j changes nothing and breaks nothing', async (path, fields) => {
    expect((await post(path, fields)).status).toBeLessThan(500)
  })

  test('a double click makes one address', async () => {
    const create = { intent: 'create', channel: 'meta' }
    const answers = await Promise.all(Array.from({ length: 5 }, () => post('/ads/feeds', create)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await one("select count(*)::int as open from feed_link where channel = 'meta'")).toEqual({
      open: 1,
    })
  })
})

describe('addresses', () => {
  const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const cursors = [
    'nonsense',
    packed(null),
    packed([1, 2, 3, 4]),
    packed(['a', 'b', 99_999_999_999, 'c']),
    packed(['a\u0000', 'b', 1, 'c']),
    '2026-99-99 99:99:99+00~1',
    '2026-01-01 00:00:00+99:99:99~1',
    "2026-01-01 00:00:00+00~'",
    'x'.repeat(5000),
  ]
  const searches = [
    '%',
    '_',
    "'",
    '\\',
    '%_\\',
    '"',
    '\u0000',
    '😀'.repeat(300),
    'é'.repeat(5000),
    '<script>',
  ]
  const query = (fields: Record<string, string>) => new URLSearchParams(fields)

  test.each(
    [
      ...cursors.flatMap((after) => [
        `/stock?${query({ after })}`,
        `/stock?${query({ before: after })}`,
        `/ads?${query({ after })}`,
        `/ads/ids?${query({ channel: 'google', reason: 'unknown-sku', after })}`,
        `/problems?${query({ tab: 'done', before: after })}`,
      ]),
      ...searches.flatMap((q) => [`/stock?${query({ q })}`, `/ads?${query({ q })}`]),
      '/problems?tab=done&before=999999999999999999999',
      '/ads/ids?channel=tiktok&reason=unknown-sku',
      '/ads/ids?channel=google&reason=nonsense',
      '/ads?state=nonsense',
      '/stock?view=nonsense',
    ].map((path) => [path.slice(0, 60), path] as const),
  )('%s: an answer, not a broken page', async (_title, path) => {
    const { status } = await ask(path)
    expect([200, 400, 431]).toContain(status)
  })

  test.each([
    '/stock/nonsense',
    '/stock/%00',
    '/stock/%E0%A4%A',
    '/stock/1%27%20or%201=1',
    `/stock/${'9'.repeat(900)}`,
  ])('%s: there is no such variant', async (path) => {
    expect([400, 404]).toContain((await ask(path)).status)
  })

  test.each(['/settings/exports/nonsense', '/settings/exports/99999999999999999999', '/nowhere'])(
    '%s: 404',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  test.each([
    '/feeds/tiktok/1?s=x',
    '/feeds/google/nonsense',
    '/feeds/google/%00?s=%00',
    '/feeds/google/1?s=a&s=b',
  ])('%s: refused', async (path) => {
    expect([400, 403]).toContain((await fetch(`${house.appUrl}${path}`)).status)
  })
})

test('none of it broke a page', () => {
  const broken = webLog()
    .split('\n')
    .filter((line) => /"level":(50|60)/.test(line))
  expect(broken).toEqual([])
})
