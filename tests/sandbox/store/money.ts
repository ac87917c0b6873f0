/** Amounts in cents while computing, decimal text outside; French VAT of 20 % is included in prices. */
import type { Order, OrderLine } from './types.ts'

export const vatRate = 0.2

/** "24.5" → 2450 */
export function toCents(amount: string): number {
  const cents = Math.round(Number(amount) * 100)
  if (!Number.isSafeInteger(cents)) throw new Error(`${amount} isn't an amount`)
  return cents
}

/** 2450 → "24.50" */
export function toAmount(cents: number): string {
  const sign = cents < 0 ? '-' : ''
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The tax inside a price: 24.50 holds 4.08. */
export function taxIn(cents: number): number {
  return Math.round((cents * vatRate) / (1 + vatRate))
}

/** A line's total, e.g. "49.00". */
export function amountOf(line: OrderLine): string {
  return toAmount(toCents(line.price) * line.quantity)
}

/** What delivery came to after its discount. */
export function paidFor({ price, discount }: Order['shipping']): string {
  return toAmount(toCents(price) - toCents(discount ?? '0.00'))
}

export type Totals = { subtotal: string; tax: string; total: string; shippingTax: string; weight: number }

/** Totals as the order was placed, whatever was cancelled since. */
export function totalsOf(order: Order): Totals {
  const goods = order.lines.reduce((sum, line) => sum + toCents(line.price) * line.quantity, 0)
  const subtotal = goods - toCents(order.discount ?? '0.00')
  const shipping = toCents(paidFor(order.shipping))
  const taxed = order.lines.filter((line) => line.taxable)
  const lineTax = taxed.reduce((sum, line) => sum + taxIn(toCents(line.price) * line.quantity), 0)
  return {
    subtotal: toAmount(subtotal),
    shippingTax: toAmount(taxIn(shipping)),
    tax: toAmount(lineTax + taxIn(shipping)),
    total: toAmount(subtotal + shipping),
    weight: order.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0),
  }
}
