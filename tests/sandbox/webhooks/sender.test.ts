import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { createClock } from '../clock.ts'
import { appConfig, fixtureShop, receiver, start, variantId } from '../fixture.ts'
import { fieldLag, seeded } from '../random.ts'
import { type ManualScheduler, manualScheduler } from '../scheduler.ts'
import type { DeliveryRecord, ShopState } from '../store/types.ts'
import { onlyFields } from './bodies/write.ts'
import { createSender, retryMs } from './sender.ts'
import { toAppConfig } from './subscriptions.ts'

type Sent = { at: number; topic: string; headers: Record<string, string>; body: string }

/** A sender whose time passes by hand; `status` answers the nth attempt. */
function setUp(seed = 1, status: (nth: number) => number | null = () => 200) {
  const scheduler: ManualScheduler = manualScheduler()
  const shop = fixtureShop()
  shop.installation.installed = true
  const sent: Sent[] = []
  const log: DeliveryRecord[] = []
  const sender = createSender({
    apiSecret: 'secret',
    subscriptions: appConfig('http://app.example/webhooks').subscriptions,
    clock: createClock(() => Date.parse('2026-11-24T08:00:00Z') + scheduler.now()),
    scheduler,
    random: seeded(seed),
    post: async (_url, headers, body) => {
      sent.push({ at: scheduler.now(), topic: headers['x-shopify-topic'] ?? '', headers, body })
      return status(sent.length)
    },
    record: (_shop: ShopState, entry) => {
      if (entry.delivery) log.push(entry.delivery)
      return { seq: 1, at: '', realAt: 0, ...entry }
    },
  })
  const announce = (count: number, topic = 'products/update') => {
    for (let nth = 0; nth < count; nth += 1) {
      sender.announce(shop, [{ topic, payload: { nth }, variantIds: [] }], nth)
    }
  }
  return { shop, sender, scheduler, sent, log, announce }
}

/** Lets promises settle: nothing waits for real time. */
const settle = async () => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve()
}
const order = (sent: Sent[]) => sent.map((one) => (JSON.parse(one.body) as { nth: number }).nth)

describe('lag in the field', () => {
  test.each([1, 7, 42])('p50 about 1 s, p99 about 7 s (seed %i)', (seed) => {
    const random = seeded(seed)
    const lags = Array.from({ length: 20_000 }, () => fieldLag(random)).sort((a, b) => a - b)
    expect(lags[10_000]).toBeGreaterThan(950)
    expect(lags[10_000]).toBeLessThan(1050)
    expect(lags[19_800]).toBeGreaterThan(6300)
    expect(lags[19_800]).toBeLessThan(7700)
  })

  test('the same seed gives the same run', async () => {
    const runs = [setUp(5), setUp(5)].map(async ({ shop, announce, scheduler, sent }) => {
      Object.assign(shop.webhooks, { lag: 'field', duplicate: 0.3, reorder: 0.3 })
      announce(30)
      scheduler.pass(60_000)
      await settle()
      return sent.map((one) => `${one.at} ${one.body}`)
    })
    const [first, second] = await Promise.all(runs)
    expect(first).toEqual(second)
    expect(first?.length).toBeGreaterThan(30)
  })
})

test('without switches every message is sent once, in order, signed', async () => {
  const { announce, scheduler, sent } = setUp()
  announce(5)
  scheduler.pass(0)
  await settle()
  expect(order(sent)).toEqual([0, 1, 2, 3, 4])
  for (const { headers, body } of sent) {
    expect(headers['x-shopify-hmac-sha256']).toBe(
      createHmac('sha256', 'secret').update(body).digest('base64'),
    )
    expect(headers['x-shopify-triggered-at']).toMatch(/^2026-11-24T08:00:00\.\d{9}Z$/)
  }
  expect(new Set(sent.map((one) => one.headers['x-shopify-triggered-at'])).size).toBe(5)
})

test('a duplicate repeats the event id and the body', async () => {
  const { shop, announce, scheduler, sent } = setUp()
  shop.webhooks.duplicate = 1
  announce(3)
  scheduler.pass(10_000)
  await settle()
  expect(sent).toHaveLength(6)
  expect(new Set(sent.map((one) => one.headers['x-shopify-event-id'])).size).toBe(3)
  expect(new Set(sent.map((one) => one.body)).size).toBe(3)
})

test('reordered: later ones overtake, none is lost', async () => {
  const { shop, announce, scheduler, sent } = setUp()
  shop.webhooks.reorder = 0.5
  announce(20)
  scheduler.pass(10_000)
  await settle()
  expect(order(sent)).not.toEqual([...order(sent)].sort((a, b) => a - b))
  expect([...order(sent)].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, nth) => nth))
})

test('lost: the next ones of the named topic never come, and the log says so', async () => {
  const { shop, announce, scheduler, sent, log } = setUp()
  shop.webhooks.lost = { next: 2, topics: ['orders/create'] }
  announce(1)
  announce(3, 'orders/create')
  scheduler.pass(10_000)
  await settle()
  expect(sent.map((one) => one.topic)).toEqual(['products/update', 'orders/create'])
  expect(log.filter((one) => one.outcome === 'lost').map((one) => one.topic)).toEqual([
    'orders/create',
    'orders/create',
  ])
})

test('late: the next one waits as long as was asked', async () => {
  const { shop, announce, scheduler, sent } = setUp()
  shop.webhooks.late = { next: 1, topics: null, ms: 60_000 }
  announce(2)
  scheduler.pass(59_999)
  await settle()
  expect(order(sent)).toEqual([1])
  scheduler.pass(1)
  await settle()
  expect(order(sent)).toEqual([1, 0])
})

test('a paused shop keeps its messages; a flush sends them and waits for the answers', async () => {
  const { shop, sender, announce, scheduler, sent } = setUp()
  shop.webhooks.paused = true
  announce(3)
  scheduler.pass(1000)
  await settle()
  expect([sent.length, sender.waiting(shop)]).toEqual([0, 3])
  expect(await sender.flush(shop)).toEqual({ sent: 3, refused: 0 })
  expect([order(sent), sender.waiting(shop)]).toEqual([[0, 1, 2], 0])
})

test('refused messages come again, eight times, with the same body and webhook id', async () => {
  const { announce, scheduler, sent, log } = setUp(1, () => 503)
  announce(1)
  for (const ms of [0, ...retryMs, 1_000_000]) {
    scheduler.pass(ms)
    await settle()
  }
  expect(sent).toHaveLength(9)
  expect(new Set(sent.map((one) => one.headers['x-shopify-webhook-id'] + one.body)).size).toBe(1)
  expect(log.map((one) => one.outcome)).toEqual([...Array(8).fill('failed'), 'undeliverable'])
})

test('an uninstalled shop sends nothing but what privacy law asks', async () => {
  const { shop, announce, scheduler, sent } = setUp()
  shop.installation.installed = false
  announce(1)
  announce(1, 'shop/redact')
  scheduler.pass(0)
  await settle()
  expect(sent.map((one) => one.topic)).toEqual(['shop/redact'])
})

describe('subscriptions', () => {
  const toml = `
    [access_scopes]
    scopes = "read_products, read_inventory"
    [webhooks]
    api_version = "2026-10"
    [[webhooks.subscriptions]]
    topics = ["orders/create"]
    uri = "/webhooks/shopify"
    include_fields = ["id", "line_items.variant_id"]
    [[webhooks.subscriptions]]
    compliance_topics = ["shop/redact"]
    uri = "/webhooks/shopify"`

  test('come from shopify.app.toml, relative to the app', () => {
    const config = toAppConfig(toml, 'http://app.example')
    expect(config.scopes).toEqual(['read_products', 'read_inventory'])
    expect(config.subscriptions.map((one) => [one.topic, one.url])).toEqual([
      ['orders/create', 'http://app.example/webhooks/shopify'],
      ['shop/redact', 'http://app.example/webhooks/shopify'],
    ])
  })

  test('include_fields keeps what it names, in lists too', () => {
    const payload = { id: 1, email: 'x', line_items: [{ variant_id: 2, title: 'y' }] }
    expect(onlyFields(payload, ['id', 'line_items.variant_id'])).toEqual({
      id: 1,
      line_items: [{ variant_id: 2 }],
    })
  })
})

describe('over real HTTP', () => {
  const stops: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
  })

  test('a sale reaches the app: order, level, product, sold out', async () => {
    const app = await receiver()
    const started = await start({ app: appConfig(app.url), post: (await import('./post.ts')).postWebhook })
    stops.push(started.sandbox.stop, app.stop)
    await started.control('install', {})
    await started.control('webhooks', { paused: true })
    await started.control('sell', { variantId: variantId(started.shop, 0), quantity: 3 })
    expect(await started.control('webhooks/flush', {})).toEqual({ sent: 5, refused: 0 })
    const topics = app.received.map((one) => one.headers['x-shopify-topic'])
    expect(topics.sort()).toEqual(
      [
        'inventory_levels/update',
        'orders/create',
        'orders/updated',
        'products/update',
        'variants/out_of_stock',
      ].sort(),
    )
    for (const { headers, text } of app.received) {
      expect(headers['x-shopify-hmac-sha256']).toBe(
        createHmac('sha256', 'secret').update(text).digest('base64'),
      )
      expect(headers['x-shopify-shop-domain']).toBe(started.shop.domain)
    }
  })
})
