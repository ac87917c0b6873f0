import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Started } from '../../fixture.ts'
import type { Variant } from '../../store/types.ts'
import { addGoods, type Shopper, shopper, startStorefront, tenPercent } from '../fixture-visit.ts'

let started: Started
let visitor: Shopper
let shirt: Variant
let card: Variant

beforeEach(async () => {
  started = await startStorefront()
  ;({ shirt, card } = addGoods(started.shop))
  visitor = shopper(started.sandbox.url, started.shop)
})
afterEach(() => started.sandbox.stop())

const add = (variant: Variant, quantity = 1) => visitor.post('/cart/add.js', { id: variant.id, quantity })
const bowl = () => [...started.shop.variants.values()].find(({ sku }) => sku === 'BOL-BL-16') as Variant

describe('the Ajax Cart API', () => {
  it('has the documented shape, empty and filled; amounts are subunits', async () => {
    expect(await visitor.cart()).toEqual({
      ...{ token: expect.any(String), note: null, attributes: {}, original_total_price: 0, total_price: 0 },
      ...{ total_discount: 0, total_weight: 0, item_count: 0, items: [], requires_shipping: false },
      ...{
        currency: 'EUR',
        items_subtotal_price: 0,
        cart_level_discount_applications: [],
        discount_codes: [],
      },
    })
    await add(shirt, 2)
    const cart = await visitor.cart()
    expect(cart).toMatchObject({
      ...{ original_total_price: 6000, items_subtotal_price: 6000, total_price: 6000, total_discount: 0 },
      ...{ total_weight: 500, item_count: 2, requires_shipping: true },
    })
    expect(cart.items[0]).toMatchObject({
      ...{
        id: Number(shirt.id),
        variant_id: Number(shirt.id),
        quantity: 2,
        title: 'Chemise - M',
        sku: 'CHE-M',
      },
      ...{ price: 3000, original_price: 3000, final_price: 3000, line_price: 6000, final_line_price: 6000 },
      ...{ original_line_price: 6000, discounted_price: 3000, total_discount: 0, discounts: [], grams: 250 },
      ...{
        gift_card: false,
        requires_shipping: true,
        taxable: true,
        product_has_only_default_variant: false,
      },
      ...{ line_level_discount_allocations: [], line_level_total_discount: 0, properties: {} },
      ...{ product_title: 'Chemise', variant_title: 'M', variant_options: ['M'], handle: 'chemise' },
      options_with_values: [{ name: 'Taille', value: 'M' }],
      quantity_rule: { min: 1, max: null, increment: 1 },
      image: 'https://example.com/chemise.jpg',
      featured_image: {
        url: 'https://example.com/chemise.jpg',
        aspect_ratio: 0.8,
        width: 800,
        height: 1000,
        alt: 'Chemise',
      },
    })
    expect(cart.items[0]?.key).toMatch(new RegExp(`^${shirt.id}:[0-9a-f]{32}$`))
  })

  it('adding answers the line, or the lines; the same again adds up, other properties are another line', async () => {
    expect((await add(shirt)).body).toMatchObject({ quantity: 1, variant_id: Number(shirt.id) })
    expect((await add(shirt, 2)).body).toMatchObject({ quantity: 3 })
    const items = [
      { id: Number(shirt.id), quantity: 1, properties: { Prénom: 'Ana' } },
      { id: card.id, quantity: 2 },
    ]
    const { body } = await visitor.post('/cart/add.js', { items })
    expect(body.items.map(({ quantity, gift_card }) => [quantity, gift_card])).toEqual([
      [2, true],
      [1, false],
    ])
    expect((await visitor.cart()).item_count).toBe(6)
  })

  it('a gift card and what needs no shipping are told apart', async () => {
    await add(card)
    expect(await visitor.cart()).toMatchObject({
      requires_shipping: false,
      total_weight: 0,
      total_price: 2500,
    })
    await add(shirt)
    const cart = await visitor.cart()
    expect(cart.requires_shipping).toBe(true)
    expect(cart.items.map((one) => [one.gift_card, one.requires_shipping])).toEqual([
      [false, true],
      [true, false],
    ])
  })

  it('refuses what there isn’t enough of, and keeps as many as there are', async () => {
    const refused = await add(bowl(), 5)
    expect(refused).toEqual({
      status: 422,
      body: {
        status: 422,
        message: 'Cart Error',
        description: "You can't add more Bol en grès - Bleu / 16 cm to the cart.",
      },
    })
    expect((await visitor.cart()).item_count).toBe(3)
    const soldOut = [...started.shop.variants.values()].find(({ sku }) => sku === 'BOL-BL-22') as Variant
    expect((await add(soldOut)).body.description).toBe(
      "The product 'Bol en grès - Bleu / 22 cm' is already sold out.",
    )
    expect(await visitor.post('/cart/add.js', { id: '999', quantity: 1 })).toMatchObject({
      status: 404,
      body: { description: 'Cannot find variant' },
    })
  })

  it('changes by key, by variant, by position; 0 removes; what isn’t there is refused', async () => {
    await add(shirt)
    await add(card)
    const { items } = await visitor.cart()
    expect((await visitor.post('/cart/change.js', { line: 1, quantity: 2 })).body.item_count).toBe(3)
    expect((await visitor.post('/cart/change.js', { id: items[1]?.key, quantity: 4 })).body.item_count).toBe(
      6,
    )
    expect(
      (await visitor.post('/cart/change.js', { id: Number(card.id), quantity: 0 })).body.item_count,
    ).toBe(4)
    const none = await visitor.post('/cart/change.js', { id: '123', quantity: 1 })
    expect(none).toMatchObject({
      status: 400,
      body: { status: 'bad_request', message: 'no valid id or line parameter' },
    })
    const tooMany = await visitor.post('/cart/change.js', { line: 1, quantity: 0 })
    expect(tooMany.body.items).toEqual([])
  })

  it('updates several at once, a note, attributes; clear keeps those', async () => {
    await add(shirt)
    const updates = { [shirt.id]: 3, [card.id]: 1 }
    const { body } = await visitor.post('/cart/update.js', {
      updates,
      note: 'Sonnez',
      attributes: { Cadeau: 'oui' },
    })
    expect(body).toMatchObject({ item_count: 4, note: 'Sonnez', attributes: { Cadeau: 'oui' } })
    expect((await visitor.post('/cart/update.js', { updates: [1, 2] })).body.item_count).toBe(3)
    expect((await visitor.post('/cart/clear.js', {})).body).toMatchObject({
      item_count: 0,
      items: [],
      note: 'Sonnez',
    })
  })

  it('takes forms, url-encoded and multipart, and sends a form without scripts to the cart page', async () => {
    const url = `${visitor.root}/cart/add.js`
    const form = new FormData()
    form.append('id', shirt.id)
    form.append('quantity', '2')
    form.append('properties[Prénom]', 'Ana')
    const line = (await (await fetch(url, { method: 'POST', body: form })).json()) as Record<string, unknown>
    expect(line).toMatchObject({ quantity: 2, properties: { Prénom: 'Ana' } })
    const plain = await fetch(`${visitor.root}/cart/add`, {
      method: 'POST',
      body: new URLSearchParams({ id: shirt.id }),
      redirect: 'manual',
    })
    expect([plain.status, plain.headers.get('location')]).toEqual([302, `/${started.shop.domain}/cart`])
    const accepts = await fetch(`${visitor.root}/cart/add`, {
      method: 'POST',
      body: new URLSearchParams({ id: shirt.id }),
      headers: { accept: 'application/javascript' },
    })
    expect(await accepts.json()).toMatchObject({ quantity: 1 })
  })

  it('answers sections with a change, and alone, null for one that the theme hasn’t', async () => {
    const { body } = await visitor.post('/cart/add.js', {
      id: shirt.id,
      sections: ['cart-icon-bubble', 'nope'],
    })
    expect(body.sections?.['cart-icon-bubble']).toContain('id="shopify-section-cart-icon-bubble"')
    expect(body.sections?.['cart-icon-bubble']).toContain('data-cart-count="1"')
    expect(body.sections?.nope).toBeNull()
    const alone = await visitor.get('/?sections=cart-drawer')
    expect(((await alone.json()) as Record<string, string>)['cart-drawer']).toContain('Chemise')
    expect(await (await visitor.get('/?section_id=cart-icon-bubble')).text()).toContain('data-cart-count="1"')
  })
})

describe('discounts', () => {
  it('an order code takes off the goods, none of it off a gift card, and the cart says by how much', async () => {
    started.shop.shipping.discountNodes.push(tenPercent('ORDER', 'ETE10'))
    await add(shirt, 2)
    await add(card)
    const { body } = await visitor.post('/cart/update.js', { discount: 'ete10,INCONNU' })
    expect(body).toMatchObject({
      ...{ original_total_price: 8500, items_subtotal_price: 8500, total_discount: 600, total_price: 7900 },
      discount_codes: [
        { code: 'ete10', applicable: true },
        { code: 'INCONNU', applicable: false },
      ],
    })
    expect(body.cart_level_discount_applications).toMatchObject([
      {
        type: 'discount_code',
        title: 'ete10',
        value: '10.0',
        value_type: 'percentage',
        total_allocated_amount: 600,
      },
    ])
    expect((await visitor.post('/cart/update.js', { discount: '' })).body).toMatchObject({
      total_discount: 0,
      discount_codes: [],
    })
  })

  it('a product code shows on its lines', async () => {
    started.shop.shipping.discountNodes.push(tenPercent('PRODUCT', '10SUR'))
    await add(shirt, 2)
    const { body } = await visitor.post('/cart/update.js', { discount: '10SUR' })
    expect(body).toMatchObject({
      original_total_price: 6000,
      items_subtotal_price: 5400,
      total_price: 5400,
      total_discount: 600,
    })
    expect(body.cart_level_discount_applications).toEqual([])
    expect(body.items[0]).toMatchObject({
      ...{ original_line_price: 6000, final_line_price: 5400, final_price: 2700 },
      line_level_total_discount: 600,
    })
  })

  it('of two that don’t combine the better stays, the other isn’t applicable', async () => {
    const alone = { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true }
    started.shop.shipping.discountNodes.push(
      { ...tenPercent('ORDER', 'DIX'), combinesWith: alone },
      { ...tenPercent('ORDER', 'CINQ'), value: '5.00', combinesWith: alone },
    )
    await add(shirt, 2)
    const { body } = await visitor.post('/cart/update.js', { discount: 'CINQ,DIX' })
    expect(body.total_discount).toBe(600)
    expect(body.discount_codes).toEqual([
      { code: 'CINQ', applicable: false },
      { code: 'DIX', applicable: true },
    ])
  })
})

describe('a visitor', () => {
  it('has a cookie of the shop’s own, and switches that stay with the cart', async () => {
    await visitor.get('/?currency=USD&country=BE&locale=en&theme=dawn')
    await add(shirt)
    const cart = await visitor.cart()
    expect(cart.currency).toBe('USD')
    expect(cart.original_total_price).toBeGreaterThan(3000)
    const page = await (await visitor.get('/cart')).text()
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('theme-dawn')
    expect(await shopper(started.sandbox.url, started.shop).cart()).toMatchObject({
      item_count: 0,
      currency: 'EUR',
    })
  })

  it('a cart named in the path is another one, whatever the cookie', async () => {
    const named = shopper(started.sandbox.url, started.shop, '/~belgique')
    await named.post('/cart/add.js', { id: shirt.id, quantity: 3 })
    await add(card)
    expect([(await named.cart()).item_count, (await visitor.cart()).item_count]).toEqual([3, 1])
    expect(await (await named.get('/cart')).text()).toContain(
      `href="/${started.shop.domain}/~belgique/checkout"`,
    )
  })
})
