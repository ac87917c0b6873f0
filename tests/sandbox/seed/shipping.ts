/** What the two shops charge for delivery: Maison Alizée by delivery profiles, Petite Mercerie by markets. */
import { price, rate, zone } from '../checkout/plain-shipping.ts'
import type { Discount, Market, Profile, ShippingOption, VectorShop } from '../checkout/shop.ts'
import { nextId } from '../store/ids.ts'
import type { ShopState } from '../store/types.ts'

const home = 'Colissimo domicile'
const relay = 'Mondial Relay, point relais'
const express = 'Chronopost express'

/** France free from 60, Belgium and Luxembourg from 90, Switzerland from 150; elsewhere paid, or nothing at all. */
export function seedShipping(shop: ShopState, today: Date): void {
  const coats = [...shop.variants.values()].filter((one) => one.sku?.startsWith('CAB'))
  shop.shipping = {
    ...empty(),
    deliveryProfiles: [general(), bulky(coats.flatMap((one) => one.sku ?? []))],
    markets: markets(),
    presentmentCurrencies: ['EUR', 'CHF', 'USD', 'CAD'],
    discountNodes: discounts(today),
  }
  for (const location of shop.locations.values())
    if (location.fulfillsOnlineOrders)
      location.shipsTo = [...new Set([...location.shipsTo, ...europe, 'US', 'CA'])]
}

function empty(): VectorShop {
  return {
    currencyCode: 'EUR',
    taxesIncluded: true,
    features: { marketDrivenShipping: false },
    deliveryProfiles: [],
    discountNodes: [],
    carrierServices: [],
    deliveryCustomizations: [],
  }
}

const europe = ['DE', 'ES', 'IT', 'NL', 'PT', 'AT', 'IE']
const from = ['Entrepôt de Nantes', 'Boutique rue Crébillon']

function general(): Profile {
  const paidThenFree = (name: string, amount: string, limit: string, under: string) => [
    rate(name, price(amount), { to: price(under) }),
    rate(name, price('0.00'), { from: price(limit) }),
  ]
  return {
    ...{ name: 'Profil général', default: true, coversAllItems: false, sellingPlanGroups: [] },
    items: 'everything not assigned elsewhere',
    profileLocationGroups: [
      {
        locations: from,
        locationGroupZones: [
          zone(
            'France',
            ['FR', 'MC'],
            [
              ...paidThenFree(home, '5.90', '60.00', '59.99'),
              ...paidThenFree(relay, '3.90', '60.00', '59.99'),
              rate(express, price('12.90')),
            ],
          ),
          zone('Belgique et Luxembourg', ['BE', 'LU'], paidThenFree(home, '8.90', '90.00', '89.99')),
          zone('Suisse', ['CH'], paidThenFree('Colissimo international', '14.90', '150.00', '149.99')),
          zone('Europe', europe, [rate('Colissimo international', price('12.90'))]),
          zone('États-Unis', ['US'], [rate('Colissimo international', price('24.90'))]),
          {
            zone: { name: 'Québec', countries: [canada(['QC'])] },
            methodDefinitions: paidThenFree('Colissimo international', '19.90', '150.00', '149.99'),
          },
          {
            zone: {
              name: 'Canada',
              countries: [canada(['ON', 'BC', 'AB', 'MB', 'SK', 'NS', 'NB', 'NL', 'PE'])],
            },
            methodDefinitions: [rate('Colissimo international', price('24.90'))],
          },
        ],
      },
    ],
  }
}

function canada(codes: string[]) {
  return { code: { countryCode: 'CA', restOfWorld: false }, provinces: codes.map((code) => ({ code })) }
}

/** A heavy coat goes by itself, and is paid for. */
function bulky(items: string[]): Profile {
  return {
    ...{ name: 'Colis volumineux', default: false, coversAllItems: false, sellingPlanGroups: [], items },
    profileLocationGroups: [
      {
        locations: from,
        locationGroupZones: [
          zone('France', ['FR', 'MC'], [rate(home, price('9.90'))]),
          zone('Belgique et Luxembourg', ['BE', 'LU'], [rate(home, price('14.90'))]),
        ],
      },
    ],
  }
}

function markets(): Market[] {
  const market = (name: string, countries: string[], currencyCode = 'EUR'): Market => ({
    ...{ name, status: 'ACTIVE', currencySettings: { baseCurrency: { currencyCode } } },
    conditions: { regionsCondition: { regions: countries.map((code) => ({ code })) } },
    delivery: { shipping: null },
  })
  return [
    market('France', ['FR', 'MC']),
    market('Belgique et Luxembourg', ['BE', 'LU']),
    market('Suisse', ['CH'], 'CHF'),
    market('Europe', europe),
    market('Amérique du Nord', ['US', 'CA'], 'USD'),
  ]
}

const combines = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: false }

/** Codes that shoppers know, and free delivery for the week before Christmas, scheduled by then. */
function discounts(today: Date): Discount[] {
  const free = {
    ...{ maximumShippingPrice: null, appliesOnOneTimePurchase: true, appliesOnSubscription: false },
    ...{ recurringCycleLimit: 0, context: { __typename: 'DiscountBuyerSelectionAll' as const } },
    combinesWith: combines,
  }
  const subtotal = (amount: string) => ({
    __typename: 'DiscountMinimumSubtotal' as const,
    greaterThanOrEqualToSubtotal: price(amount),
  })
  const year =
    today < new Date(Date.UTC(today.getUTCFullYear(), 11, 14))
      ? today.getUTCFullYear()
      : today.getUTCFullYear() + 1
  const since = '2026-01-05T08:00:00Z'
  return [
    {
      ...free,
      ...{
        __typename: 'DiscountAutomaticFreeShipping',
        title: 'Livraison offerte des fêtes',
        status: 'SCHEDULED',
      },
      ...{ startsAt: `${year}-12-14T23:00:00Z`, endsAt: `${year}-12-20T22:59:59Z` },
      minimumRequirement: subtotal('40.00'),
      maximumShippingPrice: price('10.00'),
      destinationSelection: { __typename: 'DiscountCountries', countries: ['FR'], includeRestOfWorld: false },
    },
    {
      ...free,
      ...{
        __typename: 'DiscountCodeFreeShipping',
        title: 'PORTOFFERT',
        codes: ['PORTOFFERT'],
        status: 'ACTIVE',
      },
      ...{ startsAt: since, endsAt: null, usageLimit: null, appliesOncePerCustomer: false },
      minimumRequirement: subtotal('45.00'),
      destinationSelection: { __typename: 'DiscountCountryAll', allCountries: true },
    },
    {
      ...{ __typename: 'DiscountCodeBasic', title: 'BIENVENUE10', codes: ['BIENVENUE10'], status: 'ACTIVE' },
      ...{ startsAt: since, endsAt: null, discountClasses: ['ORDER'], value: '10 %' },
      combinesWith: { ...combines, shippingDiscounts: true },
    },
    {
      ...{ __typename: 'DiscountCodeBasic', title: 'VIP30', codes: ['VIP30'], status: 'ACTIVE' },
      ...{ startsAt: since, endsAt: null, discountClasses: ['ORDER'], value: '30 %', combinesWith: combines },
    },
  ]
}

/** Rates that belong to markets; the profile is what was there before, and is out of date. */
export function seedSmallShipping(shop: ShopState): void {
  const option = (name: string, amount: string, freeFrom: string | null): ShippingOption => ({
    ...{ __typename: 'DeliveryFlatRateOptionDefinition', name, isActive: true, currency: 'EUR' },
    freeDeliveryMinimumValue: freeFrom === null ? null : price(freeFrom),
    rateGroups: [{ conditions: { collections: null, originLocations: [] }, rate: { price: price(amount) } }],
  })
  const market = (name: string, countries: string[], options: ShippingOption[]): Market => ({
    ...{ name, status: 'ACTIVE', currencySettings: { baseCurrency: { currencyCode: 'EUR' } } },
    conditions: { regionsCondition: { regions: countries.map((code) => ({ code })) } },
    delivery: { shipping: { isEnabled: true, optionDefinitions: options } },
  })
  shop.shipping = {
    ...empty(),
    features: { marketDrivenShipping: true },
    deliveryProfiles: [
      {
        ...general(),
        profileLocationGroups: [
          {
            locations: [],
            locationGroupZones: [zone('France', ['FR'], [rate('Lettre suivie', price('0.00'))])],
          },
        ],
      },
    ],
    markets: [
      market('France', ['FR'], [option('Lettre suivie', '3.90', '35.00'), option(home, '5.90', '49.00')]),
      market('Belgique', ['BE'], [option('Lettre internationale', '6.50', null)]),
    ],
  }
}

/** Collections that a merchant would have: by kind of good. */
export function seedCollections(shop: ShopState): void {
  const types = new Map<string, string[]>()
  for (const product of shop.products.values())
    if (product.productType)
      types.set(product.productType, [...(types.get(product.productType) ?? []), product.id])
  for (const [title, productIds] of types) {
    const id = nextId(shop, 'collection')
    const handle = title
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
    shop.collections.set(id, { id, handle, title, productIds })
  }
}
