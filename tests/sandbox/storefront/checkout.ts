/** What the checkout says of a visitor's cart: where to, which ways to ship with their prices, and the sums. */

import type { Charge, ChargedOption, VectorCart } from '../checkout/shop.ts'
import { chargeIn, toCartLine } from '../checkout/shop-charge.ts'
import { toAmount, toCents } from '../store/money.ts'
import { type PricedCart, pricedCart } from './cart/priced.ts'
import type { Visit } from './visit.ts'

export type CheckoutState = {
  country: string
  province: string | null
  currency: string
  discount_codes: { code: string; applicable: boolean }[]
  /** Goods after every discount, decimal text. */
  goods: string
  discount: string
  /** As the stand-in charges: the options, or why there are none. */
  charge: Charge
  options: ChargedOption[]
  requires_shipping: boolean
}

export function checkoutState(visit: Visit, cart: PricedCart = pricedCart(visit)): CheckoutState {
  const { shop, session, now } = visit
  const charge: Charge = chargeIn(shop, now, vectorCart(visit, cart))
  return {
    ...{ country: session.country, province: session.province, currency: cart.currency },
    discount_codes: cart.entered,
    goods: toAmount(cart.total),
    discount: toAmount(cart.discount),
    charge,
    options: typeof charge === 'string' ? [] : charge.options,
    requires_shipping: cart.requiresShipping,
  }
}

/** The sum of goods and this option, decimal text; null where the option isn't offered. */
export function totalWith({ goods, options, charge }: CheckoutState, title: string | null): string | null {
  if (charge === 'nothing to ship') return goods
  const option = options.find((one) => one.title === title)
  return option ? toAmount(toCents(goods) + toCents(option.amount)) : null
}

/** The cart as the checkout's stand-in reads it. */
export function vectorCart({ shop, session }: Visit, cart: PricedCart): VectorCart {
  return {
    country: session.country,
    province: session.province,
    currency: cart.currency,
    lines: cart.items.map(({ variant, line, original }) =>
      toCartLine(shop, variant, line.quantity, cart.currency, toAmount(original)),
    ),
    discountCodes: session.codes,
    customer: null,
    ...(cart.discount > 0 ? { subtotalAfterDiscounts: toAmount(cart.total) } : {}),
  }
}
