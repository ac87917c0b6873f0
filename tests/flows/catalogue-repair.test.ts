import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askCatalogueRead, onCatalogueRead } from '../../app/flows/catalogue-read.flow.server.ts'
import { onStockMoved } from '../../app/flows/stock-moved.flow.server.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { variantId } from '../sandbox/fixture.ts'

withTestDatabase()
let live: LiveShop
let bowl: string

beforeAll(async () => {
  live = await openLiveShop()
  await live.install()
  bowl = variantId(live.shop, 3)
})
afterAll(() => live.close())
beforeEach(async () => {
  await live.control('webhooks', { lost: { next: 0, topics: null } })
  await live.control('set-available', { variantId: bowl, locationId: place(0), available: 4 })
  await live.control('set-available', { variantId: bowl, locationId: place(1), available: 3 })
  await live.deliver()
  await live.work()
})

const place = (index: number) => [...live.shop.locations.keys()][index] ?? ''
const stock = async () =>
  (
    await rows<{ available: number; ads: string }>(
      'select v.available, s.ads from variant v join ad_state s using (account_id, shop_id, variant_id) where v.variant_id = $1',
      [bowl],
    )
  )[0]
const lastRead = async () =>
  (
    await rows<{ state: string; failure: string | null; variants_read: number; variants_changed: number }>(
      `select state, failure, variants_read, variants_changed, variants_repaired
       from catalogue_read order by started_at desc limit 1`,
    )
  )[0]
const problems = async () =>
  (
    await rows<{ code: string }>(
      "select data ->> 'code' as code from problem where kind = 'read-failed' and closed_at is null",
    )
  ).map(({ code }) => code)

/** Asked for now; the result waits until it is released. */
async function askHeld() {
  await live.control('bulk', { hold: true })
  await askCatalogueRead(live.ref, 'reconcile')
  await live.work()
}
async function release() {
  await live.control('bulk/release')
  await live.deliver()
  await live.work()
}
async function readWhole() {
  await askCatalogueRead(live.ref, 'reconcile')
  await live.work()
  await live.deliver()
  await live.work()
}

test('a result asked for before a sell-out and read after it changes nothing back', async () => {
  await askHeld()
  await live.control('sell', { variantId: bowl, quantity: 7 })
  await live.deliver()
  await live.work()
  expect(await stock()).toEqual({ available: 0, ads: 'suppress' })
  const moves = await rows('select from stock_movement')
  await release()
  expect(await lastRead()).toMatchObject({ state: 'done', failure: null })
  expect(await stock()).toEqual({ available: 0, ads: 'suppress' })
  expect(await rows('select from stock_movement')).toHaveLength(moves.length)
})

test('a change that was lost after a newer read than the result is asked for again', async () => {
  await askHeld()
  await live.control('set-available', { variantId: bowl, locationId: place(0), available: 9 })
  await live.deliver()
  await live.work()
  await live.control('webhooks', { lost: { next: 1000, topics: null } })
  await live.control('set-available', { variantId: bowl, locationId: place(0), available: 1 })
  await live.control('webhooks', { lost: { next: 0, topics: null } })
  await release()
  expect(await stock()).toEqual({ available: 4, ads: 'allow' })
})

test.each([
  ['cut between two lines', { lines: 4, how: 'clean' }],
  ['cut in the middle of a line', { lines: 4, how: 'broken' }],
])('a result %s deletes nothing, is read again, and says so when it stays so', async (_title, cut) => {
  const before = await rows('select from variant where deleted_at is null')
  await live.control('bulk', { cut })
  await readWhole()
  expect(await lastRead()).toMatchObject({ state: 'failed', failure: 'result-cut' })
  expect(await rows('select from variant where deleted_at is null')).toHaveLength(before.length)
  expect(await problems()).toEqual(['result-cut'])
  await readWhole()
  expect(await lastRead()).toMatchObject({ state: 'done' })
  expect(await problems()).toEqual([])
})

test('an operation that fails half-way becomes a problem, and the next one closes it', async () => {
  await live.control('bulk', { failNext: true })
  await readWhole()
  expect(await lastRead()).toMatchObject({ state: 'failed', failure: 'bulk-internal_server_error' })
  expect(await problems()).toEqual(['bulk-internal_server_error'])
  await readWhole()
  expect(await problems()).toEqual([])
})

test('what was deleted without a message is noticed', async () => {
  const gone = variantId(live.shop, 0)
  await live.control('webhooks', { lost: { next: 1000, topics: null } })
  await live.control('delete-variant', { variantId: gone })
  await live.control('webhooks', { lost: { next: 0, topics: null } })
  await readWhole()
  const deleted = await rows<{ variant_id: string }>(
    'select variant_id from variant where deleted_at is not null',
  )
  expect(deleted).toEqual([{ variant_id: gone }])
})

test('a read that was interrupted starts anew and ends the same', async () => {
  await askHeld()
  await live.control('bulk/release')
  await live.deliver()
  // As a killed worker leaves it: half of it counted, the state in the midst of reading.
  await rows(`update catalogue_read set state = 'reading', variants_read = 3 where state = 'waiting'`)
  await Promise.all([onCatalogueRead(live.ref), onCatalogueRead(live.ref)])
  expect(await lastRead()).toMatchObject({ state: 'done', variants_read: live.shop.variants.size })
})

test('a lost word of its end is no matter', async () => {
  await live.control('webhooks', { lost: { next: 1, topics: ['bulk_operations/finish'] } })
  await askCatalogueRead(live.ref, 'reconcile')
  await live.work()
  await live.deliver()
  await live.work(5_000)
  expect(await lastRead()).toMatchObject({ state: 'done' })
})

test('two who ask get one read', async () => {
  const before = (await rows('select from catalogue_read')).length
  await Promise.all([askCatalogueRead(live.ref, 'reconcile'), askCatalogueRead(live.ref, 'import')])
  expect(await rows('select from catalogue_read')).toHaveLength(before + 1)
  await live.work()
  await live.deliver()
  await live.work()
})

test('a busy platform puts off the drain and loses nothing', async () => {
  await live.control('sell', { variantId: bowl, quantity: 1 })
  await live.deliver()
  await live.control('throttle', { enforced: true, available: 0, maximum: 1000, restoreRate: 1 })
  await onStockMoved(live.ref)
  expect((await rows('select from webhook_inbox where done_at is null')).length).toBeGreaterThan(0)
  const [job] = await rows<{ later: boolean }>(
    "select run_at > now() as later from graphile_worker.jobs where task_identifier = 'drain'",
  )
  expect(job?.later).toBe(true)
  await live.control('throttle', { enforced: false, available: 2000, maximum: 2000, restoreRate: 100 })
  await onStockMoved(live.ref)
  expect(await rows('select from webhook_inbox where done_at is null')).toHaveLength(0)
  expect(await stock()).toMatchObject({ available: 6 })
})
