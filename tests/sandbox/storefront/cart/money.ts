/** Currencies that a shopper may choose, and the shop's format for amounts, as a merchant
 *  types it under Settings, Store currency. https://help.shopify.com/en/manual/intro-to-shopify/initial-setup/setup-currency */
import { rateBetween } from '../../checkout/exchange.ts'

type Currency = { symbol: string; format: string; name: string }

export const currencies: Record<string, Currency> = {
  EUR: { symbol: '€', format: '{{amount_with_space_separator}}\u00a0€', name: 'Euro' },
  USD: { symbol: '$', format: '${{amount}}', name: 'US Dollar' },
  GBP: { symbol: '£', format: '£{{amount}}', name: 'British Pound' },
  CHF: { symbol: 'CHF', format: 'CHF\u00a0{{amount_with_apostrophe_separator}}', name: 'Swiss Franc' },
  CAD: { symbol: '$', format: '${{amount}}', name: 'Canadian Dollar' },
  PLN: { symbol: 'zł', format: '{{amount_with_space_separator}}\u00a0zł', name: 'Polish Złoty' },
  HUF: { symbol: 'Ft', format: '{{amount_with_space_separator}}\u00a0Ft', name: 'Hungarian Forint' },
  JPY: { symbol: '¥', format: '¥{{amount_no_decimals}}', name: 'Japanese Yen' },
  AED: { symbol: 'د.إ', format: '{{amount}}\u00a0د.إ', name: 'UAE Dirham' },
}

function currencyOf(code: string): Currency {
  return currencies[code] ?? { symbol: code, format: `{{amount}}\u00a0${code}`, name: code }
}

export function symbolOf(code: string): string {
  return currencyOf(code).symbol
}

export function currencyName(code: string): string {
  return currencyOf(code).name
}

/** `shop.money_format`, of the currency that the shopper sees. */
export function moneyFormat(code: string): string {
  return currencyOf(code).format
}

/** Cents of the shop's currency, in the shopper's: whole cents (JPY has them, too, as in the Ajax API). */
export function toPresentment(cents: number, from: string, to: string): number {
  if (from === to) return cents
  const converted = cents * rateBetween(from, to)
  return to === 'JPY' ? Math.round(converted / 100) * 100 : Math.round(converted)
}

type Separators = { decimals: boolean; thousand: string; decimal: string }

/** https://help.shopify.com/en/manual/international/pricing/currency-formatting */
const amounts: Record<string, Separators> = {
  amount: { decimals: true, thousand: ',', decimal: '.' },
  amount_no_decimals: { decimals: false, thousand: ',', decimal: '.' },
  amount_with_comma_separator: { decimals: true, thousand: '.', decimal: ',' },
  amount_no_decimals_with_comma_separator: { decimals: false, thousand: '.', decimal: ',' },
  amount_with_apostrophe_separator: { decimals: true, thousand: '’', decimal: '.' },
  amount_no_decimals_with_space_separator: { decimals: false, thousand: ' ', decimal: ',' },
  amount_with_space_separator: { decimals: true, thousand: ' ', decimal: ',' },
  amount_with_period_and_space_separator: { decimals: true, thousand: ' ', decimal: '.' },
}

/** Throws on a placeholder that Shopify doesn't know. */
export function formatMoney(cents: number, format: string): string {
  return format.replace(/\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) => {
    const separators = amounts[name]
    if (!separators) throw new Error(`money format: {{${name}}} isn't known`)
    return formatAmount(cents, separators)
  })
}

function formatAmount(cents: number, { decimals, thousand, decimal }: Separators): string {
  const rounded = decimals ? Math.abs(cents) : Math.round(Math.abs(cents) / 100) * 100
  const whole = String(Math.floor(rounded / 100)).replace(/\B(?=(\d{3})+$)/g, thousand)
  const sign = cents < 0 ? '-' : ''
  return decimals ? `${sign}${whole}${decimal}${String(rounded % 100).padStart(2, '0')}` : `${sign}${whole}`
}

/** A price in the theme's own pages: "24,90 €", "€24.90". */
export function price(cents: number, currency: string, locale: 'fr' | 'en'): string {
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency }).format(
    cents / 100,
  )
}
