import type pg from 'pg'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import { decideReason, type SideState } from './difference.rules.ts'
import { loadLinkSides } from './link.query.server.ts'
import type { ItemSide, ItemSides, PoolCard } from './pool.types.ts'
import { loadPools } from './pool-card.query.server.ts'
import { otherSide, type Side, type UnjoinedWhy } from './side.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>

type LinkState = {
  linkId: string
  poolId: string
  shopify: VariantId
  prestashop: VariantId
  joined: boolean
  unjoinedWhy: UnjoinedWhy | null
  pendingShopify: number
  pendingPrestashop: number
  heldShopify: Date | null
  heldPrestashop: Date | null
}

/** Both shops' sides of a variant of either; empty where it is linked in no pool. `now`: by the clock. */
export async function loadItemSides(
  sql: Sql,
  input: { accountId: AccountId; shopId: ShopId; variantId: VariantId; now: Date },
): Promise<ItemSides[]> {
  const { rows } = await sql.query<LinkState>(
    `select l.link_id as "linkId", l.pool_id as "poolId", l.shopify_variant_id as shopify,
            l.prestashop_variant_id as prestashop, i.joined, i.unjoined_why as "unjoinedWhy",
            i.pending_shopify as "pendingShopify", i.pending_prestashop as "pendingPrestashop",
            i.held_until_shopify as "heldShopify", i.held_until_prestashop as "heldPrestashop"
       from variant_link l
       join pool p on p.account_id = $1 and p.pool_id = l.pool_id
       join pool_item i on i.account_id = $1 and i.link_id = l.link_id
      where l.account_id = $1 and l.state = 'linked'
        and ((p.shopify_shop_id = $2 and l.shopify_variant_id = $3)
          or (p.prestashop_shop_id = $2 and l.prestashop_variant_id = $3))
      order by l.link_id`,
    [input.accountId, input.shopId, input.variantId],
  )
  if (rows.length === 0) return []
  const pools = await loadPools(sql, input.accountId)
  const all: ItemSides[] = []
  for (const row of rows) {
    const pool = pools.find(({ poolId }) => poolId === row.poolId)
    const shopify = pool && (await loadSide(sql, pool, row, 'shopify'))
    const prestashop = pool && (await loadSide(sql, pool, row, 'prestashop'))
    if (!pool || !shopify || !prestashop) continue
    const isCounted = shopify.quantity !== null && prestashop.quantity !== null
    const difference = isCounted ? (shopify.quantity ?? 0) - (prestashop.quantity ?? 0) : null
    const facts = {
      ...{ difference, poolState: pool.state, pausedWhy: pool.pausedWhy, now: input.now },
      ...{ joined: row.joined, unjoinedWhy: row.unjoinedWhy },
      sides: {
        shopify: await loadState(sql, pool, row, 'shopify'),
        prestashop: await loadState(sql, pool, row, 'prestashop'),
      },
    }
    const { linkId, poolId, joined } = row
    const reason = decideReason(facts)
    all.push({ linkId, poolId, joined, poolState: pool.state, shopify, prestashop, difference, reason })
  }
  return all
}

async function loadSide(sql: Sql, pool: PoolCard, row: LinkState, side: Side): Promise<ItemSide | null> {
  const { accountId, shops, locationIds, bookingLocationId } = pool
  const { shopId, name } = shops[side]
  const variantId = row[side]
  const place = { accountId, shopId }
  const sides = await loadLinkSides(sql, place, [variantId], side === 'shopify' ? locationIds : null)
  const known = sides.get(variantId)
  const variant = await sql.query<{ readAt: Date; deleted: boolean; tracked: boolean }>(
    `select read_at as "readAt", deleted_at is not null as deleted, tracked from variant
      where account_id = $1 and shop_id = $2 and variant_id = $3`,
    [accountId, shopId, variantId],
  )
  const [facts] = variant.rows
  if (!known || !facts) return null
  const levels = await sql.query<ItemSide['levels'][number]>(
    `select g.location_id as "locationId", coalesce(o.name, g.location_id) as name, g.available,
            ($4::text[] is null or g.location_id = any($4)) as "inPool", g.location_id = $5 as booking
       from variant v
       join inventory_level g on g.account_id = $1 and g.shop_id = $2 and g.inventory_item_id = v.inventory_item_id
       left join location o on o.account_id = $1 and o.shop_id = $2 and o.location_id = g.location_id
      where v.account_id = $1 and v.shop_id = $2 and v.variant_id = $3 and g.is_active
      order by g.location_id <> $5, name`,
    [accountId, shopId, variantId, side === 'shopify' ? locationIds : null, bookingLocationId],
  )
  const pending = side === 'shopify' ? row.pendingShopify : row.pendingPrestashop
  return { ...known, ...facts, shopId, shopName: name, pending, levels: levels.rows }
}

async function loadState(sql: Sql, pool: PoolCard, row: LinkState, side: Side): Promise<SideState> {
  const { accountId, shops } = pool
  const write = await sql.query<{ state: string; reason: string | null; since: Date }>(
    `select state, reason, sent_at as since from stock_write
      where account_id = $1 and link_id = $2 and shop_id = $3 order by write_id desc limit 1`,
    [accountId, row.linkId, shops[side].shopId],
  )
  const from = otherSide[side]
  const source = await sql.query<{ at: Date; orderName: string | null; cause: 'order' | 'unknown' }>(
    `select source_time as at, order_name as "orderName", cause from stock_movement
      where account_id = $1 and shop_id = $2 and variant_id = $3 and cause <> 'ours'
      order by movement_id desc limit 1`,
    [accountId, shops[from].shopId, row[from]],
  )
  const [last] = write.rows
  const isHeld = (side === 'shopify' ? row.heldShopify : row.heldPrestashop) !== null
  return {
    pending: side === 'shopify' ? row.pendingShopify : row.pendingPrestashop,
    silentSince: shops[side].silentSince,
    open: last?.state === 'sent' ? { since: last.since } : null,
    refused: isHeld ? { reason: last?.reason ?? 'not-stocked', since: last?.since ?? pool.createdAt } : null,
    source: source.rows[0] ?? null,
  }
}
