import type { Message } from '../../sandbox.ts'
import { gid } from '../../store/ids.ts'
import { amountOf, paidFor, taxIn, toAmount, toCents, totalsOf, vatRate } from '../../store/money.ts'
import type { Customer, Order, OrderLine, Refund, ShopState } from '../../store/types.ts'
import { addressBody, customerBody } from './customer.ts'
import { idPair, rawId, rawIdOrNull, zoned } from './write.ts'

export type OrderTopic = 'orders/create' | 'orders/updated' | 'orders/paid' | 'orders/cancelled'

export function orderMessage(shop: ShopState, order: Order, topic: OrderTopic): Message {
  const customer = shop.customers.get(order.customerId)
  if (!customer) throw new Error(`Order ${order.id} has no customer`)
  const variantIds = order.lines.map((line) => line.variantId)
  return { topic, payload: orderBody(shop, order, customer), variantIds }
}

export function refundMessage(shop: ShopState, order: Order, refund: Refund): Message {
  const lines = refund.lines.map((line) => refundLineBody(shop, order, line))
  const amount = toAmount(lines.reduce((sum, line) => sum + line.cents, 0))
  const at = zoned(refund.createdAt, shop.timezone)
  const { id: owner = '0' } = shop.staff[0] ?? {}
  const transaction = refundTransaction(shop, order, { amount, at, owner, id: `7${refund.id}` })
  const payload = {
    ...idPair('Refund', refund.id),
    created_at: at,
    duties: [],
    note: refund.note,
    order_adjustments: [],
    order_id: rawId(order.id),
    processed_at: at,
    refund_line_items: lines.map(({ body }) => body),
    refund_shipping_lines: [],
    restock: refund.lines.every((line) => line.restockType !== 'no_restock'),
    return: null,
    total_duties_set: moneySet('0.00', shop.currency),
    transactions: [transaction],
    user_id: rawId(owner),
  }
  const variantIds = order.lines.map((line) => line.variantId)
  return { topic: 'refunds/create', payload, variantIds }
}

function refundLineBody(shop: ShopState, order: Order, refunded: Refund['lines'][number]) {
  const line = order.lines.find((one) => one.id === refunded.lineId)
  if (!line) throw new Error(`Refund of an unknown line ${refunded.lineId}`)
  const cents = toCents(line.price) * refunded.quantity
  const tax = line.taxable ? taxIn(cents) : 0
  const body = {
    id: rawId(refunded.id),
    line_item: lineBody(shop, line),
    line_item_id: rawId(line.id),
    location_id: rawIdOrNull(refunded.locationId),
    quantity: refunded.quantity,
    restock_type: refunded.restockType,
    subtotal: cents / 100,
    subtotal_set: moneySet(toAmount(cents), shop.currency),
    total_tax: tax / 100,
    total_tax_set: moneySet(toAmount(tax), shop.currency),
  }
  return { cents, body }
}

type Paid = { amount: string; at: string; owner: string; id: string }

function refundTransaction(shop: ShopState, order: Order, { amount, at, owner, id }: Paid) {
  return {
    ...idPair('OrderTransaction', id),
    amount,
    amount_rounding: null,
    authorization: null,
    created_at: at,
    currency: shop.currency,
    device_id: null,
    error_code: null,
    gateway: order.gateway,
    kind: 'refund',
    location_id: null,
    manual_payment_gateway: order.gateway === 'Bank Deposit',
    message: 'Refunded manually',
    order_id: rawId(order.id),
    parent_id: rawId(`${id}1`),
    payment_id: `${order.name}.2`,
    processed_at: at,
    receipt: {},
    source_name: 'sandbox',
    status: 'success',
    test: false,
    total_unsettled_set: {
      presentment_money: { amount: '0.0', currency: shop.currency },
      shop_money: { amount: '0.0', currency: shop.currency },
    },
    user_id: rawId(owner),
  }
}

/** Amounts in the shop's currency; the sandbox's shoppers pay in it too. */
function money(name: string, amount: string, currency: string) {
  const part = { amount, currency_code: currency }
  return { [name]: amount, [`${name}_set`]: { shop_money: part, presentment_money: { ...part } } }
}

function moneySet(amount: string, currency: string) {
  return money('x', amount, currency).x_set
}

function orderBody(shop: ShopState, order: Order, customer: Customer): Record<string, unknown> {
  const known = shop.installation.personalData
  const at = (iso: string) => zoned(iso, shop.timezone)
  return {
    ...idPair('Order', order.id),
    app_id: 580111,
    billing_address: addressBody(customer, known),
    browser_ip: known ? '192.0.2.44' : null,
    buyer_accepts_marketing: false,
    cancel_reason: order.cancelReason,
    cancelled_at: order.cancelledAt ? at(order.cancelledAt) : null,
    cart_token: `cart${order.token}`,
    checkout_token: `checkout${order.token}`,
    client_details: clientDetails(known),
    closed_at: order.cancelledAt ? at(order.cancelledAt) : null,
    company: null,
    confirmation_number: order.confirmationNumber,
    confirmed: true,
    created_at: at(order.createdAt),
    currency: shop.currency,
    customer_locale: 'fr-FR',
    device_id: null,
    discount_applications: [],
    discount_codes: [],
    duties_included: false,
    estimated_taxes: false,
    fulfillment_status: null,
    fulfillments: [],
    landing_site: '/',
    landing_site_ref: null,
    line_item_groups: [],
    location_id: null,
    merchant_business_entity_id: 'SANDBOX000000001',
    merchant_of_record_app_id: null,
    name: order.name,
    note: null,
    note_attributes: [],
    number: order.number - 1000,
    order_number: order.number,
    order_status_url: known
      ? `https://${shop.publicDomain}/${shop.id}/orders/${order.token}/authenticate?key=${order.token}`
      : null,
    original_total_additional_fees_set: null,
    original_total_duties_set: null,
    current_total_additional_fees_set: null,
    current_total_duties_set: null,
    payment_terms: null,
    phone: null,
    po_number: null,
    processed_at: at(order.processedAt),
    reference: null,
    referring_site: null,
    refunds: [],
    returns: [],
    source_identifier: null,
    source_name: 'web',
    source_url: null,
    tags: '',
    tax_exempt: false,
    taxes_included: true,
    test: false,
    token: order.token,
    total_tip_received: '0.00',
    updated_at: at(order.updatedAt),
    user_id: null,
    shipping_address: addressBody(customer, known),
    contact_email: known ? customer.email : null,
    email: known ? customer.email : null,
    customer: customerBody(shop, customer, known),
    presentment_currency: shop.currency,
    financial_status: order.financialStatus,
    payment_gateway_names: [order.gateway],
    line_items: order.lines.map((line) => lineBody(shop, line)),
    shipping_lines: [shippingBody(shop, order)],
    ...totalsBody(shop, order),
  }
}

function clientDetails(known: boolean) {
  return {
    accept_language: 'fr-FR',
    browser_height: null,
    browser_ip: known ? '192.0.2.44' : null,
    browser_width: null,
    session_hash: null,
    user_agent: known ? 'Mozilla/5.0 (sandbox)' : null,
  }
}

/** `current_*` follow a cancellation, `total_*` don't. */
function totalsBody(shop: ShopState, order: Order) {
  const totals = totalsOf(order)
  const { currency } = shop
  const now = (amount: string) => (order.cancelledAt ? '0.00' : amount)
  const set = (amount: string) => moneySet(amount, currency)
  return {
    tax_lines: toCents(totals.tax) > 0 ? [taxLine(totals.tax, currency)] : [],
    ...money('subtotal_price', totals.subtotal, currency),
    ...money('current_subtotal_price', now(totals.subtotal), currency),
    ...money('total_discounts', '0.00', currency),
    ...money('current_total_discounts', '0.00', currency),
    ...money('total_line_items_price', totals.subtotal, currency),
    total_shipping_price_set: set(order.shipping.price),
    current_shipping_price_set: set(now(paidFor(order.shipping))),
    ...money('total_tax', totals.tax, currency),
    ...money('current_total_tax', now(totals.tax), currency),
    ...money('total_price', totals.total, currency),
    ...money('current_total_price', now(totals.total), currency),
    total_outstanding: order.financialStatus === 'pending' ? totals.total : '0.00',
    total_weight: totals.weight,
    total_cash_rounding_payment_adjustment_set: set('0.00'),
    total_cash_rounding_refund_adjustment_set: set('0.00'),
  }
}

function taxLine(amount: string, currency: string) {
  return { channel_liable: false, ...money('price', amount, currency), rate: vatRate, title: 'FR TVA' }
}

function lineBody(shop: ShopState, line: OrderLine) {
  const { currency } = shop
  const total = toCents(amountOf(line))
  const tax = line.taxable ? taxIn(total) : 0
  return {
    id: rawId(line.id),
    admin_graphql_api_id: gid('LineItem', line.id),
    attributed_staffs: [],
    current_quantity: line.currentQuantity,
    discount_allocations: [],
    duties: [],
    fulfillable_quantity: line.giftCard ? 0 : line.currentQuantity,
    fulfillment_service: line.giftCard ? 'gift_card' : 'manual',
    fulfillment_status: null,
    gift_card: line.giftCard,
    grams: line.grams,
    name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    ...money('pre_tax_price', toAmount(total - tax), currency),
    ...money('price', line.price, currency),
    product_exists: shop.products.has(line.productId),
    product_id: rawIdOrNull(line.productId),
    properties: [],
    quantity: line.quantity,
    requires_shipping: line.requiresShipping,
    sales_line_item_group_id: null,
    sku: line.sku ?? '',
    tax_lines: tax > 0 ? [taxLine(toAmount(tax), currency)] : [],
    taxable: line.taxable,
    title: line.title,
    ...money('total_discount', '0.00', currency),
    variant_id: rawIdOrNull(line.variantId),
    variant_inventory_management: line.tracked ? 'shopify' : null,
    variant_title: line.variantTitle,
    vendor: line.vendor,
  }
}

function shippingBody(shop: ShopState, order: Order) {
  const { currency } = shop
  const { id, title, price } = order.shipping
  const tax = totalsOf(order).shippingTax
  return {
    id: rawId(id),
    carrier_identifier: null,
    code: title,
    current_discounted_price_set: moneySet(paidFor(order.shipping), currency),
    discount_allocations: [],
    ...money('discounted_price', paidFor(order.shipping), currency),
    is_removed: false,
    phone: null,
    ...money('price', price, currency),
    requested_fulfillment_service_id: null,
    source: 'shopify',
    tax_lines: toCents(tax) > 0 ? [taxLine(tax, currency)] : [],
    title,
  }
}
