/** Quantities written through the API: every change is checked against what is there, and either all are made or
 *  none. Rules and words from Shopify's schema and documentation. */
import type { Message, Sandbox } from '../sandbox.ts'
import { levelMessage } from '../webhooks/bodies/inventory.ts'
import { productMessage, stockMessage } from '../webhooks/bodies/product.ts'
import { availableNow, toChanges, touch } from './actions.ts'
import { recount } from './find.ts'
import type { Level, Quantities, ShopState, Variant } from './types.ts'

export type QuantityName = keyof Quantities

/** One change asked for; `value` is a delta or the new quantity. */
export type Asked = {
  inventoryItemId: string
  locationId: string
  value: number
  /** The quantity that the app expects; null = it doesn't care. */
  changeFromQuantity: number | null
  ledgerDocumentUri: string | null
}

export type WriteInput = {
  kind: 'adjust' | 'set'
  name: string
  reason: string
  referenceDocumentUri: string | null
  changes: Asked[]
}

export type UserError = { field: string[]; code: string; message: string }
export type Written = { level: Level; variant: Variant; name: QuantityName; delta: number; after: number }
export type WriteOutcome = { errors: UserError[] } | { written: Written[]; createdAt: string }

const adjustable = ['available', 'damaged', 'incoming', 'quality_control', 'reserved', 'safety_stock']
const settable = ['available', 'on_hand']
const reasons = [
  ...['correction', 'cycle_count_available', 'damaged', 'movement_created', 'movement_updated'],
  ...['movement_received', 'movement_canceled', 'other', 'promotion', 'quality_control', 'received'],
  ...['reservation_created', 'reservation_deleted', 'reservation_updated', 'restock', 'safety_stock'],
  'shrinkage',
]
const limits = { adjust: 2_000_000_000, set: 1_000_000_000 }

type Target = { level: Level; variant: Variant; asked: Asked }

/** Writes all or nothing, tells the app's own subscriptions like any change, and logs each change as the app's. */
export function writeQuantities(sandbox: Sandbox, shop: ShopState, input: WriteInput): WriteOutcome {
  const found = input.changes.map((asked, index) => targetOf(shop, input, asked, index))
  const errors = [
    ...inputErrors(input),
    ...found.flatMap((one) => ('code' in one ? [one] : [])),
    ...pairErrors(input),
  ]
  const targets = found.flatMap((one) => ('level' in one ? [one] : []))
  const name = input.name as QuantityName
  if (errors.length === 0) errors.push(...staleErrors(input, targets, name))
  if (errors.length > 0) return { errors }
  const createdAt = sandbox.clock.now().toISOString()
  return { written: targets.flatMap((target) => apply(sandbox, shop, input, target, name)), createdAt }
}

function inputErrors({ kind, name, reason, changes }: WriteInput): UserError[] {
  const errors: UserError[] = []
  if (!(kind === 'adjust' ? adjustable : settable).includes(name)) {
    errors.push(
      kind === 'adjust'
        ? refusal(['input', 'name'], 'INVALID_QUANTITY_NAME', 'The specified quantity name is invalid.')
        : refusal(
            ['input', 'name'],
            'INVALID_NAME',
            "The quantity name must be either 'available' or 'on_hand'.",
          ),
    )
  }
  if (!reasons.includes(reason))
    errors.push(refusal(['input', 'reason'], 'INVALID_REASON', 'The specified reason is invalid.'))
  if (kind === 'set') return errors
  changes.forEach(({ ledgerDocumentUri: uri }, index) => {
    const field = ['input', 'changes', String(index), 'ledgerDocumentUri']
    if (name === 'available' && uri !== null)
      errors.push(
        refusal(
          field,
          'INVALID_AVAILABLE_DOCUMENT',
          'A ledger document URI is not allowed when adjusting available.',
        ),
      )
    if (name !== 'available' && uri === null)
      errors.push(
        refusal(
          field,
          'INVALID_QUANTITY_DOCUMENT',
          'A ledger document URI is required except when adjusting available.',
        ),
      )
  })
  return errors
}

function targetOf(shop: ShopState, input: WriteInput, asked: Asked, index: number): Target | UserError {
  const item = shop.inventoryItems.get(asked.inventoryItemId)
  const variant = item && shop.variants.get(item.variantId)
  const at = (field: string) => ['input', listOf(input), String(index), field]
  if (!variant)
    return refusal(
      at('inventoryItemId'),
      'INVALID_INVENTORY_ITEM',
      'The specified inventory item could not be found.',
    )
  if (variant.requiresComponents)
    return refusal(
      at('inventoryItemId'),
      'NON_MUTABLE_INVENTORY_ITEM',
      'The specified inventory item is not allowed to be adjusted via API.',
    )
  const level = shop.levels.get(asked.inventoryItemId)?.get(asked.locationId)
  if (!shop.locations.has(asked.locationId) || !level?.isActive)
    return refusal(at('locationId'), 'INVALID_LOCATION', 'The specified location could not be found.')
  const after =
    input.kind === 'set' ? asked.value : (level.quantities[input.name as QuantityName] ?? 0) + asked.value
  const limit = limits[input.kind]
  const field = at(input.kind === 'set' ? 'quantity' : 'delta')
  if (after > limit)
    return refusal(
      field,
      'INVALID_QUANTITY_TOO_HIGH',
      `The quantity can't be higher than ${limit.toLocaleString('en')}.`,
    )
  if (after < -limit)
    return refusal(
      field,
      'INVALID_QUANTITY_TOO_LOW',
      `The quantity can't be lower than -${limit.toLocaleString('en')}.`,
    )
  return { level, variant, asked }
}

function pairErrors(input: WriteInput): UserError[] {
  if (input.kind === 'adjust') return []
  const seen = new Set<string>()
  return input.changes.flatMap(({ inventoryItemId, locationId }, index) => {
    const pair = `${inventoryItemId} ${locationId}`
    const isTwice = seen.has(pair)
    seen.add(pair)
    const message = 'The combination of inventoryItemId and locationId must be unique.'
    const field = ['input', 'quantities', String(index), 'locationId']
    return isTwice ? [refusal(field, 'NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR', message)] : []
  })
}

function staleErrors(input: WriteInput, targets: Target[], name: QuantityName): UserError[] {
  return targets.flatMap(({ level, asked }, index) => {
    const { changeFromQuantity } = asked
    if (changeFromQuantity === null || changeFromQuantity === level.quantities[name]) return []
    const field = ['input', listOf(input), String(index), 'changeFromQuantity']
    const message = 'The changeFromQuantity argument no longer matches the persisted quantity.'
    return [refusal(field, 'CHANGE_FROM_QUANTITY_STALE', message)]
  })
}

/** What was asked for by name, and what follows from it for `on_hand` or `available`. */
function apply(
  sandbox: Sandbox,
  shop: ShopState,
  input: WriteInput,
  target: Target,
  name: QuantityName,
): Written[] {
  const { level, variant, asked } = target
  const before = { ...level.quantities }
  const wasAvailable = availableNow(sandbox, shop, variant)
  const delta = input.kind === 'set' ? asked.value - before[name] : asked.value
  // What is on the shelf and promised to nobody is available.
  level.quantities[name === 'on_hand' ? 'available' : name] += delta
  recount(level.quantities)
  if (delta === 0) return []
  touch(sandbox, shop, variant, level)
  tell(sandbox, shop, { level, variant, before, wasAvailable, input })
  const also = name === 'on_hand' ? 'available' : 'on_hand'
  const follows = level.quantities[also] - before[also]
  const written = [{ level, variant, name, delta, after: level.quantities[name] }]
  return follows === 0
    ? written
    : [...written, { level, variant, name: also, delta: follows, after: level.quantities[also] }]
}

type Told = { level: Level; variant: Variant; before: Quantities; wasAvailable: boolean; input: WriteInput }

function tell(
  sandbox: Sandbox,
  shop: ShopState,
  { level, variant, before, wasAvailable, input }: Told,
): void {
  const { inventoryItemId, locationId } = level
  const messages: Message[] = [levelMessage(shop, level)]
  const product = shop.products.get(variant.productId)
  if (product) messages.push(productMessage(shop, product, 'products/update'))
  const isAvailable = availableNow(sandbox, shop, variant)
  if (isAvailable !== wasAvailable) messages.push(stockMessage(shop, variant, isAvailable))
  const entry = sandbox.record(shop, {
    kind: input.kind === 'set' ? 'app-set' : 'app-adjusted',
    by: 'app',
    variantId: variant.id,
    productId: variant.productId,
    inventoryItemId,
    locationId,
    changes: toChanges([{ variantId: variant.id, level, before: before.available }]),
    detail: { reason: input.reason, referenceDocumentUri: input.referenceDocumentUri },
  })
  sandbox.announce(shop, messages, entry.seq)
}

function listOf({ kind }: WriteInput): 'changes' | 'quantities' {
  return kind === 'adjust' ? 'changes' : 'quantities'
}

function refusal(field: string[], code: string, message: string): UserError {
  return { field, code, message }
}
