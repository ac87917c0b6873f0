import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideScale, type Scale, type Tally, toHistogram } from './tally.rules.ts'
import { countOf, decideEffect, standAt, toThreshold } from './threshold.rules.ts'

/** Delivery as paid, with a tax of a fifth of its price before tax. */
type Seen = { amount: number; paid: number }
const untaxed = (paid: number) => Math.round(paid / 1.2)

/** As the database counts them. */
function tallyOf(baskets: readonly Seen[], { step, last }: Scale): Tally {
  const entries = new Map<number, Tally[number]>()
  for (const { amount, paid } of baskets) {
    const from = Math.min(last, Math.floor(amount / step) * step)
    const entry = entries.get(from) ?? { from, count: 0, amount: 0, paid: 0, untaxed: 0, unpaid: 0 }
    entry.count += 1
    entry.amount += amount
    entry.paid += paid
    entry.untaxed += untaxed(paid)
    entry.unpaid += paid === 0 ? 1 : 0
    entries.set(from, entry)
  }
  return [...entries.values()].sort((a, b) => a.from - b.from)
}

describe('decideScale', () => {
  it.each([
    ['bars of five units', 'EUR', 142_50, { step: 100, bin: 500, last: 14_500 }],
    ['a small shop has ten bars', 'EUR', 900, { step: 100, bin: 500, last: 5_000 }],
    ['no basket at all', 'EUR', 0, { step: 100, bin: 500, last: 5_000 }],
    ['exactly forty bars', 'EUR', 200_00, { step: 100, bin: 500, last: 20_000 }],
    ['a jeweller’s bars are wider', 'EUR', 900_00, { step: 500, bin: 2_500, last: 90_000 }],
    ['yen have no cents', 'JPY', 15_000, { step: 100, bin: 500, last: 15_000 }],
    ['dinars have three', 'KWD', 40_000, { step: 1_000, bin: 5_000, last: 50_000 }],
    ['one absurd order', 'EUR', 9e15, null],
  ] as const)('%s', (_, currency, large, expected) => {
    const scale = decideScale(currency, large)
    if (expected) expect(scale).toEqual(expected)
    expect(scale.bin).toBe(5 * scale.step)
    expect(Number.isInteger(scale.step) && scale.last % scale.bin === 0).toBe(true)
    expect(scale.last / scale.bin).toBeLessThanOrEqual(40)
    expect(scale.last).toBeGreaterThanOrEqual(large)
  })
})

const scale: Scale = { step: 100, bin: 500, last: 20_000 }
const baskets: Seen[] = [
  { amount: 12_00, paid: 490 },
  { amount: 49_99, paid: 490 },
  { amount: 50_00, paid: 490 },
  { amount: 59_99, paid: 0 },
  { amount: 60_00, paid: 490 },
  { amount: 61_10, paid: 0 },
  { amount: 940_00, paid: 990 },
]
const tally = tallyOf(baskets, scale)

describe('toHistogram', () => {
  it('has every bar, empty ones too, and one for all that is larger', () => {
    const bins = toHistogram(tally, scale)
    expect(bins).toHaveLength(41)
    expect(bins.filter(({ count }) => count > 0)).toEqual([
      { from: 1_000, to: 1_500, count: 1 },
      { from: 4_500, to: 5_000, count: 1 },
      { from: 5_000, to: 5_500, count: 1 },
      { from: 5_500, to: 6_000, count: 1 },
      { from: 6_000, to: 6_500, count: 2 },
      { from: 20_000, to: null, count: 1 },
    ])
  })

  it.each([0, 1, 2, 400])('loses none of %i baskets', (count) => {
    const many = Array.from({ length: count }, (_, index) => ({ amount: (index * 777) % 31_000, paid: 0 }))
    const bins = toHistogram(tallyOf(many, scale), scale)
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(count)
  })
})

describe('standAt', () => {
  it('a basket at the threshold has reached it, one cent under it hasn’t; near is ten units', () => {
    const { under, near, over } = standAt(tally, 60_00, scale.bin)
    expect(under).toEqual({ count: 2, amount: 61_99, paid: 980, untaxed: 816, unpaid: 0 })
    expect(near).toEqual({ count: 2, amount: 109_99, paid: 490, untaxed: 408, unpaid: 1 })
    expect(over).toEqual({ count: 3, amount: 1061_10, paid: 1_480, untaxed: 1_233, unpaid: 1 })
  })
})

describe('decideEffect', () => {
  const stand = standAt(tally, 60_00, scale.bin)
  it('without an assumption nothing is won: what those over it paid for delivery is given up, less its tax', () => {
    expect(decideEffect(stand, 60_00, { cost: 520, margin: null, lift: 0 })).toEqual({
      delivery: 1_560,
      givenUp: 1_233,
      lifted: { baskets: 0, goods: 0, margin: null, givenUp: 0 },
      change: -1_233,
    })
  })

  it('a lift brings the margin of what is added, and costs what those baskets paid for delivery', () => {
    const effect = decideEffect(stand, 60_00, { cost: null, margin: 4_000, lift: 50 })
    expect(effect.delivery).toBeNull()
    expect(effect.lifted).toEqual({ baskets: 1, goods: 501, margin: 200, givenUp: 204 })
    expect(effect.change).toBe(200 - 1_233 - 204)
  })

  it('a margin after tax and a delivery without it: 10 of margin on 50 make up for 12 of delivery, of which 2 were tax', () => {
    const lying = tallyOf(
      [
        { amount: 50_00, paid: 0 },
        { amount: 100_00, paid: 12_00 },
      ],
      { step: 100, bin: 2_500, last: 20_000 },
    )
    const effect = decideEffect(standAt(lying, 100_00, 2_500), 100_00, {
      cost: 500,
      margin: 2_000,
      lift: 100,
    })
    expect(effect.lifted).toMatchObject({ goods: 50_00, margin: 10_00 })
    expect(effect.change).toBe(0)
  })

  it('a margin that isn’t known is not 0: with a lift there is no figure', () => {
    expect(decideEffect(stand, 60_00, { cost: 520, margin: null, lift: 10 }).change).toBeNull()
  })
})

describe('toThreshold', () => {
  it.each([
    [60_00, 60_00],
    [59_90, 60_00],
    [0, 100],
    [-5, 100],
    [1e12, 20_000],
    [Number.NaN, 100],
  ])('%d → %d', (wanted, expected) => {
    expect(toThreshold(wanted, scale)).toBe(expected)
  })
})

describe('any baskets, any threshold', () => {
  const seen = fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 60_000 }), paid: fc.integer({ min: 0, max: 2_000 }) }),
    { maxLength: 200 },
  )
  const asked = fc.integer({ min: 1, max: 200 }).map((steps) => steps * 100)

  it('counts as one would by hand', () => {
    fc.assert(
      fc.property(seen, asked, (list, threshold) => {
        const stand = standAt(tallyOf(list, scale), threshold, scale.bin)
        const over = list.filter(({ amount }) => amount >= threshold)
        const near = list.filter(({ amount }) => amount < threshold && amount >= threshold - 1_000)
        expect(stand.over.count).toBe(over.length)
        expect(stand.near.count).toBe(near.length)
        expect(countOf(stand)).toBe(list.length)
        expect(stand.over.paid).toBe(over.reduce((sum, { paid }) => sum + paid, 0))
        expect(stand.near.amount).toBe(near.reduce((sum, { amount }) => sum + amount, 0))
      }),
    )
  })

  it('a higher threshold is reached by no more baskets, costs no more delivery and gives up no more', () => {
    fc.assert(
      fc.property(seen, asked, asked, (list, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const at = (threshold: number) =>
          decideEffect(standAt(tallyOf(list, scale), threshold, scale.bin), threshold, {
            ...{ cost: 500, margin: 3_000, lift: 0 },
          })
        expect(at(high).delivery).toBeLessThanOrEqual(at(low).delivery ?? 0)
        expect(at(high).givenUp).toBeLessThanOrEqual(at(low).givenUp)
        expect(at(high).change).toBe(-at(high).givenUp || 0)
      }),
    )
  })

  it('what is added by a lift is never more than the gap of every near basket', () => {
    fc.assert(
      fc.property(seen, asked, fc.integer({ min: 0, max: 100 }), (list, threshold, lift) => {
        const stand = standAt(tallyOf(list, scale), threshold, scale.bin)
        const { lifted } = decideEffect(stand, threshold, { cost: 0, margin: 10_000, lift })
        expect(lifted.goods).toBeGreaterThanOrEqual(0)
        expect(lifted.goods).toBeLessThanOrEqual(stand.near.count * 1_000)
        expect(lifted.margin).toBe(lifted.goods)
      }),
    )
  })
})
