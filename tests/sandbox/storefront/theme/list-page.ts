/** Lists of products: all, a department, a search. */
import type { Product, ShopState } from '../../store/types.ts'
import { type Markup, markup } from '../markup.ts'
import { counted, fill } from '../storefront.words.ts'
import type { Visit } from '../visit.ts'
import { card, listed } from './card.ts'
import { framed } from './frame.ts'
import { departments } from './header.ts'
import { openPage, type Page } from './page.ts'

export type List = {
  /** A department's tag, or null for all. */
  tag: string | null
  query: string
  page: number
}

const perPage = 24

export function listPage(visit: Visit, list: List): string {
  const page = openPage(visit, list.query ? 'search' : 'collection')
  const { w } = page
  const { tag, query } = list
  const found = productsOf(visit, list)
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const at = Math.min(Math.max(1, list.page), pages)
  const shown = found.slice((at - 1) * perPage, at * perPage)
  const department = departments.find((slug) => slug === tag)
  const name = department ? w.departments[department] : query ? fill(w.quoted, { query }) : w.allProducts
  const none = markup`<p>${fill(w.noneFound, { query })} <a href="${visit.root}/collections/all">${w.seeAll}</a></p>`
  const body = markup`<div class="head"><h1>${name}</h1><p>${counted(w.products, found.length, visit.session.locale)}</p></div>
${found.length === 0 && none}
<ul class="grid" role="list">${shown.map((product) => card(page, product))}</ul>${pages > 1 && pager(page, list, at, pages)}`
  return framed(page, { title: name, current: tag ?? '', query, body })
}

function productsOf(visit: Visit, { tag, query }: List): Product[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return listed(visit).filter((product) => {
    if (tag !== null && !product.tags.includes(tag)) return false
    const text = plain(
      `${product.title} ${product.productType} ${product.vendor} ${skusOf(visit.shop, product)}`,
    )
    return words.every((word) => text.includes(word))
  })
}

function skusOf(shop: ShopState, product: Product): string {
  return product.variantIds.map((id) => shop.variants.get(id)?.sku ?? '').join(' ')
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function pager({ visit, w }: Page, { tag, query }: List, page: number, pages: number): Markup {
  const path = query ? `${visit.root}/search` : `${visit.root}/collections/${tag ?? 'all'}`
  const to = (n: number) =>
    `${path}?${new URLSearchParams({ ...(query ? { q: query } : {}), page: String(n) })}`
  return markup`<nav class="pages" aria-label="${w.pages}">${page > 1 && markup`<a href="${to(page - 1)}" rel="prev">${w.previous}</a>`}<span style="align-self:center">${fill(w.pageOf, { n: page, all: pages })}</span>${page < pages && markup`<a href="${to(page + 1)}" rel="next">${w.next}</a>`}</nav>`
}
