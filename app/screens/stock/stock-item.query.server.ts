import type pg from 'pg'
import type { ShopId, VariantId } from '../../language/ids.ts'
import type { LevelRow } from './item-stock.view.tsx'
import type { SeenMovement } from './stock-line.rules.ts'
import type { VariantName } from './variant-name.view.tsx'

type Sql = Pick<pg.PoolClient, 'query'>
type Ref = { shopId: ShopId; variantId: VariantId }

export type KeptVariant = {
  name: VariantName
  sku: string | null
  available: number | null
  minimum: number
  readAt: string
}

/** Null: the shop has no such variant. */
export async function loadKeptVariant(sql: Sql, { shopId, variantId }: Ref): Promise<KeptVariant | null> {
  const { rows } = await sql.query<VariantName & Omit<KeptVariant, 'name' | 'readAt'> & { readAt: Date }>(
    `select v.variant_id as "variantId", coalesce(p.title, '') as "productTitle",
            nullif(v.title, 'Default Title') as options, coalesce(v.image_url, p.image_url) as "imageUrl", v.sku, v.available,
            v.minimum_quantity as minimum, v.read_at as "readAt"
       from variant v left join product p using (account_id, shop_id, product_id)
      where v.shop_id = $1 and v.variant_id = $2`,
    [shopId, variantId],
  )
  const [row] = rows
  if (!row) return null
  const { sku, available, minimum, readAt, ...name } = row
  return { name, sku, available, minimum, readAt: readAt.toISOString() }
}

/** Where the units are, those that count for the online store first. */
export async function loadLevels(sql: Sql, { shopId, variantId }: Ref): Promise<LevelRow[]> {
  const { rows } = await sql.query<LevelRow>(
    `select * from (
     select l.location_id as "locationId", coalesce(o.name, l.location_id) as name, l.available, l.committed,
            l.unavailable, l.incoming,
            case when not l.is_active then 'removed' when o.is_active is false then 'closed'
                 when o.fulfills_online_orders is false then 'pickup' else 'serves' end as counts
       from variant v
       join inventory_level l using (account_id, shop_id, inventory_item_id)
       left join location o using (account_id, shop_id, location_id)
      where v.shop_id = $1 and v.variant_id = $2) level
      order by counts = 'serves' desc, name`,
    [shopId, variantId],
  )
  return rows
}

const movementsShown = 50

/** Newest first; `more`: there are older ones. */
export async function loadMovements(
  sql: Sql,
  { shopId, variantId }: Ref,
): Promise<{ movements: SeenMovement[]; more: boolean }> {
  const { rows } = await sql.query<Omit<SeenMovement, 'at'> & { at: Date }>(
    `select m.movement_id::text as "movementId", m.source_time as at, m.before, m.after, m.cause,
            m.order_name as "orderName", o.name as "locationName"
       from stock_movement m left join location o using (account_id, shop_id, location_id)
      where m.shop_id = $1 and m.variant_id = $2
      order by m.source_time desc, m.movement_id desc limit $3`,
    [shopId, variantId, movementsShown + 1],
  )
  return {
    movements: rows.slice(0, movementsShown).map((row) => ({ ...row, at: row.at.toISOString() })),
    more: rows.length > movementsShown,
  }
}
