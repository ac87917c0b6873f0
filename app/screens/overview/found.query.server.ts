import type pg from 'pg'

type Sql = Pick<pg.PoolClient, 'query'>

/** What the shop holds now, counted over variants that weren't deleted. */
export type Found = {
  products: number
  variants: number
  /** On sale, and the page refuses them, as the list of stock says it. */
  soldOut: number
  continueSelling: number
  untracked: number
  /** Below zero at one location at least. */
  negative: number
  withoutSku: number
  /** Draft, archived, or not published on the online store. */
  offline: number
  giftCards: number
  locations: number
}

export async function loadFound(
  sql: Sql,
  { accountId, shopId }: { accountId: string; shopId: string },
): Promise<Found> {
  const { rows } = await sql.query<Found>(
    `select count(*)::int as variants,
            count(distinct v.product_id)::int as products,
            count(*) filter (where o.on_sale and coalesce(s.availability = 'out_of_stock', not v.available_for_sale))::int as "soldOut",
            count(*) filter (where v.tracked and v.inventory_policy = 'continue')::int as "continueSelling",
            count(*) filter (where not v.tracked)::int as untracked,
            count(*) filter (where v.tracked and exists (
              select from inventory_level l
               where l.account_id = v.account_id and l.shop_id = v.shop_id
                 and l.inventory_item_id = v.inventory_item_id and l.is_active and l.available < 0))::int as negative,
            count(*) filter (where coalesce(v.sku, '') = '')::int as "withoutSku",
            count(*) filter (where not o.on_sale)::int as offline,
            count(*) filter (where p.is_gift_card)::int as "giftCards",
            (select count(*)::int from location l
              where l.account_id = $1 and l.shop_id = $2 and l.is_active) as locations
       from variant v
       join product p using (account_id, shop_id, product_id)
       left join ad_state s using (account_id, shop_id, variant_id)
       cross join lateral (
         select p.status in ('active', 'unlisted') and p.published and v.published as on_sale) o
      where v.account_id = $1 and v.shop_id = $2 and v.deleted_at is null and p.deleted_at is null`,
    [accountId, shopId],
  )
  const [found] = rows
  if (!found) throw new Error('a count has one row')
  return found
}
