/** Offline access tokens: sealed at rest with the shop's domain as associated data, renewed by one refresh at a
 *  time. A refresh token works once, so two refreshes side by side would lose one of them. */
import { GiveUp, RetryLater } from '../../language/outcome.ts'
import { realNow } from '../../runtime/clock.ts'
import { open, seal } from '../../runtime/crypto.ts'
import { withAccount } from '../../runtime/database.ts'
import { findCredential, findShop } from '../../runtime/directory.ts'
import { processWide } from '../../runtime/process-wide.ts'
import { refreshTokens } from './refresh-tokens.ts'

/** What the app library calls an offline session; dates as ISO text. */
export type StoredToken = {
  accessToken: string
  scope: string
  expires: string | null
  refreshToken: string | null
  refreshTokenExpires: string | null
}

/** Renew while the library (5 minutes) still takes the token for good. */
const renewBeforeMs = 6 * 60_000

export function offlineId(domain: string): string {
  return `offline_${domain}`
}

/** The stored token as it is. Null: none, or one that was sealed for another shop or with a lost key. */
export async function loadToken(domain: string): Promise<StoredToken | null> {
  const row = await findCredential(offlineId(domain))
  return row === null || row.domain !== domain ? null : unseal(row.sealed, domain)
}

function unseal(sealed: Buffer, domain: string): StoredToken | null {
  try {
    return JSON.parse(open(sealed, { aad: domain })) as StoredToken
  } catch {
    return null
  }
}

/** Replaces the shop's token. The shop must exist (runtime/directory ensureShop). */
export async function saveToken(domain: string, token: StoredToken): Promise<void> {
  const shop = await findShop(domain)
  if (shop === null) throw new Error('a token for a shop that is not in the directory')
  await withAccount(shop.accountId, async (sql) => {
    // A page's loaders save the same first token side by side; the second of two unique keys would refuse one.
    await lockToken(sql, domain)
    await writeToken(sql, { ...shop, domain }, token)
  })
}

async function lockToken(sql: Sql, domain: string): Promise<void> {
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`promesse.token ${domain}`])
}

export async function dropToken(domain: string): Promise<void> {
  const shop = await findShop(domain)
  if (shop === null) return
  await withAccount(shop.accountId, async (sql) => {
    await sql.query('delete from shop_credential where account_id = $1 and shop_id = $2', [
      shop.accountId,
      shop.shopId,
    ])
  })
}

/** A token that works for some minutes yet. Throws GiveUp('token-refused') when only a person opening the app
 *  can bring a new one. */
export async function freshToken(domain: string): Promise<StoredToken> {
  const token = await loadToken(domain)
  if (token === null) throw refused()
  return isShortLived(token) ? renewToken(domain, token.accessToken) : token
}

const renewals = processWide('renewals', () => new Map<string, Promise<StoredToken>>())

/** Replaces `used`, a token that is about to end or was refused. Whoever comes second gets the first one's; within a
 *  process all wait for one, so that waiting takes no connections from the screens. */
export function renewToken(domain: string, used: string): Promise<StoredToken> {
  const key = `${domain} ${used}`
  const running = renewals.get().get(key)
  if (running) return running
  const renewal = renew(domain, used).finally(() => renewals.get().delete(key))
  renewals.get().set(key, renewal)
  return renewal
}

async function renew(domain: string, used: string): Promise<StoredToken> {
  const shop = await findShop(domain)
  if (shop === null) throw refused()
  const outcome = await withAccount(shop.accountId, async (sql) => {
    await lockToken(sql, domain)
    // On this connection: who holds the lock must not wait for another one.
    const token = await readToken(sql, { ...shop, domain })
    if (token === null) return null
    if (token.accessToken !== used) return token
    const answer = await refreshTokens(domain, token)
    if (answer.state === 'renewed') await writeToken(sql, { ...shop, domain }, answer.token)
    if (answer.state === 'renewed') return answer.token
    if (answer.state === 'away') return isOver(token) ? answer : token
    await sql.query('delete from shop_credential where account_id = $1 and session_id = $2', [
      shop.accountId,
      offlineId(domain),
    ])
    return null
  })
  if (outcome === null) throw refused()
  if ('state' in outcome) throw new RetryLater('token refresh: the platform is away', 5_000)
  return outcome
}

function isShortLived(token: StoredToken): boolean {
  return token.expires !== null && Date.parse(token.expires) - realNow().getTime() < renewBeforeMs
}

function isOver(token: StoredToken): boolean {
  return token.expires !== null && Date.parse(token.expires) <= realNow().getTime()
}

function refused(): GiveUp {
  return new GiveUp('token-refused', 'the shop no longer takes our token')
}

type Sql = Parameters<Parameters<typeof withAccount>[1]>[0]
type Owner = { accountId: string; shopId: string; domain: string }

async function readToken(sql: Sql, { accountId, domain }: Owner): Promise<StoredToken | null> {
  const { rows } = await sql.query<{ sealed: Buffer }>(
    'select sealed from shop_credential where account_id = $1 and session_id = $2',
    [accountId, offlineId(domain)],
  )
  return rows[0] ? unseal(rows[0].sealed, domain) : null
}

async function writeToken(sql: Sql, owner: Owner, token: StoredToken): Promise<void> {
  await sql.query(
    `insert into shop_credential (account_id, shop_id, session_id, sealed, expires_at, refresh_expires_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (account_id, shop_id, session_id) do update set sealed = excluded.sealed,
       expires_at = excluded.expires_at, refresh_expires_at = excluded.refresh_expires_at,
       updated_at = excluded.updated_at`,
    [
      owner.accountId,
      owner.shopId,
      offlineId(owner.domain),
      seal(JSON.stringify(token), { aad: owner.domain }),
      token.expires,
      token.refreshTokenExpires,
      realNow(),
    ],
  )
}
