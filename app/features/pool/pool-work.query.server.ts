import type pg from 'pg'
import type { AccountId, InventoryItemId, LocationId, ShopId, VariantId } from '../../language/ids.ts'
import type { Side } from './side.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** What a shop's turn needs to know before it begins. Null: the shop is in no pool. */
export async function loadSilence(
  sql: Sql,
  { accountId, shopId, side }: Shop & { side: Side },
): Promise<{ since: Date | null } | null> {
  const { rows } = await sql.query<{ since: Date | null }>(
    `select min(silent_since_${side}) as since from pool where account_id = $1 and ${side}_shop_id = $2
      group by account_id`,
    [accountId, shopId],
  )
  return rows[0] ?? null
}

export type PendingItem = {
  linkId: string
  variantId: VariantId
  inventoryItemId: InventoryItemId
  /** Null: the variant isn't stocked where outside sales are booked. */
  locationId: LocationId | null
  pending: number
  held: number | null
  deleted: boolean
  refusals: number
}

/** What a shop must still be told: one row a variant, however much has moved. Nothing of which a write is open. */
export async function loadPending(
  sql: Sql,
  shop: Shop & { side: Side },
  now: Date,
  limit: number,
): Promise<PendingItem[]> {
  const { side } = shop
  const { rows } = await sql.query<PendingItem>({
    name: `load-pending-${side}`,
    text: `select i.link_id as "linkId", v.variant_id as "variantId", v.inventory_item_id as "inventoryItemId",
            g.location_id as "locationId", i.pending_${side} as pending, g.available as held,
            v.deleted_at is not null as deleted, i.refusals_${side} as refusals
       from pool_item i
       join variant_link l on l.account_id = $1 and l.link_id = i.link_id and l.state = 'linked'
       join pool p on p.account_id = $1 and p.pool_id = l.pool_id and p.state = 'active' and p.${side}_shop_id = $2
       join variant v on v.account_id = $1 and v.shop_id = $2 and v.variant_id = l.${side}_variant_id
       left join inventory_level g on g.account_id = $1 and g.shop_id = $2
        and g.inventory_item_id = v.inventory_item_id and g.is_active
        ${side === 'shopify' ? 'and g.location_id = p.booking_location_id' : ''}
      where i.account_id = $1 and i.joined and i.waits_${side}
        and (i.held_until_${side} is null or i.held_until_${side} <= $3)
        and not exists (select from stock_write w where w.account_id = $1 and w.link_id = i.link_id
                          and w.shop_id = $2 and w.state = 'sent')
      order by i.link_id limit $4`,
    values: [shop.accountId, shop.shopId, now, limit],
  })
  return rows
}

/** Variants of which a shop must still be told something. */
export async function countWaiting(sql: Sql, shop: Shop & { side: Side }): Promise<number> {
  const { rows } = await sql.query<{ waiting: number }>(
    `select count(*)::int as waiting from pool_item i
       join variant_link l on l.account_id = $1 and l.link_id = i.link_id and l.state = 'linked'
       join pool p on p.account_id = $1 and p.pool_id = l.pool_id and p.${shop.side}_shop_id = $2
      where i.account_id = $1 and i.waits_${shop.side}`,
    [shop.accountId, shop.shopId],
  )
  return rows[0]?.waiting ?? 0
}
