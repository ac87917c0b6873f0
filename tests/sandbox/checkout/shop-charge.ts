/** A cart of one of the sandbox's shops at its checkout: the shop's own state, its moment, and its answers to what
 *  isn't documented (`/control/answers`). What another app hides at checkout is in the charge and in no read. */
import { toCents } from '../store/money.ts'
import type { ShopState, Variant } from '../store/types.ts'
import type { Answers } from './answers.ts'
import { charge, rates } from './charge.ts'
import { rateBetween, toAmount } from './exchange.ts'
import type { Charge, VectorCart, VectorLine, VectorShop } from './shop.ts'

/** What the checkout asks now; `some` overrides the shop's answers. */
export function chargeIn(shop: ShopState, now: Date, cart: VectorCart, some: Partial<Answers> = {}): Charge {
  return charge(shippingNow(shop, now), cart, answersOf(shop, some))
}

/** The same before free-shipping discounts, as a draft order lists its rates. */
export function ratesIn(shop: ShopState, now: Date, cart: VectorCart, some: Partial<Answers> = {}): Charge {
  const shipping = shippingNow(shop, now)
  const isHidden = shop.checkout.draftsCustomized
  return rates(isHidden ? shipping : { ...shipping, deliveryCustomizations: [] }, cart, answersOf(shop, some))
}

/** The shop's shipping as its checkout has it at this moment. */
export function shippingNow(shop: ShopState, now: Date): VectorShop {
  const { shipping, checkout } = shop
  const dated = { ...shipping, now: shipping.now ?? now.toISOString() }
  if (checkout.unseen === 'nothing') return dated
  return {
    ...dated,
    deliveryCustomizations: [...dated.deliveryCustomizations, { title: 'Another app’s', enabled: true }],
  }
}

export function answersOf(shop: ShopState, some: Partial<Answers> = {}): Partial<Answers> {
  const { answers, unseen } = shop.checkout
  return { ...answers, ...some, ...(unseen === 'nothing' ? {} : { customization: unseen }) }
}

/** A line of the catalogue; the price is the variant's own, converted, unless given (decimal text). */
export function toCartLine(
  shop: ShopState,
  variant: Variant,
  quantity: number,
  currency: string,
  unitPrice?: string,
): VectorLine {
  const item = shop.inventoryItems.get(variant.inventoryItemId)
  const sku = skuOf(variant)
  const profile = shop.shipping.deliveryProfiles.find(
    ({ items }) => Array.isArray(items) && items.includes(sku),
  )
  const converted = Math.round(toCents(variant.price) * rateBetween(shop.currency, currency))
  return {
    sku,
    unitPrice: unitPrice ?? toAmount(converted),
    quantity,
    grams: item?.weightGrams ?? 0,
    requiresShipping: item?.requiresShipping ?? true,
    giftCard: shop.products.get(variant.productId)?.isGiftCard ?? false,
    ...(profile ? { profile: profile.name } : {}),
    ...originOf(shop, variant),
    collections: collectionsOf(shop, variant.productId),
  }
}

/** What a profile's `items` names: the sku, or the variant's id where it has none. */
export function skuOf(variant: Variant): string {
  return variant.sku ?? variant.id
}

/** Where it is sent from is known where it lies in one place only. */
function originOf(shop: ShopState, variant: Variant): { origin?: string } {
  const levels = [...(shop.levels.get(variant.inventoryItemId)?.values() ?? [])]
  const places = levels.filter((one) => one.isActive && one.quantities.available > 0)
  const [place] = places
  const name = place && places.length === 1 ? shop.locations.get(place.locationId)?.name : undefined
  const isNamed = shop.shipping.deliveryProfiles.some((profile) =>
    profile.profileLocationGroups.some((group) => name !== undefined && group.locations.includes(name)),
  )
  return name !== undefined && isNamed ? { origin: name } : {}
}

function collectionsOf(shop: ShopState, productId: string): string[] {
  return [...shop.collections.values()]
    .filter((one) => one.productIds.includes(productId))
    .map((one) => one.handle)
}
