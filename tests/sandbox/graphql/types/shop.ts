import { gid } from '../../store/ids.ts'
import type { Location, ShopState } from '../../store/types.ts'
import { type Fields, same, toDateTime } from '../context.ts'

export const shopFields: Fields<ShopState> = {
  ...same<ShopState>('name', 'email', 'contactEmail'),
  id: (shop) => gid('Shop', shop.id),
  myshopifyDomain: (shop) => shop.domain,
  shopOwnerName: (shop) => shop.ownerName,
  currencyCode: (shop) => shop.currency,
  enabledPresentmentCurrencies: (shop) => shop.shipping.presentmentCurrencies ?? [shop.currency],
  ianaTimezone: (shop) => shop.timezone,
  timezoneAbbreviation: () => 'CET',
  taxesIncluded: (shop) => shop.shipping.taxesIncluded,
  taxShipping: () => false,
  weightUnit: () => 'KILOGRAMS',
  unitSystem: () => 'METRIC_SYSTEM',
  setupRequired: () => false,
  checkoutApiSupported: () => true,
  createdAt: (shop) => toDateTime(shop.createdAt),
  updatedAt: (shop) => toDateTime(shop.updatedAt),
  url: (shop) => `https://${shop.publicDomain}`,
  primaryDomain: (shop) => ({
    id: gid('Domain', shop.id),
    host: shop.publicDomain,
    url: `https://${shop.publicDomain}`,
    sslEnabled: true,
  }),
  plan: () => ({
    displayName: 'Basic',
    publicDisplayName: 'Basic',
    partnerDevelopment: false,
    shopifyPlus: false,
  }),
  shopAddress: (shop) => ({
    id: gid('ShopAddress', shop.id),
    ...addressOf(shop.address),
    company: shop.name,
    countryCodeV2: shop.address.countryCode,
    phone: shop.phone,
    coordinatesValidated: true,
  }),
  billingAddress: (shop) => ({ ...addressOf(shop.address), countryCodeV2: shop.address.countryCode }),
  features: ({ shipping }) => ({
    marketDrivenShipping: shipping.features.marketDrivenShipping,
    giftCards: true,
    storefront: true,
  }),
  shipsToCountries: (shop) => countriesServed(shop),
  countriesInShippingZones: (shop) => ({ countryCodes: countriesServed(shop), includeRestOfWorld: false }),
}

function countriesServed(shop: ShopState): string[] {
  const all = [...shop.locations.values()].filter((one) => one.isActive && one.fulfillsOnlineOrders)
  return [...new Set(all.flatMap((one) => one.shipsTo))].sort()
}

function addressOf(address: Location['address']) {
  return {
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    zip: address.zip,
    country: address.countryName,
    province: null,
    provinceCode: null,
    latitude: address.latitude,
    longitude: address.longitude,
  }
}

export { addressOf }
