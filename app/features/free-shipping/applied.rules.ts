/** Which free-shipping discounts a checkout may apply at a point, and what they leave to pay. */
import type {
  DiscountClass,
  FreeShippingDiscount,
  OtherDiscount,
  Reason,
  ShippingDiscount,
} from '../../language/shipping.ts'
import { anyPrice, free, marks, type PriceRange, paid, type Way } from './options.rules.ts'

/** A discount at one destination; `sure` false = the checkout may refuse it for a reason that nobody here knows. */
export type Candidate = { discount: FreeShippingDiscount; sure: boolean; why: Reason | null }

/** Dates rule; a status that was read may be older than they are. */
export function isRunning(one: ShippingDiscount, now: Date): boolean {
  const at = now.getTime()
  const isBegun = one.startsAt === null ? one.status === 'active' : one.startsAt.getTime() <= at
  return one.status !== 'expired' && isBegun && (one.endsAt === null || one.endsAt.getTime() > at)
}

/** The next moment at which a discount begins or ends. */
export function nextChange(discounts: ShippingDiscount[], now: Date): Date | null {
  const moments = discounts
    .filter((one) => one.status !== 'expired')
    .flatMap((one) => [one.startsAt, one.endsAt])
    .filter((one): one is Date => one !== null && one.getTime() > now.getTime())
    .sort((one, two) => one.getTime() - two.getTime())
  return moments[0] ?? null
}

/** Both sides must tolerate each other's class. */
export function tolerates(shipping: FreeShippingDiscount, other: OtherDiscount): boolean {
  const goods = other.classes.filter((one): one is Exclude<DiscountClass, 'shipping'> => one !== 'shipping')
  return other.combinesWith.includes('shipping') && goods.every((one) => shipping.combinesWith.includes(one))
}

/** Whose turn it may be at an amount and a number of units: each inner list is applied as a whole. */
export type Applied = { discounts: FreeShippingDiscount[]; why: Reason | null }

export function mayApply(
  candidates: Candidate[],
  amount: number,
  units: number,
  currency: string,
): Applied[] {
  const met = candidates.flatMap((one) => {
    const holds = isMet(one.discount, amount, units, currency)
    if (holds === false) return []
    return [holds === null ? { ...one, sure: false, why: 'converted-threshold' as const } : one]
  })
  const unsure = met.filter((one) => !one.sure)
  let sets: Candidate[][] = [met.filter((one) => one.sure)]
  for (const one of unsure) sets = sets.flatMap((set) => [set, [...set, one]])
  const why = unsure[0]?.why ?? null
  return sets.flatMap((set) => keptOf(set, why))
}

function isMet(
  discount: FreeShippingDiscount,
  amount: number,
  units: number,
  currency: string,
): boolean | null {
  const { minimum } = discount
  if (minimum === null) return true
  if ('quantity' in minimum) return units >= minimum.quantity
  return minimum.subtotal.currency === currency ? amount >= minimum.subtotal.minor : null
}

/** Free-shipping discounts that don't combine: any one of them may be the one that stays. */
function keptOf(set: Candidate[], why: Reason | null): Applied[] {
  const discounts = set.map((one) => one.discount)
  if (discounts.length < 2 || discounts.every((one) => one.combinesWith.includes('shipping')))
    return [{ discounts, why }]
  return discounts.map((one) => ({ discounts: [one], why: why ?? 'discounts-dont-combine' }))
}

/** What a way costs once discounts are applied. */
export function priceAfter(way: Way, discounts: FreeShippingDiscount[], currency: string): PriceRange {
  const sum: PriceRange = [
    way.parts.reduce((total, [low]) => total + low, 0),
    way.parts.reduce((total, [, high]) => total + high, 0),
  ]
  return discounts.map((one) => discounted(way, sum, one, currency)).reduce(cheaper, sum)
}

const cheaper = (one: PriceRange, two: PriceRange): PriceRange => [
  Math.min(one[0], two[0]),
  Math.min(one[1], two[1]),
]

/** Where rates were added up, the maximum may look at each of them or at their sum. */
function discounted(
  way: Way,
  sum: PriceRange,
  { maximumShippingPrice: most }: FreeShippingDiscount,
  currency: string,
): PriceRange {
  if (most === null) return free
  if (most.currency !== currency) return sum[1] === 0 ? free : anyPrice
  if (sum[1] <= most.minor) return free
  if (way.parts.some(([low]) => low > most.minor)) return way.parts.length === 1 ? sum : paid
  return [0, sum[1]]
}

/** Where an amount or a number of units changes what applies. */
export function discountMarks(candidates: Candidate[]): { amounts: number[]; units: number[] } {
  const minimums = candidates.map((one) => one.discount.minimum)
  return {
    amounts: marks(minimums.map((one) => (one && 'subtotal' in one ? one.subtotal.minor : 0))),
    units: marks(minimums.map((one) => (one && 'quantity' in one ? one.quantity : 0))),
  }
}
