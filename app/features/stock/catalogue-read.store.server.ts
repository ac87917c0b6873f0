import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }
export type ReadPurpose = 'import' | 'reconcile'

/** One read of the whole catalogue under way. */
export type OpenRead = {
  readId: string
  purpose: ReadPurpose
  state: 'asking' | 'waiting' | 'reading'
  operationId: string | null
  /** Real time just before the platform was asked: nothing in the result is known to be newer. */
  askedAt: Date
  variantsRead: number
  variantsChanged: number
  variantsRepaired: number
}

/** Begins a read, unless one is under way: then that one serves. */
export async function beginRead(
  sql: Sql,
  input: Shop & { purpose: ReadPurpose; now: Date; realNow: Date },
): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('begin-read:' || $1, 0))`, [input.shopId])
  await sql.query(
    `insert into catalogue_read (account_id, shop_id, purpose, state, asked_at, started_at)
     select $1, $2, $3, 'asking', $4, $5
      where not exists (select from catalogue_read where account_id = $1 and shop_id = $2
                                                     and state in ('asking', 'waiting', 'reading'))`,
    [input.accountId, input.shopId, input.purpose, input.realNow, input.now],
  )
}

/** The shop was read whole once, or an attempt is under way. */
export async function hasReadBefore(sql: Sql, shop: Shop): Promise<boolean> {
  const { rowCount } = await sql.query(
    `select from catalogue_read where account_id = $1 and shop_id = $2 and state <> 'failed' limit 1`,
    [shop.accountId, shop.shopId],
  )
  return (rowCount ?? 0) > 0
}

/** The shop was read under another token than today's: it was installed before. */
export async function hasReadBeforeInstall(sql: Sql, shop: Shop): Promise<boolean> {
  const { rowCount } = await sql.query(
    `select from catalogue_read r join shop s using (account_id, shop_id)
      where r.account_id = $1 and r.shop_id = $2 and r.started_at < s.installed_at limit 1`,
    [shop.accountId, shop.shopId],
  )
  return (rowCount ?? 0) > 0
}

export async function loadOpenRead(sql: Sql, shop: Shop): Promise<OpenRead | null> {
  const { rows } = await sql.query<OpenRead>(
    `select read_id as "readId", purpose, state, operation_id as "operationId", asked_at as "askedAt",
            variants_read as "variantsRead", variants_changed as "variantsChanged",
            variants_repaired as "variantsRepaired"
       from catalogue_read where account_id = $1 and shop_id = $2 and state in ('asking', 'waiting', 'reading')
      order by started_at desc limit 1`,
    [shop.accountId, shop.shopId],
  )
  return rows[0] ?? null
}

type ReadChange = {
  state?: OpenRead['state'] | 'done' | 'failed'
  operationId?: string | null
  askedAt?: Date
  expected?: number
  ready?: number
  read?: number
  changed?: number
  repaired?: number
  finishedAt?: Date
  failure?: string
}

const columns: Record<keyof ReadChange, string> = {
  state: 'state',
  operationId: 'operation_id',
  askedAt: 'asked_at',
  expected: 'variants_expected',
  ready: 'variants_ready',
  read: 'variants_read',
  changed: 'variants_changed',
  repaired: 'variants_repaired',
  finishedAt: 'finished_at',
  failure: 'failure',
}

/** Of a read that is under way; one that was given up meanwhile stays so. */
export async function saveRead(sql: Sql, shop: Shop, readId: string, change: ReadChange): Promise<void> {
  const keys = Object.keys(change) as (keyof ReadChange)[]
  const sets = keys.map((key, index) => `${columns[key]} = $${index + 4}`)
  await sql.query(
    `update catalogue_read set ${sets.join(', ')} where account_id = $1 and shop_id = $2 and read_id = $3
        and state in ('asking', 'waiting', 'reading')`,
    [shop.accountId, shop.shopId, readId, ...keys.map((key) => change[key])],
  )
}

/** Nobody waits for it any more, or it was asked for what is no longer true of the shop. */
export async function dropOpenReads(
  sql: Sql,
  shop: Shop,
  why: 'uninstalled' | 'superseded',
  now: Date,
): Promise<void> {
  await sql.query(
    `update catalogue_read set state = 'failed', failure = $3, finished_at = $4
      where account_id = $1 and shop_id = $2 and state in ('asking', 'waiting', 'reading')`,
    [shop.accountId, shop.shopId, why, now],
  )
}

/** The last one that succeeded stays: it tells that, and when, the shop was read whole. */
export async function dropOldReads(sql: Sql, shop: Shop, before: Date): Promise<void> {
  await sql.query(
    `delete from catalogue_read where account_id = $1 and shop_id = $2 and finished_at < $3
        and read_id <> coalesce((select read_id from catalogue_read where account_id = $1 and shop_id = $2
              and state = 'done' order by started_at desc limit 1), gen_random_uuid())`,
    [shop.accountId, shop.shopId, before],
  )
}
