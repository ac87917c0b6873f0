/** The independent cases of Shopify's shipping, answered by what every page runs on what the server compiles. */
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { type Decision, decideOffer, toBarCart } from '../../app/features/free-shipping/decide-offer.rules.ts'
import { compileOffers } from '../../app/features/free-shipping/offer.rules.ts'
import { sayAbout } from '../../app/features/free-shipping/progress.rules.ts'
import { parseMoney } from '../../app/language/money.ts'
import type { Reason } from '../../app/language/shipping.ts'
import type { Money, VectorCart, VectorShop, Weight } from '../sandbox/checkout/charge.ts'
import { toFacts, toSetup } from './setup-of-vector.ts'

type Expected = {
  offer: {
    kind: Decision['kind']
    threshold?: Money
    weightFrom?: Weight
    quantityFrom?: number
    reason?: string
  }
  missing: Money | null
  missingRange?: [string, string]
  missingQuantity?: number
  missingWeight?: { unit: 'GRAMS'; value: number; atMost: true }
  recheckAt?: string
  problem?: string
  confidence: string
}
type Case = {
  id: string
  title: string
  shop: VectorShop
  cart: VectorCart
  expect: Expected & { withStableReadOnly?: Pick<Expected, 'offer' | 'missing'> }
}

const file = new URL('../vectors/shopify/shipping.json', import.meta.url)
const { cases, about } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[]; about: { count: number } }

const reasons: Record<string, Reason> = {
  'no shipping to this country': 'no-shipping-here',
  'province unknown': 'province-unknown',
  'country unknown': 'country-unknown',
  'market inactive': 'market-inactive',
  'package weight unknown near the limit': 'package-weight',
  'package weight unknown': 'package-weight',
  'paid profile in the cart': 'paid-profile',
  'carrier-calculated': 'carrier-calculated',
  'delivery customization': 'delivery-customization',
  'shipping discount by an app': 'shipping-discount-by-app',
  'once per customer': 'once-per-customer',
  'before or after discounts: not documented': 'before-or-after-discounts',
  "discounts don't combine": 'discounts-dont-combine',
  'converted threshold': 'converted-threshold',
  'tax and the threshold: not documented': 'tax-and-threshold',
  'nothing to ship': 'nothing-to-ship',
  'gift card in the cart': 'gift-card',
  'shipping disabled': 'shipping-disabled',
  'several rate groups': 'several-rate-groups',
}

const minor = (amount: string, currency: string) => parseMoney(amount, currency)?.minor
const inMinor = (money: Money | null | undefined) =>
  money ? minor(money.amount, money.currencyCode ?? 'EUR') : null
const inGrams = (weight: Weight | undefined) =>
  weight ? weight.value * (weight.unit === 'KILOGRAMS' ? 1000 : 1) : null

/** The cases name a currency by `currency`, the reads by `currencyCode`. */
const asMoney = (money: { amount: string } | null | undefined) =>
  money ? inMinor({ amount: money.amount, currencyCode: 'EUR' }) : null

function expectDecision(
  decision: Decision,
  wanted: Expected | Pick<Expected, 'offer' | 'missing'>,
  cart: VectorCart,
) {
  const { offer } = wanted
  expect(decision).toMatchObject({
    kind: offer.kind,
    threshold: asMoney(offer.threshold),
    weightFrom: inGrams(offer.weightFrom),
    quantityFrom: offer.quantityFrom ?? null,
    missing: asMoney(wanted.missing),
  })
  if (offer.reason !== undefined) {
    expect(reasons[offer.reason], `a code for "${offer.reason}"`).toBeDefined()
    expect(decision.reason).toBe(reasons[offer.reason])
  }
  if (offer.kind === 'none' || offer.kind === 'cant_be_proved') expect(decision.saying.say).toBe('nothing')
  else expect(decision.saying.say).not.toBe('nothing')
  if (!('confidence' in wanted)) return
  const range = wanted.missingRange?.map((amount) => minor(amount, cart.currency)) ?? null
  expect(decision).toMatchObject({
    missingRange: range,
    missingQuantity: wanted.missingQuantity ?? null,
    missingGrams: wanted.missingWeight?.value ?? null,
  })
}

const says = { provable: 0, silent: 0 }

describe('the shared cases of shipping', () => {
  it('are all there', () => expect(cases).toHaveLength(about.count))

  it.each(cases)('$id $title', ({ shop, cart, expect: wanted }) => {
    const decision = decideOffer(toSetup(shop, [cart]), toFacts(shop, cart))
    expectDecision(decision, wanted, cart)
    if (wanted.recheckAt) expect(decision.recheckAt).toEqual(new Date(wanted.recheckAt))
    if (wanted.problem) expect(decision.hole).toEqual({ from: 4901, to: 4999 })
    says[decision.kind === 'cant_be_proved' ? 'silent' : 'provable'] += 1
    const { withStableReadOnly: stable } = wanted
    if (stable) expectDecision(decideOffer(toSetup(shop, [cart], true), toFacts(shop, cart)), stable, cart)
  })

  /** What only the case's story tells: where goods lie, what their package weighs, which province it is. */
  const toldByStory = ['SHIPV-014', 'SHIPV-015', 'SHIPV-027', 'SHIPV-028', 'SHIPV-052']

  it.each(cases)(
    '$id is said the same by a page that holds the whole published offer',
    ({ id, shop, cart }) => {
      const setup = toSetup(shop, [cart])
      const facts = toFacts(shop, cart)
      const { published } = compileOffers(setup)
      expect(JSON.stringify(published).length).toBeLessThan(64 * 1024)
      const said = sayAbout(published, cart.country, toBarCart(facts))
      const { saying } = decideOffer(setup, facts)
      if (saying.say === 'nothing' || toldByStory.includes(id)) expect(said.say).toBe('nothing')
      else expect(said).toEqual(saying)
    },
  )

  afterAll(() => {
    const share = says.provable / (says.provable + says.silent)
    console.log(
      `provable share of the shared cases: ${says.provable}/${says.provable + says.silent} = ${share.toFixed(3)}`,
    )
  })
})
