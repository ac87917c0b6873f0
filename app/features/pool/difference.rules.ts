/** Tells why two shops differ now, the most telling reason first. */
import type { Side, UnjoinedWhy } from './side.rules.ts'

/** `moving`: a movement of one is on its way to the other. */
export type DifferenceReason =
  | { code: 'none' }
  | {
      code: 'moving'
      to: Side
      units: number
      since: Date | null
      orderName: string | null
      cause: 'order' | 'unknown' | null
    }
  | { code: 'outcome-unknown'; to: Side; since: Date }
  | { code: 'shop-silent'; shop: Side; since: Date }
  | { code: 'write-refused'; shop: Side; units: number; reason: string; since: Date }
  | { code: 'paused'; why: 'staff' | 'away' | 'undone' | 'draft' }
  | { code: 'not-joined'; why: UnjoinedWhy }
  | { code: 'unexplained' }

export type SideState = {
  pending: number
  silentSince: Date | null
  /** Our newest write to it, where it still says something. */
  open: { since: Date } | null
  refused: { reason: string; since: Date } | null
  /** The other shop's newest movement that we didn't make ourselves: what is on its way here. */
  source: { at: Date; orderName: string | null; cause: 'order' | 'unknown' } | null
}

export type DifferenceFacts = {
  difference: number | null
  poolState: 'draft' | 'active' | 'paused' | 'undone'
  pausedWhy: 'staff' | 'away' | null
  joined: boolean
  unjoinedWhy: UnjoinedWhy | null
  sides: Record<Side, SideState>
  now: Date
}

/** A write without an answer is worth a word only once it should long have had one. */
const answerMs = 10_000

export function decideReason(facts: DifferenceFacts): DifferenceReason {
  const { shopify, prestashop } = facts.sides
  const isWaiting = shopify.pending !== 0 || prestashop.pending !== 0
  if (!facts.joined) {
    if (facts.difference === 0) return { code: 'none' }
    if (facts.unjoinedWhy === 'new' && facts.poolState === 'draft') return { code: 'paused', why: 'draft' }
    return { code: 'not-joined', why: facts.unjoinedWhy ?? 'new' }
  }
  if (facts.difference === 0 && !isWaiting) return { code: 'none' }
  if (facts.poolState === 'paused') return { code: 'paused', why: facts.pausedWhy ?? 'staff' }
  if (facts.poolState !== 'active') return { code: 'paused', why: facts.poolState }
  return reasonOnTheWay(facts) ?? (facts.difference === 0 ? { code: 'none' } : { code: 'unexplained' })
}

function reasonOnTheWay({ sides, now }: DifferenceFacts): DifferenceReason | null {
  for (const side of ['prestashop', 'shopify'] as const) {
    const { pending, refused, silentSince, open, source } = sides[side]
    if (pending === 0) continue
    if (refused) return { code: 'write-refused', shop: side, units: pending, ...refused }
    if (silentSince) return { code: 'shop-silent', shop: side, since: silentSince }
    if (open && now.getTime() - open.since.getTime() > answerMs)
      return { code: 'outcome-unknown', to: side, since: open.since }
    return {
      code: 'moving',
      to: side,
      units: pending,
      since: source?.at ?? null,
      orderName: source?.orderName ?? null,
      cause: source?.cause ?? null,
    }
  }
  return null
}
