/** The head of every page: brand, departments, search, cart. */
import { type Markup, markup, raw } from '../markup.ts'
import { counted } from '../storefront.words.ts'
import type { Page } from './page.ts'

export const departments = ['femme', 'homme', 'enfant', 'accessoires'] as const

export function header(page: Page, current: string, query: string): Markup {
  const { visit, w } = page
  const { shop, root } = visit
  const tags = new Set([...shop.products.values()].flatMap((product) => product.tags))
  const entries = departments.filter((tag) => tags.has(tag))
  return markup`<a class="skip" href="#main">${w.skip}</a><header class="top"><div><a class="brand" href="${root}/">${shop.name}</a>
<nav aria-label="${w.departmentsLabel}">${entries.map((tag) => markup`<a href="${root}/collections/${tag}"${raw(current === tag ? ' aria-current="page"' : '')}>${w.departments[tag]}</a>`)}</nav>
<form action="${root}/search" role="search"><input name="q" type="search" placeholder="${w.search}" aria-label="${w.search}" value="${query}"></form>${cartIcon(page)}</div></header>`
}

export function cartIcon({ visit, w, cart }: Page): Markup {
  const label = counted(w.cartCount, cart.count, visit.session.locale)
  return markup`<a class="cart-link" id="cart-icon-bubble" href="${visit.root}/cart" aria-label="${label}" data-open-cart><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"><path d="M5 8h14l-1 12.2H6z"/><path d="M9 8a3 3 0 0 1 6 0" stroke-linecap="round"/></svg><span class="cart-word">${w.cart}</span><b class="cart-count" data-cart-count="${cart.count}">${cart.count}</b></a>`
}
