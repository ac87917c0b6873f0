/** Lets an employee in: a token that the module signed a moment ago for one opening of the screens. */
import { z } from 'zod'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { realNow } from '../../runtime/clock.ts'
import { withAccount } from '../../runtime/database.ts'
import { type FoundConnection, findConnection } from '../../runtime/directory.ts'
import { env } from '../../runtime/env.ts'
import { isSigned, launchText } from './signature.ts'

export type Launch = {
  accountId: AccountId
  shopId: ShopId
  domain: string
  connection: string
  /** Of the back office that frames the screens: https://boutique.fr */
  origin: string
  /** The employee's id in the back office. */
  employee: string
  /** ISO 639-1, as the back office names it. */
  language: string
  rights: { view: boolean; edit: boolean }
}

/** In production only https, as the shop itself. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text) || new URL(text).origin !== text) return false
  return text.startsWith('https://') || (text.startsWith('http://') && env().NODE_ENV !== 'production')
}

const claimsShape = z.object({
  connection: z.string().max(64),
  employee: z.string().max(32),
  language: z.string().max(16),
  rights: z.object({ view: z.boolean(), edit: z.boolean() }),
  nonce: z.string().regex(/^[0-9a-f]{16,64}$/),
  exp: z.int(),
  /** An older module doesn't say it: then it is the shop's own. */
  origin: z.string().max(250).refine(isOrigin).optional(),
})
type Claims = z.infer<typeof claimsShape>

const tokenCap = 4096
/** Thirty seconds ahead, and as much for the shop's clock. */
const furthestSeconds = 60

/** Null: unreadable, signed by somebody else, over, used before, or of a shop that isn't connected (any more). */
export async function verifyLaunch(token: string): Promise<Launch | null> {
  const [payload, signature, rest] = token.length > tokenCap ? [] : token.split('.')
  if (!payload || !signature || rest !== undefined) return null
  const claims = readClaims(payload)
  if (claims === null || !isNear(claims.exp)) return null
  const found = await findConnection(claims.connection)
  if (found === null || !isSigned(launchText(payload), toBase64(signature), found.modulePublicKey))
    return null
  if (found.state !== 'installed' || found.stoppedReason !== null) return null
  if (!(await takeOnce(found, claims))) return null
  const { accountId, shopId, domain } = found
  const { connection, employee, language, rights } = claims
  const origin = claims.origin ?? new URL(found.address).origin
  return { accountId, shopId, domain, connection, origin, employee, language, rights }
}

function readClaims(payload: string): Claims | null {
  try {
    const read = claimsShape.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

function isNear(exp: number): boolean {
  const left = exp - realNow().getTime() / 1000
  return left > 0 && left <= furthestSeconds
}

/** In the database, because any process may be asked the second time. */
async function takeOnce(found: FoundConnection, { nonce, exp, origin }: Claims): Promise<boolean> {
  const { accountId, shopId, officeOrigin } = found
  const home = new URL(found.address).origin
  return withAccount(accountId, async (sql) => {
    await sql.query('delete from launch_used where account_id = $1 and expires_at < $2', [
      accountId,
      new Date(realNow().getTime() - furthestSeconds * 1000),
    ])
    const { rowCount } = await sql.query(
      `insert into launch_used (account_id, shop_id, nonce, expires_at) values ($1, $2, $3, $4)
       on conflict (account_id, nonce) do nothing`,
      [accountId, shopId, nonce, new Date(exp * 1000)],
    )
    if (rowCount === 1 && origin !== undefined && origin !== officeOrigin && origin !== home)
      await sql.query(
        'update bridge_connection set office_origin = $3 where account_id = $1 and shop_id = $2',
        [accountId, shopId, origin],
      )
    return rowCount === 1
  })
}

function toBase64(text: string): string {
  return Buffer.from(text, 'base64url').toString('base64')
}
