import type pg from 'pg'
import type { ShopId } from '../../language/ids.ts'

/** The one place that says it: what was read earlier never overwrites what was read later. */
export const isNoOlder = (table: string) => `${table}.read_at <= excluded.read_at`

/** One writer of a shop's stock at a time, until the transaction ends: movements come from the true before. */
export async function lockStock(sql: Pick<pg.PoolClient, 'query'>, shopId: ShopId): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('stock:' || $1, 0))`, [shopId])
}
