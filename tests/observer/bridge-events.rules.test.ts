import { expect, test } from 'vitest'
import { type Acknowledged, countEvents, type StockEntry } from './bridge-events.rules.ts'

const change = (at: number, after: number, hooked = true): StockEntry => ({ item: '1-2', at, after, hooked })
const told = (at: number, quantity: number): Acknowledged => ({
  items: [{ item: '1-2', version: at * 1000, quantity }],
})

const cases: { name: string; entries: StockEntry[]; acknowledged: Acknowledged[]; want: [number, number] }[] =
  [
    {
      name: 'a change and its message',
      entries: [change(1000, 4)],
      acknowledged: [told(1001, 4)],
      want: [1, 1],
    },
    {
      name: 'two changes, one message about the newer',
      entries: [change(1000, 4), change(2000, 3)],
      acknowledged: [told(2001, 3)],
      want: [1, 1],
    },
    {
      name: 'only the older one arrived',
      entries: [change(1000, 4), change(2000, 3)],
      acknowledged: [told(1001, 4)],
      want: [1, 0],
    },
    {
      name: 'the same quantity, but told before it came back to it',
      entries: [change(1000, 4), change(2000, 3), change(3000, 4)],
      acknowledged: [told(1001, 4)],
      want: [1, 0],
    },
    { name: 'nothing arrived', entries: [change(1000, 4)], acknowledged: [], want: [1, 0] },
    {
      name: 'what fired no hook is nobody’s message',
      entries: [change(1000, 4, false)],
      acknowledged: [],
      want: [0, 0],
    },
    {
      name: 'read again at the flush: what came in silence is in it',
      entries: [change(1000, 4), change(1500, 9, false)],
      acknowledged: [told(1001, 9)],
      want: [1, 1],
    },
  ]

test.each(cases)('$name', ({ entries, acknowledged, want }) => {
  const { sent, received } = countEvents(entries, acknowledged)
  expect([sent, received]).toEqual(want)
})

test('what is missing is named', () => {
  expect(countEvents([change(1, 1), { ...change(1, 1), item: '3-0' }], [told(1, 1)]).missing).toEqual(['3-0'])
})
