/** A shop's public pages, and the pictures of what it sells. */
import { isVisible } from '../availability.ts'
import { BadRequest, html, redirect, type SandboxRequest, type SandboxResponse, text } from '../http.ts'
import type { HandlerFactory, Sandbox } from '../sandbox.ts'
import type { ShopState } from '../store/types.ts'
import { garmentSvg } from './drawings/garment.ts'
import { framed } from './frame.ts'
import { listPage } from './list-page.ts'
import { markup } from './markup.ts'
import { productPage } from './product-page.ts'

export const storefront: HandlerFactory = (sandbox) => (request) => {
  const picture = /^\/img\/([\w-]+)\/([\w-]+)\.svg$/.exec(request.path)
  if (picture) return Promise.resolve(pictureAnswer(picture[1] ?? '', picture[2] ?? ''))
  const { shop } = request
  if (!shop) return null
  if (request.method === 'POST') return cartAnswer(sandbox, shop, request)
  const page = pageAnswer(sandbox, shop, request)
  return page && Promise.resolve(page)
}

function pictureAnswer(drawing: string, colour: string): SandboxResponse {
  const svg = garmentSvg(drawing, colour)
  if (svg === null) return text('Pas de dessin de ce nom.', 404)
  return {
    status: 200,
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
    body: svg,
  }
}

function pageAnswer(
  sandbox: Sandbox,
  shop: ShopState,
  { subpath, query }: SandboxRequest,
): SandboxResponse | null {
  const context = { shop, country: query.get('country') ?? shop.buyerCountry, now: sandbox.clock.now() }
  if (subpath === '' || subpath === '/') return redirect(`/${shop.domain}/products`)
  const list = { ...context, tag: null, query: '', page: Number(query.get('page') ?? 1) || 1 }
  if (subpath === '/products') return html(listPage(list))
  if (subpath === '/search') return html(listPage({ ...list, query: (query.get('q') ?? '').slice(0, 80) }))
  const collection = /^\/collections\/([\w-]+)$/.exec(subpath)
  if (collection)
    return html(listPage({ ...list, tag: collection[1] === 'all' ? null : (collection[1] ?? null) }))
  if (subpath === '/thanks') return html(thanksPage(shop, query.get('order') ?? ''))
  const handle = /^\/products\/([^/]+)$/.exec(subpath)?.[1]
  if (handle === undefined) return null
  const product = [...shop.products.values()].find((one) => one.handle === handle)
  if (!product || !isVisible(shop, product, context.now)) return html(missingPage(shop), 404)
  const added = query.get('added') === '1'
  return html(
    productPage({ ...context, product, variantId: query.get('variant'), origin: sandbox.url, added }),
  )
}

/** Adding goes back to the page; buying makes a sale through the control API, as the start page does. */
function cartAnswer(
  sandbox: Sandbox,
  shop: ShopState,
  request: SandboxRequest,
): Promise<SandboxResponse> | null {
  if (request.subpath !== '/cart/add' && request.subpath !== '/cart/buy') return null
  const form = new URLSearchParams(request.body.toString('utf8'))
  const variant = shop.variants.get(form.get('id') ?? '')
  const product = variant && shop.products.get(variant.productId)
  if (!variant || !product) throw new BadRequest('Cet article n’existe pas.', 404)
  const page = `/${shop.domain}/products/${product.handle}?variant=${variant.id}`
  if (request.subpath === '/cart/add') return Promise.resolve(redirect(`${page}&added=1`))
  return buy(sandbox, shop, variant.id, Number(form.get('quantity') ?? 1), page)
}

async function buy(
  sandbox: Sandbox,
  shop: ShopState,
  variantId: string,
  quantity: number,
  page: string,
): Promise<SandboxResponse> {
  const answer = await fetch(`${sandbox.url}/control/sell`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ shop: shop.domain, variantId, quantity }),
  })
  // Sold out between the page and the click: the page says so itself.
  if (!answer.ok) return redirect(page)
  const { order } = (await answer.json()) as { order: { name?: string } | string }
  const name = typeof order === 'string' ? order : (order.name ?? '')
  return redirect(`/${shop.domain}/thanks?order=${encodeURIComponent(name)}`)
}

function thanksPage(shop: ShopState, order: string): string {
  const body = markup`<div class="quiet"><h1>Merci pour votre commande</h1><p>Commande ${order}. Nous la préparons à Nantes et vous écrivons à l’expédition.</p><a class="cta" href="/${shop.domain}/products">Continuer la visite</a></div>`
  return framed({ shop, title: 'Merci', body })
}

function missingPage(shop: ShopState): string {
  const body = markup`<div class="quiet"><h1>Cette page n’existe pas</h1><p>Le produit n’est plus en ligne, ou l’adresse a changé.</p><a class="cta" href="/${shop.domain}/products">Voir tous les produits</a></div>`
  return framed({ shop, title: 'Page introuvable', body })
}
