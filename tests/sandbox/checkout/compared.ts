/** The amount that a threshold is compared with, under one reading of what isn't documented. */
import { worthOf } from './amounts.ts'
import type { Answers, Reading } from './answers.ts'
import { toCents } from './exchange.ts'
import { discountTotal } from './goods-discounts.ts'
import type { VectorCart, VectorShop } from './shop.ts'

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
