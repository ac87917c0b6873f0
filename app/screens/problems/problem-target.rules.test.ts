import { expect, it } from 'vitest'
import { problemTarget } from './problem-target.rules.ts'

const ofShop = { variantId: null, itemId: null, isOwn: true }

it.each([
  ['a variant of ours', 'price-zero', { variantId: '44', itemId: '44', isOwn: true }, { to: '/stock/44' }],
  [
    'a variant of the other shop, linked to one of ours',
    'write-refused',
    { variantId: '12-34', itemId: '44', isOwn: false },
    { to: '/stock/44' },
  ],
  ['one that we haven’t', 'write-refused', { variantId: '12-34', itemId: null, isOwn: false }, null],
  ['a page of its own', 'links-doubtful', ofShop, { to: '/links' }],
  ['what only a new reading settles', 'read-failed', ofShop, { intent: 'reconcile' }],
  ['which is the other shop’s to ask for', 'read-failed', { ...ofShop, isOwn: false }, null],
])('%s', (_, kind, problem, target) => {
  expect(problemTarget(kind, problem)).toEqual(target)
})
