/** Who is asking: staff of one shop, proved by the session token of the admin that frames us. */
import '@shopify/shopify-app-remix/adapters/node'
import { LogSeverity } from '@shopify/shopify-api'
import { type ApiVersion, AppDistribution, shopifyApp } from '@shopify/shopify-app-remix/server'
import { onTokenReceived } from '../flows/shop-installed.flow.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { GiveUp } from '../language/outcome.ts'
import { verifyLaunch } from '../platforms/prestashop/launch.server.ts'
import { apiVersion } from '../platforms/shopify/api-version.ts'
import { forgetExchange, installLibraryFetch } from '../platforms/shopify/library-fetch.server.ts'
import { wantedScopes } from '../platforms/shopify/scopes.ts'
import { refusal } from '../platforms/shopify/session-claims.ts'
import { sessionStorage } from '../platforms/shopify/session-storage.server.ts'
import { isShopDomain } from '../platforms/shopify/shop-url.ts'
import { dropToken } from '../platforms/shopify/token-store.server.ts'
import { type Bearer, bearerIn, makeBearer, readBearer, secondsLeft } from './bearer.ts'
import { now } from './clock.ts'
import { ensureShop, findConnection, findShop } from './directory.ts'
import { env } from './env.ts'
import type { FrameEntry } from './frame-door.ts'
import { log } from './log.ts'
import { platformFor } from './wire.ts'

export type Staff = {
  accountId: AccountId
  shopId: ShopId
  domain: string
  host: 'shopify' | 'prestashop'
  /** The admin's language as it names it ("fr-FR"), where the request says it. */
  localeHint: string | null
  /** What the employee may do besides looking; Shopify lets all its staff. */
  rights: { edit: boolean }
}

const shopify = shopifyApp({
  apiKey: env().SHOPIFY_API_KEY,
  apiSecretKey: env().SHOPIFY_API_SECRET,
  apiVersion: apiVersion as ApiVersion,
  scopes: [...wantedScopes],
  appUrl: env().APP_URL,
  isEmbeddedApp: true,
  distribution: AppDistribution.AppStore,
  sessionStorage,
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
  // The library's debug lines quote session tokens.
  logger: {
    level: LogSeverity.Warning,
    log: (_severity, message) => log().warn({ library: 'shopify' }, message),
  },
  hooks: {
    afterAuth: async ({ session }) => onTokenReceived({ domain: session.shop }),
  },
})
installLibraryFetch()

/** Throws a Response. In Shopify the library's: to the page that fetches a session token, or 401. In PrestaShop: 401 for
 *  a bearer that is over, 403 where the employee may not do this. Nothing is answered before. */
export async function requireStaff(request: Request): Promise<Staff> {
  const bearer = bearerIn(request.headers.get('authorization'))
  if (bearer !== null) return requireEmployee(request, bearer)
  const status = refusal(request)
  if (status !== null) throw new Response(null, { status })
  let { session } = await shopify.authenticate.admin(request)
  if (await isTokenDead(request, session.shop)) ({ session } = await shopify.authenticate.admin(request))
  const domain = session.shop
  const found = await findShop(domain)
  // A token without an installed shop: an uninstall message came a moment ago, or a redaction.
  const shop = found?.state === 'installed' ? found : await installAgain(domain)
  const localeHint = new URL(request.url).searchParams.get('locale')
  const rights = { edit: true }
  return { accountId: shop.accountId, shopId: shop.shopId, domain, host: 'shopify', localeHint, rights }
}

async function requireEmployee(request: Request, bearer: string): Promise<Staff> {
  const claims = readBearer(bearer)
  if (claims === null) throw new Response(null, { status: 401 })
  const { accountId, shopId, domain, language, rights } = claims
  const shop = await findShop(domain)
  if (shop?.state !== 'installed' || shop.shopId !== shopId) throw new Response(null, { status: 401 })
  const onlyLooks = request.method === 'GET' || request.method === 'HEAD'
  if (!rights.view || !(rights.edit || onlyLooks)) throw new Response(null, { status: 403 })
  return {
    accountId,
    shopId,
    domain,
    host: 'prestashop',
    localeHint: language,
    rights: { edit: rights.edit },
  }
}

/** What the frame inside PrestaShop needs: whom it talks to, and its pass. Null in Shopify. */
export function frameOf(request: Request): {
  origin: string
  connection: string
  bearer: string
  seconds: number
} | null {
  const bearer = bearerIn(request.headers.get('authorization'))
  const claims = bearer === null ? null : readBearer(bearer)
  if (bearer === null || claims === null) return null
  return { origin: claims.origin, connection: claims.connection, bearer, seconds: secondsLeft(claims) }
}

/** Lets an employee in who comes with a launch token; else says which page asks for one. */
export async function enterFrame(search: URLSearchParams): Promise<FrameEntry> {
  const token = search.get('launch')
  const connection = (token === null ? null : connectionIn(token)) ?? search.get('connection')
  const found = connection === null ? null : await findConnection(connection)
  if (found === null) return { kind: 'page', status: 401, said: 'unknown', origins: [], asks: false }
  // A shop's back office may be open at its own address and elsewhere at once.
  const origins = [
    ...new Set([new URL(found.address).origin, found.officeOrigin].filter((one) => one !== null)),
  ]
  if (token !== null) {
    const made = await exchangeLaunch(token)
    if (made === 'may-not-view') return { kind: 'page', status: 403, said: 'view', origins, asks: false }
    if (made !== 'refused') return { kind: 'in', bearer: made.bearer }
  }
  const stopped = found.stoppedReason ?? (found.state === 'installed' ? null : 'unpaired')
  return { kind: 'page', status: 401, said: stopped ?? 'over', origins, asks: stopped === null }
}

/** A launch token is good once. */
export async function exchangeLaunch(token: string): Promise<Bearer | 'refused' | 'may-not-view'> {
  const launch = await verifyLaunch(token)
  if (launch === null) return 'refused'
  if (!launch.rights.view) return 'may-not-view'
  return makeBearer(launch)
}

/** What the token says of its connection: a claim, until `verifyLaunch` took it. */
function connectionIn(token: string): string | null {
  try {
    const said = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as unknown
    const connection = (said as { connection?: unknown } | null)?.connection
    return typeof connection === 'string' ? connection : null
  } catch {
    return null
  }
}

/** On every document, errors included: who may frame it. Without a shop in its address, nobody. */
export function documentHeaders(request: Request, headers: Headers): void {
  const frame = frameOf(request)
  if (frame !== null) {
    headers.set('Content-Security-Policy', `frame-ancestors ${frame.origin}`)
    // The document carries the first pass: it must not lie in any cache.
    headers.set('Cache-Control', 'no-store')
    return
  }
  const shop = new URL(request.url).searchParams.get('shop')
  if (shop !== null && isShopDomain(shop)) shopify.addDocumentResponseHeaders(request, headers)
  else headers.set('Content-Security-Policy', "frame-ancestors 'none'")
}

async function installAgain(domain: string) {
  const shop = await ensureShop({ platform: 'shopify', domain, now: now() })
  await onTokenReceived({ domain })
  return shop
}

const probes = new Map<string, { at: number; dead: Promise<boolean> }>()
const probeAgainMs = 60_000
const sameMomentMs = 2_000
const probePatienceMs = 1_500

/** A shop that was uninstalled and installed again while the message about it was lost holds a token that looks good
 *  and is refused everywhere. Each document asks once whether the token works; then it is exchanged anew. */
async function isTokenDead(request: Request, domain: string): Promise<boolean> {
  const isDocument = !request.headers.has('authorization')
  const last = probes.get(domain)
  if (last && Date.now() - last.at < (isDocument ? sameMomentMs : probeAgainMs)) return last.dead
  const dead = probe(domain)
  probes.set(domain, { at: Date.now(), dead })
  return dead
}

/** For tests: the next page asks again. */
export function forgetProbes(): void {
  probes.clear()
}

async function probe(domain: string): Promise<boolean> {
  const shop = await findShop(domain)
  if (shop === null) return false
  const asked = platformFor({ ...shop, domain, platform: 'shopify' })
    .readScopes()
    .then(
      () => false,
      (error: unknown) => error instanceof GiveUp && error.code === 'token-refused',
    )
  const dead = await Promise.race([asked, later(probePatienceMs)])
  if (dead) {
    await dropToken(domain)
    forgetExchange(domain)
  }
  return dead
}

function later(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, ms, false).unref())
}
