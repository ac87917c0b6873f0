/** Draft orders that are never saved: the rates that a cart would be offered, and what one of them costs in the end.
 *  Prices are the shop's currency but where a presentment currency is asked for. */
import { GraphQLError } from 'graphql'
import { toGrams } from '../../checkout/amounts.ts'
import { plainAnswers } from '../../checkout/answers.ts'
import { rateBetween, toAmount, toCents } from '../../checkout/exchange.ts'
import { discountTotal } from '../../checkout/goods-discounts.ts'
import type { Charge, ChargedOption, VectorCart, VectorLine, Weight } from '../../checkout/shop.ts'
import { answersOf, chargeIn, ratesIn, shippingNow, toCartLine } from '../../checkout/shop-charge.ts'
import { gid } from '../../store/ids.ts'
import type { ShopState, Variant } from '../../store/types.ts'
import { type Context, type Fields, toMoneyV2 } from '../context.ts'
import { idArgument } from '../types/read.ts'

type Money = { amount: string | number; currencyCode: string }
type LineInput = {
  variantId?: string | null
  quantity: number
  title?: string | null
  originalUnitPrice?: string | number | null
  originalUnitPriceWithCurrency?: Money | null
  priceOverride?: Money | null
  requiresShipping?: boolean | null
  weight?: Weight | null
  grams?: number | null
}
type Address = { countryCode?: string | null; provinceCode?: string | null }
type DraftInput = {
  lineItems?: LineInput[] | null
  shippingAddress?: Address | null
  discountCodes?: string[] | null
  acceptAutomaticDiscounts?: boolean | null
  presentmentCurrencyCode?: string | null
  marketRegionCountryCode?: string | null
  shippingLine?: {
    shippingRateHandle?: string | null
    priceWithCurrency?: Money | null
    price?: string | number | null
    title?: string | null
  } | null
}

/** Shopify's own limit on a draft order's lines. */
const mostLines = 499

type Problem = { field: string[] | null; message: string }

export const draftOrderRoots: Fields<unknown> = {
  draftOrderAvailableDeliveryOptions: (_root, args, context) => {
    const read = toCart(context, args.input as DraftInput, context.shop.currency)
    if ('problem' in read)
      throw new GraphQLError(read.problem.message, { extensions: { code: 'BAD_USER_INPUT' } })
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
    return {
      availableShippingRates: optionsOf(listed(read, context)).map((option) => toRate(option)),
      availableLocalDeliveryRates: [],
      availableLocalPickupOptions: pickups(context.shop),
      pageInfo,
    }
  },
}

export const draftOrderMutations: Fields<unknown> = {
  draftOrderCalculate: (_root, args, context) => {
    const input = args.input as DraftInput
    const currency = input.presentmentCurrencyCode ?? context.shop.currency
    const read = toCart(context, input, currency)
    if ('problem' in read) return { calculatedDraftOrder: null, userErrors: [read.problem] }
    const chosen = chosenLine(read, input, context)
    if (chosen && 'problem' in chosen) return { calculatedDraftOrder: null, userErrors: [chosen.problem] }
    return { calculatedDraftOrder: calculated(read, chosen, context), userErrors: [] }
  },
}

/** A cart as the checkout takes it, and whether automatic discounts count. */
type Draft = { cart: VectorCart; automatic: boolean; codes: string[] }

function toCart({ shop }: Context, input: DraftInput, currency: string): Draft | { problem: Problem } {
  const given = input.lineItems ?? []
  if (given.length === 0) return { problem: { field: ['lineItems'], message: 'Add at least 1 product' } }
  if (given.length > mostLines)
    return {
      problem: { field: ['lineItems'], message: `A draft order can have at most ${mostLines} line items` },
    }
  const lines: VectorLine[] = []
  for (const [index, line] of given.entries()) {
    const read = toLine(shop, line, currency)
    if (!read)
      return {
        problem: {
          field: ['lineItems', String(index), 'variantId'],
          message: 'Product variant does not exist',
        },
      }
    lines.push(read)
  }
  const codes = input.discountCodes ?? []
  return {
    cart: {
      country: input.shippingAddress?.countryCode ?? input.marketRegionCountryCode ?? shop.buyerCountry,
      province: input.shippingAddress?.provinceCode ?? null,
      currency,
      lines,
      discountCodes: codes,
      customer: null,
    },
    automatic: input.acceptAutomaticDiscounts === true,
    codes,
  }
}

function toLine(shop: ShopState, line: LineInput, currency: string): VectorLine | null {
  const own = line.priceOverride ?? line.originalUnitPriceWithCurrency
  const plain =
    line.originalUnitPrice == null ? null : { amount: line.originalUnitPrice, currencyCode: shop.currency }
  const price = own ?? plain
  const unitPrice = price ? toAmount(inCurrency(price, currency)) : undefined
  if (line.variantId) {
    const variant: Variant | undefined = shop.variants.get(idArgument(line.variantId, 'ProductVariant'))
    // A custom price of a variant counts only as an override.
    const override = line.priceOverride ? unitPrice : undefined
    return variant ? toCartLine(shop, variant, line.quantity, currency, override) : null
  }
  return {
    sku: `custom ${line.title ?? ''}`,
    unitPrice: unitPrice ?? '0.00',
    quantity: line.quantity,
    grams: line.weight ? toGrams(line.weight) : (line.grams ?? 0),
    requiresShipping: line.requiresShipping ?? false,
    giftCard: false,
  }
}

function inCurrency({ amount, currencyCode }: Money, currency: string): number {
  return Math.round(toCents(String(amount)) * rateBetween(currencyCode, currency))
}

/** Without automatic discounts only those count whose code was given. */
function placeOf({ automatic }: Draft, shop: ShopState): ShopState {
  if (automatic) return shop
  const discountNodes = shop.shipping.discountNodes.filter((one) => one.__typename.startsWith('DiscountCode'))
  return { ...shop, shipping: { ...shop.shipping, discountNodes } }
}

function listed(draft: Draft, { shop, now }: Context): Charge {
  return ratesIn(placeOf(draft, shop), now, draft.cart)
}

function optionsOf(charge: Charge): ChargedOption[] {
  return typeof charge === 'string' ? [] : charge.options
}

const handleOf = ({ title, amount }: ChargedOption) =>
  `shopify-${encodeURIComponent(title).replaceAll('%20', '+')}-${amount}`

function toRate(option: ChargedOption) {
  return {
    ...{ title: option.title, code: option.title, handle: handleOf(option), source: 'shopify' },
    price: toMoneyV2(option.amount, option.currency),
  }
}

function pickups(shop: ShopState) {
  return [...shop.locations.values()]
    .filter((one) => one.isActive && one.localPickup)
    .map((one) => ({
      ...{ code: one.name, title: one.name, handle: `pickup-${one.id}`, instructions: '', source: 'shopify' },
      ...{ distanceFromBuyer: null, locationId: gid('Location', one.id) },
    }))
}

type Chosen = { title: string; handle: string | null; listed: number; paid: number }

/** A rate is named by the handle it was listed with, in the shop's currency or in the buyer's. */
function chosenLine(draft: Draft, input: DraftInput, context: Context): Chosen | null | { problem: Problem } {
  const line = input.shippingLine
  if (!line) return null
  const { shop, now } = context
  const { currency } = draft.cart
  if (!line.shippingRateHandle) {
    const money = line.priceWithCurrency ?? { amount: line.price ?? 0, currencyCode: shop.currency }
    const price = inCurrency(money, currency)
    return { title: line.title ?? 'Shipping', handle: null, listed: price, paid: price }
  }
  const inShops = toCart(context, input, shop.currency)
  const named = 'problem' in inShops ? [] : optionsOf(listed(inShops, context))
  const options = optionsOf(listed(draft, context))
  const isMeant = (option: ChargedOption | undefined) =>
    option && handleOf(option) === line.shippingRateHandle
  const index = options.findIndex((option, at) => isMeant(option) || isMeant(named[at]))
  const option = options[index]
  if (!option)
    return {
      problem: { field: ['shippingLine', 'shippingRateHandle'], message: 'Shipping rate is not available' },
    }
  const charged = optionsOf(chargeIn(placeOf(draft, shop), now, draft.cart))
  // What is hidden at the checkout can still be calculated: the rate was on the list.
  const paid = charged.find(
    (one) => one.title === option.title && toCents(one.amount) <= toCents(option.amount),
  )
  return {
    ...{ title: option.title, handle: line.shippingRateHandle },
    ...{ listed: toCents(option.amount), paid: toCents((paid ?? option).amount) },
  }
}

/** Without a shipping line a draft order has no shipping: 0.00. */
function calculated(draft: Draft, chosen: Chosen | null, { shop, now }: Context) {
  const { cart } = draft
  const goods = cart.lines.reduce((sum, line) => sum + toCents(line.unitPrice) * line.quantity, 0)
  const cut = discountTotal(shippingNow(placeOf(draft, shop), now), cart, {
    ...plainAnswers,
    ...answersOf(shop),
  })
  const bag = (cents: number) => toBag(cents, cart.currency, shop.currency)
  const shipping = chosen?.paid ?? 0
  return {
    acceptAutomaticDiscounts: draft.automatic,
    ...{ currencyCode: shop.currency, presentmentCurrencyCode: cart.currency },
    discountCodes: draft.codes,
    taxesIncluded: shop.shipping.taxesIncluded,
    totalQuantityOfLineItems: cart.lines.reduce((sum, line) => sum + line.quantity, 0),
    lineItemsSubtotalPrice: bag(goods),
    totalLineItemsPriceSet: bag(goods),
    totalDiscountsSet: bag(cut + (chosen ? chosen.listed - chosen.paid : 0)),
    subtotalPriceSet: bag(goods - cut),
    totalShippingPriceSet: bag(shipping),
    totalPriceSet: bag(goods - cut + shipping),
    availableShippingRates: optionsOf(ratesIn(placeOf(draft, shop), now, cart)).map(toRate),
    shippingLine: chosen && {
      ...{ title: chosen.title, shippingRateHandle: chosen.handle, custom: chosen.handle === null },
      ...{ source: 'shopify', isRemoved: false, originalPriceSet: bag(chosen.listed) },
      ...{ discountedPriceSet: bag(chosen.paid), currentDiscountedPriceSet: bag(chosen.paid) },
    },
    warnings: [],
    alerts: [],
  }
}

function toBag(cents: number, presentment: string, own: string) {
  return {
    presentmentMoney: toMoneyV2(toAmount(cents), presentment),
    shopMoney: toMoneyV2(toAmount(Math.round(cents * rateBetween(presentment, own))), own),
  }
}
