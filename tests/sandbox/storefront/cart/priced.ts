/** A session's lines with their prices in the shopper's currency, after every discount: what pages, the Ajax API,
 *  Liquid and the checkout all show. Amounts are subunits. */
import { createHash } from 'node:crypto'
import { shippingNow } from '../../checkout/shop-charge.ts'
import { toCents } from '../../store/money.ts'
import type { InventoryItem, Product, Variant } from '../../store/types.ts'
import type { SessionLine, Visit } from '../visit.ts'
import { type Applied, applyDiscounts, type EnteredCode } from './discounts.ts'
import { toPresentment } from './money.ts'

export type PricedItem = {
  line: SessionLine
  variant: Variant
  product: Product
  item: InventoryItem
  key: string
  /** Of one unit. */
  original: number
  lineOriginal: number
  /** Taken off by discounts of products; what a discount of the order takes isn't in it. */
  lineDiscount: number
  lineFinal: number
}

export type PricedCart = {
  items: PricedItem[]
  currency: string
  original: number
  /** After discounts of products. */
  subtotal: number
  total: number
  discount: number
  grams: number
  count: number
  requiresShipping: boolean
  applied: Applied[]
  entered: EnteredCode[]
}

export function pricedCart({ shop, session, now }: Visit): PricedCart {
  const { currency } = session
  const convert = (cents: number) => toPresentment(cents, shop.currency, currency)
  const found = session.lines.flatMap((line) => {
    const variant = shop.variants.get(line.variantId)
    const product = variant && shop.products.get(variant.productId)
    const item = variant && shop.inventoryItems.get(variant.inventoryItemId)
    return variant && product && item ? [{ line, variant, product, item }] : []
  })
  const lines = found.map(({ line, variant, product }) => ({
    original: convert(toCents(variant.price)),
    quantity: line.quantity,
    giftCard: product.isGiftCard,
  }))
  const { applied, entered } = applyDiscounts(shippingNow(shop, now), session.codes, lines, convert)
  const items = found.map((one, index): PricedItem => {
    const { original = 0, quantity = 0 } = lines[index] ?? {}
    const lineDiscount = off(applied, 'line', index)
    const lineOriginal = original * quantity
    return {
      ...one,
      ...{ key: keyOf(one.line), original, lineOriginal, lineDiscount },
      lineFinal: lineOriginal - lineDiscount,
    }
  })
  return { ...sums(items, applied), items, currency, applied, entered }
}

function off(applied: Applied[], target: Applied['target'], index: number): number {
  return applied
    .filter((one) => one.target === target)
    .reduce((sum, one) => sum + (one.perLine[index] ?? 0), 0)
}

function sums(items: PricedItem[], applied: Applied[]) {
  const sum = (of: (item: PricedItem) => number) => items.reduce((whole, item) => whole + of(item), 0)
  const subtotal = sum((item) => item.lineFinal)
  const ofCart = applied
    .filter(({ target }) => target === 'cart')
    .reduce((whole, { total }) => whole + total, 0)
  const original = sum((item) => item.lineOriginal)
  return {
    original,
    subtotal,
    total: subtotal - ofCart,
    discount: original - subtotal + ofCart,
    grams: sum(({ item, line }) => item.weightGrams * line.quantity),
    count: sum(({ line }) => line.quantity),
    requiresShipping: items.some(({ item }) => item.requiresShipping),
  }
}

/** As Shopify's: the variant, and a hash of what else makes the line. */
export function keyOf({ variantId, properties }: SessionLine): string {
  return `${variantId}:${createHash('md5')
    .update(JSON.stringify([variantId, properties]))
    .digest('hex')}`
}
