/** The amount that a threshold is compared with, under one reading of what isn't documented. */
import type { Answers, Reading } from './answers.ts'
import { discountTotal } from './discounts.ts'
import { type Exchange, toCents } from './exchange.ts'
import type { VectorCart, VectorLine, VectorShop, Weight } from './shop.ts'

const gramsPer = { GRAMS: 1, KILOGRAMS: 1000, OUNCES: 28.349523125, POUNDS: 453.59237 }

export function toGrams(weight: Weight): number {
  return weight.value * gramsPer[weight.unit]
}

export function exchangeOf(cart: VectorCart, answers: Answers): Exchange {
  return { currency: cart.currency, rate: answers.exchange, rounding: answers.rounding }
}

export function worthOf(lines: VectorLine[]): number {
  return lines.reduce((sum, line) => sum + toCents(line.unitPrice) * line.quantity, 0)
}

/** Hundredths of the cart's currency. */
export function comparedTotal(
  shop: VectorShop,
  cart: VectorCart,
  answers: Answers,
  reading: Reading,
): number {
  const whole = worthOf(cart.lines)
  const goods = worthOf(cart.lines.filter((line) => line.requiresShipping))
  const cut = reading.discounts === 'after' ? discountTotal(shop, cart, answers) : 0
  const counted = reading.others === 'counted' ? whole - cut : goods - goodsCut(cart, cut, goods)
  if (shop.taxesIncluded || reading.tax === 'without') return counted
  if (cart.estimatedTax !== undefined) return counted + toCents(cart.estimatedTax)
  return Math.round(counted * (1 + answers.taxShare))
}

/** What of the discount falls on goods that ship: no discount falls on a gift card. */
function goodsCut(cart: VectorCart, cut: number, goods: number): number {
  const discounted = worthOf(cart.lines.filter((line) => !line.giftCard))
  return discounted === 0 ? 0 : Math.round((cut * goods) / discounted)
}

/** Units that a minimum quantity counts. */
export function comparedQuantity(cart: VectorCart, reading: Reading): number {
  return cart.lines
    .filter((line) => reading.others === 'counted' || line.requiresShipping)
    .reduce((sum, line) => sum + line.quantity, 0)
}

/** Goods and their package. */
export function packedGrams(shop: VectorShop, lines: VectorLine[], answers: Answers): number {
  const goods = lines.reduce((sum, line) => sum + line.grams * line.quantity, 0)
  return goods + (shop.defaultPackage?.weightGrams ?? answers.packageGrams)
}
