/** Rates of a shop whose delivery profiles rule: zones, conditions, and how several groups become one offer. */

import { exchangeOf, packedGrams, toGrams } from './amounts.ts'
import type { Answers } from './answers.ts'
import { comparedTotal } from './compared.ts'
import { priceIn, thresholdIn, toCents } from './exchange.ts'
import type {
  Condition,
  LocationGroupZone,
  Method,
  Profile,
  ProfileLocationGroup,
  VectorCart,
  VectorLine,
  VectorShop,
} from './shop.ts'

/** One way to ship, in hundredths of the cart's currency; `parts` are what was added up. */
export type Offered = { title: string; cents: number; byCarrier: boolean; parts: number[] }
export type Destination = { country: string; province: string | null }

type Parcel = { group: ProfileLocationGroup; lines: VectorLine[] }

/** Null: nothing can be shipped there. */
export function offersByProfiles(
  shop: VectorShop,
  cart: VectorCart,
  to: Destination,
  answers: Answers,
): Offered[] | null {
  const parcels = parcelsOf(shop, cart, to, answers)
  if (parcels === null) return null
  const offers = parcels.map((parcel) => offersOf(shop, cart, to, answers, parcel))
  return offers.some((one) => one.length === 0) ? null : combined(offers, answers)
}

/** The profile that a line ships by: an app's profile that covers all comes first, then its own, then the default. */
export function profileOf(shop: VectorShop, line: VectorLine): Profile | undefined {
  const { deliveryProfiles: all } = shop
  const covering = all.find((one) => one.coversAllItems)
  const own = all.find((one) => one.name === line.profile)
  return covering ?? own ?? all.find((one) => one.default) ?? all[0]
}

/** How many location groups may send a line. */
export function originChoices(shop: VectorShop, line: VectorLine, isForced: boolean): number {
  const groups = profileOf(shop, line)?.profileLocationGroups ?? []
  return line.origin === undefined || isForced ? groups.length : 1
}

function parcelsOf(shop: VectorShop, cart: VectorCart, to: Destination, answers: Answers): Parcel[] | null {
  const parcels = new Map<ProfileLocationGroup, VectorLine[]>()
  for (const line of cart.lines) {
    if (!line.requiresShipping) continue
    const group = groupOf(shop, line, to, answers)
    if (!group) return null
    parcels.set(group, [...(parcels.get(group) ?? []), line])
  }
  return [...parcels].map(([group, lines]) => ({ group, lines }))
}

function groupOf(shop: VectorShop, line: VectorLine, to: Destination, answers: Answers) {
  const groups = profileOf(shop, line)?.profileLocationGroups ?? []
  const { origin } = line
  if (origin !== undefined && !answers.originForced)
    return groups.find((one) => one.locations.includes(origin))
  const serving = groups.filter((one) => zoneOf(one, to, answers) !== undefined)
  return serving[answers.origin % Math.max(1, serving.length)]
}

/** The zone with the province, else the one with the country, else the rest of the world. */
function zoneOf(
  group: ProfileLocationGroup,
  to: Destination,
  answers: Answers,
): LocationGroupZone | undefined {
  const named = group.locationGroupZones.flatMap((one) =>
    one.zone.countries
      .filter(({ code }) => code.countryCode === to.country)
      .map((country) => ({ one, country })),
  )
  const byProvince = named.find(({ country }) => country.provinces.some(({ code }) => code === to.province))
  const whole = named.find(({ country }) => country.provinces.length === 0)
  const found = byProvince ?? whole
  if (found) return found.one
  if (named.length > 0 && answers.unlisted === 'nowhere') return undefined
  return group.locationGroupZones.find(({ zone }) => zone.countries.some(({ code }) => code.restOfWorld))
}

function offersOf(
  shop: VectorShop,
  cart: VectorCart,
  to: Destination,
  answers: Answers,
  { group, lines }: Parcel,
): Offered[] {
  const holds = (condition: Condition) => {
    const isAtLeast = condition.operator === 'GREATER_THAN_OR_EQUAL_TO'
    const { conditionCriteria: criteria } = condition
    const [value, bound] =
      criteria.__typename === 'Weight'
        ? [packedGrams(shop, lines, answers), toGrams(criteria)]
        : [
            comparedTotal(shop, cart, answers, answers.rates),
            thresholdIn(criteria, exchangeOf(cart, answers)),
          ]
    return isAtLeast ? value >= bound : value <= bound
  }
  const methods = zoneOf(group, to, answers)?.methodDefinitions ?? []
  return methods
    .filter((method) => method.active && method.methodConditions.every(holds))
    .flatMap((method) => priceOf(shop, cart, answers, method))
}

function priceOf(shop: VectorShop, cart: VectorCart, answers: Answers, method: Method): Offered[] {
  const exchange = exchangeOf(cart, answers)
  const { rateProvider: provider, name: title } = method
  if (provider.__typename === 'DeliveryRateDefinition') {
    const cents = isFreeByTier(shop, cart, answers, title) ? 0 : priceIn(provider.price, exchange)
    return [{ title, cents, byCarrier: false, parts: [cents] }]
  }
  if (answers.carrier === null) return []
  const asked = toCents(answers.carrier)
  const fee = provider.fixedFee ? priceIn(provider.fixedFee, exchange) : 0
  const cents = Math.max(0, Math.round(asked * (1 + provider.percentageOfRateFee / 100)) + fee)
  return [{ title, cents, byCarrier: true, parts: [cents] }]
}

/** Conditions for free delivery that only the unstable API shows: the checkout knows them all the same. */
function isFreeByTier(shop: VectorShop, cart: VectorCart, answers: Answers, title: string): boolean {
  const conditions = shop.unstable?.methodDefinitions.find((one) => one.name === title)?.freeConditions ?? []
  const total = comparedTotal(shop, cart, answers, answers.rates)
  return (
    conditions.length > 0 &&
    conditions.every((one) => total >= thresholdIn(one.minimum, exchangeOf(cart, answers)))
  )
}

/** Rates of the same name are added up. */
function combined(groups: Offered[][], answers: Answers): Offered[] {
  const [first, ...others] = groups
  if (!first) return []
  if (others.length === 0) return first
  const titles = [...new Set(groups.flat().map((one) => one.title))]
  const shared = titles.filter((title) => groups.every((group) => group.some((one) => one.title === title)))
  const sums = shared.map((title) =>
    sum(
      title,
      groups.map((group) => cheapest(group.filter((one) => one.title === title))),
    ),
  )
  if (answers.names === 'cheapest') return sums.length > 0 ? sums : [sum('Shipping', groups.map(cheapest))]
  if (shared.length === 0) return pairs(groups)
  const lone = titles.filter((title) => !shared.includes(title))
  return [
    ...sums,
    ...lone.map((title) =>
      sum(
        title,
        groups.map((group) => named(group, title)),
      ),
    ),
  ]
}

function named(group: Offered[], title: string): Offered {
  return group.find((one) => one.title === title) ?? cheapest(group)
}

function cheapest(group: Offered[]): Offered {
  return group.reduce((best, one) => (one.cents < best.cents ? one : best))
}

function sum(title: string, offers: Offered[]): Offered {
  const cents = offers.reduce((total, one) => total + one.cents, 0)
  const byCarrier = offers.some((one) => one.byCarrier)
  return { title, cents, byCarrier, parts: offers.flatMap((one) => one.parts) }
}

function pairs(groups: Offered[][]): Offered[] {
  let all: Offered[][] = [[]]
  for (const group of groups) all = all.flatMap((chosen) => group.map((one) => [...chosen, one]))
  return all.map((chosen) => sum(chosen.map((one) => one.title).join(' + '), chosen))
}
