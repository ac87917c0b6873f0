/** Reports from the field about free delivery, on Shopify's rules: what is said against everything that its checkout may charge. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideOffer } from '../../app/features/free-shipping/decide-offer.rules.ts'
import { compileOffers } from '../../app/features/free-shipping/offer.rules.ts'
import { type BarCart, type Saying, sayAbout } from '../../app/features/free-shipping/progress.rules.ts'
import { toOffers } from '../../app/platforms/prestashop/to-shipping.ts'
import {
  type Discount,
  everyCharge,
  type Market,
  type Method,
  type ShippingOption,
  type VectorCart,
  type VectorLine,
  type VectorShop,
} from '../sandbox/checkout/charge.ts'
import { plainShipping, price, rate, zone } from '../sandbox/checkout/plain-shipping.ts'
import { anyShop, goods as goodsLine } from './any-rates.arbitrary.ts'
import { toFacts, toSetup } from './setup-of-vector.ts'

type Ranges = [from: number, to: number | null, price: number][]
type Line = { kind: 'physical' | 'gift_card'; price: number }
type Field = {
  'SHIP-01': {
    rates: { PS_SHIPPING_FREE_PRICE: number; carrier: { price: number } }
    cart: { goods_ttc: number; voucher_ttc: number }
  }
  'SHIP-04': { rates: { ranges: Ranges }; cart: { currency: string; rate: number; goods: number } }
  'SHIP-07': { rates: { free_from: number; flat: number }; cart: { lines: Line[] } }
  'SHIP-10': { rates: { carriers: { ranges: Ranges }[] }; cart: { goods_ttc: number } }
  'SHIP-17': {
    rates: { carriers: [{ ranges: Ranges }, { weight: Ranges }] }
    cart: { goods_ttc: number }
  }
}
const file = new URL('../vectors/cases/shipping-carts.json', import.meta.url)
const cases: { id: string }[] = JSON.parse(readFileSync(file, 'utf8'))
function field<Id extends keyof Field>(id: Id): Field[Id] {
  const found = cases.find((one) => one.id === id)
  if (!found) throw new Error(`no case ${id}`)
  return found as unknown as Field[Id]
}

const amount = (worth: number) => worth.toFixed(2)
const money = (worth: number) => price(amount(worth))
/** Both bounds are inclusive at Shopify, so a range ends a cent before the next begins. */
const upTo = (to: number | null) => (to === null ? {} : { to: money(to - 0.01) })
const rateOf = (name: string, [from, to, cost]: Ranges[number]): Method =>
  rate(name, money(cost), { ...(from > 0 ? { from: money(from) } : {}), ...upTo(to) })

type Option = { name: string; ranges: Ranges }

/** The same rates as the older delivery profiles hold them, and as markets do. */
function shopsOf(options: Option[]): Record<'profiles' | 'markets', VectorShop> {
  const plain = plainShipping('EUR')
  const [profile] = plain.deliveryProfiles
  const [group] = profile?.profileLocationGroups ?? []
  if (!profile || !group) throw new Error('no profile')
  const methods = options.flatMap(({ name, ranges }) => ranges.map((range) => rateOf(name, range)))
  const world: VectorShop = {
    ...plain,
    deliveryProfiles: [
      {
        ...profile,
        profileLocationGroups: [{ ...group, locationGroupZones: [zone('Ici', ['FR', 'CH', 'US'], methods)] }],
      },
    ],
  }
  const optionDefinitions = options.map(({ name, ranges }): ShippingOption => {
    const rates = ranges.map(([from, to, cost]) => ({
      minValue: money(from),
      maxValue: to === null ? null : money(to - 0.01),
      price: money(cost),
    }))
    return {
      ...{ __typename: 'DeliveryValueBasedOptionDefinition', name, isActive: true, currency: 'EUR' },
      freeDeliveryMinimumValue: null,
      rateGroups: [{ conditions: { collections: null, originLocations: [] }, rates }],
    }
  })
  const market = (name: string, code: string, currencyCode: string): Market => ({
    ...{ name, status: 'ACTIVE', currencySettings: { baseCurrency: { currencyCode } } },
    conditions: { regionsCondition: { regions: [{ code }] } },
    delivery: { shipping: { isEnabled: true, optionDefinitions } },
  })
  return {
    profiles: world,
    markets: {
      ...plain,
      features: { marketDrivenShipping: true },
      deliveryProfiles: [],
      markets: [market('France', 'FR', 'EUR'), market('Suisse', 'CH', 'CHF'), market('USA', 'US', 'USD')],
    },
  }
}

const line = (worth: number, more: Partial<VectorLine> = {}): VectorLine => ({
  ...{
    sku: 'A1',
    unitPrice: amount(worth),
    quantity: 1,
    grams: 500,
    requiresShipping: true,
    giftCard: false,
  },
  ...more,
})
const cartOf = (lines: VectorLine[], more: Partial<VectorCart> = {}): VectorCart => ({
  ...{ country: 'FR', province: null, currency: 'EUR', lines, discountCodes: [], customer: null },
  ...more,
})

const say = (shop: VectorShop, cart: VectorCart) =>
  decideOffer(toSetup(shop, [cart]), toFacts(shop, cart)).saying

/** Everything that may be charged, as documents leave it open. */
function charged(shop: VectorShop, cart: VectorCart): string[] {
  const all = everyCharge(shop, cart).map(({ charge }) => {
    if (typeof charge === 'string') return charge
    const free = charge.options.filter((one) => Number(one.amount) === 0).length
    return free === 0 ? 'paid' : free === charge.options.length ? 'all free' : 'some free'
  })
  return [...new Set(all)].sort()
}

describe.each(['profiles', 'markets'] as const)('with rates in %s', (world) => {
  describe('SHIP-01: a voucher that may take free delivery away', () => {
    const { rates, cart } = field('SHIP-01')
    const threshold = rates.PS_SHIPPING_FREE_PRICE
    const shop: VectorShop = {
      ...shopsOf([
        {
          name: 'Colis',
          ranges: [
            [0, threshold, rates.carrier.price],
            [threshold, null, 0],
          ],
        },
      ])[world],
      discountNodes: [voucher(cart.voucher_ttc)],
    }
    const withVoucher = (worth: number) =>
      cartOf([line(worth)], {
        discountCodes: ['CINQ'],
        subtotalAfterDiscounts: amount(worth - cart.voucher_ttc),
      })

    it('SHIP-01: without it the cart is free', () => {
      expect(charged(shop, cartOf([line(cart.goods_ttc)]))).toEqual(['all free'])
      expect(say(shop, cartOf([line(cart.goods_ttc)]))).toEqual({ say: 'free', all: true, toAll: null })
    })

    it('SHIP-01: with it nothing is said, for Shopify doesn’t say which total it compares', () => {
      expect(charged(shop, withVoucher(cart.goods_ttc))).toEqual(['all free', 'paid'])
      expect(say(shop, withVoucher(cart.goods_ttc))).toMatchObject({
        ...{ say: 'nothing', why: 'before-or-after-discounts' },
      })
    })

    it('SHIP-01: far from the threshold both totals agree, and only the missing amount stays unsaid', () => {
      const enough = withVoucher(threshold + cart.voucher_ttc)
      expect(charged(shop, enough)).toEqual(['all free'])
      expect(say(shop, enough).say).toBe('free')
      const little = withVoucher(threshold - 1)
      expect(charged(shop, little)).toEqual(['paid'])
      expect(say(shop, little)).toMatchObject({ say: 'from', threshold: threshold * 100 })
    })
  })

  describe('SHIP-04: amounts in another currency than the buyer’s', () => {
    const { rates, cart } = field('SHIP-04')
    const shop = shopsOf([{ name: 'Colis', ranges: rates.ranges }])[world]
    const foreign = (worth: number) => cartOf([line(worth)], { country: 'US', currency: cart.currency })

    it('SHIP-04: no amount and no promise, near the threshold and far from it', () => {
      const [[, threshold]] = rates.ranges as [Ranges[number]]
      const near = (threshold ?? 0) * 1.156
      // What the documents leave open makes it free or not.
      expect(charged(shop, foreign(near))).toEqual(['all free', 'paid'])
      for (const worth of [1, cart.goods, near, (threshold ?? 0) * cart.rate, 100_000])
        expect(say(shop, foreign(worth)), `${worth}`).toEqual({
          ...{ say: 'nothing', why: 'converted-threshold' },
        })
    })

    it('SHIP-04: in the shop’s own currency the same cart is told what is missing', () => {
      const worth = Number((cart.goods / cart.rate).toFixed(2))
      const [[, threshold]] = rates.ranges as [Ranges[number]]
      expect(say(shop, cartOf([line(worth)]))).toMatchObject({
        ...{ say: 'to-go', missing: Math.round(((threshold ?? 0) - worth) * 100) },
      })
    })

    it('SHIP-04: a merchant whose market pays in another currency reads that nothing is said there, and why', () => {
      // No leak can be named: Shopify's checkout converts (https://shopify.dev/docs/apps/build/markets), how it rounds isn't
      // documented, and no read prices a cart in a buyer's currency. So pages there are silent, and this is the problem.
      const setup = toSetup(shop, [])
      const markets = setup.world === 'markets' ? setup.markets : []
      const buyers = ['FR:EUR', 'CH:CHF', 'US:USD'].map((one) => one.split(':') as [string, string])
      const offers = compileOffers({
        ...setup,
        markets: buyers.map(([code, currency], index) => ({
          ...{ key: code, active: true, countries: [{ code, provinces: [] }], currency },
          shipping: markets[index]?.shipping ?? null,
        })),
      }).offers
      const kinds = offers.map(({ country, kind, threshold, reason }) => [country, kind, threshold, reason])
      expect(kinds.filter(([country]) => country === 'FR')).toEqual([['FR', 'free_from', 5000, null]])
      for (const country of ['CH', 'US'])
        expect(kinds.filter(([one]) => one === country)).toEqual([
          [country, 'cant_be_proved', null, 'converted-threshold'],
        ])
    })
  })

  describe('SHIP-07: gift cards and downloads', () => {
    const { rates, cart } = field('SHIP-07')
    const shop = shopsOf([
      {
        name: 'Colis',
        ranges: [
          [0, rates.free_from, rates.flat],
          [rates.free_from, null, 0],
        ],
      },
    ])[world]
    const lineOf = ({ kind, price: worth }: Line): VectorLine =>
      kind === 'physical'
        ? line(worth)
        : line(worth, { sku: 'CARD', requiresShipping: false, giftCard: true, grams: 0 })
    const download = line(30, { sku: 'PDF', requiresShipping: false, grams: 0 })

    it('SHIP-07: a card that may lift the cart over the line leaves no promise and no amount', () => {
      const mixed = cartOf(cart.lines.map(lineOf))
      expect(charged(shop, mixed)).toEqual(['all free', 'paid'])
      expect(say(shop, mixed)).toEqual({ say: 'nothing', why: 'gift-card' })
    })

    it('SHIP-07: a download that may do the same is no better known', () => {
      expect(say(shop, cartOf([line(20), download]))).toMatchObject({ say: 'nothing' })
    })

    it('SHIP-07: whatever is said of goods beside a card holds whether or not the card counts', () => {
      const [, card] = cart.lines.map(lineOf)
      for (const worth of [1, 19.99, 20, 30, 49.99, 50, 80]) {
        const mixed = cartOf([line(worth), card as VectorLine])
        const said = say(shop, mixed)
        const answers = charged(shop, mixed)
        if (said.say === 'free') expect(answers, `${worth}`).toEqual(['all free'])
        else if (said.say !== 'nothing') expect(answers, `${worth}`).toEqual(['paid'])
        expect(said.say, `${worth}: no amount`).not.toBe('to-go')
      }
    })

    it('SHIP-07: a cart of cards and downloads alone has no bar', () => {
      const cards = cart.lines.filter(({ kind }) => kind === 'gift_card').map(lineOf)
      for (const lines of [cards, [download], [...cards, download], [...cards, ...cards]])
        expect(say(shop, cartOf(lines))).toEqual({ say: 'nothing', why: 'nothing-to-ship' })
      expect(charged(shop, cartOf(cards))).toEqual(['nothing to ship'])
    })
  })

  describe('SHIP-10: rates that end', () => {
    const [small, large] = field('SHIP-10').rates.carriers as [{ ranges: Ranges }, { ranges: Ranges }]
    const worth = field('SHIP-10').cart.goods_ttc
    const [[from, to]] = large.ranges as [[number, number, number]]
    const twoOf = (ranges: Ranges) =>
      shopsOf([
        { name: 'Petit', ranges: small.ranges },
        { name: 'Grand', ranges },
      ])[world]

    it('SHIP-10: no rate is free, so nothing is promised, in a range, between two and beyond', () => {
      for (const one of [worth, 199.5, from, to + 100])
        expect(say(twoOf(large.ranges), cartOf([line(one)])).say, `${one}`).toBe('nothing')
      expect(charged(twoOf(large.ranges), cartOf([line(worth)]))).toEqual(['paid'])
      expect(charged(twoOf(large.ranges), cartOf([line(to + 100)]))).toEqual(['no rates'])
    })

    it('SHIP-10: a free rate that ends where nothing follows is free within, and no aim before', () => {
      const shop = twoOf([[from, to, 0]])
      expect(say(shop, cartOf([line(worth)]))).toEqual({ say: 'free', all: true, toAll: null })
      expect(say(shop, cartOf([line(from - 50)])).say).toBe('nothing')
      expect(say(shop, cartOf([line(to + 1)])).say).toBe('nothing')
    })

    it('SHIP-10: the merchant reads at which amounts no delivery is left', () => {
      const holes = compileOffers(toSetup(twoOf(large.ranges), [])).offers.map(({ country, hole }) => [
        ...[country, hole?.from, hole?.to],
      ])
      // The first gap, from what the smaller one leaves to where the larger one begins.
      expect(holes).toContainEqual(['FR', 19_900, 19_999])
    })
  })

  describe('SHIP-17: a free rate that ends while a paid one goes on', () => {
    const [free, paid] = field('SHIP-17').rates.carriers
    const worth = field('SHIP-17').cart.goods_ttc
    const end = free.ranges.at(-1)?.[1] ?? 0
    const cost = paid.weight[0]?.[2] ?? 0
    const shop = shopsOf([
      { name: 'Offert', ranges: free.ranges },
      { name: 'Au poids', ranges: [[0, null, cost]] },
    ])[world]

    it('SHIP-17: below its end some deliveries are free, and no more is said', () => {
      for (const one of [0.01, end - 100, end - 0.01]) {
        expect(charged(shop, cartOf([line(one)])), `${one}`).toEqual(['some free'])
        expect(say(shop, cartOf([line(one)])), `${one}`).toEqual({ say: 'free', all: false, toAll: null })
      }
    })

    it('SHIP-17: at its end and beyond nothing is', () => {
      for (const one of [end, worth]) {
        expect(charged(shop, cartOf([line(one)])), `${one}`).toEqual(['paid'])
        expect(say(shop, cartOf([line(one)])), `${one}`).toEqual({ say: 'nothing', why: 'never-free' })
      }
    })

    it('SHIP-17: an empty cart isn’t told of what more goods take away', () => {
      expect(sayEmpty(shop)).toMatchObject({ say: 'nothing' })
    })

    it('SHIP-17: the merchant isn’t told that it is won for good, either', () => {
      const [offer] = compileOffers(toSetup(shop, [])).offers.filter(({ country }) => country === 'FR')
      expect(offer).toMatchObject({ kind: 'none', reason: 'not-monotonic', threshold: null })
    })
  })
})

it('SHIP-17: a module’s offer that begins free and ends is no doubt to its merchant: nothing there is free for good', () => {
  const [[, , free]] = field('SHIP-17').rates.carriers[0].ranges as [Ranges[number]]
  const end = (field('SHIP-17').rates.carriers[0].ranges.at(-1)?.[1] ?? 0) * 100
  expect(free).toBe(0)
  const bands = {
    a: [
      [0, 'u'],
      [1, 's'],
      [end, 'p'],
    ] as [number, 'u' | 's' | 'p'][],
  }
  const [offer] = toOffers({
    ...{ currency: 'EUR', helpDisagrees: false, places: [], on: true, contradictions: [], checksum: 'x' },
    countries: [
      { country: 'FR', currency: 'EUR', reason: null, offer: { currency: 'EUR', carts: { '0': bands } } },
    ],
  })
  expect(offer).toMatchObject({ kind: 'none', threshold: null, reason: null })
})

/** As a page of this shop takes an empty cart. */
function sayEmpty(shop: VectorShop): Saying {
  const { published } = compileOffers(
    toSetup(shop, [cartOf([goodsLine('A1', 1, 1), goodsLine('SOFA', 1, 1)])]),
  )
  const empty: BarCart = {
    ...{ currency: 'EUR', goods: 0, other: 0, discount: 0, codes: [], quantity: 0, grams: 0 },
    ...{ ships: true, variants: ['A1'] },
  }
  return sayAbout(published, 'FR', empty)
}

it('SHIP-17: in 400 random shops, what an empty cart is told is free stays so whatever is put in', {
  timeout: 120_000,
}, () => {
  let free = 0
  fc.assert(
    fc.property(anyShop, (shop) => {
      const said = sayEmpty(shop)
      if (said.say !== 'free') return
      free += 1
      for (const minor of [1, 2500, 4999, 5000, 7000, 12_000, 50_000, 1_000_000])
        for (const answer of charged(shop, cartOf([goodsLine('A1', minor, 300)])))
          expect(said.all ? ['all free'] : ['all free', 'some free'], `${minor}`).toContain(answer)
    }),
    { numRuns: 400 },
  )
  expect(free).toBeGreaterThan(0)
})

function voucher(worth: number): Discount {
  const all = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true }
  return {
    ...{ __typename: 'DiscountCodeBasic', title: 'CINQ', codes: ['CINQ'], status: 'ACTIVE' },
    ...{ discountClasses: ['ORDER'], value: amount(worth), combinesWith: all },
  }
}
