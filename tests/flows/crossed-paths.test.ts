/** What happens when two things happen at once, or when one of them stops half-way. */
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFeed } from '../../app/features/ad-guard/feed.query.server.ts'
import { setAvailabilityDate } from '../../app/flows/ad-settings.flow.server.ts'
import { askCatalogueRead } from '../../app/flows/catalogue-read.flow.server.ts'
import { uploadChannelList } from '../../app/flows/channel-list.flow.server.ts'
import { saveTrouble } from '../../app/flows/platform-trouble.ts'
import { readShopFacts } from '../../app/flows/shop-installed.flow.server.ts'
import { onStockMoved } from '../../app/flows/stock-moved.flow.server.ts'
import type { VariantId } from '../../app/language/ids.ts'
import { GiveUp } from '../../app/language/outcome.ts'
import { now } from '../../app/runtime/clock.ts'
import { pool, withAccount } from '../../app/runtime/database.ts'
import { feedOf } from '../../app/runtime/wire.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { fixtureShop, variantId } from '../sandbox/fixture.ts'

withTestDatabase()
let live: LiveShop
/** Holds locks as another process would. */
let other: pg.PoolClient

beforeEach(async () => {
  await rows('delete from account')
  await rows('delete from graphile_worker._private_jobs')
  live = await openLiveShop(fixtureShop())
  other = await pool().connect()
})
afterEach(async () => {
  await other.query('select pg_advisory_unlock_all()')
  other.release()
  await live.close()
})

const take = (lock: string) => other.query('select pg_advisory_lock(hashtextextended($1, 0))', [lock])
const letGo = () => other.query('select pg_advisory_unlock_all()')
const pollPeriod = 46_000

async function settle() {
  await live.deliver()
  await live.work()
}

const lose = (next: number) => live.control('webhooks', { lost: { next, topics: null } })
const idOf = (variant: string) => `shopify_FR_${live.shop.variants.get(variant)?.productId}_${variant}`
const reads = () =>
  rows<{ state: string; purpose: string; failure: string | null }>(
    'select state, purpose, failure from catalogue_read order by started_at',
  )
const waiting = async () => (await rows('select from webhook_inbox where done_at is null')).length
const openProblems = async () =>
  (await rows<{ kind: string }>('select kind from problem where closed_at is null')).map(({ kind }) => kind)

async function list(ids: string[]) {
  async function* source() {
    yield Buffer.from(`id\n${ids.join('\n')}\n`)
  }
  await uploadChannelList({ ...live.ref, channel: 'google', fileName: 'a', source: source(), now: now() })
}

/** Lines of the feed: id and availability. */
async function feed(): Promise<string[]> {
  const text = await withAccount(live.ref.accountId, async (sql) => {
    const parts: Buffer[] = []
    for await (const part of openFeed(sql, live.ref.shopId, feedOf('google'))) parts.push(part as Buffer)
    return Buffer.concat(parts).toString()
  })
  const lines = text.trim().split('\n').slice(1)
  return lines.map((line) => line.split('\t').slice(0, 2).join(' '))
}

describe('a whole read', () => {
  test('that finds another at work is looked after later', async () => {
    await live.install()
    await rows(`delete from due_work where kind = 'catalogue-read'`)
    await take(`catalogue:${live.ref.shopId}`)
    await askCatalogueRead(live.ref, 'reconcile')
    await live.work()
    expect((await reads()).at(-1)?.state).toBe('asking')
    // The other one died without a word.
    await letGo()
    await live.work(20_000)
    await settle()
    expect((await reads()).at(-1)?.state).toBe('done')
  })

  test('made for another country is followed by one for this', async () => {
    await live.install()
    await live.control('bulk', { hold: true })
    await askCatalogueRead(live.ref, 'reconcile')
    await live.work()
    // As if the shop had moved since.
    await rows(`update shop set country = 'DE'`)
    await readShopFacts(live.ref)
    await live.work()
    await live.control('bulk/release')
    await live.control('bulk', { hold: false })
    await live.work(20_000)
    await settle()
    expect((await reads()).slice(1)).toEqual([
      { state: 'failed', purpose: 'reconcile', failure: 'superseded' },
      { state: 'done', purpose: 'reconcile', failure: null },
    ])
  })

  test('that was given up by an uninstall does not come back to life', async () => {
    await live.install()
    await live.control('bulk', { hold: true })
    await askCatalogueRead(live.ref, 'reconcile')
    await live.work()
    await live.control('uninstall')
    await settle()
    expect((await reads()).at(-1)).toMatchObject({ state: 'failed', failure: 'uninstalled' })
    const { saveRead } = await import('../../app/features/stock/catalogue-read.store.server.ts')
    const [read] = await rows<{ id: string }>(
      'select read_id as id from catalogue_read order by started_at desc limit 1',
    )
    await withAccount(live.ref.accountId, (sql) =>
      saveRead(sql, live.ref, read?.id ?? '', { state: 'reading' }),
    )
    expect((await reads()).at(-1)).toMatchObject({ state: 'failed', failure: 'uninstalled' })
  })
})

describe('a variant that is gone', () => {
  test('while the first read was made is not advertised for longer than a poll', async () => {
    const gone = variantId(live.shop, 0)
    const id = idOf(gone)
    await live.control('bulk', { hold: true })
    await live.control('install')
    await live.connect()
    await live.work()
    await live.control('delete-variant', { variantId: gone })
    await settle()
    await live.control('bulk/release')
    await settle()
    await list([id])
    await live.work(pollPeriod)
    expect((await reads()).at(-1)?.state).toBe('done')
    for (const line of await feed()) expect(line).toBe(`${id} out_of_stock`)
  })

  test('without a message is out of stock within a poll', async () => {
    await live.install()
    const gone = variantId(live.shop, 0)
    const id = idOf(gone)
    await list([id])
    await lose(1000)
    await live.control('delete-variant', { variantId: gone })
    await lose(0)
    expect(await feed()).toEqual([`${id} in_stock`])
    await live.work(pollPeriod)
    expect(await feed()).toEqual([`${id} out_of_stock`])
  })
})

describe('a drain', () => {
  test('whose shop is busy waits once, however many messages come', async () => {
    await live.install()
    await take(`shop:${live.ref.shopId}`)
    const first = onStockMoved(live.ref)
    for (;;) {
      const [locks] = await rows<{ n: number }>(
        `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`,
      )
      if (locks?.n === 1) break
    }
    // The others give their places in the worker to other shops.
    await onStockMoved(live.ref)
    await onStockMoved(live.ref)
    await live.control('restock', {
      variantId: variantId(live.shop, 3),
      locationId: [...live.shop.locations.keys()][0],
      quantity: 1,
    })
    await live.deliver()
    // Should this process die now, the queue still knows.
    expect(
      await rows(`select from graphile_worker.jobs where key = 'drain:${live.ref.shopId}'`),
    ).toHaveLength(1)
    expect(await waiting()).toBeGreaterThan(0)
    await letGo()
    await first
    expect(await waiting()).toBe(0)
  })

  test('is not held up by a message that only looks like a lost connection', async () => {
    await live.install()
    await rows(
      `insert into webhook_inbox (account_id, shop_id, topic, event_id, received_at, body)
       values ($1, $2, 'products/update', 'x', now(), 'connection closed')`,
      [live.ref.accountId, live.ref.shopId],
    )
    await onStockMoved(live.ref)
    expect(await waiting()).toBe(0)
    expect(await openProblems()).toContain('message-refused')
  })

  test('that a newer whole read has overtaken asks again instead of dropping what it found', async () => {
    await live.install()
    const sold = variantId(live.shop, 3)
    await list([idOf(sold)])
    // A result asked for after the drain's own question, and saved before the drain's answer.
    await rows(`update variant set read_at = now() + interval '1 hour' where variant_id = $1`, [sold])
    await live.control('sell', { variantId: sold, quantity: 7 })
    await settle()
    expect(await waiting()).toBeGreaterThan(0)
    await rows(`update variant set read_at = now() - interval '1 minute' where variant_id = $1`, [sold])
    await onStockMoved(live.ref)
    expect(await feed()).toEqual([`${idOf(sold)} out_of_stock`])
    expect(await waiting()).toBe(0)
  })
})

describe('access', () => {
  test('that came back by itself closes its problem, and what waited is dealt with', async () => {
    await live.install()
    await live.control('sell', { variantId: variantId(live.shop, 3), quantity: 7 })
    await live.deliver()
    await rows('delete from graphile_worker._private_jobs')
    await saveTrouble(live.ref, new GiveUp('shop-closed', '402'))
    expect(await openProblems()).toContain('access-lost')
    await live.work(pollPeriod)
    expect(await openProblems()).not.toContain('access-lost')
    expect(await waiting()).toBe(0)
  })

  test('that was granted later lets the installation go on', async () => {
    await live.control('install', { scopes: ['read_products'] })
    await live.connect()
    await live.work()
    expect(await openProblems()).toContain('access-lost')
    await live.control('scopes', { scopes: live.sandbox.scopes })
    await settle()
    await settle()
    expect((await reads()).at(-1)?.state).toBe('done')
    expect(await openProblems()).not.toContain('access-lost')
    expect(await waiting()).toBe(0)
  })
})

describe('without access', () => {
  test('a privacy message is dealt with once, however often its shop is tried again', async () => {
    await live.install()
    await live.control('expire-tokens', { refresh: true })
    const [customer] = [...live.shop.customers.keys()]
    for (const topic of ['customers/redact', 'customers/data_request'])
      await live.control('compliance', { topic, customerId: customer })
    for (const quantity of [1, 2]) {
      await live.control('restock', {
        ...{ variantId: variantId(live.shop, 3), quantity },
        locationId: [...live.shop.locations.keys()][0],
      })
      await settle()
      await rows(`update problem set closed_at = now(), closed_how = 'staff' where kind = 'privacy-request'`)
    }
    expect(await waiting()).toBeGreaterThan(0)
    const asked = await rows<{ kind: string }>('select kind from privacy_request order by kind')
    expect(asked.map(({ kind }) => kind)).toEqual(['data_request', 'redact_customer'])
    expect(await rows(`select from problem where kind = 'privacy-request'`)).toHaveLength(1)
  })

  test('many who find a token at its end wait for one refresh, and none for another', async () => {
    await live.install()
    const { loadToken, renewToken } = await import('../../app/platforms/shopify/token-store.server.ts')
    const used = (await loadToken(live.ref.domain))?.accessToken ?? ''
    const renewed = await Promise.all(Array.from({ length: 20 }, () => renewToken(live.ref.domain, used)))
    expect(new Set(renewed.map(({ accessToken }) => accessToken)).size).toBe(1)
    expect(renewed[0]?.accessToken).not.toBe(used)
  })
})

test('a shop that moves to another time zone has its days begin there', async () => {
  await live.install()
  const day = new Date(now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10)
  const variant = { ...live.ref, variantId: variantId(live.shop, 3) as VariantId }
  await setAvailabilityDate({ ...variant, typed: day, now: now() })
  const due = () =>
    rows<{ at: string }>(`select due_at::text as at from due_work where subject like 'date:%'`)
  const version = () => rows('select version from feed_version')
  const before = { due: await due(), version: await version() }
  // As if it had been elsewhere until now.
  await rows(`update shop set time_zone = 'America/New_York'`)
  await rows(`update due_work set due_at = due_at + interval '6 hours' where subject like 'date:%'`)
  await readShopFacts(live.ref)
  expect(await due()).toEqual(before.due)
  expect(await version()).not.toEqual(before.version)
})

describe('a location that closes', () => {
  test('has every quantity read again, though what sells stays the same', async () => {
    await live.install()
    const bowl = variantId(live.shop, 3)
    const [, second] = [...live.shop.locations.keys()]
    const units = async () =>
      (
        await rows<{ n: number }>('select sellable_online_quantity as n from variant where variant_id = $1', [
          bowl,
        ])
      )[0]?.n
    const before = await units()
    await lose(0)
    await live.control('location', { locationId: second, fulfillsOnlineOrders: false })
    await settle()
    await settle()
    expect(await units()).not.toBe(before)
  })
})

test('after a reinstall nothing is said of a variant before it was read again', async () => {
  await live.install()
  const [sold, gone] = [variantId(live.shop, 3), variantId(live.shop, 0)]
  const ids = [idOf(sold), idOf(gone)]
  await list(ids)
  await live.control('delete-variant', { variantId: gone })
  await settle()
  await live.control('uninstall')
  await settle()
  await live.control('sell', { variantId: sold, quantity: 7 })
  await live.control('bulk', { hold: true })
  await live.control('install')
  await live.connect()
  await live.work()
  expect(await feed()).toEqual([`${ids[1]} out_of_stock`])
  await live.control('bulk/release')
  await settle()
  expect((await feed()).toSorted()).toEqual([`${ids[0]} out_of_stock`, `${ids[1]} out_of_stock`].toSorted())
})

test('a drain that fails, even while it waits for its turn, leaves no lock behind', async () => {
  await live.install()
  await take(`shop:${live.ref.shopId}`)
  const first = onStockMoved(live.ref)
  const refused = expect(first).rejects.toThrow(/cancel/)
  for (let isGone = false; !isGone; ) {
    const gone = await rows(
      `select pg_cancel_backend(pid) from pg_locks where locktype = 'advisory' and not granted`,
    )
    isGone = gone.length > 0
  }
  await refused
  await letGo()
  await live.control('sell', { variantId: variantId(live.shop, 3), quantity: 7 })
  await settle()
  expect(await waiting()).toBe(0)
})
