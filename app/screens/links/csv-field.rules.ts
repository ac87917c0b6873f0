/** Writes one field of a CSV file that people open in a spreadsheet. */

/** A text that a spreadsheet would run as a formula is kept a text; numbers stay raw; nothing is an empty field. */
export function csvField(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
