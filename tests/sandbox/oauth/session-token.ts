/** Session tokens as App Bridge hands them out: HS256 over the app's secret, valid for a minute of real time. */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import type { SessionTokenInput } from '../sandbox.ts'
import type { ShopState } from '../store/types.ts'

type Keys = { apiKey: string; apiSecret: string }

export function issueSessionToken(
  shop: ShopState,
  keys: Keys,
  realNow: number,
  input: SessionTokenInput = {},
): string {
  const { secret = keys.apiSecret, alg = 'HS256', expired = false, ...claims } = input.overrides ?? {}
  const now = Math.floor(realNow / 1000) - (expired ? 3600 : 0)
  const payload: Record<string, unknown> = {
    iss: `https://${shop.domain}/admin`,
    dest: `https://${shop.domain}`,
    aud: keys.apiKey,
    sub: input.userId ?? shop.staff[0]?.id ?? '1',
    exp: now + 60,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID().replaceAll('-', ''),
    ...claims,
  }
  for (const [name, value] of Object.entries(payload)) if (value === null) delete payload[name]
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode(payload)}`
  return `${signed}.${alg === 'none' ? '' : sign(signed, secret)}`
}

/** The user's id, or null when the token isn't one that the app may exchange for this shop. */
export function readSessionToken(token: string, shop: ShopState, keys: Keys, realNow: number): string | null {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const wanted = Buffer.from(sign(`${header}.${payload}`, keys.apiSecret))
  const given = Buffer.from(signature)
  if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return null
  const { alg } = decode(header)
  const claims = decode(payload)
  const now = Math.floor(realNow / 1000)
  const isTimely = Number(claims.exp) >= now - 10 && Number(claims.nbf) <= now + 10
  const isOurs = claims.aud === keys.apiKey && claims.dest === `https://${shop.domain}`
  const hasIssuer = claims.iss === `https://${shop.domain}/admin`
  return alg === 'HS256' && isTimely && isOurs && hasIssuer ? String(claims.sub) : null
}

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function decode(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>
  } catch {
    return {}
  }
}
