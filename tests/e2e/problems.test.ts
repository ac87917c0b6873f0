import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from './app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await app.install()
})
afterAll(() => app?.close())

describe('problems', () => {
  it('lists what needs a person, the most harmful first, each with its cause and one button', async () => {
    const { app: frame, open, faults } = await app.visit({ language: 'fr' })
    await open('/problems')
    const tasks = frame.locator('[data-problem]')
    expect(await tasks.count()).toBeGreaterThan(1)
    expect(await tasks.first().getAttribute('data-problem')).toBe('levels-disagree')
    const dates = frame.locator('[data-problem="preorder-date-missing"]')
    expect(await dates.textContent()).toContain('sans date')
    await dates.getByRole('link', { name: 'Donner la date' }).click()
    await frame.getByLabel('Disponible à partir du').waitFor()
    expect(faults).toEqual([])
  })

  it('closes by itself what the merchant answers, and keeps how it ended', async () => {
    const { app: frame, open, page } = await app.visit({ language: 'en' })
    await open('/problems')
    const dates = frame.locator('[data-problem="preorder-date-missing"]')
    const before = await frame.getByRole('link', { name: /^Open/ }).textContent()
    await dates.getByRole('link', { name: 'Give the date' }).click()
    const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    await frame.getByLabel('Available from').fill(soon)
    await frame.getByRole('button', { name: 'Save date' }).click()
    await page.locator('[data-toast]').filter({ hasText: 'Date saved' }).waitFor()
    await open('/problems')
    expect(await frame.getByRole('link', { name: /^Open/ }).textContent()).not.toBe(before)
    await frame.getByRole('link', { name: /^Done/ }).click()
    await frame.getByRole('table').waitFor()
    expect(await frame.getByRole('table').textContent()).toContain('Its cause went away')
  })

  it('lets staff close one, says so, and keeps it among the done', async () => {
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open('/problems')
    const button = frame.getByRole('button', { name: /^Marquer comme réglé/ }).first()
    await button.click()
    await page.locator('[data-toast]').filter({ hasText: 'Marqué réglé' }).waitFor()
    await frame.getByRole('link', { name: /^Réglés/ }).click()
    await frame.getByRole('table').waitFor()
    expect(await frame.getByRole('table').textContent()).toContain('Marqué comme réglé par votre équipe')
  })

  it('answers calmly when a colleague was quicker', async () => {
    const html = await app.client.post('/problems', { intent: 'close', problemId: '999999999' })
    expect(html).toContain('It was already closed.')
  })

  it.each([
    ['fr', 1280],
    ['fr', 360],
    ['en', 1280],
    ['en', 360],
  ] as const)('reads well in %s at %i px, open and done', async (language, width) => {
    const { open, violations, sideways, faults } = await app.visit({ language, width })
    for (const address of ['/problems', '/problems?tab=done']) {
      await open(address)
      expect(await sideways(), address).toBe(0)
      expect(await violations(), address).toEqual([])
    }
    expect(faults).toEqual([])
  })
})
