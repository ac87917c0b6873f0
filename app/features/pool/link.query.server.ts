import type pg from 'pg'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import type { Candidate, ProposalInput } from './link.rules.ts'
import type { LinkedPair, LinkSide, PoolCard } from './pool.types.ts'
import type { Side } from './side.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** Everything that the proposals are made of. A bundle has no stock of its own: it isn't offered. */
export async function loadProposalInput(sql: Sql, pool: PoolCard): Promise<ProposalInput> {
  const [shopify, prestashop] = [
    await loadCandidates(sql, pool, 'shopify'),
    await loadCandidates(sql, pool, 'prestashop'),
  ]
  const { rows } = await sql.query<ProposalInput['decided'][number]>(
    `select shopify_variant_id as shopify, prestashop_variant_id as prestashop, state from variant_link
      where account_id = $1 and pool_id = $2 and state in ('rejected', 'later')`,
    [pool.accountId, pool.poolId],
  )
  return {
    shopify: shopify.free,
    prestashop: prestashop.free,
    decided: rows,
    taken: { shopify: shopify.taken, prestashop: prestashop.taken },
  }
}

async function loadCandidates(
  sql: Sql,
  pool: PoolCard,
  side: Side,
): Promise<{ free: Candidate[]; taken: Candidate[] }> {
  const { rows } = await sql.query<Candidate & { linked: boolean }>(
    `select v.variant_id as "variantId", v.sku, v.barcode, p.title as "productTitle", v.title,
            exists (select from variant_link l where l.account_id = $1 and l.pool_id = $3 and l.state = 'linked'
                      and l.${side}_variant_id = v.variant_id) as linked
       from variant v join product p using (account_id, shop_id, product_id)
      where v.account_id = $1 and v.shop_id = $2 and v.deleted_at is null and not v.requires_components
        and v.tracked and not p.is_gift_card order by p.title, v.position, v.variant_id`,
    [pool.accountId, pool.shops[side].shopId, pool.poolId],
  )
  return { free: rows.filter(({ linked }) => !linked), taken: rows.filter(({ linked }) => linked) }
}

/** Of this shop's variants, what people tell them apart by. `locationIds` null: the units of all locations count. */
export async function loadLinkSides(
  sql: Sql,
  shop: Shop,
  variantIds: readonly string[],
  locationIds: readonly string[] | null,
): Promise<Map<string, LinkSide>> {
  if (variantIds.length === 0) return new Map()
  const { rows } = await sql.query<Omit<LinkSide, 'priceMinor'> & { priceMinor: string }>(
    `select v.variant_id as "variantId", p.title as "productTitle", v.title, v.sku, v.barcode,
            v.price_minor::text as "priceMinor", v.currency, coalesce(v.image_url, p.image_url) as "imageUrl",
            case when v.tracked then (
              select coalesce(sum(g.available), 0)::int from inventory_level g
               where g.account_id = $1 and g.shop_id = $2 and g.inventory_item_id = v.inventory_item_id and g.is_active
                 and ($4::text[] is null or g.location_id = any($4))) end as quantity
       from variant v join product p using (account_id, shop_id, product_id)
      where v.account_id = $1 and v.shop_id = $2 and v.variant_id = any($3)`,
    [shop.accountId, shop.shopId, variantIds, locationIds],
  )
  return new Map(rows.map((row) => [row.variantId, { ...row, priceMinor: Number(row.priceMinor) }]))
}

export type LinkRow = Pick<LinkedPair, 'linkId' | 'basis' | 'joined' | 'unjoinedWhy' | 'decidedAt'> & {
  shopify: VariantId
  prestashop: VariantId
}

/** A page of decided pairs, newest first, with how many there are. */
export async function loadDecided(
  sql: Sql,
  pool: PoolCard,
  state: 'linked' | 'rejected',
  { offset, limit }: { offset: number; limit: number },
): Promise<LinkRow[]> {
  const { rows } = await sql.query<LinkRow>(
    `select l.link_id as "linkId", l.basis, coalesce(i.joined, false) as joined, i.unjoined_why as "unjoinedWhy",
            l.decided_at as "decidedAt", l.shopify_variant_id as shopify, l.prestashop_variant_id as prestashop
       from variant_link l left join pool_item i using (account_id, link_id)
      where l.account_id = $1 and l.pool_id = $2 and l.state = $3
      order by l.decided_at desc, l.link_id limit $4 offset $5`,
    [pool.accountId, pool.poolId, state, limit, offset],
  )
  return rows
}

export async function countDecided(sql: Sql, pool: PoolCard): Promise<{ linked: number; rejected: number }> {
  const { rows } = await sql.query<{ linked: number; rejected: number }>(
    `select count(*) filter (where state = 'linked')::int as linked,
            count(*) filter (where state = 'rejected')::int as rejected
       from variant_link where account_id = $1 and pool_id = $2`,
    [pool.accountId, pool.poolId],
  )
  return rows[0] ?? { linked: 0, rejected: 0 }
}

/** Of the named variants, those that live and can be linked. */
export async function loadLinkable(
  sql: Sql,
  shop: Shop,
  variantIds: readonly VariantId[],
): Promise<Set<VariantId>> {
  const { rows } = await sql.query<{ variantId: VariantId }>(
    `select variant_id as "variantId" from variant where account_id = $1 and shop_id = $2 and variant_id = any($3)
        and deleted_at is null and not requires_components`,
    [shop.accountId, shop.shopId, variantIds],
  )
  return new Set(rows.map(({ variantId }) => variantId))
}

/** Joined links whose Shopify variant has units at one of these locations. */
export async function loadLinksAt(
  sql: Sql,
  { accountId, poolId, shops }: PoolCard,
  locationIds: readonly string[],
): Promise<string[]> {
  if (locationIds.length === 0) return []
  const { rows } = await sql.query<{ linkId: string }>(
    `select l.link_id as "linkId" from variant_link l
       join pool_item i on i.account_id = $1 and i.link_id = l.link_id and i.joined
       join variant v on v.account_id = $1 and v.shop_id = $3 and v.variant_id = l.shopify_variant_id
      where l.account_id = $1 and l.pool_id = $2 and l.state = 'linked'
        and (exists (select from inventory_level g where g.account_id = $1 and g.shop_id = $3
                        and g.inventory_item_id = v.inventory_item_id and g.is_active and g.available <> 0
                        and g.location_id = any($4))
          or exists (select from stock_write w where w.account_id = $1 and w.shop_id = $3 and w.link_id = l.link_id
                        and w.state = 'sent' and w.location_id = any($4)))`,
    [accountId, poolId, shops.shopify.shopId, locationIds],
  )
  return rows.map(({ linkId }) => linkId)
}
