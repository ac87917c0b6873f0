import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '../../runtime/env.ts'

/** A request that somebody kept is worth nothing after this. */
const longestMs = 5 * 60_000

/** The shop of a request that Shopify's proxy passed on; null unless Shopify signed exactly these parameters, and lately.
 *  All of them, sorted, several of a name joined by commas, written without separators:
 *  https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies */
export function readProxySignature(path: string, now: Date): { shop: string } | null {
  const given = URL.parse(path, 'http://localhost')?.searchParams
  const signature = given?.get('signature') ?? ''
  if (!given || !/^[0-9a-f]{64}$/i.test(signature)) return null
  const names = [...new Set(given.keys())].filter((name) => name !== 'signature')
  const text = names
    .map((name) => `${name}=${given.getAll(name).join(',')}`)
    .sort()
    .join('')
  const expected = createHmac('sha256', env().SHOPIFY_API_SECRET).update(text).digest()
  if (!timingSafeEqual(Buffer.from(signature, 'hex'), expected)) return null
  const seconds = Number(given.get('timestamp') ?? Number.NaN)
  if (!(Math.abs(now.getTime() - seconds * 1000) <= longestMs)) return null
  const shop = given.get('shop')
  return shop ? { shop } : null
}
