import { describe, expect, it } from 'vitest'
import { type Bands, type BarCart, codeKey, type Offer, type Published, sayAbout } from './progress.rules.ts'

const from50: Bands = {
  a: [
    [0, 'p'],
    [5000, 'a'],
  ],
}
const someFrom50AllFrom90: Bands = {
  a: [
    [0, 'p'],
    [5000, 's'],
    [9000, 'a'],
  ],
}
const between30And80: Bands = {
  a: [
    [0, 'p'],
    [3000, 's'],
    [8001, 'p'],
  ],
}

const published = (bands: Bands, offer: Partial<Offer> = {}, more: Partial<Published> = {}): Published => ({
  ...{ v: 1, on: true, at: 0, countries: { FR: 0 } },
  offers: [{ currency: 'EUR', carts: { '0': bands }, ...offer }],
  ...more,
})
const cart = (goods: number, more: Partial<BarCart> = {}): BarCart => ({
  ...{ currency: 'EUR', goods, other: 0, discount: 0, codes: [], quantity: 1, grams: 500, ships: true },
  variants: ['100'],
  ...more,
})
const nothing = (why: string) => ({ say: 'nothing', why })
const toGo = (missing: number, threshold = 5000, all = true) => ({ say: 'to-go', missing, threshold, all })
const free = (all = true, toAll: number | null = null) => ({ say: 'free', all, toAll })

describe('what is said of a cart', () => {
  it.each<[string, Bands, BarCart, object]>([
    ['below the threshold', from50, cart(3200), toGo(1800)],
    ['one cent below it', from50, cart(4999), toGo(1)],
    ['at the threshold', from50, cart(5000), free()],
    ['some options first, then all', someFrom50AllFrom90, cart(3200), toGo(1800, 5000, false)],
    ['some are free, so much until all', someFrom50AllFrom90, cart(6000), free(false, 3000)],
    ['free now though not for good', between30And80, cart(5000), free(false)],
    ['below what doesn’t last', between30And80, cart(2000), nothing('never-free')],
    ['above what didn’t last', between30And80, cart(9500), nothing('never-free')],
    ['always free', { a: [[0, 'a']] }, cart(0), free()],
    [
      'a billion away',
      {
        a: [
          [0, 'p'],
          [100_000_000_000, 'a'],
        ],
      },
      cart(1),
      toGo(99_999_999_999, 100_000_000_000),
    ],
    [
      'what can’t be said below',
      {
        a: [
          [0, 'u'],
          [5000, 'a'],
        ],
      },
      cart(1000),
      nothing('not-monotonic'),
    ],
    [
      'a discount on either side of it',
      from50,
      cart(5500, { discount: 1100 }),
      nothing('before-or-after-discounts'),
    ],
    [
      'a discount below it: no amount',
      from50,
      cart(4000, { discount: 800 }),
      { say: 'from', threshold: 5000, all: true },
    ],
    ['a discount above it', from50, cart(8000, { discount: 1600 }), free()],
    [
      'a code that may yet take something off',
      from50,
      cart(4000, { codes: ['X'] }),
      { say: 'from', threshold: 5000, all: true },
    ],
    ['a gift card on either side of it', from50, cart(3500, { other: 3000 }), nothing('gift-card')],
    ['a gift card above it', from50, cart(5500, { other: 3000 }), free()],
    ['nothing to ship', from50, cart(0, { ships: false }), nothing('nothing-to-ship')],
    ['another currency', from50, cart(4350, { currency: 'GBP' }), nothing('converted-threshold')],
    ['a subscription', from50, cart(8000, { subscription: true }), nothing('not-published')],
    [
      'units are missing',
      { a: [[0, 'p']], q: [3, 'a'] },
      cart(4000, { quantity: 2 }),
      { say: 'items', missing: 1, all: true },
    ],
    ['units are reached', { a: [[0, 'p']], q: [3, 's'] }, cart(4000, { quantity: 3 }), free(false)],
    [
      'weight is missing',
      { a: [[0, 'u']], w: [10_000, 'a'] },
      cart(4000, { grams: 6000 }),
      { say: 'weight', missing: 4000, all: true },
    ],
    ['weight is reached', { a: [[0, 'u']], w: [10_000, 'a'] }, cart(4000, { grams: 12_000 }), free()],
    [
      'weight that nobody knows',
      { a: [[0, 'u']], w: [10_000, 'a'] },
      cart(4000, { grams: null }),
      nothing('not-monotonic'),
    ],
    [
      'only certain amounts count, and this isn’t',
      { ...from50, e: 1 },
      cart(8000, { discount: 100 }),
      nothing('before-or-after-discounts'),
    ],
    ['other goods may take it away', { ...from50, x: 1 }, cart(3200), { ...toGo(1800), only: true }],
  ])('%s', (_, bands, asked, wanted) => {
    expect(sayAbout(published(bands), 'FR', asked)).toEqual(wanted)
  })

  it('is nothing where it is off, where the country isn’t known, and where it isn’t published', () => {
    const all = published({ a: [[0, 'a']] })
    expect(sayAbout({ ...all, on: false }, 'FR', cart(1))).toEqual(nothing('off'))
    expect(sayAbout(all, null, cart(1))).toEqual(nothing('country-unknown'))
    expect(sayAbout(all, 'BE', cart(1))).toEqual(nothing('not-published'))
    expect(sayAbout({ ...all, kinds: { 100: 1 } }, 'FR', cart(1))).toEqual(nothing('not-published'))
  })

  it('takes tax for what may lift a total, never for what makes it free', () => {
    const taxed = published(from50, { tax: 1 })
    expect(sayAbout(taxed, 'FR', cart(3200))).toEqual(toGo(1800))
    expect(sayAbout(taxed, 'FR', cart(4800))).toEqual(nothing('tax-and-threshold'))
    expect(sayAbout(taxed, 'FR', cart(5000))).toEqual(free())
  })

  it('names no amount while a discount may start on the way, nor a threshold that it would take away', () => {
    expect(sayAbout(published(from50, { auto: 1 }), 'FR', cart(3200))).toEqual({
      say: 'from',
      threshold: 5000,
      all: true,
    })
    const alone = {
      '0': {
        a: [
          [0, 'p'],
          [5000, 'u'],
        ] as Bands['a'],
      },
    }
    expect(sayAbout(published(from50, { auto: 1, alone }), 'FR', cart(3200))).toEqual(nothing('never-free'))
    expect(sayAbout(published(from50, { alone }), 'FR', cart(8000))).toEqual(free())
    expect(sayAbout(published(from50, { alone }), 'FR', cart(8000, { discount: 10 })).say).toBe('nothing')
  })

  it('counts on no units or weight that a discount on the way would make worthless', () => {
    const units: Bands = { a: [[0, 'p']], q: [3, 'a'] }
    const heavy: Bands = { a: [[0, 'u']], w: [9000, 'a'] }
    for (const bands of [units, heavy]) {
      const alone = { '0': { a: bands.a } }
      expect(sayAbout(published(bands, { auto: 1, alone }), 'FR', cart(100)).say).toBe('nothing')
      const codes = { [codeKey('PORT')]: { '0': bands } }
      const entered = published({ a: [[0, 'p']] }, { auto: 1, alone, codes })
      expect(sayAbout(entered, 'FR', cart(100, { codes: ['PORT'] })).say).toBe('nothing')
    }
  })

  it('knows a code that was entered, however it was typed, and two of them not', () => {
    const codes: Offer['codes'] = {
      [codeKey('PORT')]: { '0': { a: [[0, 'a']] as Bands['a'] } },
      [codeKey('GO')]: {},
    }
    const offer = published(from50, { codes })
    expect(sayAbout(offer, 'FR', cart(100, { codes: [' port '] }))).toEqual(free())
    expect(sayAbout(offer, 'FR', cart(100))).toEqual(toGo(4900))
    expect(sayAbout(offer, 'FR', cart(100, { codes: ['PORT', 'GO'] }))).toEqual(
      nothing('discounts-dont-combine'),
    )
    expect(sayAbout(offer, 'FR', cart(100, { codes: ['GO'] }))).toEqual(nothing('not-published'))
  })

  it('leaves signed-in customers their surprise, and tells them what is free for everybody', () => {
    const members = published(from50, { members: 1 })
    expect(sayAbout(members, 'FR', cart(3200, { signedIn: true }))).toEqual(nothing('signed-in-only'))
    expect(sayAbout(members, 'FR', cart(5000, { signedIn: true }))).toEqual(free())
    expect(sayAbout(members, 'FR', cart(3200))).toEqual(toGo(1800))
  })
})
