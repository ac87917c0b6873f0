import { expect, test } from 'vitest'
import { type StateFacts, stockState } from './stock-state.rules.ts'

const selling: StateFacts = { sells: true, reason: 'in-stock', question: null, units: 5, floor: 3 }

test.each<[string, Partial<StateFacts>, string]>([
  ['enough left', {}, 'selling'],
  ['exactly the floor', { units: 3 }, 'selling'],
  ['fewer than the floor', { units: 2 }, 'below-floor'],
  ['nothing limits it', { units: null, floor: 3 }, 'selling'],
  ['none left', { sells: false, reason: 'sold-out', units: 0 }, 'sold-out'],
  ['a draft', { sells: false, reason: 'product-draft', units: 0 }, 'offline'],
  [
    'sold out and contradictory',
    { sells: false, reason: 'platform-refuses', question: 'levels-disagree' },
    'sold-out',
  ],
  ['stock, but no orders', { sells: false, reason: 'not-for-order', units: 0 }, 'not-for-order'],
  ['sold without a date', { reason: 'sells-at-zero', question: 'preorder-date-missing' }, 'question'],
  ['gone', { sells: false, reason: 'deleted' }, 'deleted'],
])('%s', (_, facts, state) => {
  expect(stockState({ ...selling, ...facts })).toBe(state)
})
