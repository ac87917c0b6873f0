/** Plain pages of the administration: the shop, its products, and what can be done to a product. */
import { pageOf } from '../availability.ts'
import type { Sandbox } from '../sandbox.ts'
import type { Product, ShopState, Variant } from '../store/types.ts'
import { euros } from '../storefront/euros.ts'
import { type Markup, markup } from '../storefront/markup.ts'
import { type AdminLocale, adminWords } from './admin.words.ts'
import { adminPage } from './admin-page.ts'

type Context = { sandbox: Sandbox; shop: ShopState; locale: AdminLocale }

export function homePage({ shop, locale }: Context): string {
  const words = adminWords[locale]
  const base = `/${shop.domain}/admin`
  const installed = shop.installation.installed
  const count = (value: number) => new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB').format(value)
  const locations = [...shop.locations.values()].map(
    (one) =>
      markup`<tr><td>${one.name}</td><td>${one.fulfillsOnlineOrders ? words.online : words.offline}</td></tr>`,
  )
  const body = markup`<main class="sheet"><h1>${shop.name}</h1>
<div class="card"><h2>${installed ? words.installed : words.notInstalled}</h2><div class="row-actions"><a class="action" data-primary href="${base}/apps/promesse">${installed ? words.open : words.install}</a>${installed && markup`<form method="post" action="${base}/uninstall"><button class="action">${words.uninstall}</button></form>`}</div></div>
<div class="card"><dl class="facts"><div><dt>${words.productCount}</dt><dd>${count(shop.products.size)}</dd></div><div><dt>${words.variantCount}</dt><dd>${count(shop.variants.size)}</dd></div><div><dt>${words.locationCount}</dt><dd>${count(shop.locations.size)}</dd></div></dl></div>
<div class="card"><table>${locations}</table></div></main>`
  return adminPage({ shop, locale, path: base, title: shop.name, body })
}

export function installPage({ shop, locale }: Context): string {
  const words = adminWords[locale]
  const base = `/${shop.domain}/admin`
  const scopes = shop.installation.scopes
  const asked =
    scopes.length > 0
      ? markup`<ul>${scopes.map((scope) => markup`<li><code>${scope}</code></li>`)}</ul>`
      : markup`<p>${words.installNone}</p>`
  const body = markup`<main class="sheet"><h1>${words.install}</h1><div class="card"><p>${words.installAsk}</p>${asked}<div class="row-actions"><form method="post" action="${base}/install"><button class="action" data-primary>${words.install}</button></form><a class="action" href="${base}">${words.cancel}</a></div></div></main>`
  return adminPage({ shop, locale, path: `${base}/apps/promesse`, title: words.install, body })
}

export function productsPage({ shop, locale }: Context, query: string): string {
  const words = adminWords[locale]
  const base = `/${shop.domain}/admin`
  const wanted = query.trim().toLowerCase()
  const matches = [...shop.products.values()].filter((product) => {
    const skus = product.variantIds.map((id) => shop.variants.get(id)?.sku ?? '').join(' ')
    return `${product.title} ${product.handle} ${product.tags.join(' ')} ${skus}`
      .toLowerCase()
      .includes(wanted)
  })
  const rows = matches.slice(0, 100).map((product) => {
    const variants = product.variantIds.length
    return markup`<tr><td><a href="${base}/products/${product.id}">${product.title}</a></td><td>${words.statuses[product.status]}</td><td class="num opt">${variants}</td></tr>`
  })
  const body = markup`<main class="sheet"><h1>${words.products}</h1><form class="find"><input name="q" type="search" aria-label="${words.search}" placeholder="${words.search}" value="${query}"></form>
<div class="card">${rows.length === 0 ? words.noneFound : markup`<table><tr><th>${words.products}</th><th>${words.status}</th><th class="num opt">${words.variantCount}</th></tr>${rows}</table>`}</div></main>`
  return adminPage({ shop, locale, path: `${base}/products`, title: words.products, body })
}

export function productPage(context: Context, product: Product): string {
  const { shop, locale } = context
  const words = adminWords[locale]
  const base = `/${shop.domain}/admin`
  const published = product.publishings.some((one) => one.publicationId === shop.onlineStorePublicationId)
  const variants = product.variantIds.flatMap((id) => shop.variants.get(id) ?? [])
  const toggle = published ? 'unpublish' : 'publish'
  const body = markup`<main class="sheet"><h1>${product.title}</h1><div class="card"><p>${words.statuses[product.status]} · <a href="/${shop.domain}/products/${product.handle}">${words.page}</a></p>
<form method="post" action="${base}/products/${product.id}"><button class="action" name="do" value="${toggle}">${words[toggle]}</button></form></div>
<div class="card"><table><tr class="head"><th>${words.variantCount}</th><th class="num">${words.stock}</th><th class="opt">${words.page}</th><th></th></tr>${variants.map((variant) => variantRow(context, product, variant))}</table></div></main>`
  return adminPage({ shop, locale, path: `${base}/products/${product.id}`, title: product.title, body })
}

function variantRow({ shop, locale, sandbox }: Context, product: Product, variant: Variant): Markup {
  const words = adminWords[locale]
  const sells = pageOf(shop, variant, shop.buyerCountry, sandbox.clock.now())
  const state = sells.button === 'none' ? words.hidden : sells.sells ? words.sells : words.soldOut
  const tracked = shop.inventoryItems.get(variant.inventoryItemId)?.tracked ?? false
  const levels = [...(shop.levels.get(variant.inventoryItemId)?.values() ?? [])].map(
    (level) =>
      markup`<div>${shop.locations.get(level.locationId)?.name}${locale === 'fr' ? '\u00a0:' : ':'} <b>${level.quantities.available}</b></div>`,
  )
  const published = variant.publishings.some((one) => one.publicationId === shop.onlineStorePublicationId)
  const toggle = published ? 'unpublish' : 'publish'
  const name = variant.title === 'Default Title' ? product.title : variant.title
  return markup`<tr><td>${name}<br><small>${variant.sku} · ${euros(variant.price, shop.currency)}</small></td><td class="num">${tracked ? levels : words.untracked}</td><td class="opt">${state}</td><td><form method="post" action="/${shop.domain}/admin/products/${product.id}" class="row-actions"><input type="hidden" name="variantId" value="${variant.id}"><button class="action" name="do" value="sell">${words.sell}</button><button class="action" name="do" value="restock">${words.restock}</button><button class="action" name="do" value="${toggle}">${words[toggle]}</button></form></td></tr>`
}
