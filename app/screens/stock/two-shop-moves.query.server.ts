import type pg from 'pg'
import type { ItemSides } from '../../features/pool/pool.types.ts'
import { nameCarried } from './carried-cause.rules.ts'
import type { SeenMovement } from './stock-line.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Row = Omit<SeenMovement, 'at' | 'carried' | 'shop'> & {
  at: Date
  shop: 'shopify' | 'prestashop'
  ofRun: boolean
}

const shown = 50
/** More than are shown, so that the oldest of them find what they carried. */
const read = 150

/** Movements of a linked variant in both its shops, newest first; each write of ours named by what it carried. */
export async function loadTwoShopMoves(
  sql: Sql,
  { shopify, prestashop }: ItemSides,
): Promise<{ movements: SeenMovement[]; more: boolean }> {
  const { rows } = await sql.query<Row>(
    `select m.movement_id::text as "movementId", m.source_time as at, m.before, m.after, m.cause,
            m.order_name as "orderName", o.name as "locationName",
            case when m.shop_id = $1 then 'shopify' else 'prestashop' end as shop,
            exists (select from stock_write w where w.account_id = m.account_id and w.run_id is not null
              and m.cause = 'ours' and m.origin = 'write ' || w.write_id) as "ofRun"
       from stock_movement m left join location o using (account_id, shop_id, location_id)
      where (m.shop_id, m.variant_id) in (($1, $2), ($3, $4))
      order by m.movement_id desc limit $5`,
    [shopify.shopId, shopify.variantId, prestashop.shopId, prestashop.variantId, read],
  )
  const carried = nameCarried(rows)
  const movements = rows.slice(0, shown).map(({ at, ofRun: _, ...row }) => ({
    ...row,
    at: at.toISOString(),
    carried: carried.get(row.movementId) ?? null,
  }))
  return { movements, more: rows.length > shown }
}
