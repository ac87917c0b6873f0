/** Random shops and carts in the shape of the shared cases: rates with gaps, overlaps and upper bounds, several profiles, locations, provinces, markets, discounts. */
import fc from 'fast-check'
import type {
  Condition,
  Destination,
  Discount,
  DiscountClass,
  Market,
  Method,
  Money,
  Profile,
  ShippingOption,
  TaxStrategy,
  VectorCart,
  VectorLine,
  VectorShop,
  Weight,
} from '../sandbox/checkout/charge.ts'

const currencyCode = 'EUR'
const inText = (minor: number) => (minor / 100).toFixed(2)
const money = (minor: number): Money => ({ amount: inText(minor), currencyCode })
const kilograms = (grams: number): Weight => ({ unit: 'KILOGRAMS', value: grams / 1000 })

const edges = [0, 1, 2999, 3000, 3001, 4999, 5000, 5001, 7999, 8000, 8001, 12000, 100_000_000_000]
const amount = fc.constantFrom(...edges)
const grams = fc.constantFrom(300, 1000, 2000, 2001, 5000, 10_000)
const price = fc.constantFrom(0, 0, 490, 590, 1290)
const name = fc.constantFrom('Standard', 'Express', 'Offerte')

const condition: fc.Arbitrary<Condition> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ isAtLeast: fc.boolean(), minor: amount })
      .map(({ isAtLeast, minor }) => priceCondition(isAtLeast, minor)),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ isAtLeast: fc.boolean(), weight: grams })
      .map(({ isAtLeast, weight }) => weightCondition(isAtLeast, weight)),
  },
)
const operator = (isAtLeast: boolean) =>
  isAtLeast ? ('GREATER_THAN_OR_EQUAL_TO' as const) : ('LESS_THAN_OR_EQUAL_TO' as const)
const priceCondition = (isAtLeast: boolean, minor: number): Condition => ({
  field: 'TOTAL_PRICE',
  operator: operator(isAtLeast),
  conditionCriteria: { __typename: 'MoneyV2', ...money(minor) },
})
const weightCondition = (isAtLeast: boolean, weight: number): Condition => ({
  field: 'TOTAL_WEIGHT',
  operator: operator(isAtLeast),
  conditionCriteria: { __typename: 'Weight', ...kilograms(weight) },
})
const flat = (minor: number) => ({ __typename: 'DeliveryRateDefinition' as const, price: money(minor) })

/** Any methods, or those that a merchant would write: paid below, free from. */
const anyMethods: fc.Arbitrary<Method[]> = fc.array(
  fc.record({
    name,
    active: fc.boolean().map((one) => one || true),
    methodConditions: fc.array(condition, { maxLength: 2 }),
    rateProvider: fc.oneof(
      { weight: 9, arbitrary: price.map(flat) },
      {
        weight: 1,
        arbitrary: fc.constant({
          __typename: 'DeliveryParticipant' as const,
          carrierService: { name: 'Colissimo App' },
          fixedFee: null,
          percentageOfRateFee: 0,
        }),
      },
    ),
  }),
  { minLength: 1, maxLength: 4 },
)
const plainMethods: fc.Arbitrary<Method[]> = fc
  .record({
    from: fc.constantFrom(3000, 5000, 8000),
    overlap: fc.constantFrom(-1, -1, 0, -100),
    express: fc.boolean(),
  })
  .map(({ from, overlap, express }) => [
    {
      name: 'Standard',
      active: true,
      methodConditions: [priceCondition(false, from + overlap)],
      rateProvider: flat(590),
    },
    { name: 'Standard', active: true, methodConditions: [priceCondition(true, from)], rateProvider: flat(0) },
    ...(express ? [{ name: 'Express', active: true, methodConditions: [], rateProvider: flat(1290) }] : []),
  ])
const methods = fc.oneof({ weight: 2, arbitrary: plainMethods }, { weight: 1, arbitrary: anyMethods })

type Where =
  VectorShop['deliveryProfiles'][number]['profileLocationGroups'][number]['locationGroupZones'][number]['zone']['countries']
const country = (code: string, provinces: string[] = []): Where => [
  { code: { countryCode: code, restOfWorld: false }, provinces: provinces.map((one) => ({ code: one })) },
]
const rest: Where = [{ code: { countryCode: null, restOfWorld: true }, provinces: [] }]

const zones = fc
  .record({
    france: methods,
    quebec: methods,
    canada: methods,
    rest: methods,
    hasCanada: fc.boolean(),
    hasRest: fc.boolean(),
  })
  .map((one) => [
    { zone: { name: 'France', countries: country('FR') }, methodDefinitions: one.france },
    ...(one.hasCanada
      ? [
          { zone: { name: 'Québec', countries: country('CA', ['QC']) }, methodDefinitions: one.quebec },
          { zone: { name: 'Canada', countries: country('CA', ['ON', 'BC']) }, methodDefinitions: one.canada },
        ]
      : []),
    ...(one.hasRest ? [{ zone: { name: 'Monde', countries: rest }, methodDefinitions: one.rest }] : []),
  ])

const profile = (title: string, items: string | string[]): fc.Arbitrary<Profile> =>
  fc
    .oneof({ weight: 5, arbitrary: fc.tuple(zones) }, { weight: 1, arbitrary: fc.tuple(zones, zones) })
    .map((groups) => ({
      name: title,
      default: title === 'Général',
      coversAllItems: false,
      items,
      sellingPlanGroups: [],
      profileLocationGroups: groups.map((locationGroupZones, index) => ({
        locations: [`Dépôt ${index}`],
        locationGroupZones,
      })),
    }))
const base = profile('Général', 'everything not assigned elsewhere')
const profiles = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(base) },
  { weight: 1, arbitrary: fc.tuple(base, profile('Meubles', ['SOFA'])) },
)

const group = (isTiered: boolean, byWeight: boolean) =>
  fc
    .record({
      from: fc.constantFrom(3000, 5000, 8000),
      low: price,
      high: price,
      gap: fc.constantFrom(-1, -1, 0),
      weight: grams,
    })
    .map((one) => {
      if (!isTiered) return { rate: { price: money(one.low) } }
      return byWeight
        ? {
            rates: [
              { minWeight: kilograms(0), maxWeight: kilograms(one.weight), price: money(one.low) },
              { minWeight: kilograms(one.weight + 1), maxWeight: null, price: money(one.high) },
            ],
          }
        : {
            rates: [
              { minValue: money(0), maxValue: money(one.from + one.gap), price: money(one.low) },
              { minValue: money(one.from), maxValue: null, price: money(one.high) },
            ],
          }
    })
const option: fc.Arbitrary<ShippingOption> = fc
  .record({
    title: name,
    type: fc.constantFrom('Flat', 'Flat', 'Value', 'Weight', 'CarrierCalculated'),
    isActive: fc.constantFrom(true, true, true, false),
    free: fc.option(amount, { nil: null, freq: 2 }),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'EUR', 'USD'),
    hasCollection: fc.constantFrom(false, false, true),
  })
  .chain((one) => {
    const isTiered = one.type === 'Value' || one.type === 'Weight'
    const inner = group(isTiered, one.type === 'Weight')
    return fc.tuple(inner, inner).map(([first, second]) => {
      const typename =
        one.type === 'Value' || one.type === 'Weight'
          ? (`Delivery${one.type}BasedOptionDefinition` as const)
          : one.type === 'Flat'
            ? ('DeliveryFlatRateOptionDefinition' as const)
            : ('DeliveryCarrierCalculatedOptionDefinition' as const)
      const isCarrier = one.type === 'CarrierCalculated'
      const every = { conditions: { collections: null, originLocations: [] }, ...(isCarrier ? {} : first) }
      const some = {
        conditions: { collections: ['meubles'], originLocations: [] },
        ...(isCarrier ? {} : second),
      }
      const made: ShippingOption = {
        __typename: typename,
        name: one.title,
        isActive: one.isActive,
        currency: one.currency,
        freeDeliveryMinimumValue: one.free === null ? null : money(one.free),
        rateGroups: one.hasCollection ? [some, every] : [every],
      }
      return JSON.parse(
        JSON.stringify(made).replaceAll('"currencyCode":"EUR"', `"currencyCode":"${one.currency}"`),
      ) as ShippingOption
    })
  })
const taxStrategies: TaxStrategy[] = [
  'ADD_TAXES_AT_CHECKOUT',
  'INCLUDES_TAXES_IN_PRICE',
  'INCLUDES_TAXES_IN_PRICE_BASED_ON_COUNTRY',
]
const market = (title: string, codes: string[], canInherit: boolean): fc.Arbitrary<Market> =>
  fc
    .record({
      status: fc.constantFrom('ACTIVE' as const, 'ACTIVE' as const, 'ACTIVE' as const, 'DRAFT' as const),
      isEnabled: fc.constantFrom(true, true, true, false),
      options: fc.array(option, { minLength: 1, maxLength: 3 }),
      inherits: fc.boolean(),
      taxes: fc.constantFrom(null, null, null, ...taxStrategies),
    })
    .map((one) => ({
      name: title,
      status: one.status,
      currencySettings: { baseCurrency: { currencyCode } },
      conditions: { regionsCondition: { regions: codes.map((code) => ({ code })) } },
      ...(one.taxes ? { priceInclusions: { inclusiveTaxPricingStrategy: one.taxes } } : {}),
      delivery: {
        shipping:
          canInherit && one.inherits
            ? null
            : { isEnabled: one.isEnabled, optionDefinitions: distinctNames(one.options) },
      },
    }))
const distinctNames = (options: ShippingOption[]) =>
  options.filter((one, index) => options.findIndex((other) => other.name === one.name) === index)
const markets = fc.oneof(
  fc.tuple(market('France', ['FR'], false)),
  fc.tuple(market('Union européenne', ['FR', 'BE'], false), market('France', ['FR'], true)),
  fc.tuple(market('Union européenne', ['FR', 'BE'], false), market('Francophonie', ['FR', 'CA'], false)),
)

const classes = fc.subarray<DiscountClass>(['ORDER', 'PRODUCT', 'SHIPPING'])
const combines = classes.map((all) => ({
  orderDiscounts: all.includes('ORDER'),
  productDiscounts: all.includes('PRODUCT'),
  shippingDiscounts: all.includes('SHIPPING'),
}))
const freeShipping: fc.Arbitrary<Discount> = fc
  .record({
    code: fc.option(fc.constantFrom('PORT', 'OFFERT'), { nil: null }),
    minimum: fc.oneof(
      amount.map((minor) => ({
        __typename: 'DiscountMinimumSubtotal' as const,
        greaterThanOrEqualToSubtotal: money(minor),
      })),
      fc.constantFrom('2', '3').map((units) => ({
        __typename: 'DiscountMinimumQuantity' as const,
        greaterThanOrEqualToQuantity: units,
      })),
      fc.constant(null),
    ),
    most: fc.option(fc.constantFrom(500, 1000), { nil: null, freq: 2 }),
    where: fc.constantFrom<Destination>(
      { __typename: 'DiscountCountryAll' as const, allCountries: true as const },
      { __typename: 'DiscountCountries' as const, countries: ['FR'], includeRestOfWorld: false },
      { __typename: 'DiscountCountries' as const, countries: ['BE'], includeRestOfWorld: true },
    ),
    context: fc.constantFrom(
      'DiscountBuyerSelectionAll' as const,
      'DiscountBuyerSelectionAll' as const,
      'DiscountCustomerSegments' as const,
    ),
    combinesWith: combines,
    once: fc.constantFrom(false, false, false, true),
    oneTime: fc.constantFrom(true, true, true, false),
  })
  .map((one) => ({
    __typename: one.code ? ('DiscountCodeFreeShipping' as const) : ('DiscountAutomaticFreeShipping' as const),
    title: one.code ?? 'Livraison offerte',
    ...(one.code ? { codes: [one.code], usageLimit: null, appliesOncePerCustomer: one.once } : {}),
    status: 'ACTIVE' as const,
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: null,
    minimumRequirement: one.minimum,
    destinationSelection: one.where,
    maximumShippingPrice: one.most === null ? null : money(one.most),
    appliesOnOneTimePurchase: one.oneTime,
    appliesOnSubscription: false,
    recurringCycleLimit: 0,
    context: { __typename: one.context },
    combinesWith: one.combinesWith,
  }))
const onGoods: fc.Arbitrary<Discount> = fc
  .record({
    code: fc.option(fc.constantFrom('MOINS20', 'CINQ'), { nil: null }),
    value: fc.constantFrom('20 %', '50 %', '5.00'),
    of: fc.constantFrom<DiscountClass>('ORDER', 'PRODUCT'),
    combinesWith: combines,
    minimum: fc.option(amount, { nil: null }),
  })
  .map((one) => ({
    __typename: one.code ? ('DiscountCodeBasic' as const) : ('DiscountAutomaticBasic' as const),
    title: one.code ?? 'Remise',
    ...(one.code ? { codes: [one.code] } : {}),
    status: 'ACTIVE' as const,
    discountClasses: [one.of],
    value: one.value,
    combinesWith: one.combinesWith,
    minimumRequirement:
      one.minimum === null
        ? null
        : {
            __typename: 'DiscountMinimumSubtotal' as const,
            greaterThanOrEqualToSubtotal: money(one.minimum),
          },
  }))
const discounts = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Discount[]>([]) },
  { weight: 3, arbitrary: fc.array(fc.oneof(freeShipping, onGoods), { minLength: 1, maxLength: 3 }) },
)

export const anyShop: fc.Arbitrary<VectorShop> = fc
  .record({
    isByMarkets: fc.constantFrom(false, false, true),
    taxesIncluded: fc.constantFrom(true, true, false),
    profiles,
    markets,
    discounts,
    hidesOptions: fc.constantFrom(false, false, false, false, false, false, true),
  })
  .map((one) => ({
    currencyCode,
    taxesIncluded: one.taxesIncluded,
    features: { marketDrivenShipping: one.isByMarkets },
    deliveryProfiles: one.profiles,
    ...(one.isByMarkets ? { markets: one.markets } : {}),
    discountNodes: one.discounts,
    carrierServices: [],
    deliveryCustomizations: one.hidesOptions ? [{ title: 'Masquer', enabled: true }] : [],
  }))

const lineOf = (sku: string, unitPrice: number, quantity: number, weight: number): VectorLine => ({
  sku,
  unitPrice: inText(unitPrice),
  quantity,
  grams: sku === 'GC' ? 0 : weight,
  requiresShipping: sku !== 'GC',
  giftCard: sku === 'GC',
  profile: sku === 'SOFA' ? 'Meubles' : 'Général',
  ...(sku === 'SOFA' ? { collections: ['meubles'] } : {}),
})
export const goods = (sku: string, minor: number, weight: number): VectorLine => lineOf(sku, minor, 1, weight)

const line = fc
  .record({
    sku: fc.constantFrom('A1', 'A1', 'A1', 'A1', 'A1', 'A2', 'A2', 'SOFA', 'GC'),
    unitPrice: fc.oneof(fc.constantFrom(...edges.slice(0, 12)), fc.integer({ min: 1, max: 13_000 })),
    quantity: fc.integer({ min: 1, max: 3 }),
    weight: fc.constantFrom(0, 0, 300, 1900, 6000, 12_000),
  })
  .map((one) => lineOf(one.sku, one.unitPrice, one.quantity, one.weight))

export const anyCart: fc.Arbitrary<VectorCart> = fc.record({
  country: fc.constantFrom('FR', 'FR', 'FR', 'FR', 'FR', 'FR', 'FR', 'BE', 'CA', 'JP', null),
  province: fc.constant(null),
  currency: fc.constantFrom(...Array<string>(12).fill('EUR'), 'GBP'),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  discountCodes: fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 2,
      arbitrary: fc.subarray(['PORT', 'OFFERT', 'MOINS20', 'CINQ', 'INCONNU'], {
        minLength: 1,
        maxLength: 2,
      }),
    },
  ),
  customer: fc.constantFrom(...Array<null>(8).fill(null), { segments: ['vip'] }),
})

/** A shop without anything that the documents leave open: one profile, one group of locations, amounts only. */
const amountCondition = fc
  .record({ isAtLeast: fc.boolean(), minor: amount })
  .map((one) => priceCondition(one.isAtLeast, one.minor))
const knownMethods: fc.Arbitrary<Method[]> = fc.oneof(
  plainMethods,
  fc.array(
    fc.record({
      name,
      active: fc.constantFrom(true, true, true, false),
      methodConditions: fc.array(amountCondition, { maxLength: 2 }),
      rateProvider: price.map(flat),
    }),
    { minLength: 1, maxLength: 4 },
  ),
)
export const knownShop: fc.Arbitrary<VectorShop> = fc
  .record({ methods: knownMethods, discount: fc.option(freeShipping, { nil: null }) })
  .map((one) => ({
    currencyCode,
    taxesIncluded: true,
    features: { marketDrivenShipping: false },
    deliveryProfiles: [
      {
        name: 'Général',
        default: true,
        coversAllItems: false,
        items: 'everything not assigned elsewhere',
        sellingPlanGroups: [],
        profileLocationGroups: [
          {
            locations: ['Lyon'],
            locationGroupZones: [
              { zone: { name: 'France', countries: country('FR') }, methodDefinitions: one.methods },
            ],
          },
        ],
      },
    ],
    discountNodes: one.discount ? [one.discount] : [],
    carrierServices: [],
    deliveryCustomizations: [],
  }))
export const edgeAmounts = edges
