/** Where a shop delivers: which provinces of a country may differ, and which market a buyer is in. */
import type { LocationGroup, Reason, ShippingMarket, ShippingSetup } from '../../language/shipping.ts'

/** The country code of destinations that no zone names. */
export const restOfWorld = '*'

/** How many provinces Shopify lists (https://github.com/Shopify/worldwide, data/regions; of two lists the longer: one too
 *  many only silences). A country that isn't here can't be known to be listed whole: it has none, or, as Indonesia and
 *  the Philippines, more by law than are listed yet. */
const provincesOf: Record<string, number> = {
  AE: 7,
  AR: 24,
  AU: 8,
  BR: 27,
  CA: 13,
  CL: 16,
  CN: 31,
  CO: 33,
  CR: 7,
  EG: 29,
  ES: 52,
  GB: 5,
  GT: 22,
  HK: 3,
  IE: 26,
  IN: 37,
  IT: 110,
  JP: 47,
  KR: 17,
  KW: 6,
  MX: 32,
  MY: 16,
  NG: 37,
  NZ: 17,
  PA: 13,
  PE: 26,
  PT: 20,
  RO: 42,
  RU: 83,
  SV: 14,
  TH: 78,
  US: 62,
  UY: 19,
  VE: 25,
  ZA: 9,
}

const everyCountry =
  'AD AE AF AG AI AL AM AO AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PS PT PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TW TZ UA UG UM US UY UZ VA VC VE VG VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  )

const groupsOf = (setup: ShippingSetup): LocationGroup[] =>
  setup.profiles.flatMap((one) => one.locationGroups)
const zoneCountries = (setup: ShippingSetup) =>
  groupsOf(setup).flatMap((one) => one.zones.flatMap((zone) => zone.countries))

/** Countries that rates name, and the rest of the world where some zone takes it. */
export function destinations(setup: ShippingSetup): string[] {
  if (setup.world === 'markets')
    return [...new Set(setup.markets.flatMap((one) => one.countries.map(({ code }) => code)))].sort()
  const named = new Set(zoneCountries(setup).flatMap((one) => (one.code === null ? [] : [one.code])))
  const hasRest = zoneCountries(setup).some((one) => one.restOfWorld)
  return [...[...named].sort(), ...(hasRest ? [restOfWorld] : [])]
}

/** Countries that only the rest of the world's zone takes. */
export function countriesOfTheRest(setup: ShippingSetup): string[] {
  const named = new Set(zoneCountries(setup).map((one) => one.code))
  return everyCountry.filter((code) => !named.has(code))
}

export const isNamedByZones = (setup: ShippingSetup, country: string): boolean =>
  zoneCountries(setup).some((one) => one.code === country)

/** The parts of a country that may differ; null = what no list names, or the whole. */
export function regionsOf(setup: ShippingSetup, country: string): (string | null)[] {
  const areas =
    setup.world === 'markets' ? setup.markets.flatMap((one) => one.countries) : zoneCountries(setup)
  const listed = [...new Set(areas.flatMap((one) => (one.code === country ? one.provinces : [])))].sort()
  return listed.length >= (provincesOf[country] ?? Infinity) ? listed : [...listed, null]
}

/** `none`: nobody can order there. Otherwise each market whose rules may be the buyer's. */
export type BuyersMarkets = { none: Reason } | { markets: ShippingMarket[]; mayBeClosed: boolean }

export function marketsOf(setup: ShippingSetup, country: string, province: string | null): BuyersMarkets {
  const fitting = setup.markets.filter((one) => covers(one, country, province))
  const active = fitting.filter((one) => one.active)
  if (active.length === 0)
    return { none: fitting.length > 0 || setup.world === 'profiles' ? 'market-inactive' : 'no-shipping-here' }
  const innermost = active.filter((one) => !active.some((other) => isInside(other, one)))
  return {
    markets: innermost,
    mayBeClosed: fitting.some((one) => !one.active && innermost.some((other) => isInside(one, other))),
  }
}

/** The shipping that rules in a market: its own, or what each market around it would hand down. Null = can't be known. */
export function shippingOf(
  setup: ShippingSetup,
  market: ShippingMarket,
): (NonNullable<ShippingMarket['shipping']> | null)[] {
  if (market.shipping) return [market.shipping]
  const around = setup.markets.filter((one) => one !== market && isWithin(market, one))
  const handed = around.flatMap((one) => (one.active && one.shipping ? [one.shipping] : []))
  return handed.length === 0 ? [null] : handed
}

/** Where a market leaves it to the country, its prices hold the tax there; everywhere else it is added at checkout
 *  (https://help.shopify.com/en/manual/international/managed-markets/tax-inclusive). */
const taxInPrices = new Set(
  'AT AU BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IT JP LT LU LV MT MX NL NO NZ PL PT RO SE SG SI SK'.split(
    ' ',
  ),
)

/** Whether a checkout there may add tax to what the cart shows. A market that says nothing of its own has what one around
 *  it says, or the shop: which of them isn't documented, so one that adds it is enough. */
export function mayAddTax(setup: ShippingSetup, country: string, regions: (string | null)[]): boolean {
  if (!setup.taxesIncluded) return true
  const markets = regions.flatMap((province) => {
    const buyers = marketsOf(setup, country, province)
    return 'none' in buyers ? [] : buyers.markets
  })
  return markets.some((one) => {
    const around = marketsAround(setup, one).filter(({ active }) => active)
    const told = one.taxes ? [one] : around
    return told.some(
      ({ taxes }) => taxes === 'added' || (taxes === 'by-country' && !taxInPrices.has(country)),
    )
  })
}

/** Markets that enclose one: what is meant for them may or may not reach it. */
export const marketsAround = (setup: ShippingSetup, market: ShippingMarket): ShippingMarket[] =>
  setup.markets.filter((one) => one !== market && isWithin(market, one))

function covers(market: ShippingMarket, country: string, province: string | null): boolean {
  return market.countries.some(
    (one) =>
      one.code === country &&
      (one.provinces.length === 0 || (province !== null && one.provinces.includes(province))),
  )
}

function isWithin(inner: ShippingMarket, outer: ShippingMarket): boolean {
  return inner.countries.every(({ code, provinces }) =>
    provinces.length === 0 ? covers(outer, code, null) : provinces.every((one) => covers(outer, code, one)),
  )
}

const isInside = (inner: ShippingMarket, outer: ShippingMarket) =>
  isWithin(inner, outer) && !isWithin(outer, inner)
