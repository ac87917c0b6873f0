import { describe, expect, it } from 'vitest'
import { checkMinimum } from './minimum.rules.ts'
import { decideOutlook, type OutlookFacts } from './outlook.rules.ts'
import { countSales, type SeenMove } from './sales.rules.ts'

const facts: OutlookFacts = {
  available: 42,
  minimum: 0,
  leadDays: 5,
  sales: { count: 60, units: 90, openDays: 30 },
  historyDays: 30,
  today: '2026-11-25',
}
const decide = (over: Partial<OutlookFacts>) => decideOutlook({ ...facts, ...over })

describe('decideOutlook', () => {
  it('42 units, 3 a day, 5 days to restock: order by 4 December', () => {
    expect(decide({})).toEqual({
      isLow: false,
      orderBy: '2026-12-04',
      orderNow: false,
      perDay: 3,
      noDate: null,
    })
  })

  it.each<[string, Partial<OutlookFacts>, object]>([
    ['the minimum must still be there when the delivery comes', { minimum: 12 }, { orderBy: '2026-11-30' }],
    ['a week ahead it is a problem', { minimum: 6 }, { orderBy: '2026-12-02', isLow: true }],
    ['eight days ahead it isn’t', { minimum: 3 }, { orderBy: '2026-12-03', isLow: false }],
    ['today is the last day', { available: 17 }, { orderBy: '2026-11-25', orderNow: true, isLow: true }],
    [
      'the last day has gone: today, never a day in the past',
      { available: 2, leadDays: 30 },
      { orderBy: '2026-11-25', orderNow: true, isLow: true },
    ],
    ['at the minimum', { available: 12, minimum: 12, leadDays: null }, { isLow: true, orderBy: null }],
    ['above it', { available: 13, minimum: 12, leadDays: null }, { isLow: false, orderBy: null }],
    ['without a delay there is no day', { leadDays: null }, { noDate: 'no-lead-time', perDay: 3 }],
    ['sold out, below zero', { available: -2, minimum: 0 }, { isLow: true, orderNow: true }],
    ['without a minimum, until nothing is left', { minimum: null }, { orderBy: '2026-12-04' }],
    [
      'days of an empty shelf say nothing of demand',
      { sales: { count: 30, units: 30, openDays: 15 } },
      { perDay: 2, orderBy: '2026-12-11' },
    ],
  ])('%s', (_, over, expected) => {
    expect(decide(over)).toMatchObject(expected)
  })

  it.each<[string, Partial<OutlookFacts>, string]>([
    ['4 sales in 30 days', { sales: { count: 4, units: 40, openDays: 30 } }, 'sales-few'],
    ['29 days of history', { historyDays: 29 }, 'history-short'],
    ['an empty shelf for three weeks', { sales: { count: 9, units: 9, openDays: 9 } }, 'mostly-out'],
    ['not counted', { available: null }, 'not-tracked'],
  ])('no day is invented: %s', (_, over, noDate) => {
    expect(decide(over)).toMatchObject({ orderBy: null, perDay: null, orderNow: false, noDate })
    expect(decide({ ...over, minimum: 100 }).isLow).toBe(over.available !== null)
  })

  it('PLAN-01: 5 left, 2 a day, 14 days to restock: now, whatever is on its way', () => {
    const sales = { count: 50, units: 60, openDays: 30 }
    expect(decide({ available: 5, leadDays: 14, sales })).toMatchObject({ orderNow: true, isLow: true })
  })
})

describe('countSales', () => {
  const now = new Date('2026-11-25T12:00:00Z')
  const move = (daysAgo: number, before: number, after: number, over: Partial<SeenMove> = {}): SeenMove => ({
    at: new Date(now.getTime() - daysAgo * 86_400_000),
    before,
    after,
    isSale: true,
    isOwn: true,
    ...over,
  })

  it('counts falls of orders, in both shops, each once', () => {
    const moves = [
      move(1, 5, 3),
      // The other shop's sale, and our write of it here.
      move(2, 7, 6, { isOwn: false }),
      move(2, 6, 5, { isSale: false }),
      // A correction by hand, a return, and one too long ago.
      move(3, 9, 6, { isSale: false }),
      move(4, 8, 9),
      move(31, 20, 8),
    ]
    expect(countSales(3, moves, now)).toEqual({ count: 2, units: 3, openDays: 30 })
  })

  it('knows the days on which the shelf was empty', () => {
    const moves = [move(5, 0, 10, { isSale: false }), move(25, 4, 0)]
    expect(countSales(10, moves, now)).toEqual({ count: 1, units: 4, openDays: 10 })
    expect(countSales(0, [move(20, 4, 0)], now).openDays).toBe(10)
    expect(countSales(0, [], now)).toEqual({ count: 0, units: 0, openDays: 0 })
  })
})

describe('checkMinimum', () => {
  it.each([
    [
      { units: '', leadDays: ' ' },
      { ok: true, value: { minimum: null, leadDays: null } },
    ],
    [
      { units: ' 5 ', leadDays: '0' },
      { ok: true, value: { minimum: 5, leadDays: 0 } },
    ],
    [
      { units: '-1', leadDays: '5,5' },
      { ok: false, code: 'fields', data: { units: 'units-not-whole', leadDays: 'days-not-whole' } },
    ],
    [
      { units: '1000001', leadDays: '3' },
      { ok: false, code: 'fields', data: { units: 'units-too-many', leadDays: null } },
    ],
    [
      { units: '3', leadDays: '731' },
      { ok: false, code: 'fields', data: { units: null, leadDays: 'days-too-many' } },
    ],
  ])('%j', (typed, expected) => {
    expect(checkMinimum(typed)).toEqual(expected)
  })
})
