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
}
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
  ['not a number', { killRecoveryMs: Number.NaN }, 'right again ≤ 30 s after a kill'],
]
test.each(slips)('%s is noticed', (_name, slip, rule) => {
  expect(missed({ ...good, ...slip })).toContain(rule)
})
