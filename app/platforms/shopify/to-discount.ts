/** Shopify's discounts to our words: what gives delivery away, and what doesn't tolerate it. */
import type {
  DiscountClass,
  FreeShippingDiscount,
  OtherDiscount,
  ShippingDiscount,
} from '../../language/shipping.ts'
import type { ShippingDiscountsQuery } from './generated/admin.generated.d.ts'
import { idFromGid } from './gid.ts'
import { toMoney } from './to-shipping.ts'

export type DiscountNode = ShippingDiscountsQuery['discountNodes']['nodes'][number]
type Any = DiscountNode['discount']
type Free = Extract<
  Any,
  { __typename: 'DiscountAutomaticFreeShipping' } | { __typename: 'DiscountCodeFreeShipping' }
>
type Other = Exclude<Any, Free>

const statuses = { ACTIVE: 'active', SCHEDULED: 'scheduled', EXPIRED: 'expired' } as const
const classes = { ORDER: 'order', PRODUCT: 'product', SHIPPING: 'shipping' } as const

/** `unreadable`: it can't be told when, or where, it applies. */
export function toDiscount({ discount }: DiscountNode): {
  discount: ShippingDiscount
  isShippingByApp: boolean
  unreadable: boolean
} {
  if (
    discount.__typename === 'DiscountAutomaticFreeShipping' ||
    discount.__typename === 'DiscountCodeFreeShipping'
  )
    return { ...toFreeShipping(discount), isShippingByApp: false }
  const other = toOther(discount)
  const isApp = discount.__typename === 'DiscountAutomaticApp' || discount.__typename === 'DiscountCodeApp'
  return {
    discount: other,
    isShippingByApp: isApp && other.classes.includes('shipping') && other.status !== 'expired',
    unreadable: false,
  }
}

function ofAny(discount: Any, automatic: boolean, codes: string[]) {
  const { orderDiscounts, productDiscounts, shippingDiscounts } = discount.combinesWith
  const combinesWith: DiscountClass[] = [
    ...(orderDiscounts ? (['order'] as const) : []),
    ...(productDiscounts ? (['product'] as const) : []),
    ...(shippingDiscounts ? (['shipping'] as const) : []),
  ]
  return {
    automatic,
    codes,
    status: statuses[discount.status],
    startsAt: new Date(discount.startsAt),
    endsAt: discount.endsAt ? new Date(discount.endsAt) : null,
    combinesWith,
  }
}

function toOther(discount: Other): OtherDiscount {
  const automatic = discount.__typename.startsWith('DiscountAutomatic')
  return {
    ...ofAny(discount, automatic, []),
    kind: 'other',
    classes: discount.discountClasses.map((one) => classes[one]),
  }
}

function toFreeShipping(discount: Free): { discount: FreeShippingDiscount; unreadable: boolean } {
  const isCode = discount.__typename === 'DiscountCodeFreeShipping'
  const codes = isCode ? discount.codes.nodes.map(({ code }) => code) : []
  const minimum = toMinimum(discount.minimumRequirement)
  const most = discount.maximumShippingPrice ? toMoney(discount.maximumShippingPrice) : null
  const context = toContext(discount.context)
  return {
    discount: {
      ...ofAny(discount, !isCode, codes),
      kind: 'free-shipping',
      ...(isCode && discount.codes.pageInfo.hasNextPage ? { moreCodes: true as const } : {}),
      minimum: minimum === 'unreadable' ? null : minimum,
      destinations: toDestinations(discount.destinationSelection),
      maximumShippingPrice: most,
      context: context ?? 'customers',
      oneTimePurchase: discount.appliesOnOneTimePurchase,
      oncePerCustomer: isCode && discount.appliesOncePerCustomer,
      limitedUses: isCode && typeof discount.usageLimit === 'number',
    },
    unreadable:
      minimum === 'unreadable' ||
      context === null ||
      (most === null && Boolean(discount.maximumShippingPrice)),
  }
}

function toMinimum(minimum: Free['minimumRequirement']): FreeShippingDiscount['minimum'] | 'unreadable' {
  if (!minimum) return null
  if (minimum.__typename === 'DiscountMinimumQuantity') {
    const quantity = Number(minimum.greaterThanOrEqualToQuantity)
    return Number.isSafeInteger(quantity) ? { quantity } : 'unreadable'
  }
  const subtotal = toMoney(minimum.greaterThanOrEqualToSubtotal)
  return subtotal ? { subtotal } : 'unreadable'
}

function toDestinations(selection: Free['destinationSelection']): FreeShippingDiscount['destinations'] {
  if (selection.__typename === 'DiscountCountryAll') return 'all'
  return { countries: [...selection.countries], restOfWorld: selection.includeRestOfWorld }
}

/** Null: for more markets than a page names. Customers and segments are one: who they are isn't asked. */
function toContext(context: Free['context']): FreeShippingDiscount['context'] | null {
  if (context.__typename === 'DiscountBuyerSelectionAll') return 'all'
  if (context.__typename !== 'DiscountMarkets') return 'customers'
  if (context.markets.pageInfo.hasNextPage) return null
  return { markets: context.markets.nodes.map(({ id }) => idFromGid(id, 'Market')) }
}
