/** What a reviewer found the bar could be made to say: changes and answers that overtake one another, a second tab, pages
 *  that a cache kept, offers that end while a page is open, a script that can't start. */
import type { Route } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bands, Published } from '../../app/features/free-shipping/progress.rules.ts'
import {
  addShown,
  type BarPage,
  type BarShop,
  barIn,
  fromSixty,
  openBarShop,
  sentenceIn,
} from './bar-shop.ts'

let shop: BarShop
const pages: BarPage[] = []

beforeAll(async () => {
  shop = await openBarShop()
})
beforeEach(async () => {
  shop.publish(fromSixty())
  for (const { context } of pages.splice(0)) await context.close()
})
afterAll(() => shop.close())

type Options = {
  /** What stands between the shop and the browser. */
  patch?: (html: string) => string
}
/** The cart page with n shirts of 30.00 in the cart. */
async function withShirts(count: number, path: string, { patch }: Options = {}): Promise<BarPage> {
  const opened = await shop.open('/products/chemise')
  pages.push(opened)
  await addShown(opened, shop.root, count)
  if (patch)
    await opened.context.route(/\/cart\?/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: patch(await response.text()) })
    })
  await opened.page.goto(shop.root + path)
  opened.requests()
  return opened
}

const free = 'Livraison gratuite'
const encore30 = 'Encore 30,00\u00a0€ pour la livraison gratuite'
const isSeen = ({ page }: BarPage) => barIn(page, 'page').isVisible()
const text = ({ page }: BarPage) => sentenceIn(page, 'page').textContent()
const becomes = (opened: BarPage, sentence: string | null) =>
  expect.poll(async () => ((await isSeen(opened)) ? text(opened) : null)).toBe(sentence)
const isQuiet = ({ page }: BarPage) =>
  expect.poll(() => barIn(page, 'page').getAttribute('data-busy')).toBeNull()
const reads = ({ requests }: BarPage) => requests().filter((one) => one === 'GET /cart.js').length

/** What a theme of standard events tells of changes whose answers a test gives out itself. */
async function announcing({ page }: BarPage) {
  await page.evaluate(() => {
    const bar = document.querySelector('main promesse-bar') as HTMLElement
    const [key] = Object.keys(JSON.parse(bar.dataset.page as string).lines)
    const settles: ((shirts: number | null) => void)[] = []
    const begin = () => {
      const promise = new Promise<object>((resolve, reject) => {
        settles.push((shirts) => {
          if (shirts === null) return reject(new TypeError('Failed to fetch'))
          const totalAmount = { amount: `${shirts * 30}.0`, currencyCode: 'EUR' }
          const lines = shirts ? [{ id: key, quantity: shirts }] : []
          resolve({ cart: { cost: { totalAmount }, lines, discountCodes: [] } })
        })
      })
      promise.catch(() => {})
      const fields = { action: 'update', context: 'cart', promise }
      document.dispatchEvent(Object.assign(new Event('shopify:cart:lines-update', { bubbles: true }), fields))
    }
    Object.assign(window, {
      begin,
      settle: (change: number, shirts: number | null) => settles[change]?.(shirts),
    })
  })
  type Told = { begin: () => void; settle: (change: number, shirts: number | null) => void }
  return {
    begin: () => page.evaluate(() => (window as unknown as Told).begin()),
    /** The answer to one of them: so many shirts, or none at all. */
    settle: (change: number, shirts: number | null) =>
      page.evaluate(
        ([change, shirts]) => (window as unknown as Told).settle(change as number, shirts as number | null),
        [change, shirts] as const,
      ),
  }
}

describe('two changes at once, in a theme of standard events', () => {
  it('the older answered last: the shop may have made it last, so the cart itself is read, once', async () => {
    const opened = await withShirts(1, '/cart?theme=horizon')
    await becomes(opened, encore30)
    const { begin, settle } = await announcing(opened)
    await begin()
    await begin()
    await settle(1, 2)
    // One is still under way: nothing is certain.
    await becomes(opened, null)
    expect(reads(opened)).toBe(0)
    await settle(0, 1)
    await becomes(opened, encore30)
    expect(reads(opened)).toBe(1)
  })

  it('the newer failed: what the older did is read', async () => {
    const opened = await withShirts(2, '/cart?theme=horizon')
    await becomes(opened, free)
    const { begin, settle } = await announcing(opened)
    await begin()
    await begin()
    await settle(0, 1)
    await settle(1, null)
    await becomes(opened, free)
    expect(reads(opened)).toBe(1)
  })

  it('one after the other, each is believed and nothing is asked', async () => {
    const opened = await withShirts(1, '/cart?theme=horizon')
    await becomes(opened, encore30)
    const { begin, settle } = await announcing(opened)
    for (const [change, shirts, sentence] of [
      [0, 2, free],
      [1, 1, encore30],
      [2, 3, free],
    ] as const) {
      await begin()
      await settle(change, shirts)
      await becomes(opened, sentence)
    }
    expect(opened.requests()).toEqual([])
  })

  it('a change while the cart is being read wins over what was read', async () => {
    const opened = await withShirts(2, '/cart?theme=horizon')
    await becomes(opened, free)
    const held: Route[] = []
    await opened.page.route('**/cart.js', (route) => {
      held.push(route)
    })
    const { begin, settle } = await announcing(opened)
    await begin()
    await settle(0, null)
    await expect.poll(() => held.length).toBe(1)
    await begin()
    await settle(1, 1)
    await becomes(opened, encore30)
    await held[0]?.continue()
    await opened.page.waitForLoadState('networkidle')
    await isQuiet(opened)
    expect(await text(opened)).toBe(encore30)
  })
})

it('an event that doesn’t tell which codes were entered leaves the cart to be read', async () => {
  const opened = await withShirts(1, '/cart?theme=horizon')
  await becomes(opened, encore30)
  await opened.page.evaluate(() => {
    const cart = { cost: { totalAmount: { amount: '60.0', currencyCode: 'EUR' } }, lines: [] }
    const fields = { action: 'update', context: 'cart', promise: Promise.resolve({ cart }) }
    document.dispatchEvent(Object.assign(new Event('shopify:cart:lines-update', { bubbles: true }), fields))
  })
  await expect.poll(() => reads(opened)).toBe(1)
  await becomes(opened, encore30)
})

it('where a code may change what is true, the first paint waits for the cart, which is read once', async () => {
  const asking = fromSixty()
  for (const offer of asking.offers) Object.assign(offer, { asks: 1, alone: {} })
  shop.publish(asking)
  const opened = await withShirts(2, '/cart?theme=horizon')
  await becomes(opened, free)
  // Entered, and nothing off the goods: Liquid's cart doesn't show it.
  await opened.context.request.post(`${shop.root}/cart/update.js`, { data: { discount: 'INCONNU' } })
  await opened.page.reload()
  await opened.page.waitForLoadState('networkidle')
  await isQuiet(opened)
  expect(await isSeen(opened)).toBe(false)
  expect(reads(opened)).toBe(1)
  expect(opened.faults).toEqual([])
})

/** As PrestaShop's module prints and answers: what is published is about the one cart. */
describe('a page whose cart only the module can judge', () => {
  const bands = (a: Bands['a']): Published => ({
    ...fromSixty(),
    offers: [{ currency: 'EUR', carts: { '': { a }, '0': { a } } }],
  })
  const asked = (html: string) =>
    html.replace(
      /(?:&quot;|&#34;)(?:ajax|plain)(?:&quot;|&#34;): (?:true|(?:&quot;|&#34;)[^&]*(?:&quot;|&#34;)),/g,
      '',
    )
  const answer = (goods: number, a: Bands['a']) => ({
    ...{ published: bands(a), country: 'FR', plain: false },
    cart: {
      ...{ currency: 'EUR', goods, other: 0, discount: 0, codes: [], quantity: 1, grams: 100 },
      ...{ ships: true, variants: [] },
    },
  })
  const change = ({ page }: BarPage) =>
    page.evaluate(() => dispatchEvent(new CustomEvent('promesse:cart', { detail: null })))
  const sixty: Bands['a'] = [
    [0, 'p'],
    [6000, 'a'],
  ]

  it('a slow answer of an older change is thrown away, cart and offer', async () => {
    const opened = await withShirts(1, '/cart?theme=dawn', { patch: asked })
    const { page } = opened
    await becomes(opened, encore30)
    const held: Route[] = []
    await page.route(/\/apps\/promesse\/bar/, (route) => {
      held.push(route)
    })
    await change(opened)
    await expect.poll(() => held.length).toBe(1)
    await change(opened)
    await expect.poll(() => held.length).toBe(2)
    await held[1]?.fulfill({ json: answer(4000, sixty) })
    const encore20 = 'Encore 20,00\u00a0€ pour la livraison gratuite'
    await becomes(opened, encore20)
    const late = page.waitForEvent('requestfinished')
    await held[0]?.fulfill({ json: answer(6500, sixty) })
    await late
    // The theme draws the bar anew, from what the page knows.
    await page.evaluate(() => {
      const bar = document.querySelector('main promesse-bar') as HTMLElement
      const anew = bar.cloneNode(true) as HTMLElement
      anew.hidden = true
      bar.replaceWith(anew)
    })
    await becomes(opened, encore20)
    expect(opened.faults).toEqual([])
  })

  it('a second tab judges no cart of the first by its own older offer: it asks', async () => {
    // Both read a cart that a voucher made free; then the voucher is taken out in one of them.
    shop.publish(
      bands([
        [0, 'u'],
        [3000, 'a'],
      ]),
    )
    const first = await withShirts(1, '/cart?theme=dawn', { patch: asked })
    const page = await first.context.newPage()
    await page.goto(`${shop.root}/cart?theme=dawn`)
    const second = { ...first, page }
    await becomes(first, free)
    await becomes(second, free)
    const now = answer(3000, [
      [0, 'u'],
      [3000, 'p'],
      [6000, 'a'],
    ])
    await first.context.route(/\/apps\/promesse\/bar/, (route) => route.fulfill({ json: now }))
    await change(first)
    await becomes(first, encore30)
    await becomes(second, encore30)
  })
})

describe('a page that a cache kept', () => {
  const printed = (seconds: number) => (html: string) =>
    html.replace(/data-now="(\d+)"/g, (_all, now) => `data-now="${Number(now) + seconds}"`)

  it.each([
    ['an hour old', printed(-3600)],
    ['two minutes old', printed(-120)],
    ['from the future, by a visitor’s slow clock', printed(3600)],
    ['that doesn’t tell when it was printed', (html: string) => html.replace(/data-now="\d+"/g, '')],
  ])('%s says nothing before cart and offer were read', async (_name, patch) => {
    const opened = await withShirts(2, '/cart?theme=dawn')
    await becomes(opened, free)
    const kept = await (await opened.context.request.get(`${shop.root}/cart?theme=dawn`)).text()
    // Meanwhile the shopper has another cart, and the shop another rate.
    await opened.context.request.post(`${shop.root}/cart/clear.js`, { data: {} })
    const dearer = fromSixty()
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
    const { page } = opened
    const held: Route[] = []
    await page.route('**/cart.js', (route) => {
      held.push(route)
    })
    await page.route(/\/cart\?/, (route) => route.fulfill({ contentType: 'text/html', body: patch(kept) }))
    const before = shop.asked()
    await page.reload()
    await expect.poll(() => held.length).toBe(1)
    expect(await text(opened)).toBe(free)
    expect(await isSeen(opened)).toBe(false)
    await held[0]?.continue()
    await becomes(opened, 'Livraison gratuite dès 90,00\u00a0€')
    expect(shop.asked()).toBe(before + 1)
  })

  it('isn’t painted either while bar.js is on its way', async () => {
    const opened = await withShirts(2, '/cart?theme=dawn', { patch: printed(-120) })
    const { page } = opened
    await page.route('**/bar.js*', () => {})
    await page.reload({ waitUntil: 'commit' })
    await becomes(opened, null)
    await barIn(page, 'page').waitFor({ state: 'attached' })
    // It has its place already: nothing will jump.
    await expect.poll(() => barIn(page, 'page').evaluate((bar: HTMLElement) => bar.hidden)).toBe(false)
    expect(await isSeen(opened)).toBe(false)
  })

  it('is one that was just printed wherever clocks differ by less than a minute', async () => {
    const before = shop.asked()
    const opened = await withShirts(2, '/cart?theme=dawn', { patch: printed(-30) })
    await becomes(opened, free)
    expect(shop.asked()).toBe(before)
  })
})

describe('an offer that ends while the page is open', () => {
  const ending = (seconds: number): Published => ({
    ...fromSixty(),
    until: Math.floor(Date.now() / 1000) + seconds,
  })

  it('is read again in that second; what is published then is said', async () => {
    shop.publish(ending(50))
    const opened = await withShirts(1, '/products/chemise')
    const { page } = opened
    await page.clock.install()
    await page.goto(`${shop.root}/cart?theme=horizon`)
    await becomes(opened, encore30)
    const before = shop.asked()
    await page.clock.runFor(20_000)
    expect(shop.asked()).toBe(before)
    shop.publish(fromSixty())
    await page.clock.runFor(34_000)
    await expect.poll(() => shop.asked()).toBe(before + 1)
    await becomes(opened, encore30)
  })

  it('is silent where nothing newer is published, and a change asks again', async () => {
    shop.publish(ending(30))
    const opened = await withShirts(1, '/products/chemise')
    const { page } = opened
    await page.clock.install()
    await page.goto(`${shop.root}/cart?theme=horizon`)
    await becomes(opened, encore30)
    await page.clock.runFor(34_000)
    await becomes(opened, null)
    const before = shop.asked()
    await page.clock.runFor(60_000)
    // Silent, it asks nobody.
    expect(shop.asked()).toBe(before)
    shop.publish(fromSixty())
    await page
      .locator('main')
      .getByRole('button', { name: /^Un de plus/ })
      .click()
    await becomes(opened, free)
  })
})

describe('a script that can’t start', () => {
  it('takes the bar away: nobody would follow the cart', async () => {
    const opened = await withShirts(2, '/cart?theme=dawn', {
      patch: (html) => html.replace(/data-page="[^"]*"/g, 'data-page="{"'),
    })
    await becomes(opened, null)
    expect(opened.faults).toEqual([])
  })

  it('leaves the first paint’s own watch awake', async () => {
    const opened = await withShirts(2, '/cart?theme=dawn', {
      patch: (html) => html.replace('<head>', '<head><script>delete self.PerformanceObserver</script>'),
    })
    const { page } = opened
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      for (const bar of document.querySelectorAll<HTMLElement>('promesse-bar')) delete bar.dataset.busy
    })
    expect(await isSeen(opened)).toBe(true)
    await page.locator('h1').click()
    expect(await isSeen(opened)).toBe(false)
  })
})
