/** Decides what may truthfully be said about one whole cart, by compiling its destination and asking what every page asks. */
import type { CountryOffer, Reason, ShippingSetup } from '../../language/shipping.ts'
import { nextChange } from './applied.rules.ts'
import type { Compiled } from './bands.rules.ts'
import { runningDiscounts } from './candidates.rules.ts'
import { type Known, kindsOf, ruling } from './kinds.rules.ts'
import { type CompiledCountry, compileCountry } from './offer.rules.ts'
import {
  type BarCart,
  codeKey,
  lastStretch,
  type Published,
  type Saying,
  sayAbout,
} from './progress.rules.ts'

export type CartLine = {
  variant: string
  /** Minor units of the cart's currency. */
  unitPrice: number
  quantity: number
  /** One unit's. */
  grams: number
  ships: boolean
  giftCard: boolean
  subscription?: boolean
  /** A location's name, where it is known. */
  origin?: string
}
export type CartFacts = {
  country: string | null
  province: string | null
  currency: string
  lines: CartLine[]
  codes: string[]
  /** After all product and order discounts; null = there are none. */
  afterDiscounts: number | null
  signedIn: boolean
  /** The default package's weight, where the merchant gave it. */
  packageGrams: number | null
}
export type Decision = Pick<
  CountryOffer,
  'kind' | 'threshold' | 'weightFrom' | 'quantityFrom' | 'reason' | 'hole'
> & {
  missing: number | null
  /** The true amount lies between them, so none is shown. */
  missingRange: readonly [number, number] | null
  missingQuantity: number | null
  /** At most. */
  missingGrams: number | null
  /** When to look again. */
  recheckAt: Date | null
  saying: Saying
}

/** The cart as a page sees it. */
export function toBarCart(facts: CartFacts): BarCart {
  const worth = (lines: CartLine[]) => lines.reduce((sum, one) => sum + one.unitPrice * one.quantity, 0)
  const shipping = facts.lines.filter((one) => one.ships && !one.giftCard)
  const whole = worth(facts.lines)
  return {
    currency: facts.currency,
    goods: worth(shipping),
    other: whole - worth(shipping),
    discount: facts.afterDiscounts === null ? 0 : whole - facts.afterDiscounts,
    codes: facts.codes,
    quantity: shipping.reduce((sum, one) => sum + one.quantity, 0),
    grams: shipping.reduce((sum, one) => sum + one.grams * one.quantity, 0),
    ships: shipping.length > 0,
    variants: shipping.map((one) => one.variant),
    ...(facts.lines.some((one) => one.subscription) ? { subscription: true } : {}),
    ...(facts.signedIn ? { signedIn: true } : {}),
  }
}

export function decideOffer(setup: ShippingSetup, facts: CartFacts): Decision {
  const cart = toBarCart(facts)
  const { country } = facts
  const kinds = kindsIn(setup, facts)
  const compiled =
    country === null || !cart.ships ? null : compileCountry(setup, country, knownOf(setup, facts, kinds))
  const published: Published = {
    v: 1,
    on: true,
    at: Math.floor(setup.now.getTime() / 1000),
    offers: compiled?.offer ? [compiled.offer] : [],
    countries: country !== null && compiled?.offer ? { [country]: 0 } : {},
    kinds: Object.fromEntries(kindsOf(setup).ofVariant),
  }
  // A cart without goods to ship, or without a country, is silent before any offer is looked at.
  const saying: Saying =
    compiled || country === null
      ? sayAbout(published, country, cart)
      : { say: 'nothing', why: 'nothing-to-ship' }
  const here = compiled?.byKind.get(kinds.join('+')) ?? null
  return {
    ...silent,
    saying,
    hole: here?.hole ?? null,
    recheckAt: nextChange(setup.discounts, setup.now),
    ...inWords(setup, saying, cart, compiled, here),
  }
}

const silent = {
  threshold: null,
  weightFrom: null,
  quantityFrom: null,
  reason: null,
  missing: null,
  missingRange: null,
  missingQuantity: null,
  missingGrams: null,
}

function kindsIn(setup: ShippingSetup, facts: CartFacts): number[] {
  const { ofVariant } = kindsOf(setup)
  const shipping = facts.lines.filter((one) => one.ships && !one.giftCard)
  return [...new Set(shipping.map((one) => ofVariant.get(one.variant) ?? 0))].sort((one, two) => one - two)
}

function knownOf(setup: ShippingSetup, facts: CartFacts, kinds: number[]): Known {
  const profileOf = (kind: number) => ruling(setup).profiles[kind]?.key ?? ''
  const { ofVariant } = kindsOf(setup)
  const origins = new Map<string, string[]>()
  const grams = new Map<string, number>()
  const shipping = facts.lines.filter((one) => one.ships && !one.giftCard)
  for (const line of shipping) {
    const key = setup.world === 'profiles' ? profileOf(ofVariant.get(line.variant) ?? 0) : ''
    if (line.origin !== undefined) origins.set(key, [...(origins.get(key) ?? []), line.origin])
    grams.set(key, (grams.get(key) ?? facts.packageGrams ?? 0) + line.grams * line.quantity)
  }
  return {
    kinds,
    ...(facts.province === null ? {} : { province: facts.province }),
    ...(shipping.every((one) => one.origin !== undefined) && origins.size > 0 ? { origins } : {}),
    ...(facts.packageGrams === null ? {} : { grams }),
  }
}

type Worded = Partial<Decision> & Pick<Decision, 'kind'>

function inWords(
  setup: ShippingSetup,
  saying: Saying,
  cart: BarCart,
  compiled: CompiledCountry | null,
  here: Compiled | null,
): Worded {
  const bands = compiled?.offer ? bandsOf(compiled, cart, here) : null
  switch (saying.say) {
    case 'free': {
      const byWeight = bands?.w && (cart.grams ?? 0) >= bands.w[0] ? bands.w[0] : null
      const threshold = byWeight === null && bands ? startOfFree(bands.a, cart.goods) : null
      return {
        kind: saying.all ? 'already_free' : 'free_from_some_options',
        missing: 0,
        threshold: threshold || null,
        weightFrom: byWeight,
      }
    }
    case 'to-go':
      return { kind: kindOf(saying.all), threshold: saying.threshold, missing: saying.missing }
    case 'from':
      return {
        kind: kindOf(saying.all),
        threshold: saying.threshold,
        missingRange: rangeOf(saying.threshold, cart),
      }
    case 'items':
      return {
        kind: kindOf(saying.all),
        quantityFrom: cart.quantity + saying.missing,
        missingQuantity: saying.missing,
      }
    case 'weight':
      return {
        kind: 'free_over_weight',
        weightFrom: (cart.grams ?? 0) + saying.missing,
        missingGrams: saying.missing,
      }
    default:
      return whyNothing(setup, saying.why, cart, compiled, here)
  }
}

const kindOf = (all: boolean) => (all ? ('free_from' as const) : ('free_from_some_options' as const))

function bandsOf(compiled: CompiledCountry, cart: BarCart, here: Compiled | null) {
  const key = cart.codes.map(codeKey).find((one) => compiled.offer?.codes?.[one])
  const byCode = key === undefined ? null : Object.values(compiled.offer?.codes?.[key] ?? {})[0]
  return byCode ?? here?.bands ?? null
}

/** Where the stretch of free delivery begins in which the amount lies. */
function startOfFree(stretches: [number, string][], amount: number): number | null {
  let from: number | null = null
  for (const [start, label] of stretches) {
    if (start > amount) break
    from = label === 'a' || label === 's' ? (from ?? start) : null
  }
  return from
}

/** A percentage also takes its part of what is added. */
function rangeOf(threshold: number, cart: BarCart): readonly [number, number] {
  const high = cart.goods + cart.other
  const low = Math.max(1, cart.goods - cart.discount)
  return [threshold - high, Math.ceil((threshold * cart.goods) / low) - cart.goods]
}

const closed: (Reason | null)[] = ['no-shipping-here', 'market-inactive', 'shipping-disabled']

/** "None" is said where delivery is surely paid whatever is added; else it can't be proved. */
function whyNothing(
  setup: ShippingSetup,
  said: Reason | 'off' | 'not-published',
  cart: BarCart,
  compiled: CompiledCountry | null,
  here: Compiled | null,
): Worded {
  if (said === 'nothing-to-ship') return { kind: 'none', reason: said }
  if (compiled?.why)
    return { kind: closed.includes(compiled.why) ? 'none' : 'cant_be_proved', reason: compiled.why }
  const bands = compiled?.offer ? bandsOf(compiled, cart, here) : null
  const paidFrom = bands && lastStretch(bands, 'p')
  if (paidFrom !== null && paidFrom <= Math.max(0, cart.goods - cart.discount)) {
    const why = here?.told.find((one) => one.told.why)?.told.why
    return { kind: 'none', reason: why ?? (paidFrom > 0 ? 'not-monotonic' : 'never-free') }
  }
  const own =
    codeReason(setup, cart) ??
    reasonAt(here, cart) ??
    (isRefused(compiled, cart) ? 'discounts-dont-combine' : null)
  return {
    kind: 'cant_be_proved',
    reason: own ?? (said === 'off' || said === 'not-published' ? 'not-monotonic' : said),
  }
}

/** The stretch that the goods lie in can't be said whatever else is in the cart. */
function reasonAt(here: Compiled | null, cart: BarCart): Reason | null {
  const stretch = here?.told.findLast((one) => one.from <= cart.goods)
  return stretch?.told.label === 'u' ? stretch.told.why : null
}

function codeReason(setup: ShippingSetup, cart: BarCart): Reason | null {
  const { codes } = runningDiscounts(setup)
  const entered = cart.codes.map(codeKey)
  const discount = [...codes].find(([code]) => entered.includes(codeKey(code)))?.[1][0]
  return discount?.oncePerCustomer ? 'once-per-customer' : discount?.limitedUses ? 'limited-uses' : null
}

/** Some other discount is in the cart, and free shipping may not stand it. */
const isRefused = (compiled: CompiledCountry | null, cart: BarCart): boolean =>
  compiled?.offer?.alone !== undefined && (cart.discount > 0 || cart.codes.length > 0)
