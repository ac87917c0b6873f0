import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from './app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await app.install()
}, 240_000)
afterAll(() => app?.close(), 60_000)

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
    await app.client.post('/settings', { intent: 'language', language: 'tlh' })
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
        { timeout: 20_000, interval: 500 },
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
})
