import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Started, scopes, start, variantId } from '../fixture.ts'
import type { Level } from '../store/types.ts'

let started: Started
let token: string
beforeEach(async () => {
  started = await start({ seed: 1 })
  await started.control('install', { scopes: [...scopes, 'write_inventory'] })
  token = String((await started.token()).access_token)
})
afterEach(() => started.sandbox.stop())

const levelOf = (index: number): Level => {
  const variant = started.shop.variants.get(variantId(started.shop, index))
  const level = started.shop.levels
    .get(variant?.inventoryItemId ?? '')
    ?.values()
    .next().value
  if (!level) throw new Error('no level')
  return level
}
const ids = (level: Level) =>
  `inventoryItemId: "gid://shopify/InventoryItem/${level.inventoryItemId}", locationId: "gid://shopify/Location/${level.locationId}"`
const change = (index: number, delta: number, from: number | null) =>
  `{ ${ids(levelOf(index))}, delta: ${delta}, changeFromQuantity: ${from} }`
const adjust = (changes: string[], key: string | null, name = 'available') =>
  ask(`mutation { inventoryAdjustQuantities(input: { name: "${name}", reason: "correction",
    changes: [${changes.join(' ')}] })${key === null ? '' : ` @idempotent(key: "${key}")`} {
    inventoryAdjustmentGroup { id reason changes { name delta quantityAfterChange item { sku } } }
    userErrors { field code message } } }`)
const set = (quantities: string[], key: string, name = 'available') =>
  ask(`mutation { inventorySetQuantities(input: { name: "${name}", reason: "correction",
    quantities: [${quantities.join(' ')}] }) @idempotent(key: "${key}") {
    inventoryAdjustmentGroup { changes { name delta quantityAfterChange } }
    userErrors { field code } } }`)
const ask = (query: string) => started.graphql(query, token)
const codes = (answer: Awaited<ReturnType<typeof ask>>) =>
  Object.values(answer.data as Record<string, { userErrors: { code: string }[] }>)[0]?.userErrors.map(
    ({ code }) => code,
  )
const written = () => started.shop.log.filter(({ by }) => by === 'app')

describe('a delta', () => {
  test('changes what is available and on the shelf, tells the app, and is logged as the app’s', async () => {
    const before = levelOf(0).updatedAt
    const { data } = await adjust([change(0, -2, 3)], 'a')
    expect(data.inventoryAdjustQuantities).toMatchObject({
      inventoryAdjustmentGroup: {
        reason: 'correction',
        changes: [
          { name: 'available', delta: -2, quantityAfterChange: 1, item: { sku: 'BOL-BL-16' } },
          { name: 'on_hand', delta: -2, quantityAfterChange: 1 },
        ],
      },
      userErrors: [],
    })
    expect(levelOf(0).quantities).toMatchObject({ available: 1, committed: 0, on_hand: 1 })
    expect(levelOf(0).updatedAt).not.toBe(before)
    expect(written()).toMatchObject([{ kind: 'app-adjusted', changes: [{ before: 3, after: 1 }] }])
    await started.control('webhooks/flush', {})
    const topics = started.shop.log.flatMap(({ delivery }) => delivery?.topic ?? [])
    expect(topics).toEqual(['inventory_levels/update', 'products/update'])
  })

  test('costs ten points, however many changes it makes', async () => {
    await started.control('throttle', { enforced: true, available: 100, restoreRate: 0 })
    await adjust([change(0, -2, 3), change(3, -1, 4)], 'a')
    expect(started.shop.throttle.available).toBe(90)
  })

  test('may go below zero, and says when the page ceased to sell', async () => {
    expect(codes(await adjust([change(0, -5, null)], 'a'))).toEqual([])
    expect(levelOf(0).quantities.available).toBe(-2)
    await started.control('webhooks/flush', {})
    expect(started.shop.log.some(({ delivery }) => delivery?.topic === 'variants/out_of_stock')).toBe(true)
  })

  test('one stale comparison: its index is named, nothing at all is written', async () => {
    const { data } = await adjust([change(0, -1, 3), change(1, 4, 7)], 'a')
    expect(data.inventoryAdjustQuantities).toMatchObject({
      inventoryAdjustmentGroup: null,
      userErrors: [
        { field: ['input', 'changes', '1', 'changeFromQuantity'], code: 'CHANGE_FROM_QUANTITY_STALE' },
      ],
    })
    expect([levelOf(0).quantities.available, written()]).toEqual([3, []])
  })

  test.each([
    ['a quantity nobody adjusts', 'committed', ['INVALID_QUANTITY_NAME', 'INVALID_QUANTITY_DOCUMENT']],
    ['a state without its document', 'damaged', ['INVALID_QUANTITY_DOCUMENT']],
  ])('%s is refused', async (_name, quantity, wanted) => {
    expect(codes(await adjust([change(0, 1, null)], 'a', quantity))).toEqual(wanted)
  })

  test('an absurd quantity and an item of nowhere are refused', async () => {
    expect(codes(await adjust([change(0, 2_000_000_000, null)], 'a'))).toEqual(['INVALID_QUANTITY_TOO_HIGH'])
    const nowhere = change(0, 1, null).replace(/InventoryItem\/\d+/, 'InventoryItem/1')
    expect(codes(await adjust([nowhere], 'b'))).toEqual(['INVALID_INVENTORY_ITEM'])
  })
})

describe('a set', () => {
  const quantity = (index: number, to: number, from: number | null) =>
    change(index, to, from).replace('delta', 'quantity')

  test('writes what was named, available or on hand', async () => {
    await started.control('sell', { variantId: variantId(started.shop, 0), quantity: 1 })
    await set([quantity(0, 9, 2)], 'a')
    expect(levelOf(0).quantities).toMatchObject({ available: 9, committed: 1, on_hand: 10 })
    const { data } = await set([quantity(0, 4, 10)], 'b', 'on_hand')
    expect(data.inventorySetQuantities.inventoryAdjustmentGroup.changes).toEqual([
      { name: 'on_hand', delta: -6, quantityAfterChange: 4 },
      { name: 'available', delta: -6, quantityAfterChange: 3 },
    ])
    expect(codes(await set([quantity(0, 5, 3), quantity(0, 6, 3)], 'c'))).toEqual([
      'NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR',
    ])
    expect(codes(await set([quantity(0, 5, 4)], 'd'))).toEqual(['CHANGE_FROM_QUANTITY_STALE'])
  })
})

describe('the idempotency key', () => {
  test('is required, and not blank', async () => {
    const without = await adjust([change(0, 1, 3)], null)
    expect(without.errors[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' } })
    expect((await adjust([change(0, 1, 3)], ' ')).errors[0]?.extensions.code).toBe('BAD_REQUEST')
    expect(levelOf(0).quantities.available).toBe(3)
  })

  test('used again: the same answer, and nothing is done twice', async () => {
    const first = await adjust([change(0, -1, 3)], 'k')
    const again = await adjust([change(0, -1, 3)], 'k')
    expect(again.data).toEqual(first.data)
    expect(levelOf(0).quantities.available).toBe(2)
    expect(codes(await adjust([change(0, -1, 2)], 'k'))).toEqual(['IDEMPOTENCY_KEY_PARAMETER_MISMATCH'])
  })

  test('a refusal is an answer too', async () => {
    expect(codes(await adjust([change(0, -1, 8)], 'k'))).toEqual(['CHANGE_FROM_QUANTITY_STALE'])
    await started.control('set-available', { variantId: variantId(started.shop, 0), available: 8 })
    expect(codes(await adjust([change(0, -1, 8)], 'k'))).toEqual(['CHANGE_FROM_QUANTITY_STALE'])
  })

  test('at work already: ask again later', async () => {
    await started.control('writes', { delayMs: 150 })
    const answers = await Promise.all([adjust([change(0, -1, 3)], 'k'), adjust([change(0, -1, 3)], 'k')])
    expect(answers.map(codes)).toEqual([[], ['IDEMPOTENCY_CONCURRENT_REQUEST']])
    expect(codes(await adjust([change(0, -1, 3)], 'k'))).toEqual([])
    expect(levelOf(0).quantities.available).toBe(2)
  })
})

describe('what goes wrong', () => {
  test('a write is made while its answer is lost; asked again, the answer comes', async () => {
    await started.control('writes', { loseAnswers: 1 })
    await expect(adjust([change(0, -1, 3)], 'k')).rejects.toThrow()
    expect(levelOf(0).quantities.available).toBe(2)
    await started.control('writes', { loseAnswers: 0 })
    expect(codes(await adjust([change(0, -1, 3)], 'k'))).toEqual([])
    expect(levelOf(0).quantities.available).toBe(2)
  })

  test('a write that failed has spent its key', async () => {
    await started.control('writes', { failNext: 1 })
    expect((await adjust([change(0, -1, 3)], 'k')).errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR')
    expect(codes(await adjust([change(0, -1, 3)], 'k'))).toEqual(['IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED'])
    expect(codes(await adjust([change(0, -1, 3)], 'new'))).toEqual([])
  })

  test('the shop is away, or refuses writes', async () => {
    await started.control('writes', { isDown: true })
    expect((await ask('{ shop { name } }')).status).toBe(503)
    await started.control('writes', { isDown: false, refuseNext: 1 })
    expect((await ask('{ shop { name } }')).status).toBe(200)
    expect((await adjust([change(0, -1, 3)], 'k')).status).toBe(503)
    expect(codes(await adjust([change(0, -1, 3)], 'k'))).toEqual([])
  })

  test('what the documentation refuses before it looks', async () => {
    const many = Array.from({ length: 251 }, () => change(0, 0, null))
    expect((await adjust(many, 'a')).errors[0]?.extensions.code).toBe('MAX_INPUT_SIZE_EXCEEDED')
    const unsaid = change(0, 1, null).replace(', changeFromQuantity: null', '')
    expect((await adjust([unsaid], 'b')).errors[0]?.extensions.code).toBe('INVALID_FIELD_ARGUMENTS')
    await started.control('scopes', { scopes })
    expect((await adjust([change(0, 1, 3)], 'c')).errors[0]?.extensions.code).toBe('ACCESS_DENIED')
  })
})
