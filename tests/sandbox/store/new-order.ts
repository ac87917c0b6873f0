/** An order as the checkout writes it: one line, prices with their tax, one parcel. */
import { productOf } from '../availability.ts'
import { itemOf } from './find.ts'
import { nextId } from './ids.ts'
import { toCents } from './money.ts'
import type { Level, Order, OrderLine, ShopState, Variant } from './types.ts'

/** In cents. */
const freeFrom = 6000
const shippingPrice = '5.90'

export type Committed = { level: Level; quantity: number }

export function toLine(
  shop: ShopState,
  variant: Variant,
  quantity: number,
  committed: Committed[],
): OrderLine {
  const product = productOf(shop, variant)
  const item = itemOf(shop, variant)
  return {
    id: nextId(shop, 'line'),
    productId: product.id,
    variantId: variant.id,
    title: product.title,
    variantTitle: product.options.length > 0 ? variant.title : null,
    sku: variant.sku,
    vendor: product.vendor,
    quantity,
    currentQuantity: quantity,
    price: variant.price,
    grams: item.weightGrams,
    taxable: variant.taxable,
    giftCard: product.isGiftCard,
    requiresShipping: item.requiresShipping,
    tracked: item.tracked,
    committedAt: committed.map((one) => ({
      inventoryItemId: one.level.inventoryItemId,
      locationId: one.level.locationId,
      quantity: one.quantity,
    })),
    fulfilled: 0,
  }
}

export function toOrder(
  shop: ShopState,
  line: OrderLine,
  customerId: string,
  pending: boolean,
  now: string,
): Order {
  const number = Number(nextId(shop, 'orderNumber'))
  const goods = toCents(line.price) * line.quantity
  const isFree = goods >= freeFrom || !line.requiresShipping
  return {
    id: nextId(shop, 'order'),
    number,
    name: `#${number}`,
    confirmationNumber: `SBX${number}`,
    token: `sandbox0order0token${number}`,
    customerId,
    lines: [line],
    shipping: {
      id: nextId(shop, 'shippingLine'),
      title: 'Colissimo',
      price: isFree ? '0.00' : shippingPrice,
    },
    financialStatus: pending ? 'pending' : 'paid',
    gateway: pending ? 'Bank Deposit' : 'shopify_payments',
    cancelledAt: null,
    cancelReason: null,
    refunds: [],
    createdAt: now,
    processedAt: now,
    updatedAt: now,
  }
}
