import type pg from 'pg'
import { differences } from '../stock/stock-difference.sql.ts'

type Sql = Pick<pg.PoolClient, 'query'>

export type SharedStock = {
  state: 'draft' | 'active' | 'paused' | 'undone'
  /** The platform of the other shop. */
  other: 'shopify' | 'prestashop'
  linked: number
  differing: number
  /** Variants of which either shop must still be told something. */
  waiting: number
}

/** The stock that this shop shares with another; null where it shares none. Of several, the first. */
export async function loadSharedStock(
  sql: Sql,
  { accountId, shopId }: { accountId: string; shopId: string },
): Promise<SharedStock | null> {
  const { rows } = await sql.query<SharedStock>(
    `select p.state, case when p.shopify_shop_id = $1 then 'prestashop' else 'shopify' end as other,
            count(l.link_id)::int as linked,
            count(*) filter (where i.pending_shopify <> 0 or i.pending_prestashop <> 0)::int as waiting,
            (select count(*)::int from (${differences}) d where d.difference <> 0) as differing
       from pool p
       left join variant_link l on l.account_id = p.account_id and l.pool_id = p.pool_id and l.state = 'linked'
       left join pool_item i on i.account_id = l.account_id and i.link_id = l.link_id
      where p.account_id = $2 and $1 in (p.shopify_shop_id, p.prestashop_shop_id) and p.state <> 'undone'
      group by p.pool_id, p.state, p.shopify_shop_id, p.created_at order by p.created_at limit 1`,
    [shopId, accountId],
  )
  return rows[0] ?? null
}
