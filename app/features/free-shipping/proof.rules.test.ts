import { describe, expect, it } from 'vitest'
import type { ProbeAnswer, ProbeCart } from '../../language/shipping.ts'
import { type Published, type Saying, sayAbout } from './progress.rules.ts'
import {
  decideFollowUp,
  decideProbes,
  findingsOf,
  judgeProbe,
  type Probe,
  type ProbeMeans,
  saysTheSame,
  silence,
  toBarCart,
  type Verdict,
  wholeCountries,
  withBroken,
  withoutCountries,
} from './proof.rules.ts'

const published: Published = {
  ...{ v: 1, on: true, at: 1 },
  offers: [
    {
      currency: 'EUR',
      carts: {
        '0': {
          a: [
            [0, 'p'],
            [5000, 'a'],
          ],
        },
        '1': {
          a: [
            [0, 'p'],
            [9000, 'a'],
          ],
        },
        '0+1': {
          a: [
            [0, 'p'],
            [9000, 's'],
          ],
        },
      },
    },
    { currency: null, carts: { '0': { a: [[0, 'p']], q: [3, 'a'], w: [10_000, 'a'] } } },
  ],
  countries: { FR: 0, BE: 0, DE: 1 },
  kinds: { '21': 1 },
}
const goods = [
  { variantId: '99', priceMinor: 3000, currency: 'EUR', isGiftCard: true },
  { variantId: '11', priceMinor: 700, currency: 'EUR', isGiftCard: false },
  { variantId: '12', priceMinor: 4200, currency: 'EUR', isGiftCard: false },
  { variantId: '21', priceMinor: 1500, currency: 'EUR', isGiftCard: false },
]
const exact: ProbeMeans = {
  ...{ home: 'FR', named: ['FR', 'BE', 'DE'] },
  ...{ goods, codes: ['PORT'], currency: 'EUR', exact: true },
}
const real: ProbeMeans = { ...exact, exact: false }
const worth = (cart: ProbeCart) => toBarCart(cart, goods)

describe('the carts that are priced', () => {
  const probes = decideProbes(published, exact)

  it('lie just under, at and over the threshold of each kind of goods, in each country', () => {
    for (const country of ['FR', 'BE'])
      for (const [kind, threshold] of [
        ['0', 5000],
        ['1', 9000],
        ['0+1', 9000],
      ] as const) {
        const some = probes.filter(({ cart, cartKind }) => cart.country === country && cartKind === kind)
        const plain = some.filter(
          ({ cart }) => cart.codes.length === 0 && cart.lines.every(({ ships }) => ships),
        )
        expect(plain.map(({ cart }) => worth(cart).goods)).toEqual([
          threshold - 1,
          threshold,
          threshold + 1000,
        ])
      }
  })

  it('are of the shop’s own country first, and of some that only the rest of the world covers', () => {
    const codes = ['AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'CH', 'FR']
    const world = { ...published, countries: Object.fromEntries(codes.map((code) => [code, 0])) }
    const asked = decideProbes(world, { ...exact, named: ['CH'] }).map(({ cart }) => cart.country)
    expect([...new Set(asked)]).toEqual(['FR', 'CH', 'AD', 'AE', 'AF'])
  })

  it('are of the kind that they are for', () => {
    for (const { cart, cartKind } of probes) {
      const kinds = worth(cart).variants.map((id) => published.kinds?.[id] ?? 0)
      expect([...new Set(kinds)].sort().join('+')).toBe(cartKind)
    }
  })

  it('have a gift card or a code where an offer is met for the first time', () => {
    const withCard = probes.filter(({ cart }) => cart.lines.some(({ variantId }) => variantId === '99'))
    expect(withCard.map(({ cart }) => cart.country)).toEqual(['FR', 'DE'])
    expect(new Set(probes.flatMap(({ cart }) => cart.codes))).toEqual(new Set(['PORT']))
  })

  it('reach the number of articles, and the weight', () => {
    const german = probes.filter(({ cart }) => cart.country === 'DE').map(({ cart }) => worth(cart))
    expect(german.map(({ quantity }) => quantity)).toEqual(expect.arrayContaining([2, 3]))
    expect(german.map(({ grams }) => grams)).toContain(10_000)
  })

  it('are made of real goods at their own prices where a price can’t be chosen', () => {
    const amounts = decideProbes(published, real)
      .filter(({ cart, cartKind }) => cart.country === 'FR' && cartKind === '0' && cart.codes.length === 0)
      .map(({ cart }) => worth(cart))
    expect(amounts.every(({ other, goods: sum }) => other > 0 || sum % 700 === 0)).toBe(true)
    expect(amounts.some(({ goods: sum }) => sum < 5000)).toBe(true)
  })

  it('are none without goods, but those that no variant is needed for', () => {
    const bare = decideProbes(published, { ...exact, goods: [], codes: [] })
    expect(bare.every(({ cart }) => cart.lines.every(({ variantId }) => variantId === null))).toBe(true)
    expect(decideProbes(published, { ...real, goods: [] })).toEqual([])
  })
})

describe('the cart that a bar’s word is about', () => {
  const [under] = decideProbes(published, exact)
  const said = under ? sayAbout(published, 'FR', worth(under.cart)) : null

  it('has just what was said to be missing', () => {
    if (!under || !said) throw new Error('no probe')
    expect(said).toMatchObject({ say: 'to-go', missing: 1 })
    const grown = decideFollowUp(under, said, published, exact, null)
    expect(grown?.promised).toEqual({ all: true, least: null })
    expect(grown && worth(grown.cart).goods).toBe(5000)
  })

  it('has no less than that of real goods', () => {
    if (!under) throw new Error('no probe')
    const missing = { say: 'to-go', missing: 2000, threshold: 5000, all: true } as const
    const grown = decideFollowUp(under, missing, published, real, 3000)
    expect(grown?.cart.lines.at(-1)).toMatchObject({ variantId: '12', quantity: 1 })
    expect(grown?.promised).toEqual({ all: true, least: 5000 })
  })

  it('isn’t made where nothing is missing', () => {
    if (!under) throw new Error('no probe')
    const free = { say: 'free', all: true, toAll: null } as const
    expect(decideFollowUp(under, free, published, exact, null)).toBeNull()
  })
})

describe('what was said', () => {
  const prices = (...all: number[]): ProbeAnswer => ({
    options: all.map((price, nth) => ({ title: `${nth}`, price })),
    currency: 'EUR',
  })
  const free = (all: boolean): Saying => ({ say: 'free', all, toAll: null })
  const toGo: Saying = { say: 'to-go', missing: 100, threshold: 5000, all: true }
  const nothing: Saying = { say: 'nothing', why: 'never-free' }

  it.each<[string, Saying, { all: boolean } | null, ProbeAnswer, string]>([
    ['free with every way, and is', free(true), null, prices(0, 0), 'kept'],
    ['free with every way, and one is paid', free(true), null, prices(0, 490), 'broken'],
    ['free with some, and one is', free(false), null, prices(0, 490), 'kept'],
    ['free with some, and none is', free(false), null, prices(490, 990), 'broken'],
    ['free, and nothing can be delivered', free(false), null, prices(), 'broken'],
    ['so much to go, and is free with it', free(true), { all: true }, prices(0), 'kept'],
    ['so much to go, and is paid with it', nothing, { all: false }, prices(490), 'broken'],
    ['so much to go, and is paid now', toGo, null, prices(490), 'kept'],
    ['so much to go, and is free already', toGo, null, prices(0), 'missed'],
    ['nothing, and is paid', nothing, null, prices(490), 'silent'],
    ['nothing, and is free', nothing, null, prices(0), 'missed'],
    ['anything, and the platform doesn’t answer', free(true), null, { unavailable: 'scope' }, 'unsure'],
  ])('%s', (_, said, promised, answer, verdict) => {
    expect(judgeProbe(said, promised, answer, true)).toBe(verdict)
  })

  it('isn’t held against an answer that a discount may still lower', () => {
    expect(judgeProbe(free(true), null, prices(490), false)).toBe('unsure')
    expect(judgeProbe(free(true), null, prices(0), false)).toBe('kept')
  })

  const told = (verdict: Verdict) => ({ country: 'FR', cartKind: '0', verdict, promised: true })
  const untold = (verdict: Verdict) => ({ ...told(verdict), promised: false })
  it.each<[string, ReturnType<typeof told>[], string | null]>([
    ['free where it was promised', [untold('kept'), told('kept'), told('kept')], 'proved'],
    ['charged where nothing was promised', [untold('kept'), untold('silent')], 'unproved'],
    ['charged below the threshold, and above it isn’t known', [untold('kept'), told('unsure')], 'unproved'],
    ['free in one cart, and another isn’t known', [told('kept'), told('unsure')], 'unproved'],
    [
      'free, and only a cart that nothing was promised isn’t known',
      [told('kept'), untold('unsure')],
      'proved',
    ],
    ['charged in one cart', [told('kept'), told('unsure'), told('broken')], 'contradicted'],
    ['never answered', [untold('unsure'), told('unsure')], null],
  ])('is found to be %s', (_, judged, proof) => {
    expect(findingsOf(judged)).toEqual(proof === null ? [] : [{ country: 'FR', cartKind: '0', proof }])
  })

  it('is found for each country and kind of goods by itself', () => {
    const judged = [told('kept'), { ...told('broken'), cartKind: '1' }, { ...told('unsure'), country: 'BE' }]
    expect(findingsOf(judged)).toEqual([
      { country: 'FR', cartKind: '0', proof: 'proved' },
      { country: 'FR', cartKind: '1', proof: 'contradicted' },
    ])
  })
})

describe('the carts of a run', () => {
  const probe = (country: string, unitPrice: number): Probe => ({
    cart: {
      ...{ country, province: null, currency: 'EUR', codes: [] },
      lines: [{ variantId: null, quantity: 1, unitPrice, grams: 500, ships: true }],
    },
    cartKind: '0',
    promised: null,
  })

  it('hold those that broke a promise, once, in whatever order they were stored', () => {
    const [line] = probe('FR', 5000).cart.lines
    const stored = {
      ...{ codes: [], lines: [Object.fromEntries(Object.entries(line ?? {}).reverse())] },
      ...{ province: null, currency: 'EUR', country: 'FR' },
    } as unknown as ProbeCart
    const planned = [probe('FR', 5000), probe('FR', 6000)]
    const broken = [
      { cartKind: '0', cart: stored },
      { cartKind: '0', cart: probe('FR', 4000).cart },
    ]
    expect(withBroken(planned, broken)).toEqual([...planned, probe('FR', 4000)])
  })

  it('are never half of a country’s: there would be room for one of its carts more', () => {
    const some = ['FR', 'BE', 'FR', 'DE', 'BE', 'FR'].map((country) => probe(country, 5000))
    const countries = (most: number) => wholeCountries(some, most).map(({ cart }) => cart.country)
    expect(countries(4)).toEqual(['FR', 'FR', 'FR'])
    expect(countries(5)).toEqual(['FR', 'FR', 'FR', 'BE', 'BE'])
    expect(countries(1)).toEqual(['FR', 'FR', 'FR'])
  })
})

describe('what pages get', () => {
  it('says nothing of a destination that was withdrawn', () => {
    expect(withoutCountries(published, new Set(['FR'])).countries).toEqual({ BE: 0, DE: 1 })
    // The others' sentences don't read as if they held there, too.
    expect(withoutCountries(published, new Set(['FR'])).named).toBe(1)
    expect(withoutCountries(published, new Set(['ES'])).named).toBeUndefined()
  })

  it('is the same whenever it was made', () => {
    expect(saysTheSame({ ...published, at: 5 }, { ...published, at: 9 })).toBe(true)
    expect(saysTheSame(published, withoutCountries(published, new Set(['FR'])))).toBe(false)
    expect(saysTheSame(published, { ...published, until: 9 })).toBe(false)
    expect(saysTheSame(null, silence(true, new Date(0)))).toBe(false)
  })
})
