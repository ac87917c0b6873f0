/** What happens to stock: each action changes the store in one go, is logged, and sends all its webhooks. */
import { pageOf, productOf } from '../availability.ts'
import type { Message, Sandbox } from '../sandbox.ts'
import { itemMessage, levelDisconnected, levelMessage } from '../webhooks/bodies/inventory.ts'
import { productMessage, stockMessage } from '../webhooks/bodies/product.ts'
import { setLevel } from './build.ts'
import { itemOf, levelFor, locationFor, recount, variantFor } from './find.ts'
import type { Level, Quantities, ShopState, StockChange, Variant } from './types.ts'

/** The page before and after: tells `variants/in_stock` and `variants/out_of_stock`. */
export function availableNow(sandbox: Sandbox, shop: ShopState, variant: Variant): boolean {
  return pageOf(shop, variant, shop.buyerCountry, sandbox.clock.now()).availableForSale
}

/** Units move at one location; `change` gets the quantities to alter. */
function moveStock(
  sandbox: Sandbox,
  shop: ShopState,
  variant: Variant,
  locationId: string | undefined,
  kind: string,
  change: (quantities: Quantities) => void,
): Level {
  const before = availableNow(sandbox, shop, variant)
  const location = locationFor(shop, variant, locationId)
  const now = sandbox.clock.now().toISOString()
  const known = shop.levels.get(variant.inventoryItemId)?.get(location.id)
  const level = known ?? setLevel(shop, variant.inventoryItemId, location.id, {}, true, now)
  const wasConnected = known?.isActive ?? false
  const { available } = level.quantities
  change(level.quantities)
  recount(level.quantities)
  level.isActive = true
  const messages: Message[] = wasConnected ? [] : [levelMessage(shop, level, 'inventory_levels/connect')]
  touch(sandbox, shop, variant, level)
  messages.push(levelMessage(shop, level), productMessage(shop, productOf(shop, variant), 'products/update'))
  const after = availableNow(sandbox, shop, variant)
  if (before !== after) messages.push(stockMessage(shop, variant, after))
  const entry = sandbox.record(shop, {
    kind,
    variantId: variant.id,
    productId: variant.productId,
    inventoryItemId: variant.inventoryItemId,
    locationId: location.id,
    by: 'staff',
    changes: toChanges([{ variantId: variant.id, level, before: available }]),
    detail: { before: available, after: level.quantities.available },
  })
  sandbox.announce(shop, messages, entry.seq)
  return level
}

/** For the log: where something became available or ceased to be. */
export function toChanges(moved: { variantId: string; level: Level; before: number }[]): StockChange[] {
  return moved.flatMap(({ variantId, level, before }) => {
    const { inventoryItemId, locationId } = level
    const after = level.quantities.available
    return before === after ? [] : [{ variantId, inventoryItemId, locationId, before, after }]
  })
}

/** The variant, its product and the level changed now. */
export function touch(sandbox: Sandbox, shop: ShopState, variant: Variant, level: Level | null): void {
  const now = sandbox.clock.now().toISOString()
  variant.updatedAt = now
  productOf(shop, variant).updatedAt = now
  if (level) level.updatedAt = now
}

export type StockInput = { variantId: string; locationId?: string; quantity: number }

export function restock(sandbox: Sandbox, shop: ShopState, input: StockInput): Level {
  const variant = variantFor(shop, input.variantId)
  return moveStock(sandbox, shop, variant, input.locationId, 'restocked', (quantities) => {
    quantities.available += input.quantity
  })
}

export type SetAvailableInput = { variantId: string; locationId?: string; available: number }

export function setAvailable(sandbox: Sandbox, shop: ShopState, input: SetAvailableInput): Level {
  const variant = variantFor(shop, input.variantId)
  return moveStock(sandbox, shop, variant, input.locationId, 'available-set', (quantities) => {
    quantities.available = input.available
  })
}

/** Moves units between states at one location, e.g. 3 from available to damaged. */
export function moveState(
  sandbox: Sandbox,
  shop: ShopState,
  input: StockInput & { from: keyof Quantities; to: keyof Quantities },
): Level {
  const variant = variantFor(shop, input.variantId)
  return moveStock(sandbox, shop, variant, input.locationId, 'state-moved', (quantities) => {
    quantities[input.from] -= input.quantity
    quantities[input.to] += input.quantity
  })
}

/** The item isn't stocked at this location any more. */
export function disconnect(
  sandbox: Sandbox,
  shop: ShopState,
  input: { variantId: string; locationId: string },
): void {
  const variant = variantFor(shop, input.variantId)
  const level = levelFor(shop, variant, input.locationId)
  level.isActive = false
  touch(sandbox, shop, variant, level)
  const entry = sandbox.record(shop, {
    kind: 'disconnected',
    variantId: variant.id,
    locationId: input.locationId,
  })
  sandbox.announce(shop, [levelDisconnected(shop, level)], entry.seq)
}

export function setTracked(
  sandbox: Sandbox,
  shop: ShopState,
  input: { variantId: string; tracked: boolean },
): void {
  const variant = variantFor(shop, input.variantId)
  const item = itemOf(shop, variant)
  item.tracked = input.tracked
  item.updatedAt = sandbox.clock.now().toISOString()
  touch(sandbox, shop, variant, null)
  const entry = sandbox.record(shop, {
    kind: 'tracked',
    variantId: variant.id,
    detail: { tracked: input.tracked },
  })
  const messages = [
    itemMessage(shop, item),
    productMessage(shop, productOf(shop, variant), 'products/update'),
  ]
  sandbox.announce(shop, messages, entry.seq)
}
