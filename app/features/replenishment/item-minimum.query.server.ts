import type pg from 'pg'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import type { Minimum } from './minimum.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** What was set: the variant's own, and its supplier's ('' where the product names none). */
export type ItemMinimum = { vendor: string; own: Minimum; supplier: Minimum }

export async function loadItemMinimum(
  sql: Sql,
  { accountId, shopId, variantId }: { accountId: AccountId; shopId: ShopId; variantId: VariantId },
): Promise<ItemMinimum> {
  const { rows } = await sql.query<{
    vendor: string
    minimum: number | null
    leadDays: number | null
    supplierMinimum: number | null
    supplierDays: number | null
  }>(
    `select coalesce(p.vendor, '') as vendor, m.minimum, m.lead_days as "leadDays",
            s.minimum as "supplierMinimum", s.lead_days as "supplierDays"
       from variant v
       left join product p using (account_id, shop_id, product_id)
       left join stock_minimum m using (account_id, shop_id, variant_id)
       left join supplier_minimum s on s.account_id = v.account_id and s.shop_id = v.shop_id and s.vendor = p.vendor
      where v.account_id = $1 and v.shop_id = $2 and v.variant_id = $3`,
    [accountId, shopId, variantId],
  )
  const row = rows[0]
  return {
    vendor: row?.vendor ?? '',
    own: { minimum: row?.minimum ?? null, leadDays: row?.leadDays ?? null },
    supplier: { minimum: row?.supplierMinimum ?? null, leadDays: row?.supplierDays ?? null },
  }
}
