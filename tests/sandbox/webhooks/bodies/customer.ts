/** People in order bodies; what is protected is null until the app is approved for it (`known`). */
import type { Customer, ShopState } from '../../store/types.ts'
import { idPair, rawId, zoned } from './write.ts'

export function addressBody(customer: Customer, known: boolean) {
  const { address } = customer
  return {
    ...namesOf(customer, known),
    latitude: known ? address.latitude : null,
    longitude: known ? address.longitude : null,
    name: known ? `${customer.firstName} ${customer.lastName}` : null,
    country_code: address.countryCode,
    province_code: null,
  }
}

function namesOf(customer: Customer, known: boolean) {
  const { address } = customer
  return {
    first_name: known ? customer.firstName : null,
    address1: known ? address.address1 : null,
    phone: known ? customer.phone : null,
    city: known ? address.city : null,
    zip: known ? address.zip : null,
    province: null,
    country: address.countryName,
    last_name: known ? customer.lastName : null,
    address2: known ? address.address2 : null,
    company: null,
  }
}

export function customerBody(shop: ShopState, customer: Customer, known: boolean) {
  return {
    ...idPair('Customer', customer.id),
    accepts_marketing: false,
    accepts_marketing_updated_at: null,
    created_at: zoned(customer.createdAt, shop.timezone),
    currency: shop.currency,
    default_address: {
      ...namesOf(customer, known),
      name: known ? `${customer.firstName} ${customer.lastName}` : null,
      country_code: customer.address.countryCode,
      province_code: null,
      id: rawId(customer.address.id),
      customer_id: rawId(customer.id),
      country_name: customer.address.countryName,
      default: true,
    },
    email: known ? customer.email : null,
    email_marketing_consent: {
      state: 'not_subscribed',
      opt_in_level: 'single_opt_in',
      consent_updated_at: null,
    },
    first_name: known ? customer.firstName : null,
    last_name: known ? customer.lastName : null,
    marketing_opt_in_level: 'single_opt_in',
    multipass_identifier: null,
    note: null,
    phone: null,
    sms_marketing_consent: null,
    state: 'disabled',
    tags: '',
    tax_exempt: false,
    tax_exemptions: [],
    updated_at: zoned(customer.updatedAt, shop.timezone),
    verified_email: true,
  }
}
