/** Delivery profiles down to their rates. */

import type {
  Condition,
  LocationGroupZone,
  Method,
  Profile,
  ProfileLocationGroup,
  ZoneCountry,
} from '../../checkout/shop.ts'
import { skuOf } from '../../checkout/shop-charge.ts'
import type { Location, ShopState, Variant } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Fields, noBehaviour, type Resolver, toMoneyV2, typed } from '../context.ts'
import { idArgument } from '../types/read.ts'
import { inOrder, markOf, shippingGid, shippingId } from './shipping-ids.ts'

type Group = { profile: Profile; group: ProfileLocationGroup; path: string }
type Zone = { zone: LocationGroupZone; path: string }
type Way = { method: Method; path: string }
type Item = { productId: string; variants: Variant[]; path: string }

export const pathOfProfile = (one: Profile) => `profile/${one.name}`

export function profileById(shop: ShopState, id: unknown): Profile | null {
  const digits = idArgument(id, 'DeliveryProfile')
  return shop.shipping.deliveryProfiles.find((one) => shippingId(shop, pathOfProfile(one)) === digits) ?? null
}

/** What covers all items is an app's. */
const isByApp = (one: Profile) => one.byApp ?? one.coversAllItems

export const profiles: Resolver<unknown> = (_root, args, context) => {
  const all = context.shop.shipping.deliveryProfiles
  const shown = args.merchantOwnedOnly === true ? all.filter((one) => !isByApp(one)) : all
  return inOrder(shown, pathOfProfile, args, context)
}

function groupsOf(profile: Profile): Group[] {
  return profile.profileLocationGroups.map((group) => ({
    profile,
    group,
    path: `${pathOfProfile(profile)}/from/${group.locations.join('+')}`,
  }))
}

/** No names: every location that fulfils online orders. */
function locationsOf(shop: ShopState, { group }: Group): Location[] {
  const all = [...shop.locations.values()].filter((one) => one.isActive)
  if (group.locations.length === 0) return all.filter((one) => one.fulfillsOnlineOrders)
  return all.filter((one) => group.locations.includes(one.name))
}

function itemsOf(shop: ShopState, profile: Profile): Item[] {
  const named = new Set(
    shop.shipping.deliveryProfiles.flatMap(({ items }) => (Array.isArray(items) ? items : [])),
  )
  const owns = (sku: string) => (Array.isArray(profile.items) ? profile.items.includes(sku) : !named.has(sku))
  const byProduct = new Map<string, Variant[]>()
  for (const variant of shop.variants.values()) {
    if (!profile.coversAllItems && !owns(skuOf(variant))) continue
    byProduct.set(variant.productId, [...(byProduct.get(variant.productId) ?? []), variant])
  }
  return [...byProduct].map(([productId, variants]) => ({
    productId,
    variants,
    path: `${pathOfProfile(profile)}/item/${productId}`,
  }))
}

export const profileFields: Fields<Profile> = {
  id: (one, _args, { shop }) => shippingGid(shop, 'DeliveryProfile', pathOfProfile(one)),
  name: (one) => one.name,
  default: (one) => one.default,
  coversAllItems: (one) => one.coversAllItems,
  // The real one counts up; here it is another number for other contents.
  version: (one, _args, { shop }) => {
    const goods = itemsOf(shop, one).map(({ variants }) => variants.map(({ id }) => id))
    return markOf(JSON.stringify([one, goods]))
  },
  activeMethodDefinitionsCount: (one) =>
    zonesOf(one)
      .flatMap((zone) => zone.methodDefinitions)
      .filter((method) => method.active).length,
  locationsWithoutRatesCount: () => 0,
  originLocationCount: (one, _args, { shop }) => {
    const ids = groupsOf(one).flatMap((group) => locationsOf(shop, group).map(({ id }) => id))
    return new Set(ids).size
  },
  zoneCountryCount: (one) => zonesOf(one).reduce((sum, { zone }) => sum + zone.countries.length, 0),
  productVariantsCount: (one, _args, { shop }) => ({
    count: itemsOf(shop, one).reduce((sum, { variants }) => sum + variants.length, 0),
    precision: 'EXACT',
  }),
  profileItems: (one, args, context) => {
    if (args.sortKey && args.sortKey !== 'ID') throw noBehaviour('DeliveryProfile.profileItems(sortKey:)')
    return toConnection(itemsOf(context.shop, one), args, context, (item) => item.productId)
  },
  profileLocationGroups: (one, args, { shop }) => {
    const all = groupsOf(one)
    if (!args.locationGroupId) return all
    const digits = idArgument(args.locationGroupId, 'DeliveryLocationGroup')
    return all.filter((group) => shippingId(shop, group.path) === digits)
  },
  sellingPlanGroups: (_one, args, context) => toConnection([], args, context, () => '0'),
  unassignedLocations: () => [],
}

function zonesOf(profile: Profile): LocationGroupZone[] {
  return profile.profileLocationGroups.flatMap((group) => group.locationGroupZones)
}

export const profileItemFields: Fields<Item> = {
  id: (one, _args, { shop }) => shippingGid(shop, 'DeliveryProfileItem', one.path),
  product: (one, _args, { shop }) => shop.products.get(one.productId),
  variants: (one, args, context) => toConnection(one.variants, args, context, ({ id }) => id),
}

export const profileLocationGroupFields: Fields<Group> = {
  locationGroup: (one) => one,
  locationGroupZones: (one, args, context) =>
    inOrder(
      one.group.locationGroupZones.map((zone) => toZone(one, zone)),
      ({ path }) => path,
      args,
      context,
    ),
  countriesInAnyZone: (one, _args, { shop }) =>
    one.group.locationGroupZones.flatMap((zone) =>
      zone.zone.countries.map((country) => ({
        country: toCountry(shop, toZone(one, zone), country),
        zone: zone.zone.name,
      })),
    ),
}

const toZone = (group: Group, zone: LocationGroupZone): Zone => ({
  zone,
  path: `${group.path}/zone/${zone.zone.name}`,
})

export const locationGroupFields: Fields<Group> = {
  id: (one, _args, { shop }) => shippingGid(shop, 'DeliveryLocationGroup', one.path),
  locations: (one, args, context) =>
    toConnection(locationsOf(context.shop, one), args, context, ({ id }) => id),
  locationsCount: (one, _args, { shop }) => ({ count: locationsOf(shop, one).length, precision: 'EXACT' }),
}

export const locationGroupZoneFields: Fields<Zone> = {
  zone: (one, _args, { shop }) => ({
    id: shippingGid(shop, 'DeliveryZone', one.path),
    name: one.zone.zone.name,
    countries: one.zone.zone.countries.map((country) => toCountry(shop, one, country)),
  }),
  methodDefinitionCounts: (one) => {
    const all = one.zone.methodDefinitions
    const byCarrier = all.filter((method) => method.rateProvider.__typename === 'DeliveryParticipant').length
    return { participantDefinitionsCount: byCarrier, rateDefinitionsCount: all.length - byCarrier }
  },
  methodDefinitions: (one, args, context) => {
    if (args.eligible !== undefined && args.eligible !== null)
      throw noBehaviour('DeliveryLocationGroupZone.methodDefinitions(eligible:)')
    const ways = one.zone.methodDefinitions.map((method, index) => ({
      method,
      path: `${one.path}/way/${method.name}/${index}`,
    }))
    const shown = ways.filter(({ method }) => isOfType(method, args.type))
    return inOrder(shown, ({ path }) => path, args, context)
  },
}

function isOfType(method: Method, type: unknown): boolean {
  const isMerchants = method.rateProvider.__typename === 'DeliveryRateDefinition'
  return type === undefined || type === null || (type === 'MERCHANT') === isMerchants
}

function toCountry(shop: ShopState, zone: Zone, country: ZoneCountry) {
  const code = country.code.countryCode ?? 'rest'
  const name = country.code.restOfWorld ? 'Rest of world' : nameOf(code)
  return {
    id: shippingGid(shop, 'DeliveryCountry', `${zone.path}/${code}`),
    ...{ name, translatedName: name, code: country.code },
    provinces: country.provinces.map((one) => ({
      id: shippingGid(shop, 'DeliveryProvince', `${zone.path}/${code}/${one.code}`),
      code: one.code,
      name: one.name ?? one.code,
      translatedName: one.name ?? one.code,
    })),
  }
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

export function nameOf(countryCode: string): string {
  return countryNames.of(countryCode) ?? countryCode
}

export const methodFields: Fields<Way> = {
  id: (one, _args, { shop }) => shippingGid(shop, 'DeliveryMethodDefinition', one.path),
  name: ({ method }) => method.name,
  active: ({ method }) => method.active,
  description: ({ method }) => method.description ?? null,
  methodConditions: ({ method, path }, _args, { shop }) =>
    method.methodConditions.map((condition, index) => ({
      id: shippingGid(shop, 'DeliveryCondition', `${path}/condition/${index}`),
      field: condition.field,
      operator: condition.operator,
      conditionCriteria: toCriteria(condition),
    })),
  rateProvider: ({ method, path }, _args, { shop }) => {
    const { rateProvider } = method
    const id = (type: string) => shippingGid(shop, type, `${path}/rate`)
    if (rateProvider.__typename === 'DeliveryRateDefinition')
      return typed('DeliveryRateDefinition', {
        id: id('DeliveryRateDefinition'),
        price: toMoneyV2(rateProvider.price.amount, rateProvider.price.currencyCode),
      })
    const { fixedFee } = rateProvider
    return typed('DeliveryParticipant', {
      id: id('DeliveryParticipant'),
      adaptToNewServicesFlag: true,
      carrierService: { name: rateProvider.carrierService.name },
      fixedFee: fixedFee && toMoneyV2(fixedFee.amount, fixedFee.currencyCode),
      participantServices: [],
      percentageOfRateFee: rateProvider.percentageOfRateFee,
    })
  },
}

function toCriteria({ conditionCriteria: criteria }: Condition) {
  return criteria.__typename === 'Weight'
    ? typed('Weight', { unit: criteria.unit, value: criteria.value })
    : typed('MoneyV2', toMoneyV2(criteria.amount, criteria.currencyCode))
}
