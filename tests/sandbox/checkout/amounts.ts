/** Sums over a cart: worth, units, weight. */
import type { Answers, Reading } from './answers.ts'
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
