import type pg from 'pg'
import type { AccountId, PlatformName, ShopId } from '../language/ids.ts'
import { pool } from './database.ts'

/** Everything that may look across accounts is here: each a SECURITY DEFINER function of a migration. */

type Owner = { accountId: AccountId; shopId: ShopId }
export type ShopState = 'installed' | 'uninstalled' | 'redacted'
export type Channel = 'google' | 'meta'

async function ask<T extends object>(statement: string, values: unknown[]): Promise<T[]> {
  return (await pool().query<T>(statement, values)).rows
}

export async function findShop(
  domain: string,
): Promise<(Owner & { platform: PlatformName; state: ShopState; installedAt: Date }) | null> {
  const [row] = await ask<Owner & { platform: PlatformName; state: ShopState; installedAt: Date }>(
    'select account_id as "accountId", shop_id as "shopId", platform, state, installed_at as "installedAt" from find_shop($1)',
    [domain],
  )
  return row ?? null
}

/** Makes the shop and its account at the first install; sets an uninstalled shop back to installed. */
export async function ensureShop(shop: {
  platform: 'shopify' | 'prestashop'
  domain: string
  now: Date
}): Promise<Owner & { created: boolean; reinstalled: boolean }> {
  const [row] = await ask<Owner & { created: boolean; reinstalled: boolean }>(
    'select account_id as "accountId", shop_id as "shopId", created, reinstalled from ensure_shop($1, $2, $3)',
    [shop.platform, shop.domain, shop.now],
  )
  if (row === undefined) throw new Error('ensure_shop answered nothing')
  return row
}

/** Null for an id that isn't a uuid, too: it comes from an address. */
export async function findFeedLink(
  linkId: string,
): Promise<(Owner & { channel: Channel; revokedAt: Date | null }) | null> {
  if (!/^[0-9a-f-]{36}$/i.test(linkId)) return null
  const [row] = await ask<Owner & { channel: Channel; revokedAt: Date | null }>(
    'select account_id as "accountId", shop_id as "shopId", channel, revoked_at as "revokedAt" from find_feed_link($1)',
    [linkId],
  )
  return row ?? null
}

export async function findCredential(
  sessionId: string,
): Promise<
  (Owner & { domain: string; sealed: Buffer; expiresAt: Date | null; refreshExpiresAt: Date | null }) | null
> {
  const [row] = await ask<
    Owner & { domain: string; sealed: Buffer; expiresAt: Date | null; refreshExpiresAt: Date | null }
  >(
    `select account_id as "accountId", shop_id as "shopId", domain, sealed, expires_at as "expiresAt",
       refresh_expires_at as "refreshExpiresAt" from find_credential($1)`,
    [sessionId],
  )
  return row ?? null
}

export type FoundConnection = Owner & {
  domain: string
  state: ShopState
  modulePublicKey: string
  address: string
  fingerprint: string
  stoppedReason: 'moved' | 'unpaired' | null
  /** https://admin.boutique.fr, as the last launch said; null: nobody opened the screens yet. */
  officeOrigin: string | null
}

/** Null for an id that isn't a uuid, too: it comes from a header. */
export async function findConnection(connectionId: string): Promise<FoundConnection | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(connectionId)) return null
  const [row] = await ask<FoundConnection>(
    `select account_id as "accountId", shop_id as "shopId", domain, state, module_public_key as "modulePublicKey",
       address, fingerprint, stopped_reason as "stoppedReason", office_origin as "officeOrigin"
       from find_connection($1)`,
    [connectionId],
  )
  return row ?? null
}

/** The shop of a proved address, in the caller's transaction as the owner: made, brought back to life, or brought over
 *  to the account whose join code has this hash. Null: that code isn't good (any more), or the shop is of an account
 *  that has another one and comes without a code. */
export async function connectShop(
  sql: Pick<pg.PoolClient, 'query'>,
  shop: { domain: string; codeHash: string | null; now: Date },
): Promise<Owner | null> {
  const { rows } = await sql.query<Owner>(
    'select account_id as "accountId", shop_id as "shopId" from connect_shop($1, $2, $3)',
    [shop.domain, shop.codeHash, shop.now],
  )
  return rows[0] ?? null
}

/** Whose join code has this hash; null once it was used or is over. */
export async function findJoinCode(hash: string, now: Date): Promise<AccountId | null> {
  const [row] = await ask<{ accountId: AccountId }>(
    'select account_id as "accountId" from find_join_code($1, $2)',
    [hash, now],
  )
  return row?.accountId ?? null
}

/** Turns due rows into jobs, across accounts; answers how many. */
export async function takeDueWork(now: Date, limit: number): Promise<number> {
  const [row] = await ask<{ taken: number }>('select take_due_work($1, $2) as taken', [now, limit])
  return row?.taken ?? 0
}
