/** The whole app beside the sandbox, opened in a real browser through the admin page that frames it. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { type House, openHouse } from '../demo/house.ts'
import { openBrowser } from '../factories/browser.ts'
import { cloneDatabase } from '../factories/database.ts'
import { type Sandbox, sandboxAt } from '../observer/sandbox.client.ts'
import { type App, appAt } from '../stories/app.client.ts'
import { isRead } from '../stories/progress.parse.ts'
import { until } from '../stories/world.ts'
import { freshBuild } from './fresh-build.ts'

/** The library answers 410 to what looks like a robot. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

export const shop = 'maison-alizee.myshopify.com'
type Language = 'fr' | 'en'

/** A page of the admin with the app in it. `faults`: what the browser complained about. */
type Visit = {
  page: Page
  app: FrameLocator
  faults: string[]
  /** Opens a screen of the app through the admin, and waits for its heading. */
  open: (address: string) => Promise<void>
  heading: () => Promise<string>
  /** Serious and critical violations in the app, as axe sees them. */
  violations: () => Promise<string[]>
  /** By how many pixels the app is wider than its frame. */
  sideways: () => Promise<number>
}

export type OpenApp = {
  house: House
  sandbox: Sandbox
  /** The same app as a machine reaches it. */
  client: App
  visit: (options?: { language?: Language; width?: number }) => Promise<Visit>
  /** Installs the app by opening it, and waits until the catalogue is read. */
  install: () => Promise<void>
  /** Gives a channel's own list of ids, as the merchant does; answers the feed's address. */
  connect: (channel: 'google' | 'meta') => Promise<string>
  close: () => Promise<void>
}

/** `prestashop`: with the stand-in shop beside it, not joined yet. */
export async function openApp({ prestashop = false } = {}): Promise<OpenApp> {
  await freshBuild()
  const database = await cloneDatabase()
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'promesse-e2e-'))
  const crashes: string[] = []
  const house = await openHouse({
    root: process.cwd(),
    dataDir,
    databaseUrl: database.url,
    pollSeconds: 5,
    prestashop,
    onCrash: (why) => crashes.push(why),
    say: () => {},
  })
  const browser = await openBrowser()
  const sandbox = sandboxAt(house.sandboxUrl, shop)
  const client = appAt(house.appUrl, sandbox)
  return {
    house,
    sandbox,
    client,
    visit: (options) => visit(browser, house, options),
    install: () => install(sandbox, client),
    connect: (channel) => connect(house, client, channel),
    async close() {
      await browser.close()
      await house.stop()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
      if (crashes.length > 0) throw new Error(crashes.join('\n'))
    },
  }
}

async function install(sandbox: Sandbox, client: App): Promise<void> {
  await sandbox.control('install', {})
  await client.open()
  if (!(await until(async () => isRead(await client.page('/progress')), 180_000)))
    throw new Error(`the catalogue was not read: ${await client.page('/progress')}`)
}

async function connect(house: House, client: App, channel: 'google' | 'meta'): Promise<string> {
  const list = await fetch(`${house.sandboxUrl}/control/primary-feed?shop=${shop}&channel=${channel}`)
  const { text } = (await list.json()) as { text: string }
  const file = { fileName: 'feed.tsv', text }
  await client.post('/ads/ids', { intent: 'upload', channel, file })
  const html = await client.post('/ads/feeds', { intent: 'create', channel })
  const input = new RegExp(`<input[^>]*data-feed-url="${channel}"[^>]*>`).exec(html)?.[0] ?? ''
  const address = /value="([^"]+)"/.exec(input)?.[1]?.replaceAll('&amp;', '&')
  if (!address) throw new Error(`the screen shows no feed address for ${channel}`)
  return address
}

async function visit(
  browser: Browser,
  house: House,
  { language = 'fr', width = 1280 }: { language?: Language; width?: number } = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, userAgent, locale: language })
  await context.addCookies([{ name: 'sandbox_locale', value: language, url: house.sandboxUrl }])
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  const app = page.frameLocator('#app-frame')
  return {
    page,
    app,
    faults,
    async open(address) {
      await page.goto(`${house.sandboxUrl}/${shop}/admin/apps/promesse${address === '/' ? '' : address}`)
      await app.locator('h1').first().waitFor()
      await app.locator('html[data-awake]').waitFor({ state: 'attached' })
    },
    heading: async () => (await app.locator('h1').first().textContent()) ?? '',
    violations: () => violationsIn(page),
    sideways: () => sidewaysOf(app),
  }
}

/** Serious and critical violations in the app's frame, as axe sees them. */
export async function violationsIn(page: Page, frame = '#app-frame'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(frame).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
}

/** By how many pixels the app is wider than its frame. */
export function sidewaysOf(app: FrameLocator): Promise<number> {
  return app
    .locator('html')
    .evaluate((html) => Math.max(0, html.scrollWidth - (html.ownerDocument.defaultView?.innerWidth ?? 0)))
}
