/** Messages about the shop, the app's own life and privacy. */
import type { Message } from '../../sandbox.ts'
import { gid } from '../../store/ids.ts'
import type { BulkOperation, Customer, ShopState } from '../../store/types.ts'
import { rawId, zoned } from './write.ts'

const message = (topic: string, payload: Record<string, unknown>): Message => ({
  topic,
  payload,
  variantIds: [],
})

export function bulkFinished(shop: ShopState, operation: BulkOperation): Message {
  return message('bulk_operations/finish', {
    admin_graphql_api_id: gid('BulkOperation', operation.id),
    completed_at: operation.completedAt ? zoned(operation.completedAt, shop.timezone) : null,
    created_at: zoned(operation.createdAt, shop.timezone),
    error_code: operation.errorCode?.toLowerCase() ?? null,
    status: operation.status.toLowerCase(),
    type: 'query',
  })
}

export function appUninstalled(shop: ShopState): Message {
  return message('app/uninstalled', shopBody(shop))
}

export function shopUpdated(shop: ShopState): Message {
  return message('shop/update', shopBody(shop))
}

export function scopesUpdated(shop: ShopState, previous: string[], at: string): Message {
  return message('app/scopes_update', {
    id: 3,
    shop_id: gid('Shop', shop.id),
    previous,
    current: shop.installation.scopes,
    updated_at: at,
  })
}

const shopOf = (shop: ShopState) => ({ shop_id: rawId(shop.id), shop_domain: shop.domain })
const customerOf = (customer: Customer) => ({
  id: rawId(customer.id),
  email: customer.email,
  phone: customer.phone,
})
const ordersOf = (shop: ShopState, customer: Customer) =>
  [...shop.orders.values()]
    .filter((order) => order.customerId === customer.id)
    .map((order) => rawId(order.id))

export function customerDataRequested(shop: ShopState, customer: Customer, requestId: number): Message {
  return message('customers/data_request', {
    ...shopOf(shop),
    orders_requested: ordersOf(shop, customer),
    customer: customerOf(customer),
    data_request: { id: requestId },
  })
}

export function customerRedacted(shop: ShopState, customer: Customer): Message {
  return message('customers/redact', {
    ...shopOf(shop),
    customer: customerOf(customer),
    orders_to_redact: ordersOf(shop, customer),
  })
}

export function shopRedacted(shop: ShopState): Message {
  return message('shop/redact', shopOf(shop))
}

const moneyFormat = '{{amount_with_comma_separator}} €'
const moneyWithCurrency = '{{amount_with_comma_separator}} EUR'

function shopBody(shop: ShopState): Record<string, unknown> {
  const { address } = shop
  return {
    id: rawId(shop.id),
    address1: address.address1,
    address2: address.address2,
    auto_configure_tax_inclusivity: null,
    checkout_api_supported: true,
    city: address.city,
    country: address.countryCode,
    country_code: address.countryCode,
    country_name: address.countryName,
    county_taxes: null,
    created_at: zoned(shop.createdAt, shop.timezone),
    currency: shop.currency,
    customer_email: shop.contactEmail,
    domain: shop.publicDomain,
    eligible_for_payments: true,
    email: shop.email,
    enabled_presentment_currencies: [shop.currency],
    finances: true,
    google_apps_domain: null,
    google_apps_login_enabled: null,
    has_discounts: true,
    has_gift_cards: true,
    has_storefront: true,
    iana_timezone: shop.timezone,
    latitude: address.latitude,
    longitude: address.longitude,
    marketing_sms_consent_enabled_at_checkout: false,
    money_format: moneyFormat,
    money_in_emails_format: moneyFormat,
    money_with_currency_format: moneyWithCurrency,
    money_with_currency_in_emails_format: moneyWithCurrency,
    multi_location_enabled: true,
    myshopify_domain: shop.domain,
    name: shop.name,
    password_enabled: false,
    phone: shop.phone,
    plan_display_name: 'Basic',
    plan_name: 'basic',
    pre_launch_enabled: false,
    primary_locale: shop.locale,
    primary_location_id: firstLocation(shop),
    province: '',
    province_code: null,
    requires_extra_payments_agreement: false,
    setup_required: false,
    shop_owner: shop.ownerName,
    source: null,
    tax_shipping: null,
    taxes_included: true,
    timezone: `(GMT+01:00) ${shop.timezone}`,
    transactional_sms_disabled: true,
    updated_at: zoned(shop.updatedAt, shop.timezone),
    weight_unit: 'kg',
    zip: address.zip,
  }
}

function firstLocation(shop: ShopState): object | null {
  const first = shop.locations.keys().next().value
  return first ? rawId(first) : null
}
