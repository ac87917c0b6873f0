/** SHIP-16 in PrestaShop's stand-in, through the module's own hooks: the bar is whole on a narrow phone. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../factories/browser.ts'
import { createPrestaShop, type PrestaShop } from '../sandbox/prestashop/front.ts'
import { ListeningApp } from '../sandbox/prestashop/listening-app.ts'
import { geometryOf } from './bar-geometry.ts'

type Listed = { item: string; url: string; sells: boolean; quantity: number; isPack: boolean }
const dataDir = mkdtempSync(path.join(tmpdir(), 'bar-prestashop-'))
const app = new ListeningApp()
let shop: PrestaShop
let browser: Browser
let thing: Listed

beforeAll(async () => {
  const appUrl = await app.listen()
  shop = await createPrestaShop({ port: 0, appUrl, dataDir, seed: 'small' })
  browser = await openBrowser()
  const things = await control<Listed[]>('catalogue')
  const sells = ({ sells, quantity, isPack, item }: Listed) =>
    sells && quantity > 5 && !isPack && !item.endsWith('-0')
  thing = things.find(sells) as Listed
  await control('connect', {})
  // A free pick-up would be a free option of every cart.
  await control('carrier', { reference: 1, active: false })
})
afterAll(async () => {
  await browser?.close()
  await shop?.stop()
  await app.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function control<T>(name: string, body?: object): Promise<T> {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(`${shop.url}/control/${name}`, options)
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

const arabic = 'أضف منتجات بقيمة {amount} إلى سلتك لتحصل على الشحن المجاني'
const places = ['banner', 'cart', 'cart-footer', 'modal', 'modal-footer']

it.each([
  ['French', null, 'left'],
  ['Arabic, right to left', { fr: { 'to-go': [arabic, arabic] } }, 'right'],
] as const)('SHIP-16: 320 px in PrestaShop, %s', async (_name, texts, side) => {
  await app.command({ action: 'bar', on: true, places, texts })
  await control('rates', { freePrice: 1_234_600 })
  const context = await browser.newContext({
    viewport: { width: 320, height: 800 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  if (side === 'right')
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback()
      const answer = await route.fetch()
      const body = (await answer.text()).replace(/<html lang="\w+"/, '<html dir="rtl" lang="ar"')
      return route.fulfill({ response: answer, body })
    })
  await page.goto(thing.url)
  await page.click('.add-to-cart')
  await page.waitForSelector('[data-testid=cart-modal]')
  await whole(page, '.modal promesse-bar', side, 2)
  await page.click('[data-testid=view-cart]')
  await page.waitForSelector('[data-testid=cart-page]')
  await whole(page, 'promesse-bar', side, 3)
  await context.close()
})

/** All of a page, which are so many. */
async function whole(page: Page, selector: string, side: 'left' | 'right', count: number): Promise<void> {
  const bars = page.locator(selector)
  expect(await bars.count()).toBe(count)
  for (const bar of await bars.all()) {
    await expect.poll(() => bar.getAttribute('data-busy')).toBeNull()
    await bar.scrollIntoViewIfNeeded()
    expect(await bar.locator('[data-promesse-text]').textContent()).toMatch(/1\D234\D5\d\d,\d\d/)
    if (process.env.BAR_PICTURES)
      await page.screenshot({ path: `${process.env.BAR_PICTURES}/ps-${side}-${count}.png` })
    const { faults, startsAt, fillsFrom } = await geometryOf(bar)
    expect({ faults, startsAt, fillsFrom }).toEqual({ faults: [], startsAt: side, fillsFrom: side })
  }
}
