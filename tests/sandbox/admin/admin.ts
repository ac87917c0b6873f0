/** The sandbox's administration: frames the app, shows the shop, serves the App Bridge stand-in. */
import { html, redirect, type SandboxRequest, type SandboxResponse } from '../http.ts'
import type { HandlerFactory, Sandbox } from '../sandbox.ts'
import type { ShopState } from '../store/types.ts'
import { type AdminLocale, localeOf } from './admin.words.ts'
import { appPage } from './admin-page.ts'
import { appBridgeScript } from './app-bridge/script.ts'
import { control } from './control.ts'
import { homePage, installPage, productPage, productsPage } from './shop-pages.ts'

export const admin: HandlerFactory = (sandbox) => (request) => {
  if (request.path === '/app-bridge.js') return Promise.resolve(scriptAnswer())
  const { shop, subpath } = request
  if (!shop || !(subpath === '/admin' || subpath.startsWith('/admin/'))) return null
  if (request.method === 'POST') return act(sandbox, shop, request)
  const page = show(sandbox, shop, request, localeOf(request.headers.cookie))
  return page && Promise.resolve(page)
}

function scriptAnswer(): SandboxResponse {
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
  }
  return { status: 200, headers, body: appBridgeScript() }
}

function show(
  sandbox: Sandbox,
  shop: ShopState,
  request: SandboxRequest,
  locale: AdminLocale,
): SandboxResponse | null {
  const context = { sandbox, shop, locale }
  const { subpath, query } = request
  if (subpath === '/admin' || subpath === '/admin/') return html(homePage(context))
  if (subpath === '/admin/locale') return languageAnswer(shop, query)
  if (subpath === '/admin/products') return html(productsPage(context, query.get('q') ?? ''))
  const product = /^\/admin\/products\/(\d+)$/.exec(subpath)
  if (product) {
    const found = shop.products.get(product[1] ?? '')
    return found ? html(productPage(context, found)) : null
  }
  const app = /^\/admin\/apps\/promesse(\/.*)?$/.exec(subpath)
  if (!app) return null
  if (!shop.installation.installed) return html(installPage(context))
  const search = query.toString()
  return html(appPage(sandbox, shop, locale, (app[1] || '/') + (search ? `?${search}` : '')))
}

function languageAnswer(shop: ShopState, query: URLSearchParams): SandboxResponse {
  const to = query.get('to') === 'en' ? 'en' : 'fr'
  const back = query.get('back') ?? ''
  const base = `/${shop.domain}/admin`
  const answer = redirect(back.startsWith(base) ? back : base)
  return {
    ...answer,
    headers: { ...answer.headers, 'set-cookie': `sandbox_locale=${to}; Path=/; SameSite=Lax` },
  }
}

function act(sandbox: Sandbox, shop: ShopState, request: SandboxRequest): Promise<SandboxResponse> | null {
  const base = `/${shop.domain}/admin`
  const domain = { shop: shop.domain }
  const { subpath } = request
  if (subpath === '/admin/install') return then(control(sandbox, 'install', domain), `${base}/apps/promesse`)
  if (subpath === '/admin/uninstall') return then(control(sandbox, 'uninstall', domain), base)
  const productId = /^\/admin\/products\/(\d+)$/.exec(subpath)?.[1]
  if (productId === undefined) return null
  const form = new URLSearchParams(request.body.toString('utf8'))
  const variantId = form.get('variantId')
  const thing = variantId ? { variantId } : { productId }
  const orders: Record<string, [string, Record<string, unknown>]> = {
    sell: ['sell', { ...domain, variantId, quantity: 1 }],
    restock: ['restock', { ...domain, variantId, quantity: 10 }],
    publish: ['publish', { ...domain, ...thing }],
    unpublish: ['unpublish', { ...domain, ...thing }],
  }
  const order = orders[form.get('do') ?? '']
  return order ? then(control(sandbox, ...order), `${base}/products/${productId}`) : null
}

async function then(doing: Promise<unknown>, location: string): Promise<SandboxResponse> {
  await doing
  return redirect(location)
}
