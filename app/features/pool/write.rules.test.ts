import { describe, expect, it } from 'vitest'
import { isOutsideSet } from './outside-set.rules.ts'
import { decideWrite, holdMs, isKeyTooOld, nextTryMs } from './write.rules.ts'

describe('decideWrite', () => {
  it.each([
    [{ pending: -2, held: 5, deleted: false }, { write: { delta: -2, from: 5 } }],
    [{ pending: -2, held: 1, deleted: false }, { write: { delta: -2, from: 1 } }],
    [{ pending: 3, held: null, deleted: false }, { refuse: 'not-stocked' }],
    [{ pending: 3, held: 2, deleted: true }, { refuse: 'deleted' }],
    [{ pending: 1_000_000, held: 1, deleted: false }, { refuse: 'absurd-quantity' }],
    [{ pending: -1_000_001, held: 900_000, deleted: false }, { refuse: 'absurd-quantity' }],
  ])('%j → %j', (waiting, decision) => {
    expect(decideWrite(waiting)).toEqual(decision)
  })
})

describe('a refused or silent shop', () => {
  it('is tried after a minute, then less and less often, and once an hour at least', () => {
    expect([1, 2, 3, 7, 40].map(holdMs)).toEqual([60_000, 120_000, 240_000, 3_600_000, 3_600_000])
    expect([0, 8_000, 900_000].map((silent) => nextTryMs(silent, 1_000))).toEqual([1_000, 2_000, 60_000])
  })
  it('is not asked under a key that it may have forgotten', () => {
    const sent = new Date('2026-11-25T00:00:00Z')
    expect(isKeyTooOld('shopify', sent, new Date('2026-11-25T19:00:00Z'))).toBe(false)
    expect(isKeyTooOld('shopify', sent, new Date('2026-11-25T21:00:00Z'))).toBe(true)
    expect(isKeyTooOld('prestashop', sent, new Date('2026-12-20T00:00:00Z'))).toBe(false)
    expect(isKeyTooOld('prestashop', sent, new Date('2026-12-25T00:00:00Z'))).toBe(true)
  })
})

describe('isOutsideSet', () => {
  it.each([
    ['20 set over 15 while 5 are in orders', { before: 15, after: 20, committed: 5, explained: false }, true],
    ['a delivery of another size', { before: 15, after: 21, committed: 5, explained: false }, false],
    ['a refund that names itself', { before: 15, after: 20, committed: 5, explained: true }, false],
    ['one unit, which is too common', { before: 4, after: 5, committed: 1, explained: false }, false],
    ['a fall', { before: 20, after: 15, committed: 5, explained: false }, false],
  ])('%s', (_name, rise, asked) => {
    expect(isOutsideSet(rise)).toBe(asked)
  })
})
