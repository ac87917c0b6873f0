import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { createClock } from '../../clock.ts'
import { fixtureShop, variantId } from '../../fixture.ts'
import type { Message, Sandbox } from '../../sandbox.ts'
import { restock, setTracked } from '../../store/actions.ts'
import { install, sendCompliance, setScopes, uninstall } from '../../store/life.ts'
import { refund } from '../../store/refund.ts'
import { cancel, sell } from '../../store/sell.ts'
import type { BulkOperation, ShopState } from '../../store/types.ts'
import { bulkFinished, shopUpdated } from './app.ts'
import { productMessage } from './product.ts'

type Json = Record<string, unknown>

function vector(name: string): Json {
  return JSON.parse(
    readFileSync(new URL(`../../../vectors/webhooks/${name}.json`, import.meta.url), 'utf8'),
  ) as Json
}

/** Every path in the body with what stands there: lists are merged, null fits anything. */
function shapeOf(value: unknown, path: string, shape: Map<string, Set<string>>): Map<string, Set<string>> {
  const kind = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
  shape.set(path, (shape.get(path) ?? new Set()).add(kind))
  if (Array.isArray(value)) for (const part of value) shapeOf(part, `${path}[]`, shape)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) shapeOf(part, `${path}.${key}`, shape)
  }
  return shape
}

/** The same keys everywhere both have something, and the same kinds where neither is null. */
function expectShape(body: unknown, sample: Json, ignore: RegExp = /^$/): void {
  const [ours, theirs] = [shapeOf(body, '', new Map()), shapeOf(sample, '', new Map())]
  const isOpen = (path: string, other: Map<string, Set<string>>) =>
    ignore.test(path) || parents(path).some((parent) => !other.has(`${parent}[]`) && isEmpty(other, parent))
  const missing = [...theirs.keys()].filter((path) => !ours.has(path) && !isOpen(path, ours))
  const invented = [...ours.keys()].filter((path) => !theirs.has(path) && !isOpen(path, theirs))
  expect({ missing, invented }).toEqual({ missing: [], invented: [] })
  for (const [path, kinds] of ours) {
    const wanted = theirs.get(path)
    if (!wanted || kinds.has('null') || wanted.has('null') || ignore.test(path)) continue
    expect([path, ...kinds]).toEqual([path, ...wanted])
  }
}

function parents(path: string): string[] {
  const cuts = [...path.matchAll(/\[\]|\./g)].map((match) => path.slice(0, match.index))
  return cuts.filter((cut) => cut !== '')
}

/** An empty list or null tells nothing about what would be inside. */
function isEmpty(shape: Map<string, Set<string>>, path: string): boolean {
  const kinds = shape.get(path)
  return kinds !== undefined && (kinds.has('list') || kinds.has('null')) && !kinds.has('object')
}

let shop: ShopState
let sent: Message[]
let sandbox: Sandbox

beforeEach(() => {
  shop = fixtureShop()
  shop.installation.personalData = true
  sent = []
  const clock = createClock(() => Date.parse('2026-11-24T08:12:32.500Z'))
  sandbox = {
    clock,
    scopes: ['read_products'],
    record: (_shop: ShopState, entry: object) => ({ seq: 1, at: '', realAt: 0, kind: '', ...entry }),
    announce: (_shop: ShopState, messages: Message[]) => void sent.push(...messages),
  } as unknown as Sandbox
  install(sandbox, shop, undefined)
})

/** As it goes over the wire. */
function body(topic: string): Json {
  const message = sent.find((one) => one.topic === topic)
  if (!message) throw new Error(`no ${topic} among ${sent.map((one) => one.topic).join(', ')}`)
  return JSON.parse(JSON.stringify(message.payload)) as Json
}

describe('bodies have the published shapes', () => {
  test('an order and its cancellation', () => {
    const order = sell(sandbox, shop, { variantId: variantId(shop, 0), quantity: 2, pending: true })
    expectShape(body('orders/create'), vector('orders-create'))
    expect(body('orders/create').financial_status).toBe('pending')
    cancel(sandbox, shop, order.id, 'customer')
    const cancelled = body('orders/cancelled')
    expectShape(cancelled, vector('orders-cancelled'))
    expect([cancelled.total_price, cancelled.current_total_price]).toEqual(['54.90', '0.00'])
  })

  test('a refund', () => {
    const order = sell(sandbox, shop, { variantId: variantId(shop, 0), quantity: 2 })
    const asked = { orderId: order.id, quantity: 1, restock: true, note: 'Ébréché' }
    refund(sandbox, shop, { ...asked, isReturn: true })
    expectShape(body('refunds/create'), vector('refunds-create'))
    expect(body('refunds/create').refund_line_items).toMatchObject([
      { quantity: 1, restock_type: 'return', subtotal: 24.5 },
    ])
  })

  test('a gift card in an order', () => {
    sell(sandbox, shop, { variantId: variantId(shop, 4), quantity: 1 })
    const [line] = body('orders/create').line_items as Json[]
    expect(line).toMatchObject({ gift_card: true, requires_shipping: false, tax_lines: [], sku: '' })
    expectShape(body('orders/create'), vector('orders-create'))
  })

  test('products, levels, items', () => {
    restock(sandbox, shop, { variantId: variantId(shop, 0), quantity: 2 })
    setTracked(sandbox, shop, { variantId: variantId(shop, 0), tracked: false })
    expectShape(body('products/update'), vector('products-update'))
    expectShape(body('inventory_levels/update'), vector('inventory_levels-update'))
    expectShape(body('inventory_items/update'), vector('inventory_items-update'))
    expect(body('inventory_levels/update')).toMatchObject({
      available: 5,
      updated_at: '2026-11-24T09:12:32+01:00',
    })
  })

  test('an untracked item says null, never a number', () => {
    setTracked(sandbox, shop, { variantId: variantId(shop, 0), tracked: false })
    restock(sandbox, shop, { variantId: variantId(shop, 0), quantity: 1 })
    expectShape(body('inventory_levels/update'), vector('inventory_levels-update.available-null'))
    expect(body('inventory_levels/update').available).toBeNull()
  })

  test('the app, the shop, bulk operations', () => {
    setScopes(sandbox, shop, ['read_products', 'read_markets'])
    expectShape(body('app/scopes_update'), vector('app-scopes_update'))
    const operation = { id: '6020011223344', status: 'COMPLETED', errorCode: null, createdAt: shop.createdAt }
    sent.push(
      bulkFinished(shop, { ...operation, completedAt: shop.createdAt } as BulkOperation),
      shopUpdated(shop),
    )
    expectShape(body('bulk_operations/finish'), vector('bulk_operations-finish'))
    expectShape(body('shop/update'), vector('shop-update'))
    uninstall(sandbox, shop)
    expectShape(body('app/uninstalled'), vector('app-uninstalled'))
  })

  test('privacy', () => {
    sell(sandbox, shop, { variantId: variantId(shop, 0), quantity: 1 })
    for (const topic of ['customers/data_request', 'customers/redact', 'shop/redact'] as const) {
      sendCompliance(sandbox, shop, topic)
      expectShape(body(topic), vector(topic.replace('/', '-')))
    }
  })

  test('more than a hundred variants are named, a hundred are written out', () => {
    const product = shop.products.values().next().value
    if (!product) throw new Error('no product')
    const first = variantId(shop, 0)
    const many = Array.from({ length: 103 }, () => first)
    const message = productMessage(shop, { ...product, variantIds: many }, 'products/update')
    expect((message.payload.variants as unknown[]).length).toBe(100)
    expect((message.payload.variant_gids as unknown[]).length).toBe(103)
  })
})

test('ids beyond 2^53 are numbers in the text, whole to the last digit', () => {
  shop = fixtureShop('petite.myshopify.com', 'beyond-2-53')
  install(sandbox, shop, undefined)
  const id = variantId(shop, 0)
  expect(Number(id)).toBeGreaterThan(Number.MAX_SAFE_INTEGER)
  sell(sandbox, shop, { variantId: id, quantity: 1 })
  const text = JSON.stringify(sent.find((one) => one.topic === 'orders/create')?.payload)
  expect(text).toContain(`"variant_id":${id},`)
  const level = JSON.stringify(sent.find((one) => one.topic === 'inventory_levels/update')?.payload)
  expect(level).toContain(`"inventory_item_id":${shop.variants.get(id)?.inventoryItemId},`)
})

test('without approval an order names nobody', () => {
  shop.installation.personalData = false
  sell(sandbox, shop, { variantId: variantId(shop, 0), quantity: 1 })
  const text = JSON.stringify(sent.map((one) => one.payload))
  for (const word of ['Maëlle', 'Tanguy', 'maelle', '+336', 'Potiers', '192.0.2'])
    expect(text).not.toContain(word)
  expectShape(body('orders/create'), vector('orders-create'))
})
