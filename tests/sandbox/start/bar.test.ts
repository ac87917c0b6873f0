import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../../factories/browser.ts'
import { price, rate, zone } from '../checkout/plain-shipping.ts'
import { faces } from '../faces.ts'
import { appConfig } from '../fixture.ts'
import { seedShop } from '../seed/shop.ts'
import { createSandbox, type RunningSandbox } from '../server.ts'
import type { ShopState } from '../store/types.ts'
import type { BarState } from './bar-state.ts'

let shop: ShopState
let sandbox: RunningSandbox
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** France: free from 60, express 12.90 always. Belgium: 8.90. Nowhere else. A code for 10 % off. */
beforeEach(async () => {
  shop = seedShop()
  const [group] = shop.shipping.deliveryProfiles.find((one) => one.default)?.profileLocationGroups ?? []
  if (!group) throw new Error('no group')
  const { features, ...rest } = shop.shipping
  shop.shipping = {
    ...rest,
    features: { ...features, marketDrivenShipping: false },
    discountNodes: [
      {
        __typename: 'DiscountCodeBasic',
        title: 'DIX',
        status: 'ACTIVE',
        codes: ['DIX'],
        discountClasses: ['ORDER'],
        value: '10 %',
      },
    ],
  }
  group.locationGroupZones = [
    zone(
      'France',
      ['FR'],
      [
        rate('Colissimo', price('5.90'), { to: price('59.99') }),
        rate('Colissimo', price('0.00'), { from: price('60.00') }),
        rate('Express', price('12.90')),
      ],
    ),
    zone('Belgique', ['BE'], [rate('bpost', price('8.90'))]),
  ]
  const options = { port: 0, appUrl: 'http://localhost:1', apiKey: 'k', apiSecret: 's', shops: [shop], faces }
  sandbox = await createSandbox({
    ...options,
    app: appConfig('http://localhost:1/webhooks'),
    post: async () => 200,
  })
  page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage()
})
afterEach(async () => {
  await page.context().close()
  await sandbox.stop()
})

/** One country, one offer: free from 60, with every option or with some. */
const publish = (label: 'a' | 's') => {
  const offer = {
    currency: 'EUR',
    carts: {
      0: {
        a: [
          [0, 'p'],
          [6000, label],
        ],
      },
    },
  }
  const value = JSON.stringify({
    v: 1,
    on: true,
    at: Math.floor(Date.now() / 1000),
    offers: [offer],
    countries: { FR: 0 },
  })
  const stored = {
    id: '1',
    namespace: 'promesse',
    key: 'bar',
    type: 'json',
    createdAt: '',
    updatedAt: '',
  }
  shop.installation.metafields.set('promesse.bar', { ...stored, value, digest: label })
}

const row = (key: string, side: string) => page.locator(`#bar-${key} [data-side="${side}"]`)
const openPanel = async (path = '') => {
  await page.goto(sandbox.url + path)
  await page.locator('#bar').scrollIntoViewIfNeeded()
}
const state = async (query: string) =>
  (await (await fetch(`${sandbox.url}/start/bar.json?shop=${shop.domain}&${query}`)).json()) as BarState

describe('the bar says, the checkout charges', () => {
  it('judges the typed-in amount by what the checkout asks, and by what it may ask where documents are silent', async () => {
    const { cases } = await state('goal=6000&fill=1')
    expect(cases.map(({ key, typed, charge }) => [key, typed.text, typed.kept, charge])).toEqual([
      ['france', 'to-go', 'true', 'options'],
      ['express', 'free', 'true', 'options'],
      ['belgium', 'free', 'false', 'options'],
      ['code', 'free', 'bet', 'options'],
      ['card', 'free', 'bet', 'options'],
      ['usa', 'free', 'false', 'no rates'],
    ])
    expect(cases[2]?.options).toEqual([{ title: 'bpost', price: '8,90\u00a0€', isFree: false }])
    expect(cases[3]?.codes).toEqual(['DIX'])
    expect(cases[4]?.card).not.toBeNull()
    shop.checkout.answers = { rates: { discounts: 'after', tax: 'without', others: 'left-out' } }
    const after = await state('goal=6000')
    expect(after.cases.map(({ typed }) => typed.kept)).toEqual([
      'true',
      'true',
      'false',
      'false',
      'false',
      'false',
    ])
  })

  it('shows each cart with both bars and the charge, and the pages of the one chosen', async () => {
    await openPanel()
    await row('belgium', 'typed').getByText('Faux', { exact: true }).waitFor()
    await row('belgium', 'charge').getByText('bpost\u00a0: 8,90\u00a0€').waitFor()
    await row('france', 'ours').getByText('Promesse n’est pas installée').waitFor()
    await page
      .getByText('Promesses fausses sur 6 paniers. Saisie à la main\u00a0: 2. Promesse\u00a0: 0.')
      .waitFor()
    const checkout = page.frameLocator('#bar-checkout')
    await checkout.getByText('bpost').waitFor()
    await page.locator('#bar-express').getByRole('button', { name: 'Voir les pages' }).click()
    await checkout.getByText('Express').waitFor()
    await page.frameLocator('#bar-cart').getByRole('heading', { name: 'Votre panier', level: 1 }).waitFor()
  })

  it('reads our own bar from the pages themselves, in either theme, and holds it to the same', async () => {
    shop.installation.installed = true
    publish('s')
    await openPanel()
    for (const theme of ['Thème plus ancien', 'Thème qui annonce ses changements']) {
      await page.getByLabel(theme).check()
      await row('france', 'ours')
        .getByText(/^Encore .* pour la livraison gratuite avec certains modes/)
        .waitFor()
      await row('express', 'ours').getByText('Livraison gratuite avec certains modes de livraison').waitFor()
      await row('belgium', 'ours').getByText('Ne promet rien').waitFor()
      await page
        .getByText('Promesses fausses sur 6 paniers. Saisie à la main\u00a0: 2. Promesse\u00a0: 0.')
        .waitFor()
    }
    // A promise of every option, where express stays paid, would be found out.
    publish('a')
    await row('express', 'ours').getByText('Faux', { exact: true }).waitFor()
  })

  it('reads on when the theme changes while a page was on its way', async () => {
    shop.installation.installed = true
    publish('s')
    const asked = Promise.withResolvers<void>()
    await page.route('**/cart?*read=*', () => asked.resolve(), { times: 1 })
    await openPanel()
    await asked.promise
    await page.getByLabel('Thème plus ancien').check()
    await row('belgium', 'ours').getByText('Ne promet rien').waitFor()
    publish('a')
    await row('express', 'ours').getByText('Faux', { exact: true }).waitFor()
  })

  it('the typed-in bar knows nothing of a rate that changed', async () => {
    await openPanel()
    await row('express', 'typed').getByText('Vrai', { exact: true }).waitFor()
    await page.getByLabel('Gratuit à partir de (€)').fill('90')
    await page.getByRole('button', { name: 'Changer', exact: true }).click()
    await row('express', 'typed').getByText('Faux', { exact: true }).waitFor()
    await row('express', 'charge').getByText('Colissimo\u00a0: 5,90\u00a0€').waitFor()
    await page.getByLabel('Montant saisi dans la barre habituelle').fill('90')
    await page.keyboard.press('Enter')
    await row('france', 'typed').getByText('Vrai', { exact: true }).waitFor()
  })

  it('fits a phone, in English, and assistive technology reads it', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await openPanel(`/start/locale?to=en&shop=${shop.domain}`)
    await row('usa', 'charge').getByText('No shipping method').waitFor()
    await row('usa', 'typed').getByText('False', { exact: true }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const { violations } = await new AxeBuilder({ page }).include('#bar').analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  })
})
