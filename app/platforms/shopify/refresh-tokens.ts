/** One refresh of an expiring offline token, over HTTP.
 *  https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens */
import { z } from 'zod'
import { realNow } from '../../runtime/clock.ts'
import { env } from '../../runtime/env.ts'
import { shopUrl } from './shop-url.ts'
import type { StoredToken } from './token-store.server.ts'

export type RefreshAnswer = { state: 'renewed'; token: StoredToken } | { state: 'dead' } | { state: 'away' }

const answerShape = z.object({
  access_token: z.string().min(1),
  scope: z.string().default(''),
  expires_in: z.number().optional(),
  refresh_token: z.string().optional(),
  refresh_token_expires_in: z.number().optional(),
})

export async function refreshTokens(domain: string, token: StoredToken): Promise<RefreshAnswer> {
  if (token.refreshToken === null) return { state: 'dead' }
  let response: Response
  try {
    response = await fetch(`${shopUrl(domain)}/admin/oauth/access_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        client_id: env().SHOPIFY_API_KEY,
        client_secret: env().SHOPIFY_API_SECRET,
        refresh_token: token.refreshToken,
        grant_type: 'refresh_token',
      }),
      signal: AbortSignal.timeout(10_000),
    })
  } catch {
    return { state: 'away' }
  }
  if (response.status === 429 || response.status >= 500) return { state: 'away' }
  if (!response.ok) return { state: 'dead' }
  const answer = answerShape.safeParse(await response.json().catch(() => null))
  if (!answer.success) return { state: 'away' }
  return { state: 'renewed', token: toStored(answer.data) }
}

function toStored(answer: z.infer<typeof answerShape>): StoredToken {
  const inSeconds = (seconds: number | undefined) =>
    seconds === undefined ? null : new Date(realNow().getTime() + seconds * 1000).toISOString()
  return {
    accessToken: answer.access_token,
    scope: answer.scope,
    expires: inSeconds(answer.expires_in),
    refreshToken: answer.refresh_token ?? null,
    refreshTokenExpires: inSeconds(answer.refresh_token_expires_in),
  }
}
