import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../../factories/browser.ts'
import { pageOf } from '../availability.ts'
import { registryOf } from '../channels/registry.ts'
import { faces } from '../faces.ts'
import { appConfig } from '../fixture.ts'
import { seedShop } from '../seed/shop.ts'
import { createSandbox, type RunningSandbox } from '../server.ts'
import type { ShopState } from '../store/types.ts'

let shop: ShopState
let sandbox: RunningSandbox
let browser: Browser
let page: Page

/** What an app would do, in three lines: takes messages, and serves feeds that say what the pages sell. */
const app = createServer((request, response) => {
  const channel = request.url === '/feed/google' ? 'google' : request.url === '/feed/meta' ? 'meta' : null
  if (!channel) return response.end('<title>App</title>')
  const words = channel === 'google' ? ['in_stock', 'out_of_stock'] : ['in stock', 'out of stock']
  const rows = [...registryOf(sandbox).channelOf(shop, channel).items.values()].flatMap((item) => {
    const variant = shop.variants.get(item.variantId ?? '')
    const sells = variant && pageOf(shop, variant, 'FR', sandbox.clock.now()).sells
    return variant ? [`${item.id},${sells ? words[0] : words[1]}`] : []
  })
  return response.end(['id,availability', ...rows].join('\n'))
})

beforeAll(async () => {
  app.listen(0, 'localhost')
  await once(app, 'listening')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  app.closeAllConnections()
  app.close()
})
beforeEach(async () => {
  shop = seedShop()
  const appUrl = `http://localhost:${(app.address() as AddressInfo).port}`
  const options = { port: 0, appUrl, apiKey: 'k', apiSecret: 's', shops: [shop], faces }
  sandbox = await createSandbox({ ...options, app: appConfig(`${appUrl}/webhooks`) })
  await control('install', { shop: shop.domain })
  for (const channel of ['google', 'meta'])
    await control('channels', { channel, feedUrl: `${appUrl}/feed/${channel}`, everyMs: 300 })
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } })
  page = await context.newPage()
})
afterEach(async () => {
  await page.context().close()
  await sandbox.stop()
})

async function control(action: string, body: Record<string, unknown>) {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${sandbox.url}/control/${action}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(200)
}

describe('the start page', () => {
  it('sells the last M; every actor lights up, the ads stop, the product page says Épuisé', async () => {
    await page.goto(sandbox.url)
    await page.getByRole('button', { name: 'Vendre le dernier M' }).click()
    await page.getByText(/^Annonces à jour en \d+,\d{2}\u00a0s$/).waitFor()
    await expect.poll(() => page.locator('.steps [data-lit]').count()).toBe(6)
    await expect.poll(() => page.locator('.ad[data-state="stopped"]').count()).toBe(2)
    await page.frameLocator('#product').getByRole('button', { name: 'Épuisé' }).waitFor()
    await expect.poll(() => page.locator('#history li').count()).toBe(1)
    await page.getByLabel('Sans Promesse').check()
    await expect.poll(() => page.getByText('La page ne vend plus, l’annonce tourne encore.').count()).toBe(2)
  })

  it('brings the ads back when goods come in', async () => {
    await page.goto(sandbox.url)
    await page.getByRole('button', { name: 'Vendre le dernier M' }).click()
    await page.getByText(/^Annonces à jour en/).waitFor()
    await page.getByRole('button', { name: 'Recevoir 5' }).click()
    await page.getByRole('button', { name: 'Vendre les 5 derniers M' }).waitFor()
    await expect.poll(() => page.locator('.ad[data-state="running"]').count()).toBe(2)
  })

  it('follows the visitor to another size', async () => {
    await page.goto(sandbox.url)
    await page.frameLocator('#product').getByText('XL', { exact: true }).click()
    await page.getByRole('button', { name: 'Vendre les 3 derniers XL' }).waitFor()
  })

  it('keeps to its variant when that one alone is taken offline', async () => {
    await page.goto(sandbox.url)
    await page.getByRole('button', { name: 'Dépublier la variante' }).click()
    await page.getByText(/^Annonces à jour en/).waitFor()
    await page.getByRole('button', { name: 'M\u00a0: pas en ligne' }).waitFor()
    await page.getByRole('button', { name: 'Publier la variante' }).click()
    await page.getByRole('button', { name: 'Vendre le dernier M' }).waitFor()
  })

  it('makes a merchant’s export a shop, and lists the lines that it couldn’t read', async () => {
    await page.goto(sandbox.url)
    await page
      .locator('#file')
      .setInputFiles(fileURLToPath(new URL('../csv/fixtures/casse.csv', import.meta.url)))
    await page.getByText('Lus\u00a0: 1 produit, 2 variantes. 8 lignes refusées.').waitFor()
    expect(await page.getByText('Ligne 5\u00a0: Le prix n’est pas un montant.').count()).toBe(1)
    await page.getByRole('link', { name: 'Ouvrir cette boutique' }).click()
    await page.frameLocator('#product').getByRole('heading', { name: 'Bon produit' }).waitFor()
  })

  it('works at 360 pixels, in English, without a serious fault for assistive technology', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(sandbox.url)
    await page.getByRole('link', { name: 'EN' }).click()
    await page.getByRole('button', { name: 'Sell the last M' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  })
})
