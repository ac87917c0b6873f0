import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTwoShops, type TwoShops } from './two-shops-app.ts'

let app: TwoShops
beforeAll(async () => {
  app = await openTwoShops()
})
afterAll(() => app?.close())

describe('settings', () => {
  it('shows the shop as its admin describes it', async () => {
    const { app: frame, open, faults } = await app.visit({ language: 'fr' })
    await open('/settings')
    const page = (await frame.locator('main').textContent()) ?? ''
    for (const said of [
      'Maison Alizée',
      'EUR',
      'Europe/Paris',
      'France',
      'Entrepôt de Nantes',
      'Boutique de Rennes',
    ])
      expect(page).toContain(said)
    expect(page).toContain('Ne partent pas d’ici')
    expect(page).toContain('Stock par emplacement')
    expect(faults).toEqual([])
  })

  it('keeps the chosen language, through the admin’s save bar', async () => {
    const { app: frame, open, page, heading } = await app.visit({ language: 'fr' })
    await open('/settings')
    expect(await heading()).toBe('Paramètres')
    await frame.getByRole('combobox', { name: 'Langue' }).selectOption('en')
    await page.locator('#save-bar button[data-primary]').click()
    await page.locator('[data-toast]').filter({ hasText: 'Langue enregistrée' }).waitFor()
    await frame.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await open('/settings')
    expect(await heading()).toBe('Settings')
    expect(await frame.locator('html').getAttribute('lang')).toBe('en')
    await app.client.post('/settings', { intent: 'language', language: 'auto' })
    await open('/settings')
    expect(await heading()).toBe('Paramètres')
  })

  it('refuses a language that it doesn’t speak', async () => {
    await expect(app.client.post('/settings', { intent: 'language', language: 'tlh' })).rejects.toThrow('400')
    const { open, heading } = await app.visit({ language: 'fr' })
    await open('/settings')
    expect(await heading()).toBe('Paramètres')
  })

  it('hands over what is held about a customer who asks', async () => {
    await app.sandbox.control('compliance', { topic: 'customers/data_request' })
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    const row = frame.getByRole('row', { name: /Une personne demande ses données/ })
    await expect
      .poll(
        async () => {
          await open('/settings')
          return row.count()
        },
        { interval: 500 },
      )
      .toBe(1)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button', { name: /^Télécharger/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^request-\d+\.json$/)
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toBeTypeOf('object')
  })

  it('opens the first steps again', async () => {
    const { app: frame, open } = await app.visit({ language: 'en' })
    await open('/settings')
    await frame.getByRole('link', { name: 'Show the first steps' }).click()
    await frame.locator('[data-testid="guide"]').waitFor()
  })

  it('shows a code once, joins a PrestaShop with it, and no second one', async () => {
    const { app: frame, open, faults } = await app.visit({ language: 'fr' })
    await open('/settings')
    await frame.getByRole('button', { name: 'Créer un code' }).click()
    const shown = frame.locator('[data-join-code]')
    const code = await shown.getAttribute('data-join-code')
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    expect(await frame.locator('[data-testid="join"]').textContent()).toMatch(/Valable jusqu’à \d\d:\d\d/)
    await open('/settings')
    expect(await shown.count()).toBe(0)
    expect(await app.prestashop.control('connect', { code })).toMatchObject({ connected: true })
    await expect
      .poll(
        async () => {
          await open('/settings')
          return frame.locator('[data-platform="prestashop"][data-read="yes"]').count()
        },
        { interval: 1_000 },
      )
      .toBe(1)
    const card = frame.locator('[data-platform="prestashop"]')
    expect(await card.getAttribute('data-shop-state')).toBe('connected')
    expect(await card.textContent()).toContain(app.prestashop.domain)
    expect(await app.prestashop.control('connect', { code })).toMatchObject({ connected: false })
    expect(faults).toEqual([])
  })

  it('sets up the common stock; sales wait while it is paused, and go out when it resumes', async () => {
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open('/settings')
    await frame.getByRole('button', { name: 'Créer le stock commun' }).click()
    await page.locator('[data-toast]').filter({ hasText: 'Stock enregistré' }).waitFor()
    await frame.locator('[data-pool-state="draft"]').waitFor()
    const locationIds = await app.savePool()
    await app.client.post('/links', { intent: 'link-exact' })
    await app.client.post('/first-sync', { intent: 'plan', leader: 'shopify' })
    const runId = /data-run-id="(\d+)"/.exec(await app.client.page('/first-sync'))?.[1] ?? ''
    await app.client.post('/first-sync', { intent: 'approve', runId, zerosSeen: 'yes', again: 'yes' })
    await expect.poll(() => app.client.page('/first-sync/progress'), { interval: 500 }).toContain('"done"')
    await open('/settings')
    await frame.getByRole('button', { name: 'Mettre en pause' }).click()
    await frame.locator('[data-pool-state="paused"]').waitFor()
    const sold = await soldInBoth(locationIds)
    await app.prestashop.control('sell', { lines: [{ item: sold.item, quantity: 1 }] })
    await expect
      .poll(
        async () => {
          await open('/settings')
          return frame.locator('[data-pool-state="paused"]').textContent()
        },
        { interval: 500 },
      )
      .toMatch(/1 article attend/)
    expect(await app.unitsAt(sold.variantId, locationIds)).toBe(sold.units)
    await frame.getByRole('button', { name: 'Reprendre' }).click()
    await frame.locator('[data-pool-state="active"]').waitFor()
    await expect.poll(() => app.unitsAt(sold.variantId, locationIds)).toBe(sold.units - 1)
  })

  it('refuses a common stock without a location', async () => {
    const shopId = /data-shop="([^"]+)" data-platform="prestashop"/.exec(
      await app.client.page('/settings'),
    )?.[1]
    const form = { intent: 'save-pool', prestashopShopId: shopId ?? '' }
    await expect(app.client.post('/settings', form)).rejects.toThrow('422')
  })

  it.each([
    ['fr', 1280],
    ['fr', 360],
    ['en', 1280],
    ['en', 360],
  ] as const)('reads well in %s at %i px', async (language, width) => {
    const { open, violations, sideways, faults } = await app.visit({ language, width })
    await open('/settings')
    expect(await sideways()).toBe(0)
    expect(await violations()).toEqual([])
    expect(faults).toEqual([])
  })

  it('says what stops before it disconnects a shop', async () => {
    const { app: frame, open, faults } = await app.visit({ language: 'en' })
    await open('/settings')
    const dialog = frame.getByRole('dialog')
    await frame.getByRole('button', { name: /^Disconnect / }).click()
    expect(await dialog.textContent()).toMatch(/common stock with it stops/)
    await dialog.getByRole('button', { name: 'Disconnect' }).click()
    await frame.locator('[data-platform="prestashop"][data-shop-state="unpaired"]').waitFor()
    expect(faults).toEqual([])
  })
})

/** A variant that both shops sell, with the same number in both. */
async function soldInBoth(
  locationIds: string[],
): Promise<{ variantId: string; item: string; units: number }> {
  const bySku = Map.groupBy(await app.sandbox.catalogue(), ({ sku }) => sku ?? '')
  for (const { item, reference, quantity, sells, isPack } of await app.prestashop.items()) {
    const [variant, second] = (reference && bySku.get(reference)) || []
    if (!variant || second || !sells || isPack || quantity < 2) continue
    if ((await app.unitsAt(variant.variantId, locationIds)) === quantity)
      return { variantId: variant.variantId, item, units: quantity }
  }
  throw new Error('nothing is on both shelves')
}
