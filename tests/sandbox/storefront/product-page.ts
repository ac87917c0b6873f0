/** One product's page: the variant asked for, links to its sisters, the button, and the JSON-LD. */
import { type PageSells, pageOf } from '../availability.ts'
import type { Product, ShopState, Variant } from '../store/types.ts'
import { euros } from './euros.ts'
import { framed } from './frame.ts'
import { structuredData } from './json-ld.ts'
import { type Markup, markup, raw, scriptJson } from './markup.ts'

export type ProductPage = {
  shop: ShopState
  product: Product
  /** As asked for in the address; null = the first that sells, else the first. */
  variantId: string | null
  country: string
  now: Date
  origin: string
  /** What was just put into the basket. */
  added: boolean
}

type Seen = { variant: Variant; sells: PageSells }

export function productPage(page: ProductPage): string {
  const { shop, product } = page
  const seen = variantsOnPage(page)
  const shown = shownVariant(seen, page.variantId)
  const url = `${page.origin}/${shop.domain}/products/${product.handle}`
  const data = structuredData({ ...page, url })
  const head = markup`<link rel="canonical" href="${url}">${product.status === 'UNLISTED' && raw('<meta name="robots" content="noindex, nofollow">')}${data && markup`<script type="application/ld+json">${scriptJson(data)}</script>`}`
  const department = product.tags.find((tag) => ['femme', 'homme', 'enfant', 'accessoires'].includes(tag))
  const body = markup`<p class="crumbs"><a href="/${shop.domain}/products">Tous les produits</a> / ${product.productType}</p>
<article class="product" data-testid="product" data-product-id="${product.id}" data-variant-id="${shown?.variant.id ?? ''}">
${imageOf(product, shown?.variant)}<div><p class="vendor">${product.vendor}</p><h1>${product.title}</h1>
${shown ? markup`${priceOf(shop, shown.variant)}${pickers(page, seen, shown)}${buyForm(page, shown)}` : markup`<p class="price">Non proposé en ligne</p>`}
<div class="about">${raw(product.descriptionHtml)}${shown && aboutOf(shown.variant)}</div></div></article>`
  return framed({ shop, title: product.title, current: department ?? '', head, body })
}

function variantsOnPage({ shop, product, country, now }: ProductPage): Seen[] {
  return product.variantIds.flatMap((id) => {
    const variant = shop.variants.get(id)
    if (!variant) return []
    const sells = pageOf(shop, variant, country, now)
    return sells.button === 'none' ? [] : [{ variant, sells }]
  })
}

/** Liquid's `selected_or_first_available_variant`: a variant that isn't published can't be selected. */
function shownVariant(seen: Seen[], variantId: string | null): Seen | null {
  const asked = seen.find(({ variant }) => variant.id === variantId)
  return asked ?? seen.find(({ sells }) => sells.availableForSale) ?? seen[0] ?? null
}

/** The picture of the variant's colour where there is one. */
export function imageOf(product: Product, variant: Variant | undefined): Markup {
  const image =
    product.images.find(({ alt }) => variant?.optionValues.some((value) => alt?.endsWith(`, ${value}`))) ??
    product.images[0]
  if (!image) return markup`<div class="noimg">Photo à venir</div>`
  return markup`<img src="${image.url}" alt="${image.alt ?? product.title}" width="${image.width}" height="${image.height}">`
}

function priceOf(shop: ShopState, variant: Variant): Markup {
  const before = variant.compareAtPrice
  return markup`<p class="price"><span data-testid="price">${euros(variant.price, shop.currency)}</span>${before && markup`<s>${euros(before, shop.currency)}</s>`}<small>Taxes incluses.</small></p>`
}

function pickers({ shop, product }: ProductPage, seen: Seen[], shown: Seen): Markup[] {
  return product.options.map((option, index) => {
    const choices = option.values.map((value) => {
      const wanted = shown.variant.optionValues.with(index, value)
      const target = seen.find(({ variant }) => variant.optionValues.every((one, at) => one === wanted[at]))
      if (!target) return markup`<span>${value}</span>`
      const current = target.variant.id === shown.variant.id
      const href = `/${shop.domain}/products/${product.handle}?variant=${target.variant.id}`
      return markup`<a href="${href}" class="${sellsWith(seen, wanted.slice(0, index + 1)) ? '' : 'gone'}"${raw(current ? ' aria-current="true"' : '')}>${value}</a>`
    })
    return markup`<fieldset><legend>${option.name} : <b>${shown.variant.optionValues[index]}</b></legend><div class="choices">${choices}</div></fieldset>`
  })
}

/** Some variant that begins with these values sells: a colour isn't gone with one of its sizes. */
function sellsWith(seen: Seen[], values: string[]): boolean {
  return seen.some(
    ({ variant, sells }) => sells.sells && values.every((value, at) => variant.optionValues[at] === value),
  )
}

function buyForm({ shop, added }: ProductPage, { variant, sells }: Seen): Markup {
  const base = `/${shop.domain}/cart`
  const quantity = variant.quantityRule.minimum
  const fields = markup`<input type="hidden" name="id" value="${variant.id}"><input type="hidden" name="quantity" value="${quantity}">`
  const basket =
    added &&
    markup`<div class="note" role="status">Dans votre panier : ${quantity} × ${variant.title === 'Default Title' ? 'cet article' : variant.title}.<form class="buy" method="post" action="${base}/buy">${fields}<button>Commander</button></form></div>`
  const rule = quantity > 1 && markup`<p>Vendu par ${quantity}.</p>`
  if (sells.button !== 'add') {
    return markup`${rule}<div class="buy"><button disabled data-testid="buy" data-sells="false">Épuisé</button></div>`
  }
  return markup`${basket}${rule}<form class="buy" method="post" action="${base}/add">${fields}<button data-testid="buy" data-sells="true">Ajouter au panier</button><button class="second" formaction="${base}/buy" data-testid="buy-now">Acheter maintenant</button></form>`
}

function aboutOf(variant: Variant): Markup {
  return markup`<dl>${variant.sku && markup`<dt>Référence</dt><dd>${variant.sku}</dd>`}${variant.barcode && markup`<dt>Code-barres</dt><dd>${variant.barcode}</dd>`}</dl>`
}
