/** "The bar says, the checkout charges": one row a cart, and below them the two pages of the row that was chosen. */
import { type Markup, markup, raw } from '../storefront/markup.ts'
import { barWords } from './bar.words.ts'
import { caseKeys } from './bar-cases.ts'
import type { StartPage } from './start-page.ts'

export function barPanel({ locale }: StartPage): Markup {
  const w = barWords[locale]
  return markup`<section class="bar" id="bar"><h2>${w.title}</h2><p class="bar-lead">${w.lead}</p>
<div class="bar-goal"><label>${w.goal}<input type="number" id="bar-goal" min="1" max="9999" step="1" value="60"></label><p id="bar-count" role="status" aria-live="polite"></p></div>
<div class="bar-table" role="table" aria-label="${w.title}"><div class="bar-row bar-heads" role="row">${[w.head.cart, w.head.typed, w.head.ours, w.head.charge].map((name) => markup`<span role="columnheader">${name}</span>`)}</div>
${caseKeys.map((key) => row(key, w))}</div>
<div class="bar-pages"><figure><figcaption>${w.pageCart}<a id="bar-cart-alone" target="_blank">${w.alone}</a></figcaption><div class="bar-frame"><iframe id="bar-cart" title="${w.pageCart}" loading="lazy"></iframe></div></figure>
<figure><figcaption>${w.pageCheckout}<a id="bar-checkout-alone" target="_blank">${w.alone}</a></figcaption><div class="bar-frame"><iframe id="bar-checkout" title="${w.pageCheckout}" loading="lazy"></iframe></div></figure></div>
<div class="bar-tools"><fieldset><legend>${w.theme}</legend>${(['horizon', 'dawn'] as const).map((theme) => markup`<label><input type="radio" name="bar-theme" value="${theme}"${raw(theme === 'horizon' ? ' checked' : '')}>${w.themes[theme]}</label>`)}</fieldset>
<form id="bar-rates"><h3>${w.rates}</h3><p>${w.ratesHelp}</p><div><label>${w.ratesFrom}<input type="number" id="bar-from" min="0" max="9999" step="1" value="80" required></label><label class="bar-check"><input type="checkbox" id="bar-silent">${w.ratesSilent}</label><button>${w.ratesDo}</button></div><p id="bar-said" role="status"></p></form></div></section>`
}

function row(key: (typeof caseKeys)[number], w: (typeof barWords)['fr']): Markup {
  return markup`<div class="bar-row" role="row" id="bar-${key}" data-case="${key}"><div role="rowheader"><b>${w.cases[key]}</b><p data-cart></p><button type="button" data-look aria-pressed="false">${w.look}</button></div>
<div role="cell" data-side="typed"><small aria-hidden="true">${w.head.typed}</small><p class="bar-fake"><span data-text>…</span><i></i></p><strong data-kept></strong></div>
<div role="cell" data-side="ours"><small aria-hidden="true">${w.head.ours}</small><p class="bar-fake"><span data-text>${w.reading}</span><i></i></p><strong data-kept></strong></div>
<div role="cell" data-side="charge"><small aria-hidden="true">${w.head.charge}</small><ul data-options></ul></div></div>`
}
