/** Renders the extension's app blocks and its embed, strictly: a filter, a tag or a text that Shopify doesn't know is
 *  an error of the page. */
import { Liquid } from 'liquidjs'
import { moneyFormat } from '../cart/money.ts'
import { escapeHtml, type Markup, raw } from '../markup.ts'
import type { Visit } from '../visit.ts'
import type { Block, Extension } from './extension.ts'
import { addFilters, type FilterPage, pageKey } from './filters.ts'
import { type LiquidPage, liquidObjects } from './objects.ts'
import { addTags, type Collected, collectedKey } from './tags.ts'

const engines = new WeakMap<Extension, Liquid>()

function engineOf(extension: Extension): Liquid {
  const known = engines.get(extension)
  if (known) return known
  const liquid = new Liquid({
    partials: extension.snippets,
    extname: '.liquid',
    strictFilters: true,
    ownPropertyOnly: true,
    relativeReference: false,
    // Shopify prints nothing for what isn't there.
    strictVariables: false,
  })
  addTags(liquid)
  addFilters(liquid)
  engines.set(extension, liquid)
  return liquid
}

export type Rendered = { html: Markup; collected: Collected; block: Block }

/** Null where the extension has no such block. `settings`: what a merchant set in the theme editor. */
export function renderBlock(
  extension: Extension,
  page: LiquidPage,
  handle: string,
  settings: Record<string, unknown> = {},
): Rendered | null {
  const block = extension.block(handle)
  if (!block) return null
  const collected: Collected = { stylesheets: new Set(), scripts: new Set() }
  const id = blockId(handle, page.type)
  const globals = {
    ...liquidObjects(page),
    block: {
      id,
      type: `shopify://apps/promesse/blocks/${handle}/0`,
      settings: { ...defaultsOf(block), ...settings },
      shopify_attributes: page.visit.session.design
        ? `data-shopify-editor-block="${escapeHtml(JSON.stringify({ id }))}"`
        : '',
    },
    section: { id: `template--${page.type}`, settings: {} },
    [collectedKey]: collected,
    [pageKey]: filterPage(extension, page.visit),
  }
  const text = engineOf(extension).parseAndRenderSync(block.source, {}, { globals }) as string
  const html = raw(`<div id="shopify-block-${id}" class="shopify-block shopify-app-block">${text}</div>`)
  return { html, collected, block }
}

function blockId(handle: string, place: string): string {
  return `promesse_${handle.replaceAll('-', '_')}_${place}`
}

/** As the theme editor does: each setting with its schema's default. */
function defaultsOf({ schema }: Block): Record<string, unknown> {
  const settings = (schema.settings ?? []).filter(({ id }) => id !== undefined)
  return Object.fromEntries(settings.map(({ id, type, default: value }) => [id, value ?? blankOf(type)]))
}

function blankOf(type: string): unknown {
  if (type === 'checkbox') return false
  return ['text', 'textarea', 'html', 'inline_richtext', 'richtext', 'url'].includes(type) ? '' : null
}

function filterPage(extension: Extension, { session, shop }: Visit): FilterPage {
  return {
    moneyFormat: moneyFormat(session.currency),
    currency: session.currency,
    locale: session.locale,
    texts: extension.texts(session.locale),
    assetUrl: (name) => assetUrl(extension, shop.domain, name),
    assetText: (name) => {
      const bytes = extension.asset(name)
      if (!bytes) throw new Error(`The extension has no asset ${name}`)
      return bytes.toString('utf8')
    },
  }
}

/** Stands for the CDN: one address whatever cart the page belongs to. */
export function assetUrl(extension: Extension, domain: string, name: string): string {
  return `/${domain}/cdn/extensions/promesse-bar/assets/${name}?v=${extension.versionOf(name)}`
}
