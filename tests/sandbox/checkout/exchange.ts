/** Money of the checkout: hundredths, and the sandbox's own exchange rates. */
import type { Money } from './shop.ts'

/** What one euro buys, about. */
const perEuro: Record<string, number> = {
  EUR: 1,
  GBP: 0.865,
  CHF: 0.94,
  USD: 1.156,
  CAD: 1.61,
  SEK: 11.05,
  DKK: 7.46,
  NOK: 11.7,
  PLN: 4.27,
  CZK: 24.6,
  JPY: 171,
}

/** Units of `to` for one of `from`; a currency that isn't in the table is worth a euro. */
export function rateBetween(from: string, to: string): number {
  return (perEuro[to] ?? 1) / (perEuro[from] ?? 1)
}

/** "5.90" → 590. */
export function toCents(amount: string): number {
  return Math.round(Number(amount) * 100)
}

/** 590 → "5.90". */
export function toAmount(cents: number): string {
  return (cents / 100).toFixed(2)
}

/** How rates and thresholds become the cart's currency. */
export type Exchange = { currency: string; rate: number | null; rounding: 'exact' | 'whole-up' }

export function priceIn(money: Money, { currency, rate }: Exchange): number {
  const cents = toCents(money.amount)
  if (money.currencyCode === currency) return cents
  return Math.round(cents * (rate ?? rateBetween(money.currencyCode, currency)))
}

/** A threshold may be rounded where it was converted, and only there. */
export function thresholdIn(money: Money, exchange: Exchange): number {
  const cents = priceIn(money, exchange)
  if (money.currencyCode === exchange.currency || exchange.rounding === 'exact') return cents
  return Math.ceil(cents / 100) * 100
}
