/** The bar in a real browser, in an event-dispatching theme and in an older one. */
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Published } from '../../app/features/free-shipping/progress.rules.ts'
import {
  addShown,
  type BarPage,
  type BarShop,
  barIn,
  fromSixty,
  openBarShop,
  openDrawer,
  sentenceIn,
  shifted,
} from './bar-shop.ts'

let shop: BarShop
const pages: BarPage[] = []

beforeAll(async () => {
  shop = await openBarShop()
})
beforeEach(async () => {
  shop.publish(fromSixty())
  shop.edit('bar', {})
  shop.edit('bar-embed', {})
  for (const { context } of pages.splice(0)) await context.close()
})
afterAll(() => shop.close())

async function open(...args: Parameters<BarShop['open']>): Promise<BarPage> {
  const opened = await shop.open(...args)
  pages.push(opened)
  return opened
}
const text = ({ page }: BarPage, place: 'page' | 'drawer') => sentenceIn(page, place).textContent()
const say = ({ page }: BarPage, place: 'page' | 'drawer') => barIn(page, place).getAttribute('data-say')
const isSeen = ({ page }: BarPage, place: 'page' | 'drawer') => barIn(page, place).isVisible()
const becomes = (opened: BarPage, place: 'page' | 'drawer', sentence: string) =>
  expect.poll(() => text(opened, place)).toBe(sentence)

/** Puts n shirts of 30.00 into the cart before the page is opened. */
async function withShirts(count: number, path: string, options = {}): Promise<BarPage> {
  const opened = await open('/products/chemise', options)
  await addShown(opened, shop.root, count)
  await opened.page.goto(shop.root + path)
  opened.requests()
  return opened
}

const encore30 = 'Encore 30,00\u00a0€ pour la livraison gratuite'

describe.each([
  ['horizon', 0],
  ['dawn', 1],
] as const)('in %s', (theme, perChange) => {
  it(`follows add, change and remove in the drawer and on the page, with ${perChange} requests a change`, async () => {
    const opened = await open(`/products/chemise?theme=${theme}`)
    const { page } = opened
    expect(await text(opened, 'page')).toBe('Livraison gratuite dès 60,00\u00a0€')
    // What the theme itself asks, counted without the bar.
    const bare = await open(`/products/chemise?theme=${theme}&bar=off&embed=off`)
    const steps = async ({ page, requests }: BarPage) => {
      const counts: number[] = []
      const box = openDrawer(page, theme)
      const settle = async (total: string) => {
        await box.getByText(total).first().waitFor()
        // The theme's own change and what the bar asks because of it: "networkidle" holds only once for a document.
        await page.waitForFunction(() => !document.querySelector('body[data-busy], promesse-bar[data-busy]'))
        counts.push(requests().length)
      }
      requests()
      await page.locator('[data-testid="buy"]').press('Enter')
      await settle('30,00\u00a0€')
      await box.getByRole('button', { name: /^Un de plus/ }).press('Enter')
      await settle('60,00\u00a0€')
      await box.getByRole('button', { name: /^Un de moins/ }).press('Enter')
      await settle('30,00\u00a0€')
      return counts
    }
    const without = await steps(bare)
    const counts = await steps(opened)
    expect(counts.map((count, index) => count - (without[index] ?? 0))).toEqual([
      perChange,
      perChange,
      perChange,
    ])
    await becomes(opened, 'drawer', encore30)
    await becomes(opened, 'page', encore30)
    const box = openDrawer(page, theme)
    await box.getByRole('button', { name: /^Un de plus/ }).click()
    await becomes(opened, 'drawer', 'Livraison gratuite')
    await expect.poll(() => say(opened, 'page')).toBe('free')
    await box.getByRole('button', { name: /^Supprimer/ }).click()
    await becomes(opened, 'drawer', 'Livraison gratuite dès 60,00\u00a0€')
    expect(shop.asked()).toBe(0)
    expect(opened.faults).toEqual([])
  })

  it('moves nothing: not when the page is painted, not when the cart changes', async () => {
    const opened = await withShirts(1, `/cart?theme=${theme}`)
    const { page } = opened
    await becomes(opened, 'page', encore30)
    await page.waitForLoadState('networkidle')
    const top = () => page.locator('h1').evaluate((head) => head.getBoundingClientRect().top)
    const [before, bar] = [await top(), await barIn(page, 'page').boundingBox()]
    await page
      .locator('main')
      .getByRole('button', { name: /^Un de plus/ })
      .click()
    await becomes(opened, 'page', 'Livraison gratuite')
    expect(await top()).toBe(before)
    expect((await barIn(page, 'page').boundingBox())?.height).toBe(bar?.height)
    expect(await shifted(page)).toBe(0)
  })

  it('falls silent where a voucher leaves the answer open, and speaks again without it', async () => {
    const opened = await withShirts(2, `/cart?theme=${theme}`)
    const { page } = opened
    await becomes(opened, 'page', 'Livraison gratuite')
    await page.locator('main').getByLabel('Code de réduction').fill('DIX')
    await page.keyboard.press('Enter')
    await page.locator('main').getByText('54,00\u00a0€').first().waitFor()
    await expect.poll(() => isSeen(opened, 'page')).toBe(false)
    await page.reload()
    expect(await isSeen(opened, 'page')).toBe(false)
    await page.locator('main').getByRole('button', { name: 'Retirer le code DIX' }).click()
    await becomes(opened, 'page', 'Livraison gratuite')
    await expect.poll(() => isSeen(opened, 'page')).toBe(true)
  })

  it('is right after a change that was refused, and after one that never arrived', async () => {
    const opened = await withShirts(1, `/cart?theme=${theme}`)
    const { page } = opened
    const more = page.locator('main').getByRole('button', { name: /^Un de plus/ })
    await page.route('**/cart/change.js', (route) =>
      route.fulfill({ status: 422, json: { status: 422, description: 'Tout est vendu' } }),
    )
    await more.click()
    await page.getByText('Tout est vendu').first().waitFor({ state: 'attached' })
    await expect.poll(() => barIn(page, 'page').getAttribute('data-busy')).toBeNull()
    expect(await text(opened, 'page')).toBe(encore30)
    await page.unroute('**/cart/change.js')
    // The shop changes the cart, and its answer is lost.
    await page.route('**/cart/change.js', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await more.click()
    await becomes(opened, 'page', 'Livraison gratuite')
    expect(opened.faults).toEqual([])
  })

  it('says nothing when the cart can’t be asked, until it can', async () => {
    const opened = await withShirts(1, `/cart?theme=${theme}`)
    const { page } = opened
    const more = page.locator('main').getByRole('button', { name: /^Un de plus/ })
    await page.route('**/cart.js', (route) => route.abort())
    await page.route('**/cart/change.js', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await more.click()
    await expect.poll(() => isSeen(opened, 'page')).toBe(false)
    await page.unrouteAll({ behavior: 'wait' })
    await more.click()
    await becomes(opened, 'page', 'Livraison gratuite')
    await expect.poll(() => isSeen(opened, 'page')).toBe(true)
    expect(opened.faults).toEqual([])
  })

  it('is read out once, politely, when the sentence changes and only then', async () => {
    const opened = await withShirts(1, `/cart?theme=${theme}`)
    const { page } = opened
    await becomes(opened, 'page', encore30)
    const heard = () => page.locator('promesse-bar [role=status]').allTextContents()
    expect((await heard()).join('')).toBe('')
    await page
      .locator('main')
      .getByRole('button', { name: /^Un de plus/ })
      .click()
    await becomes(opened, 'page', 'Livraison gratuite')
    await expect.poll(async () => (await heard()).filter(Boolean)).toEqual(['Livraison gratuite'])
    const track = barIn(page, 'page').getByRole('progressbar')
    expect(await track.getAttribute('aria-valuetext')).toBe('Livraison gratuite')
    expect(await track.getAttribute('aria-valuenow')).toBe('100')
    // No stop for the keyboard.
    expect(await page.locator('promesse-bar').locator('a,button,input,[tabindex]').count()).toBe(0)
    const { violations } = await new AxeBuilder({ page }).include('main promesse-bar').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

describe('slow, blocked or absent scripts', () => {
  it('the first paint is right before any script came; a click that came first takes it away until bar.js knows', async () => {
    const opened = await open('/products/chemise?theme=horizon')
    const { page } = opened
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/bar.js*', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`${shop.root}/products/chemise?theme=horizon`, { waitUntil: 'commit' })
    await becomes(opened, 'page', 'Livraison gratuite dès 60,00\u00a0€')
    expect(await isSeen(opened, 'page')).toBe(true)
    await page.locator('h1').click()
    await expect.poll(() => isSeen(opened, 'page')).toBe(false)
    release()
    await expect.poll(() => isSeen(opened, 'page')).toBe(true)
    expect(await shifted(page)).toBe(0)
  })

  it('a blocked script leaves no bar, no error and no jump', async () => {
    const opened = await open('/products/chemise')
    await opened.page.route('**/bar.js*', (route) => route.abort())
    await opened.page.reload()
    await expect.poll(() => isSeen(opened, 'page')).toBe(false)
    expect(await shifted(opened.page)).toBe(0)
    await opened.page.locator('[data-testid="buy"]').click()
    await openDrawer(opened.page, 'horizon').getByText('30,00\u00a0€').first().waitFor()
    expect(await opened.page.locator('promesse-bar:visible').count()).toBe(0)
    expect(opened.faults).toEqual([])
  })

  it('without scripts there is neither bar nor gap', async () => {
    const opened = await open('/products/chemise', { javaScriptEnabled: false })
    expect(await barIn(opened.page, 'page').boundingBox()).toBeNull()
  })
})

describe('what it doesn’t know', () => {
  it('says nothing in another currency, in another country, or for goods that don’t ship', async () => {
    const opened = await withShirts(1, '/cart?currency=CHF')
    expect(await opened.page.locator('promesse-bar').count()).toBe(0)
    await opened.page.goto(`${shop.root}/cart?currency=EUR&country=BE`)
    expect(await opened.page.locator('promesse-bar').count()).toBe(0)
    await opened.page.goto(`${shop.root}/cart?country=FR`)
    await becomes(opened, 'page', encore30)
  })

  it('a gift card beside goods is counted neither way', async () => {
    const opened = await withShirts(1, '/products/carte')
    await opened.page.locator('[data-testid="buy"]').click()
    await openDrawer(opened.page, 'horizon').getByText('Carte', { exact: true }).waitFor()
    // 30.00 of goods: below 60.00 with the card of 25.00 and without: the threshold is true, the distance isn't known.
    await becomes(opened, 'drawer', 'Livraison gratuite dès 60,00\u00a0€')
    await expect.poll(() => say(opened, 'drawer')).toBe('from')
  })

  it('a theme without the element has no bar, and no error', async () => {
    shop.edit('bar-embed', { after: '.nowhere, [[not a selector' })
    const opened = await open('/?theme=dawn&blocks=')
    await opened.page.waitForLoadState('networkidle')
    expect(await opened.page.locator('promesse-bar:visible').count()).toBe(0)
    expect(opened.faults).toEqual([])
  })
})

describe('over time', () => {
  it('two tabs agree, with no request of the other', async () => {
    const opened = await withShirts(1, '/cart?theme=horizon')
    const other = await opened.context.newPage()
    await other.goto(`${shop.root}/cart`)
    opened.requests()
    await other
      .locator('main')
      .getByRole('button', { name: /^Un de plus/ })
      .click()
    await becomes(opened, 'page', 'Livraison gratuite')
    expect(opened.requests()).toEqual([])
  })

  it('a tab opened for another country or currency silences the first, whose cart is no longer its own', async () => {
    const everywhere = fromSixty()
    everywhere.offers.push(...fromSixty('CHF').offers)
    everywhere.countries = { FR: 0, CH: 1 }
    shop.publish(everywhere)
    const opened = await withShirts(1, '/cart?theme=horizon&country=FR&currency=EUR')
    await becomes(opened, 'page', encore30)
    const other = await opened.context.newPage()
    await other.goto(`${shop.root}/cart?country=FR&currency=EUR`)
    expect(await isSeen(opened, 'page')).toBe(true)
    await other.goto(`${shop.root}/cart?country=CH&currency=CHF`)
    expect(await other.locator('main promesse-bar').isVisible()).toBe(true)
    await expect.poll(() => isSeen(opened, 'page')).toBe(false)
  })

  it('a change by the standard action is read from the cart once: its answer may hold taxes', async () => {
    const opened = await withShirts(1, '/cart?theme=horizon')
    const { page } = opened
    const lines = await page.locator('[data-key]').first().getAttribute('data-key')
    opened.requests()
    await page.evaluate(async (key) => {
      const { Shopify } = window as unknown as {
        Shopify: { actions: { updateCart: (payload: object) => Promise<unknown> } }
      }
      await Shopify.actions.updateCart({ lines: [{ id: `gid://shopify/CartLine/${key}`, quantity: 2 }] })
    }, lines)
    await becomes(opened, 'page', 'Livraison gratuite')
    expect(opened.requests().filter((one) => one === 'GET /cart.js')).toHaveLength(1)
  })

  it('a page from the history is read again before it says something', async () => {
    const opened = await withShirts(1, '/cart?theme=horizon')
    const { page } = opened
    await becomes(opened, 'page', encore30)
    await page.goto(`${shop.root}/collections/all`)
    const id = await page.evaluate(async () => {
      const root = location.pathname.replace(/\/collections.*/, '')
      const cart = await (await fetch(`${root}/cart.js`)).json()
      await fetch(`${root}/cart/change.js`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ id: cart.items[0].key, quantity: 2 }),
      })
      return cart.items[0].variant_id
    })
    expect(id).toBeTruthy()
    await page.goBack()
    await becomes(opened, 'page', 'Livraison gratuite')
  })

  it('an off switch takes it away from open pages within a minute, and a changed rate is followed', async () => {
    const opened = await withShirts(1, '/products/chemise')
    const { page } = opened
    await page.clock.install()
    await page.goto(`${shop.root}/cart?theme=horizon`)
    await becomes(opened, 'page', encore30)
    const dearer: Published = fromSixty()
    for (const offer of dearer.offers)
      offer.carts = {
        '0': {
          a: [
            [0, 'p'],
            [9000, 'a'],
          ],
        },
      }
    shop.publish(dearer)
    await page.clock.runFor(59_000)
    await becomes(opened, 'page', 'Encore 60,00\u00a0€ pour la livraison gratuite')
    shop.publish({ ...dearer, on: false })
    await page.clock.runFor(59_000)
    await expect.poll(() => isSeen(opened, 'page')).toBe(false)
    const asked = shop.asked()
    await page.clock.runFor(300_000)
    // Silent, it asks nobody.
    expect(shop.asked()).toBe(asked)
  })
})

describe('how it looks', () => {
  const wide = 'avec certains modes de livraison'
  it.each([
    ['320 px, Swiss francs', 320, { currency: 'CHF' }],
    ['320 px, forints', 320, { currency: 'HUF' }],
    ['375 px, złoty', 375, { currency: 'PLN' }],
    ['1280 px, dirhams from right to left', 1280, { currency: 'AED', rtl: true }],
    ['320 px, dirhams from right to left', 320, { currency: 'AED', rtl: true }],
  ])('nothing is cut, nothing overlaps: %s', async (_name, width, { currency, rtl }: Look) => {
    const some = fromSixty(currency)
    for (const offer of some.offers)
      offer.carts = {
        '0': {
          a: [
            [0, 'p'],
            [123_456_700, 's'],
          ],
        },
      }
    shop.publish(some)
    const opened = await withShirts(1, `/cart?currency=${currency}`, { viewport: { width, height: 800 } })
    if (rtl) {
      await opened.page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
      // It fills from the right: what isn't done yet stands out on that side.
      const moved = () =>
        barIn(opened.page, 'page')
          .locator('.promesse-bar__track')
          .evaluate((track) => new DOMMatrix(getComputedStyle(track, '::before').transform).e)
      await expect.poll(moved).toBeGreaterThan(0)
    }
    expect(await text(opened, 'page')).toContain(wide)
    const overflow = await barIn(opened.page, 'page').evaluate((bar) => {
      const box = bar.getBoundingClientRect()
      const inside = [...bar.querySelectorAll('span[data-promesse-text], b, .promesse-bar__track')]
      return inside.filter((part) => {
        const { left, right } = part.getBoundingClientRect()
        return left < box.left - 0.5 || right > box.right + 0.5
      }).length
    })
    expect(overflow).toBe(0)
    // As wide as the theme's own page is, which hides a link far out to the left.
    const [ours, theirs] = await opened.page.evaluate(() => {
      const width = () => document.documentElement.scrollWidth
      const wide = width()
      for (const bar of document.querySelectorAll('promesse-bar')) bar.remove()
      return [wide, width()]
    })
    expect(ours).toBe(theirs)
  })

  it('speaks English, shows what a merchant typed as text, and keeps still for who asks for it', async () => {
    shop.edit('bar', { en_to_go: '<i>{{ amount }}</i> & then it is free', style: 'box', align: 'center' })
    const opened = await withShirts(1, '/cart?locale=en', { reducedMotion: 'reduce' })
    expect(await text(opened, 'page')).toBe('<i>30,00\u00a0€</i> & then it is free')
    expect(await text(opened, 'drawer').catch(() => '')).not.toContain('<i>')
    await opened.page
      .locator('main')
      .getByRole('button', { name: /^One more/ })
      .click()
    await becomes(opened, 'page', 'Free shipping')
    const moves = await barIn(opened.page, 'page')
      .locator('.promesse-bar__track')
      .evaluate((track) => getComputedStyle(track, '::before').transitionDuration)
    expect(moves).toBe('0s')
    const icons = await barIn(opened.page, 'page').locator('svg:visible').count()
    expect(icons).toBe(1)
  })
})
type Look = { currency: string; rtl?: boolean }
