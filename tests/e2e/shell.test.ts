import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp, shop } from './app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app?.close())

const menus = {
  fr: { Stock: 'Stock', Annonces: 'Annonces', Problèmes: 'Problèmes', Paramètres: 'Paramètres' },
  en: { Stock: 'Stock', 'Ad guard': 'Ad guard', Problems: 'Problems', Settings: 'Settings' },
} as const

describe('the app inside the admin', () => {
  it('is installed by opening it, without a question', async () => {
    await app.sandbox.control('install', {})
    const { open, heading, faults } = await app.visit({ language: 'fr' })
    await open('/')
    expect(await heading()).toBe('Vue d’ensemble')
    expect(faults).toEqual([])
  })

  it.each(['fr', 'en'] as const)(
    'has the admin’s menu in its language, and goes through it: %s',
    async (language) => {
      const { app: frame, open, page, heading, faults } = await app.visit({ language })
      await open('/')
      const documents: string[] = []
      page.on('request', (request) => {
        if (request.isNavigationRequest()) documents.push(request.url())
      })
      for (const [entry, title] of Object.entries(menus[language])) {
        await page.locator('#app-menu a', { hasText: entry }).click()
        await frame.getByRole('heading', { level: 1, name: title }).waitFor()
        await expect.poll(() => page.title()).toMatch(new RegExp(`${title} · Promesse$`))
      }
      expect(documents).toEqual([])
      expect(await heading()).toBe(Object.values(menus[language]).at(-1))
      expect(await frame.locator('html').getAttribute('lang')).toBe(language)
      expect(faults).toEqual([])
    },
  )

  it('shows that something is missing without losing the menu', async () => {
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open('/stock/999999999999')
    await frame.getByText('Cette variante n’est pas dans votre boutique').first().waitFor()
    await page.locator('#app-menu a', { hasText: 'Problèmes' }).click()
    await frame.getByRole('heading', { level: 1, name: 'Problèmes' }).waitFor()
  })

  it('keeps menu and language when a screen breaks, and shows it again when it is mended', async () => {
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open('/')
    await page.route('**/problems.data*', (route) => route.fulfill({ status: 500, body: 'broken' }))
    await page.locator('#app-menu a', { hasText: 'Problèmes' }).click()
    await frame.getByRole('heading', { level: 1, name: 'Cette page ne peut pas être affichée' }).waitFor()
    await page.unroute('**/problems.data*')
    await page.locator('#app-menu a', { hasText: 'Paramètres' }).click()
    await frame.getByRole('heading', { level: 1, name: 'Paramètres' }).waitFor()
    await page.locator('#app-menu a', { hasText: 'Problèmes' }).click()
    await frame.getByRole('heading', { level: 1, name: 'Problèmes' }).waitFor()
  })

  it.each([
    ['the overview', '/', 200],
    ['an address that doesn’t exist', '/nowhere', 404],
  ])('says on %s who may frame it', async (_, address, status) => {
    const token = String((await app.sandbox.control('session-token', {})).token)
    const query = new URLSearchParams({
      embedded: '1',
      shop,
      host: Buffer.from('admin.shopify.com/store/maison-alizee').toString('base64url'),
      id_token: token,
    })
    const response = await fetch(`${app.house.appUrl}${address}?${query}`, {
      headers: { 'user-agent': 'Mozilla/5.0 Chrome/140.0 Safari/537.36' },
    })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toMatch(/frame-ancestors .*maison-alizee/)
  })

  it('asks nothing of a third party', async () => {
    const { open, page } = await app.visit({ language: 'fr' })
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!['localhost', ''].includes(new URL(request.url()).hostname)) elsewhere.push(request.url())
    })
    await open('/')
    await open('/settings')
    expect(elsewhere).toEqual([])
  })

  it.each([
    ['/', 401],
    ['/settings', 401],
    ['/progress', 401],
  ])('refuses a stranger at %s', async (address) => {
    const response = await fetch(`${app.house.appUrl}${address}`, {
      redirect: 'manual',
      headers: { 'user-agent': 'Mozilla/5.0 Chrome/140.0 Safari/537.36' },
    })
    expect(response.status).toBeGreaterThan(299)
    expect(await response.text()).not.toContain('Maison')
  })
})
