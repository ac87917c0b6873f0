import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Started } from '../../fixture.ts'
import type { Variant } from '../../store/types.ts'
import { currencies } from '../cart/money.ts'
import { addGoods, shopper, startStorefront, tenPercent } from '../fixture-visit.ts'

let started: Started
let shirt: Variant
let card: Variant

beforeAll(async () => {
  started = await startStorefront()
  ;({ shirt, card } = addGoods(started.shop))
  started.shop.shipping.discountNodes.push(tenPercent('ORDER', 'DIX'))
  started.shop.installation.installed = true
  publish({ on: true })
})
afterAll(() => started.sandbox.stop())

/** France and Belgium: all options are free from 50.00. */
function publish({ on }: { on: boolean }): void {
  const offer = {
    currency: 'EUR',
    carts: {
      0: {
        a: [
          [0, 'p'],
          [5000, 'a'],
        ],
      },
    },
  }
  const value = JSON.stringify({
    v: 1,
    on,
    at: Math.floor(Date.now() / 1000),
    offers: [offer],
    countries: { FR: 0, BE: 0 },
  })
  const stored = {
    id: '1',
    namespace: 'promesse',
    key: 'bar',
    type: 'json',
    digest: value,
    createdAt: '',
    updatedAt: '',
  }
  started.shop.installation.metafields.set('promesse.bar', { ...stored, value })
}

const bars = (html: string) =>
  html
    .split('<promesse-bar')
    .slice(1)
    .map((part) => part.slice(0, part.indexOf('</promesse-bar>')))
const textOf = (bar: string | undefined) =>
  (/data-promesse-text[^>]*>([\s\S]*?)<\/span>/.exec(bar ?? '')?.[1] ?? '').replace(/<[^>]*>/g, '').trim()

describe('the app’s own extension, in strict Liquid', () => {
  it.each(['horizon', 'dawn'] as const)(
    '%s: renders on every page, empty or filled, in each language and currency',
    async (theme) => {
      for (const locale of ['fr', 'en']) {
        for (const currency of Object.keys(currencies)) {
          const visitor = shopper(started.sandbox.url, started.shop)
          for (const path of ['/', '/products/chemise', '/products/carte', '/collections/all', '/cart']) {
            const answer = await visitor.get(
              `${path}?theme=${theme}&locale=${locale}&currency=${currency}&blocks=product,cart,drawer`,
            )
            expect([path, answer.status]).toEqual([path, 200])
            await answer.text()
          }
          await visitor.post('/cart/add.js', { items: [{ id: shirt.id }, { id: card.id }] })
          await visitor.post('/cart/update.js', { discount: 'DIX' })
          expect((await visitor.get('/cart')).status).toBe(200)
          expect((await visitor.get('/?sections=cart-drawer,main-cart-footer')).status).toBe(200)
        }
      }
    },
  )

  it('prints the first sentence with the page, hidden until scripts wake, on product page and cart page', async () => {
    const visitor = shopper(started.sandbox.url, started.shop)
    await visitor.post('/cart/add.js', { id: shirt.id })
    for (const path of ['/cart', '/products/chemise']) {
      const [bar] = bars(await (await visitor.get(path)).text())
      expect(bar).toMatch(/^[^>]*\bhidden\b/)
      expect(bar).toContain('data-say="to-go"')
      expect(bar).toContain('data-missing="2000"')
      expect(textOf(bar)).toContain('20,00\u00a0€')
    }
    await visitor.post('/cart/add.js', { id: shirt.id })
    expect(bars(await (await visitor.get('/cart')).text())[0]).toContain('data-say="free"')
  })

  it('has no bar where it is switched off, nothing is published, the country isn’t known, the app or the place is gone', async () => {
    const visitor = shopper(started.sandbox.url, started.shop)
    await visitor.post('/cart/add.js', { id: shirt.id })
    const count = async (query: string) => bars(await (await visitor.get(`/cart?${query}`)).text()).length
    const whole = await count('')
    expect(whole).toBeGreaterThan(0)
    expect(await count('country=JP')).toBe(0)
    expect(await count('country=FR&bar=off&embed=off')).toBe(0)
    expect(await count('bar=on')).toBeLessThan(whole)
    expect(await count('embed=on')).toBe(whole)
    publish({ on: false })
    expect(await count('')).toBe(0)
    publish({ on: true })
    started.shop.installation.installed = false
    expect(await count('')).toBe(0)
    started.shop.installation.installed = true
    started.shop.themeEmbed = false
    expect(await count('')).toBeLessThan(whole)
    started.shop.themeEmbed = true
  })

  it('its script comes from the shop’s own address, kept for ever under its version', async () => {
    const visitor = shopper(started.sandbox.url, started.shop)
    await visitor.post('/cart/add.js', { id: shirt.id })
    const page = await (await visitor.get('/cart')).text()
    const src = /src="([^"]*\/bar\.js\?v=[0-9a-f]{10})"/.exec(page)?.[1] ?? ''
    const answer = await fetch(started.sandbox.url + src)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ])
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})
