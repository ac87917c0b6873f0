/** Whose shipping free-shipping discounts pay. */
import { comparedQuantity, exchangeOf } from './amounts.ts'
import type { Answers } from './answers.ts'
import { comparedTotal } from './compared.ts'
import { thresholdIn } from './exchange.ts'
import { allows, freeIn, isActive, isEntered, refusals, waitsFor } from './goods-discounts.ts'
import { type Area, marketOf } from './markets.ts'
import type { Destination, Offered } from './profiles.ts'
import type { FreeShippingDiscount, VectorCart, VectorShop } from './shop.ts'

/** The options after free-shipping discounts. */
export function afterDiscounts(
  shop: VectorShop,
  cart: VectorCart,
  to: Destination,
  answers: Answers,
  offers: Offered[],
): Offered[] {
  if (answers.appDiscount === 'works' && appsShip(shop, cart))
    return offers.map((one) => ({ ...one, cents: 0 }))
  const free = freeIn(shop, cart).filter((one) => applies(one, shop, cart, to, answers))
  const kept =
    answers.kept === 'others' ? free.filter((one) => refusals(shop, cart, [one], answers).length === 0) : free
  const together = kept.every((one) => allows(one, 'SHIPPING'))
    ? kept
    : kept.slice(answers.picked % kept.length).slice(0, 1)
  return offers.map((one) => together.reduce((left, discount) => freed(left, discount, cart, answers), one))
}

function appsShip(shop: VectorShop, cart: VectorCart): boolean {
  return shop.discountNodes.some(
    (one) =>
      (one.__typename === 'DiscountAutomaticApp' || one.__typename === 'DiscountCodeApp') &&
      one.discountClasses.includes('SHIPPING') &&
      isActive(one, shop.now) &&
      isEntered(one, cart),
  )
}

function applies(
  one: FreeShippingDiscount,
  shop: VectorShop,
  cart: VectorCart,
  to: Destination,
  answers: Answers,
): boolean {
  return (
    !(waitsFor(one) && answers.codeSpent) &&
    isForPlace(one, shop, to) &&
    isForBuyer(one, shop, cart, to, answers) &&
    cart.lines.every((line) =>
      line.subscription ? one.appliesOnSubscription : one.appliesOnOneTimePurchase,
    ) &&
    isReached(one, shop, cart, answers)
  )
}

function isReached(one: FreeShippingDiscount, shop: VectorShop, cart: VectorCart, answers: Answers): boolean {
  const minimum = one.minimumRequirement
  if (!minimum) return true
  if (minimum.__typename === 'DiscountMinimumQuantity')
    return comparedQuantity(cart, answers.minimums) >= Number(minimum.greaterThanOrEqualToQuantity)
  const asked = thresholdIn(minimum.greaterThanOrEqualToSubtotal, exchangeOf(cart, answers))
  return comparedTotal(shop, cart, answers, answers.minimums) >= asked
}

/** The rest of the world = countries that no shipping zone names. */
function isForPlace(one: FreeShippingDiscount, shop: VectorShop, { country }: Destination): boolean {
  const where = one.destinationSelection
  if (where.__typename === 'DiscountCountryAll' || where.countries.includes(country)) return true
  const isInZone = shop.deliveryProfiles.some((profile) =>
    profile.profileLocationGroups.some((group) =>
      group.locationGroupZones.some(({ zone }) =>
        zone.countries.some(({ code }) => code.countryCode === country),
      ),
    ),
  )
  return where.includeRestOfWorld && !isInZone
}

function isForBuyer(
  one: FreeShippingDiscount,
  shop: VectorShop,
  cart: VectorCart,
  to: Destination,
  answers: Answers,
): boolean {
  if (one.context.__typename === 'DiscountBuyerSelectionAll') return true
  if (one.context.__typename !== 'DiscountMarkets') return cart.customer !== null && answers.customerQualifies
  const market: Area | null | 'none' = marketOf(shop, to, answers)
  return market !== null && market !== 'none' && (one.contextMarkets ?? []).includes(market.name)
}

/** Rates above the maximum stay paid. */
function freed(offer: Offered, one: FreeShippingDiscount, cart: VectorCart, answers: Answers): Offered {
  if (one.maximumShippingPrice === null) return { ...offer, cents: 0 }
  const most = thresholdIn(one.maximumShippingPrice, exchangeOf(cart, answers))
  if (answers.maximum === 'sum') return offer.cents <= most ? { ...offer, cents: 0 } : offer
  const paid = offer.parts.filter((part) => part > most)
  return { ...offer, cents: paid.reduce((sum, part) => sum + part, 0) }
}
