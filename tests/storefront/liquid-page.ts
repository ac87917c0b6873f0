/** The extension's own snippet, rendered by the strict Liquid of the demo storefront, with a cart and an offer of any kind. */
import { fileURLToPath } from 'node:url'
import { Liquid } from 'liquidjs'
import type { Page } from '../../app/storefront/page.ts'
import { Extension } from '../sandbox/storefront/liquid/extension.ts'
import { addFilters, pageKey } from '../sandbox/storefront/liquid/filters.ts'
import { addTags } from '../sandbox/storefront/liquid/tags.ts'

const extension = new Extension()
const liquid = new Liquid({
  partials: fileURLToPath(new URL('../../extensions/promesse-bar/snippets/', import.meta.url)),
  extname: '.liquid',
  strictFilters: true,
  ownPropertyOnly: true,
  relativeReference: false,
})
addTags(liquid)
addFilters(liquid)

export type LiquidItem = {
  variant_id: number
  key: string
  quantity: number
  original_price: number
  original_line_price: number
  grams: number
  requires_shipping: boolean
  gift_card: boolean
  selling_plan_allocation?: object
}
export type LiquidCart = {
  items: LiquidItem[]
  item_count: number
  original_total_price: number
  total_price: number
  currency: { iso_code: string }
  discount_applications: { type: string; title: string }[]
}

export type Asked = {
  published: unknown
  cart: LiquidCart
  country?: string
  locale?: string
  settings?: Record<string, unknown>
  moneyFormat?: string
  customer?: object | null
  product?: object | null
  after?: string
  design?: boolean
}

const plainSettings = { style: 'plain', align: 'start', icon: 'truck', fill: null, fill_done: null }

/** The HTML that a block prints. */
export function renderBar(asked: Asked): string {
  const locale = asked.locale ?? 'fr'
  const country = asked.country ?? 'FR'
  const moneyFormat = asked.moneyFormat ?? '{{amount_with_space_separator}} €'
  const globals = {
    cart: asked.cart,
    localization: {
      country: {
        iso_code: country,
        name: new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country,
      },
    },
    customer: asked.customer ?? null,
    product: asked.product ?? null,
    request: { locale: { iso_code: locale }, design_mode: asked.design ?? false },
    routes: { root_url: '/' },
    published: asked.published,
    settings: { ...plainSettings, ...asked.settings },
    after: asked.after ?? null,
    [pageKey]: {
      moneyFormat,
      currency: asked.cart.currency.iso_code,
      locale,
      texts: extension.texts(locale),
      assetUrl: (name: string) => `/assets/${name}`,
      assetText: () => '',
    },
  }
  const after = asked.after ? ', after: after' : ''
  return liquid.parseAndRenderSync(
    `{% render 'promesse-bar', published: published, settings: settings${after} %}`,
    {},
    { globals },
  ) as string
}

/** What stands in the HTML: attributes, the page's JSON, the sentence. */
export function readBar(html: string) {
  const tag = /<promesse-bar\b[^>]*>/.exec(html)?.[0]
  if (!tag) return null
  const attribute = (name: string) => {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
    return value === undefined ? null : readEscaped(value)
  }
  const text = /data-promesse-text>([\s\S]*?)<\/span>/.exec(html)?.[1] ?? ''
  return {
    say: attribute('data-say'),
    all: attribute('data-all'),
    missing: attribute('data-missing'),
    page: JSON.parse(attribute('data-page') ?? 'null') as Page,
    html: text,
    text: readEscaped(text.replace(/<\/?b>/g, '')),
    done: Number(/--promesse-done:(\d+)%/.exec(html)?.[1]),
  }
}

const readEscaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

type Line = Partial<LiquidItem> & { price: number }

export function liquidCart(
  lines: Line[],
  more: Partial<LiquidCart> & { discount?: number } = {},
): LiquidCart {
  const items = lines.map(({ price, ...line }, index): LiquidItem => {
    const variant_id = line.variant_id ?? 100 + index
    const quantity = line.quantity ?? 1
    return {
      variant_id,
      key: `${variant_id}:${'ab'.repeat(4)}`,
      quantity,
      original_price: price,
      original_line_price: price * quantity,
      grams: 100,
      requires_shipping: true,
      gift_card: false,
      ...line,
    }
  })
  const total = items.reduce((sum, item) => sum + item.original_line_price, 0)
  const { discount = 0, ...rest } = more
  return {
    items,
    item_count: items.reduce((sum, item) => sum + item.quantity, 0),
    original_total_price: total,
    total_price: total - discount,
    currency: { iso_code: 'EUR' },
    discount_applications: [],
    ...rest,
  }
}
