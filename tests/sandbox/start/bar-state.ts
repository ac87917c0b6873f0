/** What the start page shows of each cart: its sum, what a typed-in bar says of it, what the checkout asks; and
 *  whether a promise is kept, by asking the checkout again with the goods added that it named. */

import type { Answers } from '../checkout/answers.ts'
import { everyAnswer } from '../checkout/every-answer.ts'
import type { Charge, VectorCart } from '../checkout/shop.ts'
import { chargeIn, shippingNow } from '../checkout/shop-charge.ts'
import type { Sandbox } from '../sandbox.ts'
import { toAmount } from '../store/money.ts'
import type { ShopState } from '../store/types.ts'
import { price } from '../storefront/cart/money.ts'
import { pricedCart } from '../storefront/cart/priced.ts'
import { vectorCart } from '../storefront/checkout.ts'
import { sessionNamed, type Visit } from '../storefront/visit.ts'
import { type CaseKey, cartNameOf, caseKeys } from './bar-cases.ts'

/** 'bet': kept as the checkout answers now, and not by every answer that documents leave open. */
export type Verdict = 'true' | 'false' | 'bet' | 'open'

/** `missing` in cents; 'from' and the like promise no amount and are kept if free shipping exists at all. */
export type Claim = { say: 'free' | 'to-go' | 'other' | 'nothing'; all: boolean; missing: number }

export type BarCase = {
  key: CaseKey
  /** Where its pages are, no slash at the end. */
  root: string
  isEmpty: boolean
  country: string
  goods: string
  card: string | null
  codes: string[]
  items: string
  typed: { text: 'free' | 'to-go' | 'none'; amount: string; percent: number; kept: Verdict }
  options: { title: string; price: string; isFree: boolean }[]
  charge: 'options' | 'no rates' | 'nothing to ship'
}

export type BarState = { installed: boolean; stamp: string; cases: BarCase[] }

export function barState(sandbox: Sandbox, shop: ShopState, goal: number): BarState {
  const { installed, metafields } = shop.installation
  const published = [...metafields.values()].map(({ digest }) => digest)
  return {
    installed,
    // Whatever may change what a page says or the checkout asks.
    stamp: JSON.stringify([installed, shop.themeEmbed, published, shop.shipping, shop.checkout]),
    cases: caseKeys.map((key) => barCase(visitFor(sandbox, shop, key), key, goal)),
  }
}

function visitFor(sandbox: Sandbox, shop: ShopState, key: CaseKey): Visit {
  const name = cartNameOf(key)
  return {
    ...{ sandbox, shop, session: sessionNamed(shop, name), now: sandbox.clock.now() },
    ...{ root: `/${shop.domain}/${name}`, path: '/cart', query: new URLSearchParams(), setCookie: null },
  }
}

function barCase(visit: Visit, key: CaseKey, goal: number): BarCase {
  const { session, shop } = visit
  const cart = pricedCart(visit)
  const show = (cents: number) => price(cents, session.currency, session.locale)
  const card = cart.items.reduce(
    (sum, { product, lineOriginal }) => sum + (product.isGiftCard ? lineOriginal : 0),
    0,
  )
  const charge: Charge = chargeIn(shop, visit.now, vectorCart(visit, cart))
  const options = typeof charge === 'string' ? [] : charge.options
  const names = cart.items.map(({ product, line }) => `${line.quantity} × ${product.title}`)
  const missing = Math.max(0, goal - cart.original)
  const typed: Claim = { say: missing === 0 ? 'free' : 'to-go', all: false, missing }
  return {
    ...{
      key,
      root: visit.root,
      isEmpty: cart.items.length === 0,
      country: session.country,
      codes: session.codes,
    },
    ...{ goods: show(cart.total), card: card > 0 ? show(card) : null, items: names.join(' · ') },
    typed: {
      text: cart.items.length === 0 ? 'none' : missing === 0 ? 'free' : 'to-go',
      amount: show(missing),
      percent: Math.min(100, Math.round((100 * cart.original) / goal)),
      kept: cart.items.length === 0 ? 'open' : verdictOn(visit, typed),
    },
    options: options.map(({ title, amount }) => ({
      title,
      price: show(Math.round(Number(amount) * 100)),
      isFree: Number(amount) === 0,
    })),
    charge: typeof charge === 'string' ? charge : 'options',
  }
}

export function keptClaim(sandbox: Sandbox, shop: ShopState, key: CaseKey, claim: Claim): Verdict {
  return verdictOn(visitFor(sandbox, shop, key), claim)
}

const known = new WeakMap<ShopState, Map<string, Verdict>>()

/** By what the checkout answers now, and by every answer that it may give where documents are silent. */
function verdictOn(visit: Visit, claim: Claim): Verdict {
  if (claim.say === 'nothing') return 'open'
  const { shop, now } = visit
  const cart = grown(vectorCart(visit, pricedCart(visit)), claim)
  const kept = known.get(shop) ?? new Map<string, Verdict>()
  known.set(shop, kept)
  const key = JSON.stringify([claim, cart, shop.shipping, shop.checkout])
  const before = kept.get(key)
  if (before) return before
  const shipping = shippingNow(shop, now)
  const isFreeBy = (some: Partial<Answers>) => isFree(chargeIn(shop, now, cart, some), claim.all)
  const verdict = !isFreeBy({}) ? 'false' : everyAnswer(shipping, cart).every(isFreeBy) ? 'true' : 'bet'
  if (kept.size > 500) kept.clear()
  kept.set(key, verdict)
  return verdict
}

/** The cart once the goods that were asked for are in it. */
function grown(cart: VectorCart, { say, missing }: Claim): VectorCart {
  const more = say === 'to-go' ? missing : say === 'other' ? 100_000 : 0
  if (more === 0) return cart
  const { subtotalAfterDiscounts: _before, ...rest } = cart
  const line = {
    sku: 'MORE',
    unitPrice: toAmount(more),
    quantity: 1,
    grams: 100,
    requiresShipping: true,
    giftCard: false,
  }
  return { ...rest, lines: [...cart.lines, line] }
}

function isFree(charge: Charge, all: boolean): boolean {
  if (typeof charge === 'string') return false
  const free = charge.options.map(({ amount }) => Number(amount) === 0)
  return all ? free.every(Boolean) : free.some(Boolean)
}
