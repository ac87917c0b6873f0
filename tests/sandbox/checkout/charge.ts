/** What a Shopify checkout asks for shipping a cart, written from the documentation that shared case files name.
 *  Where the documentation is silent, `Answers` says which of the possible answers is played. */
import { type Answers, plainAnswers } from './answers.ts'
import { everyAnswer } from './every-answer.ts'
import { toAmount } from './exchange.ts'
import { afterDiscounts } from './free-shipping.ts'
import { marketOf, offersByMarket, pricedFor } from './markets.ts'
import { type Destination, type Offered, offersByProfiles } from './profiles.ts'
import type { Charge, VectorCart, VectorShop } from './shop.ts'

export type { Answers } from './answers.ts'
export { everyAnswer } from './every-answer.ts'
export type * from './shop.ts'

/** Options in the order of the shop's rates, carriers' last. */
export function charge(shop: VectorShop, cart: VectorCart, some: Partial<Answers> = {}): Charge {
  return answered(shop, cart, { ...plainAnswers, ...some }, true)
}

/** The same before free-shipping discounts. */
export function rates(shop: VectorShop, cart: VectorCart, some: Partial<Answers> = {}): Charge {
  return answered(shop, cart, { ...plainAnswers, ...some }, false)
}

function answered(given: VectorShop, cart: VectorCart, answers: Answers, isDiscounted: boolean): Charge {
  if (!cart.lines.some((line) => line.requiresShipping)) return 'nothing to ship'
  const to: Destination = {
    country: cart.country ?? answers.country,
    province: cart.province ?? answers.province,
  }
  const shop = pricedFor(given, to.country, to.province)
  const offers = offersFor(shop, cart, to, answers)
  if (offers === null) return 'no rates'
  const discounted = isDiscounted ? afterDiscounts(shop, cart, to, answers, offers) : offers
  const left = customized(discounted, shop, answers)
  if (left.length === 0) return 'no rates'
  const ordered = [...left.filter((one) => !one.byCarrier), ...left.filter((one) => one.byCarrier)]
  const { currency } = cart
  return { options: ordered.map(({ title, cents }) => ({ title, amount: toAmount(cents), currency })) }
}

function offersFor(shop: VectorShop, cart: VectorCart, to: Destination, answers: Answers): Offered[] | null {
  const market = marketOf(shop, to, answers)
  if (market === 'none') return null
  if (!shop.features.marketDrivenShipping) return offersByProfiles(shop, cart, to, answers)
  return market === null ? null : offersByMarket(shop, cart, market, answers)
}

/** A delivery customization may hide options. */
function customized(offers: Offered[], shop: VectorShop, { customization }: Answers): Offered[] {
  if (!shop.deliveryCustomizations.some((one) => one.enabled) || customization === 'shows-all') return offers
  return offers.filter((one) => (one.cents === 0) === (customization === 'hides-paid'))
}

/** The different things that a checkout may answer, each with the answers that lead to it. */
export function everyCharge(shop: VectorShop, cart: VectorCart): { charge: Charge; answers: Answers }[] {
  const seen = new Map<string, { charge: Charge; answers: Answers }>()
  for (const answers of everyAnswer(shop, cart)) {
    const one = charge(shop, cart, answers)
    const key = JSON.stringify(one)
    if (!seen.has(key)) seen.set(key, { charge: one, answers })
  }
  return [...seen.values()]
}
