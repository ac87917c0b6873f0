/** Orders and customers; what is personal is null unless the app was approved for protected customer data. */

import { gid } from '../../store/ids.ts'
import { amountOf, paidFor, taxIn, toAmount, toCents, totalsOf, vatRate } from '../../store/money.ts'
import type { Customer, Order, OrderLine } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Context, type Fields, type Resolver, same, toDateTime, toMoneyV2 } from '../context.ts'
import type { SearchFields } from '../search.ts'

export const orderSearch: SearchFields<Order> = {
  default: (one) => one.name,
  id: (one) => BigInt(one.id),
  name: (one) => one.name,
  created_at: (one) => one.createdAt,
  updated_at: (one) => one.updatedAt,
  processed_at: (one) => one.processedAt,
  financial_status: (one) => one.financialStatus,
  status: (one) => (one.cancelledAt ? 'cancelled' : 'open'),
}

function personal<Source>(read: (source: Source, context: Context) => unknown): Resolver<Source> {
  return (source, _args, context) => (context.shop.installation.personalData ? read(source, context) : null)
}

const bag = (amount: string, currency: string) => ({
  shopMoney: toMoneyV2(amount, currency),
  presentmentMoney: toMoneyV2(amount, currency),
})

function shippingLineOf(shipping: Order['shipping'], currency: string) {
  const paid = paidFor(shipping)
  const tax = taxIn(toCents(paid))
  return {
    id: gid('ShippingLine', shipping.id),
    title: shipping.title,
    custom: false,
    isRemoved: false,
    originalPriceSet: bag(shipping.price, currency),
    discountedPriceSet: bag(paid, currency),
    taxLines: tax > 0 ? [{ title: 'TVA', rate: vatRate, priceSet: bag(toAmount(tax), currency) }] : [],
  }
}

export const orderFields: Fields<Order> = {
  ...same<Order>('name', 'number', 'confirmationNumber'),
  id: (one) => gid('Order', one.id),
  legacyResourceId: (one) => one.id,
  createdAt: (one) => toDateTime(one.createdAt),
  updatedAt: (one) => toDateTime(one.updatedAt),
  processedAt: (one) => toDateTime(one.processedAt),
  cancelledAt: (one) => (one.cancelledAt ? toDateTime(one.cancelledAt) : null),
  closedAt: (one) => (one.cancelledAt ? toDateTime(one.cancelledAt) : null),
  cancelReason: (one) => one.cancelReason?.toUpperCase() ?? null,
  confirmed: () => true,
  test: () => false,
  tags: () => [],
  note: () => null,
  sourceName: () => 'web',
  taxesIncluded: () => true,
  currencyCode: (_one, _args, { shop }) => shop.currency,
  presentmentCurrencyCode: (_one, _args, { shop }) => shop.currency,
  displayFinancialStatus: (one) => one.financialStatus.toUpperCase(),
  displayFulfillmentStatus: () => 'UNFULFILLED',
  paymentGatewayNames: (one) => [one.gateway],
  totalPriceSet: (one, _args, { shop }) => bag(totalsOf(one).total, shop.currency),
  currentTotalPriceSet: (one, _args, { shop }) =>
    bag(one.cancelledAt ? '0.00' : totalsOf(one).total, shop.currency),
  subtotalPriceSet: (one, _args, { shop }) => bag(totalsOf(one).subtotal, shop.currency),
  totalDiscountsSet: (one, _args, { shop }) => bag(one.discount ?? '0.00', shop.currency),
  requiresShipping: (one) => one.lines.some((line) => line.requiresShipping),
  totalTaxSet: (one, _args, { shop }) => bag(totalsOf(one).tax, shop.currency),
  // Before discounts; what was paid is the line's.
  totalShippingPriceSet: (one, _args, { shop }) => bag(one.shipping.price, shop.currency),
  shippingLine: (one, _args, { shop }) => shippingLineOf(one.shipping, shop.currency),
  lineItems: (one, args, context) => toConnection(one.lines, args, context, (line) => line.id),
  customer: personal((one, { shop }) => shop.customers.get(one.customerId) ?? null),
  email: personal((one, { shop }) => shop.customers.get(one.customerId)?.email ?? null),
  phone: personal((one, { shop }) => shop.customers.get(one.customerId)?.phone ?? null),
  shippingAddress: personal((one, { shop }) => shop.customers.get(one.customerId) ?? null),
  billingAddress: personal((one, { shop }) => shop.customers.get(one.customerId) ?? null),
}

export const lineFields: Fields<OrderLine> = {
  ...same<OrderLine>('title', 'variantTitle', 'sku', 'vendor', 'quantity', 'currentQuantity', 'taxable'),
  ...same<OrderLine>('requiresShipping'),
  id: (line) => gid('LineItem', line.id),
  name: (line) => (line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title),
  isGiftCard: (line) => line.giftCard,
  product: (line, _args, { shop }) => shop.products.get(line.productId) ?? null,
  variant: (line, _args, { shop }) => shop.variants.get(line.variantId) ?? null,
  originalUnitPriceSet: (line, _args, { shop }) => bag(line.price, shop.currency),
  originalTotalSet: (line, _args, { shop }) => bag(amountOf(line), shop.currency),
  discountedTotalSet: (line, _args, { shop }) => bag(amountOf(line), shop.currency),
}

export const customerFields: Fields<Customer> = {
  id: (one) => gid('Customer', one.id),
  legacyResourceId: (one) => one.id,
  createdAt: (one) => toDateTime(one.createdAt),
  updatedAt: (one) => toDateTime(one.updatedAt),
  firstName: personal((one) => one.firstName),
  lastName: personal((one) => one.lastName),
  email: personal((one) => one.email),
  phone: personal((one) => one.phone),
  defaultAddress: personal((one) => one),
  tags: () => [],
}

/** An address of a customer; the customer himself is the source. */
export const mailingAddressFields: Fields<Customer> = {
  id: (one) => gid('MailingAddress', one.address.id),
  firstName: (one) => one.firstName,
  lastName: (one) => one.lastName,
  name: (one) => `${one.firstName} ${one.lastName}`,
  phone: (one) => one.phone,
  company: () => null,
  address1: (one) => one.address.address1,
  address2: (one) => one.address.address2,
  city: (one) => one.address.city,
  zip: (one) => one.address.zip,
  country: (one) => one.address.countryName,
  countryCodeV2: (one) => one.address.countryCode,
  province: () => null,
  provinceCode: () => null,
}
