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

describe('INV-08: a quantity that another system sets over a sale', () => {
  const beside = (committed: number, unavailable = 0, incoming = 0) => ({ committed, unavailable, incoming })
  const both = (before: ReturnType<typeof beside>, after = before) => ({ beside: { before, after } })
  const rise = { before: 15, after: 20, ...both(beside(5)), fellElsewhere: 0, explained: false }
  it.each([
    ['20 set over 15 while 5 are in orders', rise, true],
    ['the same with a sale of one just before it', { ...rise, ...both(beside(5), beside(6)) }, true],
    [
      'the same with a sale of one just after it',
      { ...rise, after: 19, ...both(beside(5), beside(6)) },
      true,
    ],
    ['a delivery of another size', { ...rise, after: 21 }, false],
    ['a delivery that was announced', { ...rise, ...both(beside(5, 0, 5), beside(5)) }, false],
    ['five that were put aside, back on the shelf', { ...rise, ...both(beside(5, 5), beside(5)) }, false],
    ['five from another location', { ...rise, fellElsewhere: 5 }, false],
    [
      'an order of five that is cancelled, beside another',
      { ...rise, ...both(beside(10), beside(5)) },
      false,
    ],
    ['a refund that names itself', { ...rise, explained: true }, false],
    ['one unit, which is too common', { ...rise, before: 19, ...both(beside(1)) }, false],
    ['a fall', { ...rise, before: 25 }, false],
  ])('%s', (_name, risen, asked) => {
    expect(isOutsideSet(risen)).toBe(asked)
  })
})
