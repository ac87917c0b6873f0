/** One product's page: the variant asked for, links to its sisters, the button, and the JSON-LD. */
import { type PageSells, pageOf } from '../../availability.ts'
import { toCents } from '../../store/money.ts'
import type { Product, Variant } from '../../store/types.ts'
import { toPresentment } from '../cart/money.ts'
import { structuredData } from '../json-ld.ts'
import { type Markup, markup, raw, scriptJson } from '../markup.ts'
import { fill } from '../storefront.words.ts'
import type { Visit } from '../visit.ts'
import { framed } from './frame.ts'
import { departments } from './header.ts'
import { appBlock, openPage, type Page, show } from './page.ts'
import { pictureOf } from './picture.ts'

type Seen = { variant: Variant; sells: PageSells }

/** `variantId` as asked for in the address; null = the first that sells, else the first. */
export function productPage(visit: Visit, product: Product, variantId: string | null): string {
  const { shop, session, now, sandbox } = visit
  const seen = variantsOnPage(visit, product)
  const shown = shownVariant(seen, variantId)
  const page = openPage(visit, 'product', { product, ...(shown ? { variant: shown.variant } : {}) })
  const { w } = page
  const url = `${sandbox.url}/${shop.domain}/products/${product.handle}`
  const data = structuredData({ shop, product, country: session.country, now, url })
  const head = markup`<link rel="canonical" href="${url}">${product.status === 'UNLISTED' && raw('<meta name="robots" content="noindex, nofollow">')}${data && markup`<script type="application/ld+json">${scriptJson(data)}</script>`}`
  const department = product.tags.find((tag) => (departments as readonly string[]).includes(tag))
  const body = markup`<p class="crumbs"><a href="${visit.root}/collections/all">${w.allProducts}</a> / ${product.productType}</p>
<article class="product" data-testid="product" data-product-id="${product.id}" data-variant-id="${shown?.variant.id ?? ''}">
${pictureOf(page, product, shown?.variant, undefined, true)}<div><p class="vendor">${product.vendor}</p><h1>${product.title}</h1>
${shown ? markup`${priceOf(page, shown.variant)}${pickers(page, product, seen, shown)}${buyForm(page, shown)}${appBlock(page, 'product')}` : markup`<p class="price">${w.notOnline}</p>`}
<div class="about">${raw(product.descriptionHtml)}${shown && aboutOf(page, shown.variant)}</div></div></article>`
  return framed(page, { title: product.title, current: department ?? '', head, body })
}

function variantsOnPage({ shop, session, now }: Visit, product: Product): Seen[] {
  return product.variantIds.flatMap((id) => {
    const variant = shop.variants.get(id)
    if (!variant) return []
    const sells = pageOf(shop, variant, session.country, now)
    return sells.button === 'none' ? [] : [{ variant, sells }]
  })
}

/** Liquid's `selected_or_first_available_variant`: a variant that isn't published can't be selected. */
function shownVariant(seen: Seen[], variantId: string | null): Seen | null {
  const asked = seen.find(({ variant }) => variant.id === variantId)
  return asked ?? seen.find(({ sells }) => sells.availableForSale) ?? seen[0] ?? null
}

function priceOf(page: Page, variant: Variant): Markup {
  const before = variant.compareAtPrice
  const shown = (amount: string) => {
    const { shop, session } = page.visit
    return show(page, toPresentment(toCents(amount), shop.currency, session.currency))
  }
  return markup`<p class="price"><span data-testid="price">${shown(variant.price)}</span>${before && markup`<s>${shown(before)}</s>`}<small>${page.w.taxes}</small></p>`
}

function pickers({ visit, w }: Page, product: Product, seen: Seen[], shown: Seen): Markup[] {
  return product.options.map((option, index) => {
    const choices = option.values.map((value) => {
      const wanted = shown.variant.optionValues.with(index, value)
      const target = seen.find(({ variant }) => variant.optionValues.every((one, at) => one === wanted[at]))
      if (!target) return markup`<span>${value}</span>`
      const current = target.variant.id === shown.variant.id
      const href = `${visit.root}/products/${product.handle}?variant=${target.variant.id}`
      return markup`<a href="${href}" class="${sellsWith(seen, wanted.slice(0, index + 1)) ? '' : 'gone'}"${raw(current ? ' aria-current="true"' : '')}>${value}</a>`
    })
    return markup`<fieldset><legend>${fill(w.optionName, { name: option.name })} <b>${shown.variant.optionValues[index]}</b></legend><div class="choices">${choices}</div></fieldset>`
  })
}

/** Some variant that begins with these values sells: a colour isn't gone with one of its sizes. */
function sellsWith(seen: Seen[], values: string[]): boolean {
  return seen.some(
    ({ variant, sells }) => sells.sells && values.every((value, at) => variant.optionValues[at] === value),
  )
}

function buyForm({ visit, w }: Page, { variant, sells }: Seen): Markup {
  const base = `${visit.root}/cart`
  const quantity = variant.quantityRule.minimum
  const rule = quantity > 1 && markup`<p>${fill(w.soldBy, { n: quantity })}</p>`
  if (sells.button !== 'add') {
    return markup`${rule}<div class="buy"><button disabled data-testid="buy" data-sells="false">${w.soldOut}</button></div>`
  }
  return markup`${rule}<form class="buy" method="post" action="${base}/add" data-product-form><input type="hidden" name="id" value="${variant.id}"><input type="hidden" name="quantity" value="${quantity}"><button name="add" data-testid="buy" data-sells="true">${w.add}</button><button class="second" formaction="${base}/buy" data-testid="buy-now">${w.buyNow}</button></form>`
}

function aboutOf({ w }: Page, variant: Variant): Markup {
  return markup`<dl>${variant.sku && markup`<dt>${w.reference}</dt><dd>${variant.sku}</dd>`}${variant.barcode && markup`<dt>${w.barcode}</dt><dd>${variant.barcode}</dd>`}</dl>`
}
