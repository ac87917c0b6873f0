/** Markets: where they are, and their own ways of delivery. */
import type {
  GroupConditions,
  Market,
  Money,
  RateGroup,
  Region,
  ShippingOption,
  Tier,
  VectorShop,
  Weight,
} from '../../checkout/shop.ts'
import type { Collection, ShopState } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Context, type Fields, noBehaviour, type Resolver, toMoneyV2, typed } from '../context.ts'
import { type SearchFields, toFilter } from '../search.ts'
import { idArgument } from '../types/read.ts'
import { nameOf } from './profiles.ts'
import { inOrder, shippingGid, shippingId } from './shipping-ids.ts'

type Of<T> = { market: Market; path: string } & T
type Shipping = Of<{ shipping: NonNullable<Market['delivery']['shipping']> }>
type Option = { option: ShippingOption; path: string }
type Group = { option: ShippingOption; group: RateGroup; path: string }
type Rate = { tier: Tier; path: string }

export const pathOfMarket = (one: Market) => `market/${one.name}`

/** A shop of which only the state of its markets is known has them without options of their own. */
export function marketsOf(shipping: VectorShop): Market[] {
  if (shipping.markets) return shipping.markets
  return (shipping.marketsStatus ?? []).map(({ name, status, countries }) => ({
    name,
    status,
    currencySettings: { baseCurrency: { currencyCode: shipping.currencyCode } },
    conditions: { regionsCondition: { regions: countries.map((code) => ({ code })) } },
    delivery: { shipping: null },
  }))
}

export function marketById(shop: ShopState, id: unknown): Market | null {
  const digits = idArgument(id, 'Market')
  return marketsOf(shop.shipping).find((one) => shippingId(shop, pathOfMarket(one)) === digits) ?? null
}

const search = (shop: ShopState): SearchFields<Market> => ({
  default: (one) => one.name,
  name: (one) => one.name,
  status: (one) => one.status,
  id: (one) => BigInt(shippingId(shop, pathOfMarket(one))),
  market_type: () => 'REGION',
})

export const markets: Resolver<unknown> = (_root, args, context) => {
  if (args.sortKey && args.sortKey !== 'ID' && args.sortKey !== 'NAME')
    throw noBehaviour(`markets(sortKey: ${String(args.sortKey)})`)
  const isAsked = !args.type || args.type === 'REGION'
  const shown = marketsOf(context.shop.shipping).filter(toFilter(args.query, search(context.shop), 'markets'))
  return inOrder(isAsked ? shown : [], pathOfMarket, args, context)
}

export const marketFields: Fields<Market> = {
  id: (one, _args, { shop }) => shippingGid(shop, 'Market', pathOfMarket(one)),
  name: (one) => one.name,
  handle: (one) => one.name.toLowerCase().replaceAll(' ', '-'),
  status: (one) => one.status,
  enabled: (one) => one.status === 'ACTIVE',
  type: () => 'REGION',
  primary: (one, _args, { shop }) => marketsOf(shop.shipping)[0] === one,
  conditions: (one) => one,
  currencySettings: (one) =>
    one.currencySettings && {
      baseCurrency: {
        currencyCode: one.currencySettings.baseCurrency.currencyCode,
        currencyName: one.currencySettings.baseCurrency.currencyCode,
        enabled: true,
        manualRate: null,
        rateUpdatedAt: null,
      },
      localCurrencies: false,
      roundingEnabled: false,
    },
  priceInclusions: (one) =>
    one.priceInclusions && {
      ...one.priceInclusions,
      inclusiveDutiesPricingStrategy: 'ADD_DUTIES_AT_CHECKOUT',
      adaptivePricingEnabled: false,
    },
  delivery: (one) => ({
    shipping: one.delivery.shipping && {
      market: one,
      shipping: one.delivery.shipping,
      path: `${pathOfMarket(one)}/shipping`,
    },
  }),
  regions: (one, args, context) => regionsOf(one, args, context),
}

export const marketConditionsFields: Fields<Market> = {
  conditionTypes: () => ['REGION'],
  regionsCondition: (one) => one,
  channelsCondition: () => null,
  companyLocationsCondition: () => null,
  locationsCondition: () => null,
}

export const regionsConditionFields: Fields<Market> = {
  applicationLevel: (one) => one.conditions.regionsCondition.applicationLevel ?? 'SPECIFIED',
  regions: (one, args, context) => regionsOf(one, args, context),
}

function regionsOf(market: Market, args: Record<string, unknown>, context: Context) {
  const { regions } = market.conditions.regionsCondition
  const shown = regions.map((region) => toRegion(context.shop, market, region))
  return inOrder(shown, ({ path }) => path, args, context)
}

function toRegion(shop: ShopState, market: Market, region: Region) {
  const path = `${pathOfMarket(market)}/region/${'country' in region ? region.country.code : ''}${region.code}`
  if ('country' in region)
    return typed('MarketRegionSubdivision', {
      path,
      id: shippingGid(shop, 'MarketRegionSubdivision', path),
      code: region.code,
      name: region.code,
      country: { code: region.country.code, name: nameOf(region.country.code) },
    })
  return typed('MarketRegionCountry', {
    path,
    id: shippingGid(shop, 'MarketRegionCountry', path),
    code: region.code,
    name: nameOf(region.code),
  })
}

function optionsOf({ shipping, path }: Shipping, args: Record<string, unknown>): Option[] {
  return shipping.optionDefinitions
    .map((option, index) => typed(option.__typename, { option, path: `${path}/${option.name}/${index}` }))
    .filter(({ option }) => typeof args.active !== 'boolean' || option.isActive === args.active)
}

export const shippingConfigurationFields: Fields<Shipping> = {
  isEnabled: ({ shipping }) => shipping.isEnabled,
  optionDefinitions: (one, args, context) => inOrder(optionsOf(one, args), ({ path }) => path, args, context),
  optionDefinitionsCount: (one, args) => ({ count: optionsOf(one, args).length, precision: 'EXACT' }),
}

/** A carrier's option has no name of its own. */
export const optionFields: Fields<Option> = {
  id: ({ option, path }, _args, { shop }) => shippingGid(shop, option.__typename, path),
  name: ({ option }) => option.name,
  description: () => null,
  isActive: ({ option }) => option.isActive,
  currency: ({ option }) => option.currency,
  freeDeliveryMinimumValue: ({ option }) => moneyOf(option.freeDeliveryMinimumValue),
  includedCollections: () => null,
  includedLocations: () => null,
  rateGroups: ({ option, path }, args, context) => {
    const groups = option.rateGroups.map((group, index) => ({
      option,
      group,
      path: `${path}/group/${index}`,
    }))
    return inOrder(groups, (one) => one.path, args, context)
  },
}

function moneyOf(money: Money | null | undefined) {
  return money ? toMoneyV2(money.amount, money.currencyCode) : null
}

const groupBase: Fields<Group> = {
  conditions: ({ group }) => group.conditions,
}

function groupId(type: string): Fields<Group> {
  return { ...groupBase, id: (one, _args, { shop }) => shippingGid(shop, type, one.path) }
}

export const flatGroupFields: Fields<Group> = {
  ...groupId('DeliveryFlatRateGroup'),
  rate: ({ group, path }, _args, { shop }) => ({
    id: shippingGid(shop, 'DeliveryFlatRate', `${path}/rate`),
    price: moneyOf(group.rate?.price),
    transitTimeMaxSeconds: null,
    transitTimeMinSeconds: null,
  }),
}

function tiersOf({ group, path }: Group, args: Record<string, unknown>, context: Context) {
  const tiers = (group.rates ?? []).map((tier, index) => ({ tier, path: `${path}/tier/${index}` }))
  return inOrder(tiers, (one) => one.path, args, context)
}

export const valueGroupFields: Fields<Group> = {
  ...groupId('DeliveryValueBasedRateGroup'),
  rates: tiersOf,
}
export const weightGroupFields: Fields<Group> = {
  ...groupId('DeliveryWeightBasedRateGroup'),
  rates: tiersOf,
}

export const carrierGroupFields: Fields<Group> = {
  ...groupId('DeliveryCarrierCalculatedRateGroup'),
  absoluteAdjustment: () => null,
  autoIncludeNewServices: () => true,
  carrierService: ({ option }) => ({ name: option.name }),
  percentageAdjustment: () => null,
  serviceConfiguration: () => [],
}

const rateBase: Fields<Rate> = {
  price: ({ tier }) => moneyOf(tier.price),
  transitTimeMaxSeconds: () => null,
  transitTimeMinSeconds: () => null,
}

export const valueRateFields: Fields<Rate> = {
  ...rateBase,
  id: ({ path }, _args, { shop }) => shippingGid(shop, 'DeliveryValueBasedRate', path),
  minValue: ({ tier }) => moneyOf(tier.minValue),
  maxValue: ({ tier }) => moneyOf(tier.maxValue),
}

const weightOf = (weight: Weight | null | undefined) => weight ?? null

export const weightRateFields: Fields<Rate> = {
  ...rateBase,
  id: ({ path }, _args, { shop }) => shippingGid(shop, 'DeliveryWeightBasedRate', path),
  minWeight: ({ tier }) => weightOf(tier.minWeight),
  maxWeight: ({ tier }) => weightOf(tier.maxWeight),
}

/** Null: all goods. */
export const rateGroupConditionsFields: Fields<GroupConditions> = {
  collections: (one, args, context) =>
    one.collections &&
    toConnection(collectionsOf(context.shop, one.collections), args, context, ({ id }) => id),
  collectionsCount: ({ collections }) => collections && { count: collections.length, precision: 'EXACT' },
  originLocations: (one, args, context) => {
    const named = [...context.shop.locations.values()].filter(({ name }) =>
      one.originLocations.includes(name),
    )
    return toConnection(named, args, context, ({ id }) => id)
  },
  originLocationsCount: ({ originLocations }) => ({ count: originLocations.length, precision: 'EXACT' }),
}

function collectionsOf(shop: ShopState, handles: string[]): Collection[] {
  return [...shop.collections.values()].filter(({ handle }) => handles.includes(handle))
}
