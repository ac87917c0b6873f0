/** Which ways of delivery one parcel gets, at which prices, at any amount and weight: the rates as they are written. */
import type {
  DeliveryMethod,
  LocationGroup,
  MarketOption,
  RateGroup,
  RateTier,
  Reason,
} from '../../language/shipping.ts'

/** From lowest to highest price that is possible, minor units: [0, 0] is free, [1, …] surely isn't. */
export type PriceRange = readonly [low: number, high: number]
export const free: PriceRange = [0, 0]
export const paid: PriceRange = [1, Infinity]
export const anyPrice: PriceRange = [0, Infinity]

/** One way of delivery at one point; `parts` has a price for each parcel of the cart. */
export type Way = { name: string; sure: boolean; parts: PriceRange[]; why: Reason | null }

/** Amounts as the rates and as a free minimum may each read them, and what the parcel weighs. */
export type ParcelPoint = { rates: number; free: number; grams: number }
/** What ships together, and where its price can change. */
export type Parcel = {
  ways: (at: ParcelPoint) => Way[]
  rates: number[]
  free: number[]
  /** Smallest whole grams of each stretch; one alone where the weight is known. */
  grams: number[]
  /** Some zone or market takes the destination, with whatever rates. */
  isServed: boolean
}

/** Goods of one profile from one group of locations. `zones` = those that the destination falls in. */
export function profileParcel(methods: DeliveryMethod[], currency: string, grams: number | null): Parcel {
  const offered = methods.filter((one) => one.active)
  const conditions = offered.flatMap((one) => one.conditions)
  return {
    isServed: true,
    ways: (at) => offered.flatMap((one) => methodAt(one, at, currency)),
    rates: marks(
      conditions.map((one) => (one.field === 'price' ? bound(one.operator, one.amount.minor) : 0)),
    ),
    free: marks(offered.map((one) => one.freeFrom?.minor ?? 0)),
    grams:
      grams === null
        ? marks(conditions.flatMap((one) => (one.field === 'weight' ? around(one.grams) : [])))
        : [grams],
  }
}

/** What lies beyond no cart reaches. */
export const marks = (all: number[]): number[] =>
  [...new Set([0, ...all.filter((one) => one > 0 && Number.isSafeInteger(one))])].sort(
    (one, two) => one - two,
  )
const bound = (operator: 'gte' | 'lte', at: number) => (operator === 'gte' ? at : at + 1)
/** Grams are whole in a cart; a limit in pounds isn't, and rounding may fall on either side of it. */
const around = (grams: number): number[] => [
  Math.floor(grams),
  Math.ceil(grams),
  Math.ceil(grams) + 1,
  Math.floor(grams) + 1,
]

function methodAt(method: DeliveryMethod, at: ParcelPoint, currency: string): Way[] {
  let sure = true
  let why: Reason | null = null
  for (const condition of method.conditions) {
    const holds =
      condition.field === 'weight'
        ? weightHolds(condition.operator, condition.grams, at.grams)
        : condition.amount.currency !== currency
          ? null
          : condition.operator === 'gte'
            ? at.rates >= condition.amount.minor
            : at.rates <= condition.amount.minor
    if (holds === false) return []
    if (holds === null)
      [sure, why] = [false, condition.field === 'weight' ? 'package-weight' : 'converted-threshold']
  }
  const { rate } = method
  const isFreed =
    method.freeFrom !== null && method.freeFrom.currency === currency && at.free >= method.freeFrom.minor
  if (isFreed) return [{ name: method.name, sure, parts: [free], why }]
  if (rate === 'carrier') return [{ name: method.name, sure, parts: [anyPrice], why: 'carrier-calculated' }]
  if (rate === 'unreadable') return [{ name: method.name, sure: false, parts: [anyPrice], why: 'unreadable' }]
  return [{ name: method.name, sure, parts: [flat(rate.price.minor, rate.price.currency === currency)], why }]
}

const flat = (minor: number, isSameCurrency: boolean): PriceRange =>
  minor === 0 ? free : isSameCurrency ? [minor, minor] : paid

function weightHolds(operator: 'gte' | 'lte', limit: number, grams: number): boolean | null {
  if (!Number.isInteger(limit) && grams >= Math.floor(limit) && grams <= Math.ceil(limit)) return null
  return operator === 'gte' ? grams >= limit : grams <= limit
}

/** Which rate groups of an option the goods may fall under: surely one, or some of several; or perhaps none. */
export type GroupChoice = { groups: RateGroup[]; isSure: boolean; mayMiss: boolean }

/** Goods of one market; `choose` says which groups of an option the goods in the cart fall under. */
export function marketParcel(
  options: MarketOption[],
  choose: (option: MarketOption) => GroupChoice,
  currency: string,
  grams: number | null,
): Parcel {
  const offered = options.filter((one) => one.active).map((option) => ({ option, choice: choose(option) }))
  const tiers = offered.flatMap(({ choice }) => choice.groups.flatMap((one) => one.tiers))
  return {
    isServed: true,
    ways: (at) => offered.flatMap(({ option, choice }) => optionAt(option, choice, at, currency)),
    rates: marks(tiers.flatMap((one) => [one.minValue ?? 0, (one.maxValue ?? -1) + 1])),
    free: marks(offered.map(({ option }) => option.freeFrom ?? 0)),
    grams:
      grams === null
        ? marks(tiers.flatMap((one) => [...around(one.minGrams ?? 0), ...around(one.maxGrams ?? 0)]))
        : [grams],
  }
}

function optionAt(option: MarketOption, choice: GroupChoice, at: ParcelPoint, currency: string): Way[] {
  const { name } = option
  if (choice.groups.length === 0) return []
  const isForeign = option.currency !== currency
  const prices = choice.groups.map((group) => priceIn(group, at, isForeign))
  const present = prices.filter((one) => one !== null)
  if (present.length === 0) return []
  const isFreed =
    option.freeFrom !== null && (option.freeFrom === 0 || (!isForeign && at.free >= option.freeFrom))
  const isThere = !choice.mayMiss && present.length === prices.length && !present.some(([, , gap]) => gap)
  if (isFreed && choice.isSure)
    return [{ name, sure: isThere, parts: [free], why: isThere ? null : 'package-weight' }]
  const isMaybeFreed = isFreed || (isForeign && option.freeFrom !== null)
  const low = isMaybeFreed ? 0 : Math.min(...present.map(([one]) => one))
  const high = present.reduce((sum, [, one]) => sum + one, 0)
  const why: Reason | null = isForeign
    ? 'converted-threshold'
    : prices.length > 1
      ? 'several-rate-groups'
      : (present[0]?.[3] ?? null)
  return [{ name, sure: isThere, parts: [[low, high]], why }]
}

type TierPrice = readonly [low: number, high: number, isMaybeAbsent: boolean, why: Reason | null]

/** At a bound that two tiers share, either may rule. */
function priceIn(group: RateGroup, at: ParcelPoint, isForeign: boolean): TierPrice | null {
  const fitting = group.tiers
    .map((tier) => ({ tier, fits: tierFits(tier, at, isForeign) }))
    .filter(({ fits }) => fits !== false)
  if (fitting.length === 0) return null
  const ranges = fitting.map(({ tier }) =>
    typeof tier.price === 'string' ? anyPrice : flat(tier.price, !isForeign),
  )
  const carrier = fitting.find(({ tier }) => typeof tier.price === 'string')?.tier.price
  const isMaybeAbsent = !fitting.some(({ fits }) => fits === true) || carrier === 'unreadable'
  return [
    Math.min(...ranges.map(([low]) => low)),
    Math.max(...ranges.map(([, high]) => high)),
    isMaybeAbsent,
    carrier === undefined ? null : carrier === 'carrier' ? 'carrier-calculated' : 'unreadable',
  ]
}

function tierFits(tier: RateTier, at: ParcelPoint, isForeign: boolean): boolean | null {
  const weights = [
    tier.minGrams === null || weightHolds('gte', tier.minGrams, at.grams),
    tier.maxGrams === null || weightHolds('lte', tier.maxGrams, at.grams),
  ]
  const isBounded = (tier.minValue ?? 0) > 0 || tier.maxValue !== null
  const amounts =
    isForeign && isBounded
      ? [null]
      : [at.rates >= (tier.minValue ?? 0), at.rates <= (tier.maxValue ?? Infinity)]
  const all = [...weights, ...amounts]
  return all.includes(false) ? false : all.includes(null) ? null : true
}

/** The whole cart's ways: rates of the same name add up; how other names go together isn't documented. */
export function together(parcels: Way[][]): Way[] {
  const [first = []] = parcels
  if (parcels.length === 1) return first
  if (haveSameNames(parcels)) {
    return first.map((way) => {
      const same = parcels
        .map((ways) => ways.find((one) => one.name === way.name))
        .filter((one) => one !== undefined)
      return {
        name: way.name,
        sure: true,
        parts: same.flatMap((one) => one.parts),
        why: same.find((one) => one.why)?.why ?? null,
      }
    })
  }
  return [loosely(parcels)].filter((one) => one !== null)
}

function haveSameNames(parcels: Way[][]): boolean {
  const names = parcels.map((ways) => ways.map((one) => one.name).sort())
  const isPlain = parcels.every((ways) => ways.every((one) => one.sure))
  return (
    isPlain &&
    names.every((own) => new Set(own).size === own.length && own.join('\n') === names[0]?.join('\n'))
  )
}

/** Some parcel that has nothing free keeps the sum above zero; parcels that are free with every way keep it at zero. */
function loosely(parcels: Way[][]): Way | null {
  const isThere = parcels.every((ways) => ways.some((one) => one.sure))
  if (parcels.some((ways) => ways.length === 0)) return null
  const parts = parcels.map(
    (ways): PriceRange => [
      Math.min(...ways.flatMap((one) => one.parts.map(([low]) => low))),
      Math.max(...ways.flatMap((one) => one.parts.map(([, high]) => high))),
    ],
  )
  const isPaid = parts.some(([low]) => low > 0)
  const known = parcels.flat().find((one) => one.why)?.why
  return { name: '', sure: isThere, parts, why: isPaid ? 'paid-profile' : (known ?? 'different-rate-names') }
}

/** The methods of the zones that a destination falls in: the province's own before the country's, before the rest.
 *  `isSure` false: whether the rest takes a province that its country's zones leave out isn't documented. */
export type Served = { methods: DeliveryMethod[]; isSure: boolean }

export function methodsFor(group: LocationGroup, country: string, province: string | null): Served | null {
  const fits = (test: (one: LocationGroup['zones'][number]['countries'][number]) => boolean) =>
    group.zones.filter((zone) => zone.countries.some(test))
  const own = fits((one) => one.code === country && province !== null && one.provinces.includes(province))
  const whole = fits((one) => one.code === country && one.provinces.length === 0)
  const rest = fits((one) => one.restOfWorld)
  const zones = [own, whole, rest].find((one) => one.length > 0)
  if (!zones) return null
  const isSure = zones !== rest || fits((one) => one.code === country).length === 0
  return { methods: zones.flatMap((zone) => zone.methods), isSure }
}
