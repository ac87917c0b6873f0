/** What a product page of the Online Store sells, from Shopify's documentation (tests/vectors/shopify/sellable.json
 *  names the sources). Product pages, GraphQL and `sell` all ask here. Where nothing is documented one answer was
 *  picked; docs/sandbox-differences.md says which. */
import type { Location, Product, Publishing, ShopState, Variant } from './store/types.ts'

export type PageSells = {
  /** HTTP status of the product's page. */
  page: 200 | 404
  /** Buyable by its link, but in no list (status UNLISTED). */
  unlisted: boolean
  /** The Admin API's and Liquid's answer. */
  availableForSale: boolean
  /** schema.org availability printed by `structured_data`; null = this variant isn't in it. */
  jsonLd: 'InStock' | 'OutOfStock' | null
  /** 'add' sells; 'sold-out' is disabled; 'none': no page, or the variant isn't on it. */
  button: 'add' | 'sold-out' | 'none'
  /** The button sells. */
  sells: boolean
  /** Whole units that this buyer can get online, never negative. */
  units: number | 'unlimited'
}

/** `country`: the buyer's, ISO 3166 alpha 2. */
export function pageOf(shop: ShopState, variant: Variant, country: string, now: Date): PageSells {
  const product = productOf(shop, variant)
  if (!isVisible(shop, product, now)) return closed(404)
  if (!isPublished(shop, variant.publishings, now)) return closed(200)
  const stock = stockFor(shop, variant, country)
  const tooFew = stock !== 'unlimited' && stock < variant.quantityRule.minimum
  const availableForSale = stock === 'unlimited' || stock > 0
  const sells = availableForSale && !tooFew
  return {
    page: 200,
    unlisted: product.status === 'UNLISTED',
    availableForSale,
    jsonLd: availableForSale ? 'InStock' : 'OutOfStock',
    button: sells ? 'add' : 'sold-out',
    sells,
    units: stock === 'unlimited' ? 'unlimited' : sells ? stock : 0,
  }
}

/** The Admin API's number: any buyer, any policy, published or not; may be negative. */
export function sellableOnlineQuantity(shop: ShopState, variant: Variant): number {
  if (variant.requiresComponents) {
    const sets = bundles(shop, variant, null)
    return sets === 'unlimited' ? 0 : sets
  }
  return sumAvailable(shop, variant, null)
}

export function productOf(shop: ShopState, variant: Variant): Product {
  const product = shop.products.get(variant.productId)
  if (!product) throw new Error(`Variant ${variant.id} has no product`)
  return product
}

/** The product's page answers 200. */
export function isVisible(shop: ShopState, product: Product, now: Date): boolean {
  const onSale = product.status === 'ACTIVE' || product.status === 'UNLISTED'
  return onSale && isPublished(shop, product.publishings, now)
}

function isPublished(shop: ShopState, publishings: Publishing[], now: Date): boolean {
  return isPublishedOn(publishings, shop.onlineStorePublicationId, now)
}

export function isPublishedOn(publishings: Publishing[], publicationId: string, now: Date): boolean {
  return publishings.some(
    (one) => one.publicationId === publicationId && Date.parse(one.publishDate) <= now.getTime(),
  )
}

/** A location that may serve an online order; `country` null = of any buyer. */
export function serves(location: Location, country: string | null): boolean {
  const online = location.isActive && location.fulfillsOnlineOrders
  return online && (country === null || location.shipsTo.includes(country))
}

function closed(page: 200 | 404): PageSells {
  return {
    page,
    unlisted: false,
    availableForSale: false,
    jsonLd: null,
    button: 'none',
    sells: false,
    units: 0,
  }
}

/** Units this buyer can get, not below zero; 'unlimited' where nothing caps it. */
function stockFor(shop: ShopState, variant: Variant, country: string): number | 'unlimited' {
  if (variant.requiresComponents) return bundles(shop, variant, country)
  const item = shop.inventoryItems.get(variant.inventoryItemId)
  if (!item) throw new Error(`Variant ${variant.id} has no inventory item`)
  const place = item.requiresShipping ? country : null
  if (item.requiresShipping && !someZoneServes(shop, country)) return 0
  if (!item.tracked || variant.inventoryPolicy === 'CONTINUE') return 'unlimited'
  return Math.max(0, sumAvailable(shop, variant, place))
}

/** Since September 2025 a shop sells only within its shipping zones. */
function someZoneServes(shop: ShopState, country: string): boolean {
  return [...shop.locations.values()].some((location) => serves(location, country))
}

/** How many whole sets the scarcest component allows. */
function bundles(shop: ShopState, bundle: Variant, country: string | null): number | 'unlimited' {
  let sets: number | 'unlimited' = 'unlimited'
  for (const part of bundle.components) {
    const component = shop.variants.get(part.variantId)
    if (!component) return 0
    const stock = componentStock(shop, component, country)
    if (stock === 'unlimited') continue
    const possible = Math.floor(stock / part.quantity)
    sets = sets === 'unlimited' ? possible : Math.min(sets, possible)
  }
  return sets
}

function componentStock(shop: ShopState, component: Variant, country: string | null): number | 'unlimited' {
  if (country !== null) return stockFor(shop, component, country)
  const tracked = shop.inventoryItems.get(component.inventoryItemId)?.tracked ?? false
  if (!tracked || component.inventoryPolicy === 'CONTINUE') return 'unlimited'
  return Math.max(0, sumAvailable(shop, component, null))
}

function sumAvailable(shop: ShopState, variant: Variant, country: string | null): number {
  let sum = 0
  for (const level of shop.levels.get(variant.inventoryItemId)?.values() ?? []) {
    const location = shop.locations.get(level.locationId)
    if (location && level.isActive && serves(location, country)) sum += level.quantities.available
  }
  return sum
}
