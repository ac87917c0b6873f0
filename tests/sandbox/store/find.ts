/** Finding things by the ids that a caller gave; what isn't there is the caller's mistake. */
import { serves } from '../availability.ts'
import { BadRequest } from '../http.ts'
import { toQuantities } from './build.ts'
import { parseGid } from './ids.ts'
import type { InventoryItem, Level, Location, Product, Quantities, ShopState, Variant } from './types.ts'

const digits = (id: string) => parseGid(id)?.id ?? ''

export function variantFor(shop: ShopState, id: string): Variant {
  const variant = shop.variants.get(digits(id))
  if (!variant) throw new BadRequest(`No variant ${id} in ${shop.domain}`)
  return variant
}

export function productFor(shop: ShopState, id: string): Product {
  const product = shop.products.get(digits(id))
  if (!product) throw new BadRequest(`No product ${id} in ${shop.domain}`)
  return product
}

export function itemOf(shop: ShopState, variant: Variant): InventoryItem {
  const item = shop.inventoryItems.get(variant.inventoryItemId)
  if (!item) throw new Error(`Variant ${variant.id} has no inventory item`)
  return item
}

export function levelFor(shop: ShopState, variant: Variant, locationId: string): Level {
  const level = shop.levels.get(variant.inventoryItemId)?.get(digits(locationId))
  if (!level) throw new BadRequest(`Variant ${variant.id} isn’t stocked at location ${locationId}`)
  return level
}

/** The named location; else where the variant is stocked and may serve the shop's buyers; else the first that may. */
export function locationFor(shop: ShopState, variant: Variant, id: string | undefined): Location {
  if (id) {
    const location = shop.locations.get(digits(id))
    if (!location) throw new BadRequest(`No location ${id} in ${shop.domain}`)
    return location
  }
  const able = [...shop.locations.values()].filter((one) => serves(one, shop.buyerCountry))
  const levels = shop.levels.get(variant.inventoryItemId)
  const found = able.find((one) => levels?.get(one.id)?.isActive) ?? able[0]
  if (!found) throw new BadRequest(`No location of ${shop.domain} serves ${shop.buyerCountry}`)
  return found
}

/** `on_hand` follows the other states. */
export function recount(quantities: Quantities): void {
  quantities.on_hand = toQuantities(quantities).on_hand
}
