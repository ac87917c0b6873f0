/** The checkout: where to, how, how much. On a real shop it is Shopify's own page, not the theme's. */

import { toCents } from '../../store/money.ts'
import { type CheckoutState, checkoutState, totalWith } from '../checkout.ts'
import { type Markup, markup, raw } from '../markup.ts'
import { fill } from '../storefront.words.ts'
import type { Visit } from '../visit.ts'
import { cartTotals, discountForm } from './cart-lines.ts'
import { localizationForm } from './footer.ts'
import { openPage, type Page, show } from './page.ts'
import { pictureOf } from './picture.ts'
import { checkoutCss, sheetOf } from './sheet.css.ts'

/** `chosen`: an option's title; the cheapest where none is asked for, as Shopify does. */
export function checkoutPage(visit: Visit, chosen: string | null): string {
  const page = openPage(visit, 'cart')
  const state = checkoutState(visit, page.cart)
  const { w } = page
  const cheapest = [...state.options].sort((a, b) => Number(a.amount) - Number(b.amount))[0]
  const option = state.options.find(({ title }) => title === chosen) ?? cheapest ?? null
  const whole = markup`<!doctype html><html lang="${visit.session.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${w.pay.title} – ${visit.shop.name}</title><link rel="icon" href="data:,"><style>${raw(sheetOf('horizon') + checkoutCss)}</style></head><body class="template-checkout"><div class="pay">
<main class="pay-main">${main(page, state, option?.title ?? null)}</main><aside class="pay-side" aria-label="${w.pay.summary}">${side(page, option)}</aside></div></body></html>`
  return whole.markup
}

function main(page: Page, state: CheckoutState, chosen: string | null): Markup {
  const { w, visit, cart } = page
  const total = totalWith(state, chosen)
  const pay =
    cart.count > 0 && total !== null
      ? markup`<button class="cta" data-pay>${fill(w.pay.do, { total: show(page, toCents(total)) })}</button><p class="fine">${w.pay.demo}</p>`
      : markup`<p class="fine">${cart.count === 0 ? w.pay.empty : ''}</p>`
  return markup`<div><a class="brand" href="${visit.root}/">${visit.shop.name}</a><h1>${w.pay.title}</h1><a class="quiet-link" style="justify-content:start" href="${visit.root}/cart">${w.pay.back}</a></div>
<section><h2>${w.pay.ship}</h2>${localizationForm(page)}</section>
<form class="do" method="post" action="${visit.root}/checkout/pay"><h2 id="method">${w.pay.method}</h2>${options(page, state, chosen)}${pay}</form>`
}

function options(page: Page, { options: all, charge }: CheckoutState, chosen: string | null): Markup {
  const { w } = page
  if (all.length === 0)
    return markup`<p class="nothing" data-charge="${String(charge)}">${charge === 'nothing to ship' ? w.pay.nothingToShip : w.pay.noRates}</p>`
  return markup`<fieldset class="options" aria-labelledby="method">${all.map(({ title, amount }) => markup`<label><input type="radio" name="option" value="${title}"${raw(title === chosen ? ' checked' : '')} onchange="location.replace('?option='+encodeURIComponent(this.value))"><span>${title}</span><b data-option-amount="${amount}"${raw(Number(amount) === 0 ? ' data-free' : '')}>${Number(amount) === 0 ? w.free : show(page, toCents(amount))}</b></label>`)}</fieldset>`
}

function side(page: Page, option: { title: string; amount: string } | null): Markup {
  const { w, cart } = page
  const rows = cart.items.map(({ product, variant, line, lineOriginal, lineDiscount, lineFinal }) => {
    const options = product.options.length > 0 ? variant.title : ''
    return markup`<li class="line"><span class="shot">${pictureOf(page, product, variant, '')}<b>${line.quantity}</b></span><span class="what"><b>${product.title}</b>${options && markup`<p>${options}</p>`}</span><p class="worth">${lineDiscount > 0 && markup`<s>${show(page, lineOriginal)}</s>`}<span>${show(page, lineFinal)}</span></p></li>`
  })
  const shipping = option ? toCents(option.amount) : 0
  const price =
    option === null
      ? cart.requiresShipping
        ? w.pay.chosen
        : '–'
      : shipping === 0
        ? w.free
        : show(page, shipping)
  return markup`<ul class="lines" role="list">${rows}</ul>${discountForm(page, 'pay-code', 'checkout')}${cartTotals(
    page,
    {
      name: w.pay.shipping,
      price,
      cents: shipping,
    },
  )}`
}
