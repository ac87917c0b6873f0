/** Shopify's SessionStorage over our sealed tokens. The library's own refresh neither waits for another nor survives a
 *  dead refresh token, so it never comes to it: what we hand out is always good for more than five minutes. */
import { Session } from '@shopify/shopify-api'
import type { SessionStorage } from '@shopify/shopify-app-session-storage'
import { GiveUp, RetryLater } from '../../language/outcome.ts'
import { now } from '../../runtime/clock.ts'
import { ensureShop } from '../../runtime/directory.ts'
import { isShopDomain } from './shop-url.ts'
import { dropToken, freshToken, offlineId, type StoredToken, saveToken } from './token-store.server.ts'

export const sessionStorage: SessionStorage = {
  async storeSession(session) {
    const domain = domainOf(session.id)
    if (domain === null || domain !== session.shop || !session.accessToken) return false
    await ensureShop({ platform: 'shopify', domain, now: now() })
    await saveToken(domain, toStored(session))
    return true
  },
  async loadSession(id) {
    const domain = domainOf(id)
    if (domain === null) return undefined
    try {
      return toSession(domain, await freshToken(domain))
    } catch (error) {
      // No token, or a dead one: the page that asks brings a session token, which is exchanged for a new one.
      if (error instanceof GiveUp || error instanceof RetryLater) return undefined
      throw error
    }
  },
  async deleteSession(id) {
    const domain = domainOf(id)
    if (domain !== null) await dropToken(domain)
    return true
  },
  async deleteSessions(ids) {
    for (const id of ids) await sessionStorage.deleteSession(id)
    return true
  },
  async findSessionsByShop(shop) {
    const session = await sessionStorage.loadSession(offlineId(shop))
    return session ? [session] : []
  },
}

function domainOf(id: string): string | null {
  const domain = id.replace(/^offline_/, '')
  return id === offlineId(domain) && isShopDomain(domain) ? domain : null
}

function toStored(session: Session): StoredToken {
  return {
    accessToken: session.accessToken ?? '',
    scope: session.scope ?? '',
    expires: session.expires?.toISOString() ?? null,
    refreshToken: session.refreshToken ?? null,
    refreshTokenExpires: session.refreshTokenExpires?.toISOString() ?? null,
  }
}

function toSession(domain: string, token: StoredToken): Session {
  return new Session({
    id: offlineId(domain),
    shop: domain,
    state: '',
    isOnline: false,
    accessToken: token.accessToken,
    scope: token.scope,
    ...(token.expires ? { expires: new Date(token.expires) } : {}),
    ...(token.refreshToken ? { refreshToken: token.refreshToken } : {}),
    ...(token.refreshTokenExpires ? { refreshTokenExpires: new Date(token.refreshTokenExpires) } : {}),
  })
}
