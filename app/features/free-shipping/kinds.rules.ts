/** Sorts a shop's goods into kinds that ship by different rates, and says how a cart of such kinds may be split into parcels. */
import type {
  DeliveryProfile,
  MarketOption,
  RateGroup,
  Reason,
  ShippingSetup,
} from '../../language/shipping.ts'
import { type GroupChoice, marketParcel, methodsFor, type Parcel, profileParcel } from './options.rules.ts'
import { marketsOf, shippingOf } from './places.rules.ts'
import type { Split } from './told.rules.ts'

/** What is known of one cart and not of every cart. Grams include the package. */
export type Known = {
  province?: string
  kinds?: number[]
  /** Location names, by profile key. */
  origins?: Map<string, string[]>
  grams?: Map<string, number>
}
/** Kind 0 is what no other kind owns. Number `count` is bundles': it stands in no set of kinds, so nothing is said of it. */
export type Kinds = { count: number; ofVariant: Map<string, number> }

const mostVariants = 2000
const mostSplits = 120

/** The profiles that rule; the first is kind 0's. `unknown`: whose goods can't be told from kind 0's. */
export function ruling(setup: ShippingSetup): { profiles: DeliveryProfile[]; unknown: DeliveryProfile[] } {
  const covering = setup.profiles.filter((one) => one.coversAllItems)
  if (covering.length > 0) return { profiles: covering.slice(0, 1), unknown: covering.slice(1) }
  const base = setup.profiles.filter((one) => one.isDefault)
  const own = setup.profiles.filter((one) => !one.isDefault && one.variants?.length !== 0)
  const bySize = [...own].sort(
    (one, two) => (one.variants?.length ?? Infinity) - (two.variants?.length ?? Infinity),
  )
  let room = mostVariants
  const published = new Set(
    bySize.filter((one) => {
      room -= one.variants?.length ?? Infinity
      return room >= 0
    }),
  )
  return {
    profiles: [...base, ...own.filter((one) => published.has(one))],
    unknown: own.filter((one) => !published.has(one)),
  }
}

export function kindsOf(setup: ShippingSetup): Kinds {
  const kinds = kindsByRates(setup)
  if (!setup.bundles?.length || !componentsMatter(setup, kinds)) return kinds
  return {
    count: kinds.count,
    ofVariant: new Map([
      ...kinds.ofVariant,
      ...setup.bundles.map((one): [string, number] => [one, kinds.count]),
    ]),
  }
}

/** Bundles that can't be told from other goods, where that changes what they pay. */
export const hasUntoldBundles = (setup: ShippingSetup): boolean =>
  setup.bundles === null && componentsMatter(setup, kindsByRates(setup))

/** A bundle's components ship by their own rates, weights and numbers: where all are alike, that's no difference. */
function componentsMatter(setup: ShippingSetup, { count }: Kinds): boolean {
  const methods = setup.profiles.flatMap((one) =>
    one.locationGroups.flatMap((group) => group.zones.flatMap((zone) => zone.methods)),
  )
  const options = setup.markets.flatMap((one) => one.shipping?.options ?? [])
  const tiers = options.flatMap((one) => one.groups.flatMap((group) => group.tiers))
  return (
    count > 1 ||
    methods.some((one) => one.conditions.some(({ field }) => field === 'weight')) ||
    tiers.some((one) => one.minGrams !== null || one.maxGrams !== null) ||
    setup.discounts.some((one) => one.kind === 'free-shipping' && one.minimum && 'quantity' in one.minimum)
  )
}

function kindsByRates(setup: ShippingSetup): Kinds {
  const ofVariant = new Map<string, number>()
  if (setup.world === 'profiles') {
    const { profiles } = ruling(setup)
    for (const [kind, one] of profiles.entries())
      for (const variant of kind > 0 ? (one.variants ?? []) : []) ofVariant.set(variant, kind)
    return { count: Math.max(1, profiles.length), ofVariant }
  }
  const signatures = signaturesOf(setup)
  const numbers = new Map([...new Set(signatures.values())].sort().map((one, index) => [one, index + 1]))
  for (const [variant, signature] of signatures) ofVariant.set(variant, numbers.get(signature) ?? 0)
  return { count: numbers.size + 1, ofVariant }
}

/** Which of the collections that rates name a variant is in. */
function signaturesOf(setup: ShippingSetup): Map<string, string> {
  const named = namedCollections(setup)
  const keys = new Map<string, string[]>()
  for (const { key, variants } of knownCollections(setup))
    if (named.has(key)) for (const one of variants) keys.set(one, [...(keys.get(one) ?? []), key])
  return new Map([...keys].map(([variant, own]) => [variant, own.sort().join('\n')]))
}

function knownCollections(setup: ShippingSetup) {
  const count = setup.collections.reduce((sum, one) => sum + one.variants.length, 0)
  return count > mostVariants ? [] : setup.collections
}

function namedCollections(setup: ShippingSetup): Set<string> {
  const options = setup.markets.flatMap((one) => one.shipping?.options ?? [])
  return new Set(options.flatMap((one) => one.groups.flatMap((group) => group.collections ?? [])))
}

/** Every set of kinds that is worth publishing: all of them up to four kinds, else each alone and in pairs. */
export function kindSets(count: number): number[][] {
  const all = [...Array(count).keys()]
  if (count > 4)
    return [
      ...all.map((one) => [one]),
      ...all.flatMap((one) => all.filter((two) => two > one).map((two) => [one, two])),
    ].slice(0, 60)
  return Array.from({ length: 2 ** count - 1 }, (_, index) => all.filter((one) => (index + 1) & (2 ** one)))
}

export function splitsFor(
  setup: ShippingSetup,
  country: string,
  province: string | null,
  kinds: number[],
  currency: string,
  known: Known,
): Split[] {
  if (kinds.some((one) => one >= kindsOf(setup).count))
    return [{ parcels: [anyWay('bundle')], why: 'bundle' }]
  return setup.world === 'profiles'
    ? profileSplits(setup, country, province, kinds, known)
    : marketSplits(setup, country, province, kinds, currency, known)
}

const noWay: Parcel = { ways: () => [], rates: [0], free: [0], grams: [0], isServed: false }
const anyWay = (why: Reason): Parcel => ({
  ...noWay,
  ways: () => [{ name: '?', sure: false, parts: [[0, Infinity]], why }],
})

/** One parcel alone and all of them together show everything that any choice of locations could: free with every
 *  choice only if free in each, paid with every choice only if paid in each, and names shared by all are shared by some. */
function profileSplits(
  setup: ShippingSetup,
  country: string,
  province: string | null,
  kinds: number[],
  known: Known,
): Split[] {
  const { profiles, unknown } = ruling(setup)
  const parcelsOf = (one: DeliveryProfile) => parcelsOfProfile(one, setup.currency, country, province, known)
  const named = kinds.flatMap((kind) => profiles[kind] ?? []).map(parcelsOf)
  if (named.length === 0) return [{ parcels: [noWay], why: null }]
  if (known.origins) return [{ parcels: named.flat(), why: null }]
  const others = kinds.includes(0) ? unknown.map(parcelsOf) : []
  const why: Reason | null =
    others.length > 0 ? 'profile-too-large' : named.some((one) => one.length > 1) ? 'several-origins' : null
  const rest = named.slice(kinds.includes(0) ? 1 : 0)
  const first = kinds.includes(0) ? [...(named[0] ?? []), ...others.flat()] : null
  const choices = first ? [first, ...rest] : rest
  if (choices.reduce((count, list) => count * list.length, 1) > mostSplits)
    return [{ parcels: [anyWay('too-many-kinds')], why }]
  const alone = choices.reduce<Parcel[][]>(
    (all, list) => all.flatMap((head) => list.map((one) => [...head, one])),
    [[]],
  )
  const whole = choices.flat()
  return [...alone, ...(alone.length > 1 ? [whole] : [])].map((parcels) => ({ parcels, why }))
}

function parcelsOfProfile(
  profile: DeliveryProfile,
  currency: string,
  country: string,
  province: string | null,
  known: Known,
): Parcel[] {
  const from = known.origins?.get(profile.key)
  const groups = from?.length
    ? profile.locationGroups.filter((one) => one.locations.some((name) => from.includes(name)))
    : profile.locationGroups
  const parcels = groups.flatMap((group) => {
    const served = methodsFor(group, country, province)
    if (!served) return []
    const parcel = profileParcel(served.methods, currency, known.grams?.get(profile.key) ?? null)
    return served.isSure ? [parcel] : [parcel, noWay]
  })
  return parcels.length > 0 ? parcels : [noWay]
}

function marketSplits(
  setup: ShippingSetup,
  country: string,
  province: string | null,
  kinds: number[],
  currency: string,
  known: Known,
): Split[] {
  const buyers = marketsOf(setup, country, province)
  if ('none' in buyers) return [{ parcels: [noWay], why: null }]
  const rules = buyers.markets.flatMap((one) => shippingOf(setup, one))
  const parcels = rules.map((one) => {
    if (one === null) return anyWay('market-unclear')
    if (!one.enabled) return noWay
    return marketParcel(
      one.options,
      (option) => groupsFor(setup, option, kinds),
      currency,
      known.grams?.get('') ?? null,
    )
  })
  return [...parcels, ...(buyers.mayBeClosed ? [noWay] : [])].map((one) => ({
    parcels: [one],
    why: 'market-unclear',
  }))
}

/** Which group rules for goods that fit several isn't documented, so all of them may. */
function groupsFor(setup: ShippingSetup, option: MarketOption, kinds: number[]): GroupChoice {
  const { ofVariant } = kindsByRates(setup)
  const signatures = signaturesOf(setup)
  const known = new Set(knownCollections(setup).map((one) => one.key))
  const ofKind = (kind: number): string[] => {
    const member = [...ofVariant].find(([, one]) => one === kind)?.[0]
    return member === undefined ? [] : (signatures.get(member) ?? '').split('\n')
  }
  const fits = (group: RateGroup, own: string[]): boolean | null => {
    const isNamed = group.collections === null || group.collections.some((one) => own.includes(one))
    if (!isNamed && !group.collections?.some((one) => !known.has(one))) return false
    return isNamed && group.origins.length === 0 ? true : null
  }
  const byKind = kinds.map((kind) => {
    const own = ofKind(kind)
    return option.groups
      .map((group) => ({ group, fits: fits(group, own) }))
      .filter((one) => one.fits !== false)
  })
  const groups = [...new Set(byKind.flatMap((list) => list.map((one) => one.group)))]
  const isSure = groups.length === 1 && byKind.every((list) => list.length === 1 && list[0]?.fits === true)
  const mayMiss = byKind.some((list) => !list.some((one) => one.fits === true))
  return { groups: byKind.some((list) => list.length === 0) ? [] : groups, isSure, mayMiss }
}
