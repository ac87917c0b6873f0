// Every address of the contents page refuses a stranger, and refuses one merchant what is another's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../demo/house.ts'
import { openShop } from '../demo/shop.ts'
import { cloneDatabase, type TestDatabase } from '../factories/database.ts'
import { sandboxAt } from '../observer/sandbox.client.ts'
import { type App, appAt } from '../stories/app.client.ts'
import { isRead } from '../stories/progress.parse.ts'
import { until } from '../stories/world.ts'
import { type Address, addressesOf, open } from './addresses.ts'

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36' }
const nobody = '00000000-0000-4000-8000-000000000000'

let folder: string
let database: TestDatabase
let house: House
let sql: pg.Client
/** The stranger's neighbour: what must stay theirs. */
let theirs: {
  variantId: string
  linkId: string
  feedUrl: string
  requestId: string
  problemId: string
  accountId: string
  pool: NeighbourPool
}
let ours: App
let tokenOf: (overrides?: object) => Promise<string>
let addresses: Address[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crawler-'))
  database = await cloneDatabase()
  house = await openHouse({
    root: process.cwd(),
    dataDir: folder,
    databaseUrl: database.url,
    onCrash: (why) => {
      throw new Error(why)
    },
    say: () => {},
  })
  sql = new pg.Client({ connectionString: database.url })
  await sql.connect()
  theirs = await openNeighbour()
  const mercerie = sandboxAt(house.sandboxUrl, 'petite-mercerie.myshopify.com')
  await mercerie.control('install', {})
  ours = appAt(house.appUrl, mercerie)
  await ours.open()
  await until(async () => isRead(await ours.page('/progress')), 180_000)
  tokenOf = async (overrides = {}) => String((await mercerie.control('session-token', { overrides })).token)
  addresses = await addressesOf({ ...theirs, channel: 'google' })
})

afterAll(async () => {
  await sql?.end()
  await house?.stop()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function openNeighbour() {
  const { sandbox, feeds } = await openShop(house, () => {})
  await sandbox.control('compliance', { topic: 'customers/data_request' })
  const one = async (text: string) => (await sql.query(text)).rows[0]
  await until(async () => (await one('select 1 as found from privacy_request')) !== undefined, 180_000)
  const { variant_id: variantId, account_id: accountId } = await one(
    "select variant_id, account_id from variant where title <> 'Default Title' order by variant_id limit 1",
  )
  const { problem_id: problemId } = await one(
    'select problem_id from problem where closed_at is null limit 1',
  )
  const { request_id: requestId } = await one('select request_id from privacy_request limit 1')
  const feedUrl = feeds[0]?.url ?? ''
  const linkId = new URL(feedUrl).pathname.split('/').pop() ?? ''
  const pool = await openPool(accountId, variantId)
  return { variantId, accountId, linkId, feedUrl, problemId, requestId, pool }
}

type NeighbourPool = { poolId: string; shopId: string; locationId: string; runId: string; link: string }

/** One stock with a PrestaShop, paused so that nothing of it moves by itself; one link; one run that waits. */
async function openPool(accountId: string, variantId: string): Promise<NeighbourPool> {
  const one = async (text: string, values: unknown[]) => (await sql.query(text, values)).rows[0]
  const { shop_id: shopId } = await one(
    `insert into shop (account_id, platform, domain, name, installed_at)
     values ($1, 'prestashop', 'voisine.example', 'Voisine', now()) returning shop_id`,
    [accountId],
  )
  const { location_id: locationId } = await one(
    'select location_id from location where account_id = $1 order by location_id limit 1',
    [accountId],
  )
  const { pool_id: poolId } = await one(
    `insert into pool (account_id, shopify_shop_id, prestashop_shop_id, booking_location_id, state, created_at)
     select $1, shop_id, $2, $3, 'paused', now() from shop where account_id = $1 and platform = 'shopify'
     returning pool_id`,
    [accountId, shopId, locationId],
  )
  await sql.query('insert into pool_location values ($1, $2, $3)', [accountId, poolId, locationId])
  await sql.query(
    `insert into variant_link (account_id, pool_id, shopify_variant_id, prestashop_variant_id, basis, state, decided_at)
     values ($1, $2, $3, '12-34', 'hand', 'linked', now())`,
    [accountId, poolId, variantId],
  )
  const { run_id: runId } = await one(
    `insert into sync_run (account_id, pool_id, leader, state, planned_at)
     values ($1, $2, 'shopify', 'planned', now()) returning run_id`,
    [accountId, poolId],
  )
  return { poolId, shopId, locationId, runId, link: `${variantId}.12-34.hand` }
}

async function ask(
  address: Pick<Address, 'path' | 'method'>,
  headers: Record<string, string>,
  body?: FormData,
) {
  const response = await fetch(`${house.appUrl}${address.path}`, {
    method: address.method,
    headers: { ...browser, ...headers },
    redirect: 'manual',
    ...(address.method === 'POST' && { body: body ?? new FormData() }),
  })
  return { status: response.status, text: await response.text() }
}

/** Refused: an error, or sent elsewhere. Remix tells its own script of a redirect with 202. */
const isRefused = ({ status, text }: { status: number; text: string }) =>
  status >= 300 || (status === 202 && text.includes('SingleFetchRedirect'))

const guarded = () => addresses.filter(({ path }) => !(path in open))

test('a stranger is refused everywhere', async () => {
  const data = guarded()
    .filter(({ direct, method }) => !direct && method === 'GET')
    .map(({ path, ...rest }) => ({ ...rest, path: path === '/' ? '/_root.data' : `${path}.data` }))
  const shopless = [...guarded(), ...data]
  const named = guarded().map(({ path, ...rest }) => ({
    ...rest,
    path: `${path}${path.includes('?') ? '&' : '?'}shop=maison-alizee.myshopify.com&host=YWRtaW4&embedded=1`,
  }))
  const served: string[] = []
  for (const address of [...shopless, ...named]) {
    const answer = await ask(address, {})
    if (!isRefused(answer)) served.push(`${address.method} ${address.path}: ${answer.status}`)
  }
  expect(served).toEqual([])
  expect(shopless.length + named.length).toBeGreaterThan(25)
})

test.each([
  ['signed with another secret', { secret: 'another' }],
  ['expired', { exp: Math.floor(Date.now() / 1000) - 3600 }],
  ['not valid yet', { nbf: Math.floor(Date.now() / 1000) + 3600 }],
  ['made for another app', { aud: 'another-app' }],
  ['unsigned', { alg: 'none' }],
  ['from one shop, issued by another', { dest: 'https://maison-alizee.myshopify.com' }],
])('a session token %s opens nothing', async (_, overrides) => {
  const token = await tokenOf(overrides)
  const served: string[] = []
  for (const address of guarded().filter(({ direct }) => !direct)) {
    const answer = await ask(address, { authorization: `Bearer ${token}` })
    if (answer.status !== 401) served.push(`${address.method} ${address.path}: ${answer.status}`)
  }
  expect(served).toEqual([])
})

test('what anyone may reach tells nothing', async () => {
  for (const path of Object.keys(open)) {
    const { text } = await ask({ path, method: 'GET' }, {})
    expect(text, path).not.toMatch(/Alizée|mercerie/i)
  }
})

/** Every action, with the neighbour's ids in each field that takes one. */
const attempts = (): [path: string, fields: Record<string, string>][] => [
  ['/?index', { intent: 'reconcile' }],
  [`/stock/${theirs.variantId}`, { intent: 'availability-date', date: inDays(20) }],
  ...['variant', 'supplier'].map((scope): [string, Record<string, string>] => [
    `/stock/${theirs.variantId}`,
    { intent: 'minimum', units: '5', leadDays: '5', scope },
  ]),
  [
    '/ads',
    { intent: 'override-save', variantId: theirs.variantId, kind: 'hold', endsAt: inDays(9), note: '' },
  ],
  ['/ads', { intent: 'override-drop', variantId: theirs.variantId }],
  ['/ads/policy', { intent: 'save', floor: '7' }],
  ['/ads/ids', { intent: 'upload', channel: 'google', pasted: `id\n${theirs.variantId}\n` }],
  ['/ads/feeds', { intent: 'revoke', channel: 'google', linkId: theirs.linkId }],
  ['/problems', { intent: 'close', problemId: theirs.problemId }],
  ['/settings', { intent: 'language', language: 'en' }],
  ['/settings', { intent: 'pause-pool', poolId: theirs.pool.poolId }],
  ['/settings', { intent: 'resume-pool', poolId: theirs.pool.poolId }],
  ['/settings', { intent: 'disconnect', shopId: theirs.pool.shopId }],
  [
    '/settings',
    {
      intent: 'save-pool',
      locationIds: theirs.pool.locationId,
      bookingLocationId: theirs.pool.locationId,
      prestashopShopId: theirs.pool.shopId,
    },
  ],
  ...['link', 'reject', 'later', 'unlink', 'undo'].map((intent): [string, Record<string, string>] => [
    '/links',
    { intent, linkIds: theirs.pool.link },
  ]),
  [`/links?pool=${theirs.pool.poolId}`, { intent: 'unlink', linkIds: theirs.pool.link }],
  ['/links', { intent: 'link-exact' }],
  ['/first-sync', { intent: 'plan', leader: 'prestashop' }],
  [`/first-sync?pool=${theirs.pool.poolId}`, { intent: 'plan', leader: 'prestashop' }],
  ['/first-sync', { intent: 'approve', runId: theirs.pool.runId, zerosSeen: 'yes', again: 'yes' }],
  ['/first-sync', { intent: 'undo', runId: theirs.pool.runId }],
  ['/shipping', { intent: 'refresh' }],
  ['/shipping', { intent: 'off' }],
  ['/shipping/proof', { intent: 'prove' }],
  ['/shipping/threshold', { intent: 'read-all' }],
]

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('every action is tried', () => {
  const tried = new Set(attempts().map(([path]) => path))
  const actions = addresses.filter(
    ({ direct, method, path }) => method === 'POST' && !direct && !(path in open),
  )
  expect(actions.map(({ path }) => path).filter((path) => !tried.has(path))).toEqual([])
})

test("one merchant reads nothing of another's, by any address", async () => {
  const authorization = `Bearer ${await tokenOf()}`
  const seen: string[] = []
  for (const address of guarded().filter(({ method, direct }) => method === 'GET' && !direct)) {
    const { text, status } = await ask(address, { authorization })
    if (/maison.alizee/i.test(text)) seen.push(`${address.path} shows it`)
    const names = [theirs.variantId, `exports/${theirs.requestId}`].some((id) => address.path.includes(id))
    if (names && status !== 404) seen.push(`${address.path} answered ${status}`)
  }
  expect(seen).toEqual([])
  const unsigned = theirs.feedUrl.replace(/s=[^&]+/, `s=${'A'.repeat(43)}`)
  expect((await fetch(unsigned)).status).toBe(403)
  expect((await fetch(theirs.feedUrl.replace(theirs.linkId, nobody))).status).toBeGreaterThanOrEqual(400)
})

test("one merchant changes nothing of another's, by any action", async () => {
  const before = await rowsOfNeighbour()
  const authorization = `Bearer ${await tokenOf()}`
  for (const [path, fields] of attempts()) {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    await ask({ path, method: 'POST' }, { authorization }, body)
  }
  expect(await rowsOfNeighbour()).toEqual(before)
  expect((await fetch(theirs.feedUrl)).status).toBe(200)
})

/** What the neighbour decided, table by table; machine rows (reads, fetches, due work) move by themselves. */
async function rowsOfNeighbour() {
  const tables = [
    'account',
    'shop',
    'ad_policy',
    'ad_override',
    'stock_minimum',
    'supplier_minimum',
    'channel_list',
    'channel_item',
    'feed_link',
    'problem',
    'pool',
    'pool_location',
    'variant_link',
    'sync_run',
    'join_code',
  ]
  const found: Record<string, unknown> = {}
  for (const table of tables) {
    const text = `select md5(string_agg(row::text, '|' order by row::text)) as sum, count(*) from ${table} row where account_id = $1`
    found[table] = (await sql.query(text, [theirs.accountId])).rows[0]
  }
  const dates = 'select count(*) from variant where account_id = $1 and availability_date is not null'
  return { ...found, dates: (await sql.query(dates, [theirs.accountId])).rows[0] }
}
