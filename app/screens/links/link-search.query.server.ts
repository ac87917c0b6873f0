import type pg from 'pg'
import type { PoolCard } from '../../features/pool/pool.types.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'
import type { Hand, HandSide } from './link-hand.view.tsx'
import type { LinkedSide } from './link-pair.view.tsx'

type Sql = Pick<pg.PoolClient, 'query'>
type Row = Omit<LinkedSide, 'price'> & { priceMinor: string; currency: string; linked: boolean }

const shown = 10

/** What the two searches of the address find, one side each. */
export function loadHand(accountId: AccountId, pool: PoolCard, search: URLSearchParams): Promise<Hand> {
  return withSnapshot(accountId, async (sql) => ({
    shopify: await loadSide(sql, pool, 'shopify', search),
    prestashop: await loadSide(sql, pool, 'prestashop', search),
  }))
}

async function loadSide(
  sql: Sql,
  pool: PoolCard,
  side: 'shopify' | 'prestashop',
  search: URLSearchParams,
): Promise<HandSide> {
  const query = (search.get(side) ?? '').trim().slice(0, 200)
  const found = query === '' ? [] : await findVariants(sql, pool.poolId, pool.shops[side].shopId, side, query)
  return { query, found: found.slice(0, shown), more: found.length > shown }
}

/** Every word of the query must stand somewhere; those not linked yet come first. */
async function findVariants(
  sql: Sql,
  poolId: string,
  shopId: ShopId,
  side: 'shopify' | 'prestashop',
  query: string,
): Promise<HandSide['found']> {
  const { rows } = await sql.query<Row>(
    `select * from (
       select v.variant_id as "variantId", p.title as "productTitle",
              nullif(nullif(v.title, 'Default Title'), '') as options, coalesce(v.image_url, p.image_url) as "imageUrl", v.sku, v.barcode,
              v.price_minor as "priceMinor", v.currency, v.available, p.title, v.position,
              exists (select from variant_link l where l.pool_id = $1 and l.state = 'linked'
                and l.${side}_variant_id = v.variant_id) as linked
         from variant v join product p using (account_id, shop_id, product_id)
        where v.shop_id = $2 and v.deleted_at is null and p.deleted_at is null
          and concat_ws(' ', p.title, v.title, v.sku, v.barcode) ilike all ($3)) found
      order by linked, title collate "C", position, "variantId" limit $4`,
    [poolId, shopId, query.split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`), shown + 1],
  )
  return rows.map(({ priceMinor, currency, ...row }) => ({
    ...row,
    price: { minor: Number(priceMinor), currency },
  }))
}
