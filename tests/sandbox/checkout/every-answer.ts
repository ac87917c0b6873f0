/** Which of the answers can matter to a cart, and every combination of them. */
import { type Answers, plainAnswers, type Reading } from './answers.ts'
import { rateBetween } from './exchange.ts'
import { discountTotal, isActive, isEntered, isFreeShipping, refusals, waitsFor } from './goods-discounts.ts'
import { marketChoices, parentChoices, pricedFor } from './markets.ts'
import { originChoices, profileOf } from './profiles.ts'
import type { VectorCart, VectorShop } from './shop.ts'

type Choices = { [Name in keyof Answers]?: Answers[Name][] }

/** Every combination of answers that can matter to this cart: the plain one first, the others in no order, so that a
 *  sample of them leaves no kind of answer out. */
export function everyAnswer(shop: VectorShop, cart: VectorCart): Answers[] {
  let all: Answers[] = [plainAnswers]
  for (const [name, values] of Object.entries(choicesFor(shop, cart)) as [keyof Answers, unknown[]][]) {
    if (values.length < 2 && name !== 'country') continue
    all = values.flatMap((value) => all.map((one) => ({ ...one, [name]: value })))
  }
  const [plain = plainAnswers, ...others] = all
  return [plain, ...mixed(others)]
}

/** Always the same way. */
function mixed<T>(items: T[]): T[] {
  const left = [...items]
  let state = 0x9e3779b9
  for (let index = left.length - 1; index > 0; index--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (index + 1)
    const [one, two] = [left[index] as T, left[other] as T]
    left[index] = two
    left[other] = one
  }
  return left
}

function choicesFor(given: VectorShop, cart: VectorCart): Choices {
  const country = cart.country
  const shop = pricedFor(given, country ?? plainAnswers.country, cart.province)
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
