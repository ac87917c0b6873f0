/** What is in the cart, as rows, and what it comes to: the same in the drawer and on the cart page. */
import type { PricedItem } from '../cart/priced.ts'
import { type Markup, markup, raw } from '../markup.ts'
import { fill } from '../storefront.words.ts'
import { type Page, show } from './page.ts'
import { pictureOf } from './picture.ts'

export function cartLines(page: Page): Markup {
  return markup`<ul class="lines" role="list">${page.cart.items.map((item, index) => cartLine(page, item, index + 1))}</ul>`
}

function cartLine(page: Page, item: PricedItem, position: number): Markup {
  const { w, visit } = page
  const { product, variant, line } = item
  const href = `${visit.root}/products/${product.handle}?variant=${variant.id}`
  const options = product.options.length > 0 ? variant.title : null
  const name = options === null ? product.title : `${product.title}, ${options}`
  const cheaper = item.lineDiscount > 0
  return markup`<li class="line" data-key="${item.key}" data-line="${position}">
<a class="shot" href="${href}" tabindex="-1" aria-hidden="true">${pictureOf(page, product, variant, '')}</a>
<div class="what"><a href="${href}">${product.title}</a>${options && markup`<p>${options}</p>`}</div><p class="worth">${cheaper && markup`<s>${show(page, item.lineOriginal)}</s>`}<span>${show(page, item.lineFinal)}</span></p>
<div class="steps-row"><div class="steps" role="group" aria-label="${fill(w.quantityOf, { name })}"><button type="button" data-step="-1" data-focus="less-${item.key}" aria-label="${fill(w.less, { name })}">−</button><input name="updates[]" type="number" inputmode="numeric" min="0" max="999" value="${line.quantity}" data-quantity data-focus="quantity-${item.key}" aria-label="${fill(w.quantityOf, { name })}"><button type="button" data-step="1" data-focus="more-${item.key}" aria-label="${fill(w.more, { name })}">+</button></div><button type="button" class="plain" data-remove data-focus="remove-${item.key}" aria-label="${fill(w.removeOf, { name })}">${w.remove}</button></div></li>`
}

/** `shipping` at the checkout only; before it the theme says that it comes later. */
export function cartTotals(
  page: Page,
  shipping: { name: string; price: string; cents: number } | null = null,
): Markup {
  const { w, cart } = page
  const rows: Markup[] = []
  if (cart.discount > 0 || shipping) rows.push(row(w.subtotal, show(page, cart.original)))
  for (const { code, node, total } of cart.applied) {
    rows.push(row(`${w.discount} (${code ?? node.title})`, `−${show(page, total)}`))
  }
  if (shipping) rows.push(row(shipping.name, shipping.price))
  const name = cart.discount > 0 || shipping ? w.total : w.subtotal
  const total = show(page, cart.total + (shipping?.cents ?? 0))
  return markup`<dl class="sums">${rows}<div class="sum-total"><dt>${name}</dt><dd data-cart-total>${total}</dd></div></dl><p class="fine">${w.taxes} ${!shipping && w.atCheckout}</p>`
}

function row(name: string, value: string): Markup {
  return markup`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

/** A code at a time; each that was entered can be taken out again. At the checkout by plain forms. */
export function discountForm(page: Page, id: string, where: 'cart' | 'checkout' = 'cart'): Markup {
  const { w, cart, visit } = page
  const back = where === 'checkout' && markup`<input type="hidden" name="checkout" value="1">`
  const codes = cart.entered.map(({ code }) => code)
  const kept =
    where === 'checkout' &&
    codes.map((code) => markup`<input type="hidden" name="discount[]" value="${code}">`)
  const name = where === 'checkout' ? 'discount[]' : 'discount'
  const action = `${visit.root}/cart/update`
  const chips = cart.entered.map(({ code, applicable }) => {
    const others = codes.filter((one) => one !== code).join(',')
    const button =
      where === 'cart'
        ? markup`<button type="button" data-remove-code="${code}" aria-label="${fill(w.codeRemove, { code })}">×</button>`
        : markup`<form method="post" action="${action}">${back}<input type="hidden" name="discount" value="${others}"><button aria-label="${fill(w.codeRemove, { code })}">×</button></form>`
    return markup`<li${raw(applicable ? '' : ' data-refused')}><span>${code}</span>${button}</li>`
  })
  const refused = cart.entered.filter(({ applicable }) => !applicable)
  return markup`<form class="code" method="post" action="${action}"${raw(where === 'cart' ? ' data-discount-form' : '')}>${back}${kept}<label for="${id}">${w.discountCode}</label><div><input id="${id}" name="${name}" autocomplete="off" autocapitalize="characters" maxlength="60" data-focus="code"><button>${w.apply}</button></div></form>
${chips.length > 0 && markup`<ul class="codes" role="list">${chips}</ul>`}${refused.map(({ code }) => markup`<p class="said" role="status">${fill(w.codeUnknown, { code })}</p>`)}`
}

export function emptyCart(page: Page): Markup {
  const { w, visit } = page
  return markup`<div class="empty"><p class="big">${w.emptyCart}</p><p>${w.emptyHelp}</p><a class="cta" href="${visit.root}/collections/all">${w.continue}</a></div>`
}
