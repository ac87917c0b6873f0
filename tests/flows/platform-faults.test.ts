// The platform fails while its messages wait, or while its catalogue is read: nothing is lost, and it is right afterwards.
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askCatalogueRead, onCatalogueRead } from '../../app/flows/catalogue-read.flow.server.ts'
import { onStockMoved } from '../../app/flows/stock-moved.flow.server.ts'
import type { InventoryItemId, LocationId, VariantId } from '../../app/language/ids.ts'
import { GiveUp, RetryLater } from '../../app/language/outcome.ts'
import { forgetEnv } from '../../app/runtime/env.ts'
import { platformFor } from '../../app/runtime/wire.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { variantId } from '../sandbox/fixture.ts'

type Fault = (response: ServerResponse) => void

withTestDatabase()
let live: LiveShop
let between: Server
let bowl: string
/** What the platform answers instead of the truth, after so many true answers. */
let fault: { answer: Fault; after: number } | null = null

/** Stands between the app and the platform, and breaks what a test says. */
async function standBetween(): Promise<void> {
  between = createServer(async (request, response) => {
    const body: Buffer[] = []
    for await (const part of request) body.push(part)
    if (fault && fault.after <= 0) return fault.answer(response)
    if (fault) fault.after -= 1
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !/^(host|connection|content-length)$/.test(name)),
    ) as Record<string, string>
    const { method = 'GET', url = '/' } = request
    const sent = method === 'GET' ? {} : { body: Buffer.concat(body) }
    const answer = await fetch(`${live.sandbox.url}${url}`, { method, headers, ...sent })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  between.listen(0, '127.0.0.1')
  await once(between, 'listening')
}

beforeAll(async () => {
  live = await openLiveShop()
  await standBetween()
  await live.install()
  process.env.SHOPIFY_API_URL = `http://127.0.0.1:${(between.address() as AddressInfo).port}/{shop}`
  forgetEnv()
  bowl = variantId(live.shop, 3)
})
afterAll(async () => {
  between.closeAllConnections()
  between.close()
  await live.close()
})
beforeEach(async () => {
  fault = null
  await rows('delete from webhook_inbox')
  await rows('delete from catalogue_read')
  await rows('delete from problem')
  await live.control('set-available', { variantId: bowl, locationId: place(0), available: 4 })
  await live.control('set-available', { variantId: bowl, locationId: place(1), available: 3 })
  await live.deliver()
  await onStockMoved(live.ref)
  expect(await stock()).toEqual({ available: 7, ads: 'allow' })
})

const place = (index: number) => [...live.shop.locations.keys()][index] ?? ''
async function stock() {
  const text = `select v.available, s.ads from variant v join ad_state s using (account_id, shop_id, variant_id)
                 where v.variant_id = $1`
  return (await rows<{ available: number; ads: string }>(text, [bowl]))[0]
}
const waiting = async () => (await rows('select from webhook_inbox where done_at is null')).length
const spoiled = async () => (await rows('select from webhook_inbox where failure is not null')).length

const answer = (status: number, text: string, headers: Record<string, string> = {}): Fault => {
  return (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
}
const passing: [title: string, fault: Fault][] = [
  ['500', answer(500, '{}')],
  ['502 with a page of HTML', answer(502, '<html>Bad gateway</html>', { 'content-type': 'text/html' })],
  ['429', answer(429, '{"errors":"Exceeded 2 calls per second"}', { 'retry-after': '9.0' })],
  ['430, a shield in front', answer(430, 'Shopify security rejection', { 'content-type': 'text/plain' })],
  ['408', answer(408, '')],
  ['200 with a page of HTML', answer(200, '<html>One moment</html>', { 'content-type': 'text/html' })],
  ['200 without a word', answer(200, '')],
  ['200 with no data', answer(200, '{"data":null}')],
  ['200 cut in the middle', answer(200, '{"data":{"nodes":[{"id":"gid://sho')],
  ['a connection that breaks', (response) => void response.destroy()],
  ['THROTTLED', answer(200, '{"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}]}')],
]

describe('while messages wait', () => {
  test.each(passing)('%s: they go on waiting, and are worked off afterwards', async (_title, wrong) => {
    await live.control('sell', { variantId: bowl, quantity: 7 })
    await live.deliver()
    const before = await waiting()
    expect(before).toBeGreaterThan(0)
    fault = { answer: wrong, after: 0 }
    await onStockMoved(live.ref)
    expect([await waiting(), await spoiled()]).toEqual([before, 0])
    const [job] = await rows("select from graphile_worker.jobs where task_identifier = 'drain'")
    expect(job).toBeDefined()
    fault = null
    await onStockMoved(live.ref)
    expect(await waiting()).toBe(0)
    expect(await stock()).toEqual({ available: 0, ads: 'suppress' })
  })
})

describe('while the catalogue is read', () => {
  test.each(passing.filter(([title]) => /^(429|430|200 with no data|a connection)/.test(title)))(
    '%s: the read goes on afterwards',
    async (_title, wrong) => {
      await live.control('webhooks', { lost: { next: 1000, topics: null } })
      await live.control('sell', { variantId: bowl, quantity: 7 })
      await live.control('webhooks', { lost: { next: 0, topics: null } })
      await askCatalogueRead(live.ref, 'reconcile')
      // The first question is answered; what comes back of it isn't.
      fault = { answer: wrong, after: 1 }
      await onCatalogueRead(live.ref)
      expect(await rows("select from catalogue_read where state = 'failed'")).toHaveLength(0)
      fault = null
      await live.deliver()
      await live.work(60_000)
      expect(await stock()).toEqual({ available: 0, ads: 'suppress' })
      expect(await rows("select from problem where kind = 'read-failed' and closed_at is null")).toHaveLength(
        0,
      )
    },
  )
})

describe('what only a person can mend becomes a problem, and nothing is lost meanwhile', () => {
  test.each([
    [
      'the token is refused',
      answer(401, '{"errors":"[API] Invalid API key or access token"}'),
      'token-refused',
    ],
    [
      'access is denied',
      answer(403, '{"errors":"[API] This action requires merchant approval"}'),
      'scopes-missing',
    ],
    ['the shop is frozen', answer(402, '{"errors":"Unavailable Shop"}'), 'shop-closed'],
    ['the shop is locked', answer(423, '{"errors":"Locked"}'), 'shop-closed'],
  ])('%s', async (_title, wrong, code) => {
    await live.control('sell', { variantId: bowl, quantity: 7 })
    await live.deliver()
    const before = await waiting()
    fault = { answer: wrong, after: 0 }
    await onStockMoved(live.ref)
    expect([await waiting(), await spoiled()]).toEqual([before, 0])
    const open =
      "select data ->> 'code' as code from problem where kind = 'access-lost' and closed_at is null"
    expect(await rows(open)).toEqual([{ code }])
    fault = null
    await live.connect()
    await live.work()
    await live.deliver()
    await live.work(60_000)
    expect([await waiting(), await rows(open)]).toEqual([0, []])
    expect(await stock()).toEqual({ available: 0, ads: 'suppress' })
  })
})

test('two workers at once work off a shop once', async () => {
  const before = (await rows('select from stock_movement')).length
  await live.control('sell', { variantId: bowl, quantity: 7 })
  await live.deliver()
  await Promise.all([onStockMoved(live.ref), onStockMoved(live.ref), live.work()])
  expect(await stock()).toEqual({ available: 0, ads: 'suppress' })
  const moved = (await rows('select from stock_movement')).length - before
  expect(moved).toBeGreaterThan(0)
  await Promise.all([onStockMoved(live.ref), live.work()])
  expect((await rows('select from stock_movement')).length - before).toBe(moved)
})

test('a refusal after an attempt without an answer tells nothing of that attempt', async () => {
  const [held] = await rows<{ item: InventoryItemId }>(
    'select inventory_item_id as item from variant where variant_id = $1',
    [bowl],
  )
  if (!held) throw new Error('the bowl is not held')
  const change = {
    variantId: bowl as VariantId,
    inventoryItemId: held.item,
    locationId: place(0) as LocationId,
    change: { delta: -1 },
    from: 4,
  }
  const ask = () =>
    platformFor({ ...live.ref, platform: 'shopify' }).changeStock([change], crypto.randomUUID())
  let attempts = 0
  const refuse = (response: ServerResponse) => response.writeHead(403).end('{}')
  fault = {
    after: 0,
    answer: (response) => {
      attempts += 1
      if (attempts === 1) response.destroy()
      else refuse(response)
    },
  }
  await expect(ask()).rejects.toThrow(RetryLater)
  expect(attempts).toBe(2)
  fault = { after: 0, answer: refuse }
  await expect(ask()).rejects.toThrow(GiveUp)
})
