/** One page while it is put together: who looks, the cart, and what its app blocks ask of the head. */
import type { Product, Variant } from '../../store/types.ts'
import { price } from '../cart/money.ts'
import { pricedCart } from '../cart/priced.ts'
import { Extension } from '../liquid/extension.ts'
import type { LiquidPage, PageType } from '../liquid/objects.ts'
import { assetUrl, renderBlock } from '../liquid/render.ts'
import type { Collected } from '../liquid/tags.ts'
import { type Markup, markup, raw } from '../markup.ts'
import { type StoreWords, storeWords } from '../storefront.words.ts'
import { type BlockPlace, hasBlock, type Visit } from '../visit.ts'
import { blockSettings } from './edited.ts'

const ours = new Extension()

export type Page = LiquidPage & {
  w: StoreWords
  extension: Extension
  collected: Collected
  /** Sheets and scripts that blocks' schemas name, each once. */
  assets: Map<string, Markup>
}

export function openPage(
  visit: Visit,
  type: PageType,
  {
    product,
    variant,
    extension = ours,
  }: { product?: Product; variant?: Variant; extension?: Extension } = {},
): Page {
  return {
    ...{ visit, type, extension, cart: pricedCart(visit), w: storeWords[visit.session.locale] },
    ...(product ? { product } : {}),
    ...(variant ? { variant } : {}),
    collected: { stylesheets: new Set(), scripts: new Set() },
    assets: new Map(),
  }
}

/** An amount in the shopper's currency. */
export function show({ visit }: Page, cents: number): string {
  return price(cents, visit.session.currency, visit.session.locale)
}

/** The app's block where a merchant put it. */
export function appBlock(page: Page, place: BlockPlace): Markup {
  return hasBlock(page.visit.session, place) ? appHtml(page, 'bar') : markup``
}

/** At the end of the body. */
export function appEmbed(page: Page): Markup {
  const { session, shop } = page.visit
  return session.embed && shop.themeEmbed ? appHtml(page, 'bar-embed') : markup``
}

/** An app's blocks are there only while it is installed. */
function appHtml(page: Page, handle: string): Markup {
  const { shop } = page.visit
  if (!shop.installation.installed) return markup``
  const settings = blockSettings(shop)[handle] ?? {}
  const rendered = renderBlock(page.extension, page, handle, settings)
  if (!rendered) return markup``
  for (const text of rendered.collected.stylesheets) page.collected.stylesheets.add(text)
  for (const text of rendered.collected.scripts) page.collected.scripts.add(text)
  const { stylesheet, javascript } = rendered.block.schema
  if (stylesheet) {
    const url = assetUrl(page.extension, shop.domain, stylesheet)
    page.assets.set(stylesheet, markup`<link rel="stylesheet" href="${url}" media="all">`)
  }
  if (javascript) {
    const url = assetUrl(page.extension, shop.domain, javascript)
    page.assets.set(javascript, markup`<script src="${url}" defer="defer"></script>`)
  }
  return rendered.html
}

/** For the head, once the body is known. */
export function collectedHead({ collected, assets }: Page): Markup {
  const sheets = [...collected.stylesheets].join('\n')
  const scripts = [...collected.scripts].join('\n')
  return markup`${[...assets.values()]}${sheets && markup`<style>${raw(sheets)}</style>`}${scripts && markup`<script defer>${raw(scripts)}</script>`}`
}
