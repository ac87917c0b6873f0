import { expect, it } from 'vitest'
import { problemTarget } from './problem-target.rules.ts'

const ofShop = { variantId: null, itemId: null, isOwn: true, sameKind: 1 }

it.each([
  [
    'a variant of ours',
    'price-zero',
    { variantId: '44', itemId: '44', isOwn: true, sameKind: 9 },
    { to: '/stock/44' },
  ],
  [
    'a variant of the other shop, linked to one of ours',
    'write-refused',
    { variantId: '12-34', itemId: '44', isOwn: false, sameKind: 1 },
    { to: '/stock/44' },
  ],
  [
    'one that we haven’t',
    'write-refused',
    { variantId: '12-34', itemId: null, isOwn: false, sameKind: 1 },
    null,
  ],
  [
    'several that have a list',
    'low-stock',
    { variantId: '44', itemId: '44', isOwn: true, sameKind: 2 },
    { to: '/stock?view=order' },
  ],
  ['a page of its own', 'links-doubtful', ofShop, { to: '/links' }],
  ['what only a new reading settles', 'read-failed', ofShop, { intent: 'reconcile' }],
  ['which is the other shop’s to ask for', 'read-failed', { ...ofShop, isOwn: false }, null],
])('%s', (_, kind, problem, target) => {
  expect(problemTarget(kind, problem)).toEqual(target)
})
