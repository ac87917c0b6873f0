/** Compiles a shop's rates, discounts and obstacles into what pages may say, country by country, and what its merchant is told. */
import type { CountryOffer, FreeShippingDiscount, Reason, ShippingSetup } from '../../language/shipping.ts'
import { type Candidate, nextChange } from './applied.rules.ts'
import { type Compiled, compileBands } from './bands.rules.ts'
import { besideOthers, candidateAt, type Running, runningDiscounts, unsettling } from './candidates.rules.ts'
import { isClosed, toCountryOffer } from './country-offer.rules.ts'
import { hasUntoldBundles, type Known, kindSets, kindsOf, splitsFor } from './kinds.rules.ts'
import {
  countriesOfTheRest,
  destinations,
  marketsOf,
  mayAddTax,
  regionsOf,
  restOfWorld,
  shippingOf,
} from './places.rules.ts'
import { type Bands, codeKey, lastStretch, type Offer, type Published } from './progress.rules.ts'
import { differ } from './proof.rules.ts'
import type { Case, Split } from './told.rules.ts'

export type CompiledCountry = { offer: Offer | null; why: Reason | null; byKind: Map<string, Compiled> }
export type CompiledOffers = { published: Published; offers: CountryOffer[]; recheckAt: Date | null }

/** A JSON metafield may hold twice as much, and each page would wait for it
 *  (https://shopify.dev/docs/apps/build/metafields/metafield-limits). */
const mostBytes = 60_000

export function compileOffers(setup: ShippingSetup): CompiledOffers {
  const kinds = kindsOf(setup)
  const published: Published = {
    v: 1,
    on: true,
    at: Math.floor(setup.now.getTime() / 1000),
    offers: [],
    countries: {},
    ...(kinds.ofVariant.size > 0 ? { kinds: Object.fromEntries(kinds.ofVariant) } : {}),
  }
  const offers: CountryOffer[] = []
  const indices = new Map<string, number>()
  const publish = (country: string, { offer }: CompiledCountry) => {
    if (!offer || !saysSomething(offer)) return
    const text = JSON.stringify(offer)
    const index = indices.get(text) ?? published.offers.push(offer) - 1
    indices.set(text, index)
    published.countries[country] = index
  }
  const everywhere: string[] = []
  const isRestAlike = setup.markets.length === 0 && !hasPlaces(setup)
  for (const country of destinations(setup)) {
    const compiled = compileCountry(setup, country, {})
    offers.push(...rowsOf(setup, country, compiled))
    const isRest = country === restOfWorld
    for (const one of isRest ? countriesOfTheRest(setup) : [country]) {
      const own = isRest && !isRestAlike ? compileCountry(setup, one, {}) : compiled
      if (!isClosed(own.why)) everywhere.push(one)
      publish(one, own)
    }
  }
  if (differ(published, everywhere)) published.named = 1
  const recheckAt = nextChange(setup.discounts, setup.now)
  if (recheckAt) published.until = Math.floor(recheckAt.getTime() / 1000)
  const fits = fitting(published)
  if (fits) return { published: fits, offers, recheckAt }
  const silent = { ...published, offers: [], countries: {}, kinds: {} }
  return { published: silent, offers: offers.map((one) => withheld(one, 'profile-too-large')), recheckAt }
}

/** A country of the rest may still be named by a discount. */
const hasPlaces = (setup: ShippingSetup) =>
  setup.discounts.some((one) => one.kind === 'free-shipping' && one.destinations !== 'all')

/** What a page can't hold isn't said: the codes go first, and with them what is said beside any code or discount; then
 *  everything. */
function fitting(published: Published): Published | null {
  if (JSON.stringify(published).length <= mostBytes) return published
  const plain = { ...published, offers: published.offers.map(withoutCodes) }
  return JSON.stringify(plain).length <= mostBytes ? plain : null
}

/** A code that isn't known any more may give delivery away, or take a better discount's place. */
function withoutCodes({ codes, ...offer }: Offer): Offer {
  return codes ? { ...offer, alone: {}, asks: 1 } : offer
}

/** The merchant reads what pages say: nothing, and why. */
function withheld(offer: CountryOffer, reason: Reason): CountryOffer {
  if (offer.kind === 'none' || offer.kind === 'cant_be_proved') return offer
  const nothing = { threshold: null, weightFrom: null, quantityFrom: null }
  return { ...offer, ...nothing, kind: 'cant_be_proved', reason }
}

/** Whoever buys there pays in another currency than the amounts are written in: how the checkout converts them isn't
 *  documented, and no page there names them. */
function isConverted(setup: ShippingSetup, country: string, currency: string | null): boolean {
  if (currency === null) return false
  const markets = regionsOf(setup, country).flatMap((province) => {
    const buyers = marketsOf(setup, country, province)
    return 'none' in buyers ? [] : buyers.markets
  })
  return markets.length > 0 && markets.every((one) => one.currency !== '' && one.currency !== currency)
}

function saysSomething(offer: Offer): boolean {
  const all = [offer.carts, ...Object.values(offer.codes ?? {})].flatMap((one) => Object.values(one))
  return all.some((one) => one.q || one.w || one.a.some(([, label]) => label === 'a' || label === 's'))
}

/** Where provinces differ, each gets its row beside the country's. */
function rowsOf(setup: ShippingSetup, country: string, compiled: CompiledCountry): CountryOffer[] {
  const rows = [...compiled.byKind].map(([cartKind, one]) =>
    toCountryOffer(
      { country, province: null, cartKind, currency: compiled.offer?.currency ?? null },
      one,
      compiled.why,
    ),
  )
  if (rows.length === 0)
    rows.push(toCountryOffer({ country, province: null, cartKind: '0', currency: null }, null, compiled.why))
  if (isConverted(setup, country, compiled.offer?.currency ?? null))
    return rows.map((one) => withheld(one, 'converted-threshold'))
  if (!rows.some((one) => one.reason === 'province-unknown')) return rows
  const provinces = regionsOf(setup, country).filter((one) => one !== null)
  return [
    ...rows,
    ...provinces.map((province) => {
      const own = compileCountry(setup, country, { province })
      return toCountryOffer(
        { country, province, cartKind: '0', currency: own.offer?.currency ?? null },
        own.byKind.get('0') ?? null,
        own.why,
      )
    }),
  ]
}

/** One country; `known` narrows it to what is known of one cart. */
export function compileCountry(setup: ShippingSetup, country: string, known: Known): CompiledCountry {
  const why = obstacleOf(setup) ?? closedBecause(setup, country, known)
  if (why) return { offer: null, why, byKind: new Map() }
  const running = runningDiscounts(setup)
  const currency = currencyAt(setup, country, known)
  const regions = known.province === undefined ? regionsOf(setup, country) : [known.province]
  const place = { setup, country, currency, regions, known, running }
  const sets = known.kinds ? [known.kinds] : kindSets(kindsOf(setup).count)
  const byKind = new Map(
    sets.map((kinds) => [kinds.join('+'), compileBands(caseOf(place, kinds, [], 'alone'))]),
  )
  const offer = offerOf(place, sets, byKind)
  return { offer, why: null, byKind }
}

type Place = {
  setup: ShippingSetup
  country: string
  currency: string
  regions: (string | null)[]
  known: Known
  running: Running
}

function offerOf(place: Place, sets: number[][], byKind: Map<string, Compiled>): Offer {
  const { running, setup } = place
  const carts = bandsByKind(sets, (kinds) => byKind.get(kinds.join('+')) ?? null)
  const shipping = [...running.automatic, ...[...running.codes.values()].flat(), ...running.unlisted]
  const atPlace = shipping.flatMap(
    (one) => candidateAt(setup, one, place.country, place.regions[0] ?? null) ?? [],
  )
  const isRefused = besideOthers(atPlace, running).some((one) => one.why === 'discounts-dont-combine')
  const alone =
    isRefused || running.unlisted.length > 0
      ? bandsByKind(sets, (kinds) => compileBands(caseOf(place, kinds, running.unlisted, 'beside-others')))
      : null
  const codes: Record<string, Record<string, Bands>> = {}
  for (const [code, discounts] of running.codes)
    codes[codeKey(code)] = bandsByKind(sets, (kinds) =>
      compileBands(caseOf(place, kinds, discounts, 'alone')),
    )
  const comparesAmounts =
    [...byKind.values()].some((one) => one.comparesAmounts) || shipping.some(looksAtMoney)
  const takesOff = running.others.some((one) => one.automatic)
  return {
    currency: comparesAmounts ? place.currency : null,
    carts,
    ...(running.codes.size > 0 ? { codes } : {}),
    ...(alone ? { alone } : {}),
    ...(mayAddTax(setup, place.country, place.regions) ? { tax: 1 as const } : {}),
    ...(takesOff ? { auto: 1 as const } : {}),
    ...(mayChange(running, carts, alone, codes) ? { asks: 1 as const } : {}),
    ...(running.members.length > 0 ? { members: 1 as const } : {}),
  }
}

/** Whether somebody could enter a code with which something else holds. Not where everything is so at any amount anyway. */
function mayChange(
  running: Running,
  carts: Offer['carts'],
  alone: Offer['alone'] | null,
  codes: NonNullable<Offer['codes']>,
): boolean {
  const text = JSON.stringify(carts)
  const isOther = (one: Offer['carts'] | null | undefined) => Boolean(one) && JSON.stringify(one) !== text
  const isConstant = Object.values(carts).every((bands) => bands.a.length === 1 && !bands.e)
  if (isConstant && !isOther(alone) && !Object.values(codes).some(isOther)) return false
  const hasUnknown = running.unlisted.length > 0 || running.others.some((one) => !one.automatic)
  const hasKnown = running.codes.size > 0
  return hasUnknown || (hasKnown && (Boolean(alone) || Object.values(codes).some(isOther)))
}

const looksAtMoney = ({ minimum, maximumShippingPrice }: FreeShippingDiscount) =>
  maximumShippingPrice !== null || (minimum !== null && 'subtotal' in minimum)

/** `x` where goods of another kind, once added, could bring the promise down. */
function bandsByKind(sets: number[][], compile: (kinds: number[]) => Compiled | null): Record<string, Bands> {
  const all = new Map(sets.map((kinds) => [kinds, compile(kinds)?.bands ?? null]))
  const most = Math.max(...sets.map((kinds) => kinds.length))
  const count = new Set(sets.flat()).size
  const isHarmless = (kinds: number[], bands: Bands) => {
    if (most < count) return false
    return [...all].every(
      ([other, theirs]) =>
        !kinds.every((one) => other.includes(one)) || (theirs !== null && holdsToo(bands, theirs)),
    )
  }
  return Object.fromEntries(
    [...all].flatMap(([kinds, bands]) =>
      bands ? [[kinds.join('+'), isHarmless(kinds, bands) ? bands : { ...bands, x: 1 as const }]] : [],
    ),
  )
}

/** What one kind of cart is promised holds for the other, too. */
function holdsToo(one: Bands, other: Bands): boolean {
  const noLater = (labels: string) => {
    const from = lastStretch(one, labels)
    const theirs = lastStretch(other, labels)
    return from === null || (theirs !== null && theirs <= from)
  }
  const isKept = (mine: Bands['q'], theirs: Bands['q']) =>
    !mine || (theirs !== undefined && theirs[0] <= mine[0])
  return noLater('as') && noLater('a') && isKept(one.q, other.q) && isKept(one.w, other.w)
}

function caseOf(
  place: Place,
  kinds: number[],
  entered: FreeShippingDiscount[],
  company: 'alone' | 'beside-others',
): Case {
  const { setup, country, currency, regions, known, running } = place
  const at = (discounts: FreeShippingDiscount[]): Candidate[] =>
    discounts.flatMap((one) => candidateAnywhere(place, one) ?? [])
  const isUnlisted = (one: Candidate) => running.unlisted.includes(one.discount)
  const meant = at([...running.automatic, ...entered]).map((one) =>
    isUnlisted(one) ? { ...one, sure: false, why: one.why ?? ('discounts-dont-combine' as const) } : one,
  )
  const candidates = [...meant, ...unsettling(at(running.members), meant)]
  const splits = regions.flatMap((province): Split[] =>
    splitsFor(setup, country, province, kinds, currency, known).map((split) => ({
      ...split,
      why: regions.length > 1 ? 'province-unknown' : split.why,
    })),
  )
  return {
    splits,
    candidates: company === 'alone' ? candidates : besideOthers(candidates, running),
    currency,
  }
}

/** In every region for sure, in none, or perhaps. */
function candidateAnywhere(
  { setup, country, regions }: Place,
  discount: FreeShippingDiscount,
): Candidate | null {
  const all = regions.map((province) => candidateAt(setup, discount, country, province))
  const found = all.filter((one) => one !== null)
  const [first] = found
  if (!first) return null
  if (found.length < all.length) return { ...first, sure: false, why: 'province-unknown' }
  return found.find((one) => !one.sure) ?? first
}

/** What makes a whole shop unprovable. */
function obstacleOf(setup: ShippingSetup): Reason | null {
  const { obstacles } = setup
  if (obstacles.unreadable.length > 0) return 'unreadable'
  if (obstacles.deliveryCustomization) return 'delivery-customization'
  if (obstacles.shippingDiscountByApp) return 'shipping-discount-by-app'
  if (obstacles.constraintRules) return 'constraint-rules'
  if (obstacles.appProfile) return 'app-profile'
  return hasUntoldBundles(setup) ? 'bundle' : null
}

/** Nobody can order there: not for want of a free rate. */
function closedBecause(setup: ShippingSetup, country: string, known: Known): Reason | null {
  const regions = known.province === undefined ? regionsOf(setup, country) : [known.province]
  if (setup.markets.length > 0 && country !== restOfWorld) {
    const buyers = regions.map((province) => marketsOf(setup, country, province))
    if (buyers.every((one) => 'none' in one))
      return buyers.flatMap((one) => ('none' in one ? [one.none] : []))[0] ?? null
    const rules = buyers.flatMap((one) =>
      'none' in one ? [] : one.markets.flatMap((market) => shippingOf(setup, market)),
    )
    if (setup.world === 'markets' && rules.every((one) => one !== null && !one.enabled))
      return 'shipping-disabled'
  }
  if (setup.world === 'markets') return setup.markets.length > 0 ? null : 'no-shipping-here'
  const splits = regions.flatMap((province) => splitsFor(setup, country, province, [0], setup.currency, {}))
  const isReached = splits.some((split) => split.parcels.some((parcel) => parcel.isServed))
  return isReached ? null : 'no-shipping-here'
}

/** The currency that the options there are written in, where they agree. */
function currencyAt(setup: ShippingSetup, country: string, known: Known): string {
  if (setup.world === 'profiles') return setup.currency
  const regions = known.province === undefined ? regionsOf(setup, country) : [known.province]
  const rules = regions.flatMap((province) => {
    const buyers = marketsOf(setup, country, province)
    return 'none' in buyers ? [] : buyers.markets.flatMap((one) => shippingOf(setup, one))
  })
  const currencies = new Set(
    rules.flatMap(
      (one) => one?.options.filter((option) => option.active).map((option) => option.currency) ?? [],
    ),
  )
  const [only] = currencies
  return currencies.size === 1 && only ? only : setup.currency
}
