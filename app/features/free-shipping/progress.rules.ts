/** Says what may truthfully be told about free delivery, from a published offer and the cart at hand; shoppers' browsers run this very file, so it stays tiny. */
import type { Reason } from '../../language/shipping.ts'

/** What a page gets. Amounts are minor units of the offer's currency. */
export type Published = {
  v: 1
  on: boolean
  /** When it was made, in Unix seconds. */
  at: number
  /** In Unix seconds: a discount begins or ends then, and nothing in here holds from that moment on. */
  until?: number
  offers: Offer[]
  /** ISO country → index in `offers`; absent = nothing may be said there (unknown, or its provinces differ). */
  countries: Record<string, number>
  /** Elsewhere something else holds: a sentence names the country that it is about. */
  named?: 1
  /** Variant id → number (≥ 1) of the group of goods it ships with; absent = 0. */
  kinds?: Record<string, number>
}
export type Offer = {
  /** Null: holds in any currency, because no amount is compared. */
  currency: string | null
  /** By the kinds of goods in the cart, sorted, joined by '+'; absent = nothing may be said. */
  carts: Record<string, Bands>
  /** A free-shipping code was entered: `codeKey(code)` → carts. */
  codes?: Record<string, Record<string, Bands>>
  /** Instead of `carts` while any other discount is in the cart: it may not go together with free shipping. */
  alone?: Record<string, Bands>
  /** Tax may be added at checkout: the compared total may be up to 30 % more. */
  tax?: 1
  /** Automatic discounts may start on the way: no missing amount is named. */
  auto?: 1
  /** Some code discount may change what is true here, and an entered code doesn't show in every page's own cart: one with
   *  goods is read itself before anything is said. */
  asks?: 1
  /** Signed-in customers may get more than this. */
  members?: 1
}
/** a = every option is free, s = some are, p = all are paid (or none is there), u = can't be said. */
export type Label = 'a' | 's' | 'p' | 'u'
export type Bands = {
  /** From that amount on. Sorted, the first from 0. */
  a: [from: number, label: Label][]
  /** From that many units on, whatever the amount. */
  q?: [quantity: number, label: 'a' | 's']
  /** From that many grams of goods on, whatever the amount. */
  w?: [grams: number, label: 'a' | 's']
  /** It only holds where the compared amount is certain: no discount, no gift card, no tax to come. */
  e?: 1
  /** Goods of another kind, once added, may take the promise away. */
  x?: 1
}
/** Amounts in minor units of `currency`. */
export type BarCart = {
  currency: string
  /** Lines that ship, gift cards apart, before any discount. */
  goods: number
  /** Gift cards and lines that don't ship. */
  other: number
  /** All discounts together, ≥ 0. */
  discount: number
  /** Every code that was entered. */
  codes: string[]
  /** Units of lines that ship. */
  quantity: number
  grams: number | null
  ships: boolean
  /** Variant ids of lines that ship. */
  variants: string[]
  /** Some line is a subscription. */
  subscription?: boolean
  signedIn?: boolean
}
type Progress = {
  threshold: number
  /** Every option, or some. */
  all: boolean
  /** It holds for more goods of the kinds in the cart, not for every article of the shop. */
  only?: true
}
export type Saying =
  | { say: 'nothing'; why: Reason | 'off' | 'not-published' }
  /** Free now, with every option or some; `toAll`: missing until every option is, null = none or unknown. */
  | { say: 'free'; all: boolean; toAll: number | null }
  | ({ say: 'to-go'; missing: number } & Progress)
  /** The threshold is true, the missing amount can't be named. */
  | ({ say: 'from' } & Progress)
  | { say: 'items'; missing: number; all: boolean; only?: true }
  /** Grams of goods, at most. */
  | { say: 'weight'; missing: number; all: boolean; only?: true }

/** How a code is published: not readable in a page's source, the same for PORT and port. */
export function codeKey(code: string): string {
  let one = 7
  let two = 11
  for (const sign of code.trim().toUpperCase()) {
    one = Math.imul(one ^ sign.charCodeAt(0), 2654435761)
    two = Math.imul(two ^ sign.charCodeAt(0), 1597334677) ^ (one >>> 15)
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36)
}

const isFree = (label: Label) => label === 'a' || label === 's'

/** Where the last stretch begins that only holds such labels, up to any amount; null where the end isn't one. */
export function lastStretch(bands: Bands, labels: string): number | null {
  let from: number | null = null
  for (const [start, label] of bands.a) from = labels.includes(label) ? (from ?? start) : null
  return from
}

/** Every label that some reading of the cart's amount may meet. */
function labelsBetween(bands: Bands, low: number, high: number): Label[] {
  return bands.a
    .filter(([from], index) => from <= high && (bands.a[index + 1]?.[0] ?? Infinity) > low)
    .map(([, label]) => label)
}

/** One cart, one country. What isn't published, or differs between the readings of the cart, isn't said. */
export function sayAbout(published: Published, country: string | null, cart: BarCart): Saying {
  const nothing = (why: Reason | 'off' | 'not-published'): Saying => ({ say: 'nothing', why })
  if (!published.on) return nothing('off')
  if (!country) return nothing('country-unknown')
  const offer = published.offers[published.countries[country] ?? -1]
  if (!offer || cart.subscription) return nothing('not-published')
  if (!cart.ships) return nothing('nothing-to-ship')
  if (offer.currency && offer.currency !== cart.currency) return nothing('converted-threshold')

  const keys = cart.codes.map(codeKey).filter((each) => offer.codes?.[each])
  const [key, second] = keys
  const others = cart.discount > 0 || cart.codes.length > keys.length
  if (second || (key && others && offer.alone)) return nothing('discounts-dont-combine')
  const carts = (key ? offer.codes?.[key] : others && offer.alone) || offer.carts
  const kind = [...new Set(cart.variants.map((variant) => published.kinds?.[variant] ?? 0))]
    .sort((one, two) => one - two)
    .join('+')
  const bands = carts[kind]
  if (!bands) return nothing('not-published')

  const low = Math.max(0, cart.goods - cart.discount)
  const high = Math.ceil((cart.goods + cart.other) * (offer.tax ? 1.3 : 1))
  const exact = !others && !cart.other && !offer.auto
  if (bands.e && (!exact || offer.tax)) return nothing('before-or-after-discounts')
  /** Once a discount starts on the way, the promise must hold beside it. */
  const later: Bands = (offer.auto && offer.alone ? !key && offer.alone[kind] : bands) || { a: [] }
  const end = (labels: string) => lastStretch(later, labels)
  const reached =
    (bands.q && cart.quantity >= bands.q[0] && bands.q[1]) ||
    (bands.w && (cart.grams ?? 0) >= bands.w[0] && bands.w[1])
  const labels: Label[] = reached ? [reached] : labelsBetween(bands, low, high)
  if (labels.every(isFree)) {
    const all = labels.every((label) => label === 'a')
    const every = end('a')
    const toAll = all || !exact || reached || every === null || every <= low ? null : every - low
    return { say: 'free', all, toAll }
  }
  if (offer.members && cart.signedIn) return nothing('signed-in-only')
  const only = bands.x ? { only: true as const } : {}
  const threshold = end('as')
  const isPaid = labels.every((label) => label === 'p')
  if (isPaid) {
    if (threshold !== null) {
      const all = end('a') === threshold
      return exact
        ? { say: 'to-go', missing: threshold - low, threshold, all, ...only }
        : { say: 'from', threshold, all, ...only }
    }
    if (later.q && !cart.other)
      return { say: 'items', missing: later.q[0] - cart.quantity, all: later.q[1] === 'a', ...only }
  }
  if (later.w && cart.grams !== null && !labels.some(isFree))
    return { say: 'weight', missing: later.w[0] - cart.grams, all: later.w[1] === 'a', ...only }
  if (isPaid) return nothing('never-free')
  return nothing(
    cart.other
      ? 'gift-card'
      : cart.discount
        ? 'before-or-after-discounts'
        : offer.tax
          ? 'tax-and-threshold'
          : 'not-monotonic',
  )
}
