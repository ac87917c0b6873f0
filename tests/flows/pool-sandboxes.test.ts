/** One stock for two shops with both stand-ins. No PrestaShop core is in it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proposeLinks } from '../../app/flows/pool-links.flow.server.ts'
import { withTestDatabase } from '../factories/database.ts'
import { rows } from '../factories/live-shop.ts'
import { TwoLiveShops } from './two-live-shops.ts'

withTestDatabase()
let shops: TwoLiveShops

beforeAll(async () => {
  shops = await TwoLiveShops.open()
  await shops.link()
  await shops.approve((await shops.plan('shopify')).runId)
})
afterAll(() => shops?.close())

test('the first sync leaves both shops with the same quantities, and the doubtful ones alone', async () => {
  expect((await shops.joined()).length).toBeGreaterThan(50)
  expect(await shops.compare()).toEqual([])
  const page = await proposeLinks({ ...shops.ref, tab: 'duplicates', page: 1 })
  expect(page?.counts.exact).toBe(0)
})

test('a sale in either shop is a sale in the other, and neither hears its own echo', async () => {
  const pair = await shops.sellingPair()
  const before = shops.unitsAt(pair)
  await shops.prestashop.control('sell', { lines: [{ item: pair.prestashop, quantity: 2 }] })
  await shops.settle()
  expect([shops.unitsAt(pair), await shops.prestashop.quantityOf(pair.prestashop)]).toEqual([
    before - 2,
    before - 2,
  ])
  await shops.shopify.control('sell', { variantId: pair.shopify, quantity: 1 })
  await shops.settle()
  expect([shops.unitsAt(pair), await shops.prestashop.quantityOf(pair.prestashop)]).toEqual([
    before - 3,
    before - 3,
  ])
  await shops.settle()
  expect(await shops.compare()).toEqual([])
  const moves = await rows<{ cause: string }>(
    `select cause from stock_movement where variant_id in ($1, $2) order by movement_id`,
    [pair.shopify, pair.prestashop],
  )
  expect(moves.map(({ cause }) => cause).filter((cause) => cause !== 'ours')).toHaveLength(2)
})

test('answers that are lost on the way change nothing twice', async () => {
  const pair = await shops.sellingPair()
  const before = shops.unitsAt(pair)
  await shops.prestashop.control('faults', { loseAnswers: 1 })
  await shops.shopify.control('sell', { variantId: pair.shopify, quantity: 1 })
  await shops.shopify.deliver()
  await shops.shopify.work()
  await shops.prestashop.control('faults', { loseAnswers: 0 })
  // The drain that was put off for a moment, at once.
  await rows('update graphile_worker._private_jobs set run_at = now()')
  await shops.settle()
  expect([shops.unitsAt(pair), await shops.prestashop.quantityOf(pair.prestashop)]).toEqual([
    before - 1,
    before - 1,
  ])
  expect(await shops.compare()).toEqual([])
})
