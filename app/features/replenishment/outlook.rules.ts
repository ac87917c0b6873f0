/** Says whether a variant runs low, and by which day to order it; no day where the sales don't tell one. */
import { type Sales, salesDays } from './sales.rules.ts'

/** A problem is opened so many days ahead of the last day to order. */
const noticeDays = 7
/** Fewer sales than these say nothing of the next ones. */
const fewestSales = 5
/** The shelf was empty on most days: what was sold isn't what was wanted. */
const fewestOpenDays = 10

export type NoDateReason = 'not-tracked' | 'no-lead-time' | 'history-short' | 'sales-few' | 'mostly-out'

export type OutlookFacts = {
  /** Null: the shop doesn't count it. What is on its way isn't counted: its day isn't known. */
  available: number | null
  minimum: number | null
  leadDays: number | null
  sales: Sales
  /** Whole days since when both its shops' movements are seen. */
  historyDays: number
  /** The day at the shop, "2026-11-25". */
  today: string
}

export type Outlook = {
  isLow: boolean
  /** "2026-12-04"; today where that day has gone. */
  orderBy: string | null
  orderNow: boolean
  /** Units sold on a day with something to sell; rounded as it is shown. Null where it can't be known. */
  perDay: number | null
  noDate: NoDateReason | null
}

export function decideOutlook(facts: OutlookFacts): Outlook {
  const { available, minimum, leadDays, sales, today } = facts
  const isBelow = available !== null && minimum !== null && available <= minimum
  const noRate = rateUnknown(facts)
  const perDay = noRate ? null : sales.units / sales.openDays
  const noDate = noRate ?? (leadDays === null ? 'no-lead-time' : null)
  const none = { orderBy: null, orderNow: false, perDay: perDay === null ? null : rounded(perDay), noDate }
  if (noDate || perDay === null || available === null || leadDays === null) return { isLow: isBelow, ...none }
  const daysLeft = Math.floor((available - (minimum ?? 0)) / perDay) - leadDays
  const orderNow = daysLeft <= 0
  return {
    isLow: isBelow || daysLeft <= noticeDays,
    orderBy: addDays(today, Math.max(0, daysLeft)),
    orderNow,
    perDay: rounded(perDay),
    noDate: null,
  }
}

function rateUnknown({ available, sales, historyDays }: OutlookFacts): NoDateReason | null {
  if (available === null) return 'not-tracked'
  if (historyDays < salesDays) return 'history-short'
  if (sales.count < fewestSales) return 'sales-few'
  return sales.openDays < fewestOpenDays ? 'mostly-out' : null
}

const rounded = (perDay: number): number =>
  perDay >= 1 ? Math.round(perDay * 10) / 10 : Math.round(perDay * 100) / 100

/** Calendar days, whatever the clocks do in between. */
function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
