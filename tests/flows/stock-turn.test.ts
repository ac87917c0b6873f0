/** A shop that has something to say each time it was heard: its turn ends, and what is left isn't forgotten. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onStockMoved } from '../../app/flows/stock-moved.flow.server.ts'
import type { Platform, PlatformMessage } from '../../app/platforms/platform.port.ts'
import { receive } from '../../app/runtime/inbox.ts'
import { withTestDatabase } from '../factories/database.ts'
import { rows } from '../factories/live-shop.ts'
import { storeShop } from '../factories/stored-shop.ts'

const talkative = vi.hoisted(() => ({ heard: 0, hear: async () => {} }))
vi.mock('../../app/runtime/wire.ts', async (original) => ({
  ...(await original<object>()),
  platformFor: (): Partial<Platform> => ({
    toMessages: (): PlatformMessage[] => [
      { kind: 'stock-touched', inventoryItemIds: [], variantIds: ['9' as never], productIds: [] },
    ],
    readVariants: async () => {
      await talkative.hear()
      return { variants: [], missingVariantIds: [], missingItemIds: [], readAt: new Date() }
    },
  }),
}))

withTestDatabase()
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('after some twenty seconds others get the place, and the rest is planned', async () => {
  const shop = await storeShop()
  await rows('update shop set publication_id = $1 where shop_id = $2', ['online', shop.shopId])
  const say = () =>
    receive({
      domain: shop.domain,
      topic: 'products/update',
      eventId: crypto.randomUUID(),
      webhookId: '',
      triggeredAt: null,
      body: '{}',
    })
  talkative.hear = async () => {
    talkative.heard += 1
    if (talkative.heard > 50) throw new Error('its turn never ends')
    vi.setSystemTime(Date.now() + 4_000)
    await say()
  }
  await say()
  await rows('delete from graphile_worker._private_jobs')
  await onStockMoved(shop)
  expect(talkative.heard).toBeLessThan(10)
  expect(await rows('select from webhook_inbox where done_at is null')).toHaveLength(1)
  expect(await rows(`select from graphile_worker.jobs where key = 'drain:${shop.shopId}'`)).toHaveLength(1)
})
