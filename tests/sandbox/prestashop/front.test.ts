/** The stand-in shop as a whole: the module installed in it, a wire that can be cut, and a log that tells all. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { noFaults } from './faults.ts'
import { createPrestaShop, type PrestaShop } from './front.ts'
import { ListeningApp } from './listening-app.ts'
import type { Entry, MessageFacts } from './log.ts'

type Listed = {
  active: boolean
  item: string
  quantity: number
  sells: boolean
  url: string
  reference: string
  isPack: boolean
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'stand-in-shop-'))
const app = new ListeningApp()
let appUrl = ''
let shop: PrestaShop
/** Null where no answer came. */
const call = (request: Record<string, unknown>) => app.command(request).catch(() => null)

beforeAll(async () => {
  appUrl = await app.listen()
  shop = await createPrestaShop({ port: 0, appUrl, dataDir, seed: 'small', chance: 7 })
  expect(await control('connect', {})).toMatchObject({ connected: true, joined: false })
})

afterEach(async () => {
  await control('faults', noFaults)
  await control('down', { down: false })
})

afterAll(async () => {
  await shop?.stop()
  await app.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function ask(
  name: string,
  body?: object,
): Promise<{ status: number; answer: Record<string, unknown> }> {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(`${shop.url}/control/${name}`, options)
  return { status: answer.status, answer: (await answer.json()) as Record<string, unknown> }
}

async function control<T = Record<string, unknown>>(name: string, body?: object): Promise<T> {
  const { status, answer } = await ask(name, body)
  if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(answer)}`)
  return answer as T
}

const catalogue = () => control<Listed[]>('catalogue')
const entries = async (since = 0) => (await control<{ entries: Entry[] }>(`log?since=${since}`)).entries
const lastSeq = async () => (await entries()).at(-1)?.seq ?? 0

async function plenty(): Promise<Listed> {
  const found = (await catalogue()).find(
    ({ quantity, sells, isPack, item }) => sells && quantity >= 6 && !isPack && !item.endsWith('-0'),
  )
  if (!found) throw new Error('nothing is in stock')
  return found
}

async function until<T>(look: () => T | Promise<T>, what: string, ms = 60_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + ms
  for (;;) {
    const seen = await look()
    if (seen) return seen as NonNullable<T>
    if (Date.now() > deadline) throw new Error(`not within ${ms} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** By version, not by arrival: a late message says what was. */
function newest(item: string): number | null | undefined {
  const all = app.messages.flatMap(({ items }) => items).filter((one) => one.item === item)
  return all.sort((a, b) => a.version - b.version).at(-1)?.quantity
}
const hears = (item: string, quantity: number) =>
  until(() => newest(item) === quantity, `${item} is ${quantity}`)

test('an order lowers the quantity, tells the app and stands in the log', async () => {
  const { item, quantity } = await plenty()
  const since = await lastSeq()
  const { order } = await control('sell', { lines: [{ item, quantity: 2 }] })
  await hears(item, quantity - 2)
  const told = await until(async () => {
    const all = await entries(since)
    return all.some(({ message }) => message?.acknowledged.some(([one]) => one === item)) ? all : null
  }, 'the message is in the log')
  expect(told.filter(({ kind }) => kind === 'stock')).toEqual([
    expect.objectContaining({
      item,
      before: quantity,
      after: quantity - 2,
      how: 'order',
      hooked: true,
      order,
    }),
  ])
  expect(told.map(({ seq }) => seq)).toEqual(told.map((_, index) => since + 1 + index))
  await control('cancel', { order })
  await hears(item, quantity)
})

test('a change by raw SQL is told to nobody', async () => {
  const { item, quantity } = await plenty()
  const since = await lastSeq()
  await control('raw-sql', { item, quantity: quantity + 1 })
  expect(await entries(since)).toEqual([
    expect.objectContaining({ item, after: quantity + 1, how: 'raw-sql', hooked: false }),
  ])
})

test('what the page doesn’t sell isn’t sold', async () => {
  const { item, quantity } = await plenty()
  expect((await ask('sell', { lines: [{ item, quantity: quantity + 1 }] })).status).toBe(409)
  expect((await ask('sell', { lines: [{ item: '1-999999', quantity: 1 }] })).status).toBe(404)
  expect((await ask('sell', { lines: [] })).status).toBe(400)
})

test('twelve shoppers at once buy no more than there is, and the sum of the product stays right', async () => {
  const { item } = await plenty()
  await control('set', { item, quantity: 5 })
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => ask('sell', { lines: [{ item, quantity: 1 }] })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(7)
  const product = item.split('-')[0] ?? ''
  const sisters = (await catalogue()).filter((one) => one.item.startsWith(`${product}-`))
  const called = await call({ action: 'product', product })
  const items = called?.body.items as { item: string; quantity: number }[]
  expect(items.map((one) => [one.item, one.quantity])).toEqual(sisters.map((one) => [one.item, one.quantity]))
  await hears(item, 0)
})

test('the module adds few statements to an order of three lines', async () => {
  const lines = (await catalogue())
    .filter(({ quantity, sells, item, isPack }) => sells && quantity > 3 && !isPack && !item.endsWith('-0'))
    .filter((_, index) => index % 4 === 0)
    .slice(0, 3)
    .map(({ item }) => ({ item, quantity: 1 }))
  const counts = await control<{ with: number; without: number }>('count-queries', { lines })
  console.info(`statements of one order: ${counts.without} without the module, ${counts.with} with it`)
  expect(counts.with - counts.without).toBeGreaterThan(0)
  expect(counts.with - counts.without).toBeLessThanOrEqual(12)
})

test('a locked outbox fails no checkout, and the change arrives afterwards', async () => {
  const { item, quantity } = await plenty()
  const isLocked = async () => (await control<{ locked: boolean }>('state')).locked
  const locked = control('lock-outbox', { ms: 60_000 })
  await until(isLocked, 'the outbox is locked')
  await control('sell', { lines: [{ item, quantity: 1 }] })
  expect(await isLocked()).toBe(true)
  await control('unlock-outbox', {})
  await locked
  await hears(item, quantity - 1)
})

test.each([
  ['lost', { lose: 1 }, ({ lost, answerLost }: MessageFacts) => lost || answerLost],
  ['repeated', { duplicate: 1, delayMs: 40 }, ({ repeated }: MessageFacts) => repeated],
  ['late', { reorder: 1 }, ({ late }: MessageFacts) => late],
] as const)(
  'messages are %s, and the newest quantity arrives all the same',
  async (_how, faults, happened) => {
    const { item, quantity } = await plenty()
    const since = await lastSeq()
    await control('faults', faults)
    await control('sell', { lines: [{ item, quantity: 1 }] })
    // Each try of the module meets the fault, until one is seen.
    await until(async () => {
      await control('cron', {})
      return (await entries(since)).some(({ message }) => message && happened(message))
    }, 'the fault happens')
    await control('faults', noFaults)
    await control('sell', { lines: [{ item, quantity: 1 }] })
    await until(async () => {
      await control('cron', {})
      return newest(item) === quantity - 2
    }, 'the newest quantity arrives')
  },
)

test('a lost answer was applied: the same key answers the same and changes nothing', async () => {
  const { item, quantity } = await plenty()
  await control('faults', { loseAnswers: 1 })
  const write = { action: 'stock', key: `lost-${item}`, changes: [{ item, delta: -1, expected: quantity }] }
  expect(await call(write)).toBeNull()
  await control('faults', noFaults)
  expect(await call(write)).toMatchObject({
    status: 200,
    body: { results: [{ item, code: 'done', before: quantity, after: quantity - 1 }] },
  })
  expect((await catalogue()).find((one) => one.item === item)?.quantity).toBe(quantity - 1)
})

test('a refused write changes nothing', async () => {
  const { item, quantity } = await plenty()
  await control('faults', { refuseWrites: 1 })
  expect(
    await call({
      action: 'stock',
      key: `no-${item}`,
      changes: [{ item, delta: -1, expected: quantity }],
    }),
  ).toMatchObject({ status: 503 })
  expect((await catalogue()).find((one) => one.item === item)?.quantity).toBe(quantity)
})

test('a shop that is down answers 503 everywhere and sends nothing; afterwards all arrives', async () => {
  const { item, quantity, url } = await plenty()
  await control('down', { down: true })
  expect((await fetch(url)).status).toBe(503)
  await control('set', { item, quantity: quantity + 3 })
  expect(await call({ action: 'shop' })).toMatchObject({ status: 503 })
  expect(newest(item)).not.toBe(quantity + 3)
  await control('down', { down: false })
  await until(async () => {
    await control('cron', {})
    return newest(item) === quantity + 3
  }, 'what happened meanwhile arrives')
})

test('a copy of the shop under another address stops; back home it goes on', async () => {
  const other = shop.url.replace('localhost', '127.0.0.1')
  await control('clone', { address: other })
  expect(await call({ action: 'shop' })).toMatchObject({ status: 409, body: { error: 'moved' } })
  await control('clone', { address: shop.url })
  expect(await call({ action: 'shop' })).toMatchObject({ status: 200 })
})

test('what the page sells, what the module says and what the shop lists are one', async () => {
  const listed = await catalogue()
  const items: { item: string; sells: boolean; quantity: number; jsonLd: string | null }[] = []
  for (let after: string | null = null, first = true; first || after; first = false) {
    const page = await call({ action: 'page', after, limit: 200 })
    if (page?.status !== 200) throw new Error('the module answers no page')
    items.push(...(page.body.items as typeof items))
    after = page.body.last as string | null
  }
  const sayings = (all: { item: string; sells: boolean; quantity: number }[]) =>
    all.map(({ item, sells, quantity }) => ({ item, sells, quantity }))
  expect(sayings(items)).toEqual(sayings(listed))
  for (const { item, sells, url, active } of listed.slice(-16)) {
    const html = await (await fetch(url)).text()
    expect({
      item,
      sells: html.includes('data-sells="true"'),
      shown: html.includes('data-testid="buy"'),
    }).toEqual({ item, sells, shown: active })
    const jsonLd = /schema\.org\/(InStock|OutOfStock|BackOrder)/.exec(html)?.[1] ?? null
    if (active) expect(items.find((one) => one.item === item)?.jsonLd).toBe(jsonLd)
  }
})

test('employees open the screens with the rights of their profile', async () => {
  const claims = async (employee: number) => {
    const { token } = await control<{ token: string }>('launch', { employee })
    return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as object
  }
  expect(await claims(1)).toMatchObject({ employee: '1', language: 'fr', rights: { view: true, edit: true } })
  expect(await claims(2)).toMatchObject({ employee: '2', rights: { view: true, edit: false } })
})

test('the back office keeps readers from writing and shows the module’s pages', async () => {
  const { item, quantity } = await plenty()
  const page = (employee: number, query: string, form?: Record<string, string>) =>
    fetch(
      `${shop.url}/admin/index.php?employee=${employee}&${query}`,
      form ? { method: 'POST', body: new URLSearchParams(form) } : {},
    )
  const save = { act: 'save', item, quantity: String(quantity + 2) }
  await page(2, 'controller=AdminStockManagement', save)
  expect((await catalogue()).find((one) => one.item === item)?.quantity).toBe(quantity)
  await page(1, 'controller=AdminStockManagement', save)
  expect((await catalogue()).find((one) => one.item === item)?.quantity).toBe(quantity + 2)
  expect(await (await page(1, 'controller=AdminPromesse')).text()).toContain('<iframe')
  expect(await (await page(1, 'controller=AdminModules&configure=promesse&language=en')).text()).toContain(
    'submitPromesseDisconnect',
  )
  expect((await page(1, 'controller=AdminOrders')).status).toBe(200)
})

test('nothing raised a notice', async () => {
  const { notices } = await control<{ notices: string[] }>('notices')
  // A statement that met the locked outbox is meant to fail.
  expect(notices.filter((one) => !one.includes('promesse_outbox'))).toEqual([])
})

test('a shop that is started again is the same shop, its log too', async () => {
  const before = await entries()
  const [listed] = await catalogue()
  await shop.stop()
  shop = await createPrestaShop({
    port: Number(new URL(shop.url).port),
    appUrl,
    dataDir,
    seed: 'small',
  })
  expect((await entries()).slice(0, before.length)).toEqual(before)
  expect((await catalogue())[0]).toEqual(listed)
  expect(await call({ action: 'shop' })).toMatchObject({ status: 200 })
})
