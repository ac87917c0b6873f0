/** The pass of an employee whose back office frames us: made from a launch token, good for two minutes, never stored.
 *  `ps1.` + claims + signature under SIGNING_KEY. */
import { z } from 'zod'
import type { AccountId, ShopId } from '../language/ids.ts'
import { realNow } from './clock.ts'
import { sign, verifySignature } from './crypto.ts'

const claimsShape = z.object({
  accountId: z.string(),
  shopId: z.string(),
  domain: z.string(),
  connection: z.string(),
  /** Of the page that frames us: https://boutique.fr */
  origin: z.string(),
  employee: z.string(),
  language: z.string(),
  rights: z.object({ view: z.boolean(), edit: z.boolean() }),
  /** Unix seconds. */
  exp: z.int(),
})

export type BearerClaims = z.infer<typeof claimsShape> & { accountId: AccountId; shopId: ShopId }
export type Bearer = { bearer: string; expiresAt: string; seconds: number }

const prefix = 'ps1.'
const bearerSeconds = 120

const toSign = (payload: string) => `promesse-bearer\n${payload}`

export function makeBearer(claims: Omit<BearerClaims, 'exp'>): Bearer {
  const exp = Math.floor(realNow().getTime() / 1000) + bearerSeconds
  const payload = Buffer.from(JSON.stringify({ ...claims, exp })).toString('base64url')
  return {
    bearer: `${prefix}${payload}.${sign(toSign(payload))}`,
    expiresAt: new Date(exp * 1000).toISOString(),
    seconds: bearerSeconds,
  }
}

/** The pass in an Authorization header; null where it holds something else (Shopify's session token, nothing). */
export function bearerIn(authorization: string | null | undefined): string | null {
  const [, token] = /^Bearer (ps1\..*)$/.exec(authorization ?? '') ?? []
  return token ?? null
}

/** Null: not ours, changed, or over. */
export function readBearer(bearer: string): BearerClaims | null {
  const [payload, signature, rest] = bearer.slice(prefix.length).split('.')
  if (!bearer.startsWith(prefix) || !payload || !signature || rest !== undefined) return null
  if (!verifySignature(toSign(payload), signature)) return null
  const read = claimsShape.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
  if (!read.success || read.data.exp * 1000 <= realNow().getTime()) return null
  return read.data as BearerClaims
}

/** How long a pass that `readBearer` took still holds. */
export function secondsLeft({ exp }: BearerClaims): number {
  return Math.max(0, exp - Math.floor(realNow().getTime() / 1000))
}
