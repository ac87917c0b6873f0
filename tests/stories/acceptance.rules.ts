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
  bridge: BridgeFigures | null
  twoShops: TwoShopsFigures | null
  freeShipping: FreeShippingFigures | null
}

/** Of the PrestaShop shop alone. Parts that weren't measured are null. */
export type BridgeFigures = {
  events: { sent: number; received: number } | null
  silentWrites: { made: number; repaired: number } | null
  selloutToFeedMs: Delays | null
  falseAds: Count | null
  forgedAccepted: Count | null
  /** SQL statements that the module adds to one order of three lines. */
  checkoutQueries: number | null
  zipBytes: number | null
}

/** Of one stock in both shops. */
export type TwoShopsFigures = {
  saleToOtherShopMs: Delays | null
  lostSales: Count | null
  doubledSales: Count | null
  loops: Count | null
  manualEditsUndone: Count | null
  differAfterQuiet: Count | null
}

/** What shoppers are told of free delivery, in both shops, against what the checkouts charge. */
export type FreeShippingFigures = {
  falsePromises: Count
  silentThoughFree: Count
  /** Of the shared cases. */
  provableShare: number
  jsGzipBytes: number
  addedRequests: { eventTheme: number; olderThemePerChange: number }
}

export const noBridge: BridgeFigures = {
  events: null,
  silentWrites: null,
  selloutToFeedMs: null,
  falseAds: null,
  forgedAccepted: null,
  checkoutQueries: null,
  zipBytes: null,
}

/** `delay`: missing it alone lets the story be played once more. */
export type Rule = { what: string; delay?: keyof Figures; holds: (figures: Figures) => boolean }

const atMost = (value: number | null | undefined, most: number) => isFigure(value) && value <= most
const atLeast = (value: number | null | undefined, least: number) => isFigure(value) && value >= least
const zeroOver = (count: Count | null | undefined, cases: number) =>
  count?.value === 0 && atLeast(count.cases, cases)

/** The sizes of a whole check; `npm test` and the mutations play shorter ones. */
export type Sizes = {
  variants: number
  pairs: number
  sellOuts: number
  restocks: number
  forgeries: number
  /** Of the two-shops story: sales in both directions together, and edits by hand. */
  sales: number
  edits: number
  /** Of the bridge: changes told, calls that nobody may make. */
  events: number
  bridgeForgeries: number
  /** Of the bar: carts that are paid, and those of them that ship free. */
  carts: number
  freeCarts: number
}
export const wholeCheck: Sizes = {
  ...{ variants: 2000, pairs: 200, sellOuts: 200, restocks: 50, forgeries: 50 },
  ...{ sales: 200, edits: 20, events: 200, bridgeForgeries: 20, carts: 200, freeCarts: 50 },
}

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
    ...bridgeRules(sizes),
    ...twoShopsRules(sizes),
    ...freeShippingRules(sizes),
  ]
}

function bridgeRules({ events, sellOuts, pairs, bridgeForgeries }: Sizes): Rule[] {
  const rule = (what: string, holds: (bridge: BridgeFigures) => boolean): Rule => ({
    what: `bridge: ${what}`,
    holds: ({ bridge }) => bridge !== null && holds(bridge),
  })
  return [
    rule(`events sent ≥ ${events}`, (one) => atLeast(one.events?.sent, events)),
    rule('each event received', (one) => one.events !== null && one.events.received === one.events.sent),
    rule('silent writes were made', (one) => atLeast(one.silentWrites?.made, 1)),
    rule(
      'each silent write repaired',
      ({ silentWrites }) => silentWrites !== null && silentWrites.repaired === silentWrites.made,
    ),
    rule(`sell-outs ≥ ${sellOuts}`, (one) => atLeast(one.selloutToFeedMs?.cases, sellOuts)),
    {
      ...rule('sell-out to feed, p95 ≤ 3000 ms', (one) => atMost(one.selloutToFeedMs?.p95, 3000)),
      delay: 'bridge',
    },
    rule(`falseAds 0 of ≥ ${pairs}`, (one) => zeroOver(one.falseAds, pairs)),
    rule(`forgedAccepted 0 of ≥ ${bridgeForgeries}`, (one) => zeroOver(one.forgedAccepted, bridgeForgeries)),
    rule(
      'queries added to a checkout 1 to 12',
      (one) => atLeast(one.checkoutQueries, 1) && atMost(one.checkoutQueries, 12),
    ),
    rule('the package was made', (one) => atLeast(one.zipBytes, 1)),
  ]
}

function twoShopsRules({ sales, edits, pairs }: Sizes): Rule[] {
  const rule = (what: string, holds: (two: TwoShopsFigures) => boolean): Rule => ({
    what: `two shops: ${what}`,
    holds: ({ twoShops }) => twoShops !== null && holds(twoShops),
  })
  const none = (name: 'lostSales' | 'doubledSales' | 'loops') =>
    rule(`${name} 0 of ≥ ${sales}`, (one) => zeroOver(one[name], sales))
  return [
    rule(`sales timed ≥ ${sales}`, (one) => atLeast(one.saleToOtherShopMs?.cases, sales)),
    {
      ...rule('sale to other shop, p95 ≤ 3000 ms', (one) => atMost(one.saleToOtherShopMs?.p95, 3000)),
      delay: 'twoShops',
    },
    none('lostSales'),
    none('doubledSales'),
    none('loops'),
    rule(`manualEditsUndone 0 of ≥ ${edits}`, (one) => zeroOver(one.manualEditsUndone, edits)),
    rule(`differAfterQuiet 0 of ≥ ${pairs}`, (one) => zeroOver(one.differAfterQuiet, pairs)),
  ]
}

function freeShippingRules({ carts, freeCarts }: Sizes): Rule[] {
  const rule = (what: string, holds: (one: FreeShippingFigures) => boolean): Rule => ({
    what: `free shipping: ${what}`,
    holds: ({ freeShipping }) => freeShipping !== null && holds(freeShipping),
  })
  return [
    rule(`falsePromises 0 of ≥ ${carts}`, (one) => zeroOver(one.falsePromises, carts)),
    rule(`silentThoughFree 0 of ≥ ${freeCarts}`, (one) => zeroOver(one.silentThoughFree, freeCarts)),
    rule('half of the shared cases are provable', (one) => atLeast(one.provableShare, 0.5)),
    rule(
      'script 1 to 3072 bytes of gzip',
      (one) => atLeast(one.jsGzipBytes, 1) && atMost(one.jsGzipBytes, 3072),
    ),
    rule('no request more per change where the theme tells', (one) =>
      atMost(one.addedRequests.eventTheme, 0),
    ),
    rule('at most one where it doesn’t', (one) => atMost(one.addedRequests.olderThemePerChange, 1)),
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
  bridge: null,
  twoShops: null,
  freeShipping: null,
}

/** Null and NaN fail: a figure that wasn't measured isn't zero. */
function isFigure(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
