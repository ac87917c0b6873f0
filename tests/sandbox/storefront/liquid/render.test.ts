import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Started } from '../../fixture.ts'
import type { Variant } from '../../store/types.ts'
import { pricedCart } from '../cart/priced.ts'
import { addGoods, startStorefront } from '../fixture-visit.ts'
import { sessionNamed, type Visit, visitOf } from '../visit.ts'
import { Extension } from './extension.ts'
import { renderBlock } from './render.ts'

const fixture = new Extension(fileURLToPath(new URL('./fixtures', import.meta.url)))
let started: Started
let shirt: Variant
let card: Variant

beforeAll(async () => {
  started = await startStorefront()
  ;({ shirt, card } = addGoods(started.shop))
  const stored = {
    id: '1',
    namespace: 'promesse',
    key: 'bar',
    type: 'json',
    digest: '',
    createdAt: '',
    updatedAt: '',
  }
  const value = JSON.stringify({ on: true, offers: [{ currency: 'EUR' }] })
  started.shop.installation.installed = true
  started.shop.installation.metafields.set('promesse.bar', { ...stored, value })
})
afterAll(() => started.sandbox.stop())

function visit(name: string, query: string, lines: { variant: Variant; quantity: number }[]): Visit {
  const { sandbox, shop } = started
  sessionNamed(shop, `~${name}`).lines = lines.map(({ variant, quantity }) => ({
    variantId: variant.id,
    quantity,
    properties: null,
  }))
  const request = {
    method: 'GET',
    path: '',
    query: new URLSearchParams(query),
    headers: {},
    body: Buffer.alloc(0),
    shop,
    subpath: `/~${name}/cart`,
  }
  return visitOf(sandbox, shop, request)
}

function render(
  source: string,
  at = visit('one', '', [
    { variant: shirt, quantity: 3 },
    { variant: card, quantity: 1 },
  ]),
) {
  const extension = Object.assign(Object.create(fixture) as Extension, {
    block: (handle: string) => ({ handle, source, schema: { name: 'x', target: 'section' as const } }),
  })
  const page = { visit: at, type: 'cart' as const, cart: pricedCart(at) }
  return renderBlock(extension, page, 'bar')?.html.markup ?? ''
}

describe('an app block', () => {
  it('sees the app’s metafield, the cart, the place, its settings; its snippets see what they are given', () => {
    const at = visit('whole', 'locale=fr&country=BE', [
      { variant: shirt, quantity: 3 },
      { variant: card, quantity: 1 },
    ])
    const page = { visit: at, type: 'cart' as const, cart: pricedCart(at) }
    const rendered = renderBlock(fixture, page, 'bar')
    const html = rendered?.html.markup ?? ''
    expect(html).toMatch(
      /^<div id="shopify-block-promesse_bar_cart" class="shopify-block shopify-app-block">/,
    )
    expect(html).toContain('Plus que <b>11500</b> 4 articles &lt;/script&gt; &amp; Cie 115,00\u00a0€')
    expect(html).toContain('<i>5750</i><u>true EUR </u>')
    expect(html).toContain('<b>BE fr EUR {{amount_with_space_separator}}\u00a0€</b>')
    expect(html).toContain(`<s>${shirt.id} true false 90,00</s><s>${card.id} false true 25,00</s>`)
    expect(html).toContain('"\\u003c/script\\u003e \\u0026 Cie"')
    expect(html).toMatch(
      /src="\/atelier-bruyere\.myshopify\.com\/cdn\/extensions\/promesse-bar\/assets\/dot\.svg\?v=[0-9a-f]{10}"/,
    )
    expect(html).toContain('<style data-shopify>.x{color:#123456}</style>')
    expect(html).not.toContain('schema')
    expect([...(rendered?.collected.stylesheets ?? [])]).toEqual(['.bar{color:red}'])
    expect(rendered?.block.schema.stylesheet).toBe('dot.css')
  })

  it('divides as Ruby does, whole numbers to whole numbers', () => {
    expect(render('{{ 7 | divided_by: 2 }} {{ 7 | divided_by: 2.5 }} {{ 7.5 | divided_by: 2 }}')).toContain(
      '3 2.8 3.75',
    )
  })

  it('speaks the visitor’s language and formats the visitor’s money', () => {
    const at = visit('en', 'locale=en&currency=USD', [{ variant: shirt, quantity: 1 }])
    const html = render(
      `{{ 'bar.items' | t: count: 1 }} {{ 123456 | money }} {{ 123400 | money_without_trailing_zeros }} {{ cart.currency.symbol }}`,
      at,
    )
    expect(html).toContain('1 item $1,234.56 $1,234 $')
  })

  it.each([
    ['a filter that Shopify doesn’t know', '{{ 1 | slugify }}', /undefined filter: slugify/],
    ['a filter of nobody', '{{ 1 | promesse }}', /undefined filter: promesse/],
    ['a tag of nobody', '{% promesse %}', /tag "promesse" not found/],
    ['include', `{% include 'words' %}`, /include %} isn't allowed/],
    ['a text that no locale has', `{{ 'bar.nothing' | t }}`, /Translation missing: fr\.bar\.nothing/],
    ['a plural without a count', `{{ 'bar.items' | t }}`, /Translation missing/],
    ['an asset that isn’t there', `{{ 'none.js' | asset_url }}`, /no asset none\.js/],
    ['a snippet that isn’t there', `{% render 'none' %}`, /none/],
    ['an unclosed tag', '{% if true %}', /not closed/],
  ])('fails loudly on %s', (_name, source, message) => {
    expect(() => render(source)).toThrow(message)
  })

  it('prints nothing for what isn’t there, as Shopify does', () => {
    expect(render('[{{ app.metafields.none.at.all }}{{ unknown.thing }}]')).toContain('[]')
  })

  it('isn’t there where the extension has none, nor its data where the app isn’t installed', () => {
    const at = visit('none', '', [])
    expect(renderBlock(fixture, { visit: at, type: 'cart', cart: pricedCart(at) }, 'other')).toBeNull()
    started.shop.installation.installed = false
    expect(render('[{{ app.metafields.promesse.bar.value.on }}]')).toContain('[]')
    started.shop.installation.installed = true
  })
})
