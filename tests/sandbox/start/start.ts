/** `/`: the demo's start page, its data, its language. */
import { localeOf } from '../admin/admin.words.ts'
import { BadRequest, html, json, redirect, type SandboxRequest, type SandboxResponse } from '../http.ts'
import type { HandlerFactory, Sandbox } from '../sandbox.ts'
import type { ShopState } from '../store/types.ts'
import { caseKeys, fillCases } from './bar-cases.ts'
import { barState, keptClaim } from './bar-state.ts'
import { actInPrestashop, isPrestashopAct } from './prestashop.client.ts'
import { adsOf, startPage } from './start-page.ts'
import { startState } from './state.ts'
import { subjectOf } from './subject.ts'
import { twoShopsState } from './two-shops-state.ts'

export const start: HandlerFactory = (sandbox) => (request) => {
  const second = answerForPrestashop(sandbox, request)
  if (second || request.method !== 'GET') return second
  const answer = answerFor(sandbox, request)
  return answer && Promise.resolve(answer)
}

/** The other shop is asked through here: pages of one server may not call another. */
function answerForPrestashop(sandbox: Sandbox, request: SandboxRequest): Promise<SandboxResponse> | null {
  const { prestashopUrl: url } = sandbox
  const { path, method, query } = request
  if (url === null) return null
  const act = path.replace('/start/prestashop/', '')
  if (method === 'POST' && act !== path && isPrestashopAct(act))
    return actInPrestashop(url, act, request.body).then(({ status, data }) => json(data, status), away)
  if (method !== 'GET' || path !== '/start/two-shops.json') return null
  const shop = shopOf(sandbox, query)
  const variant = subjectOf(shop, query.get('variant'), sandbox.clock.now())
  if (!variant) return Promise.resolve(json({ error: 'no variant' }, 404))
  const since = { shopify: numberIn(query, 'shopify'), prestashop: numberIn(query, 'prestashop') }
  return twoShopsState(sandbox, shop, variant, since).then((state) => json(state), away)
}

function away(error: unknown): SandboxResponse {
  return json({ error: error instanceof Error ? error.message : String(error) }, 502)
}

function numberIn(query: URLSearchParams, name: string): number {
  const value = Number(query.get(name) ?? 0)
  return Number.isSafeInteger(value) && value >= 0 ? value : 0
}

function answerFor(sandbox: Sandbox, request: SandboxRequest): SandboxResponse | null {
  const { path, query } = request
  if (path !== '/' && !path.startsWith('/start/')) return null
  const locale = localeOf(request.headers.cookie)
  const shop = shopOf(sandbox, query)
  const variant = subjectOf(shop, query.get('variant'), sandbox.clock.now())
  const page = { sandbox, shop, variant, locale }
  if (path === '/') return html(startPage(page))
  if (path === '/start/state.json') return json(startState(sandbox, shop, query, locale))
  if (path === '/start/ads.html')
    return html(
      adsOf(page)
        .map((card) => card.markup)
        .join(''),
    )
  if (path === '/start/bar.json') return barAnswer(sandbox, shop, query, locale)
  if (path === '/start/bar-kept.json') return keptAnswer(sandbox, shop, query)
  if (path === '/start/locale') return languageAnswer(shop, query)
  return null
}

/** `fill`: the carts are made anew. */
function barAnswer(sandbox: Sandbox, shop: ShopState, query: URLSearchParams, locale: 'fr' | 'en') {
  const goal = Math.max(1, numberIn(query, 'goal'))
  const theme = query.get('theme') === 'dawn' ? 'dawn' : 'horizon'
  if (query.has('fill')) fillCases(shop, sandbox.clock.now(), goal, locale, theme)
  return json(barState(sandbox, shop, goal))
}

function keptAnswer(sandbox: Sandbox, shop: ShopState, query: URLSearchParams): SandboxResponse {
  const key = caseKeys.find((one) => one === query.get('case'))
  const say = (['free', 'to-go', 'other', 'nothing'] as const).find((one) => one === query.get('say'))
  if (!key || !say) throw new BadRequest('case and say must be known')
  const claim = { say, all: query.get('all') === 'true', missing: numberIn(query, 'missing') }
  return json({ kept: keptClaim(sandbox, shop, key, claim) })
}

function shopOf(sandbox: Sandbox, query: URLSearchParams): ShopState {
  const domain = query.get('shop')
  const shop = domain === null ? [...sandbox.shops.values()][0] : sandbox.shops.get(domain)
  if (!shop) throw new BadRequest(`No shop ${domain ?? ''}`, 404)
  return shop
}

function languageAnswer(shop: ShopState, query: URLSearchParams): SandboxResponse {
  const to = query.get('to') === 'en' ? 'en' : 'fr'
  const answer = redirect(`/?shop=${shop.domain}`)
  return {
    ...answer,
    headers: { ...answer.headers, 'set-cookie': `sandbox_locale=${to}; Path=/; SameSite=Lax` },
  }
}
