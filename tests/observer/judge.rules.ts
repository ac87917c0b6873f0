/** Judges one item of one feed against what the shop's page sold, over time. Times are real milliseconds. */
import type { FeedSays } from './feed-rows.parse.ts'

/** What the page sold from `at` on. */
export type Truth = {
  at: number
  /** When the first message about this change reached the app; from here the feed has `graceMs`. */
  receivedAt: number
  sells: boolean
  /** False where holding back is right or open: below the floor, an override, a case only people can settle. */
  mayNotHold: boolean
}

/** What the feed said from `at` on; 'absent' leaves the item to the primary feed, that is advertised. */
export type Said = { at: number; says: FeedSays | 'absent' }

export type Span = { from: number; to: number }

export type Verdict = {
  judged: boolean
  falseAd: Said | null
  /** Whether there was a moment at which a hold would have been needless. */
  holdJudged: boolean
  needlessHold: Said | null
}

export const graceMs = 5_000

/** `truths` and `said` ascending; `exempt`: moments that another figure judges; `until`: the last look. */
export function judgeItem(truths: Truth[], said: Said[], exempt: Span[], until: number): Verdict {
  const verdict: Verdict = { judged: false, falseAd: null, holdJudged: false, needlessHold: null }
  truths.forEach((truth, index) => {
    const due = { from: truth.receivedAt + graceMs, to: truths[index + 1]?.at ?? until }
    for (const span of without(due, exempt)) {
      verdict.judged = true
      if (truth.sells && truth.mayNotHold) verdict.holdJudged = true
      for (const word of saidWithin(said, span)) {
        if (isFalse(truth, word)) verdict.falseAd ??= word
        if (isNeedless(truth, word)) verdict.needlessHold ??= word
      }
    }
  })
  return verdict
}

/** When the feed came to say what is true of `truth`, or null while it didn't before the next change. */
export function shownAt(truth: Truth, said: Said[], until: number): number | null {
  const now = said.findLast(({ at }) => at <= truth.at)
  if (now && agrees(truth, now)) return truth.at
  return said.find((word) => word.at > truth.at && word.at < until && agrees(truth, word))?.at ?? null
}

function agrees(truth: Truth, word: Said): boolean {
  return !isFalse(truth, word) && !isNeedless(truth, word)
}

function isFalse(truth: Truth, { says }: Said): boolean {
  return truth.sells ? says === 'out_of_stock' : says === 'advertised' || says === 'absent'
}

function isNeedless(truth: Truth, { says }: Said): boolean {
  return truth.sells && truth.mayNotHold && (says === 'out_of_stock' || says === 'held')
}

function saidWithin(said: Said[], span: Span): Said[] {
  return said.filter(({ at }, index) => at < span.to && (said[index + 1]?.at ?? Infinity) > span.from)
}

/** The parts of `span` outside all of `holes`. */
export function without(span: Span, holes: Span[]): Span[] {
  let parts = span.from < span.to ? [span] : []
  for (const hole of holes) {
    parts = parts.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, hole.from) },
        { from: Math.max(from, hole.to), to },
      ].filter((part) => part.from < part.to),
    )
  }
  return parts
}
