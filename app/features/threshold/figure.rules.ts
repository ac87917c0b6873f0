/** Decides whether a typed cost or margin can be kept. */
import { currencyDigits } from '../../language/money.ts'
import type { Outcome } from '../../language/outcome.ts'

export const figureKinds = ['standard', 'two-day', 'margin'] as const
export type FigureKind = (typeof figureKinds)[number]
export type CostKind = Exclude<FigureKind, 'margin'>

export type CostRefusal = 'not-an-amount' | 'too-much'
export type MarginRefusal = 'not-a-share' | 'over-all'

/** Nobody sends a parcel for more; a slip of the finger is likelier. */
const mostUnits = 10_000

/** "4,90" or "4.90" → 490; an empty field takes back what was typed. */
export function checkCost(text: string, currency: string): Outcome<number | null, CostRefusal> {
  const typed = bare(text)
  if (typed === '') return { ok: true, value: null }
  const digits = currencyDigits(currency)
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(typed)
  const decimals = match?.[2] ?? ''
  if (!match || decimals.length > digits) return { ok: false, code: 'not-an-amount' }
  const minor = Number(`${match[1]}${decimals.padEnd(digits, '0')}`)
  return minor > mostUnits * 10 ** digits ? { ok: false, code: 'too-much' } : { ok: true, value: minor }
}

/** "42,5" → 4250 hundredths of a per cent. */
export function checkMargin(text: string): Outcome<number | null, MarginRefusal> {
  const typed = bare(text).replace(/%$/, '')
  if (typed === '') return { ok: true, value: null }
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed)
  if (!match) return { ok: false, code: 'not-a-share' }
  const share = Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`)
  return share > 10_000 ? { ok: false, code: 'over-all' } : { ok: true, value: share }
}

/** Spaces of every width, and a currency's sign, are no part of a number. */
const bare = (text: string): string => text.replace(/[\s\u00a0\u202f€$£]/g, '')
