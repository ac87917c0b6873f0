/** The oracle: what checkout would ask for a cart, as draft orders compute it. Nothing is saved.
 *  https://shopify.dev/docs/api/admin-graphql/latest/queries/draftOrderAvailableDeliveryOptions */
import { currencyDigits } from '../../language/money.ts'
import type { ProbeCart, ProbeLine } from '../../language/shipping.ts'
import type { PricedCart } from '../platform.port.ts'
import type { ShopifyClient, ShopifyDocument } from './client.ts'
import type {
  CalculateDraftMutation,
  CalculateDraftMutationVariables,
  DeliveryOptionsQuery,
  DeliveryOptionsQueryVariables,
} from './generated/admin.generated.d.ts'
import { toGid } from './gid.ts'
import { calculateDraftDocument, deliveryOptionsDocument } from './queries.ts'
import { readScopes } from './read-shop.ts'
import { lacking } from './scopes.ts'
import { toMoney } from './to-shipping.ts'

const optionsOf: ShopifyDocument<DeliveryOptionsQuery, DeliveryOptionsQueryVariables> =
  deliveryOptionsDocument
const calculate: ShopifyDocument<CalculateDraftMutation, CalculateDraftMutationVariables> =
  calculateDraftDocument

type Input = DeliveryOptionsQueryVariables['input']
type Country = NonNullable<Input['marketRegionCountryCode']>
type Currency = NonNullable<CalculateDraftMutationVariables['input']['presentmentCurrencyCode']>
type Line = Extract<NonNullable<Input['lineItems']>, readonly unknown[]>[number]
type RateNode = DeliveryOptionsQuery['draftOrderAvailableDeliveryOptions']['availableShippingRates'][number]

const priced = (answer: PricedCart['answer'], afterDiscounts = true): PricedCart => ({
  answer,
  afterDiscounts,
  said: null,
  goods: null,
})

export async function priceCarts(client: ShopifyClient, carts: readonly ProbeCart[]): Promise<PricedCart[]> {
  const granted = await readScopes(client)
  if (lacking(['read_draft_orders'], granted).length > 0)
    return carts.map(() => priced({ unavailable: 'scope' }))
  const canCalculate = granted.includes('write_draft_orders')
  const answers: PricedCart[] = []
  for (const cart of carts) {
    // Nobody waits for a proof: the points are for those who read stock.
    await client.rest()
    answers.push(await priceCart(client, cart, canCalculate))
  }
  return answers
}

async function priceCart(client: ShopifyClient, cart: ProbeCart, canCalculate: boolean): Promise<PricedCart> {
  const input = toInput(cart)
  const { draftOrderAvailableDeliveryOptions } = await client.ask(optionsOf, { input })
  const options: { title: string; price: number }[] = []
  let [afterDiscounts, currency] = [true, cart.currency]
  for (const rate of draftOrderAvailableDeliveryOptions.availableShippingRates) {
    const listed = toMoney(rate.price)
    const final = canCalculate && listed?.minor !== 0 ? await finalPrice(client, cart, input, rate) : null
    const price = final ?? listed
    if (price === null) return priced({ unavailable: 'refused' })
    // Whether discounts for shipping are already taken off a listed rate isn't told.
    if (final === null && price.minor > 0) afterDiscounts = false
    currency = price.currency
    options.push({ title: rate.title, price: price.minor })
  }
  return priced({ options, currency }, afterDiscounts)
}

async function finalPrice(client: ShopifyClient, cart: ProbeCart, input: Input, { handle }: RateNode) {
  const { marketRegionCountryCode: _, ...draft } = input
  const { draftOrderCalculate } = await client.ask(calculate, {
    input: {
      ...draft,
      presentmentCurrencyCode: cart.currency as Currency,
      shippingLine: { shippingRateHandle: handle },
    },
  })
  const calculated = draftOrderCalculate?.calculatedDraftOrder
  return calculated ? toMoney(calculated.totalShippingPriceSet.presentmentMoney) : null
}

function toInput({ country, province, currency, lines, codes }: ProbeCart): Input {
  return {
    lineItems: lines.map((line) => toLine(line, currency)),
    shippingAddress: { countryCode: country as Country, ...(province ? { provinceCode: province } : {}) },
    marketRegionCountryCode: country as Country,
    discountCodes: codes,
    acceptAutomaticDiscounts: true,
  }
}

function toLine({ variantId, quantity, unitPrice, grams, ships }: ProbeLine, currency: string): Line {
  const price =
    unitPrice === null ? null : { amount: toDecimal(unitPrice, currency), currencyCode: currency as Currency }
  if (variantId !== null)
    return {
      variantId: toGid('ProductVariant', variantId),
      quantity,
      ...(price ? { priceOverride: price } : {}),
    }
  return {
    title: 'Promesse',
    quantity,
    requiresShipping: ships,
    ...(price ? { originalUnitPriceWithCurrency: price } : {}),
    ...(grams === null ? {} : { weight: { value: grams, unit: 'GRAMS' as const } }),
  }
}

function toDecimal(minor: number, currency: string): string {
  const digits = currencyDigits(currency)
  return (minor / 10 ** digits).toFixed(digits)
}
