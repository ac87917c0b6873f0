/** Shopify's rates to our words: one profile's methods, one market's options. */
import { type Money, parseMoney } from '../../language/money.ts'
import type {
  DeliveryMethod,
  DeliveryZone,
  MarketOption,
  Rate,
  RateCondition,
  RateGroup,
  RateTier,
} from '../../language/shipping.ts'
import type {
  DeliveryZonesQuery,
  GroupConditionsFragment,
  MarketOptionsQuery,
} from './generated/admin.generated.d.ts'
import { idFromGid } from './gid.ts'

type Groups = NonNullable<DeliveryZonesQuery['deliveryProfile']>['profileLocationGroups']
type ZoneEdge = Groups[number]['locationGroupZones']['edges'][number]
export type MethodNode = ZoneEdge['node']['methodDefinitions']['nodes'][number]
type Shipping = NonNullable<NonNullable<MarketOptionsQuery['market']>['delivery']['shipping']>
export type OptionNode = Shipping['optionDefinitions']['nodes'][number]
type Amount = { amount: string; currencyCode: string }

const gramsOf = { GRAMS: 1, KILOGRAMS: 1000, OUNCES: 28.349523125, POUNDS: 453.59237 } as const

/** Null where it isn't an amount of its currency: nothing is rounded. */
export function toMoney({ amount, currencyCode }: Amount): Money | null {
  return parseMoney(amount, currencyCode)
}

/** May have a fraction: ounces and pounds do. */
function toGrams({ unit, value }: { unit: keyof typeof gramsOf; value: number }): number {
  const grams = value * gramsOf[unit]
  return Math.round(grams * 1e6) / 1e6
}

export function toZone({ node }: ZoneEdge, methods: readonly MethodNode[]): DeliveryZone {
  return {
    countries: node.zone.countries.map(({ code, provinces }) => ({
      code: code.countryCode ?? null,
      restOfWorld: code.restOfWorld,
      provinces: provinces.map((province) => province.code),
    })),
    methods: methods.map(toMethod),
  }
}

function toMethod({ name, active, methodConditions, rateProvider }: MethodNode): DeliveryMethod {
  const conditions = methodConditions.map(toCondition)
  const known = conditions.filter((condition) => condition !== null)
  return {
    name,
    active,
    conditions: known,
    rate: known.length < conditions.length ? 'unreadable' : toRate(rateProvider),
    // The stable schema doesn't tell it.
    freeFrom: null,
  }
}

function toCondition({
  field,
  operator,
  conditionCriteria,
}: MethodNode['methodConditions'][number]): RateCondition | null {
  const bound = operator === 'GREATER_THAN_OR_EQUAL_TO' ? 'gte' : 'lte'
  if (field === 'TOTAL_WEIGHT' && conditionCriteria.__typename === 'Weight')
    return { field: 'weight', operator: bound, grams: toGrams(conditionCriteria) }
  const amount = conditionCriteria.__typename === 'MoneyV2' ? toMoney(conditionCriteria) : null
  return field === 'TOTAL_PRICE' && amount ? { field: 'price', operator: bound, amount } : null
}

function toRate(provider: MethodNode['rateProvider']): Rate {
  if (provider.__typename === 'DeliveryParticipant') return 'carrier'
  const price = toMoney(provider.price)
  return price ? { price } : 'unreadable'
}

/** Groups and rates beyond a page aren't known: whatever they cost. */
export function toOption(node: OptionNode): MarketOption {
  const { currency } = node
  const free = node.freeDeliveryMinimumValue
  const freeFrom = free ? toMoney(free) : null
  const unsure = free && freeFrom?.currency !== currency
  return {
    name: 'name' in node ? node.name : '',
    active: node.isActive,
    currency,
    freeFrom: unsure ? null : (freeFrom?.minor ?? null),
    groups: unsure ? [unknownGroup] : groupsOf(node),
  }
}

const noBounds = { minValue: null, maxValue: null, minGrams: null, maxGrams: null }
const carrierGroup: RateGroup = {
  collections: null,
  origins: [],
  tiers: [{ ...noBounds, price: 'carrier' }],
}
const unknownGroup: RateGroup = {
  collections: null,
  origins: [],
  tiers: [{ ...noBounds, price: 'unreadable' }],
}

function groupsOf(node: OptionNode): RateGroup[] {
  if (node.__typename === 'DeliveryFlatRateOptionDefinition')
    return allOf(node.flatGroups, ({ rate }) => [{ ...noBounds, price: priceOf(rate.price, node.currency) }])
  if (node.__typename === 'DeliveryValueBasedOptionDefinition')
    return allOf(node.valueGroups, ({ rates }) =>
      rates.nodes.map((rate) => byValue(rate, node.currency, rates.pageInfo.hasNextPage)),
    )
  if (node.__typename === 'DeliveryWeightBasedOptionDefinition')
    return allOf(node.weightGroups, ({ rates }) =>
      rates.nodes.map(({ minWeight, maxWeight, price }) => ({
        ...noBounds,
        minGrams: toGrams(minWeight),
        maxGrams: maxWeight ? toGrams(maxWeight) : null,
        price: rates.pageInfo.hasNextPage ? 'unreadable' : priceOf(price, node.currency),
      })),
    )
  return [carrierGroup]
}

type Page<T> = { nodes: T[]; pageInfo: { hasNextPage: boolean } } | null | undefined

function allOf<T extends { conditions: GroupConditionsFragment }>(
  page: Page<T>,
  toTiers: (group: T) => RateTier[],
): RateGroup[] {
  if (!page || page.pageInfo.hasNextPage) return [unknownGroup]
  return page.nodes.map((group) => toGroup(group.conditions, toTiers(group)))
}

function toGroup({ collections, originLocations }: GroupConditionsFragment, tiers: RateTier[]): RateGroup {
  const isWhole = !collections?.pageInfo.hasNextPage && !originLocations.pageInfo.hasNextPage
  const named = collections?.nodes.map(({ id }) => idFromGid(id, 'Collection')) ?? []
  return {
    collections: named.length > 0 ? named : null,
    origins: originLocations.nodes.map(({ id }) => idFromGid(id, 'Location')),
    tiers: isWhole ? tiers : unknownGroup.tiers,
  }
}

type ValueRate = { minValue: Amount; maxValue?: Amount | null; price: Amount }

function byValue({ minValue, maxValue, price }: ValueRate, currency: string, isCut: boolean): RateTier {
  const [min, max] = [toMoney(minValue), maxValue ? toMoney(maxValue) : null]
  const isKnown = min?.currency === currency && (!maxValue || max?.currency === currency)
  if (!isKnown || isCut) return { ...noBounds, price: 'unreadable' }
  return { ...noBounds, minValue: min.minor, maxValue: max?.minor ?? null, price: priceOf(price, currency) }
}

function priceOf(amount: Amount, currency: string): RateTier['price'] {
  const price = toMoney(amount)
  return price?.currency === currency ? price.minor : 'unreadable'
}
