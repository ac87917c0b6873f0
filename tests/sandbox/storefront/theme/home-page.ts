/** The shop's first page: a picture of the season, what is new, and its departments. */
import type { Product } from '../../store/types.ts'
import { type Markup, markup } from '../markup.ts'
import type { Visit } from '../visit.ts'
import { card, listed } from './card.ts'
import { framed } from './frame.ts'
import { departments } from './header.ts'
import { openPage, type Page } from './page.ts'
import { pictureOf } from './picture.ts'

export function homePage(visit: Visit): string {
  const page = openPage(visit, 'index')
  const { w } = page
  const products = listed(visit).filter(({ images }) => images.length > 0)
  const tags = departments.filter((tag) => products.some((product) => product.tags.includes(tag)))
  const shown = tags.flatMap((tag) => products.find((product) => product.tags.includes(tag)) ?? [])
  const body = markup`<section class="hero"><div><h1>${w.heroTitle}</h1><p>${w.heroText}</p><a class="cta" href="${visit.root}/collections/all">${w.heroCall}</a></div><div class="trio" aria-hidden="true">${(shown.length > 2 ? shown : products).slice(0, 3).map((product) => pictureOf(page, product, undefined, '', true))}</div></section>
<section><h2 class="title">${w.newTitle}</h2><ul class="grid" role="list">${newest(products).map((product) => card(page, product))}</ul></section>
${tags.length > 1 && markup`<section><h2 class="title">${w.departmentsTitle}</h2><ul class="rooms" role="list">${tags.map((tag) => room(page, tag, products))}</ul></section>`}`
  return framed(page, { title: w.newTitle, body })
}

/** No type twice: a row of eight jumpers is no shop window. */
function newest(products: Product[]): Product[] {
  const types = new Set<string>()
  const first = products.filter(({ productType }) => !types.has(productType) && types.add(productType))
  return [...first, ...products.filter((product) => !first.includes(product))].slice(0, 8)
}

function room(page: Page, tag: (typeof departments)[number], products: Product[]): Markup {
  const product = products.findLast((one) => one.tags.includes(tag))
  return markup`<li><a href="${page.visit.root}/collections/${tag}">${product && pictureOf(page, product, undefined, '')}<span>${page.w.departments[tag]}</span></a></li>`
}
