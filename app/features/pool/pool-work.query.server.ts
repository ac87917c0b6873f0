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

/** What a shop must still be told: one row a variant, however much has moved. Nothing of which a write is open. The
 *  waiting ones come in their order, and only as many are looked up as are wanted: a backlog may be long. */
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
            g.location_id as "locationId", i.pending, g.available as held, v.deleted_at is not null as deleted,
            i.refusals
       from (select link_id, pending_${side} as pending, refusals_${side} as refusals from pool_item
              where account_id = $1 and waits_${side} and joined
                and (held_until_${side} is null or held_until_${side} <= $3) order by link_id) i
       join lateral (
         select l.${side}_variant_id as variant_id, p.booking_location_id from variant_link l
           join pool p on p.account_id = $1 and p.pool_id = l.pool_id and p.state = 'active'
            and p.${side}_shop_id = $2
          where l.account_id = $1 and l.link_id = i.link_id and l.state = 'linked' offset 0) l on true
       join lateral (
         select w.variant_id, w.inventory_item_id, w.deleted_at from variant w
          where w.account_id = $1 and w.shop_id = $2 and w.variant_id = l.variant_id offset 0) v on true
       left join lateral (
         select e.location_id, e.available from inventory_level e
          where e.account_id = $1 and e.shop_id = $2 and e.inventory_item_id = v.inventory_item_id and e.is_active
            ${side === 'shopify' ? 'and e.location_id = l.booking_location_id' : ''} limit 1) g on true
      where i.link_id <> all (array(select w.link_id from stock_write w
                                     where w.account_id = $1 and w.shop_id = $2 and w.state = 'sent'))
      limit $4`,
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

/** Variants whose refused quantity is shown as a problem, of which the shop has nothing more to be told: the mistake was
 *  taken back, or the pair was taken apart. */
export async function loadRelieved(sql: Sql, shop: Shop & { side: Side }): Promise<VariantId[]> {
  const { rows } = await sql.query<{ variantId: VariantId }>(
    `select o.data->>'variantId' as "variantId" from problem o
      where o.account_id = $1 and o.kind = 'write-refused' and o.shop_id = $2 and o.closed_at is null
        and not exists (select from variant_link l join pool_item i on i.account_id = $1 and i.link_id = l.link_id
                         where l.account_id = $1 and l.${shop.side}_variant_id = o.data->>'variantId'
                           and l.state = 'linked' and i.joined and i.waits_${shop.side})`,
    [shop.accountId, shop.shopId],
  )
  return rows.map(({ variantId }) => variantId)
}
