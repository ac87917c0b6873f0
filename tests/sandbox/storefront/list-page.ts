/** Lists of products: all, a department, a search. */
import { isVisible, pageOf } from '../availability.ts'
import type { Product, ShopState } from '../store/types.ts'
import { euros } from './euros.ts'
import { departments, framed } from './frame.ts'
import { type Markup, markup } from './markup.ts'
import { imageOf } from './product-page.ts'

export type ListPage = {
  shop: ShopState
  /** A department's tag, or null for all. */
  tag: string | null
  query: string
  page: number
  country: string
  now: Date
}

const perPage = 24

export function listPage(list: ListPage): string {
  const { shop, tag, query } = list
  const found = productsOf(list)
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(Math.max(1, list.page), pages)
  const shown = found.slice((page - 1) * perPage, page * perPage)
  const name =
    departments.find(([slug]) => slug === tag)?.[1] ?? (query ? `« ${query} »` : 'Tous les produits')
  const count = found.length < 2 ? `${found.length} article` : `${found.length} articles`
  const body = markup`<div class="head"><h1>${name}</h1><p>${count}</p></div>
${found.length === 0 && markup`<p>Aucun article ne répond à « ${query} ». <a href="/${shop.domain}/products">Voir tous les produits</a></p>`}
<ul class="grid">${shown.map((product) => card(list, product))}</ul>${pages > 1 && pager(list, page, pages)}`
  return framed({ shop, title: name, current: tag ?? '', query, body })
}

function productsOf({ shop, tag, query, now }: ListPage): Product[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const found = [...shop.products.values()].filter((product) => {
    if (product.status !== 'ACTIVE' || !isVisible(shop, product, now)) return false
    if (tag !== null && !product.tags.includes(tag)) return false
    const text = plain(`${product.title} ${product.productType} ${product.vendor} ${skusOf(shop, product)}`)
    return words.every((word) => text.includes(word))
  })
  return found.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}

function skusOf(shop: ShopState, product: Product): string {
  return product.variantIds.map((id) => shop.variants.get(id)?.sku ?? '').join(' ')
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function card({ shop, country, now }: ListPage, product: Product): Markup {
  const variants = product.variantIds.flatMap((id) => shop.variants.get(id) ?? [])
  const prices = variants.map((variant) => Number(variant.price))
  const lowest = Math.min(...prices)
  const price = euros(lowest.toFixed(2), shop.currency)
  const sells = variants.some((variant) => pageOf(shop, variant, country, now).sells)
  return markup`<li><a href="/${shop.domain}/products/${product.handle}">${imageOf(product, variants[0])}${!sells && markup`<span class="flag">Épuisé</span>`}<h2>${product.title}</h2><p>${lowest < Math.max(...prices) ? `Dès ${price}` : price}</p></a></li>`
}

function pager({ shop, tag, query }: ListPage, page: number, pages: number): Markup {
  const path = tag
    ? `/${shop.domain}/collections/${tag}`
    : query
      ? `/${shop.domain}/search`
      : `/${shop.domain}/products`
  const to = (n: number) =>
    `${path}?${new URLSearchParams({ ...(query ? { q: query } : {}), page: String(n) })}`
  return markup`<nav class="pages" aria-label="Pages">${page > 1 && markup`<a href="${to(page - 1)}" rel="prev">Précédente</a>`}<span style="align-self:center">Page ${page} sur ${pages}</span>${page < pages && markup`<a href="${to(page + 1)}" rel="next">Suivante</a>`}</nav>`
}
