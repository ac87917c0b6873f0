/** Shipping in our words: what a shop charges, and what a platform answers when it is asked. Amounts are minor units. */
import type { Money } from './money.ts'

/** A cart for the platform to price. `unitPrice` null: the variant's own; `variantId` null: goods that are no variant. */
export type ProbeLine = {
  variantId: string | null
  quantity: number
  unitPrice: number | null
  grams: number | null
  ships: boolean
}
export type ProbeCart = {
  country: string
  province: string | null
  currency: string
  lines: ProbeLine[]
  codes: string[]
}

/** The platform's own answer: every way of delivery with what it costs; or why it gives none. */
export type ProbeAnswer =
  | { options: { title: string; price: number }[]; currency: string }
  | { unavailable: 'scope' | 'unsupported' | 'refused' }

/** What an order was worth and what its delivery cost the shopper. Nothing of a person. */
export type Basket = {
  orderId: string
  /** ISO 8601 */
  placedAt: string
  /** After discounts, in the shop's prices. */
  goods: number
  /** What the shopper paid for delivery, after discounts: with its tax, and without. */
  shipping: number
  shippingUntaxed: number
  currency: string
  country: string | null
}

/** Whether the storefront shows the bar, and where its merchant places it. */
export type BarPlace = { embed: 'on' | 'off' | 'unknown'; themeEditorUrl: string | null }

/** A shop's rates, discounts and obstacles as the platform's reads tell them. Adapters and vector tests make it. */
export type ShippingSetup = {
  /** Which of the two rules at this shop's checkout; in `markets`, what `profiles` says may be stale and isn't looked at. */
  world: 'profiles' | 'markets'
  currency: string
  /** False: tax is added at checkout, so compared totals may be higher than what the cart shows. */
  taxesIncluded: boolean
  now: Date
  profiles: DeliveryProfile[]
  /** In the profiles world they only say where the shop sells; empty = not read, then every zone counts. */
  markets: ShippingMarket[]
  discounts: ShippingDiscount[]
  /** Members of the collections that rate groups name; a collection that is missing here isn't known. */
  collections: { key: string; variants: string[] }[]
  /** Variants that ship as their components, by the components' rates and weights. Null: too many to be told. */
  bundles?: string[] | null
  obstacles: {
    /** One that is enabled. */
    deliveryCustomization: boolean
    /** A discount of class shipping that an app computes, active or about to be. */
    shippingDiscountByApp: boolean
    constraintRules: boolean
    /** In the markets world: an app's own rates, which stand beside the merchant's at checkout. */
    appProfile?: boolean
    /** What couldn't be read whole: then nothing is promised. */
    unreadable: string[]
  }
}

export type DeliveryProfile = {
  key: string
  isDefault: boolean
  /** An app's profile that takes every item over. */
  coversAllItems: boolean
  /** Variants of a profile that isn't the default one. Null: too many, or not readable. */
  variants: string[] | null
  locationGroups: LocationGroup[]
}
export type LocationGroup = { key: string; locations: string[]; zones: DeliveryZone[] }
/** `provinces` empty: the whole country. `code` null with `restOfWorld`. */
export type ZoneCountry = { code: string | null; restOfWorld: boolean; provinces: string[] }
export type DeliveryZone = { countries: ZoneCountry[]; methods: DeliveryMethod[] }
export type DeliveryMethod = {
  name: string
  active: boolean
  /** All must hold; both bounds are inclusive. */
  conditions: RateCondition[]
  rate: Rate
  /** An amount from which the method is free besides; null where none is readable. */
  freeFrom: Money | null
}
export type RateCondition =
  | { field: 'price'; operator: 'gte' | 'lte'; amount: Money }
  | { field: 'weight'; operator: 'gte' | 'lte'; grams: number }
/** `carrier`: computed by a carrier at checkout. */
export type Rate = { price: Money } | 'carrier' | 'unreadable'

/** Tax is in a market's prices, is added at checkout, or the one or the other as a country's buyers expect it. */
type MarketTaxes = 'included' | 'added' | 'by-country'
export type ShippingMarket = {
  key: string
  active: boolean
  countries: { code: string; provinces: string[] }[]
  currency: string
  /** Absent: it says nothing of its own. */
  taxes?: MarketTaxes
  /** Null: taken over from a parent that can't be read. */
  shipping: { enabled: boolean; options: MarketOption[] } | null
}
export type MarketOption = {
  name: string
  active: boolean
  currency: string
  /** Minor units of `currency`. */
  freeFrom: number | null
  groups: RateGroup[]
}
/** `collections` null: all goods; `origins` empty: every location. */
export type RateGroup = { collections: string[] | null; origins: string[]; tiers: RateTier[] }
/** Bounds inclusive, null = none. Minor units of the option's currency, and grams. */
export type RateTier = {
  minValue: number | null
  maxValue: number | null
  minGrams: number | null
  maxGrams: number | null
  price: number | 'carrier' | 'unreadable'
}

export type DiscountClass = 'order' | 'product' | 'shipping'
type AnyDiscount = {
  automatic: boolean
  /** What shoppers type; empty for automatic ones. */
  codes: string[]
  status: 'active' | 'scheduled' | 'expired'
  startsAt: Date | null
  endsAt: Date | null
  /** The classes of other discounts that it tolerates beside itself. */
  combinesWith: DiscountClass[]
}
export type FreeShippingDiscount = AnyDiscount & {
  kind: 'free-shipping'
  /** It has more codes than were read. */
  moreCodes?: true
  minimum: { subtotal: Money } | { quantity: number } | null
  destinations: 'all' | { countries: string[]; restOfWorld: boolean }
  /** Options that cost more stay paid. */
  maximumShippingPrice: Money | null
  context: 'all' | 'customers' | { markets: string[] }
  oneTimePurchase: boolean
  oncePerCustomer: boolean
  /** It may be used up between the page and the checkout. */
  limitedUses: boolean
}
/** Any other discount: what matters is what it doesn't tolerate. */
export type OtherDiscount = AnyDiscount & { kind: 'other'; classes: DiscountClass[] }
export type ShippingDiscount = FreeShippingDiscount | OtherDiscount

/** Why nothing is said, or less than a merchant expects. */
export const shippingReasons = [
  'country-unknown',
  'province-unknown',
  'no-shipping-here',
  'market-inactive',
  'market-unclear',
  'shipping-disabled',
  'carrier-calculated',
  'delivery-customization',
  'shipping-discount-by-app',
  'constraint-rules',
  'app-profile',
  'package-weight',
  'before-or-after-discounts',
  'discounts-dont-combine',
  'once-per-customer',
  'limited-uses',
  'signed-in-only',
  'converted-threshold',
  'tax-and-threshold',
  'gift-card',
  'nothing-to-ship',
  'several-origins',
  'several-rate-groups',
  'different-rate-names',
  'paid-profile',
  'profile-too-large',
  'too-many-kinds',
  'bundle',
  'not-monotonic',
  'never-free',
  'unreadable',
  'contradicted',
] as const
export type Reason = (typeof shippingReasons)[number]

/** What a merchant is told about one destination, one kind of cart. Amounts: minor units of `currency`. */
export type CountryOffer = {
  /** ISO 3166-1, or '*' for the rest of the world. */
  country: string
  /** Where the country's provinces differ; null for the whole country. */
  province: string | null
  /** Which goods: '0' for most, '1' … by the profiles that own them, '0+1' mixed. */
  cartKind: string
  kind:
    | 'free_from'
    | 'free_from_some_options'
    | 'free_over_weight'
    | 'already_free'
    | 'none'
    | 'cant_be_proved'
  currency: string | null
  threshold: number | null
  /** Grams. */
  weightFrom: number | null
  quantityFrom: number | null
  reason: Reason | null
  /** Amounts at which no way of delivery is left, `to` null = from there on. */
  hole: { from: number; to: number | null } | null
}
