import type pg from 'pg'
import type { ShopId } from '../../language/ids.ts'
import { questions } from '../../language/sellable.ts'
import type { StockListRow, StockView } from './stock.view.tsx'
import type { StockCursor } from './stock-cursor.server.ts'
import { differences } from './stock-difference.sql.ts'

type Sql = Pick<pg.PoolClient, 'query'>

const pageSize = 50

/** What the guard knows of the page, told as a shopkeeper does. Needs `v`, `s` (ad_state, maybe none) and `f`. */
const state = `case
  when s.availability = 'out_of_stock' and s.reason in
    ('product-draft', 'product-archived', 'product-unpublished', 'variant-unpublished') then 'offline'
  when s.availability = 'out_of_stock' and s.reason = 'not-for-order' then 'not-for-order'
  when s.availability = 'out_of_stock' then 'sold-out'
  when s.reason in (${questions.map((question) => `'${question}'`).join(', ')}) then 'question'
  when s.reason is null and not v.available_for_sale then 'sold-out'
  when v.tracked and v.inventory_policy = 'deny' and v.sellable_online_quantity < f.floor then 'below-floor'
  else 'selling' end`

const variants = `from variant v
  join product p using (account_id, shop_id, product_id)
  left join ad_state s using (account_id, shop_id, variant_id)
  left join stock_outlook k using (account_id, shop_id, variant_id)
  cross join (select coalesce((select floor from ad_policy), 0) as floor) f
  where v.shop_id = $1 and v.deleted_at is null and p.deleted_at is null`

export type StockCounts = {
  all: number
  out: number
  below: number
  order: number
  /** Null: the shop shares its stock with none. */
  difference: number | null
  floor: number
}

export async function loadStockCounts(sql: Sql, shopId: ShopId): Promise<StockCounts> {
  const { rows } = await sql.query<StockCounts>(
    `select count(*)::int as "all", count(*) filter (where state = 'sold-out')::int as out,
            count(*) filter (where state = 'below-floor')::int as below,
            count(*) filter (where is_low)::int as "order",
            (select case when exists (select from pool where state in ('active', 'paused')
                                        and $1 in (shopify_shop_id, prestashop_shop_id))
                         then (select count(*)::int from (${differences}) d where d.difference <> 0)
             end) as difference,
            coalesce((select floor from ad_policy), 0) as floor
       from (select ${state} as state, k.is_low ${variants}) as counted`,
    [shopId],
  )
  return rows[0] ?? { all: 0, out: 0, below: 0, order: 0, difference: null, floor: 0 }
}

export type StockAsked = {
  q: string
  view: StockView
  after: StockCursor | null
  before: StockCursor | null
}
type Row = Omit<StockListRow, 'changedAt'> & StockCursor & { changedAt: Date | null }

const views: Record<StockView, string> = {
  all: 'true',
  out: `state = 'sold-out'`,
  below: `state = 'below-floor'`,
  order: '"isLow"',
  difference: `"variantId" in (select variant_id from (${differences}) d where d.difference <> 0)`,
}

/** 50 variants in the order of product and position, after or before a cursor. */
export async function loadStock(
  sql: Sql,
  shopId: ShopId,
  { q, view, after, before }: StockAsked,
): Promise<{ rows: StockListRow[]; previous: StockCursor | null; next: StockCursor | null }> {
  const at = before ?? after
  const [sign, order] = before ? ['<', 'desc'] : ['>', 'asc']
  const { rows } = await sql.query<Row>(
    `select page.*, (select max(m.source_time) from stock_movement m
        where m.shop_id = $1 and m.variant_id = page."variantId") as "changedAt",
      (select d.difference from (${differences}) d
        where d.variant_id = page."variantId" and d.difference <> 0) as difference
     from (
       select * from (
         select v.variant_id as "variantId", p.title as "productTitle", nullif(v.title, 'Default Title') as options,
                coalesce(v.image_url, p.image_url) as "imageUrl", v.sku, v.available,
                case when v.tracked and v.inventory_policy = 'deny' and not v.requires_components
                     then greatest(0, v.sellable_online_quantity) end as online,
                ${state} as state, coalesce(k.is_low, false) as "isLow", k.order_by::text as "orderBy",
                p.title, v.product_id as "productId", v.position
         ${variants} and ($2 = '' or p.title ilike $3 or v.title ilike $3 or v.sku ilike $3)
       ) as found
       where ${views[view]} and ($4::text is null
         or (title collate "C", "productId", position, "variantId") ${sign} ($4, $5, $6::int, $7))
       order by title collate "C" ${order}, "productId" ${order}, position ${order}, "variantId" ${order} limit $8
     ) as page`,
    [
      shopId,
      q,
      `%${q.replace(/[\\%_]/g, '\\$&')}%`,
      at?.title ?? null,
      at?.productId ?? '',
      at?.position ?? 0,
      at?.variantId ?? '',
      pageSize + 1,
    ],
  )
  return toPage(rows, { isBackward: before !== null, hasCursor: at !== null })
}

/** One row more than a page was asked for: it tells whether there is another page that way. */
function toPage(
  rows: readonly Row[],
  { isBackward, hasCursor }: { isBackward: boolean; hasCursor: boolean },
) {
  const more = rows.length > pageSize
  const shown = isBackward ? rows.slice(0, pageSize).reverse() : rows.slice(0, pageSize)
  const [first, last] = [shown[0] ?? null, shown.at(-1) ?? null]
  return {
    rows: shown.map(toLine),
    previous: (isBackward ? more : hasCursor) ? toCursor(first) : null,
    next: (isBackward ? true : more) ? toCursor(last) : null,
  }
}

const toCursor = (row: Row | null): StockCursor | null =>
  row && { title: row.title, productId: row.productId, position: row.position, variantId: row.variantId }

function toLine({ title: _, productId: __, position: ___, changedAt, ...row }: Row): StockListRow {
  return { ...row, changedAt: changedAt?.toISOString() ?? null }
}
