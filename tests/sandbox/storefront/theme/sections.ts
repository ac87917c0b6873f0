/** Section Rendering: parts of the theme as HTML, of the cart as it is now.
 *  https://shopify.dev/docs/api/ajax/section-rendering */
import type { RenderSections } from '../cart/ajax.ts'
import { type Markup, markup } from '../markup.ts'
import type { Visit } from '../visit.ts'
import { mainFooter, mainItems } from './cart-page.ts'
import { drawer } from './drawer.ts'
import { cartIcon } from './header.ts'
import { openPage, type Page } from './page.ts'

const sections: Record<string, (page: Page) => Markup> = {
  'cart-drawer': drawer,
  'cart-icon-bubble': cartIcon,
  'main-cart-items': mainItems,
  'main-cart-footer': mainFooter,
}

/** Null where the theme has no such section. */
export function sectionHtml(visit: Visit, name: string): string | null {
  const render = sections[name]
  if (!render) return null
  return markup`<div id="shopify-section-${name}" class="shopify-section">${render(openPage(visit, 'cart'))}</div>`
    .markup
}

export const renderSections: RenderSections = (visit, names) =>
  Object.fromEntries(names.map((name) => [name, sectionHtml(visit, name)]))
