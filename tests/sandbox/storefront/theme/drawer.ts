/** The cart drawer of each theme: the newer one is a dialog whose parts are replaced one by one, the older one's whole
 *  inside is replaced. Element names are those of Shopify's own themes. */
import { type Markup, markup } from '../markup.ts'
import { cartLines, cartTotals, discountForm, emptyCart } from './cart-lines.ts'
import { appBlock, type Page } from './page.ts'

export function drawer(page: Page): Markup {
  return page.visit.session.theme === 'horizon' ? horizonDrawer(page) : dawnDrawer(page)
}

function horizonDrawer(page: Page): Markup {
  const { w } = page
  return markup`<cart-drawer-component class="cart-drawer" id="cart-drawer"><dialog class="cart-drawer__dialog" aria-labelledby="cart-drawer-heading" data-empty="${page.cart.count === 0 ? 'true' : 'false'}">
<div class="cart-drawer__header"><h2 id="cart-drawer-heading">${w.yourCart}</h2><button type="button" class="round" data-close-cart aria-label="${w.close}">×</button></div>
<cart-items-component class="cart-drawer__inner">${appBlock(page, 'drawer')}${horizonParts(page, 'drawer-code')}</cart-items-component></dialog></cart-drawer-component>`
}

/** What a change replaces; the app's block stands outside of it. */
function horizonParts(page: Page, codeId: string): Markup {
  return markup`<div class="cart-drawer__items" data-hydrate="items">${page.cart.count === 0 ? emptyCart(page) : cartLines(page)}</div><div class="cart-drawer__summary" data-hydrate="summary">${page.cart.count > 0 && summary(page, codeId)}</div>`
}

function dawnDrawer(page: Page): Markup {
  return markup`<cart-drawer class="drawer"><div id="CartDrawer" class="cart-drawer"><div id="CartDrawer-Overlay" class="cart-drawer__overlay" data-close-cart></div>${dawnInner(page)}</div></cart-drawer>`
}

function dawnInner(page: Page): Markup {
  const { w, visit } = page
  const isEmpty = page.cart.count === 0
  return markup`<div class="drawer__inner" role="dialog" aria-modal="true" aria-label="${w.yourCart}" tabindex="-1"><div class="drawer__header"><h2 class="drawer__heading">${w.yourCart}</h2><button type="button" class="drawer__close" data-close-cart aria-label="${w.close}">×</button></div>
${appBlock(page, 'drawer')}<cart-drawer-items class="drawer__contents">${isEmpty ? emptyCart(page) : markup`<form action="${visit.root}/cart" id="CartDrawer-Form" method="post" class="cart__contents cart-drawer__form">${cartLines(page)}</form>`}</cart-drawer-items>
<div class="drawer__footer">${!isEmpty && summary(page, 'drawer-code')}</div></div>`
}

function summary(page: Page, codeId: string): Markup {
  const { w, visit } = page
  return markup`${discountForm(page, codeId)}${cartTotals(page)}<div class="go"><a class="cta" id="CartDrawer-Checkout" href="${visit.root}/checkout" data-checkout>${w.checkout}</a><a class="quiet-link" href="${visit.root}/cart">${w.viewCart}</a></div>`
}
