/** What happens in a shop: each action changes the store in one go, is logged, and sends all its webhooks. */
import { isPublishedOn, pageOf, productOf } from '../availability.ts'
import { BadRequest } from '../http.ts'
import type { Message, Sandbox } from '../sandbox.ts'
import { itemDeleted, itemMessage, levelDisconnected, levelMessage } from '../webhooks/bodies/inventory.ts'
import { productDeleted, productMessage, stockMessage } from '../webhooks/bodies/product.ts'
import { addProduct, setLevel, type VariantInput } from './build.ts'
import { itemOf, levelFor, locationFor, productFor, recount, variantFor } from './find.ts'
import type {
  InventoryPolicy,
  Level,
  Product,
  ProductStatus,
  Quantities,
  ShopState,
  Variant,
} from './types.ts'

/** The page before and after: tells `variants/in_stock` and `variants/out_of_stock`. */
function availableNow(sandbox: Sandbox, shop: ShopState, variant: Variant): boolean {
  return pageOf(shop, variant, shop.buyerCountry, sandbox.clock.now()).availableForSale
}

/** Units move at one location; `change` gets the quantities to alter. */
export function moveStock(
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
    detail: { before: available, after: level.quantities.available },
  })
  sandbox.announce(shop, messages, entry.seq)
  return level
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

/** One of both: a whole product, or one variant (which no webhook tells of). */
export type PublishInput = { productId?: string; variantId?: string }

export function publish(sandbox: Sandbox, shop: ShopState, input: PublishInput, published: boolean): void {
  if (input.variantId) {
    publishVariant(sandbox, shop, variantFor(shop, input.variantId), published)
    return
  }
  const product = productFor(shop, input.productId ?? '')
  changeProduct(sandbox, shop, product, published ? 'published' : 'unpublished', () => {
    product.publishings = publishings(sandbox, shop, product, published)
  })
}

function publishVariant(sandbox: Sandbox, shop: ShopState, variant: Variant, published: boolean): void {
  variant.publishings = publishings(sandbox, shop, variant, published)
  const kind = published ? 'variant-published' : 'variant-unpublished'
  sandbox.record(shop, { kind, variantId: variant.id, productId: variant.productId })
}

function publishings(sandbox: Sandbox, shop: ShopState, of: Product | Variant, published: boolean) {
  const now = sandbox.clock.now()
  const publicationId = shop.onlineStorePublicationId
  const others = of.publishings.filter((one) => one.publicationId !== publicationId)
  if (!published) return others
  if (isPublishedOn(of.publishings, publicationId, now)) return of.publishings
  return [...others, { publicationId, publishDate: now.toISOString() }]
}

/** Changes the product, with a message for each variant that came into or went out of stock by it. */
function changeProduct(
  sandbox: Sandbox,
  shop: ShopState,
  product: Product,
  kind: string,
  change: () => void,
  detail?: Record<string, unknown>,
  variantId?: string,
): void {
  change()
  product.updatedAt = sandbox.clock.now().toISOString()
  const entry = sandbox.record(shop, {
    kind,
    productId: product.id,
    ...(variantId ? { variantId } : {}),
    ...(detail ? { detail } : {}),
  })
  sandbox.announce(shop, [productMessage(shop, product, 'products/update')], entry.seq)
}

export function setProductStatus(
  sandbox: Sandbox,
  shop: ShopState,
  input: { productId: string; status: ProductStatus },
): void {
  const product = productFor(shop, input.productId)
  const change = () => {
    product.status = input.status
  }
  changeProduct(sandbox, shop, product, 'product-status', change, { status: input.status })
}

export function setPolicy(
  sandbox: Sandbox,
  shop: ShopState,
  input: { variantId: string; inventoryPolicy: InventoryPolicy },
): void {
  const variant = variantFor(shop, input.variantId)
  const before = availableNow(sandbox, shop, variant)
  const change = () => {
    variant.inventoryPolicy = input.inventoryPolicy
    variant.updatedAt = sandbox.clock.now().toISOString()
  }
  const detail = { inventoryPolicy: input.inventoryPolicy }
  changeProduct(sandbox, shop, productOf(shop, variant), 'policy', change, detail, variant.id)
  const after = availableNow(sandbox, shop, variant)
  if (before !== after) sandbox.announce(shop, [stockMessage(shop, variant, after)])
}

export function setPrice(
  sandbox: Sandbox,
  shop: ShopState,
  input: { variantId: string; price: string },
): void {
  const variant = variantFor(shop, input.variantId)
  const change = () => {
    variant.price = input.price
    variant.updatedAt = sandbox.clock.now().toISOString()
  }
  changeProduct(sandbox, shop, productOf(shop, variant), 'price', change, { price: input.price }, variant.id)
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

export function deleteVariant(sandbox: Sandbox, shop: ShopState, variantId: string): void {
  const variant = variantFor(shop, variantId)
  const product = productOf(shop, variant)
  if (product.variantIds.length === 1) throw new BadRequest('The last variant of a product can’t be deleted')
  const messages = forget(shop, variant)
  product.variantIds = product.variantIds.filter((id) => id !== variant.id)
  for (const [index, id] of product.variantIds.entries()) variantFor(shop, id).position = index + 1
  product.updatedAt = sandbox.clock.now().toISOString()
  messages.unshift(productMessage(shop, product, 'products/update'))
  const entry = sandbox.record(shop, {
    kind: 'variant-deleted',
    variantId: variant.id,
    productId: product.id,
  })
  sandbox.announce(shop, messages, entry.seq)
}

export function deleteProduct(sandbox: Sandbox, shop: ShopState, productId: string): void {
  const product = productFor(shop, productId)
  const messages = [productDeleted(product)]
  for (const id of product.variantIds) messages.push(...forget(shop, variantFor(shop, id)))
  shop.products.delete(product.id)
  const entry = sandbox.record(shop, { kind: 'product-deleted', productId: product.id })
  sandbox.announce(shop, messages, entry.seq)
}

/** Takes the variant, its item and levels out of the store; the messages that tell of it. */
function forget(shop: ShopState, variant: Variant): Message[] {
  const levels = [...(shop.levels.get(variant.inventoryItemId)?.values() ?? [])]
  const messages = [
    itemDeleted(itemOf(shop, variant)),
    ...levels.map((level) => levelDisconnected(shop, level)),
  ]
  shop.variants.delete(variant.id)
  shop.inventoryItems.delete(variant.inventoryItemId)
  shop.levels.delete(variant.inventoryItemId)
  return messages
}

/** The product again, deleted and entered anew: same words, new ids everywhere. */
export function recreateProduct(sandbox: Sandbox, shop: ShopState, productId: string): Product {
  const old = productFor(shop, productId)
  const variants = old.variantIds.map((id) => variantFor(shop, id))
  const inputs = variants.map((variant) => toInput(shop, variant))
  const published = old.publishings.some((one) => one.publicationId === shop.onlineStorePublicationId)
  deleteProduct(sandbox, shop, productId)
  const product = addProduct(shop, {
    ...old,
    published,
    variants: inputs,
    createdAt: sandbox.clock.now().toISOString(),
  })
  const entry = sandbox.record(shop, {
    kind: 'product-created',
    productId: product.id,
    detail: { was: productId },
  })
  const messages = [productMessage(shop, product, 'products/create')]
  for (const id of product.variantIds) {
    const variant = variantFor(shop, id)
    messages.push(itemMessage(shop, itemOf(shop, variant), 'inventory_items/create'))
    for (const level of shop.levels.get(variant.inventoryItemId)?.values() ?? []) {
      messages.push(levelMessage(shop, level, 'inventory_levels/connect'), levelMessage(shop, level))
    }
  }
  sandbox.announce(shop, messages, entry.seq)
  return product
}

function toInput(shop: ShopState, variant: Variant): VariantInput {
  const item = itemOf(shop, variant)
  const stock: VariantInput['stock'] = {}
  for (const level of shop.levels.get(item.id)?.values() ?? []) {
    stock[level.locationId] = { ...level.quantities, committed: 0, isActive: level.isActive }
  }
  const { optionValues, sku, barcode, price, compareAtPrice, inventoryPolicy, components } = variant
  return {
    ...{ optionValues, sku, barcode, price, compareAtPrice, inventoryPolicy, components },
    taxable: variant.taxable,
    tracked: item.tracked,
    requiresShipping: item.requiresShipping,
    weightGrams: item.weightGrams,
    minimumQuantity: variant.quantityRule.minimum,
    published: variant.publishings.length > 0,
    stock,
  }
}
