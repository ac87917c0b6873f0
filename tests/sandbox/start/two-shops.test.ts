import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openBrowser } from '../../factories/browser.ts'
import { faces } from '../faces.ts'
import { appConfig } from '../fixture.ts'
import { seedShop } from '../seed/shop.ts'
import { createSandbox, type RunningSandbox } from '../server.ts'
import { writeQuantities } from '../store/inventory-writes.ts'
import type { ShopState, Variant } from '../store/types.ts'
import { subjectOf } from './subject.ts'

let shop: ShopState
let sandbox: RunningSandbox
let browser: Browser
let page: Page
let variant: Variant
/** The other shop, as far as the start page asks it. */
let other: { quantity: number; down: boolean; log: object[] }
const prestashop = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const path = new URL(request.url ?? '', 'http://shop').pathname
  if (!path.startsWith('/control/')) return response.end('<title>Page</title>')
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>
  const answer = (data: unknown) => response.end(JSON.stringify(data))
  if (path === '/control/sell') moveTheirs(other.quantity - 1, 'order')
  if (path === '/control/raw-sql') moveTheirs(Number(body.quantity), 'raw-sql')
  if (path === '/control/down') other.down = body.down === true
  if (path === '/control/state') return answer({ down: other.down })
  if (path === '/control/log') return answer({ entries: other.log })
  if (path !== '/control/catalogue') return answer({})
  const { quantity } = other
  const item = { item: '7-12', title: 'Pull', reference: variant.sku, quantity, sells: quantity > 0 }
  return answer([{ ...item, url: `${urlOf()}/7-pull.html?combination=12` }])
})
const urlOf = () => `http://localhost:${(prestashop.address() as AddressInfo).port}`

function moveTheirs(after: number, how: string): void {
  const entry = { kind: 'stock', item: '7-12', before: other.quantity, after, how }
  other.log.push({ seq: other.log.length + 1, at: new Date().toISOString(), ...entry })
  other.quantity = after
}

/** What the app does in Shopify for a sale in PrestaShop. */
function writeOurs(delta: number): void {
  const level = shop.levels.get(variant.inventoryItemId)?.values().next().value
  if (!level) throw new Error('no level')
  const { inventoryItemId, locationId } = level
  const change = {
    inventoryItemId,
    locationId,
    value: delta,
    changeFromQuantity: null,
    ledgerDocumentUri: null,
  }
  const input = {
    kind: 'adjust' as const,
    name: 'available',
    reason: 'correction',
    referenceDocumentUri: null,
  }
  writeQuantities(sandbox, shop, { ...input, changes: [change] })
}

beforeAll(async () => {
  prestashop.listen(0, 'localhost')
  await once(prestashop, 'listening')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  prestashop.closeAllConnections()
  prestashop.close()
})
beforeEach(async () => {
  shop = seedShop()
  other = { quantity: 1, down: false, log: [] }
  const options = { port: 0, appUrl: 'http://localhost:1', apiKey: 'k', apiSecret: 's', shops: [shop], faces }
  const app = appConfig('http://localhost:1/webhooks')
  sandbox = await createSandbox({ ...options, app, prestashopUrl: urlOf(), post: async () => 200 })
  const subject = subjectOf(shop, null, sandbox.clock.now())
  if (!subject) throw new Error('no subject')
  variant = subject
  page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage()
})
afterEach(async () => {
  await page.context().close()
  await sandbox.stop()
})

const here = (side: string) => page.locator(`#two-${side} [data-sell]`)

it('sells the last M in PrestaShop; the clock stops at our write in Shopify', async () => {
  await page.goto(sandbox.url)
  await here('prestashop').filter({ hasText: 'Vendre le dernier M ici' }).click()
  await expect.poll(() => other.quantity).toBe(0)
  writeOurs(-1)
  await page.getByText(/^Shopify le sait après \d+,\d{2}\u00a0s$/).waitFor()
  await here('shopify').filter({ hasText: 'M\u00a0: épuisé ici' }).waitFor()
})

it('the other way; then SQL that nobody tells, and a shop that is down', async () => {
  await page.goto(sandbox.url)
  await here('shopify').filter({ hasText: 'Vendre le dernier M ici' }).click()
  await here('shopify').filter({ hasText: 'M\u00a0: épuisé ici' }).waitFor()
  moveTheirs(0, 'bridge')
  await page.getByText(/^PrestaShop le sait après/).waitFor()
  await page.getByLabel('Nouvelle quantité').fill('9')
  await page.getByRole('button', { name: 'Importer par SQL' }).click()
  await expect.poll(() => other.quantity).toBe(9)
  await page.getByRole('button', { name: 'Arrêter PrestaShop' }).click()
  await page.getByRole('button', { name: 'Remettre PrestaShop en marche' }).waitFor()
  await expect.poll(() => here('prestashop').isDisabled()).toBe(true)
})

it('fits a phone, in English, and assistive technology reads it', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${sandbox.url}/start/locale?to=en&shop=${shop.domain}`)
  await here('prestashop').filter({ hasText: 'Sell the last M here' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
})

it('shows nothing of it where there is no second shop', async () => {
  sandbox.prestashopUrl = null
  await page.goto(sandbox.url)
  await page.getByRole('button', { name: 'Vendre le dernier M' }).waitFor()
  expect(await page.locator('#two').count()).toBe(0)
})
