/** Amounts, quantities and yes/no as people's spreadsheets write them. */

/** "25", "25.00", "24,90", "1 234,50 €", "1,234.50" → "25.00"…; null where it isn't an amount. */
export function toPrice(text: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f€$£']|EUR/g, '')
  if (!/^\d[\d.,]*$/.test(bare)) return null
  const decimalAt = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  const both = bare.includes(',') && bare.includes('.')
  const isDecimal = decimalAt >= 0 && (both || bare.length - decimalAt <= 3)
  const whole = (isDecimal ? bare.slice(0, decimalAt) : bare).replace(/[.,]/g, '')
  const part = isDecimal ? bare.slice(decimalAt + 1) : ''
  if (whole === '' || /[.,]/.test(part)) return null
  return `${BigInt(whole)}.${part.padEnd(2, '0').slice(0, 2)}`
}

/** "12", "-3", "12.0" → a whole number; null where it isn't one. */
export function toUnits(text: string): number | null {
  const match = /^(-?\d{1,9})(?:[.,]0+)?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''))
  return match ? Number(match[1]) : null
}

/** TRUE, VRAI, 1, yes, oui…; null where nothing is said. */
export function toYes(text: string): boolean | null {
  const word = text.trim().toLowerCase()
  if (['true', 'vrai', '1', 'yes', 'oui'].includes(word)) return true
  if (['false', 'faux', '0', 'no', 'non'].includes(word)) return false
  return null
}
