/** Money in minor units (cents; yen have none) with its ISO 4217 currency. */
export type Money = { minor: number; currency: string }

const digitsByCurrency = new Map<string, number>()

/** How many decimals a currency has: 2 for EUR, 0 for JPY. */
export function currencyDigits(currency: string): number {
  const known = digitsByCurrency.get(currency)
  if (known !== undefined) return known
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  digitsByCurrency.set(currency, digits)
  return digits
}

/** "24.5" EUR → 2450. Shopify writes one or two decimals, or none. Null where it isn't a decimal amount. */
export function parseMoney(amount: string, currency: string): Money | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount.trim())
  if (!match) return null
  const digits = currencyDigits(currency)
  const fraction = (match[3] ?? '').padEnd(digits, '0')
  if (/[1-9]/.test(fraction.slice(digits))) return null
  const minor = Number(`${match[2]}${fraction.slice(0, digits)}`)
  if (!Number.isSafeInteger(minor)) return null
  return { minor: match[1] ? -minor : minor, currency }
}
