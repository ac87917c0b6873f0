/** Goods, places and collections that a shipping case names: made where the shop hasn't got them. */
import { rateBetween, toAmount, toCents } from '../checkout/exchange.ts'
import type { VectorCart, VectorLine, VectorShop } from '../checkout/shop.ts'
import { addLocation, addProduct, setLevel, toHandle } from './build.ts'
import { nextId } from './ids.ts'
import type { Location, ShopState, Variant } from './types.ts'

const plenty = 100_000

export function makePlaces(shop: ShopState, shipping: VectorShop): void {
  const named = [
    ...shipping.deliveryProfiles.flatMap((one) =>
      one.profileLocationGroups.flatMap(({ locations }) => locations),
    ),
    ...(shipping.markets ?? []).flatMap((one) =>
      (one.delivery.shipping?.optionDefinitions ?? []).flatMap((option) =>
        option.rateGroups.flatMap(({ conditions }) => conditions.originLocations),
      ),
    ),
  ]
  for (const name of named) placeNamed(shop, name)
  for (const { name, localPickupSettingsV2 } of shipping.locations ?? [])
    placeNamed(shop, name).localPickup = localPickupSettingsV2 !== null
}

function placeNamed(shop: ShopState, name: string): Location {
  const known = [...shop.locations.values()].find((one) => one.name === name)
  return (
    known ??
    addLocation(shop, { name, shipsTo: ['FR', 'BE', 'LU', 'DE', 'ES', 'IT', 'CH', 'GB', 'US', 'CA'] })
  )
}

/** Variant ids by sku. A good that the shop has takes the line's price, weight and place. */
export function makeGoods(shop: ShopState, cart: VectorCart): Record<string, string> {
  return Object.fromEntries(cart.lines.map((line) => [line.sku, goodOf(shop, line, cart.currency).id]))
}

function goodOf(shop: ShopState, line: VectorLine, currency: string): Variant {
  const price = toAmount(Math.round(toCents(line.unitPrice) * rateBetween(currency, shop.currency)))
  const variant = [...shop.variants.values()].find((one) => one.sku === line.sku) ?? madeOf(shop, line, price)
  variant.price = price
  const item = shop.inventoryItems.get(variant.inventoryItemId)
  if (item) Object.assign(item, { weightGrams: line.grams, requiresShipping: line.requiresShipping })
  placeStock(shop, variant, line.origin)
  for (const handle of line.collections ?? []) collect(shop, handle, variant.productId)
  return variant
}

function madeOf(shop: ShopState, line: VectorLine, price: string): Variant {
  const { sku, giftCard: isGiftCard, requiresShipping, grams: weightGrams } = line
  const product = addProduct(shop, {
    title: isGiftCard ? `Carte cadeau ${sku}` : `Article ${sku}`,
    isGiftCard,
    variants: [{ sku, price, requiresShipping, weightGrams, tracked: !isGiftCard }],
  })
  const variant = shop.variants.get(product.variantIds[0] ?? '')
  if (!variant) throw new Error(`${sku} wasn't made`)
  return variant
}

/** In one place alone: then what sends it is known. */
function placeStock(shop: ShopState, variant: Variant, origin: string | undefined): void {
  const levels = shop.levels.get(variant.inventoryItemId)
  const place = origin
    ? placeNamed(shop, origin)
    : [...shop.locations.values()].find((one) => one.isActive && one.fulfillsOnlineOrders)
  if (!place) return
  for (const level of levels?.values() ?? []) level.isActive = level.locationId === place.id
  setLevel(shop, variant.inventoryItemId, place.id, { available: plenty }, true, shop.updatedAt)
}

function collect(shop: ShopState, handle: string, productId: string): void {
  const known = [...shop.collections.values()].find((one) => one.handle === handle)
  if (known) {
    if (!known.productIds.includes(productId)) known.productIds.push(productId)
    return
  }
  const id = nextId(shop, 'collection')
  shop.collections.set(id, { id, handle: toHandle(handle), title: handle, productIds: [productId] })
}
