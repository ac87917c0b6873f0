import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../../factories/browser.ts'
import { faces } from '../faces.ts'
import { appConfig, fixtureShop } from '../fixture.ts'
import { createSandbox, type RunningSandbox } from '../server.ts'
import { hmacOf, launchUrl } from './launch-url.ts'

const shop = fixtureShop()
const app = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/api') return response.end(String(request.headers.authorization ?? 'none'))
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(pathname === '/bounce' ? bouncePage() : appPage(pathname))
})
let sandbox: RunningSandbox
let browser: Browser
let page: Page
let base = ''

/** A small app in the manner of Shopify's library: menu, title bar, save bar, router. */
function appPage(path: string): string {
  return `<!doctype html><html lang="fr"><head><title>App ${path}</title></head><body>
<script src="${sandbox.url}/app-bridge.js" data-api-key="k"></script>
<ui-nav-menu><a href="/" rel="home">Accueil</a><a href="/stock">Stock</a><a href="/ads">Annonces</a></ui-nav-menu>
<ui-title-bar title="Écran"><button variant="primary" onclick="said.textContent='title'">Faire</button></ui-title-bar>
<h1>${path}</h1><p id="said"></p>
<ui-save-bar id="bar"><button variant="primary" onclick="said.textContent='saved';shopify.saveBar.hide('bar')">Enregistrer</button><button onclick="shopify.saveBar.hide('bar')">Fermer</button></ui-save-bar>
<form data-save-bar onsubmit="event.preventDefault();said.textContent='form'"><input aria-label="Champ"></form>
<script>
addEventListener('shopify:navigate', (event) => {
  history.pushState(null, '', event.target.getAttribute('href'))
  document.querySelector('h1').textContent = location.pathname
})
addEventListener('popstate', () => { document.querySelector('h1').textContent = location.pathname })
</script></body></html>`
}

function bouncePage(): string {
  return `<script data-api-key="k" src="${sandbox.url}/app-bridge.js"></script>`
}

beforeAll(async () => {
  app.listen(0, 'localhost')
  await once(app, 'listening')
  const appUrl = `http://localhost:${(app.address() as AddressInfo).port}`
  const options = { port: 0, appUrl, apiKey: 'k', apiSecret: 'secret', shops: [shop], faces }
  sandbox = await createSandbox({ ...options, app: appConfig('http://localhost:9/webhooks') })
  base = `${sandbox.url}/${shop.domain}/admin`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await sandbox.stop()
  app.closeAllConnections()
  app.close()
})
beforeEach(async () => {
  shop.installation.installed = true
  page = await browser.newPage({ viewport: { width: 1280, height: 760 } })
  return () => page.close()
})

async function open(path = ''): Promise<Frame> {
  await page.goto(`${base}/apps/promesse${path}`)
  await page.locator('#app-menu a').first().waitFor({ state: 'attached' })
  const frame = page.frames().find((one) => one.url().startsWith(sandbox.appUrl))
  if (!frame) throw new Error('the app is not framed')
  return frame
}

describe('the address that opens the app', () => {
  it('is signed as Shopify signs it', () => {
    const url = new URL(launchUrl(sandbox, shop, '/stock?q=bol&page=2', 'fr'))
    expect(url.pathname).toBe('/stock')
    expect(url.searchParams.get('hmac')).toBe(hmacOf(url.searchParams, 'secret'))
    expect(atob(url.searchParams.get('host') ?? '')).toBe('admin.shopify.com/store/atelier-bruyere')
    const names = [
      'embedded',
      'hmac',
      'host',
      'id_token',
      'locale',
      'q',
      'page',
      'session',
      'shop',
      'timestamp',
    ]
    expect([...url.searchParams.keys()].sort()).toEqual(names.sort())
  })
})

describe('the administration', () => {
  it('asks before it installs', async () => {
    shop.installation.installed = false
    await page.goto(`${base}/apps/promesse`)
    await page.getByRole('button', { name: 'Installer Promesse' }).click()
    await page.locator('#app-menu a').first().waitFor()
    expect(shop.installation.installed).toBe(true)
  })

  it('speaks both languages, and tells the app', async () => {
    await open('/stock')
    await page.getByRole('link', { name: 'EN' }).click()
    await page.getByText('Sandbox – administration').waitFor()
    const appUrl = () =>
      page
        .frames()
        .find((one) => one.url().startsWith(sandbox.appUrl))
        ?.url() ?? ''
    await expect.poll(appUrl).toContain('locale=en')
    expect(page.url()).toContain('/apps/promesse/stock')
  })

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 360, height: 700 })
    await open()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: 'Stock' }).click()
    await page.waitForURL(/\/apps\/promesse\/stock$/)
  })
})

describe('the App Bridge stand-in', () => {
  it('moves the app by the menu; the address, back and reload keep step', async () => {
    const frame = await open('/stock?q=bol')
    expect(page.url()).toBe(`${base}/apps/promesse/stock?q=bol`)
    await page.getByRole('link', { name: 'Annonces' }).click()
    await page.waitForURL(`${base}/apps/promesse/ads`)
    await expect.poll(() => frame.locator('h1').textContent()).toBe('/ads')
    await page.goBack()
    await page.waitForURL(`${base}/apps/promesse/stock?q=bol`)
    await page.goForward()
    await page.waitForURL(`${base}/apps/promesse/ads`)
    await page.reload()
    await page.locator('#app-menu a').first().waitFor()
    expect(page.url()).toBe(`${base}/apps/promesse/ads`)
  })

  it('puts a session token of this shop on the app’s own requests only', async () => {
    const frame = await open()
    const own = await frame.evaluate(async () => (await fetch('/api')).text())
    const payload = JSON.parse(Buffer.from(own.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >
    expect(own).toMatch(/^Bearer /)
    expect(payload).toMatchObject({ dest: `https://${shop.domain}`, aud: 'k' })
    const other = `${sandbox.url}/control/clock`
    const sent = page.waitForRequest(other)
    await frame.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => undefined), other)
    expect((await sent).headers().authorization).toBeUndefined()
  })

  it('draws the title bar, the save bar and toasts, and presses the app’s own buttons', async () => {
    const frame = await open()
    const said = frame.locator('#said')
    await page.getByRole('button', { name: 'Faire' }).click()
    await expect.poll(() => said.textContent()).toBe('title')
    await frame.evaluate(() =>
      (
        globalThis as unknown as { shopify: { saveBar: { show: (id: string) => void } } }
      ).shopify.saveBar.show('bar'),
    )
    await page.locator('#save-bar').getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await page.locator('#save-bar').waitFor({ state: 'hidden' })
    await expect.poll(() => said.textContent()).toBe('saved')
    await frame.evaluate(() =>
      (
        globalThis as unknown as { shopify: { toast: { show: (text: string) => string } } }
      ).shopify.toast.show('Seuil enregistré'),
    )
    await page.getByText('Seuil enregistré').waitFor()
  })

  it('gives a form with data-save-bar its bar', async () => {
    const frame = await open()
    await frame.getByLabel('Champ').fill('3')
    await page.locator('#save-bar').getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await page.locator('#save-bar').waitFor({ state: 'hidden' })
    await expect.poll(() => frame.locator('#said').textContent()).toBe('form')
  })

  it('brings the library’s bounce page back with a token', async () => {
    const frame = await open()
    const target = `${sandbox.appUrl}/ads?tab=1`
    await frame.evaluate((to) => {
      location.href = `/bounce?shop=atelier-bruyere.myshopify.com&shopify-reload=${encodeURIComponent(to)}`
    }, target)
    await page.waitForURL(`${base}/apps/promesse/ads?tab=1`)
    await frame.waitForURL(/id_token=/)
  })

  it('says by name what it doesn’t have', async () => {
    const frame = await open()
    const message = await frame.evaluate(() => {
      try {
        ;(globalThis as unknown as { shopify: { resourcePicker: () => void } }).shopify.resourcePicker()
        return ''
      } catch (error) {
        return String(error)
      }
    })
    expect(message).toContain('resourcePicker')
  })
})
