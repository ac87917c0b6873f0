/** POST /{shop}/admin/oauth/access_token: token exchange and refresh. */
import { json, type SandboxRequest, type SandboxResponse } from '../http.ts'
import type { Sandbox } from '../sandbox.ts'
import type { ShopState, Token } from '../store/types.ts'
import { readSessionToken } from './session-token.ts'
import { issueOffline, issueOnline, onlineSeconds, refreshOffline, refreshSeconds } from './tokens.ts'

const exchangeGrant = 'urn:ietf:params:oauth:grant-type:token-exchange'
const idToken = 'urn:ietf:params:oauth:token-type:id_token'
const offlineType = 'urn:shopify:params:oauth:token-type:offline-access-token'
const onlineType = 'urn:shopify:params:oauth:token-type:online-access-token'

export function answerAccessToken(
  sandbox: Sandbox,
  shop: ShopState,
  request: SandboxRequest,
): SandboxResponse {
  const form = readForm(request)
  if (form.client_id !== sandbox.apiKey || form.client_secret !== sandbox.apiSecret) {
    return refuse('invalid_client', 'The client credentials are wrong', 401)
  }
  if (form.grant_type === exchangeGrant) return exchange(sandbox, shop, form)
  if (form.grant_type === 'refresh_token') return refresh(sandbox, shop, form)
  return refuse(
    'unsupported_grant_type',
    `The sandbox has no behaviour yet for grant_type ${form.grant_type}`,
  )
}

function exchange(sandbox: Sandbox, shop: ShopState, form: Record<string, string>): SandboxResponse {
  const realNow = sandbox.clock.realNow()
  if (form.subject_token_type !== idToken)
    return refuse('invalid_request', 'subject_token_type must be id_token')
  const userId = readSessionToken(form.subject_token ?? '', shop, sandbox, realNow)
  if (userId === null) return refuse('invalid_subject_token', 'The session token is invalid or expired')
  if (!shop.installation.installed)
    return refuse('app_not_installed', 'The app is not installed on this shop')
  if (form.requested_token_type === onlineType) {
    return json(toOnlineAnswer(shop, issueOnline(shop, userId, realNow), userId))
  }
  if (form.requested_token_type !== offlineType)
    return refuse('invalid_request', 'unknown requested_token_type')
  const token = issueOffline(shop, form.expiring === '1', realNow)
  sandbox.record(shop, { kind: 'token-exchanged', detail: { expiring: form.expiring === '1' } })
  return json(toOfflineAnswer(token, realNow))
}

function refresh(sandbox: Sandbox, shop: ShopState, form: Record<string, string>): SandboxResponse {
  const realNow = sandbox.clock.realNow()
  const token = refreshOffline(shop, form.refresh_token ?? '', realNow)
  sandbox.record(shop, { kind: token ? 'token-refreshed' : 'token-refresh-refused' })
  if (!token) return refuse('invalid_grant', 'The refresh token is invalid, expired or already used')
  return json(toOfflineAnswer(token, realNow))
}

function toOfflineAnswer(token: Token, realNow: number) {
  const answer = { access_token: token.token, scope: token.scopes.join(',') }
  if (token.expiresAt === null) return answer
  return {
    ...answer,
    expires_in: Math.round((token.expiresAt - realNow) / 1000),
    refresh_token: token.refreshToken,
    refresh_token_expires_in: refreshSeconds,
  }
}

function toOnlineAnswer(shop: ShopState, token: Token, userId: string) {
  const user = shop.staff.find((one) => one.id === userId)
  return {
    access_token: token.token,
    scope: token.scopes.join(','),
    expires_in: onlineSeconds - 1,
    associated_user_scope: token.scopes.join(','),
    associated_user: {
      id: Number(userId),
      first_name: user?.firstName ?? '',
      last_name: user?.lastName ?? '',
      email: user?.email ?? '',
      email_verified: true,
      account_owner: shop.staff[0]?.id === userId,
      locale: user?.locale ?? 'fr',
      collaborator: false,
    },
  }
}

function refuse(error: string, description: string, status = 400): SandboxResponse {
  return json({ error, error_description: description }, status)
}

/** JSON or a form: Shopify takes both. */
function readForm(request: SandboxRequest): Record<string, string> {
  const body = request.body.toString('utf8')
  if (!(request.headers['content-type'] ?? '').includes('json'))
    return Object.fromEntries(new URLSearchParams(body))
  try {
    const parsed = JSON.parse(body) as Record<string, unknown>
    return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]))
  } catch {
    return {}
  }
}
