/** A shop of the sandbox with the bar in its theme, an offer that a test publishes, and a browser that counts. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Published } from '../../app/features/free-shipping/progress.rules.ts'
import { openBrowser } from '../factories/browser.ts'
import type { Started } from '../sandbox/fixture.ts'
import { addGoods, startStorefront, tenPercent } from '../sandbox/storefront/fixture-visit.ts'
import { blockSettings } from '../sandbox/storefront/theme/edited.ts'
import type { ThemeName } from '../sandbox/storefront/visit.ts'

export type BarShop = {
  root: string
  browser: Browser
  started: Started
  /** What pages get from now on, new ones and open ones; null: nothing was ever published. */
  publish: (published: Published | null) => void
  /** How often the app was asked. */
  asked: () => number
  /** What a merchant sets in the theme editor. */
  edit: (block: 'bar' | 'bar-embed', settings: Record<string, unknown>) => void
  open: (path: string, options?: BrowserContextOptions) => Promise<BarPage>
  close: () => Promise<void>
}
export type BarPage = {
  page: Page
  context: BrowserContext
  faults: string[]
  /** What scripts of this page have asked since it was asked last: method and path. */
  requests: () => string[]
}

/** Paid below 60.00, free from there on. */
export const fromSixty = (currency: string | null = 'EUR'): Published => ({
  ...{ v: 1, on: true, at: Math.floor(Date.now() / 1000) },
  offers: [
    {
      currency,
      carts: {
        '0': {
          a: [
            [0, 'p'],
            [6000, 'a'],
          ],
        },
      },
    },
  ],
  countries: { FR: 0 },
})

export async function openBarShop(): Promise<BarShop> {
  let published: Published | null = fromSixty()
  let asked = 0
  const app = createServer((_request, response) => {
    asked += 1
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(published ?? { v: 1, on: false }))
  })
  app.listen(0, 'localhost')
  await once(app, 'listening')
  const started = await startStorefront({
    appUrl: `http://localhost:${(app.address() as AddressInfo).port}`,
  })
  const { shop } = started
  shop.installation.installed = true
  shop.themeEmbed = true
  addGoods(shop)
  shop.shipping.discountNodes.push(tenPercent('ORDER', 'DIX'))
  const publish = (next: Published | null) => {
    published = next
    const field = { id: '1', namespace: 'promesse', key: 'bar', type: 'json' }
    if (next === null) shop.installation.metafields.delete('promesse.bar')
    else
      shop.installation.metafields.set('promesse.bar', {
        ...field,
        ...{ value: JSON.stringify(next), createdAt: '', updatedAt: '' },
      } as never)
  }
  publish(published)
  const browser = await openBrowser()
  const root = `${started.sandbox.url}/${shop.domain}`
  return {
    ...{ root, browser, started, publish },
    asked: () => asked,
    edit: (block, settings) => {
      blockSettings(shop)[block] = settings
    },
    open: (path, options) => openPage(browser, root + path, options),
    close: () => closeAll(browser, started, app),
  }
}

async function openPage(browser: Browser, url: string, options?: BrowserContextOptions): Promise<BarPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  let seen: string[] = []
  page.on('request', (request) => {
    if (!['fetch', 'xhr'].includes(request.resourceType())) return
    const { pathname } = new URL(request.url())
    seen.push(`${request.method()} ${pathname.replace(/^\/[^/]+/, '')}`)
  })
  await page.addInitScript(watchShifts)
  await page.goto(url)
  const requests = () => {
    const since = seen
    seen = []
    return since
  }
  return { page, context, faults, requests }
}

/** Everything that moved, whoever caused it. Runs in the page. */
function watchShifts() {
  const shifts: number[] = []
  Object.assign(window, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      shifts.push(entry.value)
  }).observe({ type: 'layout-shift', buffered: true })
}
export const shifted = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0))

async function closeAll(browser: Browser, started: Started, app: Server): Promise<void> {
  await browser.close()
  await started.sandbox.stop()
  app.closeAllConnections()
  app.close()
}

/** Puts n of the article that the page shows into the cart, behind the page's back. */
export async function addShown({ context, page }: BarPage, root: string, count: number): Promise<void> {
  const id = await page.locator('form[data-product-form] [name=id]').getAttribute('value')
  await context.request.post(`${root}/cart/add.js`, { data: { items: [{ id, quantity: count }] } })
}

/** The bar of a place, as a shopper finds it. */
export const barIn = (page: Page, place: 'page' | 'drawer') =>
  page.locator(place === 'page' ? 'main promesse-bar' : 'dialog promesse-bar, .drawer__inner promesse-bar')
export const sentenceIn = (page: Page, place: 'page' | 'drawer') =>
  barIn(page, place).locator('[data-promesse-text]')
export const openDrawer = (page: Page, theme: ThemeName) =>
  page.locator(theme === 'horizon' ? 'dialog[open]' : 'cart-drawer.active .drawer__inner')
