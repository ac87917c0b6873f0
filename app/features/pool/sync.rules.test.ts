import { describe, expect, it } from 'vitest'
import { needsSecondYes, planWrites, zeroShare } from './sync.rules.ts'

const level = (locationId: string, available: number) => ({ locationId, available })

describe('planWrites', () => {
  it.each([
    ['nothing where the sum is right', [level('a', 3), level('b', 2)], 5, []],
    [
      'a rise at the booking location',
      [level('a', 3), level('b', 2)],
      9,
      [{ locationId: 'a', from: 3, to: 7 }],
    ],
    ['a fall there while it lasts', [level('a', 3), level('b', 2)], 3, [{ locationId: 'a', from: 3, to: 1 }]],
    [
      'then at the others, none below zero',
      [level('a', 2), level('b', 10)],
      5,
      [
        { locationId: 'a', from: 2, to: 0 },
        { locationId: 'b', from: 10, to: 5 },
      ],
    ],
    [
      'a target below zero at the booking location',
      [level('a', 2), level('b', 1)],
      -3,
      [
        { locationId: 'a', from: 2, to: -3 },
        { locationId: 'b', from: 1, to: 0 },
      ],
    ],
    ['a negative level made good', [level('a', -2)], 4, [{ locationId: 'a', from: -2, to: 4 }]],
    ['nothing where the booking location has none of it', [level('b', 1)], 4, []],
  ])('plans %s', (_name, levels, target, writes) => {
    expect(planWrites(levels, 'a', target)).toEqual(writes)
  })
})

describe('zeroShare', () => {
  it('counts variants or units, whichever is more', () => {
    const stocked = Array.from({ length: 19 }, () => ({ before: 1, after: 1 }))
    expect(zeroShare([...stocked, { before: 1, after: 0 }])).toBe(0.05)
    expect(zeroShare([...stocked, { before: 81, after: 0 }])).toBe(0.81)
    expect(zeroShare([{ before: 0, after: 0 }])).toBe(0)
  })
  it('asks twice over a twentieth', () => {
    expect([needsSecondYes(0.05), needsSecondYes(0.0501)]).toEqual([false, true])
  })
})
