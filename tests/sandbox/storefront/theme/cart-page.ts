/** The cart page. */
import { type Markup, markup } from '../markup.ts'
import type { Visit } from '../visit.ts'
import { cartLines, cartTotals, discountForm, emptyCart } from './cart-lines.ts'
import { framed } from './frame.ts'
import { appBlock, openPage, type Page } from './page.ts'

export function cartPage(visit: Visit, said: string | null): string {
  const page = openPage(visit, 'cart')
  const { w } = page
  const body = markup`<div class="head"><h1>${w.yourCart}</h1></div>${said && markup`<p class="said" role="status">${said}</p>`}
<div class="cart-page">${mainItems(page)}${mainFooter(page)}</div>`
  return framed(page, { title: w.yourCart, body })
}

export function mainItems(page: Page): Markup {
  const { cart, visit, w } = page
  return markup`<div id="main-cart-items" data-hydrate="main-items" class="js-contents">${cart.count === 0 ? emptyCart(page) : markup`<form method="post" action="${visit.root}/cart/update" class="cart__contents">${cartLines(page)}<noscript><button class="second">${w.update}</button></noscript></form>`}</div>`
}

/** The app's block is among the blocks of this section, above what a change replaces. */
export function mainFooter(page: Page): Markup {
  const { cart, w, visit } = page
  const inner =
    cart.count > 0 &&
    markup`${discountForm(page, 'cart-code')}${cartTotals(page)}<div class="go"><a class="cta" href="${visit.root}/checkout" id="checkout" data-checkout>${w.checkout}</a></div>`
  return markup`<div id="main-cart-footer" class="cart-side">${appBlock(page, 'cart')}<div class="js-contents" data-hydrate="main-summary">${inner}</div></div>`
}
