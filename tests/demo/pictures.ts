/** npm run pictures: the README's pictures, taken from the running app. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openBrowser } from '../factories/browser.ts'
import { beginPool } from '../stories/pool.ts'
import { until } from '../stories/world.ts'
import { openHouse } from './house.ts'
import { openPrestashop } from './prestashop.ts'
import { openShop } from './shop.ts'

/** Shopify's library answers 410 to what looks like a robot. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const root = fileURLToPath(new URL('../..', import.meta.url))
const into = path.join(root, 'docs/images')
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'pictures-'))
const house = await openHouse({ root, dataDir, prestashop: true, onCrash: console.error, say: console.log })
const browser = await openBrowser()

try {
  const { sandbox, app } = await openShop(house, console.log)
  await app.post('/ads/policy', { intent: 'save', floor: '3' })
  const plain = (await sandbox.catalogue()).filter(
    ({ sells, tracked, units, levels }) =>
      sells &&
      tracked &&
      typeof units === 'number' &&
      units > 3 &&
      units < 9 &&
      levels.every((level) => level.available >= 0),
  )
  const told = plain[0]
  if (!told) throw new Error('no such variant in the shop')
  const item = `/stock/${told.variantId}`
  const moves = async () => (await app.page(item)).split('data-movement').length - 1
  // A history worth drawing: hours pass between what happens.
  for (const [what, quantity] of [
    ['sell', 1],
    ['sell', 2],
    ['restock', 12],
    ['sell', 3],
    ['sell', 2],
  ] as const) {
    const before = await moves()
    await sandbox.control(what, { variantId: told.variantId, quantity })
    if (!(await until(async () => (await moves()) > before, 20_000))) throw new Error('no movement seen')
    await fetch(`${house.sandboxUrl}/control/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ forwardMs: 3 * 3_600_000 }),
    })
  }
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    userAgent,
    locale: 'fr-FR',
  })
  const page = await context.newPage()
  await page.goto(house.sandboxUrl)
  await page.getByRole('button', { name: 'Vendre le dernier M', exact: true }).click()
  await page.getByText('Annonces à jour en').waitFor()
  await picture(page, 'demo-start')
  const admin = `${house.sandboxUrl}/${sandbox.shop}/admin/apps/promesse`
  for (const [name, screen] of [
    ['overview-fr', ''],
    ['ads-fr', '/ads'],
    ['stock-item-fr', item],
    ['threshold-fr', '/shipping/threshold'],
  ] as const) {
    await page.goto(`${admin}${screen}`)
    await page.frameLocator('#app-frame').locator('h1').first().waitFor()
    await picture(page, name)
  }
  const prestashop = await openPrestashop(house, app, console.log)
  if (!prestashop) throw new Error('there is no PrestaShop to take pictures of')
  await beginPool(app, console.log)
  await page.goto(
    `${prestashop.shop.url}/admin/index.php?controller=AdminPromesse&employee=1&language=fr#/links`,
  )
  await page.frameLocator('iframe').locator('h1').first().waitFor()
  await picture(page, 'prestashop-links-fr')
  await page.goto(house.sandboxUrl)
  await page.getByRole('button', { name: 'Recevoir 5' }).click()
  await page.locator('#two-prestashop [data-sell]').click()
  await page.locator('#two').evaluate((part) => part.scrollIntoView())
  await picture(page, 'two-shops')
  await page.locator('#bar').evaluate((part) => part.scrollIntoView())
  await page.waitForTimeout(5000)
  await picture(page, 'bar-and-checkout')
} finally {
  await browser.close()
  await house.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function picture(page: Page, name: string): Promise<void> {
  // The pages ask for news all the time, so the network is never idle: a moment for pictures and fonts.
  await page.waitForTimeout(1500)
  await page.screenshot({ path: path.join(into, `${name}.png`) })
  console.log(`docs/images/${name}.png`)
}
