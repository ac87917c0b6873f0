/** A shop's public pages, its cart, its checkout, the app's proxy and files, and the pictures of what it sells. */
import { isVisible } from '../availability.ts'
import { BadRequest, html, json, redirect, type SandboxRequest, type SandboxResponse, text } from '../http.ts'
import type { HandlerFactory } from '../sandbox.ts'
import { toCents } from '../store/money.ts'
import { ajaxAnswer } from './cart/ajax.ts'
import { price } from './cart/money.ts'
import { checkoutState } from './checkout.ts'
import { garmentSvg } from './drawings/garment.ts'
import { editorAnswer } from './editor/editor.ts'
import { fileAnswer } from './files.ts'
import { paid, sellThrough } from './pay.ts'
import { proxyAnswer } from './proxy.ts'
import { storeWords } from './storefront.words.ts'
import { cartPage } from './theme/cart-page.ts'
import { checkoutPage } from './theme/checkout-page.ts'
import { homePage } from './theme/home-page.ts'
import { type List, listPage } from './theme/list-page.ts'
import { productPage } from './theme/product-page.ts'
import { missingPage, thanksPage } from './theme/quiet-pages.ts'
import { renderSections, sectionHtml } from './theme/sections.ts'
import { type Visit, visitOf } from './visit.ts'

export const storefront: HandlerFactory = (sandbox) => (request) => {
  const picture = /^\/img\/([\w-]+)\/([\w-]+)\.svg$/.exec(request.path)
  if (picture) return Promise.resolve(pictureAnswer(picture[1] ?? '', picture[2] ?? ''))
  const { shop, subpath } = request
  const editor = shop && editorAnswer(sandbox, shop, request)
  if (editor) return Promise.resolve(editor)
  if (!shop || /^\/(admin|bulk)(\/|$)/.test(subpath)) return null
  const file = fileAnswer(subpath)
  if (file) return Promise.resolve(file)
  const visit = visitOf(sandbox, shop, request)
  const answer = answerOf(visit, request)
  return answer?.then((one) => withCookie(one, visit)) ?? null
}

function answerOf(visit: Visit, request: SandboxRequest): Promise<SandboxResponse> | null {
  const own = proxyAnswer(visit, request) ?? ajaxAnswer(visit, request, renderSections)
  if (own) return own
  if (request.method === 'POST') return formAnswer(visit, request)
  if (request.method !== 'GET') return null
  const page =
    sectionAnswer(visit) ?? pageAnswer(visit, request.headers.accept?.includes('text/html') === true)
  return page && Promise.resolve(page)
}

function withCookie(answer: SandboxResponse, { setCookie }: Visit): SandboxResponse {
  return setCookie ? { ...answer, headers: { ...answer.headers, 'set-cookie': setCookie } } : answer
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

/** `?sections=a,b` answers JSON, `?section_id=a` the section itself, of any page of the theme. */
function sectionAnswer(visit: Visit): SandboxResponse | null {
  const names = visit.query.get('sections')
  if (names !== null) return json(renderSections(visit, names.split(',').filter(Boolean).slice(0, 5)))
  const id = visit.query.get('section_id')
  if (id === null) return null
  const section = sectionHtml(visit, id)
  return section === null ? html('', 404) : html(section)
}

const pages: Record<string, (visit: Visit) => string | object> = {
  '/': homePage,
  '/cart': (visit) => cartPage(visit, visit.query.get('said')),
  '/checkout': (visit) => checkoutPage(visit, visit.query.get('option')),
  '/checkout.json': (visit) => checkoutState(visit),
  '/products': (visit) => listPage(visit, listOf(visit, null)),
  '/search': (visit) => listPage(visit, listOf(visit, null)),
  '/thanks': thanks,
}

/** A browser that goes astray gets the theme's own page. */
function pageAnswer(visit: Visit, wantsPage: boolean): SandboxResponse | null {
  const { path, shop, now, query } = visit
  const page = pages[path]?.(visit)
  if (page !== undefined) return typeof page === 'string' ? html(page) : json(page)
  const collection = /^\/collections\/([\w-]+)$/.exec(path)?.[1]
  if (collection !== undefined)
    return html(listPage(visit, listOf(visit, collection === 'all' ? null : collection)))
  const handle = /^\/products\/([^/]+)$/.exec(path)?.[1]
  if (handle === undefined) return wantsPage ? html(missingPage(visit), 404) : null
  const product = [...shop.products.values()].find((one) => one.handle === handle)
  if (!product || !isVisible(shop, product, now)) return html(missingPage(visit), 404)
  return html(productPage(visit, product, query.get('variant')))
}

function listOf({ query, path }: Visit, tag: string | null): List {
  const words = path === '/search' ? (query.get('q') ?? '').slice(0, 80) : ''
  return { tag, query: words, page: Number(query.get('page') ?? 1) || 1 }
}

function thanks(visit: Visit): string {
  const { query, session } = visit
  const option = query.get('option')
  const amount = toCents(/^\d+(\.\d+)?$/.exec(query.get('price') ?? '')?.[0] ?? '0')
  const shown =
    amount === 0 ? storeWords[session.locale].free : price(amount, session.currency, session.locale)
  const shipping = option === null ? null : { option, price: shown }
  return thanksPage(visit, query.get('order') ?? '', shipping)
}

function formAnswer(visit: Visit, request: SandboxRequest): Promise<SandboxResponse> | null {
  if (visit.path === '/checkout/pay') return paid(visit, request)
  return visit.path === '/cart/buy' ? buy(visit, request) : null
}

/** One article, at once: a sale through the control API, as the start page makes it. */
async function buy(visit: Visit, request: SandboxRequest): Promise<SandboxResponse> {
  const form = new URLSearchParams(request.body.toString('utf8'))
  const variant = visit.shop.variants.get(form.get('id') ?? '')
  const product = variant && visit.shop.products.get(variant.productId)
  if (!variant || !product) throw new BadRequest('Cet article n’existe pas.', 404)
  const name = await sellThrough(visit, variant.id, Number(form.get('quantity') ?? 1))
  // Sold out between the page and the click: the page says so itself.
  if (name === null) return redirect(`${visit.root}/products/${product.handle}?variant=${variant.id}`)
  return redirect(`${visit.root}/thanks?order=${encodeURIComponent(name)}`)
}
