/** What Liquid paints before any script runs: the same as the one function that decides, or a place kept free. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Bands,
  type BarCart,
  type Offer,
  type Published,
  sayAbout,
} from '../../app/features/free-shipping/progress.rules.ts'
import { currencyDigits } from '../../app/language/money.ts'
import { fill, tell } from '../../app/storefront/sentence.ts'
import { anyPublished, cents, mostly } from './any-offer.ts'
import { liquidCart, readBar, renderBar } from './liquid-page.ts'

const line = fc.record({
  price: cents,
  quantity: fc.integer({ min: 1, max: 3 }),
  grams: fc.integer({ min: 0, max: 500 }),
  requires_shipping: mostly(true, false),
  gift_card: mostly(false, true),
})
const asked = fc.record({
  published: anyPublished,
  lines: fc.array(line, { maxLength: 3 }),
  share: mostly(0, 0.1, 1),
  code: mostly('', 'PORT'),
  signedIn: mostly(false, true),
  subscription: mostly(false, true),
})

describe('the first paint', () => {
  it('is what the one function says, for any offer and any cart, or a place kept free', () => {
    const seen: Record<string, number> = {}
    let open = 0
    fc.assert(
      fc.property(asked, ({ published, lines, share, code, signedIn, subscription }) => {
        const total = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
        const cart = liquidCart(
          lines.map((one, index) => ({
            ...one,
            ...(subscription && index === 0 ? { selling_plan_allocation: {} } : {}),
          })),
          {
            discount: Math.round(total * share),
            discount_applications: code ? [{ type: 'discount_code', title: code }] : [],
          },
        )
        const bar = readBar(renderBar({ published, cart, customer: signedIn ? {} : null }))
        const isOver = Date.now() / 1000 >= (published.until ?? Infinity)
        const saying = sayAbout(
          { ...published, on: published.on && !isOver },
          'FR',
          bar?.page.cart ?? theCart(lines),
        )
        const told = bar?.say ?? 'nothing'
        seen[told] = (seen[told] ?? 0) + 1
        if (told === 'wait') {
          if (bar?.page.cart) open += 1
          return
        }
        expect(told).toBe(saying.say)
        if (!bar || saying.say === 'nothing') return
        const words = tell(saying, bar.page.cart as BarCart, bar.page)
        expect(bar.text).toBe(fill(bar.page.texts[words.text]?.[words.form] ?? '', words).join(''))
        expect(bar.all).toBe(saying.all ? '1' : '0')
        expect(bar.missing).toBe(`${words.missing}`)
        expect(bar.done).toBe(words.done)
      }),
      { numRuns: 2000 },
    )
    // All of them were really played, and few carts that Liquid saw were left open.
    for (const say of ['nothing', 'free', 'to-go', 'from', 'wait']) expect(seen[say]).toBeGreaterThan(10)
    expect(open / 2000).toBeLessThan(0.15)
  })

  it('hands the script the cart that it read', () => {
    const cart = liquidCart(
      [
        { price: 1000, quantity: 2, grams: 150 },
        { price: 2500, gift_card: true, requires_shipping: false },
        { price: 500, requires_shipping: false },
      ],
      { discount: 300, discount_applications: [{ type: 'discount_code', title: 'MERCI "10"' }] },
    )
    expect(readBar(renderBar({ published: plain(6000), cart }))?.page.cart).toEqual({
      ...{ currency: 'EUR', goods: 2000, other: 3000, discount: 300, codes: ['MERCI "10"'] },
      ...{ quantity: 2, grams: 300, ships: true, variants: ['100'], subscription: false, signedIn: false },
    })
  })
})

describe('what Liquid doesn’t see', () => {
  const asking = plain(6000, { asks: 1 })

  it('codes of a cart with goods are read from the cart where they may change what is true', () => {
    const bar = readBar(renderBar({ published: asking, cart: liquidCart([{ price: 3000 }]) }))
    expect(bar).toMatchObject({ say: 'wait', text: '' })
    expect(bar?.page.cart).toBeNull()
    // Nothing is in it that a code could change.
    expect(textOf({ published: asking, cart: liquidCart([]) })).toBe('Livraison gratuite dès 60,00\u00a0€')
  })

  it('what a shop left out is no figure, and the page’s JSON stays whole', () => {
    const none = { grams: null, original_price: null } as unknown as { grams: number }
    const variant = { id: 7, price: null, weight: null, requires_shipping: true }
    const product = { selected_or_first_available_variant: variant, variants: [variant], 'gift_card?': false }
    const bar = readBar(
      renderBar({ published: plain(6000), cart: liquidCart([{ price: 4120, ...none }]), product }),
    )
    expect(bar?.page.lines).toMatchObject({ '7': ['7', 0, 0, 1], '100:abababab': ['100', 0, 0, 1] })
    expect(bar?.page.cart).toMatchObject({ goods: 4120, grams: 0 })
  })

  it('when it is printed stands beside it: a cache may keep it', () => {
    const html = renderBar({ published: plain(6000), cart: liquidCart([]) })
    const now = Number(/data-now="(\d+)"/.exec(html)?.[1])
    expect(Math.abs(Date.now() / 1000 - now)).toBeLessThan(30)
  })
})

/** Where Liquid prints no bar at all, whatever the cart. */
const theCart = (lines: { price: number; quantity: number }[]): BarCart => ({
  ...{ currency: 'EUR', goods: lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0) },
  ...{ other: 0, discount: 0, codes: [], quantity: 1, grams: 0, ships: true, variants: ['100'] },
})

function plain(threshold: number, more: Partial<Offer> = {}): Published {
  const a: Bands['a'] =
    threshold === 0
      ? [[0, 'a']]
      : [
          [0, 'p'],
          [threshold, 'a'],
        ]
  return {
    v: 1,
    on: true,
    at: Math.floor(Date.now() / 1000),
    offers: [{ currency: 'EUR', carts: { '0': { a } }, ...more }],
    countries: { FR: 0 },
  }
}

const textOf = (...args: Parameters<typeof renderBar>) => readBar(renderBar(...args))?.text

describe('an offer that nobody looks after', () => {
  const cart = liquidCart([{ price: 4120 }])
  const aged = (hours: number) => ({ ...plain(6000), at: Math.floor(Date.now() / 1000 - hours * 3600) })

  it('holds for three hours, and is written anew every one', () => {
    expect(textOf({ published: aged(2.9), cart })).toContain('Encore')
    expect(renderBar({ published: aged(3.1), cart }).trim()).toBe('')
  })

  it('ends in the second in which a discount begins or ends, and hands that second to the script', () => {
    const ending = (seconds: number) => ({ ...plain(6000), until: Math.floor(Date.now() / 1000) + seconds })
    const page = readBar(renderBar({ published: ending(3600), cart }))?.page
    expect((page?.published.until ?? 0) - (page?.published.at ?? 0)).toBe(3600)
    expect(renderBar({ published: ending(0), cart }).trim()).toBe('')
    expect(renderBar({ published: ending(-60), cart }).trim()).toBe('')
    expect(readBar(renderBar({ published: plain(6000), cart }))?.page.published).not.toHaveProperty('until')
  })

  it("isn't shown to a company's buyer, whose delivery is set up apart", () => {
    expect(renderBar({ published: plain(6000), cart, customer: { 'b2b?': true } }).trim()).toBe('')
  })
})

describe('sentences', () => {
  const cart = liquidCart([{ price: 4120 }])

  it('are whole in both languages, with unbreakable amounts', () => {
    expect(textOf({ published: plain(6000), cart })).toBe('Encore 18,80\u00a0€ pour la livraison gratuite')
    expect(textOf({ published: plain(6000), cart, locale: 'en', moneyFormat: '€{{amount}}' })).toBe(
      '€18.80 to go for free shipping',
    )
    expect(textOf({ published: plain(0), cart })).toBe('Livraison gratuite')
    expect(textOf({ published: plain(6000), cart: liquidCart([]) })).toBe(
      'Livraison gratuite dès 60,00\u00a0€',
    )
    const some = plain(6000)
    for (const one of some.offers)
      one.carts = {
        '0': {
          a: [
            [0, 'p'],
            [6000, 's'],
          ],
          x: 1,
        },
      }
    expect(textOf({ published: some, cart })).toBe(
      'Encore 18,80\u00a0€ de ces articles pour la livraison gratuite avec certains modes de livraison',
    )
  })

  it.each([
    ['{{amount}} zł', 123_456, '1,234.56\u00a0zł'],
    ['{{amount_with_comma_separator}} €', 123_456_789, '1.234.567,89\u00a0€'],
    ['CHF {{amount_with_apostrophe_separator}}', 123_456_789, 'CHF\u00a01’234’567.89'],
    ['{{amount_no_decimals_with_space_separator}} Ft', 123_456_701, '1\u00a0234\u00a0568\u00a0Ft'],
    ['<span class="money">&euro;{{amount}}</span>', 5, '€0.05'],
    ['€{{amount}}', 100_000_000_000, '€1,000,000,000.00'],
    ['{{amount}} د.إ', 1234, '12.34\u00a0د.إ'],
  ])('as the shop writes amounts: %s', (moneyFormat, missing, written) => {
    const published = plain(missing + 100)
    const page = readBar(renderBar({ published, cart: liquidCart([{ price: 100 }]), moneyFormat }))
    expect(page?.text).toBe(`Encore ${written} pour la livraison gratuite`)
    const saying = sayAbout(published, 'FR', page?.page.cart as BarCart)
    if (saying.say !== 'to-go' || !page) throw new Error(saying.say)
    expect(tell(saying, page.page.cart as BarCart, page.page).amount).toBe(written)
  })

  it('never round an amount down', () => {
    expect(
      textOf({ published: plain(6000), cart, moneyFormat: '{{amount_no_decimals_with_space_separator}} €' }),
    ).toBe('Encore 19\u00a0€ pour la livraison gratuite')
  })

  it('of yen have no hundredths; currencies with thousandths are told nothing', () => {
    const yen = liquidCart([{ price: 412_000 }], { currency: { iso_code: 'JPY' } })
    const published = plain(6000, { currency: 'JPY' })
    const bar = readBar(renderBar({ published, cart: yen, moneyFormat: '¥{{amount_no_decimals}}' }))
    expect(bar?.text).toBe('Encore ¥1,880 pour la livraison gratuite')
    expect(bar?.page.cart?.goods).toBe(4120)
    const dinar = liquidCart([{ price: 4120 }], { currency: { iso_code: 'KWD' } })
    expect(renderBar({ published: plain(6000, { currency: 'KWD' }), cart: dinar })).not.toContain(
      '<promesse-bar',
    )
  })

  it('count the decimals of every currency as the server does', () => {
    for (const currency of Intl.supportedValuesOf('currency')) {
      const cart = liquidCart([{ price: 4120 }], { currency: { iso_code: currency } })
      const bar = readBar(renderBar({ published: plain(6000, { currency }), cart }))
      const digits = currencyDigits(currency)
      if (digits > 2) expect(bar, currency).toBeNull()
      else expect(bar?.page.scale, currency).toBe(digits === 0 ? 0.01 : 1)
    }
  })
})

describe('where another country gets something else', () => {
  const cart = liquidCart([{ price: 4120 }])
  const named = { ...plain(6000), named: 1 as const }

  it('the sentence names the country that it holds for, before and after the script', () => {
    expect(textOf({ published: named, cart })).toBe('Encore 18,80\u00a0€ pour la livraison gratuite (France)')
    const bar = readBar(renderBar({ published: { ...plain(0), named: 1 }, cart, locale: 'en' }))
    expect(bar?.text).toBe('Free shipping (France)')
    const texts = Object.values(bar?.page.texts ?? {}).flat()
    expect(texts).toHaveLength(20)
    for (const text of texts) expect(text).toMatch(/ \(France\)$/)
    expect(textOf({ published: { ...named, countries: { GB: 0 } }, country: 'GB', cart })).toContain(
      '(Royaume-Uni)',
    )
  })

  it("a merchant's own sentence names it where the merchant wants it", () => {
    const own = (fr_to_go: string, published: Published = named) =>
      textOf({ published, cart, settings: { fr_to_go } })
    expect(own('Plus que {amount}')).toBe('Plus que 18,80\u00a0€ (France)')
    expect(own('{{ country }} : plus que {amount}')).toBe('France : plus que 18,80\u00a0€')
    expect(own('{country} : plus que {amount}', plain(6000))).toBe('France : plus que 18,80\u00a0€')
  })
})

describe("a merchant's own texts", () => {
  const cart = liquidCart([{ price: 4120 }])
  const published = plain(6000)

  it('are text: neither HTML nor Liquid', () => {
    const fr_to_go = '<img src=x onerror=alert(1)> {{ amount }} & {{ shop.name }}</script>'
    const html = renderBar({ published, cart, settings: { fr_to_go } })
    expect(html).not.toContain('<img')
    const bar = readBar(html)
    expect(bar?.text).toBe('<img src=x onerror=alert(1)> 18,80\u00a0€ & {shop.name}</script>')
    expect(bar?.html).toContain('<b>18,80\u00a0€</b>')
  })

  it('are used where they hold the figure and the whole promise is proved', () => {
    expect(textOf({ published, cart, settings: { fr_to_go: 'Plus que quelques euros' } })).toBe(
      'Encore 18,80\u00a0€ pour la livraison gratuite',
    )
    expect(textOf({ published, cart, settings: { fr_to_go: '{amount} et c’est offert' } })).toBe(
      '18,80\u00a0€ et c’est offert',
    )
    const some = plain(6000)
    for (const one of some.offers)
      one.carts = {
        '0': {
          a: [
            [0, 'p'],
            [6000, 's'],
          ],
        },
      }
    expect(textOf({ published: some, cart, settings: { fr_to_go: '{amount} et c’est offert' } })).toContain(
      'avec certains modes de livraison',
    )
    expect(textOf({ published, cart, locale: 'de', settings: { other_to_go: 'Noch {amount}' } })).toBe(
      'Noch 18,80\u00a0€',
    )
  })
})

describe('where nothing can be said', () => {
  it('there is no bar and no gap', () => {
    const cart = liquidCart([{ price: 4120 }])
    for (const published of [null, { ...plain(6000), on: false }, { ...plain(6000), countries: { BE: 0 } }])
      expect(renderBar({ published, cart }).trim()).toBe('')
    const digital = readBar(
      renderBar({ published: plain(6000), cart: liquidCart([{ price: 10, requires_shipping: false }]) }),
    )
    expect(digital?.say).toBeNull()
  })

  it("the theme editor says why a block shows nothing; a shopper's page doesn't", () => {
    const cart = liquidCart([])
    expect(renderBar({ published: null, cart, design: true })).toContain('vos clients ne voient pas de barre')
    expect(renderBar({ published: null, cart, design: true, after: '.x' }).trim()).toBe('')
  })

  it('an empty cart is told nothing where goods ship apart, but on the page of an article', () => {
    const published = { ...plain(6000), kinds: { '7': 1 } }
    for (const one of published.offers)
      one.carts['1'] = {
        a: [
          [0, 'p'],
          [3000, 'a'],
        ],
        x: 1,
      }
    expect(readBar(renderBar({ published, cart: liquidCart([]) }))?.say).toBeNull()
    const variant = { id: 7, price: 900, weight: 10, requires_shipping: true }
    const product = { selected_or_first_available_variant: variant, variants: [variant], 'gift_card?': false }
    const bar = readBar(renderBar({ published, cart: liquidCart([]), product }))
    expect(bar?.text).toBe('Livraison gratuite dès 30,00\u00a0€ de ces articles')
    expect(bar?.page.published).toMatchObject({ kinds: { '7': 1 }, known: { '7': 1 } })
  })
})
