/** Each thing that Shopify's documentation leaves open, and the answers that a checkout may give to it. */

import { rateBetween } from './exchange.ts'
import { discountTotal, isActive, isEntered, isFreeShipping, refusals, waitsFor } from './goods-discounts.ts'
import { marketChoices, parentChoices } from './markets.ts'
import { originChoices, profileOf } from './profiles.ts'
import type { VectorCart, VectorShop } from './shop.ts'

/** Which amount a threshold is compared with. */
export type Reading = {
  discounts: 'before' | 'after'
  /** Counts only where prices are without tax. */
  tax: 'without' | 'with'
  /** Gift cards and lines that don't ship. */
  others: 'counted' | 'left-out'
}

export type Answers = {
  /** Where the cart doesn't say. */
  country: string
  province: string | null
  /** For rates' price conditions and tiers, and for `freeDeliveryMinimumValue`. */
  rates: Reading
  /** For discounts' minimums. */
  minimums: Reading
  /** Tax added at checkout where the cart names none, as a share of the goods. */
  taxShare: number
  /** The default package, where the shop doesn't tell it. */
  packageGrams: number
  /** Units of the cart's currency for one of the rate's; null = the sandbox's own table. */
  exchange: number | null
  /** What conversion does to a threshold. */
  rounding: 'exact' | 'whole-up'
  /** A carrier's price in the cart's currency; null = it offers nothing. */
  carrier: string | null
  /** Groups whose rates have no name in common: the cheapest of each as one, or every pair. */
  names: 'cheapest' | 'every-pair'
  /** Which location group sends what has no known origin. */
  origin: number
  /** A constraint rule overrules the known origin, too. */
  originForced: boolean
  /** A province that no zone lists, in a country that one does. */
  unlisted: 'nowhere' | 'rest-of-world'
  /** Several rate groups of one option. */
  rateGroups: 'sum' | 'highest' | 'lowest'
  /** Which of several fitting markets, and which parent. */
  market: number
  parent: number
  /** The code was used before, by this customer or by as many as may. */
  codeSpent: boolean
  /** Discounts that don't combine: which of them stay. */
  kept: 'shipping' | 'others'
  /** Which of several free-shipping discounts that don't combine. */
  picked: number
  /** What a maximum shipping price looks at, where rates were added up. */
  maximum: 'each' | 'sum'
  /** The signed-in customer is one of those meant. */
  customerQualifies: boolean
  customization: 'shows-all' | 'hides-free' | 'hides-paid'
  appDiscount: 'idle' | 'works'
}

const plainReading: Reading = { discounts: 'before', tax: 'without', others: 'counted' }

/** The stand-in's own answers, unless told otherwise. */
export const plainAnswers: Answers = {
  country: 'FR',
  province: null,
  rates: plainReading,
  minimums: plainReading,
  taxShare: 0.1,
  packageGrams: 250,
  exchange: null,
  rounding: 'exact',
  carrier: '9.40',
  names: 'cheapest',
  origin: 0,
  originForced: false,
  unlisted: 'nowhere',
  rateGroups: 'sum',
  market: 0,
  parent: 0,
  codeSpent: false,
  kept: 'others',
  picked: 0,
  maximum: 'sum',
  customerQualifies: true,
  customization: 'shows-all',
  appDiscount: 'idle',
}

type Choices = { [Name in keyof Answers]?: Answers[Name][] }

/** Every combination of answers that can matter to this cart; the first is the plain one. */
export function everyAnswer(shop: VectorShop, cart: VectorCart): Answers[] {
  let all: Answers[] = [plainAnswers]
  for (const [name, values] of Object.entries(choicesFor(shop, cart)) as [keyof Answers, unknown[]][]) {
    if (values.length < 2 && name !== 'country') continue
    all = values.flatMap((value) => all.map((one) => ({ ...one, [name]: value })))
  }
  return all
}

function choicesFor(shop: VectorShop, cart: VectorCart): Choices {
  const country = cart.country
  return {
    ...(country === null ? { country: countriesOf(shop) } : {}),
    ...(cart.province === null && country !== null ? { province: provincesOf(shop, country) } : {}),
    rates: readingsFor(shop, cart),
    ...(isAsked(shop, cart) ? { minimums: readingsFor(shop, cart) } : {}),
    ...(shop.taxesIncluded || cart.estimatedTax ? {} : { taxShare: [0.1, 0.3] }),
    ...(looksAtWeight(shop) && !shop.defaultPackage ? { packageGrams: [250, 0, 500, 2000] } : {}),
    ...exchangesFor(shop, cart),
    ...(hasCarrier(shop) ? { carrier: ['9.40', '0.00'] } : {}),
    ...originsFor(shop, cart),
    ...marketsFor(shop, country ?? plainAnswers.country, cart.province),
    ...discountChoices(shop, cart),
    ...(shop.deliveryCustomizations.some((one) => one.enabled)
      ? { customization: ['shows-all', 'hides-free', 'hides-paid'] }
      : {}),
  }
}

/** Every country that a zone or a market names, and one that none does. */
function countriesOf(shop: VectorShop): string[] {
  const zones = zonesOf(shop).flatMap(({ zone }) => zone.countries.map((one) => one.code.countryCode ?? 'JP'))
  const markets = (shop.markets ?? []).flatMap((one) =>
    one.conditions.regionsCondition.regions.map((region) =>
      'country' in region ? region.country.code : region.code,
    ),
  )
  return [...new Set([plainAnswers.country, ...zones, ...markets, 'AQ'])]
}

/** The provinces that zones list for a country, and one that none does. */
function provincesOf(shop: VectorShop, country: string): (string | null)[] {
  const zones = zonesOf(shop).flatMap(({ zone }) => zone.countries)
  const listed = zones
    .filter((one) => one.code.countryCode === country)
    .flatMap((one) => one.provinces.map(({ code }) => code))
  const regions = (shop.markets ?? []).flatMap((one) => one.conditions.regionsCondition.regions)
  const divided = regions.flatMap((one) =>
    'country' in one && one.country.code === country ? [one.code] : [],
  )
  const codes = [...new Set([...listed, ...divided])]
  return codes.length === 0 ? [null] : [...codes, 'unlisted']
}

function zonesOf(shop: VectorShop) {
  return shop.deliveryProfiles.flatMap((one) =>
    one.profileLocationGroups.flatMap((group) => group.locationGroupZones),
  )
}

function readingsFor(shop: VectorShop, cart: VectorCart): Reading[] {
  const discounts: Reading['discounts'][] =
    discountTotal(shop, cart, plainAnswers) > 0 ||
    cart.subtotalAfterDiscounts !== undefined ||
    mayCut(shop, cart)
      ? ['before', 'after']
      : ['before']
  const tax: Reading['tax'][] = shop.taxesIncluded ? ['without'] : ['without', 'with']
  const others: Reading['others'][] = cart.lines.some((line) => !line.requiresShipping)
    ? ['counted', 'left-out']
    : ['counted']
  return discounts.flatMap((one) =>
    tax.flatMap((two) => others.map((three) => ({ discounts: one, tax: two, others: three }))),
  )
}

/** An app's discount on goods may lower the total by nobody knows what. */
function mayCut(shop: VectorShop, cart: VectorCart): boolean {
  return shop.discountNodes.some(
    (one) => isApp(one.__typename) && isActive(one, shop.now) && isEntered(one, cart) && !isFreeShipping(one),
  )
}

const isApp = (typename: string) => typename.endsWith('App')

/** A free-shipping discount with a minimum is in play. */
function isAsked(shop: VectorShop, cart: VectorCart): boolean {
  return shop.discountNodes.some(
    (one) =>
      isFreeShipping(one) &&
      isActive(one, shop.now) &&
      isEntered(one, cart) &&
      one.minimumRequirement != null,
  )
}

function looksAtWeight(shop: VectorShop): boolean {
  if (!shop.features.marketDrivenShipping)
    return zonesOf(shop).some((one) =>
      one.methodDefinitions.some((method) =>
        method.methodConditions.some((condition) => condition.field === 'TOTAL_WEIGHT'),
      ),
    )
  return optionsOf(shop).some((one) => one.__typename === 'DeliveryWeightBasedOptionDefinition')
}

function hasCarrier(shop: VectorShop): boolean {
  if (!shop.features.marketDrivenShipping)
    return zonesOf(shop).some((one) =>
      one.methodDefinitions.some(
        (method) => method.active && method.rateProvider.__typename === 'DeliveryParticipant',
      ),
    )
  return optionsOf(shop).some((one) => one.__typename === 'DeliveryCarrierCalculatedOptionDefinition')
}

function optionsOf(shop: VectorShop) {
  return (shop.markets ?? []).flatMap((one) => one.delivery.shipping?.optionDefinitions ?? [])
}

function exchangesFor(shop: VectorShop, cart: VectorCart): Choices {
  const foreign = shop.features.marketDrivenShipping
    ? optionsOf(shop).find((one) => one.currency !== cart.currency)?.currency
    : undefined
  const from = foreign ?? (shop.currencyCode === cart.currency ? null : shop.currencyCode)
  if (from === null) return {}
  const usual = rateBetween(from, cart.currency)
  return { exchange: [usual, usual * 0.98, usual * 1.02], rounding: ['exact', 'whole-up'] }
}

function originsFor(shop: VectorShop, cart: VectorCart): Choices {
  if (shop.features.marketDrivenShipping)
    return optionsOf(shop).some((one) => one.rateGroups.length > 1)
      ? { rateGroups: ['sum', 'highest', 'lowest'] }
      : {}
  const lines = cart.lines.filter((line) => line.requiresShipping)
  const isForced = (shop.fulfillmentConstraintRules ?? []).length > 0
  const most = Math.max(1, ...lines.map((line) => originChoices(shop, line, isForced)))
  const groups = new Set(lines.map((line) => `${profileOf(shop, line)?.name}|${line.origin ?? ''}`))
  return {
    ...(most > 1 ? { origin: [...Array(most).keys()] } : {}),
    ...(isForced && most > 1 ? { originForced: [false, true] } : {}),
    ...(groups.size > 1 ? { names: ['cheapest', 'every-pair'], maximum: ['sum', 'each'] } : {}),
    ...(zonesOf(shop).some(({ zone }) => zone.countries.some((one) => one.provinces.length > 0)) &&
    zonesOf(shop).some(({ zone }) => zone.countries.some((one) => one.code.restOfWorld))
      ? { unlisted: ['nowhere', 'rest-of-world'] }
      : {}),
  }
}

function marketsFor(shop: VectorShop, country: string, province: string | null): Choices {
  const markets = marketChoices(shop, country, province)
  const parents = shop.features.marketDrivenShipping
    ? Math.max(0, ...markets.map((one) => parentChoices(shop, one).length))
    : 0
  return {
    ...(markets.length > 1 ? { market: [...markets.keys()] } : {}),
    ...(parents > 1 ? { parent: [...Array(parents).keys()] } : {}),
  }
}

function discountChoices(shop: VectorShop, cart: VectorCart): Choices {
  const live = shop.discountNodes.filter((one) => isActive(one, shop.now) && isEntered(one, cart))
  const free = live.filter(isFreeShipping)
  return {
    ...(free.some((one) => waitsFor(one)) ? { codeSpent: [false, true] } : {}),
    ...(refusals(shop, cart, free, { ...plainAnswers, appDiscount: 'works' }).length > 0
      ? { kept: ['others', 'shipping'] }
      : {}),
    ...(free.length > 1 ? { picked: [...free.keys()] } : {}),
    ...(cart.customer && free.some((one) => one.context.__typename.startsWith('DiscountCustomer'))
      ? { customerQualifies: [true, false] }
      : {}),
    ...(live.some((one) => isApp(one.__typename)) ? { appDiscount: ['idle', 'works'] } : {}),
  }
}
