import { expect, test } from 'vitest'
import { acceptanceRules, type Figures, noFigures } from './acceptance.rules.ts'

const good: Figures = {
  variants: 2000,
  selloutToFeedMs: { p50: 300, p95: 900, p99: 1500, cases: 200 },
  restockToFeedMs: { p50: 300, p95: 900, p99: 1500, cases: 50 },
  falseAds: { value: 0, cases: 3900 },
  needlessHolds: { value: 0, cases: 3000 },
  forgedAccepted: { value: 0, cases: 50 },
  reconcile: { lost: 12, repaired: 12 },
  killRecoveryMs: 16_000,
  ids: { listed: 1990, matched: 1970, stalePlanted: 20, staleFound: 20, wrong: { value: 0, cases: 1970 } },
  bridge: {
    events: { sent: 260, received: 260 },
    silentWrites: { made: 12, repaired: 12 },
    selloutToFeedMs: { p50: 300, p95: 900, p99: 1500, cases: 210 },
    falseAds: { value: 0, cases: 500 },
    forgedAccepted: { value: 0, cases: 24 },
    checkoutQueries: 6,
    zipBytes: 60_000,
  },
  twoShops: {
    saleToOtherShopMs: { p50: 900, p95: 1900, p99: 2500, cases: 230 },
    lostSales: { value: 0, cases: 300 },
    doubledSales: { value: 0, cases: 300 },
    loops: { value: 0, cases: 280 },
    manualEditsUndone: { value: 0, cases: 30 },
    differAfterQuiet: { value: 0, cases: 250 },
  },
  freeShipping: {
    falsePromises: { value: 0, cases: 240 },
    silentThoughFree: { value: 0, cases: 110 },
    provableShare: 0.75,
    jsGzipBytes: 3050,
    addedRequests: { eventTheme: 0, olderThemePerChange: 1 },
  },
}
const { bridge, twoShops, freeShipping } = good
const missed = (figures: Figures) =>
  acceptanceRules()
    .filter((rule) => !rule.holds(figures))
    .map(({ what }) => what)

test('good figures hold, unmeasured ones fail every rule', () => {
  expect(missed(good)).toEqual([])
  expect(missed(noFigures)).toHaveLength(acceptanceRules().length)
})

const slips: [string, Partial<Figures>, string][] = [
  ['one false ad', { falseAds: { value: 1, cases: 3900 } }, 'falseAds 0 of ≥ 200'],
  ['too few judged', { falseAds: { value: 0, cases: 199 } }, 'falseAds 0 of ≥ 200'],
  ['nothing lost', { reconcile: { lost: 0, repaired: 0 } }, 'messages were lost'],
  ['one not repaired', { reconcile: { lost: 12, repaired: 11 } }, 'reconciliation repaired each'],
  ['a slow recovery', { killRecoveryMs: 30_001 }, 'right again ≤ 30 s after a kill'],
  [
    'an event that never came',
    { bridge: bridge && { ...bridge, events: { sent: 260, received: 259 } } },
    'bridge: each event received',
  ],
  [
    'no silent write',
    { bridge: bridge && { ...bridge, silentWrites: { made: 0, repaired: 0 } } },
    'bridge: silent writes were made',
  ],
  [
    'a dear checkout',
    { bridge: bridge && { ...bridge, checkoutQueries: 13 } },
    'bridge: queries added to a checkout 1 to 12',
  ],
  ['no PrestaShop', { bridge: null }, 'bridge: the package was made'],
  [
    'a slow bridge',
    { bridge: bridge && { ...bridge, selloutToFeedMs: { p50: 1, p95: 3001, p99: 3001, cases: 210 } } },
    'bridge: sell-out to feed, p95 ≤ 3000 ms',
  ],
  [
    'one sale lost',
    { twoShops: twoShops && { ...twoShops, lostSales: { value: 1, cases: 300 } } },
    'two shops: lostSales 0 of ≥ 200',
  ],
  [
    'too few writes to judge',
    { twoShops: twoShops && { ...twoShops, loops: { value: 0, cases: 199 } } },
    'two shops: loops 0 of ≥ 200',
  ],
  [
    'one false promise',
    { freeShipping: freeShipping && { ...freeShipping, falsePromises: { value: 1, cases: 240 } } },
    'free shipping: falsePromises 0 of ≥ 200',
  ],
  [
    'a request in a theme that tells',
    {
      freeShipping: freeShipping && {
        ...freeShipping,
        addedRequests: { eventTheme: 0.25, olderThemePerChange: 1 },
      },
    },
    'free shipping: no request more per change where the theme tells',
  ],
  [
    'a heavy script',
    { freeShipping: freeShipping && { ...freeShipping, jsGzipBytes: 3073 } },
    'free shipping: script 1 to 3072 bytes of gzip',
  ],
  ['not a number', { killRecoveryMs: Number.NaN }, 'right again ≤ 30 s after a kill'],
]
test.each(slips)('%s is noticed', (_name, slip, rule) => {
  expect(missed({ ...good, ...slip })).toContain(rule)
})
