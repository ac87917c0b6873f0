import { afterAll, beforeAll, expect, test } from 'vitest'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { variantId } from '../sandbox/fixture.ts'

withTestDatabase()
let live: LiveShop
let variant: string

beforeAll(async () => {
  live = await openLiveShop()
  await live.install()
  variant = variantId(live.shop, 0)
})
afterAll(() => live.close())

type Move = { units: number; cause: string; orderId: string | null; origin: string }
const moves = () =>
  rows<Move>(
    `select after - before as units, cause, order_id as "orderId", origin from stock_movement
      where variant_id = $1 order by movement_id`,
    [variant],
  )
type Order = { order: { id: string; lines: { id: string }[] } }

async function arrive(): Promise<void> {
  await live.deliver()
  await live.work()
}

test('a refund that puts stock back names the rise; the same refund twice names nothing more', async () => {
  const { order } = (await live.control('sell', { variantId: variant, quantity: 2 })) as Order
  await arrive()
  await live.control('webhooks', { duplicate: 1 })
  await live.control('refund', { orderId: order.id, quantity: 1, restock: true })
  await arrive()
  const found = await moves()
  expect(found.map(({ units, cause, orderId }) => ({ units, cause, orderId }))).toEqual([
    { units: -2, cause: 'order', orderId: order.id },
    { units: 1, cause: 'order', orderId: order.id },
  ])
  expect(found[1]?.origin).toMatch(/^refund \d+ line \d+$/)
})

test('a refund that puts nothing back names nothing, and a rise by hand stays unexplained', async () => {
  const before = await moves()
  const { order } = (await live.control('sell', { variantId: variant, quantity: 1 })) as Order
  await arrive()
  await live.control('refund', { orderId: order.id, quantity: 1, restock: false })
  await arrive()
  await live.control('restock', { variantId: variant, quantity: 1 })
  await arrive()
  const since = (await moves()).slice(before.length)
  expect(since.map(({ units, cause }) => ({ units, cause }))).toEqual([
    { units: -1, cause: 'order' },
    { units: 1, cause: 'unknown' },
  ])
})
