/** The start page's second shop: both shops' quantity of one article, a button to sell it in each, a clock between. */
import { type Markup, markup } from '../storefront/markup.ts'
import type { StartPage } from './start-page.ts'
import { twoShopsWords } from './two-shops.words.ts'

/** Empty where there is no PrestaShop. */
export function twoShopsPanel({ sandbox, locale }: StartPage): Markup {
  if (sandbox.prestashopUrl === null) return markup``
  const w = twoShopsWords[locale]
  const zero = locale === 'fr' ? '0,0' : '0.0'
  return markup`<section class="two" id="two"><h2>${w.title}</h2><p class="two-lead">${w.lead}</p>
<div class="two-stage">${side('shopify', w)}
<div class="two-clock"><div id="two-clock">${zero}</div><span>${locale === 'fr' ? 'secondes' : 'seconds'}</span><p id="two-verdict" role="status" aria-live="polite">${w.waiting}</p></div>
${side('prestashop', w)}</div>
<div class="two-more"><div class="two-frame"><iframe id="two-page" title="${w.shops.prestashop}: ${w.page}"></iframe></div>
<div class="tool"><h2>${w.tools}</h2><p>${w.toolsHelp}</p><form id="two-sql" class="pair"><label class="grow">${w.quantity}<input type="number" id="two-quantity" min="0" max="9999" value="6" required></label><button>${w.rawSql}</button></form><div class="pair"><button type="button" id="two-down">${w.down}</button><a class="button" id="two-admin" target="_blank" href="${sandbox.prestashopUrl}/admin">${w.backOffice}</a><a class="button" id="two-open" target="_blank" href="${sandbox.prestashopUrl}/">${w.page}</a></div></div></div></section>`
}

function side(name: 'shopify' | 'prestashop', w: (typeof twoShopsWords)['fr']): Markup {
  return markup`<div class="two-side" id="two-${name}"><h3>${w.shops[name]}</h3><p class="units"><span>${w.available}</span><b data-quantity>–</b></p><p data-page></p><button type="button" data-sell disabled>…</button></div>`
}
