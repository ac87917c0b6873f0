/** Pages that say one thing: thanks, and nothing here. */
import { markup } from '../markup.ts'
import { fill } from '../storefront.words.ts'
import type { Visit } from '../visit.ts'
import { framed } from './frame.ts'
import { openPage } from './page.ts'

export function thanksPage(
  visit: Visit,
  order: string,
  shipping: { option: string; price: string } | null,
): string {
  const page = openPage(visit, 'cart')
  const { w } = page
  const body = markup`<div class="quiet"><h1>${w.thanks}</h1><p>${fill(w.thanksText, { order })}</p>${shipping && markup`<p>${fill(w.thanksShipping, shipping)}</p>`}<a class="cta" href="${visit.root}/collections/all">${w.continue}</a></div>`
  return framed(page, { title: w.thanks, body })
}

export function missingPage(visit: Visit): string {
  const page = openPage(visit, '404')
  const { w } = page
  const body = markup`<div class="quiet"><h1>${w.missing}</h1><p>${w.missingText}</p><a class="cta" href="${visit.root}/collections/all">${w.seeAll}</a></div>`
  return framed(page, { title: w.missing, body })
}
