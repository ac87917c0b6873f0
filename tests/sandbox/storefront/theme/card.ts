/** A product in a list. */
import { isVisible, pageOf } from '../../availability.ts'
import { toCents } from '../../store/money.ts'
import type { Product } from '../../store/types.ts'
import { toPresentment } from '../cart/money.ts'
import { type Markup, markup } from '../markup.ts'
import { fill } from '../storefront.words.ts'
import type { Visit } from '../visit.ts'
import { type Page, show } from './page.ts'
import { pictureOf } from './picture.ts'

export function card(page: Page, product: Product): Markup {
  const { visit, w } = page
  const { shop, session, now } = visit
  const variants = product.variantIds.flatMap((id) => shop.variants.get(id) ?? [])
  const prices = variants.map((variant) => toCents(variant.price))
  const lowest = Math.min(...prices)
  const shown = show(page, toPresentment(lowest, shop.currency, session.currency))
  const sells = variants.some((variant) => pageOf(shop, variant, session.country, now).sells)
  return markup`<li><a href="${visit.root}/products/${product.handle}">${pictureOf(page, product, variants[0])}${!sells && markup`<span class="flag">${w.soldOut}</span>`}<h2>${product.title}</h2><p>${lowest < Math.max(...prices) ? fill(w.from, { price: shown }) : shown}</p></a></li>`
}

/** What lists show, newest first. */
export function listed({ shop, now }: Visit): Product[] {
  return [...shop.products.values()]
    .filter((product) => product.status === 'ACTIVE' && isVisible(shop, product, now))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}
