import type pg from 'pg'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import { isNoOlder, lockStock } from './read-order.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** The platform has these no more, as of `readAt`. A newer read that still found one keeps it. */
export async function markDeleted(
  sql: Sql,
  input: Shop & { variantIds: readonly VariantId[]; readAt: Date; now: Date },
): Promise<VariantId[]> {
  if (input.variantIds.length === 0) return []
  await lockStock(sql, input.shopId)
  const { rows } = await sql.query<{ id: VariantId }>(
    `update variant set deleted_at = $3, read_at = excluded.read_at
       from (select $4::timestamptz as read_at) excluded
      where account_id = $1 and shop_id = $2 and variant_id = any($5) and deleted_at is null
        and ${isNoOlder('variant')} returning variant_id as id`,
    [input.accountId, input.shopId, input.now, input.readAt, input.variantIds],
  )
  const deleted = rows.map(({ id }) => id)
  if (deleted.length > 0) await markEmptyProducts(sql, input, deleted)
  return deleted
}

/** A product without a living variant is gone with its last one. */
async function markEmptyProducts(sql: Sql, input: Shop & { now: Date }, deleted: VariantId[]): Promise<void> {
  await sql.query(
    `update product p set deleted_at = $3
      where p.account_id = $1 and p.shop_id = $2 and p.deleted_at is null
        and p.product_id in (select v.product_id from variant v where v.account_id = $1 and v.shop_id = $2
                                                                  and v.variant_id = any($4))
        and not exists (select from variant v where v.account_id = $1 and v.shop_id = $2
                                                and v.product_id = p.product_id and v.deleted_at is null)`,
    [input.accountId, input.shopId, input.now, deleted],
  )
}
