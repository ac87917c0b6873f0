/** A shop that answers without end, in good or in bad faith: whoever waits for its place gets it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AccountId, ShopId } from '../../app/language/ids.ts'
import { GiveUp, RetryLater } from '../../app/language/outcome.ts'
import type { BridgeClient } from '../../app/platforms/prestashop/client.ts'
import { catalogueReadStatus, openCatalogueRead } from '../../app/platforms/prestashop/read-catalogue.ts'
import { findSuspects } from '../../app/platforms/prestashop/read-suspects.ts'
import { withTestDatabase } from '../factories/database.ts'

withTestDatabase()
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const answerMs = 5_000
const enough = 100

/** Each answer takes five seconds and promises one more page. */
function endlessShop(lastAfter: (after: string | null) => string): { client: BridgeClient; asked: string[] } {
  const asked: string[] = []
  const answers: Record<string, (after: string | null) => unknown> = {
    flush: () => ({ sent: 0, waiting: 0 }),
    page: (after) => ({ items: [], last: lastAfter(after) }),
    checksums: (after) => ({
      pages: [{ after, last: lastAfter(after), count: 1, checksum: 'x' }],
      end: false,
    }),
    outlines: () => ({ items: [] }),
  }
  const client: BridgeClient = {
    shop: {
      accountId: crypto.randomUUID() as AccountId,
      shopId: crypto.randomUUID() as ShopId,
      domain: 'x.fr',
      platform: 'prestashop',
    },
    ask: async (action, fields, shape) => {
      asked.push(action)
      if (asked.length > enough) throw new Error('it would go on for ever')
      vi.setSystemTime(Date.now() + answerMs)
      const { after = null } = fields as { after?: string | null }
      return shape.parse(answers[action]?.(after))
    },
  }
  return { client, asked }
}

const standingStill = () => endlessShop(() => '1-0').client
const growing = () => endlessShop((after) => `${Number(after?.split('-')[0] ?? 0) + 1}-0`)
const nothingHeld = { differing: async () => [], unnamed: async () => [], checksums: async () => [] }

async function all<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const part of parts) found.push(part)
  return found
}

test('pages that don’t go on are no catalogue', async () => {
  const reads = [
    () => all(findSuspects(standingStill(), nothingHeld)),
    () => catalogueReadStatus(standingStill(), 'from:'),
    () => all(openCatalogueRead(standingStill(), 'from:')),
  ]
  for (const read of reads) await expect(read()).rejects.toThrow(GiveUp)
})

test('a comparison without end leaves its place, and takes nothing for gone that it didn’t reach', async () => {
  const { client, asked } = growing()
  const held = { ...nothingHeld, checksums: async () => [{ variantId: '9999-0' as never, checksum: 'x' }] }
  expect(await all(findSuspects(client, held))).toEqual([])
  expect(asked.length).toBeLessThan(20)
})

test('a whole read without end leaves its place, and says where it goes on', async () => {
  const { client, asked } = growing()
  expect(await catalogueReadStatus(client, 'from:')).toMatchObject({ state: 'ready', variants: null })
  asked.length = 0
  const marks: (string | undefined)[] = []
  const read = async () => {
    for await (const { resume } of openCatalogueRead(client, 'from:')) marks.push(resume)
  }
  await expect(read()).rejects.toThrow(RetryLater)
  expect(marks.length).toBeGreaterThan(1)
  expect(marks.at(-1)).toBe(`from:${asked.length}-0`)
  expect(asked.length).toBeLessThan(20)
})
