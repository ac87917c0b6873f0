import { expect, it } from 'vitest'
import { type DifferenceFacts, decideReason, type SideState } from './difference.rules.ts'

const now = new Date('2026-11-25T14:05:00Z')
const sold = new Date('2026-11-25T14:03:00Z')
const still: SideState = { pending: 0, silentSince: null, open: null, refused: null, source: null }
const moving: SideState = {
  ...still,
  pending: -2,
  source: { at: sold, orderName: 'XKBKN', cause: 'order' },
}
const facts = (over: Partial<DifferenceFacts> & { shopify?: SideState }): DifferenceFacts => ({
  difference: 2,
  poolState: 'active',
  pausedWhy: null,
  joined: true,
  unjoinedWhy: null,
  sides: { shopify: over.shopify ?? still, prestashop: still },
  now,
  ...over,
})

it.each<[string, Parameters<typeof facts>[0], object]>([
  ['agrees', { difference: 0 }, { code: 'none' }],
  [
    'a sale on its way',
    { shopify: moving },
    { code: 'moving', to: 'shopify', units: -2, since: sold, orderName: 'XKBKN', cause: 'order' },
  ],
  [
    'a shop that is silent',
    { shopify: { ...moving, silentSince: sold } },
    { code: 'shop-silent', shop: 'shopify', since: sold },
  ],
  [
    'a write refused',
    { shopify: { ...moving, refused: { reason: 'not-stocked', since: sold } } },
    { code: 'write-refused', shop: 'shopify', units: -2, reason: 'not-stocked', since: sold },
  ],
  [
    'a write without an answer',
    { shopify: { ...moving, open: { since: sold } } },
    { code: 'outcome-unknown', to: 'shopify', since: sold },
  ],
  ['a pause', { poolState: 'paused', pausedWhy: 'staff', shopify: moving }, { code: 'paused', why: 'staff' }],
  ['not joined', { joined: false, unjoinedWhy: 'deleted' }, { code: 'not-joined', why: 'deleted' }],
  ['not begun', { joined: false, unjoinedWhy: 'new', poolState: 'draft' }, { code: 'paused', why: 'draft' }],
  ['nothing that we know of', {}, { code: 'unexplained' }],
])('%s', (_name, over, reason) => {
  expect(decideReason(facts(over))).toEqual(reason)
})
