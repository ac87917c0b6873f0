/** Which market a buyer is in, and the rates of a shop whose markets rule. */

import { exchangeOf, packedGrams, toGrams } from './amounts.ts'
import type { Answers } from './answers.ts'
import { comparedTotal } from './compared.ts'
import { priceIn, thresholdIn, toCents } from './exchange.ts'
import type { Destination, Offered } from './profiles.ts'
import type { Market, RateGroup, Region, ShippingOption, VectorCart, VectorLine, VectorShop } from './shop.ts'

/** A market by what decides whether somebody is in it. */
export type Area = { name: string; status: string; regions: string[]; market: Market | null }

/** Null: the shop's case tells nothing of markets. */
function areasOf(shop: VectorShop): Area[] | null {
  if (shop.marketsStatus)
    return shop.marketsStatus.map(({ name, status, countries }) => ({
      name,
      status,
      regions: countries,
      market: null,
    }))
  if (!shop.markets || shop.markets.length === 0) return null
  return shop.markets.map((market) => ({
    name: market.name,
    status: market.status,
    regions: market.conditions.regionsCondition.regions.map(keyOf),
    market,
  }))
}

const keyOf = (region: Region) =>
  'country' in region ? `${region.country.code}-${region.code}` : region.code

/** A region within a country lies in that country, too. */
function covers(area: Area, key: string): boolean {
  return area.regions.includes(key) || area.regions.includes(key.slice(0, 2))
}

function encloses(outer: Area, inner: Area): boolean {
  return outer !== inner && inner.regions.every((key) => covers(outer, key))
}

/** The markets that the buyer may be in, the likeliest first; drafts turn up only where they might shadow another. */
export function marketChoices(shop: VectorShop, country: string, province: string | null): Area[] {
  const key = province === null ? country : `${country}-${province}`
  const fitting = (areasOf(shop) ?? []).filter((one) => covers(one, key))
  const active = fitting.filter((one) => one.status === 'ACTIVE')
  const innermost = active.filter((one) => !active.some((other) => isInside(other, one)))
  const drafts = fitting.filter(
    (one) => one.status !== 'ACTIVE' && innermost.some((other) => isInside(one, other)),
  )
  return [...innermost, ...drafts]
}

function isInside(inner: Area, outer: Area): boolean {
  return encloses(outer, inner) && !encloses(inner, outer)
}

/** Whose options a market without its own may take: what encloses it, the closest first. No parent can be read. */
export function parentChoices(shop: VectorShop, area: Area): Area[] {
  if (area.market === null || area.market.delivery.shipping !== null) return []
  const others = (areasOf(shop) ?? []).filter(
    (one) =>
      one !== area && one.name !== area.name && one.status === 'ACTIVE' && one.market?.delivery.shipping,
  )
  const enclosing = others.filter((one) => encloses(one, area))
  return enclosing.length > 0 ? enclosing.sort((a, b) => a.regions.length - b.regions.length) : others
}

/** Countries whose buyers expect the tax in a price; a few are enough here. */
const taxInPrice = ['FR', 'BE', 'DE', 'ES', 'IT', 'NL', 'PT', 'GB', 'JP']

/** The shop as it prices for somebody there: tax may be added at checkout though its own prices include it. */
export function pricedFor(shop: VectorShop, country: string, province: string | null): VectorShop {
  const adds = ({ market }: Area): boolean => {
    const strategy = market?.priceInclusions?.inclusiveTaxPricingStrategy
    return (
      strategy === 'ADD_TAXES_AT_CHECKOUT' ||
      (strategy === 'INCLUDES_TAXES_IN_PRICE_BASED_ON_COUNTRY' && !taxInPrice.includes(country))
    )
  }
  const areas = areasOf(shop) ?? []
  const ruling = (one: Area) =>
    one.market?.priceInclusions
      ? [one]
      : areas.filter((other) => other.status === 'ACTIVE' && encloses(other, one))
  const added = marketChoices(shop, country, province).some((one) => ruling(one).some(adds))
  return added ? { ...shop, taxesIncluded: false } : shop
}

/** The buyer's market; null = the shop knows no markets, 'none' = in no market that takes orders. */
export function marketOf(shop: VectorShop, to: Destination, answers: Answers): Area | null | 'none' {
  if (areasOf(shop) === null) return shop.features.marketDrivenShipping ? 'none' : null
  const choices = marketChoices(shop, to.country, to.province)
  const chosen = choices[answers.market % Math.max(1, choices.length)]
  return chosen && chosen.status === 'ACTIVE' ? chosen : 'none'
}

/** Null: this market ships nothing. */
export function offersByMarket(
  shop: VectorShop,
  cart: VectorCart,
  area: Area,
  answers: Answers,
): Offered[] | null {
  const parents = parentChoices(shop, area)
  const parent = parents[answers.parent % Math.max(1, parents.length)]
  const shipping = area.market?.delivery.shipping ?? parent?.market?.delivery.shipping
  if (!shipping?.isEnabled) return null
  const offers = shipping.optionDefinitions
    .filter((option) => option.isActive)
    .flatMap((option) => offerOf(shop, cart, answers, option))
  return offers.length === 0 ? null : offers
}

function offerOf(shop: VectorShop, cart: VectorCart, answers: Answers, option: ShippingOption): Offered[] {
  const parcels = new Map<RateGroup, VectorLine[]>()
  for (const line of cart.lines.filter((one) => one.requiresShipping)) {
    const group = rateGroupOf(option, line)
    if (!group) return []
    parcels.set(group, [...(parcels.get(group) ?? []), line])
  }
  const prices: number[] = []
  for (const [group, lines] of parcels) {
    const price = priceOf(shop, cart, answers, option, group, lines)
    if (price === null) return []
    prices.push(price)
  }
  const free = option.freeDeliveryMinimumValue
  const isFree =
    free !== null &&
    comparedTotal(shop, cart, answers, answers.rates) >= thresholdIn(free, exchangeOf(cart, answers))
  const cents = isFree ? 0 : together(prices, answers)
  const byCarrier = option.__typename === 'DeliveryCarrierCalculatedOptionDefinition'
  return [{ title: option.name, cents, byCarrier, parts: [cents] }]
}

/** A group that names the line's collection or origin comes before one for all. */
function rateGroupOf(option: ShippingOption, line: VectorLine): RateGroup | undefined {
  const fitting = option.rateGroups.filter(({ conditions }) => {
    const { collections, originLocations: origins } = conditions
    const isCollected = !collections?.length || collections.some((one) => line.collections?.includes(one))
    return isCollected && (origins.length === 0 || origins.includes(line.origin ?? ''))
  })
  return fitting.find(({ conditions }) => (conditions.collections?.length ?? 0) > 0) ?? fitting[0]
}

function priceOf(
  shop: VectorShop,
  cart: VectorCart,
  answers: Answers,
  option: ShippingOption,
  group: RateGroup,
  lines: VectorLine[],
): number | null {
  const exchange = exchangeOf(cart, answers)
  if (option.__typename === 'DeliveryCarrierCalculatedOptionDefinition')
    return answers.carrier === null ? null : toCents(answers.carrier)
  if (group.rate) return priceIn(group.rate.price, exchange)
  const total = comparedTotal(shop, cart, answers, answers.rates)
  const grams = packedGrams(shop, lines, answers)
  const tier = group.rates?.find(
    ({ minValue, maxValue, minWeight, maxWeight }) =>
      (!minValue || total >= thresholdIn(minValue, exchange)) &&
      (!maxValue || total <= thresholdIn(maxValue, exchange)) &&
      (!minWeight || grams >= toGrams(minWeight)) &&
      (!maxWeight || grams <= toGrams(maxWeight)),
  )
  return tier ? priceIn(tier.price, exchange) : null
}

function together(prices: number[], answers: Answers): number {
  if (answers.rateGroups === 'highest') return Math.max(...prices)
  if (answers.rateGroups === 'lowest') return Math.min(...prices)
  return prices.reduce((sum, one) => sum + one, 0)
}
