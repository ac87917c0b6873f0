/** What the control API shows: computed here from the documentation, never from the app. */
import { pageOf, productOf, serves } from '../availability.ts'
import type { Sandbox } from '../sandbox.ts'
import type { Level, LogEntry, Order, ShopState, Variant } from '../store/types.ts'

export function shopList(sandbox: Sandbox) {
  return [...sandbox.shops.values()].map((shop) => ({
    domain: shop.domain,
    name: shop.name,
    installed: shop.installation.installed,
    products: shop.products.size,
    variants: shop.variants.size,
    locations: [...shop.locations.values()].map((one) => ({ id: one.id, name: one.name })),
  }))
}

/** Every variant with what its page sells now. */
export function catalogue(sandbox: Sandbox, shop: ShopState) {
  const now = sandbox.clock.now()
  const products = [...shop.products.values()].map((product) => ({
    id: product.id,
    title: product.title,
    handle: product.handle,
    status: product.status,
    isGiftCard: product.isGiftCard,
  }))
  const variants = [...shop.variants.values()].map((variant) => {
    const product = productOf(shop, variant)
    const item = shop.inventoryItems.get(variant.inventoryItemId)
    const { sells, jsonLd, button, units, page, unlisted, availableForSale } = pageOf(
      shop,
      variant,
      shop.buyerCountry,
      now,
    )
    return {
      id: variant.id,
      productId: product.id,
      inventoryItemId: variant.inventoryItemId,
      title: variant.title,
      sku: variant.sku,
      price: variant.price,
      handle: product.handle,
      inventoryPolicy: variant.inventoryPolicy,
      tracked: item?.tracked ?? false,
      requiresComponents: variant.requiresComponents,
      componentIds: variant.components.map((one) => one.variantId),
      preorder: isPreorder(shop, variant),
      levels: [...(shop.levels.get(variant.inventoryItemId)?.values() ?? [])].map((one) =>
        toLevel(shop, one),
      ),
      ...{ sells, jsonLd, button, units, page, unlisted, availableForSale },
    }
  })
  return { at: now.toISOString(), products, variants }
}

/** `serves`: the location may serve an online order of this shop's buyers. */
function toLevel(shop: ShopState, { locationId, isActive, quantities }: Level) {
  const { available, committed, on_hand } = quantities
  const location = shop.locations.get(locationId)
  const canServe = location !== undefined && serves(location, shop.buyerCountry)
  return { locationId, isActive, serves: canServe, available, committed, on_hand }
}

function isPreorder(shop: ShopState, { id, productId }: Variant): boolean {
  return [...shop.sellingPlanGroups.values()].some(
    (group) =>
      (group.productIds.includes(productId) || group.variantIds.includes(id)) &&
      group.plans.some(({ category }) => category === 'PRE_ORDER'),
  )
}

export function levelAnswer(level: Level) {
  const { inventoryItemId, locationId, isActive, quantities, updatedAt } = level
  return { level: { inventoryItemId, locationId, isActive, quantities, updatedAt } }
}

export function orderAnswer(order: Order) {
  const { id, name, customerId, financialStatus, cancelledAt, lines } = order
  return {
    order: {
      ...{ id, name, customerId, financialStatus, cancelledAt },
      lines: lines.map((line) => ({ id: line.id, variantId: line.variantId, quantity: line.quantity })),
    },
    at: order.updatedAt,
  }
}

/** Entries after `since` (exclusive), oldest first. */
export function logSince(shop: ShopState, since: number): LogEntry[] {
  return shop.log.filter((entry) => entry.seq > since)
}
