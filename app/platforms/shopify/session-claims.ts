/** What the library doesn't look at before it trusts a session token: that it speaks of one shop, and of the shop in
 *  the address. The signature, the audience and the times are the library's. */
import { isShopDomain } from './shop-url.ts'

/** Answers the status to refuse with, or null. */
export function refusal(request: Request): 400 | 401 | null {
  const url = new URL(request.url)
  const shop = url.searchParams.get('shop')
  if (shop !== null && !isShopDomain(shop)) return 400
  const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  const token = bearer ?? url.searchParams.get('id_token')
  if (!token) return null
  const claims = claimsOf(token)
  if (claims === null) return 401
  if (claims.iss !== `${claims.dest}/admin` || !claims.dest.startsWith('https://')) return 401
  const domain = claims.dest.slice('https://'.length)
  return isShopDomain(domain) && (shop === null || shop === domain) ? null : 401
}

function claimsOf(token: string): { dest: string; iss: string } | null {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    const { dest, iss } = payload as { dest?: unknown; iss?: unknown }
    return typeof dest === 'string' && typeof iss === 'string' ? { dest, iss } : null
  } catch {
    return null
  }
}
