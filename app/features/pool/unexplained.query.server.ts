import type pg from 'pg'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import { heldSides, prestashopUnits, shopifyUnits } from './held-stock.sql.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>

export type JoinedStand = {
  shopId: ShopId
  variantId: VariantId
  shopify: number
  prestashop: number
  differs: boolean
}

/** Joined variants of a shop's pools of which nothing is on its way, named by their Shopify variant. `differs`: both
 *  shops hold something else all the same. */
export async function loadJoinedStands(
  sql: Sql,
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
): Promise<JoinedStand[]> {
  const { rows } = await sql.query<Omit<JoinedStand, 'differs'>>(
    `select p.shopify_shop_id as "shopId", l.shopify_variant_id as "variantId", ${shopifyUnits} as shopify,
            ${prestashopUnits} as prestashop
       from pool p
       join variant_link l on l.account_id = $1 and l.pool_id = p.pool_id and l.state = 'linked'
       join pool_item i on i.account_id = $1 and i.link_id = l.link_id and i.joined and i.pending_shopify = 0
        and i.pending_prestashop = 0
       ${heldSides}
      where p.account_id = $1 and $2 in (p.shopify_shop_id, p.prestashop_shop_id)
        and not exists (select from stock_write w where w.account_id = $1 and w.link_id = l.link_id
                          and w.state = 'sent')`,
    [accountId, shopId],
  )
  return rows.map((row) => ({ ...row, differs: row.shopify !== row.prestashop }))
}
