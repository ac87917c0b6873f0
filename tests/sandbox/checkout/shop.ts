/** A shop's shipping and a cart, in the shape of the Admin reads with connections flattened to arrays.
 *  Amounts are decimal text, weights carry their unit, times are ISO 8601. */

export type Money = { amount: string; currencyCode: string }
export type Weight = { unit: 'GRAMS' | 'KILOGRAMS' | 'OUNCES' | 'POUNDS'; value: number }

export type Condition = {
  field: 'TOTAL_PRICE' | 'TOTAL_WEIGHT'
  operator: 'GREATER_THAN_OR_EQUAL_TO' | 'LESS_THAN_OR_EQUAL_TO'
  conditionCriteria: ({ __typename: 'MoneyV2' } & Money) | ({ __typename: 'Weight' } & Weight)
}
export type FlatRate = { __typename: 'DeliveryRateDefinition'; price: { __typename?: 'MoneyV2' } & Money }
export type CarrierRate = {
  __typename: 'DeliveryParticipant'
  carrierService: { name: string }
  fixedFee: Money | null
  /** In per cent of the carrier's price. */
  percentageOfRateFee: number
}
export type Method = {
  name: string
  active: boolean
  description?: string | null
  methodConditions: Condition[]
  rateProvider: FlatRate | CarrierRate
}
export type ZoneCountry = {
  code: { countryCode: string | null; restOfWorld: boolean }
  /** Empty = the whole country. */
  provinces: { code: string; name?: string }[]
}
export type LocationGroupZone = {
  zone: { name: string; countries: ZoneCountry[] }
  methodDefinitions: Method[]
}
export type ProfileLocationGroup = {
  /** Names of locations. */
  locations: string[]
  locationGroupZones: LocationGroupZone[]
}
export type Profile = {
  name: string
  default: boolean
  coversAllItems: boolean
  /** An app made it; absent where that is told by its covering all items. */
  byApp?: boolean
  /** Skus, or a sentence for the default profile: what no other profile owns. */
  items: string | string[]
  sellingPlanGroups: string[]
  profileLocationGroups: ProfileLocationGroup[]
}

export type Region =
  | { __typename?: 'MarketRegionCountry'; code: string }
  | { __typename: 'MarketRegionSubdivision'; code: string; country: { code: string } }
export type GroupConditions = { collections: string[] | null; originLocations: string[] }
export type Tier = {
  minValue?: Money | null
  maxValue?: Money | null
  minWeight?: Weight | null
  maxWeight?: Weight | null
  price: Money
}
export type RateGroup = {
  conditions: GroupConditions
  /** Flat options have one, tiered ones have `rates`, carriers' neither. */
  rate?: { price: Money }
  rates?: Tier[]
}
export type ShippingOption = {
  __typename:
    | 'DeliveryFlatRateOptionDefinition'
    | 'DeliveryValueBasedOptionDefinition'
    | 'DeliveryWeightBasedOptionDefinition'
    | 'DeliveryCarrierCalculatedOptionDefinition'
  name: string
  isActive: boolean
  currency: string
  freeDeliveryMinimumValue: Money | null
  rateGroups: RateGroup[]
}
export type MarketStatus = 'ACTIVE' | 'DRAFT'
export type TaxStrategy =
  | 'ADD_TAXES_AT_CHECKOUT'
  | 'INCLUDES_TAXES_IN_PRICE'
  | 'INCLUDES_TAXES_IN_PRICE_BASED_ON_COUNTRY'
export type Market = {
  name: string
  status: MarketStatus
  currencySettings: { baseCurrency: { currencyCode: string } } | null
  conditions: { regionsCondition: { applicationLevel?: 'ALL'; regions: Region[] } }
  /** Absent: whatever encloses it says, or the shop. */
  priceInclusions?: { inclusiveTaxPricingStrategy: TaxStrategy }
  /** `shipping` null = taken from the parent market. */
  delivery: { shipping: null | { isEnabled: boolean; optionDefinitions: ShippingOption[] } }
}

export type CombinesWith = { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean }
export type DiscountStatus = 'ACTIVE' | 'EXPIRED' | 'SCHEDULED'
export type DiscountClass = 'ORDER' | 'PRODUCT' | 'SHIPPING'
export type Minimum =
  | { __typename: 'DiscountMinimumSubtotal'; greaterThanOrEqualToSubtotal: Money }
  | { __typename: 'DiscountMinimumQuantity'; greaterThanOrEqualToQuantity: string }
export type Destination =
  | { __typename: 'DiscountCountryAll'; allCountries: true }
  | { __typename: 'DiscountCountries'; countries: string[]; includeRestOfWorld: boolean }
export type DiscountContext = {
  __typename:
    | 'DiscountBuyerSelectionAll'
    | 'DiscountCustomerSegments'
    | 'DiscountCustomers'
    | 'DiscountMarkets'
}
type AnyDiscount = {
  title: string
  status: DiscountStatus
  startsAt?: string
  endsAt?: string | null
  combinesWith?: CombinesWith
  minimumRequirement?: Minimum | null
  /** Code discounts only. */
  codes?: string[]
  usageLimit?: number | null
  appliesOncePerCustomer?: boolean
}
export type FreeShippingDiscount = AnyDiscount & {
  __typename: 'DiscountAutomaticFreeShipping' | 'DiscountCodeFreeShipping'
  destinationSelection: Destination
  maximumShippingPrice: Money | null
  appliesOnOneTimePurchase: boolean
  appliesOnSubscription: boolean
  recurringCycleLimit: number
  context: DiscountContext
  /** Names of markets, for DiscountMarkets. */
  contextMarkets?: string[]
  combinesWith: CombinesWith
}
export type BasicDiscount = AnyDiscount & {
  __typename: 'DiscountAutomaticBasic' | 'DiscountCodeBasic'
  discountClasses: DiscountClass[]
  /** "20 %", or an amount in the shop's currency: "5.00". */
  value: string
}
export type AppDiscount = AnyDiscount & {
  __typename: 'DiscountAutomaticApp' | 'DiscountCodeApp'
  discountClasses: DiscountClass[]
}
export type Discount = FreeShippingDiscount | BasicDiscount | AppDiscount

/** What a shop says about its shipping. */
export type VectorShop = {
  currencyCode: string
  taxesIncluded: boolean
  features: { marketDrivenShipping: boolean }
  deliveryProfiles: Profile[]
  markets?: Market[]
  /** The markets of a shop whose profiles rule, where the case gives no more of them than this. */
  marketsStatus?: { name: string; status: MarketStatus; countries: string[] }[]
  discountNodes: Discount[]
  carrierServices: { name: string; active?: boolean }[]
  deliveryCustomizations: { title: string; enabled: boolean }[]
  fulfillmentConstraintRules?: { id?: string; title?: string }[]
  /** Known to the shop and its checkout; the Admin API doesn't tell it. */
  defaultPackage?: { weightGrams: number }
  presentmentCurrencies?: string[]
  locations?: { name: string; localPickupSettingsV2: { pickupTime: string } | null }[]
  localDelivery?: unknown
  /** What only the unstable API shows. */
  unstable?: { methodDefinitions: { name: string; freeConditions: { field: string; minimum: Money }[] }[] }
  now?: string
}

export type VectorLine = {
  sku: string
  /** In the cart's currency. */
  unitPrice: string
  quantity: number
  /** One unit's. */
  grams: number
  requiresShipping: boolean
  giftCard: boolean
  /** A profile's name; unknown or absent = the default profile. */
  profile?: string
  /** A location's name; absent = the shop decides. */
  origin?: string
  collections?: string[]
  subscription?: boolean
}
export type VectorCart = {
  /** Null = not known. */
  country: string | null
  province: string | null
  currency: string
  lines: VectorLine[]
  discountCodes: string[]
  customer: { segments?: string[] } | null
  /** After all product and order discounts; absent = worked out from the shop's discounts. */
  subtotalAfterDiscounts?: string
  /** Where prices are without tax. */
  estimatedTax?: string
}

export type ChargedOption = { title: string; amount: string; currency: string }
export type Charge = { options: ChargedOption[] } | 'no rates' | 'nothing to ship'
