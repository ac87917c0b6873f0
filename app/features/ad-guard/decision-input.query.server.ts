import type pg from 'pg'
import type {
  LevelFacts,
  LocationFacts,
  PageClaim,
  ProductStatus,
  VariantFacts,
} from '../../language/facts.ts'
import type {
  AccountId,
  InventoryItemId,
  LocationId,
  ProductId,
  ShopId,
  VariantId,
} from '../../language/ids.ts'
import type { Availability } from '../../language/sellable.ts'
import type { AdOverride, AdReason, AdState, Ads, ReasonData } from './ad-guard.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** All that one decision looks at, as the database knows it. */
export type DecisionInput = {
  variantId: VariantId
  facts: VariantFacts
  deleted: boolean
  /** "YYYY-MM-DD", typed by the merchant. */
  availabilityDate: string | null
  override: AdOverride | null
  previous: AdState | null
}

/** What is the same for all variants of one shop. */
export type DecisionContext = {
  platform: 'shopify' | 'prestashop'
  timeZone: string
  floor: number
  locations: ReadonlyMap<string, LocationFacts>
}

/** A page of variants: those named, or the next `limit` after a variant id, in that order. */
export type VariantPage = { variantIds: readonly VariantId[] } | { after: VariantId | ''; limit: number }

export async function loadDecisionContext(
  sql: Sql,
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
): Promise<DecisionContext> {
  const shop = await sql.query<Pick<DecisionContext, 'platform' | 'timeZone' | 'floor'>>(
    `select s.platform, s.time_zone as "timeZone", coalesce(p.floor, 0) as floor
       from shop s left join ad_policy p using (account_id) where s.account_id = $1 and s.shop_id = $2`,
    [accountId, shopId],
  )
  const places = await sql.query<LocationFacts>(
    `select location_id as "locationId", name, is_active as "isActive",
            fulfills_online_orders as "fulfillsOnlineOrders"
       from location where account_id = $1 and shop_id = $2`,
    [accountId, shopId],
  )
  return {
    platform: shop.rows[0]?.platform ?? 'shopify',
    timeZone: shop.rows[0]?.timeZone ?? 'UTC',
    floor: shop.rows[0]?.floor ?? 0,
    locations: new Map(places.rows.map((place) => [place.locationId, place])),
  }
}

type Row = {
  variantId: VariantId
  inventoryItemId: InventoryItemId
  title: string
  position: number
  sku: string | null
  barcode: string | null
  priceMinor: string
  currency: string
  inventoryPolicy: 'deny' | 'continue'
  tracked: boolean
  requiresComponents: boolean
  minimumQuantity: number
  preorderPlan: boolean
  published: boolean
  availableForSale: boolean
  sellableOnlineQuantity: number
  checksum: string | null
  platformDate: string | null
  pageClaims: PageClaim | null
  availabilityDate: string | null
  deleted: boolean
  productId: ProductId
  productTitle: string
  handle: string
  status: ProductStatus
  productPublished: boolean
  isGiftCard: boolean
  requiresSellingPlan: boolean
  kind: AdOverride['kind'] | null
  endsAt: Date | null
  ads: Ads | null
  stateAvailability: Availability
  stateDate: string | null
  reason: AdReason
  reasonData: ReasonData
}

/** Variants with their product, override and what the feeds say of them now; then their levels. */
export async function loadDecisionInputs(
  sql: Sql,
  shop: { accountId: AccountId; shopId: ShopId },
  page: VariantPage,
): Promise<DecisionInput[]> {
  const named = 'variantIds' in page
  const { rows } = await sql.query<Row>(
    `select v.variant_id as "variantId", v.inventory_item_id as "inventoryItemId", v.title, v.position, v.sku,
        v.barcode, v.price_minor::text as "priceMinor", v.currency, v.inventory_policy as "inventoryPolicy",
        v.tracked, v.requires_components as "requiresComponents", v.minimum_quantity as "minimumQuantity",
        v.preorder_plan as "preorderPlan", v.published, v.available_for_sale as "availableForSale",
        v.sellable_online_quantity as "sellableOnlineQuantity", v.availability_date::text as "availabilityDate",
        v.platform_checksum as checksum, v.platform_date::text as "platformDate", v.page_claims as "pageClaims",
        v.deleted_at is not null or p.deleted_at is not null or p.product_id is null as deleted,
        v.product_id as "productId", coalesce(p.title, '') as "productTitle", coalesce(p.handle, '') as handle,
        coalesce(p.status, 'draft') as status, coalesce(p.published, false) as "productPublished",
        coalesce(p.is_gift_card, false) as "isGiftCard",
        coalesce(p.requires_selling_plan, false) as "requiresSellingPlan",
        o.kind, o.ends_at as "endsAt", s.ads, s.availability as "stateAvailability",
        s.availability_date::text as "stateDate", s.reason, s.reason_data as "reasonData"
       from ${named ? namedVariants : 'variant'} v
       left join lateral (${oneOf('product', 'product_id')}) p on true
       left join lateral (${oneOf('ad_override', 'variant_id')}) o on true
       left join lateral (${oneOf('ad_state', 'variant_id')}) s on true
      where v.account_id = $1 and v.shop_id = $2 ${named ? '' : 'and v.variant_id > $3'}
      order by v.variant_id ${named ? '' : 'limit $4'}`,
    [shop.accountId, shop.shopId, ...(named ? [page.variantIds] : [page.after, page.limit])],
  )
  const levels = await loadLevels(sql, shop, rows)
  return rows.map((row) => toInput(row, levels.get(row.inventoryItemId) ?? []))
}

/** The row that belongs to a variant, looked up by itself: in a first import the planner knows of no rows yet, and
 *  would compare each with each. */
const oneOf = (table: string, key: string) =>
  `select * from ${table} t where t.account_id = $1 and t.shop_id = $2 and t.${key} = v.${key} offset 0`

/** One look into the index for each id: for thousands of them the planner would read the whole table. */
const namedVariants = `(select x.* from (select distinct id from unnest($3::text[]) as t (id)) named
  cross join lateral (select * from variant x
    where x.account_id = $1 and x.shop_id = $2 and x.variant_id = named.id offset 0) x)`

async function loadLevels(
  sql: Sql,
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  rows: readonly Row[],
): Promise<Map<string, LevelFacts[]>> {
  const found = await sql.query<LevelFacts & { item: string; locationId: LocationId }>(
    `select inventory_item_id as item, location_id as "locationId", is_active as "isActive", available,
            committed, on_hand as "onHand", incoming, unavailable, null as "updatedAt"
       from unnest($3::text[]) as t (item)
      cross join lateral (select * from inventory_level l where l.account_id = $1 and l.shop_id = $2
                            and l.inventory_item_id = t.item offset 0) l`,
    [accountId, shopId, rows.map((row) => row.inventoryItemId)],
  )
  const levels = new Map<string, LevelFacts[]>()
  for (const { item, ...level } of found.rows) {
    const known = levels.get(item)
    if (known) known.push(level)
    else levels.set(item, [level])
  }
  return levels
}

function toInput(row: Row, levels: LevelFacts[]): DecisionInput {
  return {
    variantId: row.variantId,
    facts: toFacts(row, levels),
    deleted: row.deleted,
    availabilityDate: row.availabilityDate,
    override: row.kind && row.endsAt ? { kind: row.kind, endsAt: row.endsAt } : null,
    previous: row.ads && {
      ads: row.ads,
      availability: row.stateAvailability,
      availabilityDate: row.stateDate,
      reason: row.reason,
      reasonData: row.reasonData,
    },
  }
}

function toFacts(row: Row, levels: LevelFacts[]): VariantFacts {
  return {
    variantId: row.variantId,
    inventoryItemId: row.inventoryItemId,
    product: {
      productId: row.productId,
      title: row.productTitle,
      handle: row.handle,
      status: row.status,
      published: row.productPublished,
      isGiftCard: row.isGiftCard,
      requiresSellingPlan: row.requiresSellingPlan,
      productType: '',
      vendor: '',
      imageUrl: null,
    },
    title: row.title,
    position: row.position,
    sku: row.sku,
    barcode: row.barcode,
    priceMinor: Number(row.priceMinor),
    currency: row.currency,
    inventoryPolicy: row.inventoryPolicy,
    published: row.published,
    tracked: row.tracked,
    requiresComponents: row.requiresComponents,
    minimumQuantity: row.minimumQuantity,
    preorderPlan: row.preorderPlan,
    availableForSale: row.availableForSale,
    sellableOnlineQuantity: row.sellableOnlineQuantity,
    levels,
    checksum: row.checksum,
    platformDate: row.platformDate,
    pageClaims: row.pageClaims,
    imageUrl: null,
  }
}

/** The next ids of the shop in their order: to go through it in several transactions. */
export async function loadVariantIdsAfter(
  sql: Sql,
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  { after, limit }: { after: VariantId | ''; limit: number },
): Promise<VariantId[]> {
  const { rows } = await sql.query<{ variantId: VariantId }>(
    `select variant_id as "variantId" from variant
      where account_id = $1 and shop_id = $2 and variant_id > $3 order by variant_id limit $4`,
    [accountId, shopId, after, limit],
  )
  return rows.map(({ variantId }) => variantId)
}
