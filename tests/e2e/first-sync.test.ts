import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTwoShops, type TwoShops } from './two-shops-app.ts'

let two: TwoShops
let locationIds: string[] = []
beforeAll(async () => {
  two = await openTwoShops()
  await two.join()
  locationIds = await two.savePool()
})
afterAll(() => two?.close())

type Pair = { variantId: string; item: string }
let pairs: Pair[] = []
/** The same SKU, once in each shop. */
async function loadPairs(): Promise<Pair[]> {
  const bySku = Map.groupBy(await two.sandbox.catalogue(), ({ sku }) => sku ?? '')
  const byReference = Map.groupBy(await two.prestashop.items(), ({ reference }) => reference)
  return [...bySku].flatMap(([sku, [variant, second]]) => {
    const [item, another] = byReference.get(sku) ?? []
    return sku && variant && !second && item && !another
      ? [{ variantId: variant.variantId, item: item.item }]
      : []
  })
}

const run = async () => {
  const html = await two.client.page('/first-sync')
  const of = (name: string) => new RegExp(`data-${name}="([^"]*)"`).exec(html)?.[1] ?? ''
  return {
    runId: of('run-id'),
    state: of('run-state'),
    toWrite: Number(of('to-write')),
    toZero: Number(of('to-zero')),
  }
}
const untilState = (state: string) =>
  expect.poll(async () => (await run()).state, { interval: 300 }).toBe(state)

/** Compares until what was changed in the shops is known. */
const untilZeros = (leader: string, more: number) =>
  expect
    .poll(
      async () => {
        await two.client.post('/first-sync', { intent: 'plan', leader })
        return (await run()).toZero
      },
      { interval: 2_000 },
    )
    .toBeGreaterThan(more)

/** A change that the screen lists: where it is, from and to. */
type Change = Pair & { from: number; to: number }
async function readChanges(): Promise<Change[]> {
  const html = await two.client.page('/first-sync')
  return [...html.matchAll(/<tr[^>]*data-change="[^"]*"[^>]*>.*?<\/tr>/gs)].flatMap(([row]) => {
    const variantId = /\/stock\/(\d+)"/.exec(row)?.[1]
    const pair = pairs.find((one) => one.variantId === variantId)
    const of = (name: string) => Number(new RegExp(`data-${name}="(-?\\d+)"`).exec(row)?.[1])
    return pair ? [{ ...pair, from: of('from'), to: of('to') }] : []
  })
}

describe('the first sync', () => {
  it('asks for links first', async () => {
    const { app: frame, open } = await two.visit({ language: 'fr' })
    await open('/first-sync')
    await frame.locator('[data-stage="no-links"]').waitFor()
    await two.client.post('/links', { intent: 'link-exact' })
    pairs = await loadPairs()
  })

  it('shows what would change, and writes nothing before what goes to zero was looked at', async () => {
    const { app: frame, open, faults } = await two.visit({ language: 'fr' })
    // One that PrestaShop holds and Shopify doesn't, whatever the seed says.
    const [gone] = pairs
    if (!gone) throw new Error('the two shops share nothing')
    for (const locationId of locationIds)
      await two.sandbox.control('set-available', { variantId: gone.variantId, locationId, available: 0 })
    await two.prestashop.control('set', { item: gone.item, quantity: 5 })
    await untilZeros('shopify', 0)
    await open('/first-sync')
    await frame.getByRole('radio', { name: 'Shopify fait référence' }).check()
    // Planned it already is: what the click brings is another run.
    const before = (await run()).runId
    await frame.getByRole('button', { name: 'Comparer à nouveau' }).click()
    await expect.poll(async () => (await run()).runId).not.toBe(before)
    await frame.locator('[data-run-state="planned"]').first().waitFor()
    const { toWrite, toZero, runId } = await run()
    await frame.locator(`[data-run-id="${runId}"]`).first().waitFor()
    expect(toWrite).toBeGreaterThan(10)
    expect(toZero).toBeGreaterThan(0)
    const write = frame.getByRole('button', { name: `Écrire ${toWrite} quantités` })
    expect(await write.isDisabled()).toBe(true)
    await expect(two.client.post('/first-sync', { intent: 'approve', runId })).rejects.toThrow('422')
    await frame.locator('[data-testid="zeros"]').getByRole('link').click()
    const toAboveZero = frame.locator('[data-change]:not([data-to^="-"], [data-to="0"])')
    await expect.poll(() => toAboveZero.count()).toBe(0)
    await expect.poll(() => frame.locator('[data-change]').count()).toBe(Math.min(50, toZero))
    await expect.poll(() => write.isEnabled()).toBe(true)
    expect(faults).toEqual([])
  })

  it('writes what was approved: afterwards both shops say the same', async () => {
    const { app: frame, open } = await two.visit({ language: 'fr' })
    await open('/first-sync?show=zero')
    const { toWrite } = await run()
    await frame.getByRole('button', { name: `Écrire ${toWrite} quantités` }).click()
    await untilState('done')
    await frame.locator('[data-testid="result"]').waitFor()
    const changes = await readChanges()
    expect(changes.length).toBeGreaterThan(10)
    const items = new Map((await two.prestashop.items()).map(({ item, quantity }) => [item, quantity]))
    for (const { item, to } of changes) expect([item, items.get(item)]).toEqual([item, to])
    for (const { item, variantId } of changes.slice(0, 5))
      expect(await two.quantityOf(item)).toBe(await two.unitsAt(variantId, locationIds))
    expect(await frame.locator('[data-testid="history"] [data-run-state="done"]').count()).toBe(1)
  })

  it('names a sale of one shop in the other, side by side', async () => {
    const { app: frame, open, faults } = await two.visit({ language: 'fr' })
    const sold = await sellable(3)
    await two.prestashop.control('sell', { lines: [{ item: sold.item, quantity: 2 }] })
    const units = await two.quantityOf(sold.item)
    await expect.poll(() => two.unitsAt(sold.variantId, locationIds)).toBe(units)
    await open(`/stock/${sold.variantId}`)
    const sides = frame.locator('[data-testid="sides"]')
    await expect.poll(() => sides.getAttribute('data-difference')).toBe('0')
    for (const side of ['shopify', 'prestashop'])
      expect(await sides.locator(`[data-side="${side}"]`).getAttribute('data-quantity')).toBe(String(units))
    const movements = frame.locator('[data-testid="movements"]')
    expect(await movements.locator('[data-shop="shopify"][data-cause="ours"]').first().textContent()).toMatch(
      /Vente \w+ dans PrestaShop, écrite ici par Promesse/,
    )
    await expect.poll(() => movements.locator('[data-shop="prestashop"][data-cause="order"]').count()).toBe(1)
    expect(faults).toEqual([])
  })

  it('greys the figure of a shop that is silent, and says what hasn’t arrived', async () => {
    const { app: frame, open } = await two.visit({ language: 'fr' })
    const sold = await sellable(3)
    await two.prestashop.control('down', { down: true })
    try {
      await two.sandbox.control('sell', { variantId: sold.variantId, quantity: 1 })
      await open(`/stock/${sold.variantId}`)
      const sides = frame.locator('[data-testid="sides"]')
      await expect.poll(() => sides.getAttribute('data-difference')).toBe('-1')
      await expect
        .poll(() => sides.locator('[data-side="prestashop"]').getAttribute('data-silent'), {
          timeout: 40_000,
        })
        .toBe('true')
      expect(await sides.textContent()).toMatch(/Écart de 1\s: PrestaShop ne répond plus depuis \d\d:\d\d/)
      expect(await sides.textContent()).toMatch(/vu à \d\d:\d\d/)
    } finally {
      await two.prestashop.control('down', { down: false })
    }
    await expect.poll(() => frame.locator('[data-testid="sides"]').getAttribute('data-difference')).toBe('0')
  })

  it('goes back, keeps what was sold since, and pauses', async () => {
    const { app: frame, open, faults } = await two.visit({ language: 'fr' })
    const change = (await readChanges()).find(({ from, to }) => to > from && to >= 1)
    if (!change) throw new Error('no quantity rose')
    const now = await two.quantityOf(change.item)
    const { order } = await two.prestashop.control('sell', { lines: [{ item: change.item, quantity: 1 }] })
    expect(order).toBeTruthy()
    await expect.poll(() => two.unitsAt(change.variantId, locationIds)).toBe(now - 1)
    await open('/first-sync')
    const dialog = await opened(frame, 'Revenir à l’état précédent')
    expect(await dialog.textContent()).toContain('sont gardés')
    await dialog.getByRole('button', { name: /^Reprendre \d+ quantités$/ }).click()
    await untilState('undone')
    expect(await two.quantityOf(change.item)).toBe(now - 1 - (change.to - change.from))
    expect(await two.client.page('/settings')).toMatch(/data-pool-state="(undone|paused)"/)
    expect(faults).toEqual([])
  })

  it('asks a second time where more than a twentieth would go to zero', async () => {
    const { app: frame, open } = await two.visit({ language: 'en' })
    for (const { item } of pairs.slice(0, Math.ceil(pairs.length / 8)))
      await two.prestashop.control('set', { item, quantity: 0 })
    await untilZeros('prestashop', pairs.length / 20)
    const { runId, toWrite } = await run()
    const seen = { intent: 'approve', runId, zerosSeen: 'yes' }
    await expect(two.client.post('/first-sync', seen)).rejects.toThrow('422')
    await open('/first-sync?show=zero')
    const dialog = await opened(frame, `Write ${toWrite} quantities`)
    expect(await dialog.textContent()).toMatch(/% of the stock would go to zero/)
    await dialog.getByRole('button', { name: 'Don’t write' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect((await run()).state).toBe('planned')
  })

  it.each([
    ['fr', 1280],
    ['fr', 360],
    ['en', 1280],
    ['en', 360],
  ] as const)('reads well in %s at %i px', async (language, width) => {
    const { open, violations, sideways, faults } = await two.visit({ language, width })
    for (const address of ['/first-sync', `/stock/${pairs[0]?.variantId}`, '/settings']) {
      await open(address)
      expect([address, await sideways()]).toEqual([address, 0])
      if (language === 'fr') expect([address, await violations()]).toEqual([address, []])
    }
    expect(faults).toEqual([])
  })
})

/** The dialog behind a button. */
async function opened(frame: FrameLocator, button: string) {
  await frame.getByRole('button', { name: button, exact: true }).click()
  const dialog = frame.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

/** A linked pair of which both shops hold some, and PrestaShop's page sells. */
async function sellable(units: number): Promise<Pair> {
  const items = new Map((await two.prestashop.items()).map((one) => [one.item, one]))
  for (const pair of pairs.toReversed()) {
    const item = items.get(pair.item)
    if (!item?.sells || item.isPack || item.quantity < units) continue
    if ((await two.unitsAt(pair.variantId, locationIds)) === item.quantity) return pair
  }
  throw new Error('nothing is on both shelves')
}
