/** What the check's figures must hold: the same rules decide `ok` and which delay was missed. */
import type { Delays } from '../observer/delays.rules.ts'

export type Count = { value: number; cases: number }

export type Figures = {
  variants: number | null
  selloutToFeedMs: Delays | null
  restockToFeedMs: Delays | null
  falseAds: Count | null
  needlessHolds: Count | null
  forgedAccepted: Count | null
  reconcile: { lost: number; repaired: number } | null
  killRecoveryMs: number | null
  ids: { listed: number; matched: number; stalePlanted: number; staleFound: number; wrong: Count } | null
}

/** `delay`: missing it alone lets the story be played once more. */
export type Rule = { what: string; delay?: keyof Figures; holds: (figures: Figures) => boolean }

const atMost = (value: number | null | undefined, most: number) => isFigure(value) && value <= most
const atLeast = (value: number | null | undefined, least: number) => isFigure(value) && value >= least
const zeroOver = (count: Count | null | undefined, cases: number) =>
  count?.value === 0 && atLeast(count.cases, cases)

/** The sizes of a whole check; `npm test` and the mutations play shorter ones. */
export type Sizes = { variants: number; pairs: number; sellOuts: number; restocks: number; forgeries: number }
export const wholeCheck: Sizes = { variants: 2000, pairs: 200, sellOuts: 200, restocks: 50, forgeries: 50 }

export function acceptanceRules(sizes: Sizes = wholeCheck): Rule[] {
  return [
    { what: `variants ≥ ${sizes.variants}`, holds: ({ variants }) => atLeast(variants, sizes.variants) },
    { what: `falseAds 0 of ≥ ${sizes.pairs}`, holds: ({ falseAds }) => zeroOver(falseAds, sizes.pairs) },
    { what: `needlessHolds 0 of ≥ ${sizes.pairs}`, holds: (f) => zeroOver(f.needlessHolds, sizes.pairs) },
    {
      what: `forgedAccepted 0 of ≥ ${sizes.forgeries}`,
      holds: (f) => zeroOver(f.forgedAccepted, sizes.forgeries),
    },
    {
      what: `sell-outs ≥ ${sizes.sellOuts}`,
      holds: (f) => atLeast(f.selloutToFeedMs?.cases, sizes.sellOuts),
    },
    {
      what: 'sell-out to feed, p95 ≤ 2000 ms',
      delay: 'selloutToFeedMs',
      holds: (f) => atMost(f.selloutToFeedMs?.p95, 2000),
    },
    { what: `restocks ≥ ${sizes.restocks}`, holds: (f) => atLeast(f.restockToFeedMs?.cases, sizes.restocks) },
    {
      what: 'restock to feed, p95 ≤ 2000 ms',
      delay: 'restockToFeedMs',
      holds: (f) => atMost(f.restockToFeedMs?.p95, 2000),
    },
    { what: 'messages were lost', holds: (f) => atLeast(f.reconcile?.lost, 1) },
    {
      what: 'reconciliation repaired each',
      holds: ({ reconcile }) => reconcile !== null && reconcile.repaired === reconcile.lost,
    },
    {
      what: 'right again ≤ 30 s after a kill',
      delay: 'killRecoveryMs',
      holds: (f) => atMost(f.killRecoveryMs, 30_000),
    },
    { what: 'stale ids ≥ 20', holds: ({ ids }) => atLeast(ids?.stalePlanted, 20) },
    { what: 'each stale id found', holds: ({ ids }) => ids !== null && ids.staleFound === ids.stalePlanted },
    {
      what: 'every other id matched',
      holds: ({ ids }) => ids !== null && ids.matched === ids.listed - ids.stalePlanted,
    },
    { what: `wrong ids 0 of ≥ ${sizes.pairs}`, holds: ({ ids }) => zeroOver(ids?.wrong, sizes.pairs) },
  ]
}

export const noFigures: Figures = {
  variants: null,
  selloutToFeedMs: null,
  restockToFeedMs: null,
  falseAds: null,
  needlessHolds: null,
  forgedAccepted: null,
  reconcile: null,
  killRecoveryMs: null,
  ids: null,
}

/** Null and NaN fail: a figure that wasn't measured isn't zero. */
function isFigure(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
