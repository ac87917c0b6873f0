/** Decides what a shop is told of all that it must still hear about one variant, and when a refused quantity is tried
 *  again. */
import type { Side } from './side.rules.ts'

export type Waiting = {
  pending: number
  /** What we hold of the booking location; null: the variant isn't stocked there. */
  held: number | null
  deleted: boolean
}
export type WriteDecision =
  | { write: { delta: number; from: number } }
  | { refuse: 'not-stocked' | 'absurd-quantity' | 'deleted' }

/** No shop holds so many of one thing: such a number is a mistake, and a mistake isn't carried further. */
const mostUnits = 1_000_000

/** A sale may drive a quantity below zero: the shop knows whether it allows that. */
export function decideWrite({ pending, held, deleted }: Waiting): WriteDecision {
  if (deleted) return { refuse: 'deleted' }
  if (held === null) return { refuse: 'not-stocked' }
  if (Math.abs(pending) > mostUnits || Math.abs(held + pending) > mostUnits)
    return { refuse: 'absurd-quantity' }
  return { write: { delta: pending, from: held } }
}

const firstHoldMs = 60_000
const longestHoldMs = 3_600_000

/** `refusals`: so many in a row, this one included. */
export function holdMs(refusals: number): number {
  return Math.min(longestHoldMs, firstHoldMs * 2 ** Math.min(20, Math.max(0, refusals - 1)))
}

const soonestMs = 500
const latestMs = 60_000

/** A shop that doesn't answer is asked less and less often, and never less than once a minute. */
export function nextTryMs(silentMs: number, askedFor: number): number {
  return Math.max(soonestMs, Math.min(latestMs, Math.max(askedFor, silentMs / 4)))
}

const hourMs = 3_600_000
/** Our module keeps the answer to a key for thirty days; Shopify doesn't say, so a day is the most. Later the same key
 *  could write again, and nobody asks any more. */
const keyMs: Record<Side, number> = { shopify: 20 * hourMs, prestashop: 29 * 24 * hourMs }

export function isKeyTooOld(side: Side, sentAt: Date, realNow: Date): boolean {
  return realNow.getTime() - sentAt.getTime() > keyMs[side]
}

/** Only a shop that hasn't answered for so long is worth a problem. */
export const silenceMs = 60_000
