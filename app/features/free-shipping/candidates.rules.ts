/** Which free-shipping discounts may touch a cart at a destination, and whether that is sure. */
import type { FreeShippingDiscount, OtherDiscount, Reason, ShippingSetup } from '../../language/shipping.ts'
import { type Candidate, isRunning, tolerates } from './applied.rules.ts'
import { isNamedByZones, marketsAround, marketsOf } from './places.rules.ts'

/** Codes that a page can recognise; what's beyond is only known as "another code". */
const mostCodes = 40

export type Running = {
  automatic: FreeShippingDiscount[]
  /** Code in capitals → what it gives. */
  codes: Map<string, FreeShippingDiscount[]>
  unlisted: FreeShippingDiscount[]
  /** For signed-in customers of a segment. */
  members: FreeShippingDiscount[]
  others: OtherDiscount[]
}

export function runningDiscounts(setup: ShippingSetup): Running {
  const running = setup.discounts.filter((one) => isRunning(one, setup.now))
  const shipping = running.filter((one) => one.kind === 'free-shipping').filter((one) => one.oneTimePurchase)
  const byCode = shipping.filter((one) => !one.automatic)
  const pairs = byCode.flatMap((discount) =>
    discount.codes.map((code) => ({ code: code.trim().toUpperCase(), discount })),
  )
  const isWhole = ({ codes, moreCodes }: FreeShippingDiscount) => !moreCodes && codes.length <= mostCodes
  const listed = pairs.filter((one) => isWhole(one.discount)).slice(0, mostCodes)
  return {
    automatic: shipping.filter((one) => one.automatic && one.context !== 'customers'),
    codes: new Map(
      [...Map.groupBy(listed, (one) => one.code)].map(([code, all]) => [
        code,
        all.map((one) => one.discount),
      ]),
    ),
    unlisted: pairs.filter((one) => !listed.includes(one)).map((one) => one.discount),
    members: shipping.filter((one) => one.automatic && one.context === 'customers'),
    others: running.filter((one) => one.kind === 'other'),
  }
}

/** Null: it can't apply there. */
export function candidateAt(
  setup: ShippingSetup,
  discount: FreeShippingDiscount,
  country: string,
  province: string | null,
): Candidate | null {
  const reaches = reachesCountry(setup, discount, country)
  const inMarket = isForMarket(setup, discount, country, province)
  if (reaches === false || inMarket === false) return null
  const why: Reason | null = discount.oncePerCustomer
    ? 'once-per-customer'
    : discount.limitedUses
      ? 'limited-uses'
      : discount.context === 'customers'
        ? 'signed-in-only'
        : reaches === null || inMarket === null
          ? 'market-unclear'
          : null
  return { discount, sure: why === null, why }
}

/** The rest of the world = countries that no shipping zone names. */
function reachesCountry(
  setup: ShippingSetup,
  { destinations }: FreeShippingDiscount,
  country: string,
): boolean | null {
  if (destinations === 'all' || destinations.countries.includes(country)) return true
  if (!destinations.restOfWorld) return false
  return setup.world === 'markets' ? null : !isNamedByZones(setup, country)
}

/** A market's discount reaches its buyers; whether it reaches those of a market within it isn't documented. */
function isForMarket(
  setup: ShippingSetup,
  { context }: FreeShippingDiscount,
  country: string,
  province: string | null,
): boolean | null {
  if (context === 'all' || context === 'customers') return true
  if (setup.markets.length === 0) return null
  const buyers = marketsOf(setup, country, province)
  if ('none' in buyers) return false
  const own = buyers.markets.map((one) => context.markets.includes(one.key))
  if (own.every(Boolean)) return true
  const isAround = buyers.markets.some((one) =>
    marketsAround(setup, one).some((outer) => context.markets.includes(outer.key)),
  )
  return own.some(Boolean) || isAround ? null : false
}

/** While some other discount is in the cart, those that don't tolerate every other one are unsure. */
export function besideOthers(candidates: Candidate[], running: Running): Candidate[] {
  return candidates.map((one) =>
    running.others.every((other) => tolerates(one.discount, other))
      ? one
      : { ...one, sure: false, why: one.why ?? 'discounts-dont-combine' },
  )
}

/** A customers' discount changes a stranger's cart only where it would push another one away. */
export function unsettling(members: Candidate[], candidates: Candidate[]): Candidate[] {
  const isAlone = (one: Candidate) =>
    candidates.every((other) => [one, other].every((each) => each.discount.combinesWith.includes('shipping')))
  return members
    .filter((one) => !isAlone(one))
    .map((one) => ({ ...one, sure: false, why: 'signed-in-only' as const }))
}
