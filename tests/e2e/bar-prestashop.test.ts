/** The same bundle in the stand-in PrestaShop, through the module's own hooks. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../factories/browser.ts'
import { createPrestaShop, type PrestaShop } from '../sandbox/prestashop/front.ts'
import { ListeningApp } from '../sandbox/prestashop/listening-app.ts'

type Listed = { item: string; url: string; sells: boolean; quantity: number; isPack: boolean }
const dataDir = mkdtempSync(path.join(tmpdir(), 'bar-prestashop-'))
const app = new ListeningApp()
let shop: PrestaShop
let browser: Browser
let context: BrowserContext
let page: Page
let things: Listed[]
let asked: string[] = []
const faults: string[] = []

beforeAll(async () => {
  const appUrl = await app.listen()
  shop = await createPrestaShop({ port: 0, appUrl, dataDir, seed: 'small' })
  browser = await openBrowser()
  things = (await control<Listed[]>('catalogue')).filter(
    ({ sells, quantity, isPack, item }) => sells && quantity > 5 && !isPack && !item.endsWith('-0'),
  )
  await control('connect', {})
  // A free pick-up would be a free option of every cart.
  await control('carrier', { reference: 1, active: false })
})
beforeEach(async () => {
  await app.command({ action: 'bar', on: true, places: ['banner', 'cart', 'modal'] })
  await control('rates', { freePrice: 100 })
  await context?.close()
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('request', (request) => {
    if (request.url().includes('promesse') && request.resourceType() === 'fetch') asked.push(request.url())
  })
  asked = []
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

const euros = (amount: number) => `${amount.toFixed(2).replace('.', ',')}\u00a0€`
const banner = () => page.locator('.banner promesse-bar')
const sentence = () => banner().locator('[data-promesse-text]')
const becomes = (text: string) => expect.poll(() => sentence().textContent()).toBe(text)
const first = () => things[0] as Listed
async function priceOf(count: number): Promise<number> {
  const { totals } = await control<{ totals: { goods?: number } }>('cart/price', {
    ...{ country: 'FR', currency: 'EUR', lines: [{ item: first().item, quantity: count }], vouchers: [] },
  })
  return totals.goods ?? 0
}
async function putIn(): Promise<void> {
  await page.goto(first().url)
  await page.click('.add-to-cart')
  await page.waitForSelector('[data-testid=cart-modal]')
}

describe('in PrestaShop', () => {
  it('follows add, change and remove from the core’s own answers, with no request of its own', async () => {
    const one = await priceOf(1)
    expect(one).toBeLessThan(100)
    await page.goto(first().url)
    expect(await banner().count()).toBe(1)
    await putIn()
    await becomes(`Encore ${euros(100 - one)} pour la livraison gratuite (France)`)
    await expect
      .poll(() => page.locator('.modal promesse-bar [data-promesse-text]').textContent())
      .toBe(`Encore ${euros(100 - one)} pour la livraison gratuite (France)`)
    await page.click('[data-testid=view-cart]')
    await page.waitForSelector('[data-testid=cart-page]')
    await becomes(`Encore ${euros(100 - one)} pour la livraison gratuite (France)`)
    await page.click('[data-cart-call=up]')
    await becomes('Livraison gratuite (France)')
    await expect
      .poll(() => page.locator('.cart-left promesse-bar, .cart-summary promesse-bar').first().textContent())
      .toContain('Livraison gratuite (France)')
    expect(asked).toEqual([])
    const { violations } = await new AxeBuilder({ page }).include('.banner promesse-bar').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.click('[data-cart-call=delete]')
    await page.getByText('vide').first().waitFor()
    await expect.poll(() => banner().getAttribute('data-busy')).toBeNull()
    await expect.poll(() => banner().isVisible()).toBe(false)
    expect(faults).toEqual([])
  })

  it('asks the module once where a voucher is in the cart, and says what the Cart charges', async () => {
    await putIn()
    await page.goto(`${shop.url}/cart`)
    await page.click('[data-cart-call=up]')
    await becomes('Livraison gratuite (France)')
    asked = []
    await page.fill('[name=discount_name]', 'BIENVENUE10')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-subtotal=discounts]')
    await expect.poll(() => asked.length).toBe(1)
    await expect.poll(() => banner().getAttribute('data-busy')).toBeNull()
    const told = await banner().getAttribute('data-say')
    await page.reload()
    expect((await banner().getAttribute('data-say')) ?? 'nothing').toBe(told)
  })

  it('a page that a cache kept says nothing of its first visitor’s cart: this one’s is asked for', async () => {
    await putIn()
    await page.goto(`${shop.url}/cart`)
    await page.click('[data-cart-call=up]')
    await becomes('Livraison gratuite (France)')
    const kept = await (await context.request.get(`${shop.url}/cart`)).text()
    expect(kept).toContain('data-say="free"')
    const ago = (seconds: number) =>
      kept.replace(/data-now="(\d+)"/g, (_all, now) => `data-now="${Number(now) - seconds}"`)
    const other = await browser.newContext()
    page = await other.newPage()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let isAsked = false
    await page.route('**/cart', (route) => route.fulfill({ contentType: 'text/html', body: ago(120) }))
    await page.route(/module.promesse.bar|fc=module.*promesse/, async (route) => {
      isAsked = true
      await held
      await route.continue()
    })
    await page.goto(`${shop.url}/cart`)
    await expect.poll(() => isAsked).toBe(true)
    expect(await banner().isVisible()).toBe(false)
    release()
    await becomes(`Livraison gratuite dès ${euros(100)} (France)`)
    expect(await banner().isVisible()).toBe(true)
    await other.close()
  })

  it('a switched-off bar is gone from new pages, and from open ones within a minute', async () => {
    await putIn()
    await page.clock.install()
    await page.goto(`${shop.url}/cart`)
    // By the installed clock the page may have come from a cache: then the bar asks before it is seen.
    await expect.poll(() => banner().isVisible()).toBe(true)
    await app.command({ action: 'bar', on: false })
    await page.clock.runFor(59_000)
    await expect.poll(() => banner().isVisible()).toBe(false)
    await page.reload()
    expect(await page.locator('promesse-bar').count()).toBe(0)
  })
})
