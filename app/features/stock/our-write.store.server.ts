import type pg from 'pg'
import type { AccountId, InventoryItemId, LocationId, ShopId, VariantId } from '../../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }
/** A change of stock that the platform has confirmed. `origin`: which write of ours it was, for people. */
export type OurWrite = {
  variantId: VariantId
  inventoryItemId: InventoryItemId
  locationId: LocationId
  from: number
  after: number
  origin: string
}

/**
 * What we wrote ourselves is a movement of ours, and part of what we hold: no read that was asked before `readAt` may
 * bring it in a second time, and one that is asked later finds no difference. The caller holds the stock lock.
 */
export async function saveOurWrites(
  sql: Sql,
  input: Shop & { writes: readonly OurWrite[]; readAt: Date; now: Date },
): Promise<void> {
  const { accountId, shopId, writes, readAt, now } = input
  if (writes.length === 0) return
  const deltas = writes.map(({ from, after }) => after - from)
  const column = <K extends keyof OurWrite>(key: K) => writes.map((write) => write[key])
  await sql.query({
    name: 'our-levels',
    text: `update inventory_level g set available = g.available + w.delta, on_hand = g.on_hand + w.delta, read_at = $3
       from unnest($4::text[], $5::text[], $6::int[]) as w (item, location_id, delta)
      where g.account_id = $1 and g.shop_id = $2 and g.inventory_item_id = w.item and g.location_id = w.location_id`,
    values: [accountId, shopId, readAt, column('inventoryItemId'), column('locationId'), deltas],
  })
  await sql.query({
    name: 'our-variants',
    text: `update variant v set available = v.available + w.delta, read_at = $3
       from (select variant_id, sum(delta)::int as delta
               from unnest($4::text[], $5::int[]) as u (variant_id, delta) group by 1) w
      where v.account_id = $1 and v.shop_id = $2 and v.variant_id = w.variant_id`,
    values: [accountId, shopId, readAt, column('variantId'), deltas],
  })
  await sql.query({
    name: 'our-movements',
    text: `insert into stock_movement (account_id, shop_id, variant_id, inventory_item_id, location_id, before, after,
                                source_time, observed_at, cause, origin)
     select $1, $2, w.variant_id, w.item, w.location_id, w.before, w.after, $3, $3, 'ours', w.origin
       from unnest($4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::text[])
         as w (variant_id, item, location_id, before, after, origin)`,
    values: [
      accountId,
      shopId,
      now,
      column('variantId'),
      column('inventoryItemId'),
      column('locationId'),
      column('from'),
      column('after'),
      column('origin'),
    ],
  })
}
