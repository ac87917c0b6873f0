import type pg from 'pg'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import type { SeenMove } from './sales.rules.ts'
import { salesDays } from './sales.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** A variant with a minimum or a delay, its own or its supplier's. */
export type Watched = {
  variantId: VariantId
  available: number | null
  minimum: number | null
  leadDays: number | null
  /** Since when its movements are seen, in both shops where two share its stock. Null: not yet. */
  seenSince: Date | null
}

/** Whether anything here needs judging: most shops have set nothing. */
export async function watchesAnything(sql: Sql, { accountId, shopId }: Shop): Promise<boolean> {
  const { rows } = await sql.query<{ any: boolean }>(
    `select exists (select from stock_minimum where account_id = $1 and shop_id = $2)
         or exists (select from supplier_minimum where account_id = $1 and shop_id = $2)
         or exists (select from stock_outlook where account_id = $1 and shop_id = $2) as any`,
    [accountId, shopId],
  )
  return rows[0]?.any === true
}

/** Every id that has a say or had one: to judge the whole shop by. */
export async function loadWatchedIds(sql: Sql, { accountId, shopId }: Shop): Promise<VariantId[]> {
  const { rows } = await sql.query<{ variantId: VariantId }>(
    `select variant_id as "variantId" from stock_minimum where account_id = $1 and shop_id = $2
     union select variant_id from stock_outlook where account_id = $1 and shop_id = $2
     union select v.variant_id from supplier_minimum s
             join product p on p.account_id = s.account_id and p.shop_id = s.shop_id and p.vendor = s.vendor
             join variant v on v.account_id = p.account_id and v.shop_id = p.shop_id and v.product_id = p.product_id
            where s.account_id = $1 and s.shop_id = $2
     order by 1`,
    [accountId, shopId],
  )
  return rows.map(({ variantId }) => variantId)
}

/** The living variants of a supplier. */
export async function loadVariantsOfVendor(
  sql: Sql,
  { accountId, shopId, vendor }: Shop & { vendor: string },
): Promise<VariantId[]> {
  const { rows } = await sql.query<{ variantId: VariantId }>(
    `select v.variant_id as "variantId" from product p join variant v using (account_id, shop_id, product_id)
      where p.account_id = $1 and p.shop_id = $2 and p.vendor = $3 and v.deleted_at is null order by 1`,
    [accountId, shopId, vendor],
  )
  return rows.map(({ variantId }) => variantId)
}

/** A whole read is when movements begin to be seen; whoever uninstalled missed what happened meanwhile. */
const seenSince = (shop: string) => `(select greatest(h.installed_at, min(r.finished_at))
   from shop h join catalogue_read r using (account_id, shop_id)
  where h.account_id = $1 and h.shop_id = ${shop} and r.state = 'done' group by h.installed_at)`

/** The variant in the other shop that shares this one's stock; $1 account, $2 shop. */
const partner = `
  select l.account_id, p.prestashop_shop_id as other_shop, l.shopify_variant_id as variant_id,
         l.prestashop_variant_id as other_variant
    from variant_link l join pool p using (account_id, pool_id)
   where l.account_id = $1 and p.shopify_shop_id = $2 and l.state = 'linked' and p.state in ('active', 'paused')
  union all
  select l.account_id, p.shopify_shop_id, l.prestashop_variant_id, l.shopify_variant_id
    from variant_link l join pool p using (account_id, pool_id)
   where l.account_id = $1 and p.prestashop_shop_id = $2 and l.state = 'linked' and p.state in ('active', 'paused')`

/** Those of these variants that live and are watched. */
export async function loadWatched(
  sql: Sql,
  shop: Shop,
  variantIds: readonly VariantId[],
): Promise<Watched[]> {
  const { rows } = await sql.query<Watched>(
    `select v.variant_id as "variantId", case when v.tracked then v.available end as available,
            coalesce(m.minimum, s.minimum) as minimum, coalesce(m.lead_days, s.lead_days) as "leadDays",
            (select case when count(*) filter (where since is null) = 0 then max(since) end
               from (select ${seenSince('$2')} as since
                     union all select ${seenSince('o.other_shop')} from (${partner}) o
                                where o.variant_id = v.variant_id) known) as "seenSince"
       from variant v
       left join product p using (account_id, shop_id, product_id)
       left join stock_minimum m using (account_id, shop_id, variant_id)
       left join supplier_minimum s on s.account_id = v.account_id and s.shop_id = v.shop_id and s.vendor = p.vendor
      where v.account_id = $1 and v.shop_id = $2 and v.variant_id = any($3) and v.deleted_at is null
        and (m.variant_id is not null or s.vendor is not null)
      order by v.variant_id`,
    [shop.accountId, shop.shopId, variantIds],
  )
  return rows
}

/** What moved in the last days, by variant: all of this shop's movements, and the sales of the shop that shares the
 *  stock. Our own writes of those sales are no sales, so each counts once. */
export async function loadMoves(
  sql: Sql,
  shop: Shop,
  variantIds: readonly VariantId[],
  now: Date,
): Promise<Map<VariantId, SeenMove[]>> {
  const from = new Date(now.getTime() - salesDays * 86_400_000)
  const { rows } = await sql.query<SeenMove & { variantId: VariantId }>(
    `select m.variant_id as "variantId", m.source_time as at, m.before, m.after, m.cause = 'order' as "isSale",
            true as "isOwn"
       from stock_movement m
      where m.account_id = $1 and m.shop_id = $2 and m.variant_id = any($3) and m.source_time > $4
     union all
     select o.variant_id, m.source_time, m.before, m.after, true, false
       from (${partner}) o
       join stock_movement m on m.account_id = o.account_id and m.shop_id = o.other_shop
                            and m.variant_id = o.other_variant
      where o.variant_id = any($3) and m.cause = 'order' and m.source_time > $4`,
    [shop.accountId, shop.shopId, variantIds, from],
  )
  return Map.groupBy(rows, ({ variantId }) => variantId)
}
