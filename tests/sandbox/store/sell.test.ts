import { afterEach, beforeEach, expect, test } from 'vitest'
import { pageOf } from '../availability.ts'
import { type Started, start, variantId } from '../fixture.ts'

let started: Started
beforeEach(async () => {
  started = await start()
  await started.control('install', {})
})
afterEach(() => started.sandbox.stop())

const levelsOf = (index: number) => {
  const variant = started.shop.variants.get(variantId(started.shop, index))
  const levels = [...(started.shop.levels.get(variant?.inventoryItemId ?? '')?.values() ?? [])]
  return levels.map((level) => [
    level.quantities.available,
    level.quantities.committed,
    level.quantities.on_hand,
  ])
}

test('forty shoppers at once never get more than there is', async () => {
  const buy = () => started.control('sell', { variantId: variantId(started.shop, 3), quantity: 1 })
  const answers = await Promise.allSettled(Array.from({ length: 40 }, buy))
  const bought = answers.filter((answer) => answer.status === 'fulfilled')
  expect(bought).toHaveLength(7)
  const refused = answers.find((answer) => answer.status === 'rejected')
  expect(String(refused?.reason)).toMatch(/409: .*Bol en grès.*sold out/)
  expect(levelsOf(3)).toEqual([
    [0, 4, 4],
    [0, 3, 3],
  ])
})

test('an order holds its customer, taxes, shipping and totals', async () => {
  await started.control('sell', { variantId: variantId(started.shop, 0), quantity: 2 })
  const [order] = started.shop.orders.values()
  expect(order).toMatchObject({
    name: '#1001',
    financialStatus: 'paid',
    shipping: { title: 'Colissimo', price: '5.90' },
    lines: [{ quantity: 2, price: '24.50', committedAt: [{ quantity: 2 }] }],
  })
  expect(started.shop.customers.get(order?.customerId ?? '')?.lastName).toBe('Tanguy')
})

test('a sale takes units where one location has them all, else from several', async () => {
  await started.control('sell', { variantId: variantId(started.shop, 3), quantity: 5 })
  expect(levelsOf(3)).toEqual([
    [0, 4, 4],
    [2, 1, 3],
  ])
})

test('continue selling goes below zero', async () => {
  await started.control('sell', { variantId: variantId(started.shop, 2), quantity: 2 })
  expect(levelsOf(2)).toEqual([[-3, 2, -1]])
})

test('more than the page can sell, a draft, an unpublished variant: refused with the reason', async () => {
  const buy = (index: number, quantity: number) =>
    started.control('sell', { variantId: variantId(started.shop, index), quantity })
  await expect(buy(0, 4)).rejects.toThrow(/409: Only 3 of/)
  await expect(buy(5, 1)).rejects.toThrow(/it has no page/)
  await started.control('unpublish', { variantId: variantId(started.shop, 0) })
  await expect(buy(0, 1)).rejects.toThrow(/isn’t on the page/)
  expect(started.shop.orders.size).toBe(0)
})

test('cancelling puts the units back', async () => {
  const { order } = await started.control('sell', { variantId: variantId(started.shop, 0), quantity: 3 })
  await started.control('cancel', { orderId: (order as { id: string }).id })
  expect(levelsOf(0)[0]).toEqual([3, 0, 3])
})

test('a refund puts units back or not; a return too, once they had left', async () => {
  const buy = async () =>
    (await started.control('sell', { variantId: variantId(started.shop, 0), quantity: 3 })).order as {
      id: string
    }
  const order = await buy()
  await started.control('refund', { orderId: order.id, quantity: 1 })
  expect(levelsOf(0)[0]).toEqual([1, 2, 3])
  await started.control('refund', { orderId: order.id, quantity: 1, restock: false })
  expect(levelsOf(0)[0]).toEqual([1, 1, 2])
  await started.control('return', { orderId: order.id })
  expect(levelsOf(0)[0]).toEqual([2, 0, 2])
  await expect(started.control('refund', { orderId: order.id, quantity: 1 })).rejects.toThrow(/409/)
  const moves = started.shop.log.filter(({ by }) => by !== undefined)
  expect(
    moves.map(({ kind, by, changes }) => [kind, by, changes?.map((one) => one.after - one.before)]),
  ).toEqual([
    ['sold', 'shopper', [-3]],
    ['refunded', 'staff', [1]],
    ['refunded', 'staff', []],
    ['returned', 'staff', [1]],
  ])
  expect(started.shop.orders.get(order.id)?.financialStatus).toBe('refunded')
})

test('a variant taken off the page tells nobody; its product does', async () => {
  const topics = () => started.shop.log.flatMap((entry) => entry.delivery?.topic ?? [])
  await started.control('unpublish', { variantId: variantId(started.shop, 0) })
  await started.control('webhooks/flush', {})
  expect(topics()).toEqual([])
  await started.control('unpublish', { productId: started.shop.products.keys().next().value ?? '' })
  await started.control('webhooks/flush', {})
  expect(topics()).toEqual(['products/update'])
})

test('a product entered anew has new ids everywhere and the same page', async () => {
  const [productId = ''] = started.shop.products.keys()
  const old = new Set([productId, ...started.shop.variants.keys(), ...started.shop.inventoryItems.keys()])
  const { product } = (await started.control('recreate-product', { productId })) as {
    product: { id: string; handle: string; variantIds: string[] }
  }
  expect([product.id, ...product.variantIds].filter((id) => old.has(id))).toEqual([])
  expect(product.handle).toBe('bol-en-gres')
  const variant = started.shop.variants.get(product.variantIds[0] ?? '')
  if (!variant) throw new Error('no variant')
  expect(pageOf(started.shop, variant, 'FR', new Date())).toMatchObject({ sells: true, units: 3 })
})

test('the clock goes forward only, for changes too', async () => {
  const clock = (forwardMs: unknown) =>
    fetch(`${started.sandbox.url}/control/clock`, { method: 'POST', body: JSON.stringify({ forwardMs }) })
  expect((await clock(-1)).status).toBe(400)
  expect((await clock('1')).status).toBe(400)
  expect(await (await clock(3_600_000)).json()).toEqual({ offsetMs: 3_600_000 })
  await started.control('restock', { variantId: variantId(started.shop, 0), quantity: 1 })
  const entry = started.shop.log.find((one) => one.kind === 'restocked')
  expect(Date.parse(entry?.at ?? '') - (entry?.realAt ?? 0)).toBe(3_600_000)
})

test.each([
  ['no such shop', 'sell', { shop: 'nobody.myshopify.com', variantId: '1', quantity: 1 }, /No shop nobody/],
  ['no such variant', 'sell', { variantId: '1', quantity: 1 }, /No variant 1/],
  ['an id as a number', 'sell', { variantId: 1, quantity: 1 }, /variantId/],
  ['half a unit', 'sell', { variantId: '1', quantity: 0.5 }, /quantity/],
  ['a field too many', 'restock', { variantId: '1', quantity: 1, location: '2' }, /location/],
  ['a share above one', 'webhooks', { duplicate: 2 }, /duplicate/],
  ['a status of nowhere', 'product-status', { productId: '1', status: 'SOLD' }, /status/],
  ['publish what?', 'publish', {}, /productId or a variantId/],
])('wrong input is answered 400 with a reason: %s', async (_name, call, body, reason) => {
  await expect(started.control(call, body)).rejects.toThrow(reason)
  await expect(started.control(call, body)).rejects.toThrow(/^400/)
})
