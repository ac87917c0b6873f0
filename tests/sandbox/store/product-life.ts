/** Products and variants go, and come back under new ids. */
import { productOf } from '../availability.ts'
import { BadRequest } from '../http.ts'
import type { Message, Sandbox } from '../sandbox.ts'
import { itemDeleted, itemMessage, levelDisconnected, levelMessage } from '../webhooks/bodies/inventory.ts'
import { productDeleted, productMessage } from '../webhooks/bodies/product.ts'
import { addProduct, type VariantInput } from './build.ts'
import { itemOf, productFor, variantFor } from './find.ts'
import type { Product, ShopState, Variant } from './types.ts'

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
