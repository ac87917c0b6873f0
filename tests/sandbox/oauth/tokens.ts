/** Access tokens: expiring offline ones with refresh tokens that rotate and work once, online ones for a day. */
import { randomBytes } from 'node:crypto'
import type { ShopState, Token } from '../store/types.ts'

const offlineSeconds = 3600
export const onlineSeconds = 86400
export const refreshSeconds = 90 * 24 * 3600

/** The live token of a request; null = 401. */
export function tokenOf(
  shop: ShopState,
  header: string | string[] | undefined,
  realNow: number,
): Token | null {
  if (typeof header !== 'string' || header === '' || !shop.installation.installed) return null
  const token = shop.tokens.find((one) => one.token === header)
  if (!token || token.revoked) return null
  return token.expiresAt === null || token.expiresAt > realNow ? token : null
}

export function issueOffline(shop: ShopState, expiring: boolean, realNow: number): Token {
  return keep(shop, {
    token: `shpat_${randomBytes(16).toString('hex')}`,
    kind: 'offline',
    scopes: [...shop.installation.scopes],
    userId: null,
    expiresAt: expiring ? realNow + offlineSeconds * 1000 : null,
    refreshToken: expiring ? `shprt_${randomBytes(16).toString('hex')}` : null,
    refreshExpiresAt: expiring ? realNow + refreshSeconds * 1000 : null,
    refreshUsed: false,
    revoked: false,
  })
}

export function issueOnline(shop: ShopState, userId: string, realNow: number): Token {
  return keep(shop, {
    token: `shpua_${randomBytes(16).toString('hex')}`,
    kind: 'online',
    scopes: [...shop.installation.scopes],
    userId,
    expiresAt: realNow + onlineSeconds * 1000,
    refreshToken: null,
    refreshExpiresAt: null,
    refreshUsed: false,
    revoked: false,
  })
}

/** A new token for a refresh token that wasn't used before; null = spent, unknown, expired or revoked. */
export function refreshOffline(shop: ShopState, refreshToken: string, realNow: number): Token | null {
  const old = shop.tokens.find((one) => one.refreshToken === refreshToken)
  if (!old || old.refreshUsed || old.revoked || !shop.installation.installed) return null
  if ((old.refreshExpiresAt ?? 0) <= realNow) return null
  old.refreshUsed = true
  return issueOffline(shop, true, realNow)
}

export function revokeAll(shop: ShopState): void {
  for (const token of shop.tokens) token.revoked = true
}

function keep(shop: ShopState, token: Token): Token {
  shop.tokens.push(token)
  return token
}
