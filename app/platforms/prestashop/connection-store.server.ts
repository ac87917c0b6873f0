/** The paired connection of a shop: whom we call, with which key. Ours is sealed with the connection as its place. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { ShopRef } from '../../language/ids.ts'
import { GiveUp } from '../../language/outcome.ts'
import { realNow } from '../../runtime/clock.ts'
import { isSealedAfresh, open, seal } from '../../runtime/crypto.ts'
import { withAccount } from '../../runtime/database.ts'
import { makeKeyPair } from './signature.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Owner = Pick<ShopRef, 'accountId' | 'shopId'>

export type Line = { connectionId: string; address: string; privateKey: string }
/** Made before the address is proved, kept only afterwards. */
export type NewConnection = { connectionId: string; publicKey: string; privateKey: string }

export function makeConnection(): NewConnection {
  return { connectionId: randomUUID(), ...makeKeyPair() }
}

/** Throws GiveUp where the shop was never paired, or was stopped since. */
export async function loadLine(owner: Owner): Promise<Line> {
  const { accountId, shopId } = owner
  const { rows } = await withAccount(accountId, (sql) =>
    sql.query<{ connectionId: string; address: string; sealed: Buffer; stoppedReason: string | null }>(
      `select connection_id as "connectionId", address, sealed_key as sealed, stopped_reason as "stoppedReason"
         from bridge_connection where account_id = $1 and shop_id = $2`,
      [accountId, shopId],
    ),
  )
  const [row] = rows
  if (row?.stoppedReason === 'moved') throw new GiveUp('shop-moved', 'stopped until it is connected again')
  if (!row || row.stoppedReason !== null) throw new GiveUp('not-paired', 'the shop is not connected')
  const { connectionId, address, sealed } = row
  const privateKey = unseal(sealed, connectionId)
  if (!isSealedAfresh(sealed)) await sealAnew(owner, { connectionId, privateKey })
  return { connectionId, address, privateKey }
}

function unseal(sealed: Buffer, connectionId: string): string {
  try {
    return open(sealed, { aad: connectionId })
  } catch {
    throw new GiveUp('not-paired', 'our key cannot be opened: only a new pairing helps')
  }
}

/** A pairing lasts for years, a key of TOKEN_KEYS doesn't. */
async function sealAnew(
  { accountId, shopId }: Owner,
  { connectionId, privateKey }: Pick<Line, 'connectionId' | 'privateKey'>,
): Promise<void> {
  await withAccount(accountId, (sql) =>
    sql.query(
      `update bridge_connection set sealed_key = $4
        where account_id = $1 and shop_id = $2 and connection_id = $3 and stopped_reason is null`,
      [accountId, shopId, connectionId, seal(privateKey, { aad: connectionId })],
    ),
  )
}

export type Pairing = {
  made: NewConnection
  modulePublicKey: string
  address: string
  shopNumber: number
  fingerprint: string
  nonce: string
  moduleVersion: string
  platformVersion: string
}

/** In the owner's transaction (the account may be new). False: this very click paired already. */
export async function savePairing(sql: Sql, owner: Owner, pairing: Pairing): Promise<boolean> {
  const { rowCount: known } = await sql.query('select from bridge_connection where pair_nonce = $1', [
    pairing.nonce,
  ])
  if (known) return false
  await sql.query('delete from bridge_connection where account_id = $1 and shop_id = $2', [
    owner.accountId,
    owner.shopId,
  ])
  const { made } = pairing
  const { rowCount } = await sql.query(
    `insert into bridge_connection (account_id, shop_id, connection_id, module_public_key, our_public_key, sealed_key,
       address, shop_number, fingerprint, pair_nonce, paired_at, module_version, platform_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (pair_nonce) do nothing`,
    [
      owner.accountId,
      owner.shopId,
      made.connectionId,
      pairing.modulePublicKey,
      made.publicKey,
      seal(made.privateKey, { aad: made.connectionId }),
      pairing.address,
      pairing.shopNumber,
      pairing.fingerprint,
      pairing.nonce,
      realNow(),
      pairing.moduleVersion,
      pairing.platformVersion,
    ],
  )
  return rowCount === 1
}

/** Both directions stand still until somebody clicks "Connect" again. */
export async function saveStopped({ accountId, shopId }: Owner, reason: 'moved' | 'unpaired'): Promise<void> {
  await withAccount(accountId, (sql) =>
    sql.query(
      `update bridge_connection set stopped_at = $3, stopped_reason = $4
        where account_id = $1 and shop_id = $2 and stopped_at is null`,
      [accountId, shopId, realNow(), reason],
    ),
  )
}

export async function saveMessageSeen({ accountId, shopId }: Owner): Promise<void> {
  await withAccount(accountId, (sql) =>
    sql.query('update bridge_connection set last_message_at = $3 where account_id = $1 and shop_id = $2', [
      accountId,
      shopId,
      realNow(),
    ]),
  )
}

export type ModuleNews = {
  waiting?: number
  waitingSince?: Date | null
  moduleVersion?: string
  platformVersion?: string
  phpVersion?: string
}

/** What the module says of itself in its answers. */
export async function saveModuleNews({ accountId, shopId }: Owner, news: ModuleNews): Promise<void> {
  await withAccount(accountId, (sql) =>
    sql.query(
      `update bridge_connection set last_answer_at = $3, waiting = coalesce($4, waiting),
         waiting_since = case when $4::int is null then waiting_since when $4 = 0 then null
           else coalesce($5::timestamptz, waiting_since, $3) end,
         module_version = coalesce($6, module_version), platform_version = coalesce($7, platform_version),
         php_version = coalesce($8, php_version) where account_id = $1 and shop_id = $2`,
      [
        accountId,
        shopId,
        realNow(),
        news.waiting ?? null,
        news.waitingSince ?? null,
        news.moduleVersion ?? null,
        news.platformVersion ?? null,
        news.phpVersion ?? null,
      ],
    ),
  )
}
