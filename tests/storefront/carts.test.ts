/** The carts that shops' pages tell, in the bar's words. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type BarCart,
  codeKey,
  type Published,
  sayAbout,
} from '../../app/features/free-shipping/progress.rules.ts'
import type { Page } from '../../app/storefront/page.ts'
import { comparedAmount, fromPrestaShop, type PrestaShopCart } from '../../app/storefront/prestashop-cart.ts'
import { type AjaxCart, type EventCart, fromAjax, fromEvent } from '../../app/storefront/shopify-cart.ts'

const page = (more: Partial<Page> = {}): Page => ({
  published: { v: 1, on: true, at: 1, offers: [], countries: {} },
  ...{ country: 'FR', cart: null, lang: 'fr', scale: 1, money: ['', ' ', ',', ' €'], texts: {}, offer: '' },
  lines: {
    '1:aa': ['1', 2000, 150, 1],
    '2': ['2', 500, 50, 1],
    '3': ['3', 900, 0, 2],
    '4': ['4', 900, 10, 5],
  },
  ...more,
})
const total = (amount: string, currencyCode = 'EUR') => ({ totalAmount: { amount, currencyCode } })

describe('a standard event', () => {
  const event = (
    lines: [string, number][],
    amount: string,
    codes: EventCart['discountCodes'] = [],
  ): EventCart => ({
    cost: total(amount),
    lines: lines.map(([id, quantity]) => ({ id, quantity })),
    discountCodes: codes,
  })

  it("is enough where the page knows every line: by its key, or by the variant that a new line's key begins with", () => {
    expect(
      fromEvent(
        event(
          [
            ['1:aa', 2],
            ['2:bb', 1],
          ],
          '45.0',
        ),
        page(),
      ),
    ).toMatchObject({
      ...{ currency: 'EUR', goods: 4500, other: 0, discount: 0, codes: [], quantity: 3, grams: 350 },
      ...{ ships: true, variants: ['1', '2'], subscription: false },
    })
    expect(fromEvent(event([['gid://shopify/CartLine/1:aa', 1]], '20.0'), page())?.goods).toBe(2000)
  })

  it('tells discounts and codes apart from goods that don’t ship', () => {
    const cart = fromEvent(
      event(
        [
          ['1:aa', 1],
          ['3:cc', 1],
        ],
        '26.00',
        [{ code: 'MOINS3', applicable: true }],
      ),
      page(),
    )
    expect(cart).toMatchObject({ goods: 2000, other: 900, discount: 300, codes: ['MOINS3'], quantity: 1 })
  })

  it('leaves the cart to be asked for where it doesn’t tell which codes were entered', () => {
    const { discountCodes: _, ...silent } = event([['1:aa', 1]], '20.0')
    expect(fromEvent(silent, page())).toBeNull()
  })

  it('leaves the cart to be asked for where a line is strange, or may be a subscription', () => {
    expect(fromEvent(event([['9:zz', 1]], '5.00'), page())).toBeNull()
    expect(fromEvent(event([['gid://shopify/CartLine/4e1f?cart=x', 1]], '5.00'), page())).toBeNull()
    expect(fromEvent(event([['4:dd', 1]], '9.00'), page())).toBeNull()
    expect(fromEvent(event([['', 1]], '9.00'), page())).toBeNull()
  })

  it('is believed on what is paid, whatever the page took one for', () => {
    const cart = fromEvent(event([['1:aa', 1]], '24.00'), page())
    expect(cart).toMatchObject({ goods: 2400, discount: 0 })
  })

  it('never takes a cart for more than it is in a currency without cents', () => {
    const yen = page({ scale: 0.01, lines: { '1': ['1', 200_050, 0, 1] } })
    const cart = fromEvent({ ...event([['1:aa', 1]], '1999.5'), cost: total('1999.5', 'JPY') }, yen)
    expect(cart).toMatchObject({ currency: 'JPY', goods: 2000, discount: 1 })
  })

  it('of an emptied cart takes it for one of this page’s article', () => {
    expect(fromEvent(event([], '0.0'), page({ empty: ['1'] }))).toMatchObject({
      ...{ goods: 0, quantity: 0, ships: true, variants: ['1'] },
    })
    expect(fromEvent(event([], '0.0'), page())?.ships).toBe(false)
  })
})

describe("the cart's own JSON", () => {
  const item = (more: Partial<AjaxCart['items'][number]>) => ({
    ...{ key: '7:ee', variant_id: 7, quantity: 1, original_price: 1000, grams: 20 },
    ...{ requires_shipping: true, gift_card: false },
    ...more,
  })

  it('tells the same, and teaches the page its lines', () => {
    const known = page({ signedIn: true })
    const items = [item({ quantity: 3 }), item({ key: '8:f', variant_id: 8, gift_card: true })]
    const cart = fromAjax(
      { currency: 'EUR', total_price: 3500, items, discount_codes: [{ code: 'X', applicable: true }] },
      known,
    )
    expect(cart).toMatchObject({
      ...{ goods: 3000, other: 1000, discount: 500, quantity: 3, grams: 60, variants: ['7', '8'] },
      ...{ codes: ['X'], signedIn: true },
    })
    const event = { cost: total('10.00'), lines: [{ id: '7:ee', quantity: 1 }], discountCodes: [] }
    expect(fromEvent(event, known)).toMatchObject({ goods: 1000 })
  })

  it('knows a subscription', () => {
    const items = [item({ selling_plan_allocation: {} })]
    expect(
      fromAjax({ currency: 'EUR', total_price: 1000, items, discount_codes: [] }, page()).subscription,
    ).toBe(true)
  })
})

describe('an entered code that frees delivery', () => {
  const port: Published = {
    ...{ v: 1, on: true, at: 1, countries: { FR: 0 } },
    offers: [
      {
        ...{ currency: 'EUR', carts: { '0': { a: [[0, 'p']] } } },
        codes: { [codeKey('PORT')]: { '0': { a: [[0, 'a']] } } },
      },
    ],
  }
  const said = (cart: BarCart | null) => cart && sayAbout(port, 'FR', cart).say
  const inEvent = (applicable: boolean) =>
    fromEvent(
      {
        ...{ cost: total('20.0'), lines: [{ id: '1:aa', quantity: 1 }] },
        discountCodes: [{ code: 'PORT', applicable }],
      },
      page(),
    )
  const inAjax = (applicable: boolean) => {
    const items = [
      {
        ...{ key: '1:aa', variant_id: 1, quantity: 1, original_price: 2000, grams: 20 },
        ...{ requires_shipping: true, gift_card: false },
      },
    ]
    const discount_codes = [{ code: 'PORT', applicable }]
    return fromAjax({ currency: 'EUR', total_price: 2000, items, discount_codes }, page())
  }

  it.each([
    ['a standard event', inEvent],
    ['the cart’s own JSON', inAjax],
  ] as const)('does so only where it applies: %s', (_name, cart) => {
    expect(said(cart(true))).toBe('free')
    expect(said(cart(false))).toBe('nothing')
    // It still is a code beside which nothing is certain.
    expect(cart(false)?.codes).toHaveLength(1)
  })
})

describe('a PrestaShop cart', () => {
  type Case = {
    id: string
    cart: PrestaShopCart | null
    derivedBaseTaxIncl: number | null
    truth: { bothWithoutShippingTaxIncl: number; priceDisplayMethod: number }
  }
  const { cases } = JSON.parse(
    readFileSync(new URL('../vectors/prestashop/cart-page.json', import.meta.url), 'utf8'),
  ) as { cases: Case[] }
  const carts = cases.filter(({ cart }) => cart?.totals)

  it.each(carts.map((one) => [one.id, one] as const))(
    'recorded from the core: %s',
    (_id, { cart, truth, derivedBaseTaxIncl }) => {
      const amount = comparedAmount(cart as PrestaShopCart, truth.priceDisplayMethod === 0)
      if (derivedBaseTaxIncl === null) expect(amount).toBeNull()
      else expect(amount).toBeCloseTo(truth.bothWithoutShippingTaxIncl, 5)
    },
  )

  it('was there often enough', () => {
    expect(carts.length).toBeGreaterThan(20)
  })

  it('without a cart, or where prices hide their tax, is asked for', () => {
    const known = page({
      cart: fromEvent({ cost: total('20'), lines: [{ id: '1:aa', quantity: 1 }], discountCodes: [] }, page()),
    })
    expect(fromPrestaShop(undefined, known, true)).toBeNull()
    const cart = carts[0]?.cart as PrestaShopCart
    expect(fromPrestaShop(cart, known, true)).toMatchObject({ goods: 3000, currency: 'EUR', ships: true })
    expect(fromPrestaShop({ ...cart, subtotals: { shipping: { amount: 7 } } }, known, false)).toBeNull()
    expect(fromPrestaShop(cart, page(), true)).toBeNull()
  })
})
