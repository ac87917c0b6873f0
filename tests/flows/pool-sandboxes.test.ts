/** One stock for two shops with both stand-ins, over their own protocols: the module's PHP on one side, the Admin API
 *  with its comparison and its keys on the other. No PrestaShop core is in it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPoolChoices } from '../../app/features/pool/pool.query.server.ts'
import type { PoolRef } from '../../app/features/pool/pool.types.ts'
import { createJoinCode } from '../../app/flows/join-code.flow.server.ts'
import { approveFirstSync, planFirstSync } from '../../app/flows/pool-first-sync.flow.server.ts'
import { decideLinks, proposeLinks } from '../../app/flows/pool-links.flow.server.ts'
import { savePool } from '../../app/flows/pool-settings.flow.server.ts'
import type { ShopRef } from '../../app/language/ids.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LivePrestaShop, openLivePrestaShop } from '../factories/live-prestashop.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { seedShop } from '../sandbox/seed/shop.ts'

withTestDatabase()
let shopify: LiveShop
let prestashop: LivePrestaShop
let second: ShopRef
let ref: PoolRef
let locationIds: string[]

beforeAll(async () => {
  shopify = await openLiveShop(seedShop())
  await shopify.install()
  prestashop = await openLivePrestaShop()
  second = await prestashop.connect((await createJoinCode(shopify.ref.accountId)).code)
  await shopify.work()
  await joinBoth()
}, 120_000)
afterAll(async () => {
  await prestashop?.close()
  await shopify?.close()
})

async function joinBoth() {
  const { accountId } = shopify.ref
  const choices = await withAccount(accountId, (sql) => loadPoolChoices(sql, accountId))
  const places = choices.find(({ platform }) => platform === 'shopify')?.locations ?? []
  const [booking] = places
  if (!booking) throw new Error('no location')
  locationIds = places.map(({ locationId }) => locationId)
  const saved = await savePool({
    accountId,
    shopifyShopId: shopify.ref.shopId,
    prestashopShopId: second.shopId,
    locationIds: places.map(({ locationId }) => locationId),
    bookingLocationId: booking.locationId,
  })
  if (!saved.ok) throw new Error(saved.code)
  ref = { accountId, poolId: saved.value.poolId }
  const linked = await decideLinks({ ...ref, allExact: true })
  if (!linked.ok) throw new Error(linked.code)
  const plan = await planFirstSync({ ...ref, leader: 'shopify' })
  if (!plan.ok) throw new Error(plan.code)
  const yes = await approveFirstSync({ ...ref, runId: plan.value.runId, zerosAccepted: true })
  if (!yes.ok) throw new Error(yes.code)
  await settle()
}

/** Everything said is heard, and what follows from it done. */
async function settle() {
  for (let round = 0; round < 3; round += 1) {
    await prestashop.arrive()
    await shopify.deliver()
    await shopify.work()
  }
}

type Pair = { shopify: string; prestashop: string }
const joined = () =>
  rows<Pair>(
    `select l.shopify_variant_id as shopify, l.prestashop_variant_id as prestashop
       from variant_link l join pool_item i using (account_id, link_id) where i.joined order by l.link_id`,
  )

function unitsAt({ shopify: variantId }: Pair): number {
  const item = shopify.shop.variants.get(variantId)?.inventoryItemId ?? ''
  return [...(shopify.shop.levels.get(item) ?? [])]
    .filter(([id, level]) => locationIds.includes(id) && level.isActive)
    .reduce((sum, [, level]) => sum + level.quantities.available, 0)
}

async function compare(): Promise<{ item: string; shopify: number; prestashop: number }[]> {
  const held = new Map((await prestashop.catalogue()).map(({ item, quantity }) => [item, quantity]))
  return (await joined())
    .map((pair) => ({
      item: pair.prestashop,
      shopify: unitsAt(pair),
      prestashop: held.get(pair.prestashop) ?? Number.NaN,
    }))
    .filter((each) => each.shopify !== each.prestashop)
}

/** A joined pair that both shops sell, with units to spare. */
async function sellingPair(): Promise<Pair> {
  const sells = new Set(
    (await prestashop.catalogue()).filter((each) => each.sells && each.quantity > 5).map(({ item }) => item),
  )
  const pair = (await joined()).find((each) => sells.has(each.prestashop) && unitsAt(each) > 5)
  if (!pair) throw new Error('no pair to sell')
  return pair
}

test('the first sync leaves both shops with the same quantities, and the doubtful ones alone', async () => {
  expect((await joined()).length).toBeGreaterThan(50)
  expect(await compare()).toEqual([])
  const page = await proposeLinks({ ...ref, tab: 'duplicates', page: 1 })
  expect(page?.counts.exact).toBe(0)
})

test('a sale in either shop is a sale in the other, and neither hears its own echo', async () => {
  const pair = await sellingPair()
  const before = unitsAt(pair)
  await prestashop.control('sell', { lines: [{ item: pair.prestashop, quantity: 2 }] })
  await settle()
  expect([unitsAt(pair), await prestashop.quantityOf(pair.prestashop)]).toEqual([before - 2, before - 2])
  await shopify.control('sell', { variantId: pair.shopify, quantity: 1 })
  await settle()
  expect([unitsAt(pair), await prestashop.quantityOf(pair.prestashop)]).toEqual([before - 3, before - 3])
  await settle()
  expect(await compare()).toEqual([])
  const moves = await rows<{ cause: string }>(
    `select cause from stock_movement where variant_id in ($1, $2) order by movement_id`,
    [pair.shopify, pair.prestashop],
  )
  expect(moves.map(({ cause }) => cause).filter((cause) => cause !== 'ours')).toHaveLength(2)
})

test('answers that are lost on the way change nothing twice', async () => {
  const pair = await sellingPair()
  const before = unitsAt(pair)
  await prestashop.control('faults', { loseAnswers: 1 })
  await shopify.control('sell', { variantId: pair.shopify, quantity: 1 })
  await shopify.deliver()
  await shopify.work()
  await prestashop.control('faults', { loseAnswers: 0 })
  // The drain that was put off for a moment, at once.
  await rows('update graphile_worker._private_jobs set run_at = now()')
  await settle()
  expect([unitsAt(pair), await prestashop.quantityOf(pair.prestashop)]).toEqual([before - 1, before - 1])
  expect(await compare()).toEqual([])
})
