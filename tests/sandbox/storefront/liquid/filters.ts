/** Shopify's filters that app blocks use and liquidjs lacks, or has otherwise; what Shopify doesn't know is taken out.
 *  https://shopify.dev/docs/api/liquid/filters */
import { createHash, createHmac } from 'node:crypto'
import type { Liquid } from 'liquidjs'
import { formatMoney } from '../cart/money.ts'
import { escapeHtml } from '../markup.ts'
import { type Texts, translate } from './texts.ts'

/** What filters must know of the page; handed over with the globals. */
export type FilterPage = {
  moneyFormat: string
  currency: string
  locale: string
  texts: Texts
  assetUrl: (name: string) => string
  assetText: (name: string) => string
}

export const pageKey = 'page of the filters'

type This = { context: { globals: object } }

function pageOf(self: unknown): FilterPage {
  const page = ((self as This).context.globals as Record<string, unknown>)[pageKey]
  if (!page) throw new Error('rendered outside of a page')
  return page as FilterPage
}

const unknownToShopify = [
  ...['xml_escape', 'cgi_escape', 'uri_escape', 'slugify', 'push', 'unshift', 'pop', 'shift', 'where_exp'],
  ...['reject_exp', 'group_by', 'group_by_exp', 'has_exp', 'find_index_exp', 'find_exp', 'sample'],
  ...['date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'normalize_whitespace'],
  ...['number_of_words', 'array_to_sentence_string', 'raw', 'jsonify', 'to_integer', 'inspect', 'squish'],
]

/** Hash arguments come as [name, value] pairs. */
function named(args: unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    args.filter((one): one is [string, unknown] => Array.isArray(one) && one.length === 2),
  )
}

const cents = (value: unknown) => Math.round(Number(value))
const html = (value: unknown) => escapeHtml(String(value ?? ''))

export function addFilters(liquid: Liquid): void {
  for (const name of unknownToShopify) delete liquid.filters[name]
  addMoney(liquid)
  addText(liquid)
  addAssets(liquid)
}

function addMoney(liquid: Liquid): void {
  liquid.registerFilter('money', function money(value: unknown) {
    return formatMoney(cents(value), pageOf(this).moneyFormat)
  })
  liquid.registerFilter('money_with_currency', function moneyWithCurrency(value: unknown) {
    const { moneyFormat, currency } = pageOf(this)
    return `${formatMoney(cents(value), moneyFormat)} ${currency}`
  })
  liquid.registerFilter('money_without_currency', function moneyWithoutCurrency(value: unknown) {
    const placeholder = /\{\{[^}]*\}\}/.exec(pageOf(this).moneyFormat)?.[0] ?? '{{amount}}'
    return formatMoney(cents(value), placeholder)
  })
  liquid.registerFilter('money_without_trailing_zeros', function moneyWithoutZeros(value: unknown) {
    return formatMoney(cents(value), pageOf(this).moneyFormat).replace(/[.,]00(?!\d)/, '')
  })
  // Whole numbers divide to whole numbers, as in Ruby. `2.0` is 2 here: liquidjs keeps no such difference.
  liquid.registerFilter('divided_by', (value: unknown, by: unknown) => {
    if (Number(by) === 0) throw new Error('divided by 0')
    const quotient = Number(value) / Number(by)
    return Number.isInteger(Number(value)) && Number.isInteger(Number(by)) ? Math.floor(quotient) : quotient
  })
}

function addText(liquid: Liquid): void {
  const t = function t(this: unknown, key: unknown, ...args: unknown[]) {
    const { texts, locale } = pageOf(this)
    return translate(texts, locale, String(key), named(args))
  }
  liquid.registerFilter('t', t)
  liquid.registerFilter('translate', t)
  // Safe within a script element.
  liquid.registerFilter('json', (value: unknown) =>
    (JSON.stringify(value ?? null) ?? 'null')
      .replaceAll('<', '\\u003c')
      .replaceAll('>', '\\u003e')
      .replaceAll('&', '\\u0026')
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029'),
  )
  const handle = (value: unknown) =>
    String(value ?? '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  liquid.registerFilter('handle', handle)
  liquid.registerFilter('handleize', handle)
  liquid.registerFilter('url_escape', (value: unknown) => encodeURI(String(value)))
  liquid.registerFilter('url_param_escape', (value: unknown) => encodeURIComponent(String(value)))
  liquid.registerFilter('pluralize', (count: unknown, one: unknown, many: unknown) =>
    Number(count) === 1 ? one : many,
  )
  for (const kind of ['md5', 'sha1', 'sha256'])
    liquid.registerFilter(kind, (value: unknown) =>
      createHash(kind)
        .update(String(value ?? ''))
        .digest('hex'),
    )
  liquid.registerFilter('hmac_sha256', (value: unknown, secret: unknown) =>
    createHmac('sha256', String(secret)).update(String(value)).digest('hex'),
  )
}

function addAssets(liquid: Liquid): void {
  liquid.registerFilter('asset_url', function assetUrl(name: unknown) {
    return pageOf(this).assetUrl(String(name))
  })
  liquid.registerFilter('inline_asset_content', function inlineAsset(name: unknown) {
    return pageOf(this).assetText(String(name))
  })
  liquid.registerFilter(
    'script_tag',
    (url: unknown) => `<script src="${html(url)}" type="text/javascript"></script>`,
  )
  liquid.registerFilter('stylesheet_tag', (url: unknown, ...args: unknown[]) => {
    const preload = named(args).preload === true ? ' data-preload' : ''
    return `<link href="${html(url)}" rel="stylesheet" type="text/css" media="all"${preload}>`
  })
  liquid.registerFilter('image_url', (image: unknown, ...args: unknown[]) => {
    const source = typeof image === 'object' && image !== null && 'src' in image ? image.src : image
    if (Object.keys(named(args)).length === 0) throw new Error('image_url needs a width or a height')
    return String(source ?? '')
  })
  liquid.registerFilter('image_tag', (url: unknown, ...args: unknown[]) => {
    const attributes = Object.entries(named(args)).map(([name, value]) => ` ${name}="${html(value)}"`)
    return `<img src="${html(url)}"${attributes.join('')}>`
  })
}
