/** The fetch of Shopify's library, for what it leaves undone: it asks for a token once a loader (Remix runs them side
 *  by side), and it knows no address but https://{shop}. */
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime'
import { isShopDomain, shopUrl } from './shop-url.ts'

type Fetch = typeof globalThis.fetch
type Answer = { status: number; headers: Headers; body: ArrayBuffer }

const tokenPath = '/admin/oauth/access_token'
/** An answer serves those who asked while it was under way, and whoever looked for the token just before it came. */
const lingerMs = 2_000
const exchanges = new Map<string, Promise<Answer>>()

/** Call once, after the library is imported: its adapter sets a fetch of its own. */
export function installLibraryFetch(): void {
  setAbstractFetchFunc(libraryFetch as Parameters<typeof setAbstractFetchFunc>[0])
}

/** The next exchange of this shop asks anew: its token has just been refused. */
export function forgetExchange(domain: string): void {
  for (const key of exchanges.keys()) if (key.startsWith(`${domain} `)) exchanges.delete(key)
}

const libraryFetch: Fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  const domain = url.hostname
  if (!isShopDomain(domain)) return fetch(input, init)
  const target = `${shopUrl(domain)}${url.pathname}${url.search}`
  if (url.pathname !== tokenPath) return fetch(target, init)
  const { status, headers, body } = await exchangeOnce(keyOf(domain, init), () => fetch(target, init))
  return new Response(body.slice(0), { status, headers })
}

/** All first pages of a shop want the same offline token, whoever's session token they bring (each is verified before). */
function keyOf(domain: string, init: RequestInit | undefined): string {
  const { grant_type, requested_token_type, refresh_token } = JSON.parse(String(init?.body ?? '{}')) as {
    [field: string]: string | undefined
  }
  return [domain, grant_type, requested_token_type, refresh_token].join(' ')
}

async function exchangeOnce(key: string, ask: () => Promise<Response>): Promise<Answer> {
  const running = exchanges.get(key)
  if (running) return running
  const asked = ask().then(async (response) => {
    const { status, headers } = response
    return { status, headers, body: await response.arrayBuffer() }
  })
  exchanges.set(key, asked)
  const forget = () => {
    if (exchanges.get(key) === asked) exchanges.delete(key)
  }
  asked.then(({ status }) => (status === 200 ? setTimeout(forget, lingerMs).unref() : forget()), forget)
  return asked
}
