import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { price, rate, zone } from '../checkout/plain-shipping.ts'
import type { Started } from '../fixture.ts'
import type { Variant } from '../store/types.ts'
import type { CheckoutState } from './checkout.ts'
import { addGoods, type Shopper, shopper, startStorefront, tenPercent } from './fixture-visit.ts'

let started: Started
let visitor: Shopper
let shirt: Variant
let card: Variant

/** France: Colissimo 5.90, free from 60; express 12.00 always. Belgium: 9.90. Nowhere else. */
beforeEach(async () => {
  started = await startStorefront()
  ;({ shirt, card } = addGoods(started.shop))
  const [group] = started.shop.shipping.deliveryProfiles[0]?.profileLocationGroups ?? []
  if (!group) throw new Error('no group')
  group.locationGroupZones = [
    zone(
      'France',
      ['FR'],
      [
        rate('Colissimo', price('5.90'), { to: price('59.99') }),
        rate('Colissimo', price('0.00'), { from: price('60.00') }),
        rate('Express', price('12.00')),
      ],
    ),
    zone('Belgique', ['BE'], [rate('bpost', price('9.90'))]),
  ]
  visitor = shopper(started.sandbox.url, started.shop)
})
afterEach(() => started.sandbox.stop())

const add = (variant: Variant, quantity = 1) => visitor.post('/cart/add.js', { id: variant.id, quantity })
const state = async (query = '') =>
  (await (await visitor.get(`/checkout.json${query}`)).json()) as CheckoutState
const page = async (query = '') => (await visitor.get(`/checkout${query}`)).text()

describe('the checkout', () => {
  it('charges by the shop’s rates: country, threshold, what stays paid', async () => {
    await add(shirt)
    expect((await state()).options).toEqual([
      { title: 'Colissimo', amount: '5.90', currency: 'EUR' },
      { title: 'Express', amount: '12.00', currency: 'EUR' },
    ])
    await add(shirt)
    expect((await state()).options.map(({ amount }) => amount)).toEqual(['0.00', '12.00'])
    expect(await state('?country=BE')).toMatchObject({
      country: 'BE',
      goods: '60.00',
      options: [{ title: 'bpost', amount: '9.90' }],
    })
    expect(await state('?country=JP')).toMatchObject({
      charge: 'no rates',
      options: [],
      requires_shipping: true,
    })
  })

  it('knows a cart with nothing to ship, and one that a code has made smaller', async () => {
    started.shop.shipping.discountNodes.push(tenPercent('ORDER', 'DIX'))
    await add(card)
    expect(await state()).toMatchObject({ charge: 'nothing to ship', goods: '25.00' })
    await add(shirt, 2)
    await visitor.post('/cart/update.js', { discount: 'DIX' })
    started.shop.checkout.answers = { rates: { discounts: 'after', tax: 'without', others: 'left-out' } }
    expect(await state()).toMatchObject({
      goods: '79.00',
      discount: '6.00',
      options: [{ amount: '5.90' }, { amount: '12.00' }],
    })
    started.shop.checkout.answers = { rates: { discounts: 'before', tax: 'without', others: 'left-out' } }
    expect((await state()).options[0]?.amount).toBe('0.00')
  })

  it('shows the options, the cheapest chosen, and what each comes to', async () => {
    await add(shirt, 2)
    expect(await page()).toMatch(/value="Colissimo" checked.*data-option-amount="0.00" data-free.*Gratuit/s)
    expect(await page()).toContain('Payer 60,00\u00a0€')
    expect(await page('?option=Express')).toContain('Payer 72,00\u00a0€')
    expect(await page('?country=JP')).toContain('Aucun mode d’expédition pour cette adresse.')
  })

  it('pays: each line is sold, the cart is empty, the page names what was chosen', async () => {
    const before = started.shop.orders.size
    await add(shirt, 2)
    await add(card)
    const form = { method: 'POST', body: new URLSearchParams({ option: 'Express' }) }
    const cookie = `sandbox_session=${(await visitor.cart()).token}`
    const thanks = await fetch(`${visitor.root}/checkout/pay`, { ...form, headers: { cookie } })
    expect(await thanks.text()).toMatch(/Commande #\d+, #\d+\..*Livraison : Express, 12,00\u00a0€/s)
    expect(started.shop.orders.size - before).toBe(2)
    const parcels = [...started.shop.orders.values()].map(({ shipping }) => [shipping.title, shipping.price])
    expect(parcels).toEqual([
      ['Express', '12.00'],
      ['Express', '0.00'],
    ])
    expect((await visitor.cart()).item_count).toBe(0)
  })

  it('doesn’t pay by an option that isn’t offered', async () => {
    await add(shirt)
    const cookie = `sandbox_session=${(await visitor.cart()).token}`
    const body = new URLSearchParams({ option: 'Pigeon' })
    const back = await fetch(`${visitor.root}/checkout/pay`, {
      method: 'POST',
      body,
      headers: { cookie },
      redirect: 'manual',
    })
    expect(back.headers.get('location')).toBe(`/${started.shop.domain}/checkout`)
    expect(started.shop.orders.size).toBe(0)
  })

  it('takes a code and gives it back without scripts', async () => {
    started.shop.shipping.discountNodes.push(tenPercent('ORDER', 'DIX'))
    await add(shirt)
    const cookie = `sandbox_session=${(await visitor.cart()).token}`
    const post = (body: URLSearchParams) =>
      fetch(`${visitor.root}/cart/update`, { method: 'POST', body, headers: { cookie } }).then((answer) =>
        answer.text(),
      )
    expect(await post(new URLSearchParams({ checkout: '1', 'discount[]': 'dix' }))).toContain(
      'Réduction (dix)',
    )
    expect((await visitor.cart()).total_price).toBe(2700)
    await post(new URLSearchParams({ checkout: '1', discount: '' }))
    expect((await visitor.cart()).total_price).toBe(3000)
  })
})
