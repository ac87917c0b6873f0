/** Discounts: free shipping, money off, and what an app computes. */

import { toAmount, toCents } from '../../checkout/exchange.ts'
import { isFreeShipping, statusAt } from '../../checkout/goods-discounts.ts'
import type { Discount, FreeShippingDiscount } from '../../checkout/shop.ts'
import type { ShopState } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import {
  type Context,
  type Fields,
  noBehaviour,
  type Resolver,
  toDateTime,
  toMoneyV2,
  typed,
} from '../context.ts'
import { type SearchFields, toFilter } from '../search.ts'
import { idArgument } from '../types/read.ts'
import { marketsOf, pathOfMarket } from './markets.ts'
import { inOrder, shippingGid, shippingId } from './shipping-ids.ts'

/** A discount by its place: two may have the same title. */
export type Node = { discount: Discount; path: string }

export function discountsOf(shop: ShopState): Node[] {
  const seen = new Map<string, number>()
  return shop.shipping.discountNodes.map((discount) => {
    const nth = seen.get(discount.title) ?? 0
    seen.set(discount.title, nth + 1)
    return { discount, path: `discount/${discount.title}/${nth}` }
  })
}

export function discountById(shop: ShopState, id: unknown): Node | null {
  const digits = idArgument(id, 'DiscountNode')
  return discountsOf(shop).find(({ path }) => shippingId(shop, path) === digits) ?? null
}

const isByCode = ({ discount }: Node) => discount.__typename.startsWith('DiscountCode')

function kindOf({ discount }: Node): string {
  if (isFreeShipping(discount)) return 'free_shipping'
  if (!('value' in discount)) return 'app'
  return discount.value.endsWith('%') ? 'percentage' : 'fixed_amount'
}

const classesOf = (discount: Discount) => (isFreeShipping(discount) ? ['SHIPPING'] : discount.discountClasses)

/** What `discountNodes(query:)` can ask. */
const search = ({ shop, now }: Context): SearchFields<Node> => ({
  default: ({ discount }) => discount.title,
  title: ({ discount }) => discount.title,
  code: ({ discount }) => discount.codes ?? [],
  id: ({ path }) => BigInt(shippingId(shop, path)),
  status: ({ discount }) => statusAt(discount, now.toISOString()),
  method: (one) => (isByCode(one) ? 'code' : 'automatic'),
  type: (one) => ['all_with_app', ...(kindOf(one) === 'app' ? [] : ['all']), kindOf(one)],
  discount_type: kindOf,
  discount_class: ({ discount }) => classesOf(discount).map((one) => one.toLowerCase()),
  starts_at: ({ discount }) => discount.startsAt ?? shop.createdAt,
  ends_at: ({ discount }) => discount.endsAt ?? null,
})

export const discountNodes: Resolver<unknown> = (_root, args, context) => {
  if (args.savedSearchId) throw noBehaviour('discountNodes(savedSearchId:)')
  if (args.sortKey && args.sortKey !== 'ID' && args.sortKey !== 'CREATED_AT')
    throw noBehaviour(`discountNodes(sortKey: ${String(args.sortKey)})`)
  const shown = discountsOf(context.shop).filter(toFilter(args.query, search(context), 'discountNodes'))
  return inOrder(shown, ({ path }) => path, args, context)
}

export const discountNodeFields: Fields<Node> = {
  id: ({ path }, _args, { shop }) => shippingGid(shop, 'DiscountNode', path),
  discount: (node) => typed(node.discount.__typename, { ...node }),
  metafield: () => null,
}

/** All types of discount; a field that a type hasn't is refused by the schema before it gets here. */
export const discountFields: Fields<Node> = {
  title: ({ discount }) => discount.title,
  summary: ({ discount }) => discount.title,
  shortSummary: ({ discount }) => discount.title,
  status: ({ discount }, _args, { now }) => statusAt(discount, now.toISOString()),
  startsAt: ({ discount }, _args, { shop }) => toDateTime(discount.startsAt ?? shop.createdAt),
  endsAt: ({ discount }) => (discount.endsAt ? toDateTime(discount.endsAt) : null),
  createdAt: (_one, _args, { shop }) => toDateTime(shop.createdAt),
  updatedAt: (_one, _args, { shop }) => toDateTime(shop.updatedAt),
  discountClasses: ({ discount }) => classesOf(discount),
  discountClass: ({ discount }) => classesOf(discount)[0],
  combinesWith: ({ discount }) => ({
    ...(discount.combinesWith ?? { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true }),
    productDiscountsWithTagsOnSameCartLine: null,
  }),
  minimumRequirement: ({ discount }) => {
    const minimum = discount.minimumRequirement
    if (!minimum) return null
    if (minimum.__typename === 'DiscountMinimumQuantity')
      return typed('DiscountMinimumQuantity', {
        greaterThanOrEqualToQuantity: minimum.greaterThanOrEqualToQuantity,
      })
    const { amount, currencyCode } = minimum.greaterThanOrEqualToSubtotal
    return typed('DiscountMinimumSubtotal', { greaterThanOrEqualToSubtotal: toMoneyV2(amount, currencyCode) })
  },
  context: ({ discount }) => {
    const type = isFreeShipping(discount) ? discount.context.__typename : 'DiscountBuyerSelectionAll'
    return typed(type, { discount, all: 'ALL', customers: [], segments: [] })
  },
  tags: () => [],
  asyncUsageCount: () => 0,
  hasTimelineComment: () => false,
  totalSales: () => null,
  shareableUrls: () => [],
  appliesOncePerCustomer: ({ discount }) => discount.appliesOncePerCustomer ?? false,
  usageLimit: ({ discount }) => discount.usageLimit ?? null,
  codesCount: ({ discount }) => ({ count: codesOf(discount).length, precision: 'EXACT' }),
  codes: ({ discount, path }, args, context) => {
    const codes = codesOf(discount).map((code) => ({ code, path: `${path}/code/${code}` }))
    const { shop } = context
    const shown = codes.map((one) => ({
      ...one,
      id: shippingGid(shop, 'DiscountRedeemCode', one.path),
      asyncUsageCount: 0,
      createdBy: null,
    }))
    return inOrder(shown, (one) => one.path, args, context)
  },
  ...freeShippingOnly(),
  customerGets: ({ discount }, _args, { shop }) => ({
    appliesOnOneTimePurchase: true,
    appliesOnSubscription: false,
    items: typed('AllDiscountItems', { allItems: true }),
    value: worthOf(discount, shop.currency),
  }),
  discountId: ({ path }, _args, { shop }) => shippingGid(shop, 'DiscountNode', path),
  errorHistory: () => null,
  appDiscountType: ({ discount, path }, _args, { shop }) => ({
    appKey: 'another-app',
    description: null,
    discountClasses: classesOf(discount),
    functionId: shippingId(shop, `${path}/function`),
    title: discount.title,
  }),
}

function freeShippingOnly(): Fields<Node> {
  const ask =
    (read: (one: FreeShippingDiscount) => unknown): Resolver<Node> =>
    ({ discount }) =>
      isFreeShipping(discount) ? read(discount) : true
  return {
    appliesOnOneTimePurchase: ask((one) => one.appliesOnOneTimePurchase),
    appliesOnSubscription: ({ discount }) => isFreeShipping(discount) && discount.appliesOnSubscription,
    recurringCycleLimit: ({ discount }) => (isFreeShipping(discount) ? discount.recurringCycleLimit : 0),
    maximumShippingPrice: ask(({ maximumShippingPrice: most }) =>
      most ? toMoneyV2(most.amount, most.currencyCode) : null,
    ),
    destinationSelection: ask(({ destinationSelection: where }) => typed(where.__typename, { ...where })),
  }
}

function codesOf(discount: Discount): string[] {
  return discount.__typename.startsWith('DiscountCode') ? (discount.codes ?? [discount.title]) : []
}

function worthOf(discount: Discount, currency: string) {
  const value = 'value' in discount ? discount.value : '0'
  const percent = /^([\d.]+) ?%$/.exec(value)
  if (percent) return typed('DiscountPercentage', { percentage: Number(percent[1]) / 100 })
  return typed('DiscountAmount', {
    amount: toMoneyV2(toAmount(toCents(value)), currency),
    appliesOnEachItem: false,
  })
}

/** The markets that a discount is for; by name in the state. */
export const discountMarketsFields: Fields<{ discount: FreeShippingDiscount }> = {
  marketsCount: ({ discount }) => (discount.contextMarkets ?? []).length,
  markets: ({ discount }, args, context) => {
    const named = marketsOf(context.shop.shipping).filter((one) =>
      (discount.contextMarkets ?? []).includes(one.name),
    )
    return toConnection(named, args, context, (one) => shippingId(context.shop, pathOfMarket(one)))
  },
}
