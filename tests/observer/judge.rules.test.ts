import { describe, expect, test } from 'vitest'
import { toDelays } from './delays.rules.ts'
import { parseFeed } from './feed-rows.parse.ts'
import { judgeItem, type Said, type Span, shownAt, type Truth, without } from './judge.rules.ts'

const sells = (at: number, receivedAt = at): Truth => ({ at, receivedAt, sells: true, mayNotHold: true })
const soldOut = (at: number, receivedAt = at): Truth => ({ ...sells(at, receivedAt), sells: false })
const open = (truth: Truth): Truth => ({ ...truth, mayNotHold: false })
const says = (at: number, what: Said['says']): Said => ({ at, says: what })

type Case = {
  name: string
  truths: Truth[]
  said: Said[]
  exempt?: Span[]
  want: { judged: boolean; falseAd: boolean; needlessHold: boolean }
}
const right = { judged: true, falseAd: false, needlessHold: false }

const cases: Case[] = [
  { name: 'a selling page, advertised', truths: [sells(0)], said: [says(0, 'advertised')], want: right },
  {
    name: 'followed after 4.9 s',
    truths: [sells(0), soldOut(20_000)],
    said: [says(0, 'advertised'), says(24_900, 'out_of_stock')],
    want: right,
  },
  {
    name: 'followed after 5.1 s',
    truths: [sells(0), soldOut(20_000)],
    said: [says(0, 'advertised'), says(25_100, 'out_of_stock')],
    want: { judged: true, falseAd: true, needlessHold: false },
  },
  {
    name: 'the time counts from the receipt, not from the change',
    truths: [sells(0), soldOut(20_000, 27_000)],
    said: [says(0, 'advertised'), says(31_900, 'out_of_stock')],
    want: right,
  },
  {
    name: 'an item left out of the feed is the primary feed’s: advertised',
    truths: [soldOut(0)],
    said: [says(0, 'absent')],
    want: { judged: true, falseAd: true, needlessHold: false },
  },
  {
    name: 'a sold-out page whose ad is only paused is no false ad',
    truths: [soldOut(0)],
    said: [says(0, 'held')],
    want: right,
  },
  {
    name: 'out of stock said of what sells: both',
    truths: [sells(0)],
    said: [says(0, 'out_of_stock')],
    want: { judged: true, falseAd: true, needlessHold: true },
  },
  {
    name: 'a hold of what sells',
    truths: [sells(0)],
    said: [says(0, 'held')],
    want: { judged: true, falseAd: false, needlessHold: true },
  },
  { name: 'a hold below the floor', truths: [open(sells(0))], said: [says(0, 'held')], want: right },
  {
    name: 'out of stock is false even where a hold is allowed',
    truths: [open(sells(0))],
    said: [says(0, 'out_of_stock')],
    want: { judged: true, falseAd: true, needlessHold: false },
  },
  {
    name: 'a short relapse long after counts',
    truths: [soldOut(0)],
    said: [says(0, 'out_of_stock'), says(40_000, 'advertised'), says(40_200, 'out_of_stock')],
    want: { judged: true, falseAd: true, needlessHold: false },
  },
  {
    name: 'a planted fault is left to its own figure',
    truths: [sells(0), soldOut(20_000)],
    said: [says(0, 'advertised'), says(45_000, 'out_of_stock')],
    exempt: [{ from: 20_000, to: 46_000 }],
    want: right,
  },
  {
    name: 'the fault still there after its time',
    truths: [sells(0), soldOut(20_000)],
    said: [says(0, 'advertised')],
    exempt: [{ from: 20_000, to: 46_000 }],
    want: { judged: true, falseAd: true, needlessHold: false },
  },
  {
    name: 'too short to judge',
    truths: [sells(58_000)],
    said: [says(0, 'out_of_stock')],
    want: { judged: false, falseAd: false, needlessHold: false },
  },
]

describe('an item of a feed against the page', () => {
  test.each(cases)('$name', ({ truths, said, exempt = [], want }) => {
    const verdict = judgeItem(truths, said, exempt, 60_000)
    expect({
      judged: verdict.judged,
      falseAd: verdict.falseAd !== null,
      needlessHold: verdict.needlessHold !== null,
    }).toEqual(want)
  })

  test('the delay ends when the feed agrees, and never when it does not', () => {
    const said = [says(0, 'advertised'), says(900, 'out_of_stock')]
    expect(shownAt(soldOut(100), said, 60_000)).toBe(900)
    expect(shownAt(soldOut(100), said, 800)).toBeNull()
    expect(shownAt(sells(100), said, 800)).toBe(100)
  })

  test('holes in a span', () => {
    const holes = [
      { from: 10, to: 20 },
      { from: 15, to: 30 },
    ]
    expect(without({ from: 0, to: 40 }, holes)).toEqual([
      { from: 0, to: 10 },
      { from: 30, to: 40 },
    ])
  })
})

describe('a feed read as the channel reads it', () => {
  test('Google: a pause holds, words are normalised', () => {
    const feed =
      'id\tavailability\tavailability_date\tpause\nshopify_ZZ_1_2\tin_stock\t\t\nb\tin_stock\t\tads\nc\tout_of_stock\t\tads\nd\tbackorder\t2026-12-10T00:00Z\t\n'
    expect([...parseFeed(feed)].map(([id, row]) => [id, row.says])).toEqual([
      ['shopify_ZZ_1_2', 'advertised'],
      ['b', 'held'],
      ['c', 'out_of_stock'],
      ['d', 'advertised'],
    ])
  })

  test('Meta: the label holds, quoted ids stay whole', () => {
    const feed =
      'id,availability,custom_label_4\n"a ""b"", c",in stock,promesse_pause\n2,out of stock,\n3,in stock,\n'
    expect([...parseFeed(feed)].map(([id, row]) => [id, row.says])).toEqual([
      ['a "b", c', 'held'],
      ['2', 'out_of_stock'],
      ['3', 'advertised'],
    ])
  })

  test('nothing that a channel would refuse is overlooked', () => {
    expect(() => parseFeed('availability\nin_stock\n')).toThrow('without id')
    expect(() => parseFeed('id\tavailability\n\tin_stock\n')).toThrow('without id')
  })
})

test('percentiles by nearest rank; nothing measured is null, not zero', () => {
  const values = Array.from({ length: 200 }, (_, index) => index + 1)
  expect(toDelays(values)).toEqual({ p50: 100, p95: 190, p99: 198, cases: 200 })
  expect(toDelays([])).toEqual({ p50: null, p95: null, p99: null, cases: 0 })
})
