/** Decides whether a date typed by the merchant may be published as the day a variant becomes available. */
import type { Outcome } from '../../language/outcome.ts'

export type DateRefusal = 'date-unreadable' | 'date-past' | 'date-too-far'

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day at the shop, "2026-11-25". */
export function dayAt(now: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter.format(now)
}

/**
 * Empty clears the date; else a real calendar day "YYYY-MM-DD", after today at the shop and at most one
 * year ahead: what Google takes with preorder and backorder (support.google.com/merchants/answer/6324470).
 */
export function checkAvailabilityDate(
  text: string,
  now: Date,
  timeZone = 'UTC',
): Outcome<string | null, DateRefusal> {
  const date = text.trim()
  if (date === '') return { ok: true, value: null }
  if (!isCalendarDay(date)) return { ok: false, code: 'date-unreadable' }
  const today = dayAt(now, timeZone)
  if (date <= today) return { ok: false, code: 'date-past' }
  if (date > yearAfter(today)) return { ok: false, code: 'date-too-far' }
  return { ok: true, value: date }
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Days are compared as text, so 29 February of a year that has none is a harmless bound. */
function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`
}

/** The first moment of a calendar day at the shop: when a published date stops being in the future. */
export function startOfDay(day: string, timeZone: string): Date {
  const noon = new Date(`${day}T12:00:00Z`)
  for (let minutes = -26 * 60; minutes <= 14 * 60; minutes += 15) {
    const moment = new Date(noon.getTime() + minutes * 60_000)
    if (dayAt(moment, timeZone) === day) return moment
  }
  return new Date(`${day}T00:00:00Z`)
}
