/** Draws the stock of a variant over time from what is available now and the movements that led there. */

import type { Carried } from './carried-cause.rules.ts'

export type SeenMovement = {
  movementId: string
  /** ISO 8601, the platform's time. */
  at: string
  before: number
  after: number
  cause: 'order' | 'ours' | 'unknown'
  orderName: string | null
  locationName: string | null
  /** Of a linked variant: in which shop, and what a write of ours brought over. */
  shop?: 'shopify' | 'prestashop'
  carried?: Carried | null
}

export type LinePoint = { at: string; value: number; movement: SeenMovement | null }

/**
 * Movements are of one location each, the line is of them all: it is drawn backwards from what is available
 * now. `newestFirst` as listed; the first point is what was there before the oldest of them.
 */
export function toStockLine(available: number, newestFirst: SeenMovement[]): LinePoint[] {
  const points: LinePoint[] = []
  let value = available
  for (const movement of newestFirst) {
    points.unshift({ at: movement.at, value, movement })
    value -= movement.after - movement.before
  }
  const oldest = points[0]
  return oldest ? [{ at: oldest.at, value, movement: null }, ...points] : []
}

/** A little before the oldest movement, so that what it changed is seen: a tenth of the span, an hour at least. */
export function lineStart(oldest: string, now: string): string {
  const first = Date.parse(oldest)
  return new Date(first - Math.max(3_600_000, (Date.parse(now) - first) / 10)).toISOString()
}
