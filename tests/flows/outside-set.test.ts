/** INV-08: a system beside the shop sets the quantity that it holds, over a sale that it doesn't know of yet. */
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { variantId } from '../sandbox/fixture.ts'

withTestDatabase()
let live: LiveShop
let bowl: string
let nantes: string

beforeAll(async () => {
  live = await openLiveShop()
  await live.install()
  bowl = variantId(live.shop, 3)
  nantes = [...live.shop.locations.keys()][0] ?? ''
})
afterAll(() => live.close())

async function settle() {
  await live.deliver()
  await live.work()
}
const set = (available: number) =>
  live.control('set-available', { variantId: bowl, locationId: nantes, available })
const sell = async (quantity: number) =>
  ((await live.control('sell', { variantId: bowl, quantity })) as { order: { id: string } }).order.id
const level = () =>
  live.shop.levels.get(live.shop.variants.get(bowl)?.inventoryItemId ?? '')?.get(nantes)?.quantities
const questions = () =>
  rows(
    "select data from problem where kind = 'outside-set' and closed_at is null and data->>'variantId' = $1",
    [bowl],
  )
const moves = () =>
  rows(
    'select before, after, cause from stock_movement where variant_id = $1 and location_id = $2 order by movement_id',
    [bowl, nantes],
  )

/** 20 on the shelf, none of them sold. */
beforeEach(async () => {
  for (const order of live.shop.orders.values())
    if (!order.cancelledAt) await live.control('cancel', { orderId: order.id })
  await set(20)
  await settle()
  await rows('delete from problem')
  await rows('delete from stock_movement')
})

describe('a shop that shares its stock with no other', () => {
  test('INV-08: 20 set over 15 while orders hold 5 is a movement of +5 that nothing explains, and a question', async () => {
    await sell(5)
    await settle()
    expect(level()).toMatchObject({ available: 15, committed: 5 })
    await set(20)
    await settle()
    expect(await moves()).toEqual([
      { before: 20, after: 15, cause: 'order' },
      { before: 15, after: 20, cause: 'unknown' },
    ])
    expect(await questions()).toEqual([{ data: { variantId: bowl, units: 5 } }])
  })

  test('INV-08: is asked too where one more was sold before we could read', async () => {
    await sell(5)
    await settle()
    await set(20)
    await sell(1)
    await settle()
    expect(level()).toMatchObject({ available: 19, committed: 6 })
    expect(await questions()).toMatchObject([{ data: { units: 4 } }])
  })

  test('an order that is cancelled beside another of the same size gives back its own: nobody is asked', async () => {
    const first = await sell(5)
    await sell(5)
    await settle()
    await live.control('cancel', { orderId: first })
    await settle()
    expect(level()).toMatchObject({ available: 15, committed: 5 })
    expect((await moves()).at(-1)).toMatchObject({ before: 10, after: 15 })
    expect(await questions()).toEqual([])
  })

  test('what was put aside, or stands in another place, was known all the time: nobody is asked', async () => {
    await live.control('move-state', {
      ...{ variantId: bowl, locationId: nantes, quantity: 5 },
      ...{ from: 'available', to: 'quality_control' },
    })
    await sell(5)
    await settle()
    await live.control('move-state', {
      ...{ variantId: bowl, locationId: nantes, quantity: 5 },
      ...{ from: 'quality_control', to: 'available' },
    })
    await settle()
    expect((await moves()).at(-1)).toMatchObject({ before: 10, after: 15 })
    expect(await questions()).toEqual([])
    const lille = [...live.shop.locations.keys()][1] ?? ''
    await live.control('set-available', { variantId: bowl, locationId: lille, available: 9 })
    await settle()
    await live.control('set-available', { variantId: bowl, locationId: lille, available: 4 })
    await set(20)
    await settle()
    expect((await moves()).at(-1)).toMatchObject({ before: 15, after: 20 })
    expect(await questions()).toEqual([])
    await live.control('set-available', { variantId: bowl, locationId: lille, available: 0 })
  })

  test('goods that come back are named by their refund, even when it is heard later: nobody is asked any more', async () => {
    const order = await sell(5)
    await settle()
    await live.control('restock', { variantId: bowl, locationId: nantes, quantity: 5 })
    await settle()
    expect(await questions()).toHaveLength(1)
    await refunded(order, 4)
    expect(await questions()).toHaveLength(1)
    await refunded(order, 5)
    expect(await questions()).toEqual([])
    expect((await moves()).at(-1)).toMatchObject({ after: 20, cause: 'order' })
  })
})

/** So many of an order that was sent out, back on the shelf. */
async function refunded(order: string, quantity: number) {
  const body = JSON.stringify({
    id: 900_000 + quantity,
    order_id: Number(order.split('/').at(-1)),
    created_at: new Date().toISOString(),
    refund_line_items: [
      { id: quantity, quantity, restock_type: 'return', line_item: { variant_id: Number(bowl) } },
    ],
  })
  const answer = await fetch(live.intakeUrl, {
    method: 'POST',
    body,
    headers: {
      'x-shopify-topic': 'refunds/create',
      'x-shopify-shop-domain': live.ref.domain,
      'x-shopify-event-id': `refund-${quantity}`,
      'x-shopify-hmac-sha256': createHmac('sha256', 'test-secret').update(body).digest('base64'),
    },
  })
  expect(answer.status).toBe(200)
  await live.work()
}
