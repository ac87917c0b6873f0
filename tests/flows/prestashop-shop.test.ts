/** A PrestaShop shop from its first click on: the module's own PHP on the stand-in, our intake and our worker. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createJoinCode } from '../../app/flows/join-code.flow.server.ts'
import { disconnectShop } from '../../app/flows/shop-disconnected.flow.server.ts'
import type { ShopRef, VariantId } from '../../app/language/ids.ts'
import { platformFor } from '../../app/runtime/wire.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LivePrestaShop, openLivePrestaShop } from '../factories/live-prestashop.ts'
import { rows, workAll } from '../factories/live-shop.ts'
import { storeShop } from '../factories/stored-shop.ts'

withTestDatabase()
let live: LivePrestaShop
let ref: ShopRef

beforeAll(async () => {
  live = await openLivePrestaShop()
  ref = await live.connect()
  await workAll()
})
afterAll(() => live?.close())

type Held = { item: string; available: number; sells: boolean; ads: string }

const held = () =>
  rows<Held>(
    `select v.variant_id as item, l.available, v.available_for_sale as sells, coalesce(a.ads, '') as ads
       from variant v join inventory_level l on l.inventory_item_id = v.inventory_item_id and l.shop_id = v.shop_id
       left join ad_state a on a.variant_id = v.variant_id and a.shop_id = v.shop_id
      where v.shop_id = '${ref.shopId}' and v.deleted_at is null`,
  )
const heldOne = async (item: string) => (await held()).find((one) => one.item === item)
const problems = () =>
  rows<{ kind: string }>(`select kind from problem where shop_id = '${ref.shopId}' and closed_at is null`)
const inboxRows = () => rows('select from webhook_inbox')
const sellable = async (least: number) => {
  const found = (await live.catalogue()).find(
    ({ item, quantity, sells }) => sells && quantity >= least && !item.endsWith('-0'),
  )
  if (!found) throw new Error('nothing sells any more')
  return found
}

test('once connected, its whole catalogue is held as its own books have it', async () => {
  const books = await live.catalogue()
  const ours = new Map((await held()).map((one) => [one.item, one]))
  expect(books.length).toBeGreaterThan(50)
  expect(ours.size).toBe(books.length)
  for (const { item, quantity, sells } of books)
    expect(ours.get(item), item).toMatchObject({ available: quantity, sells })
  const [shop] = await rows<{ name: string; publicationId: string }>(
    `select name, publication_id as "publicationId" from shop where shop_id = '${ref.shopId}'`,
  )
  expect(shop).toMatchObject({ publicationId: 'storefront' })
  expect(shop?.name).not.toBe('')
})

test('a whole read that was cut goes on behind what it had', async () => {
  const platform = platformFor(ref)
  const context = { publicationId: 'storefront', country: 'FR', currency: 'EUR' }
  const readFrom = async (operation: string) => {
    const items: string[] = []
    for await (const { variants } of platform.openCatalogueRead(operation, context))
      items.push(...variants.map(({ variantId }) => variantId))
    return items
  }
  const whole = await readFrom('from:')
  const middle = whole[Math.floor(whole.length / 2)]
  expect(await platform.catalogueReadStatus(`from:${middle}`)).toMatchObject({
    state: 'ready',
    variants: null,
  })
  expect(await readFrom(`from:${middle}`)).toEqual(whole.slice(whole.indexOf(middle ?? '') + 1))
  expect(await platform.catalogueReadStatus('gid://shopify/BulkOperation/1')).toMatchObject({
    state: 'failed',
  })
})

test('a combination shows its own picture, and reading it says nothing new of its product', async () => {
  const platform = platformFor(ref)
  const context = { publicationId: 'storefront', country: 'FR', currency: 'EUR' }
  const { variants } = await platform.readVariants(
    { variantIds: (await live.catalogue()).map(({ item }) => item as VariantId) },
    context,
  )
  const pictures = Map.groupBy(variants, ({ product }) => product.productId)
  const colours = (sisters: typeof variants) =>
    new Set(sisters.map(({ imageUrl, product }) => imageUrl ?? product.imageUrl)).size
  const many = [...pictures.values()].filter((sisters) => colours(sisters) > 1)
  expect(many.length).toBeGreaterThan(3)
  for (const sisters of many) expect(new Set(sisters.map(({ product }) => product.imageUrl)).size).toBe(1)
})

test('the last one sold stops its ad, and the order names the movement', async () => {
  const { item, quantity } = await sellable(2)
  const { order } = await live.control<{ order: string | number }>('sell', { lines: [{ item, quantity }] })
  await live.arrive()
  await workAll()
  expect(await heldOne(item)).toMatchObject({ available: 0, sells: false, ads: 'suppress' })
  const moves = await rows<{ before: number; after: number; cause: string; orderId: string }>(
    `select before, after, cause, order_id as "orderId" from stock_movement where variant_id = '${item}'`,
  )
  expect(moves).toEqual([{ before: quantity, after: 0, cause: 'order', orderId: String(order) }])
})

test('INV-01: what fires no hook is repaired by the next poll', async () => {
  const { item } = await sellable(3)
  await live.control('raw-sql', { item, quantity: 0 })
  await workAll()
  expect((await heldOne(item))?.available).not.toBe(0)
  await workAll(120_000)
  expect(await heldOne(item)).toMatchObject({ available: 0, sells: false, ads: 'suppress' })
})

test('a quantity that a keyboard slipped on keeps nothing else of the shop waiting', async () => {
  const [most, least, third] = (await live.catalogue()).filter(
    ({ sells, quantity, item }) => sells && quantity > 3 && !item.endsWith('-0'),
  )
  if (!most || !least || !third) throw new Error('nothing sells any more')
  // Some of it stands in orders: on hand is more than the largest number of a column.
  await live.control('sell', { lines: [{ item: most.item, quantity: 1 }] })
  await live.control('raw-sql', { item: most.item, quantity: 2_147_483_647 })
  await live.control('raw-sql', { item: least.item, quantity: -2_147_483_648 })
  await live.control('raw-sql', { item: third.item, quantity: 0 })
  await workAll(120_000)
  expect(await heldOne(most.item)).toMatchObject({ available: 1_000_000_000, sells: true })
  expect(await heldOne(least.item)).toMatchObject({ available: -1_000_000_000, sells: false })
  expect(await heldOne(third.item)).toMatchObject({ available: 0, sells: false, ads: 'suppress' })
  expect(await problems()).not.toContainEqual({ kind: 'read-failed' })
  for (const { item, quantity } of [most, least, third]) await live.control('set', { item, quantity })
  await live.arrive()
  await workAll()
  expect(await heldOne(most.item)).toMatchObject({ available: most.quantity })
})

test('a poll that finds nothing other asks for no item', async () => {
  await workAll(120_000)
  const seen = (await live.control<{ entries: { seq: number }[] }>('log?since=0')).entries.length
  await workAll(120_000)
  const asked = await live.control<{ entries: { kind: string; command?: { action: string } }[] }>(
    `log?since=${seen}`,
  )
  const actions = asked.entries.flatMap(({ command }) => (command ? [command.action] : []))
  expect(actions).toContain('checksums')
  expect(actions).not.toContain('items')
  expect(actions).not.toContain('outlines')
})

test('a lost message is repaired by the next poll, which asks for what waits', async () => {
  const { item, quantity } = await sellable(3)
  await live.control('faults', { lose: 1 })
  await live.control('set', { item, quantity: quantity + 7 })
  await live.control('faults', { lose: 0 })
  await workAll(120_000)
  await workAll()
  expect(await heldOne(item)).toMatchObject({ available: quantity + 7 })
})

test('a variant deleted without a word is noticed, and a product too', async () => {
  const { item } = await sellable(1)
  await live.control('delete', { item })
  await live.arrive()
  await workAll(120_000)
  expect(await heldOne(item)).toBeUndefined()
})

describe('away', () => {
  test('nothing is believed gone, and all is caught up with afterwards', async () => {
    const { item, quantity } = await sellable(3)
    const before = (await held()).length
    await live.control('set', { item, quantity: quantity - 1 })
    await live.arrive()
    await live.control('down', { down: true })
    await workAll(120_000)
    expect((await held()).length).toBe(before)
    expect((await heldOne(item))?.available).toBe(quantity)
    await live.control('down', { down: false })
    await workAll(240_000)
    expect((await heldOne(item))?.available).toBe(quantity - 1)
    expect((await problems()).map(({ kind }) => kind)).not.toContain('access-lost')
  })
})

test('disconnected in Settings, the module knows it and nothing is read; connected again, all is', async () => {
  expect(await disconnectShop(ref)).toEqual({ ok: true, value: null })
  const { item, quantity } = await sellable(2)
  const from = (await inboxRows()).length
  await live.control('set', { item, quantity: quantity + 1 })
  await live.arrive()
  expect(await inboxRows()).toHaveLength(from)
  expect(await disconnectShop(ref)).toEqual({ ok: false, code: 'not-connected' })
  ref = await live.connect()
  await workAll()
  expect(await heldOne(item)).toMatchObject({ available: quantity + 1, ads: 'allow' })
})

test('a shop that moved stands still in both directions, says so, and goes on once connected again', async () => {
  await live.control('clone', { address: `${live.url.replace('http://localhost', 'http://127.0.0.1')}` })
  await workAll(120_000)
  expect((await problems()).map(({ kind }) => kind)).toContain('shop-moved')
  const [stopped] = await rows<{ reason: string }>('select stopped_reason as reason from bridge_connection')
  expect(stopped).toEqual({ reason: 'moved' })
})

test('with a code it comes to the account of the other shop', async () => {
  const { accountId } = await storeShop()
  const { code } = await createJoinCode(accountId)
  await live.control('clone', { address: live.url })
  ref = await live.connect(code)
  expect(ref.accountId).toBe(accountId)
  await workAll()
  expect((await held()).length).toBe((await live.catalogue()).length)
})

test('comes back to an account that has another shop by a code only: its address may have changed hands', async () => {
  expect(await disconnectShop(ref)).toEqual({ ok: true, value: null })
  await expect(live.connect()).rejects.toThrow('code-needed')
  const [shop] = await rows<{ state: string }>('select state from shop where shop_id = $1', [ref.shopId])
  expect(shop).toEqual({ state: 'uninstalled' })
  const { code } = await createJoinCode(ref.accountId)
  expect(await live.connect(code)).toMatchObject({ accountId: ref.accountId, shopId: ref.shopId })
  await workAll()
  expect((await held()).length).toBe((await live.catalogue()).length)
})

test('once it has left, it is forgotten after a month, and its neighbour isn’t', async () => {
  const night = 26 * 3_600_000
  const left = () => rows('select from variant where shop_id = $1', [ref.shopId])
  expect(await disconnectShop(ref)).toEqual({ ok: true, value: null })
  await workAll(night)
  expect((await left()).length).toBeGreaterThan(50)
  await rows(`update shop set uninstalled_at = uninstalled_at - interval '31 days' where shop_id = $1`, [
    ref.shopId,
  ])
  await workAll(2 * night)
  expect(await left()).toHaveLength(0)
  expect(await rows('select from shop where account_id = $1', [ref.accountId])).toHaveLength(1)
  expect(await rows('select from bridge_connection where shop_id = $1', [ref.shopId])).toHaveLength(0)
})
