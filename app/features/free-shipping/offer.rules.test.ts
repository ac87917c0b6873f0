import { describe, expect, it } from 'vitest'
import type {
  DeliveryMethod,
  DeliveryProfile,
  FreeShippingDiscount,
  LocationGroup,
  OtherDiscount,
  ShippingMarket,
  ShippingSetup,
  ZoneCountry,
} from '../../language/shipping.ts'
import { compileOffers } from './offer.rules.ts'
import { type BarCart, sayAbout } from './progress.rules.ts'

const euros = (minor: number) => ({ minor, currency: 'EUR' })
const method = (
  name: string,
  price: number,
  conditions: DeliveryMethod['conditions'] = [],
): DeliveryMethod => ({
  ...{ name, active: true, conditions, freeFrom: null },
  rate: { price: euros(price) },
})
const from = (minor: number) => ({ field: 'price' as const, operator: 'gte' as const, amount: euros(minor) })
const upTo = (minor: number) => ({ field: 'price' as const, operator: 'lte' as const, amount: euros(minor) })
const paidThenFree = (threshold: number, name = 'Standard') => [
  method(name, 590, [upTo(threshold - 1)]),
  method(name, 0, [from(threshold)]),
]
const country = (code: string, provinces: string[] = []): ZoneCountry => ({
  code,
  restOfWorld: false,
  provinces,
})
const rest: ZoneCountry = { code: null, restOfWorld: true, provinces: [] }
const group = (key: string, ...zones: [ZoneCountry[], DeliveryMethod[]][]): LocationGroup => ({
  ...{ key, locations: [key] },
  zones: zones.map(([countries, methods]) => ({ countries, methods })),
})
const profile = (
  key: string,
  locationGroups: LocationGroup[],
  variants: string[] | null = [],
): DeliveryProfile => ({
  ...{ key, isDefault: key === 'general', coversAllItems: false, variants, locationGroups },
})
const france = (methods: DeliveryMethod[]) => group('Lyon', [[country('FR')], methods])
const setup = (profiles: DeliveryProfile[], more: Partial<ShippingSetup> = {}): ShippingSetup => ({
  ...{ world: 'profiles', currency: 'EUR', taxesIncluded: true, now: new Date('2026-11-25T12:00:00Z') },
  ...{ profiles, markets: [], discounts: [], collections: [] },
  obstacles: {
    deliveryCustomization: false,
    shippingDiscountByApp: false,
    constraintRules: false,
    unreadable: [],
  },
  ...more,
})
const general = (methods: DeliveryMethod[]) => profile('general', [france(methods)])
const cartsOf = (one: ShippingSetup, code = 'FR') => {
  const { published } = compileOffers(one)
  return published.offers[published.countries[code] ?? -1]?.carts ?? null
}
const rowsOf = (one: ShippingSetup) =>
  compileOffers(one).offers.map(({ country: code, province, cartKind, kind, threshold, reason }) => [
    [code, province, cartKind].filter((part) => part !== null).join(' '),
    kind,
    threshold ?? reason,
  ])

describe('rates by delivery profiles', () => {
  it.each<[string, DeliveryMethod[], [number, string][]]>([
    [
      'paid, then free',
      paidThenFree(5000),
      [
        [0, 'p'],
        [5000, 'a'],
      ],
    ],
    [
      'a hole between them is paid for nothing',
      [method('Standard', 590, [upTo(4900)]), method('Standard', 0, [from(5000)])],
      [
        [0, 'p'],
        [5000, 'a'],
      ],
    ],
    [
      'both at one amount',
      [method('Standard', 590, [upTo(5000)]), method('Offerte', 0, [from(5000)])],
      [
        [0, 'p'],
        [5000, 's'],
        [5001, 'a'],
      ],
    ],
    ['always free', [method('Standard', 0)], [[0, 'a']]],
    ['free from nothing', [method('Standard', 0, [from(0)])], [[0, 'a']]],
    [
      'a carrier’s price beside it',
      [...paidThenFree(5000), { ...method('Colis', 1), rate: 'carrier' }],
      [
        [0, 'u'],
        [5000, 's'],
      ],
    ],
    [
      'what couldn’t be read may be there or not',
      [...paidThenFree(5000), { ...method('?', 1), rate: 'unreadable' }],
      [
        [0, 'u'],
        [5000, 's'],
      ],
    ],
    [
      'a free minimum of its own',
      [{ ...method('Standard', 590), freeFrom: euros(6000) }],
      [
        [0, 'p'],
        [6000, 'a'],
      ],
    ],
    [
      'free up to a weight that goods may pass',
      [
        method('Standard', 590),
        method('Lettre', 0, [from(5000), { field: 'weight', operator: 'lte', grams: 2000 }]),
      ],
      [
        [0, 'p'],
        [5000, 'u'],
      ],
    ],
    [
      'heavier parcels are covered by the rest',
      [
        method('Lettre', 0, [from(5000), { field: 'weight', operator: 'lte', grams: 2000 }]),
        method('Colis', 0, [from(5000), { field: 'weight', operator: 'gte', grams: 2001 }]),
        method('Standard', 590, [upTo(4999)]),
      ],
      [
        [0, 'p'],
        [5000, 'a'],
      ],
    ],
    [
      'a limit in pounds is no whole number of grams',
      [method('Standard', 590), method('Lettre', 0, [{ field: 'weight', operator: 'gte', grams: 0.5 }])],
      [[0, 'u']],
    ],
  ])('%s', (_, methods, bands) => {
    const published = cartsOf(setup([general(methods)]))
    if (bands.every(([, label]) => label === 'u' || label === 'p') && published === null) return
    expect(published?.['0']?.a).toEqual(bands)
  })

  it('tells of amounts at which nothing is delivered', () => {
    const methods = [method('Standard', 590, [upTo(4900)]), method('Standard', 0, [from(5000)])]
    expect(compileOffers(setup([general(methods)])).offers[0]?.hole).toEqual({ from: 4901, to: 4999 })
    expect(compileOffers(setup([general([method('Petit', 590, [upTo(9999)])])])).offers[0]?.hole).toEqual({
      from: 10_000,
      to: null,
    })
  })

  it('goods of two profiles are free together where both are, whose rates are one name', () => {
    const two = setup([general(paidThenFree(5000)), profile('plants', [france(paidThenFree(9000))], ['7'])])
    const { published } = compileOffers(two)
    expect(published.kinds).toEqual({ 7: 1 })
    expect(cartsOf(two)).toEqual({
      // More of anything may be a plant.
      0: {
        a: [
          [0, 'p'],
          [5000, 'a'],
        ],
        x: 1,
      },
      1: {
        a: [
          [0, 'p'],
          [9000, 'a'],
        ],
      },
      '0+1': {
        a: [
          [0, 'p'],
          [9000, 'a'],
        ],
      },
    })
  })

  it('a paid profile keeps a mixed cart paid, and other names leave it open', () => {
    const mixed = (other: DeliveryMethod[]) =>
      cartsOf(setup([general(paidThenFree(5000)), profile('fresh', [france(other)], ['7'])]))?.['0+1']?.a
    expect(mixed([method('Chronofresh', 1400)])).toEqual([[0, 'p']])
    expect(mixed(paidThenFree(5000, 'Chronofresh'))).toEqual([
      [0, 'p'],
      [5000, 'a'],
    ])
    expect(mixed([...paidThenFree(5000, 'Frais'), method('Express', 1290)])).toEqual([
      [0, 'p'],
      [5000, 'u'],
    ])
  })

  it('goods that nobody can tell from the others may be in every cart', () => {
    const unknown = setup([
      general(paidThenFree(5000)),
      profile('sofas', [france([method('Standard', 3900)])], null),
    ])
    expect(cartsOf(unknown)).toBeNull()
    expect(rowsOf(unknown)).toEqual([['FR 0', 'cant_be_proved', 'profile-too-large']])
    const alike = setup([general(paidThenFree(5000)), profile('books', [france(paidThenFree(5000))], null)])
    expect(cartsOf(alike)?.['0']?.a).toEqual([
      [0, 'p'],
      [5000, 'a'],
    ])
  })

  it('where goods come from isn’t known: what holds from everywhere is said', () => {
    const from2 = (lyon: DeliveryMethod[], madrid: DeliveryMethod[]) =>
      setup([profile('general', [france(lyon), group('Madrid', [[country('FR')], madrid])])])
    expect(cartsOf(from2(paidThenFree(5000), paidThenFree(8000)))?.['0']?.a).toEqual([
      [0, 'p'],
      [5000, 'u'],
      [8000, 'a'],
    ])
    expect(rowsOf(from2(paidThenFree(5000), [method('Standard', 1100)]))).toEqual([
      ['FR 0', 'cant_be_proved', 'several-origins'],
    ])
  })
})

describe('where it goes', () => {
  it('each country has its own, and the rest of the world what nobody named', () => {
    const world = setup([
      profile('general', [
        group(
          'Lyon',
          [[country('FR')], paidThenFree(5000)],
          [[country('BE')], paidThenFree(9000)],
          [[rest], [method('Monde', 2400)]],
        ),
      ]),
    ])
    const { published } = compileOffers(world)
    expect(Object.keys(published.countries)).toEqual(['BE', 'FR'])
    expect(rowsOf(world)).toEqual([
      ['BE 0', 'free_from', 9000],
      ['FR 0', 'free_from', 5000],
      ['* 0', 'none', 'never-free'],
    ])
    expect(
      cartsOf(setup([profile('general', [group('Lyon', [[rest], [method('Monde', 0)]])])]), 'JP'),
    ).toEqual({ 0: { a: [[0, 'a']] } })
  })

  it('provinces that differ silence their country, and have rows of their own', () => {
    const canada = setup([
      profile('general', [
        group(
          'Lyon',
          [[country('CA', ['QC'])], paidThenFree(7500)],
          [[country('CA', ['ON'])], [method('Canada', 1500)]],
        ),
      ]),
    ])
    expect(compileOffers(canada).published.countries).toEqual({})
    expect(rowsOf(canada)).toEqual([
      ['CA 0', 'cant_be_proved', 'province-unknown'],
      ['CA ON 0', 'none', 'never-free'],
      ['CA QC 0', 'free_from', 7500],
    ])
  })

  it('a market that isn’t active takes no orders', () => {
    const market: ShippingMarket = {
      key: 'fr',
      active: false,
      countries: [{ code: 'FR', provinces: [] }],
      currency: 'EUR',
      shipping: null,
    }
    expect(rowsOf(setup([general(paidThenFree(5000))], { markets: [market] }))).toEqual([
      ['FR 0', 'none', 'market-inactive'],
    ])
    // Whoever can't order there reads nothing false.
    const home = { ...market, key: 'home', active: true, countries: [{ code: 'BE', provinces: [] }] }
    const both = profile('general', [group('Lyon', [[country('FR'), country('BE')], paidThenFree(5000)])])
    const { published } = compileOffers(setup([both], { markets: [market, home] }))
    expect(published.countries).toEqual({ BE: 0 })
    expect(published.named).toBeUndefined()
  })
})

describe('what makes a whole shop unprovable', () => {
  it.each([
    ['delivery-customization', { deliveryCustomization: true }],
    ['shipping-discount-by-app', { shippingDiscountByApp: true }],
    ['constraint-rules', { constraintRules: true }],
    ['unreadable', { unreadable: ['discounts'] }],
  ])('%s', (reason, obstacle) => {
    const plain = setup([general(paidThenFree(5000))])
    const one = { ...plain, obstacles: { ...plain.obstacles, ...obstacle } }
    expect(compileOffers(one).published.countries).toEqual({})
    expect(rowsOf(one)).toEqual([['FR 0', 'cant_be_proved', reason]])
  })
})

const running = { automatic: true, codes: [], status: 'active' as const, startsAt: null, endsAt: null }
const freeShipping = (more: Partial<FreeShippingDiscount> = {}): FreeShippingDiscount => ({
  ...running,
  ...{
    kind: 'free-shipping',
    minimum: { subtotal: euros(7000) },
    destinations: 'all',
    maximumShippingPrice: null,
  },
  ...{
    context: 'all',
    oneTimePurchase: true,
    oncePerCustomer: false,
    limitedUses: false,
    combinesWith: ['order', 'product'],
  },
  ...more,
})
const other = (more: Partial<OtherDiscount> = {}): OtherDiscount => ({
  ...running,
  ...{ kind: 'other', classes: ['order'], combinesWith: ['order', 'product', 'shipping'] },
  ...more,
})

describe('discounts', () => {
  const express = method('Express', 1490)
  const twoOptions = [method('Standard', 590), express]
  const bandsWith = (...discounts: ShippingSetup['discounts']) =>
    cartsOf(setup([general(twoOptions)], { discounts }))?.['0']
  const offerWith = (...discounts: ShippingSetup['discounts']) =>
    compileOffers(setup([general(twoOptions)], { discounts }))

  it.each<[string, Partial<FreeShippingDiscount>, object | undefined]>([
    [
      'every option from an amount',
      {},
      {
        a: [
          [0, 'p'],
          [7000, 'a'],
        ],
      },
    ],
    [
      'none dearer than its maximum',
      { maximumShippingPrice: euros(1000) },
      {
        a: [
          [0, 'p'],
          [7000, 's'],
        ],
      },
    ],
    ['from a number of units', { minimum: { quantity: 3 } }, { a: [[0, 'p']], q: [3, 'a'] }],
    ['without a minimum', { minimum: null }, { a: [[0, 'a']] }],
    ['for another country', { destinations: { countries: ['BE'], restOfWorld: true } }, undefined],
    ['for subscriptions', { oneTimePurchase: false }, undefined],
    ['for customers who sign in', { context: 'customers' }, undefined],
    ['over since a minute', { endsAt: new Date('2026-11-25T11:59:00Z') }, undefined],
  ])('automatic, %s', (_, more, bands) => expect(bandsWith(freeShipping(more))).toEqual(bands))

  it('of two that don’t combine either may stay', () => {
    const some = freeShipping({ minimum: { subtotal: euros(3000) }, maximumShippingPrice: euros(1000) })
    expect(bandsWith(freeShipping(), some)?.a).toEqual([
      [0, 'p'],
      [3000, 's'],
    ])
  })

  it('an order discount that tolerates no free shipping is looked at once it is in the cart', () => {
    const { published } = offerWith(
      freeShipping(),
      other({ automatic: false, codes: ['VIP'], combinesWith: [] }),
    )
    expect(published.offers[0]).toMatchObject({
      carts: {
        0: {
          a: [
            [0, 'p'],
            [7000, 'a'],
          ],
        },
      },
      alone: {
        0: {
          a: [
            [0, 'p'],
            [7000, 'u'],
          ],
        },
      },
    })
    expect(published.offers[0]?.auto).toBeUndefined()
  })

  it('says when to look again: at the next beginning or end', () => {
    const soon = new Date('2026-11-26T00:00:00Z')
    const { published, recheckAt } = offerWith(
      freeShipping({ status: 'scheduled', startsAt: soon, endsAt: new Date('2026-12-01') }),
    )
    expect(published.countries).toEqual({})
    expect(recheckAt).toEqual(soon)
    // Pages know it, too: what is said holds until then.
    expect(published.until).toBe(soon.getTime() / 1000)
    expect(offerWith(freeShipping()).published.until).toBeUndefined()
  })

  const byCode = { automatic: false, codes: ['PORT'] }
  const intolerant = { ...byCode, combinesWith: [] }
  it.each<[string, ShippingSetup['discounts'], 1 | undefined]>([
    ['no discount is by code', [freeShipping(), other()], undefined],
    ['a code gives delivery away', [freeShipping(byCode)], 1],
    ['a code for the order tolerates no free delivery', [freeShipping(), other(intolerant)], 1],
    ['a code for the order lowers what is compared', [freeShipping(), other(byCode)], 1],
    [
      'a code with more codes than were read',
      [freeShipping(), freeShipping({ ...byCode, moreCodes: true, maximumShippingPrice: euros(600) })],
      1,
    ],
    ['a code is over', [freeShipping(), other({ ...intolerant, status: 'expired' })], undefined],
    [
      'delivery is free at any amount whatever is entered',
      [freeShipping({ minimum: null }), other(byCode)],
      undefined,
    ],
    [
      'delivery is free until such a code is entered',
      [freeShipping({ minimum: null }), other(intolerant)],
      1,
    ],
    [
      'a code is for another country alone',
      [freeShipping(), freeShipping({ ...byCode, destinations: { countries: ['BE'], restOfWorld: false } })],
      undefined,
    ],
  ])('a page reads its cart’s codes itself where one may change what is true: %s', (_, discounts, asks) => {
    expect(offerWith(...discounts).published.offers[0]?.asks).toBe(asks)
  })

  it('a code that isn’t known any more, because a page can’t hold them all, leaves nothing to be said beside it', () => {
    const dear = freeShipping({ ...byCode, combinesWith: [], maximumShippingPrice: euros(600) })
    const shop = (kinds: number, codes: number) =>
      setup(
        [
          profile('general', [
            group(
              'Lyon',
              [[country('FR')], twoOptions],
              [[country('BE')], [method('Standard', 620), express]],
            ),
          ]),
          ...Array.from({ length: kinds }, (_, kind) =>
            profile(
              `p${kind}`,
              [france(twoOptions)],
              Array.from({ length: 660 }, (_, nth) => `${44000000000000 + kind * 1000 + nth}`),
            ),
          ),
        ],
        {
          discounts: [
            freeShipping({ minimum: { subtotal: euros(5000) } }),
            ...Array.from({ length: codes }, (_, nth) => ({
              ...dear,
              codes: [`CODE${nth}`],
              minimum: { subtotal: euros(1000 + 10 * nth) },
            })),
          ],
        },
      )
    const cart: BarCart = {
      ...{ currency: 'EUR', goods: 6000, other: 0, discount: 0, codes: ['CODE1'] },
      ...{ quantity: 1, grams: 500, ships: true, variants: ['1'] },
    }
    const said = (one: ShippingSetup, more: Partial<BarCart> = {}) =>
      sayAbout(compileOffers(one).published, 'FR', { ...cart, ...more }).say
    const large = shop(3, 40)
    expect(compileOffers(large).published.offers[0]?.codes).toBeUndefined()
    // The dearer way stays paid where the code takes the place of what applies by itself.
    expect(sayAbout(compileOffers(shop(0, 2)).published, 'FR', cart)).toMatchObject({
      say: 'free',
      all: false,
    })
    expect(said(large)).toBe('nothing')
    expect(said(large, { codes: [] })).toBe('free')
    expect(compileOffers(large).published.offers[0]?.asks).toBe(1)
  })

  it('publishes no code in words, and a code that only the checkout can judge promises nothing', () => {
    const { published } = offerWith(freeShipping({ automatic: false, codes: ['PORTOFFERT'] }))
    expect(JSON.stringify(published)).not.toContain('PORTOFFERT')
    expect(Object.values(published.offers[0]?.codes ?? {})).toEqual([
      {
        0: {
          a: [
            [0, 'p'],
            [7000, 'a'],
          ],
        },
      },
    ])
    expect(
      offerWith(freeShipping({ automatic: false, codes: ['UNE FOIS'], oncePerCustomer: true })).published
        .countries,
    ).toEqual({})
  })
})

/** Paid below the amount and free from there on; null: always paid. */
const zone = (codes: string[], threshold: number | null): LocationGroup['zones'][number] => ({
  countries: codes.map((code) => (code === '*' ? rest : country(code))),
  methods: threshold === null ? [method('Standard', 590)] : paidThenFree(threshold),
})

describe('what is published', () => {
  it('stays under what an app-data metafield holds, or says nothing', () => {
    const many = Array.from({ length: 900 }, (_, index) => `4881122334${String(index).padStart(4, '0')}`)
    const profiles = Array.from({ length: 6 }, (_, index) =>
      profile(
        `p${index}`,
        [france(paidThenFree(5000 + index))],
        many.map((id) => `${index}${id}`),
      ),
    )
    const { published } = compileOffers(setup([general(paidThenFree(5000)), ...profiles]))
    expect(JSON.stringify(published).length).toBeLessThan(64 * 1024)
  })

  it('is nothing where it would be too large, and its merchant is told so, not what pages never show', () => {
    const bundles = Array.from({ length: 6000 }, (_, index) => `${48811223340000 + index}`)
    const profiles = [
      general(paidThenFree(5000)),
      profile('sofas', [france([method('Standard', 3900)])], ['7']),
    ]
    const { published, offers } = compileOffers(setup(profiles, { bundles }))
    expect(JSON.stringify(published).length).toBeLessThan(64 * 1024)
    expect(published.countries).toEqual({})
    expect(offers[0]).toMatchObject({ kind: 'cant_be_proved', threshold: null, reason: 'profile-too-large' })
  })

  it.each<[string, LocationGroup['zones'], 1 | undefined]>([
    ['one country is all there is', [zone(['FR'], 5000)], undefined],
    ['all countries get the same', [zone(['FR', 'BE'], 5000)], undefined],
    ['two countries differ', [zone(['FR'], 5000), zone(['BE'], 9000)], 1],
    ['one country is never told anything', [zone(['FR'], 5000), zone(['BE'], null)], 1],
    ['the rest of the world gets the same', [zone(['FR', '*'], 5000)], undefined],
    ['the rest of the world pays', [zone(['FR'], 5000), zone(['*'], null)], 1],
  ])('names the country where others get something else: %s', (_, zones, named) => {
    const general = profile('general', [{ key: 'Lyon', locations: ['Lyon'], zones }])
    expect(compileOffers(setup([general])).published.named).toBe(named)
  })

  it('names no currency where no amount is compared', () => {
    expect(compileOffers(setup([general([method('Standard', 0)])])).published.offers[0]?.currency).toBeNull()
    expect(compileOffers(setup([general(paidThenFree(5000))])).published.offers[0]?.currency).toBe('EUR')
  })
})
