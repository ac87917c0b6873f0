// The database restarts while a shop is drained and a feed is read; the clock jumps a year; and what was written of it all.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '../../app/runtime/embedded.ts'
import { type House, openHouse } from '../demo/house.ts'
import { type OpenShop, openShop } from '../demo/shop.ts'
import type { CatalogueVariant } from '../observer/sandbox.client.ts'
import { until } from '../stories/world.ts'

let folder: string
let database: Embedded
let house: House
let shop: OpenShop
let isOver = false
const crashes: string[] = []
const buyer = { firstName: 'Éloïse-Anne', lastName: 'Quercamps', email: 'quercamps@example.org' }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'restart-'))
  database = await startEmbedded({ dataDir: folder, forTests: true })
  house = await openHouse({
    ...{ root: process.cwd(), dataDir: folder, databaseUrl: database.url },
    onCrash,
    say: () => {},
  })
  shop = await openShop(house, () => {})
})

/** A worker whose queue lost the database may end; it is started anew, as start.ts and a container's host do. */
function onCrash(why: string): void {
  if (!why.startsWith('worker')) crashes.push(why)
  else if (!isOver) setTimeout(() => void (isOver || house.worker.start()), 250)
}

afterAll(async () => {
  isOver = true
  await house?.stop()
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function restart(): Promise<void> {
  const { url } = database
  await database.stop()
  database = await startEmbedded({ dataDir: folder, forTests: true })
  expect(database.url).toBe(url)
}

async function rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const answer = await client.query<T>(text, values)
  await client.end()
  return answer.rows
}

const messages = async () =>
  (
    await rows<{ waiting: number; failed: number }>(
      `select count(*) filter (where done_at is null)::int as waiting,
              count(*) filter (where failure is not null)::int as failed from webhook_inbox`,
    )
  )[0] ?? { waiting: -1, failed: -1 }

/** The ids of these variants that a feed still advertises. */
async function advertised(variants: CatalogueVariant[]): Promise<string[]> {
  const google = shop.feeds.find(({ channel }) => channel === 'google')
  const text = await (await fetch(google?.url ?? '')).text()
  const sold = new Set(variants.map(({ variantId }) => variantId))
  const items = shop.list.filter(
    ({ channel, variantId }) => channel === 'google' && sold.has(variantId ?? ''),
  )
  const ids = new Set(items.map(({ itemId }) => itemId))
  const lines = text.split('\n').map((line) => line.split('\t'))
  const mine = lines.filter(([id]) => ids.has(id ?? ''))
  expect(mine.length).toBe(ids.size)
  return mine.filter((cells) => !cells.includes('out_of_stock')).map(([id]) => id ?? '')
}

async function sellable(count: number): Promise<CatalogueVariant[]> {
  const listed = new Set(shop.list.map(({ variantId }) => variantId))
  return (await shop.sandbox.catalogue())
    .filter(({ sells, units, tracked, variantId, inventoryPolicy, requiresComponents, componentIds }) => {
      if (requiresComponents || componentIds.length > 0) return false
      return sells && tracked && units !== 'unlimited' && inventoryPolicy === 'DENY' && listed.has(variantId)
    })
    .slice(0, count)
}

test('in the middle of a drain: nothing is lost, and the feeds are right soon after', async () => {
  const variants = await sellable(60)
  expect(variants).toHaveLength(60)
  await house.worker.kill()
  for (const { variantId, units } of variants)
    await shop.sandbox.control('sell', { variantId, quantity: Number(units), customer: buyer })
  const all = async () => (await messages()).waiting >= variants.length * 3
  expect(await until(all, 60_000)).toBe(true)
  // Held where the drain notes what it has done: on a quick machine it would be over before the database stops.
  const holder = new pg.Client({ connectionString: database.url })
  holder.on('error', () => {})
  await holder.connect()
  await holder.query('begin; select from webhook_inbox where done_at is null for update')
  await house.worker.start()
  const isDraining = async () =>
    (
      await rows(
        "select from pg_stat_activity where wait_event_type = 'Lock' and query like 'update webhook_inbox%'",
      )
    ).length > 0
  expect(await until(isDraining, 60_000)).toBe(true)
  await restart()
  expect((await messages()).waiting).toBeGreaterThan(0)
  expect(await until(async () => (await messages()).waiting === 0, 60_000)).toBe(true)
  expect((await messages()).failed).toBe(0)
  expect(await until(async () => (await advertised(variants)).length === 0, 60_000)).toBe(true)
  expect(crashes).toEqual([])
})

test('in the middle of a feed: the reader sees that it was cut, and the next one is whole', async () => {
  const count = 200_000
  await rows(
    `insert into channel_item (account_id, channel, item_id, shop_id, variant_id, reason)
     select account_id, 'google', 'more-' || n, shop_id, variant_id, 'sku'
       from (select * from ad_state limit 1) one, generate_series(1, $1) n`,
    [count],
  )
  const url = shop.feeds.find(({ channel }) => channel === 'google')?.url ?? ''
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  const reader = answer.body?.getReader()
  await reader?.read()
  await restart()
  const rest = async () => {
    while (!(await reader?.read())?.done);
  }
  await expect(rest()).rejects.toThrow()
  const ready = async () => (await fetch(`${house.appUrl}/readyz`)).ok
  expect(await until(ready, 60_000)).toBe(true)
  expect((await (await fetch(url)).text()).split('\n').length).toBeGreaterThan(count)
  await rows(`delete from channel_item where item_id like 'more-%'`)
  expect(crashes).toEqual([])
})

test('a clock a year ahead: staff come in, sales are seen, nothing stands still', async () => {
  const moved = await fetch(`${house.sandboxUrl}/control/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ forwardMs: 366 * 86_400_000 }),
  })
  expect(moved.status).toBe(200)
  const variants = await sellable(3)
  for (const { variantId, units } of variants)
    await shop.sandbox.control('sell', { variantId, quantity: Number(units), customer: buyer })
  expect(await until(async () => (await advertised(variants)).length === 0, 60_000)).toBe(true)
  expect(await shop.app.page('/')).toContain('Promesse')
  const nightly = async () =>
    (await rows("select from catalogue_read where state = 'done' and purpose = 'reconcile'")).length > 0
  expect(await until(nightly, 60_000)).toBe(true)
  expect(crashes).toEqual([])
})

test('a token that is revoked in the middle becomes a problem, and whoever opens the app mends it', async () => {
  await shop.sandbox.control('expire-tokens', { refresh: true })
  const [variant] = await sellable(1)
  await shop.sandbox.control('sell', { variantId: variant?.variantId, quantity: 1, customer: buyer })
  const lost = async () =>
    (await rows("select from problem where kind = 'access-lost' and closed_at is null")).length > 0
  expect(await until(lost, 60_000)).toBe(true)
  // Whoever opens the app brings what a new token is made of, and what waited is worked off.
  await shop.app.page('/')
  expect(await until(async () => !(await lost()) && (await messages()).waiting === 0, 60_000)).toBe(true)
})

test('no log and no table holds a person, a token or a secret', async () => {
  const logs = readdirSync(join(folder, 'logs')).filter((name) => name !== 'sandbox.log')
  const texts = new Map(logs.map((name) => [name, readFileSync(join(folder, 'logs', name), 'utf8')]))
  texts.set('postgres.log', readFileSync(join(folder, 'postgres.log'), 'utf8'))
  const tables = await rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'graphile_worker')`,
  )
  for (const { name } of tables) {
    const kept = await rows<{ row: string }>(`select t::text as row from ${name} t`)
    texts.set(name, kept.map(({ row }) => row).join('\n'))
  }
  const signature = new URL(shop.feeds[0]?.url ?? '').searchParams.get('s') ?? 'none'
  const secrets = [house.apiSecret, signature, buyer.firstName, buyer.lastName, buyer.email, 'eyJhbGci']
  const found: string[] = []
  for (const [name, text] of texts) {
    for (const secret of secrets) if (text.includes(secret)) found.push(`${name}: ${secret}`)
    const shaped = /shp(at|ua|rt)_\w{8}|id_token|postgresql:\/\/\w+:|[\w.]+@[\w-]+\.(com|org|fr)/.exec(text)
    if (shaped) found.push(`${name}: ${shaped[0]}`)
  }
  expect(texts.size).toBeGreaterThan(25)
  expect(found).toEqual([])
})
