import { describe, expect, it } from 'vitest'
import { type ShopStand, shopState } from './shop-state.rules.ts'

const at = '2026-11-25T09:12:00Z'
const shop: ShopStand = {
  installed: true,
  stopped: null,
  lastMessageAt: at,
  silentSince: null,
  module: { lastAnswerAt: at },
}

describe('how a shop stands', () => {
  it.each([
    ['connected', {}, 'connected'],
    [
      'a Shopify that never wrote is connected all the same',
      { module: null, lastMessageAt: null },
      'connected',
    ],
    [
      'a module that has neither written nor answered',
      { lastMessageAt: null, module: { lastAnswerAt: null } },
      'waiting',
    ],
    ['a module that only answered', { lastMessageAt: null }, 'connected'],
    ['silent', { silentSince: at }, 'silent'],
    ['moved says more than silent', { silentSince: at, stopped: 'moved' }, 'moved'],
    ['unpaired', { stopped: 'unpaired', installed: false }, 'unpaired'],
    ['uninstalled says more than silent', { silentSince: at, installed: false }, 'uninstalled'],
  ] satisfies [string, Partial<ShopStand>, string][])('%s', (_, over, state) => {
    expect(shopState({ ...shop, ...over })).toBe(state)
  })
})
