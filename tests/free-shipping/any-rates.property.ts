/** Over random rates and carts, whatever the checkout answers to what the documents leave open: nothing that is said is false. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileOffers } from '../../app/features/free-shipping/offer.rules.ts'
import {
  type BarCart,
  type Published,
  type Saying,
  sayAbout,
} from '../../app/features/free-shipping/progress.rules.ts'
import {
  type Answers,
  charge,
  everyAnswer,
  type VectorCart,
  type VectorLine,
  type VectorShop,
} from '../sandbox/checkout/charge.ts'
import { discountTotal } from '../sandbox/checkout/goods-discounts.ts'
import { anyCart, anyShop, edgeAmounts, goods, knownShop } from './any-rates.arbitrary.ts'
import { toSetup } from './setup-of-vector.ts'

const mostAnswers = 60
const cents = (amount: string) => Math.round(Number(amount) * 100)
const worth = (lines: VectorLine[]) =>
  lines.reduce((sum, one) => sum + cents(one.unitPrice) * one.quantity, 0)

/** What the cart's own page shows while the checkout answers so. */
function barCartOf(shop: VectorShop, cart: VectorCart, answers: Answers): BarCart {
  const shipping = cart.lines.filter((one) => one.requiresShipping)
  return {
    currency: cart.currency,
    goods: worth(shipping),
    other: worth(cart.lines) - worth(shipping),
    discount: discountTotal(shop, cart, answers),
    codes: cart.discountCodes,
    quantity: shipping.reduce((sum, one) => sum + one.quantity, 0),
    grams: shipping.reduce((sum, one) => sum + one.grams * one.quantity, 0),
    ships: shipping.length > 0,
    variants: shipping.map((one) => one.sku),
    ...(cart.customer ? { signedIn: true } : {}),
  }
}

/** Evenly spread, the plain one first. */
function someAnswers(shop: VectorShop, cart: VectorCart): Answers[] {
  const all = everyAnswer(shop, cart)
  const step = Math.max(1, Math.floor(all.length / mostAnswers))
  return all.filter((_, index) => index % step === 0)
}

type Charged = 'all free' | 'some free' | 'paid' | 'no way'
function chargedFor(shop: VectorShop, cart: VectorCart, answers: Answers): Charged {
  const answer = charge(shop, cart, answers)
  if (typeof answer === 'string') return 'no way'
  const free = answer.options.filter((one) => Number(one.amount) === 0).length
  return free === 0 ? 'paid' : free === answer.options.length ? 'all free' : 'some free'
}

const keeps = (charged: Charged, all: boolean) => charged === 'all free' || (charged === 'some free' && !all)

/** What the goods that ship cost after discounts. */
const paidFor = (shop: VectorShop, cart: VectorCart, answers: Answers): number =>
  worth(cart.lines.filter((one) => one.requiresShipping)) - discountTotal(shop, cart, answers)

/** Why what was said is false, or null. */
function falsehood(shop: VectorShop, cart: VectorCart, answers: Answers, saying: Saying): string | null {
  const with_ = (more: VectorLine[]) => ({ ...cart, lines: [...cart.lines, ...more] })
  /** `least`: what the goods must cost after discounts for the claim to be about this cart. */
  const after = (more: VectorLine[], all: boolean, least = 0) => {
    const grown = with_(more)
    for (const one of [answers, ...someAnswers(shop, grown)]) {
      if (least > 0 && paidFor(shop, grown, one) < least) continue
      const charged = chargedFor(shop, grown, one)
      if (!keeps(charged, all)) return `${charged} after ${JSON.stringify(more)} under ${JSON.stringify(one)}`
    }
    return null
  }
  const own = cart.lines.find((one) => one.requiresShipping)?.sku ?? 'A1'
  const kinds = (only: true | undefined) => (only ? [own] : [own, 'A1', 'SOFA'])
  const added = (minor: number, all: boolean, only: true | undefined) =>
    kinds(only)
      .flatMap((sku) => [
        after([goods(sku, minor, 0)], all),
        after([goods(sku, minor + 4000, 7000)], all),
        after([goods(sku, minor + 1, 300)], all),
      ])
      .find((one) => one !== null) ?? null
  const now = chargedFor(shop, cart, answers)
  switch (saying.say) {
    case 'nothing':
      return null
    case 'free':
      if (!keeps(now, saying.all)) return `${now} now`
      return saying.toAll === null ? null : added(saying.toAll, true, true)
    case 'to-go':
      if (now === 'all free' || now === 'some free') return `already ${now}`
      return added(saying.missing, saying.all, saying.only)
    case 'from': {
      if (now === 'all free' || now === 'some free') return `already ${now}`
      // What is paid for the goods has to reach it: discounts take their part of what is added.
      const grown = [1, 2, 4, 8].flatMap((times) => [
        goods(own, saying.threshold * times, 0),
        goods(own, saying.threshold * times + 1, 7000),
      ])
      return (
        grown.map((one) => after([one], saying.all, saying.threshold)).find((one) => one !== null) ?? null
      )
    }
    case 'items':
      if (now === 'all free' || now === 'some free') return `already ${now}`
      return after([{ ...goods(own, 0, 0), quantity: saying.missing }], saying.all)
    case 'weight':
      return after([goods(own, 0, saying.missing)], saying.all)
  }
}

/** What a page says that doesn't see which codes were entered: only what it takes off the goods. Null: it reads the cart. */
function withoutEntered(published: Published, country: string | null, cart: BarCart): Saying | null {
  const offer = published.offers[published.countries[country ?? ''] ?? -1]
  return cart.codes.length === 0 || !offer || offer.asks
    ? null
    : sayAbout(published, country, { ...cart, codes: [] })
}

export function testAnyRates(runs: number, timeout: number): void {
  it(`says nothing false in ${runs} random shops`, { timeout }, () => {
    const said: Record<string, number> = {}
    const kinds = ['free', 'to-go', 'from', 'unseen']
    const draw = () =>
      fc.assert(
        fc.property(anyShop, anyCart, (shop, cart) => {
          const { published } = compileOffers(
            toSetup(shop, [cart, { ...cart, lines: [goods('SOFA', 1, 1)] }]),
          )
          const answers = someAnswers(shop, cart)
          for (const one of answers) {
            const saying = sayAbout(published, cart.country, barCartOf(shop, cart, one))
            said[saying.say] = (said[saying.say] ?? 0) + 1
            expect(falsehood(shop, cart, one, saying), JSON.stringify(saying)).toBeNull()
            const unseen = withoutEntered(published, cart.country, barCartOf(shop, cart, one))
            if (unseen === null) continue
            said.unseen = (said.unseen ?? 0) + (unseen.say === 'nothing' ? 0 : 1)
            expect(falsehood(shop, cart, one, unseen), `unseen: ${JSON.stringify(unseen)}`).toBeNull()
          }
        }),
        { numRuns: runs },
      )
    draw()
    // Some are rare: by chance 500 shops had none of them.
    for (let more = 0; more < 20 && kinds.some((one) => !said[one]); more += 1) draw()
    console.log(`said in ${runs} random shops: ${JSON.stringify(said)}`)
    for (const one of kinds) expect(said[one], `"${one}" was tried`).toBeGreaterThan(0)
  })
}

/** Units that free delivery at some amounts and not at others: that isn't published, so nothing may be said. */
const isPatchy = (shop: VectorShop) => JSON.stringify(shop.discountNodes).includes('DiscountMinimumQuantity')

/** Where nothing is left open, the whole truth is said: free when it is, and the smallest amount from which it stays. */
export function testKnownRates(runs: number, timeout: number): void {
  it(`keeps nothing back in ${runs} shops that can be known whole`, { timeout }, () => {
    const said: Record<string, number> = {}
    const units = fc.integer({ min: 1, max: 3 })
    fc.assert(
      fc.property(
        knownShop,
        fc.constantFrom(...edgeAmounts.slice(1, 12), 2000, 6500),
        units,
        (shop, minor, quantity) => {
          const cartOf = (worthOf: number): VectorCart => ({
            country: 'FR',
            province: null,
            currency: 'EUR',
            lines: [
              { ...goods('A1', worthOf, 300), quantity: 1 },
              { ...goods('A1', 0, 0), quantity: quantity - 1 },
            ].filter((one) => one.quantity > 0),
            discountCodes: [],
            customer: null,
          })
          const cart = cartOf(minor)
          const [answers] = someAnswers(shop, cart)
          if (!answers) throw new Error('no answers')
          const { published } = compileOffers(toSetup(shop, [cart]))
          const saying = sayAbout(published, 'FR', barCartOf(shop, cart, answers))
          said[saying.say] = (said[saying.say] ?? 0) + 1
          if (saying.say === 'nothing' && isPatchy(shop)) return
          const at = (amount: number) => chargedFor(shop, cartOf(amount), answers)
          const now = at(minor)
          if (now === 'all free' || now === 'some free') {
            // A number of units that frees some options: more is free than is said, where amounts free every one.
            expect(saying).toMatchObject(
              !isPatchy(shop) ? { say: 'free', all: now === 'all free' } : { say: 'free' },
            )
            return
          }
          const later = [...new Set([minor, ...edgeAmounts.flatMap((edge) => [edge, edge + 1])])]
            .filter((amount) => amount >= minor)
            .sort((one, two) => one - two)
          const first = later.find((amount) =>
            later.every((other) => other < amount || keeps(at(other), false)),
          )
          if (first === undefined)
            expect(saying.say === 'nothing' || saying.say === 'items', saying.say).toBe(true)
          else expect(saying).toMatchObject({ say: 'to-go', missing: first - minor, threshold: first })
        },
      ),
      { numRuns: runs },
    )
    console.log(`said in ${runs} known shops: ${JSON.stringify(said)}`)
    for (const one of ['free', 'to-go', 'nothing']) expect(said[one], `"${one}" was tried`).toBeGreaterThan(0)
  })
}
