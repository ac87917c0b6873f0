/** Puts a shop and a cart of the shared cases into our words, with what the Admin API tells and no more. */
import type { CartFacts } from '../../app/features/free-shipping/decide-offer.rules.ts'
import { type Money as OurMoney, parseMoney } from '../../app/language/money.ts'
import type {
  DeliveryMethod,
  DeliveryProfile,
  DiscountClass,
  MarketOption,
  RateCondition,
  RateTier,
  ShippingDiscount,
  ShippingMarket,
  ShippingSetup,
} from '../../app/language/shipping.ts'
import type {
  Condition,
  Discount,
  Market,
  Method,
  Money,
  Profile,
  ShippingOption,
  Tier,
  VectorCart,
  VectorShop,
  Weight,
} from '../sandbox/checkout/charge.ts'

const asOf = new Date('2026-11-24T12:00:00Z')

function money({ amount, currencyCode }: Money): OurMoney {
  const parsed = parseMoney(amount, currencyCode)
  if (!parsed) throw new Error(`not an amount: ${amount} ${currencyCode}`)
  return parsed
}
const minor = (one: Money | null | undefined): number | null => (one ? money(one).minor : null)

const gramsIn: Record<string, number> = { GRAMS: 1, KILOGRAMS: 1000, OUNCES: 28.349523125, POUNDS: 453.59237 }
const grams = ({ unit, value }: Weight): number => {
  const exact = value * (gramsIn[unit] ?? 1)
  return Math.abs(exact - Math.round(exact)) < 1e-6 ? Math.round(exact) : exact
}

/** `lines`: which goods a profile or a collection owns is told by the case's carts. `isStable`: what only the unstable API shows is left out. */
export function toSetup(shop: VectorShop, carts: VectorCart[], isStable = false): ShippingSetup {
  const lines = carts.flatMap((one) => one.lines)
  const collections = new Set(lines.flatMap((one) => one.collections ?? []))
  return {
    world: shop.features.marketDrivenShipping ? 'markets' : 'profiles',
    currency: shop.currencyCode,
    taxesIncluded: shop.taxesIncluded,
    now: shop.now ? new Date(shop.now) : asOf,
    profiles: shop.deliveryProfiles.map((one) => toProfile(one, shop, lines, isStable)),
    markets: shop.marketsStatus
      ? shop.marketsStatus.map(({ name, status, countries }) => ({
          key: name,
          active: status === 'ACTIVE',
          countries: countries.map((code) => ({ code, provinces: [] })),
          currency: shop.currencyCode,
          shipping: null,
        }))
      : (shop.markets ?? []).map(toMarket),
    discounts: shop.discountNodes.map(toDiscount),
    collections: [...collections].map((key) => ({
      key,
      variants: [...new Set(lines.filter((one) => one.collections?.includes(key)).map((one) => one.sku))],
    })),
    obstacles: {
      deliveryCustomization: shop.deliveryCustomizations.some((one) => one.enabled),
      shippingDiscountByApp: shop.discountNodes.some(
        (one) =>
          one.__typename.endsWith('App') && one.status === 'ACTIVE' && classesOf(one).includes('shipping'),
      ),
      constraintRules: (shop.fulfillmentConstraintRules ?? []).length > 0,
      unreadable: [],
    },
  }
}

function toProfile(
  profile: Profile,
  shop: VectorShop,
  lines: VectorCart['lines'],
  isStable: boolean,
): DeliveryProfile {
  const owned = lines.filter((one) => one.profile === profile.name).map((one) => one.sku)
  return {
    key: profile.name,
    isDefault: profile.default,
    coversAllItems: profile.coversAllItems,
    variants: Array.isArray(profile.items) ? [...new Set([...profile.items, ...owned])] : [],
    locationGroups: profile.profileLocationGroups.map((group, index) => ({
      key: `${profile.name} ${index}`,
      locations: group.locations,
      zones: group.locationGroupZones.map(({ zone, methodDefinitions }) => ({
        countries: zone.countries.map((one) => ({
          code: one.code.countryCode,
          restOfWorld: one.code.restOfWorld,
          provinces: one.provinces.map(({ code }) => code),
        })),
        methods: methodDefinitions.map((one) => toMethod(one, shop, isStable)),
      })),
    })),
  }
}

function toMethod(method: Method, shop: VectorShop, isStable: boolean): DeliveryMethod {
  const hidden = shop.unstable?.methodDefinitions.find((one) => one.name === method.name)?.freeConditions[0]
  const { rateProvider: provider } = method
  return {
    name: method.name,
    active: method.active,
    conditions: method.methodConditions.map(toCondition),
    rate: provider.__typename === 'DeliveryRateDefinition' ? { price: money(provider.price) } : 'carrier',
    freeFrom: hidden && !isStable ? money(hidden.minimum) : null,
  }
}

function toCondition({ operator, conditionCriteria: criteria }: Condition): RateCondition {
  const ours = operator === 'GREATER_THAN_OR_EQUAL_TO' ? 'gte' : 'lte'
  return criteria.__typename === 'Weight'
    ? { field: 'weight', operator: ours, grams: grams(criteria) }
    : { field: 'price', operator: ours, amount: money(criteria) }
}

const taxesOf = {
  ADD_TAXES_AT_CHECKOUT: 'added',
  INCLUDES_TAXES_IN_PRICE: 'included',
  INCLUDES_TAXES_IN_PRICE_BASED_ON_COUNTRY: 'by-country',
} as const

function toMarket(market: Market): ShippingMarket {
  const { regions } = market.conditions.regionsCondition
  const countries = new Map<string, string[]>()
  for (const one of regions) {
    if ('country' in one)
      countries.set(one.country.code, [...(countries.get(one.country.code) ?? []), one.code])
    else countries.set(one.code, [])
  }
  const { shipping } = market.delivery
  const taxes = market.priceInclusions?.inclusiveTaxPricingStrategy
  return {
    key: market.name,
    active: market.status === 'ACTIVE',
    countries: [...countries].map(([code, provinces]) => ({ code, provinces })),
    currency: market.currencySettings?.baseCurrency.currencyCode ?? '',
    ...(taxes ? { taxes: taxesOf[taxes] } : {}),
    shipping: shipping && { enabled: shipping.isEnabled, options: shipping.optionDefinitions.map(toOption) },
  }
}

function toOption(option: ShippingOption): MarketOption {
  const plain = { minValue: null, maxValue: null, minGrams: null, maxGrams: null }
  const isCarrier = option.__typename === 'DeliveryCarrierCalculatedOptionDefinition'
  const toTier = (tier: Tier): RateTier => ({
    minValue: minor(tier.minValue),
    maxValue: minor(tier.maxValue),
    minGrams: tier.minWeight ? grams(tier.minWeight) : null,
    maxGrams: tier.maxWeight ? grams(tier.maxWeight) : null,
    price: money(tier.price).minor,
  })
  return {
    name: option.name,
    active: option.isActive,
    currency: option.currency,
    freeFrom: minor(option.freeDeliveryMinimumValue),
    groups: option.rateGroups.map(({ conditions, rate, rates }) => ({
      collections: conditions.collections?.length ? conditions.collections : null,
      origins: conditions.originLocations,
      tiers: isCarrier
        ? [{ ...plain, price: 'carrier' as const }]
        : rate
          ? [{ ...plain, price: money(rate.price).minor }]
          : (rates ?? []).map(toTier),
    })),
  }
}

function classesOf(one: Discount): DiscountClass[] {
  return 'discountClasses' in one
    ? one.discountClasses.map((name) => name.toLowerCase() as DiscountClass)
    : ['shipping']
}

function toDiscount(one: Discount): ShippingDiscount {
  const combines = one.combinesWith ?? {
    orderDiscounts: true,
    productDiscounts: true,
    shippingDiscounts: true,
  }
  const combinesWith: DiscountClass[] = [
    ...(combines.orderDiscounts ? ['order' as const] : []),
    ...(combines.productDiscounts ? ['product' as const] : []),
    ...(combines.shippingDiscounts ? ['shipping' as const] : []),
  ]
  const common = {
    automatic: !one.__typename.startsWith('DiscountCode'),
    codes: one.__typename.startsWith('DiscountCode') ? (one.codes ?? [one.title]) : [],
    status: one.status.toLowerCase() as 'active' | 'scheduled' | 'expired',
    startsAt: one.startsAt ? new Date(one.startsAt) : null,
    endsAt: one.endsAt ? new Date(one.endsAt) : null,
    combinesWith,
  }
  if (!('destinationSelection' in one)) return { ...common, kind: 'other', classes: classesOf(one) }
  const { destinationSelection: where, minimumRequirement: minimum } = one
  return {
    ...common,
    kind: 'free-shipping',
    minimum: !minimum
      ? null
      : minimum.__typename === 'DiscountMinimumSubtotal'
        ? { subtotal: money(minimum.greaterThanOrEqualToSubtotal) }
        : { quantity: Number(minimum.greaterThanOrEqualToQuantity) },
    destinations:
      where.__typename === 'DiscountCountryAll'
        ? 'all'
        : { countries: where.countries, restOfWorld: where.includeRestOfWorld },
    maximumShippingPrice: one.maximumShippingPrice ? money(one.maximumShippingPrice) : null,
    context:
      one.context.__typename === 'DiscountBuyerSelectionAll'
        ? 'all'
        : one.context.__typename === 'DiscountMarkets'
          ? { markets: one.contextMarkets ?? [] }
          : 'customers',
    oneTimePurchase: one.appliesOnOneTimePurchase,
    oncePerCustomer: one.appliesOncePerCustomer ?? false,
    limitedUses: (one.usageLimit ?? null) !== null,
  }
}

export function toFacts(shop: VectorShop, cart: VectorCart): CartFacts {
  const inMinor = (amount: string) => money({ amount, currencyCode: cart.currency }).minor
  return {
    country: cart.country,
    province: cart.province,
    currency: cart.currency,
    lines: cart.lines.map((one) => ({
      variant: one.sku,
      unitPrice: inMinor(one.unitPrice),
      quantity: one.quantity,
      grams: one.grams,
      ships: one.requiresShipping,
      giftCard: one.giftCard,
      ...(one.subscription ? { subscription: true } : {}),
      ...(one.origin === undefined ? {} : { origin: one.origin }),
    })),
    codes: cart.discountCodes,
    afterDiscounts: cart.subtotalAfterDiscounts === undefined ? null : inMinor(cart.subtotalAfterDiscounts),
    signedIn: cart.customer !== null,
    packageGrams: shop.defaultPackage?.weightGrams ?? null,
  }
}
