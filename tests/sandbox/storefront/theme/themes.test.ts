import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../factories/browser.ts'
import type { Started } from '../../fixture.ts'
import type { Variant } from '../../store/types.ts'
import { addGoods, startStorefront, tenPercent } from '../fixture-visit.ts'
import type { ThemeName } from '../visit.ts'

let started: Started
let browser: Browser
let page: Page
let root: string
let shirt: Variant
const faults: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  started = await startStorefront()
  ;({ shirt } = addGoods(started.shop))
  started.shop.shipping.discountNodes.push(tenPercent('ORDER', 'DIX'))
  root = `${started.sandbox.url}/${started.shop.domain}`
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
  page = await context.newPage()
  faults.length = 0
  page.on('pageerror', (error) => faults.push(error.message))
  await page.addInitScript(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    for (const name of ['lines-update', 'discount-update', 'error'])
      document.addEventListener(`shopify:cart:${name}`, (event) => {
        const { promise, action, context, lines, discountCodes } = event as Event & Record<string, never>
        const entry: Record<string, unknown> = { name, action, context, lines, discountCodes }
        heard.push(entry)
        Promise.resolve(promise as unknown).then(
          (result) => Object.assign(entry, { result }),
          (error) => Object.assign(entry, { rejected: String(error) }),
        )
      })
  })
})
afterEach(async () => {
  expect(faults).toEqual([])
  await page.context().close()
  await started.sandbox.stop()
})

type Heard = {
  name: string
  action?: string
  context?: string
  lines?: { id?: string; merchandiseId?: string; quantity: number }[]
  discountCodes?: { code: string }[]
  result?: {
    cart: {
      totalQuantity: number
      cost: object
      lines: { quantity: number; merchandise: { id: string } }[]
      discountCodes: object[]
    }
    userErrors?: { message: string }[]
    detail?: { items: object[] }
  }
  rejected?: string
}
/** Serious faults for assistive technology, and whatever sticks out of a phone. */
async function faultsOf(at: Page): Promise<string[]> {
  await at.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))))
  const { violations } = await new AxeBuilder({ page: at }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const width = await at.evaluate(() => document.documentElement.scrollWidth)
  return [
    ...serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    ...(width > 360 ? [`${width} pixels wide`] : []),
  ]
}
const heard = () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)
const settled = async (count: number): Promise<Heard[]> => {
  await expect
    .poll(async () => (await heard()).filter((one) => one.result || one.rejected).length)
    .toBe(count)
  return heard()
}
const drawer = (theme: ThemeName) =>
  page.locator(theme === 'horizon' ? 'dialog[open]' : 'cart-drawer.active .drawer__inner')
const openProduct = (theme: ThemeName, query = '') =>
  page.goto(`${root}/products/chemise?theme=${theme}${query}`)

describe.each(['horizon', 'dawn'] as const)('%s', (theme) => {
  it('adds, changes, discounts and removes with the keyboard alone, in the drawer', async () => {
    await openProduct(theme)
    await page.locator('[data-testid="buy"]').press('Enter')
    const box = drawer(theme)
    await box.getByText('Chemise', { exact: true }).waitFor()
    const more = box.getByRole('button', { name: 'Un de plus\u00a0: Chemise, M' })
    await more.focus()
    await page.keyboard.press('Enter')
    await box.getByText('60,00\u00a0€').first().waitFor()
    // The button was rendered anew, and has the focus again.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Un de plus/)
    await box.getByLabel('Code de réduction').fill('dix')
    await page.keyboard.press('Enter')
    await box.getByText('54,00\u00a0€').first().waitFor()
    await box.getByRole('button', { name: 'Retirer le code dix' }).press('Enter')
    await box.getByRole('button', { name: /^Supprimer/ }).press('Enter')
    await box.getByText('Votre panier est vide').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => box.count()).toBe(0)
    await expect
      .poll(() => page.locator('#cart-icon-bubble').getAttribute('aria-label'))
      .toBe('0 article dans le panier')
  })

  it('keeps drawer and cart page in step', async () => {
    await openProduct(theme)
    await page.locator('[data-testid="buy"]').click()
    await drawer(theme).getByRole('link', { name: 'Voir le panier' }).click()
    await page.getByRole('heading', { name: 'Votre panier', level: 1 }).waitFor()
    await page
      .locator('main')
      .getByRole('button', { name: /^Un de plus/ })
      .click()
    await page.locator('main').getByText('60,00\u00a0€').first().waitFor()
    await expect.poll(() => page.locator('#cart-icon-bubble b').textContent()).toBe('2')
    const total = page.locator('cart-drawer-component [data-cart-total], cart-drawer [data-cart-total]')
    await expect.poll(() => total.textContent()).toContain('60,00')
  })

  it('says why the shop refused, and the cart stands as it is', async () => {
    await page.goto(`${root}/products/bol-en-gres?theme=${theme}`)
    await page.locator('[data-testid="buy"]').click()
    await drawer(theme).getByLabel('Quantité\u00a0: Bol en grès, Bleu / 16 cm').last().fill('9')
    await page.keyboard.press('Enter')
    await page.locator('.heard').getByText("You can't add more Bol en grès").waitFor({ state: 'attached' })
    await expect.poll(() => drawer(theme).locator('[data-quantity]').inputValue()).toBe('3')
  })

  it('the drawer fits 360 px, in English, and assistive technology reads it', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await openProduct(theme, '&locale=en')
    await page.locator('[data-testid="buy"]').click()
    await drawer(theme).waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  it.each(['/', '/collections/all', '/cart', '/checkout', '/search?q=zzz'])(
    '%s fits 360 px and is read',
    async (path) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await openProduct(theme, '&locale=en')
      const added = page.waitForResponse((response) => response.url().endsWith('/cart/add.js'))
      await page.locator('[data-testid="buy"]').click()
      await added
      await page.goto(root + path)
      expect(await faultsOf(page)).toEqual([])
    },
  )

  it('works without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${root}/products/chemise?theme=${theme}`)
    await plain.getByRole('button', { name: 'Ajouter au panier' }).click()
    await expect.poll(() => new URL(plain.url()).pathname).toBe(`/${started.shop.domain}/cart`)
    expect(await plain.locator('main .line').count()).toBe(1)
    await plain.locator('main').getByRole('link', { name: 'Passer au paiement' }).click()
    await plain.getByRole('heading', { name: 'Paiement' }).waitFor()
    await context.close()
  })
})

describe('standard events', () => {
  it('the newer theme announces each change before it is made, with a promise of the cart', async () => {
    await openProduct('horizon')
    await page.locator('[data-testid="buy"]').click()
    const [added] = await settled(1)
    expect(added).toMatchObject({
      ...{ name: 'lines-update', action: 'add', context: 'product' },
      lines: [{ merchandiseId: `gid://shopify/ProductVariant/${shirt.id}`, quantity: 1 }],
      result: {
        cart: {
          ...{ totalQuantity: 1, discountCodes: [] },
          cost: { totalAmount: { amount: '30.00', currencyCode: 'EUR' } },
          lines: [{ quantity: 1, merchandise: { id: `gid://shopify/ProductVariant/${shirt.id}` } }],
        },
        detail: { items: [{ quantity: 1 }] },
      },
    })
    await drawer('horizon')
      .getByRole('button', { name: /^Un de plus/ })
      .click()
    await settled(2)
    await drawer('horizon').getByLabel('Code de réduction').fill('DIX')
    await page.keyboard.press('Enter')
    await settled(3)
    await drawer('horizon')
      .getByRole('button', { name: /^Supprimer/ })
      .click()
    const all = await settled(4)
    expect(all.map(({ name, action, context }) => [name, action, context])).toEqual([
      ['lines-update', 'add', 'product'],
      ['lines-update', 'update', 'dialog'],
      ['discount-update', undefined, undefined],
      ['lines-update', 'remove', 'dialog'],
    ])
    expect(all[2]).toMatchObject({
      discountCodes: [{ code: 'DIX' }],
      result: {
        cart: {
          cost: { totalAmount: { amount: '54.00' } },
          discountCodes: [{ code: 'DIX', applicable: true }],
        },
      },
    })
  })

  it('a refused change resolves with userErrors and the cart as it stands; a failed one rejects and is told', async () => {
    await page.goto(`${root}/products/bol-en-gres?theme=horizon`)
    await page.locator('[data-testid="buy"]').click()
    await settled(1)
    await drawer('horizon')
      .getByLabel(/^Quantité/)
      .last()
      .fill('9')
    await page.keyboard.press('Enter')
    const refused = (await settled(2))[1]
    expect(refused?.result?.userErrors?.[0]?.message).toContain("You can't add more")
    expect(refused?.result?.cart.totalQuantity).toBe(3)
    await page.route('**/cart/change.js', (route) => route.abort())
    await drawer('horizon')
      .getByRole('button', { name: /^Un de moins/ })
      .click()
    await expect
      .poll(async () => (await heard()).map(({ name, rejected }) => [name, rejected !== undefined]))
      .toEqual([
        ['lines-update', false],
        ['lines-update', false],
        ['lines-update', true],
        ['error', false],
      ])
  })

  it('without the theme’s own detail the promise brings the documented cart alone', async () => {
    await openProduct('horizon', '&detail=off')
    await page.locator('[data-testid="buy"]').click()
    const [added] = await settled(1)
    expect(Object.keys(added?.result ?? {})).toEqual(['cart'])
  })

  it('the older theme announces nothing, asks once a change, and replaces its drawer’s whole inside', async () => {
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (/\/cart(\.|\/)/.test(pathname)) asked.push(pathname.replace(/^.*\/cart/, '/cart'))
    })
    await openProduct('dawn')
    await page.locator('[data-testid="buy"]').click()
    await drawer('dawn').getByText('Chemise', { exact: true }).waitFor()
    await page.evaluate(() =>
      document
        .querySelector('.drawer__inner')
        ?.append(Object.assign(document.createElement('b'), { id: 'mine' })),
    )
    await drawer('dawn')
      .getByRole('button', { name: /^Un de plus/ })
      .click()
    await drawer('dawn').getByText('60,00\u00a0€').first().waitFor()
    expect(await heard()).toEqual([])
    expect(asked).toEqual(['/cart/add.js', '/cart/change.js'])
    expect(await page.locator('#mine').count()).toBe(0)
  })

  it('Shopify.actions.updateCart is announced on either theme', async () => {
    for (const theme of ['horizon', 'dawn'] as const) {
      await openProduct(theme)
      type Actions = { updateCart: ((payload: object) => Promise<unknown>) & { isDefault: () => boolean } }
      const isDefault = await page.evaluate((id) => {
        const { actions } = (window as unknown as { Shopify: { actions: Actions } }).Shopify
        void actions.updateCart({
          lines: [{ merchandiseId: `gid://shopify/ProductVariant/${id}`, quantity: 1 }],
        })
        return actions.updateCart.isDefault()
      }, shirt.id)
      expect(isDefault).toBe(theme === 'dawn')
      const count = theme === 'horizon' ? '1' : '2'
      await expect.poll(() => page.locator('#cart-icon-bubble b').textContent()).toBe(count)
      if (theme === 'horizon')
        expect((await settled(1))[0]).toMatchObject({ action: 'add', context: 'standard-action' })
    }
  })
})

it('a cart named in the path is a browser of its own: its tabs hear each other, and no others', async () => {
  const tabs = await Promise.all(
    ['/~un', '/~un', '/~deux', ''].map(async (name) => {
      const tab = await page.context().newPage()
      await tab.goto(`${root}${name}/cart`)
      await tab.evaluate(() => {
        const channel = new BroadcastChannel('any')
        Object.assign(window, { channel })
        channel.onmessage = ({ data }) => Object.assign(window, { got: data })
      })
      return tab
    }),
  )
  const got = () =>
    Promise.all(tabs.map((tab) => tab.evaluate(() => (window as unknown as { got?: string }).got ?? null)))
  const send = (from: number, text: string) =>
    tabs[from]?.evaluate(
      (data) => (window as unknown as { channel: BroadcastChannel }).channel.postMessage(data),
      text,
    )
  await send(2, 'of two')
  await send(3, 'of the cookie’s')
  await send(0, 'of one')
  await expect.poll(got).toEqual([null, 'of one', null, null])
})
