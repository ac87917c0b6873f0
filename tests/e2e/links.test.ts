import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrestashopItem } from '../observer/prestashop.client.ts'
import { openTwoShops, type TwoShops } from './two-shops-app.ts'

let two: TwoShops
beforeAll(async () => {
  two = await openTwoShops()
})
afterAll(() => two?.close())

const count = (html: string, name: string) => Number(new RegExp(`data-${name}="(\\d+)"`).exec(html)?.[1])
const links = async () => {
  const html = await two.client.page('/links')
  return { exact: count(html, 'exact'), doubtful: count(html, 'doubtful') }
}

describe('before there are two shops', () => {
  it('says what comes first, and leads there', async () => {
    const { app: frame, open, faults } = await two.visit({ language: 'fr' })
    await open('/links')
    await frame.locator('[data-stage="no-shop"]').waitFor()
    await frame.getByRole('link', { name: 'Relier une boutique' }).click()
    await frame.getByRole('button', { name: 'Créer un code' }).waitFor()
    expect(faults).toEqual([])
  })

  it('then asks for the common stock', async () => {
    await two.join()
    const { app: frame, open } = await two.visit({ language: 'en' })
    await open('/links')
    await frame.locator('[data-stage="no-pool"]').waitFor()
    await two.savePool()
    await open('/links')
    await frame.locator('[data-testid="lead"]').waitFor()
  })
})

describe('links', () => {
  it('proposes as sure what has one SKU, once in each shop', async () => {
    const [variants, items] = [await two.sandbox.catalogue(), await two.prestashop.items()]
    const once = <T>(all: T[], skuOf: (one: T) => string | null) =>
      new Map(
        [...Map.groupBy(all, (one) => skuOf(one) ?? '')].filter(([sku, list]) => sku && list.length === 1),
      )
    const inShopify = once(variants, ({ sku }) => sku)
    const inPrestashop = once(items, ({ reference }) => reference)
    const shared = [...inShopify.keys()].filter((sku) => inPrestashop.has(sku))
    expect(shared.length).toBeGreaterThan(250)
    const { exact, doubtful } = await links()
    // By barcode alone there are a few more; one whose barcodes contradict each other is doubtful.
    expect(Math.abs(exact - shared.length)).toBeLessThan(20)
    expect(doubtful).toBeGreaterThan(0)
  })

  it('shows a doubtful pair side by side, keeps the decision, and takes it back', async () => {
    const { app: frame, open, faults } = await two.visit({ language: 'fr' })
    await open('/links')
    const before = await links()
    const pair = frame.locator('[data-pair]').first()
    const id = await pair.getAttribute('data-pair')
    expect(await pair.locator('[data-side]').count()).toBe(2)
    expect(await pair.locator('[data-differs]').count()).toBeGreaterThan(0)
    await pair.getByRole('button', { name: /: pas le même$/ }).click()
    await frame.locator('[data-done="reject"][data-count="1"]').waitFor()
    await frame.locator(`[data-pair="${id}"]`).waitFor({ state: 'detached' })
    expect((await links()).doubtful).toBe(before.doubtful - 1)
    await frame.getByRole('button', { name: 'Revenir à l’état précédent' }).click()
    await frame.locator(`[data-pair="${id}"]`).waitFor()
    expect(await links()).toEqual(before)
    await frame
      .locator(`[data-pair="${id}"]`)
      .getByRole('button', { name: /: plus tard$/ })
      .click()
    await frame.locator('[data-done="later"]').waitFor()
    // Put off isn't decided.
    expect((await links()).doubtful).toBe(before.doubtful)
    expect(faults).toEqual([])
  })

  it('links those that are ticked, and unlinks one', async () => {
    const { app: frame, open } = await two.visit({ language: 'en' })
    const before = await links()
    await open('/links?tab=exact')
    const boxes = frame.getByRole('checkbox', { name: /^Choose (?!all)/ })
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await frame.getByRole('button', { name: 'Link those chosen' }).click()
    await frame.locator('[data-done="link"][data-count="2"]').waitFor()
    expect((await links()).exact).toBe(before.exact - 2)
    await open('/links?tab=linked')
    expect(await frame.locator('[data-link]').count()).toBe(2)
    await frame
      .getByRole('button', { name: /^Unlink (?!those)/ })
      .first()
      .click()
    await frame.locator('[data-done="unlink"][data-count="1"]').waitFor()
    await expect.poll(() => frame.locator('[data-link]').count()).toBe(1)
    expect((await links()).exact).toBe(before.exact - 1)
  })

  it('links all sure ones at once, and takes them back at once', async () => {
    const { app: frame, open } = await two.visit({ language: 'fr' })
    const { exact } = await links()
    await open('/links')
    await frame.getByRole('button', { name: /^Lier [\d\s]+ variantes$/ }).click()
    await frame.locator(`[data-done="link"][data-count="${exact}"]`).waitFor()
    expect((await links()).exact).toBe(0)
    await frame.getByRole('button', { name: 'Revenir à l’état précédent' }).click()
    await frame.locator(`[data-done="undo"][data-count="${exact}"]`).waitFor()
    expect((await links()).exact).toBe(exact)
    await two.client.post('/links', { intent: 'link-exact' })
  })

  it('links two by hand, and refuses a second link for one of them', async () => {
    const { app: frame, open } = await two.visit({ language: 'fr' })
    const lone = await alone()
    const other = (await two.sandbox.catalogue()).find(
      ({ sku, requiresComponents, tracked }) => sku && tracked && !requiresComponents && !lone.taken.has(sku),
    )
    if (!other?.sku) throw new Error('every variant of Shopify has its counterpart')
    const search = new URLSearchParams({ tab: 'hand', shopify: other.sku, prestashop: lone.item.reference })
    await open(`/links?${search}`)
    await frame.getByRole('button', { name: 'Lier ces deux variantes' }).click()
    await frame.locator('[data-done="link"][data-count="1"]').waitFor()
    const twice = { intent: 'link', shopifyVariantId: other.variantId, prestashopVariantId: '1-1' }
    await expect(two.client.post('/links', twice)).rejects.toThrow('422')
    await open(`/links?${search}`)
    expect(await frame.getByRole('radio', { name: new RegExp(other.title) }).count()).toBe(0)
  })

  it('lists what has no SKU or a double one, and hands the list over as a file', async () => {
    const { app: frame, open, page } = await two.visit({ language: 'en' })
    await open('/links?tab=gaps')
    const row = frame.locator('[data-gap="duplicates"]')
    const groups = Number(await row.getAttribute('data-count'))
    expect(groups).toBeGreaterThan(0)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('button', { name: /^Export as CSV: \d+ SKUs? or/ }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    const repeated = lines.slice(1).map((line) => line.split(',').at(-1))
    expect(new Set(repeated).size).toBe(groups)
    expect(repeated.length).toBeGreaterThanOrEqual(2 * groups)
  })

  it.each([
    ['fr', 1280],
    ['fr', 360],
    ['en', 1280],
    ['en', 360],
  ] as const)('reads well in %s at %i px', async (language, width) => {
    const { open, violations, sideways, faults } = await two.visit({ language, width })
    for (const tab of ['', '?tab=linked', '?tab=gaps&list=alone', '?tab=hand&shopify=robe&prestashop=robe']) {
      await open(`/links${tab}`)
      expect([tab, await sideways()]).toEqual([tab, 0])
      if (language === 'fr') expect([tab, await violations()]).toEqual([tab, []])
    }
    expect(faults).toEqual([])
  })
})

/** An item of PrestaShop that Shopify hasn't, and every SKU that PrestaShop uses. */
async function alone(): Promise<{ item: PrestashopItem; taken: Set<string> }> {
  const skus = new Set((await two.sandbox.catalogue()).flatMap(({ sku }) => (sku ? [sku] : [])))
  const items = await two.prestashop.items()
  const item = items.find(
    ({ reference, isPack, ean13 }) => reference && !isPack && !ean13 && !skus.has(reference),
  )
  const found = item ?? items.find(({ reference, isPack }) => reference && !isPack && !skus.has(reference))
  if (!found) throw new Error('PrestaShop has nothing of its own')
  return { item: found, taken: new Set(items.map(({ reference }) => reference)) }
}
