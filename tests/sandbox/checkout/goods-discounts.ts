/** Discounts at the checkout: which are in play, which can't stand beside each other, and what they take off the goods. */

import { comparedQuantity, exchangeOf, worthOf } from './amounts.ts'
import type { Answers } from './answers.ts'
import { priceIn, thresholdIn, toCents } from './exchange.ts'
import type {
  AppDiscount,
  BasicDiscount,
  CombinesWith,
  Discount,
  DiscountClass,
  FreeShippingDiscount,
  VectorCart,
  VectorShop,
} from './shop.ts'

export function isFreeShipping(one: Discount): one is FreeShippingDiscount {
  return one.__typename === 'DiscountAutomaticFreeShipping' || one.__typename === 'DiscountCodeFreeShipping'
}

/** By its dates where both they and the moment are known. */
export function isActive(one: Discount, now: string | undefined): boolean {
  return statusAt(one, now) === 'ACTIVE'
}

export function statusAt(one: Discount, now: string | undefined): Discount['status'] {
  if (now === undefined || one.startsAt === undefined) return one.status
  const at = Date.parse(now)
  if (one.endsAt && Date.parse(one.endsAt) <= at) return 'EXPIRED'
  return Date.parse(one.startsAt) <= at ? 'ACTIVE' : 'SCHEDULED'
}

/** Automatic, or its code was typed in. */
export function isEntered(one: Discount, cart: VectorCart): boolean {
  if (!one.__typename.startsWith('DiscountCode')) return true
  const codes = (one.codes ?? [one.title]).map((code) => code.toLowerCase())
  return cart.discountCodes.some((code) => codes.includes(code.toLowerCase()))
}

/** Only the checkout knows whether its code is still good. */
export function waitsFor(one: Discount): boolean {
  return (
    one.__typename.startsWith('DiscountCode') &&
    (one.appliesOncePerCustomer === true || (one.usageLimit ?? null) !== null)
  )
}

const allAllowed: CombinesWith = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true }

export function allows(one: Discount, other: DiscountClass): boolean {
  const combines = one.combinesWith ?? allAllowed
  return {
    ORDER: combines.orderDiscounts,
    PRODUCT: combines.productDiscounts,
    SHIPPING: combines.shippingDiscounts,
  }[other]
}

/** Discounts on goods that this cart has. */
function onGoods(shop: VectorShop, cart: VectorCart): (BasicDiscount | AppDiscount)[] {
  return shop.discountNodes.filter(
    (one): one is BasicDiscount | AppDiscount =>
      !isFreeShipping(one) &&
      one.discountClasses.some((name) => name !== 'SHIPPING') &&
      isActive(one, shop.now) &&
      isEntered(one, cart),
  )
}

/** Discounts on goods that can't stand beside free shipping: both sides must allow it. */
export function refusals(
  shop: VectorShop,
  cart: VectorCart,
  free: FreeShippingDiscount[],
  answers: Answers,
): Discount[] {
  const goods = worthOf(cart.lines.filter((line) => !line.giftCard))
  const cutting = onGoods(shop, cart).filter((one) => cutOf(one, cart, answers, goods) > 0)
  return cutting.filter((one) =>
    free.some(
      (shipping) =>
        !allows(one, 'SHIPPING') ||
        one.discountClasses.some((name) => name !== 'SHIPPING' && !allows(shipping, name)),
    ),
  )
}

/** What all discounts on goods take off, in hundredths of the cart's currency. */
export function discountTotal(shop: VectorShop, cart: VectorCart, answers: Answers): number {
  const before = worthOf(cart.lines)
  const refused = answers.kept === 'shipping' ? refusals(shop, cart, freeIn(shop, cart), answers) : []
  const staying = onGoods(shop, cart).filter((one) => !refused.includes(one))
  if (cart.subtotalAfterDiscounts !== undefined) {
    // The case gives the sum; a discount that was refused takes nothing.
    return refused.length > 0 && staying.length === 0 ? 0 : before - toCents(cart.subtotalAfterDiscounts)
  }
  const goods = worthOf(cart.lines.filter((line) => !line.giftCard))
  const cuts = staying.map((one) => ({ one, cut: cutOf(one, cart, answers, goods) }))
  const doCombine = cuts.every(({ one }) =>
    cuts.every(({ one: other }) => one === other || other.discountClasses.every((name) => allows(one, name))),
  )
  const total = doCombine
    ? cuts.reduce((sum, { cut }) => sum + cut, 0)
    : Math.max(0, ...cuts.map(({ cut }) => cut))
  return Math.min(goods, total)
}

function cutOf(one: BasicDiscount | AppDiscount, cart: VectorCart, answers: Answers, goods: number): number {
  if (one.__typename === 'DiscountAutomaticApp' || one.__typename === 'DiscountCodeApp')
    return answers.appDiscount === 'works' ? Math.round(goods * 0.3) : 0
  if (!isMet(one, cart, answers, goods)) return 0
  const { value } = one as BasicDiscount
  const percent = /^([\d.]+) ?%$/.exec(value)
  if (percent) return Math.round((goods * Number(percent[1])) / 100)
  return priceIn({ amount: value, currencyCode: cart.currency }, exchangeOf(cart, answers))
}

/** A discount on goods asks for its minimum before any discount. */
function isMet(one: Discount, cart: VectorCart, answers: Answers, goods: number): boolean {
  const minimum = one.minimumRequirement
  if (!minimum) return true
  if (minimum.__typename === 'DiscountMinimumQuantity')
    return comparedQuantity(cart, answers.minimums) >= Number(minimum.greaterThanOrEqualToQuantity)
  return goods >= thresholdIn(minimum.greaterThanOrEqualToSubtotal, exchangeOf(cart, answers))
}

export function freeIn(shop: VectorShop, cart: VectorCart): FreeShippingDiscount[] {
  return shop.discountNodes
    .filter(isFreeShipping)
    .filter((one) => isActive(one, shop.now) && isEntered(one, cart))
}
