import type pg from 'pg'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import type { Minimum } from './minimum.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** Of one variant; without any figure what was kept goes, and the supplier's counts again. False: no such variant. */
export async function saveMinimum(
  sql: Sql,
  input: Shop & { variantId: VariantId; value: Minimum; now: Date },
): Promise<boolean> {
  const { accountId, shopId, variantId, value, now } = input
  const known = await sql.query(
    `select from variant where account_id = $1 and shop_id = $2 and variant_id = $3 and deleted_at is null`,
    [accountId, shopId, variantId],
  )
  if (known.rowCount === 0) return false
  if (value.minimum === null && value.leadDays === null)
    await sql.query('delete from stock_minimum where account_id = $1 and shop_id = $2 and variant_id = $3', [
      accountId,
      shopId,
      variantId,
    ])
  else
    await sql.query(
      `insert into stock_minimum (account_id, shop_id, variant_id, minimum, lead_days, saved_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (account_id, shop_id, variant_id) do update set minimum = excluded.minimum,
         lead_days = excluded.lead_days, saved_at = excluded.saved_at`,
      [accountId, shopId, variantId, value.minimum, value.leadDays, now],
    )
  return true
}

/** Of all of a supplier's variants that say nothing themselves. */
export async function saveSupplierMinimum(
  sql: Sql,
  { accountId, shopId, vendor, value, now }: Shop & { vendor: string; value: Minimum; now: Date },
): Promise<void> {
  if (value.minimum === null && value.leadDays === null) {
    await sql.query('delete from supplier_minimum where account_id = $1 and shop_id = $2 and vendor = $3', [
      accountId,
      shopId,
      vendor,
    ])
    return
  }
  await sql.query(
    `insert into supplier_minimum (account_id, shop_id, vendor, minimum, lead_days, saved_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (account_id, shop_id, vendor) do update set minimum = excluded.minimum,
       lead_days = excluded.lead_days, saved_at = excluded.saved_at`,
    [accountId, shopId, vendor, value.minimum, value.leadDays, now],
  )
}

export type JudgedVariant = { variantId: VariantId; isLow: boolean; orderBy: string | null }

/** What follows for these variants; those that nobody watches any more are forgotten. Answers the forgotten ones. */
export async function saveOutlooks(
  sql: Sql,
  input: Shop & { asked: readonly VariantId[]; judged: readonly JudgedVariant[]; now: Date },
): Promise<VariantId[]> {
  const { accountId, shopId, asked, judged, now } = input
  const watched = judged.map(({ variantId }) => variantId)
  await sql.query(
    `insert into stock_outlook (account_id, shop_id, variant_id, is_low, order_by, judged_at)
     select $1, $2, t.variant_id, t.is_low, t.order_by, $3
       from unnest($4::text[], $5::boolean[], $6::date[]) as t (variant_id, is_low, order_by)
     on conflict (account_id, shop_id, variant_id) do update set is_low = excluded.is_low,
       order_by = excluded.order_by, judged_at = excluded.judged_at`,
    [accountId, shopId, now, watched, judged.map(({ isLow }) => isLow), judged.map(({ orderBy }) => orderBy)],
  )
  const { rows } = await sql.query<{ variantId: VariantId }>(
    `delete from stock_outlook where account_id = $1 and shop_id = $2 and variant_id = any($3)
        and variant_id <> all($4::text[]) returning variant_id as "variantId"`,
    [accountId, shopId, asked, watched],
  )
  return rows.map(({ variantId }) => variantId)
}
