import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { askCatalogueRead } from '../../app/flows/catalogue-read.flow.server.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { variantId } from '../sandbox/fixture.ts'

withTestDatabase()
let live: LiveShop
/** 3 at Nantes, 9 where nothing is sold online; deny. */
let bowl: string

beforeAll(async () => {
  live = await openLiveShop()
  await live.install()
  bowl = variantId(live.shop, 3)
})
afterAll(() => live.close())
afterEach(async () => {
  await live.control('webhooks', { lost: { next: 0, topics: null } })
  await live.control('set-available', { variantId: bowl, locationId: locationOf(0), available: 4 })
  await live.control('set-available', { variantId: bowl, locationId: locationOf(1), available: 3 })
  await settle()
})

const locationOf = (index: number) => [...live.shop.locations.keys()][index] ?? ''

async function settle() {
  await live.deliver()
  await live.work()
}

async function sellOut(quantity = 7) {
  await live.control('sell', { variantId: bowl, quantity })
}

async function advertised(variant = bowl) {
  const [state] = await rows<{ ads: string; availability: string }>(
    'select ads, availability from ad_state where variant_id = $1',
    [variant],
  )
  return state
}

const topics = [
  'inventory_levels/update',
  'products/update',
  'variants/out_of_stock',
  'orders/create',
  'inventory_items/update',
]

async function send(topic: string, eventId: string, body: string): Promise<number> {
  const answer = await fetch(live.intakeUrl, {
    method: 'POST',
    body,
    headers: {
      'x-shopify-topic': topic,
      'x-shopify-shop-domain': live.ref.domain,
      'x-shopify-event-id': eventId,
      'x-shopify-webhook-id': crypto.randomUUID(),
      'x-shopify-hmac-sha256': createHmac('sha256', 'test-secret').update(body).digest('base64'),
    },
  })
  return answer.status
}

describe('a sold-out variant stops being advertised', () => {
  test.each(topics.slice(0, 4))('INV-09: with %s alone', async (topic) => {
    expect(await advertised()).toMatchObject({ ads: 'allow', availability: 'in_stock' })
    await live.control('webhooks', { lost: { next: 1000, topics: topics.filter((each) => each !== topic) } })
    await sellOut()
    await settle()
    expect(await advertised()).toMatchObject({ ads: 'suppress', availability: 'out_of_stock' })
  })

  test('INV-09: with no message at all, by the reconciliation', async () => {
    await live.control('webhooks', { lost: { next: 1000, topics } })
    await sellOut()
    await settle()
    expect(await advertised()).toMatchObject({ ads: 'allow' })
    await askCatalogueRead(live.ref, 'reconcile')
    await live.work()
    await settle()
    expect(await advertised()).toMatchObject({ ads: 'suppress', availability: 'out_of_stock' })
    const [read] = await rows(
      'select state, variants_repaired from catalogue_read order by started_at desc limit 1',
    )
    expect(read).toEqual({ state: 'done', variants_repaired: 1 })
  })

  test('and is advertised again when it is restocked', async () => {
    await sellOut()
    await settle()
    await live.control('restock', { variantId: bowl, locationId: locationOf(0), quantity: 2 })
    await settle()
    expect(await advertised()).toMatchObject({ ads: 'allow', availability: 'in_stock' })
    const history = await rows<{ verdict: string }>(
      'select verdict from ad_decision where variant_id = $1 order by decision_id desc limit 2',
      [bowl],
    )
    expect(history.map(({ verdict }) => verdict)).toEqual(['restore', 'suppress'])
  })
})

describe('movements', () => {
  const movements = () =>
    rows<{ before: number; after: number; cause: string; order_name: string | null }>(
      'select before, after, cause, order_name from stock_movement where variant_id = $1 order by movement_id',
      [bowl],
    )

  test('a sale makes one, and the order names its cause, whichever is heard first', async () => {
    const known = (await movements()).length
    const { order } = (await live.control('sell', { variantId: bowl, quantity: 2 })) as {
      order: { name: string }
    }
    await settle()
    expect((await movements()).slice(known)).toEqual([
      { before: 4, after: 2, cause: 'order', order_name: order.name },
    ])
  })

  test('an order that is heard a while later names it then', async () => {
    const known = (await movements()).length
    await live.control('webhooks', { late: { next: 1, topics: ['orders/create'], ms: 60_000 } })
    const { order } = (await live.control('sell', { variantId: bowl, quantity: 1 })) as {
      order: { name: string }
    }
    live.scheduler.pass(1_000)
    while (live.sandbox.sender.waiting(live.shop) > 1) await new Promise(setImmediate)
    await live.work()
    expect((await movements()).slice(known)).toEqual([
      { before: 4, after: 3, cause: 'unknown', order_name: null },
    ])
    live.scheduler.pass(60_000)
    await settle()
    expect((await movements()).slice(known)).toEqual([
      { before: 4, after: 3, cause: 'order', order_name: order.name },
    ])
  })

  test('doubled and swapped messages make no second one', async () => {
    const known = (await movements()).length
    await live.control('webhooks', { duplicate: 1, reorder: 1 })
    await live.control('sell', { variantId: bowl, quantity: 3 })
    await settle()
    await live.control('webhooks', { duplicate: 0, reorder: 0 })
    expect((await movements()).slice(known)).toHaveLength(1)
    const [lines] = await rows(
      'select count(*)::int as lines, count(distinct order_id)::int as orders from order_line where claimed_quantity = 3',
    )
    expect(lines).toEqual({ lines: 1, orders: 1 })
  })

  test('INV-19: an order updated before it is created, created four times at once, and told again a day later with an older state: one order, one movement', async () => {
    const known = (await movements()).length
    await live.control('webhooks', { lost: { next: 1000, topics: null } })
    const { order } = (await live.control('sell', { variantId: bowl, quantity: 2 })) as {
      order: { id: string; name: string; lines: { id: string }[] }
    }
    const digits = (id = '') => Number(id.split('/').at(-1))
    const told = (quantity: number) =>
      JSON.stringify({
        id: digits(order.id),
        name: order.name,
        created_at: new Date().toISOString(),
        line_items: [{ id: digits(order.lines[0]?.id), variant_id: Number(bowl), quantity }],
      })
    const item = live.shop.variants.get(bowl)?.inventoryItemId
    const level = (available: number) =>
      JSON.stringify({ inventory_item_id: Number(item), location_id: Number(locationOf(0)), available })

    expect(await send('orders/updated', 'updated', told(2))).toBe(200)
    await live.work()
    const create = () => send('orders/create', 'created', told(2))
    const answers = await Promise.all([create(), create(), create(), create()])
    expect(answers).toEqual([200, 200, 200, 200])
    await Promise.all([live.work(), live.work()])
    await send('inventory_levels/update', 'level', level(2))
    await live.work()
    // A day later: the state before, under ids that nobody has seen.
    await send('orders/updated', 'updated-again', told(7))
    await send('orders/create', 'created-again', told(7))
    await send('inventory_levels/update', 'level-before', level(4))
    await live.work()

    expect((await movements()).slice(known)).toEqual([
      { before: 4, after: 2, cause: 'order', order_name: order.name },
    ])
    expect(
      await rows('select quantity, claimed_quantity from order_line where order_id = $1', [
        String(digits(order.id)),
      ]),
    ).toEqual([{ quantity: 2, claimed_quantity: 2 }])
    expect(await rows(`select count(*)::int as n from webhook_inbox where event_id = 'created'`)).toEqual([
      { n: 1 },
    ])
    expect(
      await rows('select available from inventory_level where inventory_item_id = $1 and location_id = $2', [
        item,
        locationOf(0),
      ]),
    ).toEqual([{ available: 2 }])
  })

  test('a change without an order stays unknown', async () => {
    const known = (await movements()).length
    await live.control('set-available', { variantId: bowl, locationId: locationOf(0), available: 1 })
    await settle()
    expect((await movements()).slice(known)).toEqual([
      { before: 4, after: 1, cause: 'unknown', order_name: null },
    ])
  })
})

test('below zero and no longer counted', async () => {
  await live.control('set-available', { variantId: bowl, locationId: locationOf(0), available: -2 })
  await live.control('set-available', { variantId: bowl, locationId: locationOf(1), available: 0 })
  await settle()
  expect(await advertised()).toMatchObject({ availability: 'out_of_stock' })
  await live.control('tracked', { variantId: bowl, tracked: false })
  await settle()
  expect(await advertised()).toMatchObject({ ads: 'allow', availability: 'in_stock' })
  expect(await rows('select available, tracked from variant where variant_id = $1', [bowl])).toEqual([
    { available: null, tracked: false },
  ])
  await live.control('tracked', { variantId: bowl, tracked: true })
})

test('a variant whose publication alone ends is found by the poll', async () => {
  await live.control('unpublish', { variantId: bowl })
  await settle()
  expect(await advertised()).toMatchObject({ ads: 'allow' })
  await live.work(60_000)
  expect(await advertised()).toMatchObject({ ads: 'suppress', availability: 'out_of_stock' })
  await live.control('publish', { variantId: bowl })
  await live.work(60_000)
  expect(await advertised()).toMatchObject({ ads: 'allow' })
})

test('a deleted variant is suppressed, and stays in the history', async () => {
  const gone = variantId(live.shop, 1)
  await live.control('delete-variant', { variantId: gone })
  await settle()
  expect(await advertised(gone)).toMatchObject({ availability: 'out_of_stock' })
  expect(
    await rows('select deleted_at is not null as deleted from variant where variant_id = $1', [gone]),
  ).toEqual([{ deleted: true }])
})

test('ADS-14: stock only at a location that serves France: on sale where the shop’s market is France, and nowhere else', async () => {
  await live.control('set-available', { variantId: bowl, locationId: locationOf(1), available: 0 })
  await live.control('location', { locationId: locationOf(0), shipsTo: ['FR'] })
  await settle()
  expect(await advertised()).toMatchObject({ ads: 'allow', availability: 'in_stock' })
  await live.control('shop', { buyerCountry: 'GB' })
  await settle()
  await live.work(60_000)
  await settle()
  expect(await advertised()).toMatchObject({ ads: 'suppress', availability: 'out_of_stock' })
  await live.control('shop', { buyerCountry: 'FR' })
  await settle()
  await live.work(60_000)
  await settle()
  expect(await advertised()).toMatchObject({ ads: 'allow', availability: 'in_stock' })
})
