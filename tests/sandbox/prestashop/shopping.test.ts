/** A shopper in the stand-in shop: product, cart, its window, checkout; and rates that change from outside. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../../factories/browser.ts'
import { createPrestaShop, type PrestaShop } from './front.ts'
import { ListeningApp } from './listening-app.ts'

type Listed = { item: string; title: string; quantity: number; sells: boolean; url: string; isPack: boolean }
type Option = { name: string; listed: number; payable: number; chosen: boolean }
type Priced = {
  options: Option[]
  totals: Record<string, number>
  rejected: Record<string, string>
  error: string | null
}
type Heard = { name: string; hasCart: boolean }

const dataDir = mkdtempSync(path.join(tmpdir(), 'stand-in-shopping-'))
const app = new ListeningApp()
let shop: PrestaShop
let browser: Browser
let page: Page
let things: Listed[]
const problems: string[] = []

beforeAll(async () => {
  const appUrl = await app.listen()
  shop = await createPrestaShop({ port: 0, appUrl, dataDir, seed: 'small' })
  browser = await openBrowser()
  const all = await control<Listed[]>('catalogue')
  things = all.filter(
    ({ sells, quantity, isPack, item }) => sells && quantity > 5 && !isPack && !item.endsWith('-0'),
  )
})

beforeEach(async () => {
  await page?.context().close()
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  })
  page = await context.newPage()
  page.on('pageerror', ({ message }) => problems.push(message))
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

const priceOf = (cart: object) => control<Priced>('cart/price', cart)
const payables = ({ options }: { options: Option[] }) =>
  Object.fromEntries(options.map(({ name, payable }) => [name, payable]))

function thing(nth = 0): Listed {
  const found = things[nth * 6]
  if (!found) throw new Error('nothing is in stock')
  return found
}

/** What the page's object tells its listeners. */
async function listen(): Promise<void> {
  await page.evaluate(() => {
    const world = window as unknown as {
      heard: Heard[]
      prestashop: { on: (name: string, hear: (event: { resp?: { cart?: object } }) => void) => void }
    }
    world.heard = []
    for (const name of ['updateCart', 'updatedCart'])
      world.prestashop.on(name, ({ resp }) => world.heard.push({ name, hasCart: resp?.cart !== undefined }))
  })
}
const heard = () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)
const cartCount = () => page.locator('[data-testid=cart-count]').first().textContent()

async function putIn({ url }: Listed): Promise<void> {
  await page.goto(url)
  await listen()
  await page.click('.add-to-cart')
  await page.waitForSelector('[data-testid=cart-modal]')
}

async function readCheckout(query = '') {
  const text = await page.evaluate(async (target) => (await fetch(target)).text(), `/order?json=1${query}`)
  return JSON.parse(text) as {
    options: Option[]
    currency: string
    cart: { totals: { total: { amount: number } } }
  }
}

test('adding opens the cart’s window, tells the page’s listeners, and gives the focus back', async () => {
  await putIn(thing())
  await expect.poll(heard).toEqual([{ name: 'updateCart', hasCart: true }])
  await expect.poll(cartCount).toBe('1')
  const held = () =>
    page.evaluate(
      () => (window as unknown as { prestashop: { cart: { products_count: number } } }).prestashop.cart,
    )
  expect((await held()).products_count).toBe(1)
  const inFocus = (read: 'role' | 'text' | 'class') =>
    expect.poll(() =>
      page.evaluate((what) => {
        const { activeElement } = document
        return what === 'text' ? activeElement?.textContent : activeElement?.getAttribute(what)
      }, read),
    )
  await inFocus('role').toBe('dialog')
  await page.keyboard.press('Shift+Tab')
  await inFocus('text').toContain('Voir le panier')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('[data-testid=cart-modal]').count()).toBe(0)
  await inFocus('class').toBe('add-to-cart')
})

test('the cart page counts up and down, takes codes and refuses them, and redraws what it shows', async () => {
  const { item } = thing()
  await putIn(thing())
  await page.click('[data-testid=view-cart]')
  await page.waitForSelector('[data-testid=cart-page]')
  await listen()
  await page.click('[data-cart-call=up]')
  await expect.poll(cartCount).toBe('2')
  await expect.poll(heard).toEqual([
    { name: 'updateCart', hasCart: true },
    { name: 'updatedCart', hasCart: false },
  ])
  const alert = page.locator('[data-voucher-problem]')
  await page.fill('[name=discount_name]', 'PASLEBON')
  await page.keyboard.press('Enter')
  await expect.poll(() => alert.textContent()).toContain('n’existe pas')
  await page.fill('[name=discount_name]', 'BIENVENUE10')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-subtotal=discounts]')
  const { totals } = await priceOf({ lines: [{ item, quantity: 2 }], vouchers: ['BIENVENUE10'] })
  const shown = async () => Number(await page.locator('[data-total]').getAttribute('data-total'))
  await expect.poll(shown).toBe(totals.total)
  await page.click('[data-cart-call=voucher]')
  await expect.poll(() => page.locator('[data-subtotal=discounts]').count()).toBe(0)
  await page.click('[data-cart-call=delete]')
  await expect.poll(() => page.locator('[data-testid=cart-lines]').textContent()).toContain('vide')
})

test('the checkout charges what each choice of its Cart costs, and the order is worth it', async () => {
  const { item } = thing()
  await control('rates', { freePrice: 1000 })
  await putIn(thing())
  await page.goto(`${shop.url}/order`)
  const asked = await priceOf({
    country: 'FR',
    currency: 'EUR',
    lines: [{ item, quantity: 1 }],
    vouchers: [],
  })
  expect(payables(await readCheckout())).toEqual(payables(asked))
  expect(payables(asked)).toEqual({
    'Retrait en boutique': 0,
    'Mondial Relay': 4.5,
    Colissimo: 5.9,
    Chronopost: 12.9,
  })
  await page.check('[data-option="Colissimo"] input')
  await page.waitForSelector('[data-option="Colissimo"] input:checked')
  const goods = asked.totals.goods ?? 0
  await expect.poll(() => page.locator('[data-total]').getAttribute('data-total')).toBe(String(goods + 5.9))
  await page.click('[data-testid=pay]')
  await page.waitForURL(/merci/)
  const [order] = await control<{ total_paid: string }[]>('orders')
  expect(Number(order?.total_paid)).toBeCloseTo(goods + 5.9, 2)
  expect(await cartCount()).toBe('0')
  await control('rates', { freePrice: 60 })
})

test('a free-shipping code costs nothing at every choice, and a rule for one carrier only there', async () => {
  const cart = { country: 'FR', currency: 'EUR', lines: [{ item: thing().item, quantity: 1 }] }
  await control('rates', { freePrice: 0, silent: true })
  expect(payables(await priceOf(cart)).Colissimo).toBe(5.9)
  expect(new Set(Object.values(payables(await priceOf({ ...cart, vouchers: ['PORTOFFERT'] }))))).toEqual(
    new Set([0]),
  )
  const { id } = await control<{ id: number }>('cart-rule', {
    ...{ name: 'Relais offert', automatic: true, freeShipping: true, carriers: [3] },
    minimum: { amount: 10 },
  })
  expect(payables(await priceOf(cart))).toMatchObject({ 'Mondial Relay': 0, Colissimo: 5.9 })
  await control('cart-rule', { id, delete: true })
  await control('rates', { freePrice: 60, silent: true })
})

test('a rule that is used up, or keeps to itself, is refused in words', async () => {
  const [one, other] = await Promise.all(
    ['SEUL1', 'SEUL2'].map((code) =>
      control<{ id: number }>('cart-rule', { code, percent: 5, apart: true, perCustomer: 1 }),
    ),
  )
  const cart = { lines: [{ item: thing().item, quantity: 1 }], vouchers: ['SEUL1', 'SEUL2'] }
  expect((await priceOf(cart)).rejected).toEqual({ SEUL2: expect.stringContaining('cumulable') })
  await page.goto(`${thing().url}&customer=1`)
  await page.click('.add-to-cart')
  await page.waitForSelector('[data-testid=cart-modal]')
  await page.goto(`${shop.url}/cart`)
  await page.fill('[name=discount_name]', 'SEUL1')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-subtotal=discounts]')
  await page.goto(`${shop.url}/order`)
  await page.click('[data-testid=pay]')
  await page.waitForURL(/merci/)
  expect((await priceOf({ ...cart, customer: 1 })).rejected).toEqual({
    SEUL1: expect.stringContaining('déjà'),
  })
  for (const rule of [one, other]) await control('cart-rule', { id: rule?.id, delete: true })
})

test('country, currency and customer decide what is shown and what is asked', async () => {
  await putIn(thing())
  expect(Object.keys(payables(await readCheckout('&country=BE')))).toEqual(
    expect.arrayContaining(['Colissimo', 'Mondial Relay']),
  )
  const swiss = await readCheckout('&country=CH&currency=CHF')
  expect(swiss.currency).toBe('CHF')
  expect(Object.keys(payables(swiss))).toEqual(['Colissimo'])
  await page.goto(`${thing().url}&country=FR&currency=EUR&customer=0`)
  const price = async () => {
    const shown = (await page.textContent('[data-testid=price]')) ?? ''
    return Number(/\d+[.,]\d\d/.exec(shown)?.[0].replace(',', '.'))
  }
  const taxed = await price()
  await page.goto(`${thing().url}&customer=2&locale=en`)
  expect(await price()).toBeCloseTo(taxed / 1.2, 2)
  expect(await page.textContent('.price small')).toBe('Tax excluded')
  const shows = await page.evaluate(
    () =>
      (window as unknown as { prestashop: { configuration: { display_prices_tax_incl: boolean } } })
        .prestashop.configuration.display_prices_tax_incl,
  )
  expect(shows).toBe(false)
})

test('a carrier that is edited is a new row of the same reference, and its rates go along', async () => {
  const cart = { country: 'BE', currency: 'EUR', lines: [{ item: thing().item, quantity: 1 }] }
  await control('rates', { freePrice: 0 })
  const before = payables(await priceOf(cart))
  await control('carrier', { reference: 2, ranges: { Europe: [{ from: 0, to: 10_000, price: 10 }] } })
  const france = payables(await priceOf({ ...cart, country: 'FR' }))
  expect({ ...payables(await priceOf(cart)), ...{ inFrance: france.Colissimo } }).toEqual({
    ...{ ...before, Colissimo: 12.1, inFrance: 5.9 },
  })
  const { carriers } = await control<{ carriers: { reference: number }[] }>('rates')
  expect(carriers.filter(({ reference }) => reference === 2)).toHaveLength(1)
  await control('rates', { freePrice: 60 })
})

test('pricing a cart from outside leaves no cart, no order and no address behind', async () => {
  const counts = () =>
    control<{ orders: number; carts: number }>('state').then(({ orders, carts }) => [orders, carts])
  const before = await counts()
  await priceOf({
    country: 'CH',
    currency: 'CHF',
    lines: [{ item: thing().item, quantity: 3 }],
    vouchers: ['NON'],
  })
  expect(await counts()).toEqual(before)
  expect((await priceOf({ country: 'JP', lines: [] })).error).toBe('country')
})

test.each([
  '/cart?problem=%3Cscript%3Ealert(1)%3C/script%3E',
  '/order?problem[]=x&delivery_option[]=1&country[]=FR&currency[]=EUR&locale[]=fr',
  '/search?s[]=x',
  '/cart?ajax=1&addDiscount=1&discount_name[]=x',
  '/cart?ajax=1&add=1&id_product=1&qty=-99999999999999',
  '/cart?ajax=1&add=1&id_product=x%00y&id_product_attribute=%FF',
  '/?country=ZZ&currency=%27&locale=%22&customer=-1',
  '/index.php?controller[]=cart',
  '/cart?deleteDiscount=999999&delete=1&id_product=1',
])('an odd request is answered and writes no script: %s', async (target) => {
  const answer = await fetch(`${shop.url}${target}`)
  expect(answer.status).toBeLessThan(400)
  expect(await answer.text()).not.toContain('<script>alert')
})

test('two shoppers have carts of their own', async () => {
  await putIn(thing())
  const other = await browser.newPage()
  await other.goto(`${shop.url}/cart`)
  expect(await other.locator('[data-testid=cart-count]').first().textContent()).toBe('0')
  await other.context().close()
})

test('the module’s bar stands where the shop’s hooks are, and is gone when it is switched off', async () => {
  await control('connect', {})
  const places = ['banner', 'cart', 'cart-footer', 'modal', 'modal-footer']
  expect(await app.command({ action: 'bar', on: true, places })).toMatchObject({ status: 200 })
  await putIn(thing(1))
  expect(await page.locator('.banner [data-promesse-bar]').count()).toBe(1)
  expect(await page.locator('.modal [data-promesse-bar]').count()).toBe(2)
  await page.goto(`${shop.url}/cart`)
  expect(await page.locator('.cart-summary [data-promesse-bar]').count()).toBe(1)
  expect(await page.locator('.cart-left [data-promesse-bar]').count()).toBe(1)
  expect(await page.locator('script[src*="promesse"]').count()).toBeGreaterThan(0)
  await app.command({ action: 'bar', on: false })
  await page.goto(`${shop.url}/cart`)
  expect(await page.locator('[data-promesse-bar]').count()).toBe(0)
})

type Said = { say: string; all?: boolean }
type Probed = { options: { name: string; payable: string }[]; said: Said; error: string | null }

test.each([
  ['one price for all', {}, null],
  ['a handling fee', { handling: 1.5, freePrice: 80 }, { reference: 2, handling: true }],
  ['free by weight', { freePrice: 0, freeWeight: 1, handling: 0 }, { reference: 2, handling: false }],
])('what the module asks of its own Cart is what the shop charges: %s', async (_about, rates, carrier) => {
  await control('rates', rates)
  if (carrier) await control('carrier', carrier)
  await app.command({ action: 'bar', on: true })
  const carts = Array.from({ length: 12 }, (_, nth) => ({
    country: ['FR', 'BE', 'CH'][nth % 3],
    currency: nth % 4 === 3 ? 'CHF' : 'EUR',
    lines: [{ item: thing(nth % 4).item, quantity: 1 + (nth % 3) }],
    vouchers: [['BIENVENUE10'], ['PORTOFFERT'], [], []][nth % 4] ?? [],
  }))
  const told = await app.command({ action: 'probe', carts })
  expect(told.status).toBe(200)
  const answers = told.body.answers as Probed[]
  for (const [nth, cart] of carts.entries()) {
    const { options, said } = answers[nth] ?? { options: [], said: { say: 'none' } }
    const charged = payables(await priceOf(cart))
    const module = Object.fromEntries(options.map(({ name, payable }) => [name, Number(payable)]))
    expect({ cart, ...module }).toEqual({ cart, ...charged })
    const free = Object.values(charged).map((price) => price === 0)
    if (said.say === 'free') expect({ cart, free: free.includes(true) }).toEqual({ cart, free: true })
    if (said.say === 'free' && said.all)
      expect({ cart, every: !free.includes(false) }).toEqual({ cart, every: true })
  }
})

test.each([1280, 360])('pages of %i pixels don’t scroll sideways and are accessible', async (width) => {
  await page.setViewportSize({ width, height: 800 })
  const look = async (what: string) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect({ what, wide, violations: violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`) }).toEqual({
      ...{ what, wide: 0, violations: [] },
    })
  }
  await page.goto(thing().url)
  await look('product')
  await page.click('.add-to-cart')
  await page.waitForSelector('[data-testid=cart-modal]')
  await look('window')
  await page.click('[data-testid=view-cart]')
  await page.waitForSelector('[data-testid=cart-page]')
  await look('cart')
  await page.click('[data-testid=checkout]')
  await page.waitForSelector('[data-testid=checkout-page]')
  await look('checkout')
})

test('nothing raised a notice, and no page an error', async () => {
  expect((await control<{ notices: string[] }>('notices')).notices).toEqual([])
  expect(problems).toEqual([])
})
