/** Reports from the field about the bar in a real browser: in step everywhere on a page, and whole on a narrow phone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ThemeName } from '../sandbox/storefront/visit.ts'
import { geometryOf } from './bar-geometry.ts'
import {
  addShown,
  type BarPage,
  type BarShop,
  barIn,
  fromSixty,
  openBarShop,
  openDrawer,
  sentenceIn,
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

/** The cart page with n shirts of 30.00 in the cart. */
async function cartPage(query: string, count = 1, width = 1280): Promise<BarPage> {
  const opened = await shop.open('/products/chemise', { viewport: { width, height: 860 } })
  pages.push(opened)
  await addShown(opened, shop.root, count)
  await opened.page.goto(`${shop.root}/cart?${query}`)
  await opened.page.waitForLoadState('networkidle')
  opened.requests()
  return opened
}

const euro = '\u00a0€'
const free = 'Livraison gratuite'
const encore = `Encore 30,00${euro} pour la livraison gratuite`

describe.each([
  ['horizon', 0],
  ['dawn', 1],
] as const)('SHIP-13: cart page, drawer above it and a second tab, in %s', (theme, perChange) => {
  const openCart = ({ page }: BarPage) =>
    page.evaluate(() =>
      (
        window as unknown as { Shopify: { actions: { openCart: () => Promise<void> } } }
      ).Shopify.actions.openCart(),
    )
  const closeCart = ({ page }: BarPage) =>
    openDrawer(page, theme).locator('[data-close-cart]').first().click()

  /** One of the buttons, in the drawer or on the page; how many requests it took until all is quiet. */
  async function press(opened: BarPage, place: 'page' | 'drawer', button: RegExp, total: string) {
    const { page } = opened
    const box = place === 'page' ? page.locator('main') : openDrawer(page, theme)
    opened.requests()
    await box.getByRole('button', { name: button }).first().click()
    await box.getByText(total).first().waitFor()
    // The theme's own change and what the bar asks because of it: "networkidle" holds only once for a document.
    await page.waitForFunction(() => !document.querySelector('body[data-busy], promesse-bar[data-busy]'))
    return opened.requests().length
  }
  async function becomes({ page }: BarPage, sentence: string) {
    for (const place of ['page', 'drawer'] as const) {
      await expect.poll(() => sentenceIn(page, place).textContent(), { message: place }).toBe(sentence)
      expect(await barIn(page, place).getAttribute('data-say'), place).toBe(
        sentence === free ? 'free' : 'to-go',
      )
    }
  }
  const steps = async (opened: BarPage, told: (sentence: string) => Promise<void>) => {
    const counts: number[] = []
    await openCart(opened)
    counts.push(await press(opened, 'drawer', /^Un de plus/, `60,00${euro}`))
    await told(free)
    await closeCart(opened)
    counts.push(await press(opened, 'page', /^Un de moins/, `30,00${euro}`))
    await told(encore)
    counts.push(await press(opened, 'page', /^Un de plus/, `60,00${euro}`))
    await told(free)
    await openCart(opened)
    counts.push(await press(opened, 'drawer', /^Un de moins/, `30,00${euro}`))
    await told(encore)
    await closeCart(opened)
    return counts
  }

  it(`SHIP-13: both bars say the same after a change in either, for ${perChange} requests a change`, async () => {
    // What the theme itself asks, counted without the bar.
    const without = await steps(await cartPage(`theme=${theme}&bar=off&embed=off&blocks=`), async () => {})
    const opened = await cartPage(`theme=${theme}`)
    await becomes(opened, encore)
    const counts = await steps(opened, (sentence) => becomes(opened, sentence))
    expect(counts.map((count, index) => count - (without[index] ?? 0))).toEqual(counts.map(() => perChange))
    expect(shop.asked()).toBe(0)
    expect(opened.faults).toEqual([])
  })

  it('SHIP-13: a change in a second tab is right in both bars of the first, which asks nothing for it', async () => {
    const opened = await cartPage(`theme=${theme}`)
    await openCart(opened)
    await becomes(opened, encore)
    const page = await opened.context.newPage()
    await page.goto(`${shop.root}/cart`)
    const other: BarPage = { ...opened, page, requests: () => [] }
    await page.waitForLoadState('networkidle')
    opened.requests()
    await press(other, 'page', /^Un de plus/, `60,00${euro}`)
    await becomes(opened, free)
    await becomes(other, free)
    await openCart(other)
    await press(other, 'drawer', /^Un de moins/, `30,00${euro}`)
    await becomes(opened, encore)
    await becomes(other, encore)
    expect(opened.requests()).toEqual([])
    expect(opened.faults).toEqual([])
  })
})

const arabic = 'أضف منتجات بقيمة {{ amount }} إلى سلتك لتحصل على الشحن المجاني'
const arabicFree = 'تهانينا، الشحن مجاني لطلبك'

/** `figure`: as the page must write it. `minor`: what is missing, in the currency's own smallest unit. */
const looks = [
  { name: 'Swiss francs', currency: 'CHF', minor: 123_456_700, goods: 2820, figure: 'CHF\u00a01’234’567.00' },
  {
    name: 'złoty',
    currency: 'PLN',
    minor: 123_456_700,
    goods: 12_810,
    figure: '1\u00a0234\u00a0567,00\u00a0zł',
  },
  { name: 'forints', currency: 'HUF', minor: 1_234_567, goods: 30, figure: '1\u00a0234\u00a0567,00\u00a0Ft' },
  {
    name: 'Arabic, right to left',
    currency: 'AED',
    minor: 123_456_700,
    goods: 3000,
    figure: '1,234,567.00\u00a0د.إ',
    rtl: true,
  },
]

async function lookAt(
  theme: ThemeName,
  { currency, minor, goods, rtl }: (typeof looks)[number] & { rtl?: boolean },
  label: 'a' | 's',
  count: number,
  block: Record<string, unknown> = {},
): Promise<BarPage> {
  const published = fromSixty(currency)
  for (const offer of published.offers)
    offer.carts = {
      '0': {
        a: [
          [0, 'p'],
          [goods + minor, label],
        ],
      },
    }
  shop.publish(published)
  const own = rtl ? { fr_to_go: arabic, fr_free: arabicFree } : {}
  shop.edit('bar', { ...own, ...block })
  shop.edit('bar-embed', own)
  const opened = await cartPage(`theme=${theme}&currency=${currency}`, count, 320)
  const { page } = opened
  if (rtl) {
    await page.route('**/cart?*', async (route) => {
      const answer = await route.fetch()
      // The theme hides its link to the content far out to the left, where a page from right to left would scroll to.
      const body = (await answer.text())
        .replace(/<html lang="\w+">/, '<html lang="ar" dir="rtl">')
        .replace(/<a class="skip"[^>]*>.*?<\/a>/, '')
      await route.fulfill({ response: answer, body })
    })
    await page.reload()
  }
  await page.waitForLoadState('networkidle')
  await page.evaluate(() =>
    (
      window as unknown as { Shopify: { actions: { openCart: () => Promise<void> } } }
    ).Shopify.actions.openCart(),
  )
  return opened
}

describe.each(['horizon', 'dawn'] as const)('SHIP-16: a phone of 320 px, in %s', (theme) => {
  const shoot = (opened: BarPage, name: string) =>
    process.env.BAR_PICTURES
      ? opened.page.screenshot({ path: `${process.env.BAR_PICTURES}/${theme}-${name}.png` })
      : null

  describe.each(looks)('$name', (look) => {
    it.each([
      ['a', {}],
      ['s', { style: 'box', align: 'center' }],
    ] as const)('SHIP-16: is whole, covers nothing and is covered by nothing (%s)', async (label, block) => {
      const opened = await lookAt(theme, look, label, 1, block)
      const { page } = opened
      for (const place of ['drawer', 'page'] as const) {
        if (place === 'page') await openDrawer(page, theme).locator('[data-close-cart]').first().click()
        const bar = barIn(page, place)
        await bar.scrollIntoViewIfNeeded()
        expect(await sentenceIn(page, place).textContent(), place).toContain(look.figure)
        await shoot(opened, `${look.currency}-${label}-${place}`)
        const seen = await geometryOf(bar)
        expect(seen.faults, `${place}: ${JSON.stringify(seen)}`).toEqual([])
        expect(seen.lines, 'the sentence is there').toBeGreaterThan(0)
        // Ours are French and English: in a page from right to left such a sentence begins at its own left.
        if (label === 'a') expect(seen.startsAt, place).toBe('rtl' in look ? 'right' : 'left')
        expect(seen.fillsFrom, place).toBe('rtl' in look ? 'right' : 'left')
      }
      expect(opened.faults).toEqual([])
    })
  })

  it('SHIP-16: what is won is whole in Arabic, too', async () => {
    const look = looks[3] as (typeof looks)[number]
    const opened = await lookAt(theme, { ...look, minor: 0 }, 'a', 1)
    const { page } = opened
    for (const place of ['drawer', 'page'] as const) {
      if (place === 'page') await openDrawer(page, theme).locator('[data-close-cart]').first().click()
      expect(await sentenceIn(page, place).textContent()).toBe(arabicFree)
      // Until the drawer has come to rest.
      await barIn(page, place).scrollIntoViewIfNeeded()
      await shoot(opened, `free-${place}`)
      const { faults, startsAt } = await geometryOf(barIn(page, place))
      expect({ faults, startsAt }, place).toEqual({ faults: [], startsAt: 'right' })
    }
  })
})

it.each(['1’234’567.00\u00a0CHF', 'CHF\u00a01’234’567.00', '1\u00a0234\u00a0567,00\u00a0Ft'])(
  'SHIP-16: %s is read in its order where the page runs from right to left',
  async (figure) => {
    const { page } = await lookAt('horizon', looks[3] as (typeof looks)[number], 'a', 1)
    const places = await sentenceIn(page, 'drawer').evaluate((text, shown) => {
      const node = text.querySelector('b')?.firstChild
      if (!(node instanceof Text)) throw new Error('no figure')
      node.data = shown
      return [...shown].flatMap((sign, index) => {
        if (!/\d/.test(sign)) return []
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + 1)
        return [range.getBoundingClientRect().left]
      })
    }, figure)
    expect(places).toHaveLength(9)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  },
)

it.each([
  ['a sentence that isn’t broken', 'promesse-bar{white-space:nowrap}'],
  ['a figure that is', 'promesse-bar b{white-space:normal;font-size:3em}'],
  ['a line that hides what doesn’t fit', '.promesse-bar__line{height:1.4em;min-block-size:0}'],
  ['a track drawn up', '.promesse-bar__track{margin-top:-2em}'],
  ['an icon laid over', '.promesse-bar__icon{margin-inline-end:-3em}'],
  ['a theme that lies on it', 'main .cart-side .js-contents{margin-top:-6em}'],
])('SHIP-16: the measure would see %s', async (_name, css) => {
  const opened = await lookAt('horizon', looks[2] as (typeof looks)[number], 's', 1)
  await openDrawer(opened.page, 'horizon').locator('[data-close-cart]').first().click()
  const bar = barIn(opened.page, 'page')
  await bar.scrollIntoViewIfNeeded()
  expect((await geometryOf(bar)).faults).toEqual([])
  await opened.page.addStyleTag({ content: css })
  expect((await geometryOf(bar)).faults).not.toEqual([])
})
