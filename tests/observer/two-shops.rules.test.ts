import { describe, expect, test } from 'vitest'
import { type Article, countArticles, judgeArticle, type Move, type Side } from './two-shops.rules.ts'

const S = 'shopify' as const
const P = 'prestashop' as const
const sale = (side: Side, at: number, units = 1): Move => ({ side, at, delta: -units, by: 'shopper' })
const edit = (side: Side, at: number, delta: number): Move => ({ side, at, delta, by: 'staff' })
const app = (side: Side, at: number, delta: number): Move => ({ side, at, delta, by: 'app' })

function article(moves: Move[], start = 10): Article {
  const end = (side: Side) =>
    start + moves.filter((one) => one.side === side).reduce((total, { delta }) => total + delta, 0)
  return {
    name: 'M',
    start: { shopify: start, prestashop: start },
    end: { shopify: end(S), prestashop: end(P) },
    moves,
    quietAt: 60_000,
  }
}

type Counts = { lost?: number; doubled?: number; loops?: number; undone?: number; differs?: boolean }
const right: Required<Counts> = { lost: 0, doubled: 0, loops: 0, undone: 0, differs: false }
const cases: { name: string; moves: Move[]; want?: Counts }[] = [
  { name: 'nothing happened', moves: [] },
  { name: 'a sale reaches the other shop', moves: [sale(S, 1000), app(P, 1800, -1)] },
  {
    name: 'both sell at once',
    moves: [sale(S, 1000), sale(P, 1001), app(P, 1800, -1), app(S, 1900, -1)],
  },
  { name: 'three sales, one write', moves: [sale(P, 1000), sale(P, 1100, 2), app(S, 2000, -3)] },
  {
    name: 'three sales, two writes',
    moves: [sale(P, 1000), sale(P, 1100), sale(P, 1200), app(S, 1300, -2), app(S, 2000, -1)],
  },
  { name: 'a sale taken back before it was told', moves: [sale(P, 1000), edit(P, 1400, 1)] },
  {
    name: 'told, then taken back',
    moves: [sale(P, 1000), app(S, 1300, -1), edit(P, 1400, 1), app(S, 1900, 1)],
  },
  {
    name: 'both edited within a second',
    moves: [edit(S, 1000, 4), edit(P, 1200, -3), app(P, 2000, 4), app(S, 2100, -3)],
  },
  { name: 'a sale never told', moves: [sale(S, 1000)], want: { lost: 1, differs: true } },
  {
    name: 'three units sold, one told',
    moves: [sale(S, 1000), sale(S, 1100, 2), app(P, 2000, -1)],
    want: { lost: 2, differs: true },
  },
  {
    name: 'a sale swallowed by a write beside it, both shops alike by accident',
    moves: [sale(S, 1000), sale(P, 1001)],
    want: { lost: 2 },
  },
  {
    name: 'a sale told twice',
    moves: [sale(S, 1000), app(P, 1800, -1), app(P, 1900, -1)],
    want: { doubled: 1, differs: true },
  },
  {
    name: 'a sale told doubly in one write',
    moves: [sale(S, 1000, 2), app(P, 1800, -4)],
    want: { doubled: 2, differs: true },
  },
  {
    name: 'an echo of our own write',
    moves: [sale(P, 1000), app(S, 1500, -1), app(P, 2500, -1)],
    want: { loops: 1, differs: true },
  },
  {
    name: 'echoes without end',
    moves: [sale(P, 1000), app(S, 1500, -1), app(P, 2500, -1), app(S, 3500, -1), app(P, 4500, -1)],
    want: { loops: 3, doubled: 1, differs: true },
  },
  {
    name: 'a sale told, taken for somebody’s, told back and told again',
    moves: [sale(S, 1000), app(P, 1500, -1), app(S, 2500, -1), app(P, 2600, -1)],
    want: { loops: 2, doubled: 1 },
  },
  {
    name: 'written again once all was quiet',
    moves: [sale(P, 1000), app(S, 1500, -1), app(S, 61_000, -1)],
    want: { loops: 1, doubled: 1, differs: true },
  },
  { name: 'a write that nobody caused', moves: [app(S, 1000, 3)], want: { loops: 1, differs: true } },
  {
    name: 'an edit overwritten in its own shop',
    moves: [edit(S, 1000, 5), app(S, 1500, -5)],
    want: { undone: 1 },
  },
  { name: 'an edit that never went over', moves: [edit(P, 1000, 5)], want: { undone: 1, differs: true } },
  {
    name: 'an edit told twice',
    moves: [edit(P, 1000, 5), app(S, 1500, 5), app(S, 1700, 5)],
    want: { undone: 1, differs: true },
  },
  {
    name: 'a sale went over, the edit after it did not',
    moves: [sale(P, 1000), edit(P, 1100, 6), app(S, 1500, -1)],
    want: { undone: 1, differs: true },
  },
]

describe('one article in two shops', () => {
  test.each(cases)('$name', ({ moves, want }) => {
    const { lost, doubled, loops, editsUndone, differs, unlogged } = judgeArticle(article(moves))
    expect({ lost, doubled, loops, undone: editsUndone, differs, unlogged }).toEqual({
      ...right,
      ...want,
      unlogged: false,
    })
  })

  test('when a sale was in the other shop', () => {
    const { reached } = judgeArticle(article([sale(S, 1000), sale(S, 1200), app(P, 1900, -2), sale(S, 5000)]))
    expect(reached.map(({ sale: { at }, at: seen }) => [at, seen])).toEqual([
      [1000, 1900],
      [1200, 1900],
      [5000, null],
    ])
  })

  test('a quantity that moved outside the log proves nothing', () => {
    const whole = article([sale(S, 1000), app(P, 1800, -1)])
    const broken = { ...whole, end: { ...whole.end, shopify: 3 } }
    const verdict = judgeArticle(broken)
    expect(verdict.unlogged).toBe(true)
    expect(() => countArticles(new Map([['M', verdict]]))).toThrow('add up for M')
  })

  test('all articles together', () => {
    const verdicts = new Map(
      [[sale(S, 1, 2), app(P, 9, -2)], [sale(P, 1)], [edit(S, 1, 3), app(P, 9, 3)]].map((moves, index) => [
        String(index),
        judgeArticle(article(moves)),
      ]),
    )
    expect(countArticles(verdicts)).toEqual({
      lostSales: { value: 1, cases: 3 },
      doubledSales: { value: 0, cases: 3 },
      loops: { value: 0, cases: 2 },
      manualEditsUndone: { value: 0, cases: 1 },
      differAfterQuiet: { value: 1, cases: 3 },
    })
  })
})
