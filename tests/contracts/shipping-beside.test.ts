// What stands beside a shop's plain rates and changes what its checkout takes, read through the Admin API and compiled:
// where it can't be told for a cart, that cart gets no sentence.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decideOffer } from '../../app/features/free-shipping/decide-offer.rules.ts'
import { compileOffers } from '../../app/features/free-shipping/offer.rules.ts'
import { type BarCart, type Saying, sayAbout } from '../../app/features/free-shipping/progress.rules.ts'
import { platformFor } from '../../app/runtime/wire.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop } from '../factories/live-shop.ts'
import { plainShipping, price, rate, zone } from '../sandbox/checkout/plain-shipping.ts'
import type { FreeShippingDiscount, Market, Method, Profile, TaxStrategy } from '../sandbox/checkout/shop.ts'
import { addProduct } from '../sandbox/store/build.ts'

withTestDatabase()
let live: LiveShop

beforeAll(async () => {
  live = await openLiveShop()
  await live.control('install')
  await live.connect()
})
afterAll(() => live.close())
beforeEach(() => {
  live.shop.shipping = plainShipping('EUR')
})

async function readSetup() {
  const read = await platformFor(live.ref).readShipping()
  if (read.kind !== 'setup') throw new Error(`unreadable: ${JSON.stringify(read)}`)
  return read.setup
}

async function said(cart: Partial<BarCart> = {}): Promise<Saying> {
  const { published } = compileOffers(await readSetup())
  return sayAbout(published, 'FR', {
    ...{ currency: 'EUR', goods: 3200, other: 0, discount: 0, codes: [], quantity: 1 },
    ...{ grams: 500, ships: true, variants: ['1'] },
    ...cart,
  })
}

test('plain rates alone are said', async () => {
  expect(await said()).toMatchObject({ say: 'to-go', missing: 2800 })
})

describe('a free-shipping discount with more codes than a read names', () => {
  const codes = Array.from({ length: 12 }, (_, index) => `PORT${index + 1}`)
  beforeEach(() => {
    live.shop.shipping.discountNodes = [freeByCode(codes)]
  })

  test.each(['PORT1', 'PORT11', 'PORT12'])('is nothing to count on with %s', async (code) => {
    expect(await said({ codes: [code] })).toMatchObject({ say: 'nothing' })
  })

  test('changes nothing for a cart without a code', async () => {
    expect(await said()).toMatchObject({ say: 'to-go', missing: 2800 })
  })

  test('with fewer it is said for each', async () => {
    live.shop.shipping.discountNodes = [freeByCode(codes.slice(0, 10))]
    expect(await said({ codes: ['PORT10'] })).toMatchObject({ say: 'free', all: true })
  })
})

describe('where markets decide', () => {
  const france: Market = {
    name: 'France',
    status: 'ACTIVE',
    currencySettings: { baseCurrency: { currencyCode: 'EUR' } },
    conditions: { regionsCondition: { regions: [{ code: 'FR' }] } },
    delivery: {
      shipping: {
        isEnabled: true,
        optionDefinitions: [
          {
            __typename: 'DeliveryFlatRateOptionDefinition',
            ...{ name: 'Standard', isActive: true, currency: 'EUR' },
            freeDeliveryMinimumValue: price('50.00'),
            rateGroups: [
              { conditions: { collections: null, originLocations: [] }, rate: { price: price('4.90') } },
            ],
          },
        ],
      },
    },
  }
  const profile = (methods: Method[], more: Partial<Profile>): Profile => ({
    ...{ name: 'Coursier', default: false, coversAllItems: false, items: [], sellingPlanGroups: [] },
    profileLocationGroups: [{ locations: [], locationGroupZones: [zone('France', ['FR'], methods)] }],
    ...more,
  })
  const courier = rate('Coursier', price('9.00'))
  beforeEach(() => {
    live.shop.shipping.features.marketDrivenShipping = true
    live.shop.shipping.markets = [france]
  })

  test('the merchant’s own profiles are history', async () => {
    live.shop.shipping.deliveryProfiles.push(profile([courier], {}))
    expect(await said()).toMatchObject({ say: 'to-go', missing: 1800 })
  })

  test.each([
    ['of some goods', { byApp: true }],
    ['that covers all', { coversAllItems: true }],
  ])(
    'an app’s profile %s stands beside them: nothing is said, and the merchant hears why',
    async (_, more) => {
      live.shop.shipping.deliveryProfiles.push(profile([courier], more))
      expect(await said()).toMatchObject({ say: 'nothing' })
      const { offers } = compileOffers(await readSetup())
      expect(offers).toMatchObject([{ country: 'FR', kind: 'cant_be_proved', reason: 'app-profile' }])
    },
  )

  test('an app’s profile without an active rate is nothing to anybody', async () => {
    live.shop.shipping.deliveryProfiles.push(profile([{ ...courier, active: false }], { byApp: true }))
    expect(await said()).toMatchObject({ say: 'to-go', missing: 1800 })
  })
})

describe('tax that is added at checkout, in a shop whose own prices include it', () => {
  const within = { say: 'to-go', missing: 1000, threshold: 6000 }
  const added = { say: 'nothing', why: 'tax-and-threshold' }
  const market = (name: string, codes: string[], strategy: TaxStrategy | null): Market => ({
    ...{ name, status: 'ACTIVE', currencySettings: { baseCurrency: { currencyCode: 'EUR' } } },
    conditions: { regionsCondition: { regions: codes.map((code) => ({ code })) } },
    ...(strategy ? { priceInclusions: { inclusiveTaxPricingStrategy: strategy } } : {}),
    delivery: { shipping: null },
  })
  /** With tax, 50.00 may be more than 60.00. */
  const saidIn = async (country: string, markets: Market[]) => {
    live.shop.shipping.markets = markets
    const { published } = compileOffers(await readSetup())
    return sayAbout(published, country, {
      ...{ currency: 'EUR', goods: 5000, other: 0, discount: 0, codes: [], quantity: 1 },
      ...{ grams: 500, ships: true, variants: ['1'] },
    })
  }

  test.each<[string, string, TaxStrategy | null, object]>([
    ['a market’s prices include it', 'US', 'INCLUDES_TAXES_IN_PRICE', within],
    ['a market says nothing of its own', 'US', null, within],
    ['a market adds it', 'FR', 'ADD_TAXES_AT_CHECKOUT', added],
    [
      'each country has its habit: France’s is to include it',
      'FR',
      'INCLUDES_TAXES_IN_PRICE_BASED_ON_COUNTRY',
      within,
    ],
    [
      'each country has its habit: America’s is to add it',
      'US',
      'INCLUDES_TAXES_IN_PRICE_BASED_ON_COUNTRY',
      added,
    ],
  ])('may be compared, too: %s', async (_, country, strategy, saying) => {
    expect(await saidIn(country, [market('Là', [country], strategy)])).toMatchObject(saying)
  })

  test('holds for a market that says nothing of its own, and lies within one that adds it', async () => {
    const europe = market('Europe', ['FR', 'BE'], 'ADD_TAXES_AT_CHECKOUT')
    expect(await saidIn('FR', [europe, market('France', ['FR'], null)])).toMatchObject(added)
    expect(await saidIn('FR', [europe, market('France', ['FR'], 'INCLUDES_TAXES_IN_PRICE')])).toMatchObject(
      within,
    )
    expect(
      await saidIn('FR', [{ ...europe, status: 'DRAFT' }, market('France', ['FR'], null)]),
    ).toMatchObject(within)
  })

  test('holds everywhere for a market of every region, of which it isn’t known where it ends', async () => {
    const world = market('Monde', ['US'], 'ADD_TAXES_AT_CHECKOUT')
    world.conditions.regionsCondition.applicationLevel = 'ALL'
    expect(await saidIn('FR', [world])).toMatchObject(added)
  })

  test('is in no price of a shop that adds it, whatever a market says', async () => {
    live.shop.shipping.taxesIncluded = false
    expect(await saidIn('FR', [market('France', ['FR'], 'INCLUDES_TAXES_IN_PRICE')])).toMatchObject(added)
  })
})

describe('a bundle, which ships as its components', () => {
  let bundle: string
  beforeAll(() => {
    const make = (title: string, components: { variantId: string; quantity: number }[] = []) =>
      addProduct(live.shop, { title, variants: [{ sku: title, price: '30.00', components }] })
        .variantIds[0] ?? ''
    bundle = make('LOT', [{ variantId: make('CANAPE'), quantity: 1 }])
  })
  const onlyRate = (...methods: Method[]) => {
    const group = live.shop.shipping.deliveryProfiles[0]?.profileLocationGroups[0]
    if (group) group.locationGroupZones = [zone('France', ['FR'], methods)]
  }

  test('is said where all goods pay alike', async () => {
    expect(await said({ variants: [bundle] })).toMatchObject({ say: 'to-go', missing: 2800 })
  })

  test('isn’t where some goods have rates of their own, alone or beside others', async () => {
    live.shop.shipping.deliveryProfiles.push({
      ...{ name: 'Meubles', default: false, coversAllItems: false, items: ['CANAPE'], sellingPlanGroups: [] },
      profileLocationGroups: [
        { locations: [], locationGroupZones: [zone('France', ['FR'], [rate('Colissimo', price('49.00'))])] },
      ],
    })
    expect(await said({ variants: ['1'] })).toMatchObject({ say: 'to-go', only: true })
    expect(await said({ variants: [bundle] })).toMatchObject({ say: 'nothing' })
    expect(await said({ variants: ['1', bundle] })).toMatchObject({ say: 'nothing' })
    const setup = await readSetup()
    const line = { unitPrice: 9000, quantity: 1, grams: 100, ships: true, giftCard: false }
    const of = (...variants: string[]) =>
      decideOffer(setup, {
        ...{ country: 'FR', province: null, currency: 'EUR', codes: [], afterDiscounts: null },
        ...{ signedIn: false, packageGrams: null, lines: variants.map((variant) => ({ ...line, variant })) },
      })
    expect(of('1')).toMatchObject({ kind: 'already_free' })
    expect(of(bundle)).toMatchObject({ kind: 'cant_be_proved', reason: 'bundle' })
    expect(of('1', bundle)).toMatchObject({ kind: 'cant_be_proved', reason: 'bundle' })
  })

  test('isn’t where weights decide', async () => {
    onlyRate(rate('Colissimo', price('0.00'), { toKg: 1 }), rate('Colissimo', price('0.00'), { fromKg: 1 }))
    expect(await said({ variants: ['1'] })).toMatchObject({ say: 'free' })
    expect(await said({ variants: [bundle] })).toMatchObject({ say: 'nothing' })
  })

  test('too many of them leave such a shop silent', async () => {
    onlyRate(rate('Colissimo', price('0.00'), { toKg: 30 }))
    const { offers } = compileOffers({ ...(await readSetup()), bundles: null })
    expect(offers).toMatchObject([{ kind: 'cant_be_proved', reason: 'bundle' }])
  })
})

function freeByCode(codes: string[]): FreeShippingDiscount {
  return {
    __typename: 'DiscountCodeFreeShipping',
    title: 'Port offert',
    status: 'ACTIVE',
    codes,
    minimumRequirement: null,
    destinationSelection: { __typename: 'DiscountCountryAll', allCountries: true },
    maximumShippingPrice: null,
    context: { __typename: 'DiscountBuyerSelectionAll' },
    appliesOnOneTimePurchase: true,
    appliesOnSubscription: false,
    recurringCycleLimit: 0,
    combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: false },
  }
}
