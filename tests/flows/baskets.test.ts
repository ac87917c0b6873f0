// Past baskets: read page by page to the end, once each, and counted in the database as one would by hand.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadBasketFigures } from '../../app/features/threshold/basket.query.server.ts'
import { loadBasketRead } from '../../app/features/threshold/basket.store.server.ts'
import { loadFigures } from '../../app/features/threshold/figure.store.server.ts'
import { standAt } from '../../app/features/threshold/threshold.rules.ts'
import { askBaskets, keptBasketDays } from '../../app/flows/baskets.flow.server.ts'
import { forgetOld } from '../../app/flows/retention.flow.server.ts'
import { changeFigures } from '../../app/flows/shipping-costs.flow.server.ts'
import { now } from '../../app/runtime/clock.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { makeBaskets, storeBaskets } from '../factories/stored-baskets.ts'
import { fixtureShop } from '../sandbox/fixture.ts'
import { addPastOrders } from '../sandbox/seed/past-orders.ts'
import type { Order } from '../sandbox/store/types.ts'

withTestDatabase()
let live: LiveShop

const dayMs = 86_400_000
const daysAgo = (days: number) => new Date(now().getTime() - days * dayMs)

beforeAll(async () => {
  const shop = fixtureShop()
  addPastOrders(shop, new Date(), {
    ...{ perDay: 3, median: 4_000, seed: 11 },
    countries: [
      ['FR', 0.9, 590, 6_000],
      ['BE', 0.1, 690, 0],
    ],
  })
  freeDelivery(shop.pastOrders.findLast(({ shipping }) => shipping.price === '5.90'))
  live = await openLiveShop(shop)
  await live.install()
})

let freed: string | null = null

/** As a discount for free delivery leaves an order: its price stays, and is taken off. */
function freeDelivery(order: Order | undefined): void {
  if (!order) throw new Error('no order paid 5.90')
  freed = order.id
  const shipping = { ...order.shipping, discount: order.shipping.price }
  Object.defineProperty(order, 'shipping', { value: shipping })
}
afterAll(() => live.close())

const count = async () => (await rows<{ n: number }>('select count(*)::int as n from basket'))[0]?.n
const read = () => withAccount(live.ref.accountId, (sql) => loadBasketRead(sql, live.ref))
const orders = (days: number) =>
  live.shop.pastOrders.filter(({ createdAt }) => Date.parse(createdAt) >= daysAgo(days).getTime()).length

describe('reading', () => {
  test('begins after the installation and goes to the end: two months, all that Shopify shows', async () => {
    expect(await read()).toMatchObject({ state: 'done', failure: null })
    expect(await count()).toBe(orders(60))
    expect(await count()).toBeGreaterThan(100)
  })

  test('again, nothing is counted twice', async () => {
    const before = await count()
    await askBaskets(live.ref)
    await live.work()
    expect(await read()).toMatchObject({ state: 'done' })
    expect(await count()).toBe(before)
  })

  test('sees a whole year once the merchant has granted it, from the beginning', async () => {
    await live.control('optional-scopes', { grant: ['read_all_orders'] })
    await live.deliver()
    await live.work()
    await live.connect()
    await askBaskets(live.ref, { again: true })
    await live.work()
    expect(await read()).toMatchObject({ state: 'done', read: orders(365) })
    expect(await count()).toBe(orders(365))
  })

  test('holds what the order was worth and what its delivery cost the shopper, and nobody’s name', async () => {
    const [one] = await rows<Record<string, unknown>>('select * from basket order by order_id limit 1')
    expect(Object.keys(one ?? {}).toSorted()).toEqual([
      'account_id',
      'country',
      'currency',
      'goods',
      'order_id',
      'placed_at',
      'shipping',
      'shipping_untaxed',
      'shop_id',
    ])
    const paid = await rows<{ shipping: string; untaxed: string }>(
      'select distinct shipping, shipping_untaxed as untaxed from basket',
    )
    expect(paid.map(({ shipping, untaxed }) => [Number(shipping), Number(untaxed)])).toContainEqual([
      590, 492,
    ])
  })

  test('an order whose delivery a discount freed has paid nothing for it', async () => {
    const [one] = await rows<{ shipping: string; untaxed: string }>(
      'select shipping, shipping_untaxed as untaxed from basket where order_id = $1',
      [freed],
    )
    expect(one).toEqual({ shipping: '0', untaxed: '0' })
  })

  test('that a shop refuses leaves what was read, and says why', async () => {
    const before = await count()
    const granted = live.shop.installation.scopes
    await live.control('scopes', {
      scopes: granted.filter((scope) => scope !== 'read_orders' && scope !== 'read_all_orders'),
    })
    await live.connect()
    await askBaskets(live.ref)
    await live.work()
    expect(await read()).toMatchObject({ state: 'failed', read: 0 })
    expect((await read())?.failure).toMatch(/scope|denied/)
    expect(await count()).toBe(before)
    await live.control('scopes', { scopes: granted })
    await live.connect()
    await askBaskets(live.ref)
    await live.work()
    expect(await read()).toMatchObject({ state: 'done', failure: null })
  })
})

describe('figures', () => {
  const currency = 'EUR'
  const since = () => daysAgo(365)
  const load = (asked = currency) =>
    withAccount(live.ref.accountId, (sql) =>
      loadBasketFigures(sql, { ...live.ref, currency: asked, since: since() }),
    )
  beforeEach(async () => {
    await rows('delete from basket')
  })

  test('of a year are what one counts by hand', async () => {
    await storeBaskets(rows, live.ref, 700)
    const amounts = makeBaskets(700)
      .map(({ goods, shipping, shippingUntaxed }) => ({ amount: goods, shipping, shippingUntaxed }))
      .toSorted((a, b) => a.amount - b.amount)
    const found = await load()
    expect(found.count).toBe(700)
    const sum = amounts.reduce((total, { amount }) => total + amount, 0)
    expect(found.average).toBe(Math.round(sum / 700))
    const [left, right] = [amounts[349]?.amount ?? 0, amounts[350]?.amount ?? 0]
    expect(Math.abs((found.median ?? 0) - (left + right) / 2)).toBeLessThanOrEqual(0.5)
    for (const threshold of [1_000, 5_900, 6_000, 6_100, 9_000]) {
      const over = amounts.filter(({ amount }) => amount >= threshold)
      const stand = standAt(found.tally, threshold, found.scale.bin)
      expect([threshold, stand.over.count]).toEqual([threshold, over.length])
      expect(stand.over.paid).toBe(over.reduce((total, { shipping }) => total + shipping, 0))
      expect(stand.over.untaxed).toBe(over.reduce((total, { shippingUntaxed }) => total + shippingUntaxed, 0))
    }
  })

  test('of two currencies stay apart, and what was given away whole isn’t counted', async () => {
    await storeBaskets(rows, live.ref, 40)
    await storeBaskets(rows, live.ref, 10, { currency: 'CHF' })
    await rows(
      `insert into basket (account_id, shop_id, order_id, placed_at, goods, shipping, shipping_untaxed, currency)
       values ($1, $2, 'given', now(), 0, 0, 0, 'EUR')`,
      [live.ref.accountId, live.ref.shopId],
    )
    expect(await load()).toMatchObject({
      count: 40,
      leftOut: 1,
      currencies: [
        { currency: 'EUR', count: 40 },
        { currency: 'CHF', count: 10 },
      ],
    })
    expect(await load('CHF')).toMatchObject({ count: 10, leftOut: 0 })
    expect(await load('USD')).toMatchObject({ count: 0, average: null, median: null, tally: [] })
  })

  test('older ones than a year and a season’s start are forgotten', async () => {
    await storeBaskets(rows, live.ref, 20, { days: keptBasketDays + 100 })
    await forgetOld(live.ref, now())
    const [left] = await rows<{ oldest: Date; n: number }>(
      'select min(placed_at) as oldest, count(*)::int as n from basket',
    )
    expect(left?.n).toBeLessThan(20)
    expect(left?.oldest.getTime()).toBeGreaterThan(daysAgo(keptBasketDays).getTime())
  })
})

describe('what the merchant types', () => {
  const save = (typed: object) =>
    changeFigures({ ...live.ref, typed, currency: 'EUR', savedIn: 'shopify', now: now() })
  const load = () => withAccount(live.ref.accountId, (sql) => loadFigures(sql, live.ref))

  test('is kept with when and where, all of it or nothing', async () => {
    expect(await save({ standard: '4,90', 'two-day': 'cher', margin: '120' })).toEqual({
      ok: false,
      code: 'fields',
      data: { 'two-day': 'not-an-amount', margin: 'over-all' },
    })
    expect(await load()).toEqual([])
    expect(await save({ standard: '4,90', 'two-day': '', margin: '42,5' })).toEqual({ ok: true, value: null })
    const kept = await load()
    expect(kept.find(({ kind }) => kind === 'standard')).toMatchObject({
      ...{ minor: 490, currency: 'EUR', source: 'typed', savedIn: 'shopify' },
    })
    expect(kept.find(({ kind }) => kind === 'margin')).toMatchObject({ share: 4_250, minor: null })
  })

  test('stays as old as it is when it is sent once more, and goes when the field is emptied', async () => {
    const before = (await load()).find(({ kind }) => kind === 'standard')?.savedAt
    await save({ standard: '4.90' })
    expect((await load()).find(({ kind }) => kind === 'standard')?.savedAt).toEqual(before)
    await save({ standard: '' })
    expect((await load()).map(({ kind }) => kind)).toEqual(['margin'])
  })
})
