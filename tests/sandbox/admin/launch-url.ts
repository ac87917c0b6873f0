/** The address at which the admin opens the app, signed as Shopify signs it.
 *  https://shopify.dev/docs/apps/build/authentication-authorization/set-embedded-app-authorization */
import { createHash, createHmac } from 'node:crypto'
import type { Sandbox } from '../sandbox.ts'
import type { ShopState } from '../store/types.ts'

/** `path`: the app's own, with its query. */
export function launchUrl(sandbox: Sandbox, shop: ShopState, path: string, locale: string): string {
  const url = new URL(path, sandbox.appUrl)
  const store = shop.domain.replace('.myshopify.com', '')
  const session = createHash('sha256')
    .update(`${shop.domain}:${shop.staff[0]?.id ?? ''}`)
    .digest('hex')
  const params = {
    embedded: '1',
    host: Buffer.from(`admin.shopify.com/store/${store}`).toString('base64').replaceAll('=', ''),
    id_token: sandbox.sessionToken(shop),
    locale,
    session,
    shop: shop.domain,
    timestamp: String(Math.trunc(sandbox.clock.realNow() / 1000)),
  }
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value)
  url.searchParams.set('hmac', hmacOf(url.searchParams, sandbox.apiSecret))
  return url.href
}

/** SHA-256 over the other parameters in alphabetical order, in hex. */
export function hmacOf(params: URLSearchParams, secret: string): string {
  const signed = [...params].filter(([name]) => name !== 'hmac' && name !== 'signature')
  const message = signed
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
  return createHmac('sha256', secret).update(message).digest('hex')
}
