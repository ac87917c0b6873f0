import type pg from 'pg'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** Keeps the day that the merchant typed ("YYYY-MM-DD", checked), or clears it. False: no such variant. */
export async function saveAvailabilityDate(
  sql: Sql,
  input: { accountId: AccountId; shopId: ShopId; variantId: VariantId; date: string | null },
): Promise<boolean> {
  const saved = await sql.query(
    `update variant set availability_date = $4
      where account_id = $1 and shop_id = $2 and variant_id = $3 and deleted_at is null`,
    [input.accountId, input.shopId, input.variantId, input.date],
  )
  return saved.rowCount === 1
}

/** Every day that was typed for a living variant. */
export async function loadAvailabilityDates(
  sql: Sql,
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
): Promise<{ variantId: VariantId; date: string }[]> {
  const { rows } = await sql.query<{ variantId: VariantId; date: string }>(
    `select variant_id as "variantId", availability_date::text as date from variant
      where account_id = $1 and shop_id = $2 and availability_date is not null and deleted_at is null`,
    [accountId, shopId],
  )
  return rows
}
