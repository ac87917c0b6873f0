import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CatalogueVariant } from '../observer/sandbox.client.ts'
import { type OpenApp, openApp } from './app.ts'

let app: OpenApp
let catalogue: CatalogueVariant[]
beforeAll(async () => {
  app = await openApp()
  await app.install()
  catalogue = await app.sandbox.catalogue()
})
afterAll(() => app?.close())

/** "2026-12-03" → "3 Dec" */
const dayInParis = (iso: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(new Date(iso))
    // A day and its month stay on one line.
    .replace(' ', '\u00a0')
/** All its units are where online orders leave from. */
const allOnline = ({ levels }: CatalogueVariant) =>
  levels.every(({ serves, available }) => serves || available === 0)
const plain = (test: (variant: CatalogueVariant) => boolean): CatalogueVariant => {
  const found = catalogue.find(
    (one) => one.tracked && one.inventoryPolicy === 'DENY' && !one.requiresComponents && one.sku && test(one),
  )
  if (!found) throw new Error('the seeded shop has no such variant')
  return found
}
/** What the table's own figure says: "3 dont 0 en ligne" → 3. */
const figure = (text: string | null) => Number(/^[\s−-]*\d+/.exec(text ?? '')?.[0].replace('−', '-'))

describe('the stock list', () => {
  it('counts in its first line what the shop’s pages refuse to sell', async () => {
    const { app: frame, open, faults } = await app.visit({ language: 'en' })
    await open('/stock')
    const lead = (await frame.locator('main').textContent()) ?? ''
    expect(lead).toContain(`${catalogue.length.toLocaleString('en-GB')} variants`)
    const offline = ['DRAFT', 'ARCHIVED']
    const [, soldOut] = /([\d,]+) sold out/.exec(lead) ?? []
    const refused = catalogue.filter(({ sells, productStatus }) => !sells && !offline.includes(productStatus))
    expect(Number(soldOut?.replace(',', ''))).toBeLessThanOrEqual(refused.length)
    expect(Number(soldOut?.replace(',', ''))).toBeGreaterThan(refused.length / 2)
    expect(faults).toEqual([])
  })

  it('finds a variant by its SKU, with the units and the state that its page has', async () => {
    const { app: frame, open } = await app.visit({ language: 'fr' })
    for (const variant of [
      plain((one) => one.sells && allOnline(one)),
      plain(({ sells, productStatus, levels }) => !sells && productStatus === 'ACTIVE' && levels.length > 0),
    ]) {
      await open(`/stock?q=${variant.sku}`)
      const row = frame.locator(`[data-variant="${variant.variantId}"]`)
      const units = variant.levels.filter(({ isActive }) => isActive).map(({ available }) => available)
      expect(figure(await row.locator('td').nth(1).textContent())).toBe(units.reduce((a, b) => a + b, 0))
      const state = await row.locator('[data-state]').getAttribute('data-state')
      expect(variant.sells ? ['selling', 'below-floor', 'question'] : ['sold-out', 'offline']).toContain(
        state,
      )
    }
  })

  it('goes to the next page and back to the same rows', async () => {
    const { app: frame, open } = await app.visit({ language: 'en' })
    await open('/stock')
    const ids = () =>
      frame
        .locator('[data-variant]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-variant')))
    const first = await ids()
    expect(first).toHaveLength(50)
    await frame.getByRole('link', { name: 'Next page' }).click()
    await frame.locator(`[data-variant="${first[0]}"]`).waitFor({ state: 'detached' })
    const second = await ids()
    expect(second.filter((id) => first.includes(id))).toEqual([])
    // The link stands below fifty rows: the next fifty begin at the top.
    await expect.poll(() => frame.locator('html').evaluate((html) => html.scrollTop)).toBe(0)
    await frame.getByRole('link', { name: 'Previous page' }).click()
    await frame.locator(`[data-variant="${first[0]}"]`).waitFor()
    expect(await ids()).toEqual(first)
  })

  it('repeats a search that finds nothing, and clears it', async () => {
    const { app: frame, open } = await app.visit({ language: 'fr' })
    await open('/stock')
    await frame.getByRole('textbox', { name: 'Rechercher par nom, option ou SKU' }).fill('salopette %_')
    await frame.getByRole('button', { name: 'Rechercher' }).click()
    await frame.getByRole('heading', { name: /Rien ne s’appelle «\ssalopette %_\s»/ }).waitFor()
    await frame.getByRole('link', { name: 'Effacer la recherche' }).first().click()
    await frame.locator('[data-variant]').first().waitFor()
  })

  it('keeps its page when the address holds a cursor that nobody wrote', async () => {
    const { app: frame, open } = await app.visit({ language: 'en' })
    await open('/stock?after=%7B%7D&view=nonsense')
    expect(await frame.locator('[data-variant]').count()).toBe(50)
  })
})

describe('one variant', () => {
  it('is seen selling out: order, figure, reason, and an ad that is only asked to stop', async () => {
    const variant = plain((one) => one.sells && one.units === 2 && allOnline(one))
    const address = await app.connect('google')
    await fetch(address).then((response) => response.text())
    const { app: frame, open, faults } = await app.visit({ language: 'fr' })
    await open(`/stock/${variant.variantId}`)
    await frame.locator('[data-state="selling"]').waitFor()
    const sold = await app.sandbox.control('sell', { variantId: variant.variantId, quantity: 2 })
    const order = String((sold.order as { name: string }).name)
    await expect
      .poll(async () => {
        await open(`/stock/${variant.variantId}`)
        return frame.locator('[data-state]').first().getAttribute('data-state')
      })
      .toBe('sold-out')
    expect(await frame.getByTestId('available').textContent()).toContain('0 pièce')
    // The order's own message may come after the quantity's; the open screen follows by itself.
    await expect.poll(() => frame.getByTestId('movements').textContent()).toContain(`Commande ${order}`)
    const ad = frame.getByTestId('variant-ad')
    expect(await ad.textContent()).toContain('Arrêt demandé')
    expect(await ad.textContent()).toContain('Google ne l’a pas encore relu')
    expect(await ad.textContent()).not.toContain('Arrêtée')
    await expect
      .poll(async () => {
        await fetch(address).then((response) => response.text())
        await open(`/stock/${variant.variantId}`)
        return ad.textContent()
      })
      .toContain('Google l’a relu')
    expect(await ad.textContent()).toContain('Arrêtée')
    expect(await frame.getByTestId('ad-history').textContent()).toContain('Arrêt')
    expect(faults).toEqual([])
  })

  it('shows each movement as a line and as a table', async () => {
    const moved = catalogue.find(({ sells, units }) => sells && units === 5)
    if (!moved) throw new Error('no variant with 5 units')
    await app.sandbox.control('sell', { variantId: moved.variantId, quantity: 1 })
    const { app: frame, open } = await app.visit({ language: 'en' })
    const movements = frame.getByTestId('movements')
    await expect
      .poll(async () => {
        await open(`/stock/${moved.variantId}`)
        return movements.locator('svg[role="img"]').count()
      })
      .toBe(1)
    await movements.getByText('Show as a table').click()
    await expect.poll(() => movements.getByRole('table').first().textContent()).toContain('Order #')
  })

  it('checks an availability date where it is typed, and keeps what was typed', async () => {
    const variant = plain(({ sells }) => sells)
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open(`/stock/${variant.variantId}`)
    const card = frame.getByTestId('availability-date')
    const field = card.getByLabel('Disponible à partir du')
    await field.fill('2020-01-01')
    await card.getByText('Ce jour est passé', { exact: false }).waitFor()
    await card.getByRole('button', { name: 'Enregistrer la date' }).click()
    await card.getByText('Ce jour est passé', { exact: false }).waitFor()
    expect(await field.inputValue()).toBe('2020-01-01')
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    await field.fill(soon)
    await card.getByRole('button', { name: 'Enregistrer la date' }).click()
    await page.locator('[data-toast]').filter({ hasText: 'Date enregistrée' }).waitFor()
    await open(`/stock/${variant.variantId}`)
    expect(await field.inputValue()).toBe(soon)
    await expect(app.client.post(`/stock/${variant.variantId}`, nonsenseDate)).rejects.toThrow('422')
  })

  it('is given a minimum, refused at its field and kept as typed; then it is to order, and a problem', async () => {
    const variant = plain(({ sells, units }) => sells && Number(units) > 10)
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open(`/stock/${variant.variantId}`)
    const card = frame.getByTestId('restock')
    await card.getByText('Rien n’est réglé', { exact: false }).waitFor()
    const [units, days] = [card.getByLabel('Stock minimum'), card.getByLabel('Délai de réapprovisionnement')]
    const save = card.getByRole('button', { name: 'Enregistrer le minimum' })
    await units.fill('-3')
    await days.fill('9999')
    await save.click()
    await card.getByText('Écrivez un nombre entier de pièces', { exact: false }).waitFor()
    await card.getByText('Au plus 730 jours', { exact: false }).waitFor()
    expect([await units.inputValue(), await days.inputValue()]).toEqual(['-3', '9999'])
    await units.fill('5000')
    await days.fill('7')
    await save.click()
    await page.locator('[data-toast]').filter({ hasText: 'Minimum enregistré' }).waitFor()
    await card.locator('[data-low="true"]').waitFor()
    expect(await card.textContent()).toContain('votre minimum est de 5000')
    // The shop has been seen for minutes: no day is invented.
    await card.locator('[data-no-date="history-short"]').waitFor()
    await open('/stock?view=order')
    expect(await frame.locator(`[data-variant="${variant.variantId}"]`).textContent()).toContain(
      'Minimum atteint',
    )
    await open('/problems')
    expect(await frame.locator('[data-problem="low-stock"]').textContent()).toContain(
      '1 variante à commander',
    )
    await open(`/stock/${variant.variantId}`)
    await units.fill('')
    await days.fill('')
    await save.click()
    await card.getByText('Rien n’est réglé', { exact: false }).waitFor()
    await open('/problems')
    expect(await frame.locator('[data-problem="low-stock"]').count()).toBe(0)
  })

  it('is put on an exception that ends by itself, and taken off it', async () => {
    const variant = plain(({ sells, units }) => sells && Number(units) > 10)
    const { app: frame, open, page } = await app.visit({ language: 'en' })
    await open(`/stock/${variant.variantId}`)
    const card = frame.getByTestId('exception')
    await card.getByRole('button', { name: 'Save exception' }).click()
    await card.getByText('Give a last day', { exact: false }).waitFor()
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await card.getByLabel('Last day').fill(soon)
    await card.getByLabel('Note for colleagues').fill('Photos are being redone')
    await card.getByRole('button', { name: 'Save exception' }).click()
    await page.locator('[data-toast]').filter({ hasText: 'Exception saved' }).waitFor()
    await frame.getByTestId('variant-ad').locator('[data-reason="override-hold"]').waitFor()
    expect(await card.locator('[data-override]').textContent()).toContain(dayInParis(soon))
    await card.getByRole('button', { name: 'End exception' }).click()
    await page.locator('[data-toast]').filter({ hasText: 'Exception ended' }).waitFor()
    await frame.locator('[data-override]').waitFor({ state: 'detached' })
    await frame.locator('[data-reason="override-hold"]').waitFor({ state: 'detached' })
  })
})

const nonsenseDate = { intent: 'availability-date', date: 'demain' }

describe('stock for everybody', () => {
  it.each([
    ['fr', 1280],
    ['fr', 360],
    ['en', 1280],
    ['en', 360],
  ] as const)('has no serious fault and no sideways scroll: %s at %i px', async (language, width) => {
    const { open, violations, sideways, faults } = await app.visit({ language, width })
    const variant = plain(({ sells }) => sells)
    for (const address of ['/stock', '/stock?q=zzz', `/stock/${variant.variantId}`, '/stock?view=order']) {
      await open(address)
      expect(await violations()).toEqual([])
      expect(await sideways()).toBe(0)
    }
    expect(faults).toEqual([])
  })
})
