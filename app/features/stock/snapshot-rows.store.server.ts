import type pg from 'pg'
import type { LevelFacts, ProductFacts, VariantFacts } from '../../language/facts.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { isNoOlder } from './read-order.server.ts'
import type { Before } from './snapshot-before.query.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** Each answers the ids that it wrote: what is older than the row stays out. */
export async function writeProducts(
  sql: Sql,
  shop: Shop,
  products: ProductFacts[],
  readAt: Date,
): Promise<Set<string>> {
  const column = <K extends keyof ProductFacts>(key: K) => products.map((product) => product[key])
  const { rows } = await sql.query<{ id: string }>({
    name: 'write-products',
    text: `insert into product (account_id, shop_id, product_id, title, handle, status, published, is_gift_card,
                         requires_selling_plan, product_type, vendor, image_url, read_at)
     select $1, $2, p.*, $3 from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::boolean[],
       $10::boolean[], $11::text[], $12::text[], $13::text[]) p
     on conflict (account_id, shop_id, product_id) do update set title = excluded.title, handle = excluded.handle,
       status = excluded.status, published = excluded.published, is_gift_card = excluded.is_gift_card,
       requires_selling_plan = excluded.requires_selling_plan, product_type = excluded.product_type,
       vendor = excluded.vendor, image_url = excluded.image_url, read_at = excluded.read_at, deleted_at = null
     where ${isNoOlder('product')} returning product_id as id`,
    values: [
      shop.accountId,
      shop.shopId,
      readAt,
      column('productId'),
      column('title'),
      column('handle'),
      column('status'),
      column('published'),
      column('isGiftCard'),
      column('requiresSellingPlan'),
      column('productType'),
      column('vendor'),
      column('imageUrl'),
    ],
  })
  return new Set(rows.map(({ id }) => id))
}

export async function writeVariants(
  sql: Sql,
  shop: Shop,
  variants: readonly VariantFacts[],
  readAt: Date,
): Promise<Set<string>> {
  const column = <K extends keyof VariantFacts>(key: K) => variants.map((variant) => variant[key])
  const { rows } = await sql.query<{ id: string }>({
    name: 'write-variants',
    text: `insert into variant (account_id, shop_id, variant_id, product_id, inventory_item_id, title, position, sku,
                         barcode, price_minor, currency, inventory_policy, tracked, requires_components,
                         minimum_quantity, preorder_plan, published, available_for_sale, sellable_online_quantity,
                         available, platform_checksum, platform_date, page_claims, image_url, read_at)
     select $1, $2, v.*, $3 from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::text[],
       $10::text[], $11::bigint[], $12::text[], $13::text[], $14::boolean[], $15::boolean[], $16::int[],
       $17::boolean[], $18::boolean[], $19::boolean[], $20::int[], $21::int[],
       $22::text[], $23::date[], $24::text[], $25::text[]) v
     on conflict (account_id, shop_id, variant_id) do update set product_id = excluded.product_id,
       inventory_item_id = excluded.inventory_item_id, title = excluded.title, position = excluded.position,
       sku = excluded.sku, barcode = excluded.barcode, price_minor = excluded.price_minor,
       currency = excluded.currency, inventory_policy = excluded.inventory_policy, tracked = excluded.tracked,
       requires_components = excluded.requires_components, minimum_quantity = excluded.minimum_quantity,
       preorder_plan = excluded.preorder_plan, published = excluded.published,
       available_for_sale = excluded.available_for_sale,
       sellable_online_quantity = excluded.sellable_online_quantity, available = excluded.available,
       platform_checksum = excluded.platform_checksum, platform_date = excluded.platform_date,
       page_claims = excluded.page_claims, image_url = excluded.image_url, read_at = excluded.read_at, deleted_at = null
     where ${isNoOlder('variant')} returning variant_id as id`,
    values: [
      shop.accountId,
      shop.shopId,
      readAt,
      column('variantId'),
      variants.map(({ product }) => product.productId),
      column('inventoryItemId'),
      column('title'),
      column('position'),
      column('sku'),
      column('barcode'),
      column('priceMinor'),
      column('currency'),
      column('inventoryPolicy'),
      column('tracked'),
      column('requiresComponents'),
      column('minimumQuantity'),
      column('preorderPlan'),
      column('published'),
      column('availableForSale'),
      column('sellableOnlineQuantity'),
      variants.map(availableOf),
      column('checksum'),
      column('platformDate'),
      column('pageClaims'),
      column('imageUrl'),
    ],
  })
  return new Set(rows.map(({ id }) => id))
}

/** Levels as read; one that the read no longer names isn't stocked there any more. Answers "item location" keys. */
export async function writeLevels(
  sql: Sql,
  shop: Shop,
  before: Before,
  variants: readonly VariantFacts[],
  readAt: Date,
): Promise<Set<string>> {
  // Variants may share an inventory item; PostgreSQL refuses to write one row twice in a statement.
  const items = new Map(variants.map((variant) => [variant.inventoryItemId, variant.levels]))
  const rows = [...items].flatMap(([item, levels]) => levels.map((level) => ({ ...level, item })))
  const column = <K extends keyof (typeof rows)[number]>(key: K) => rows.map((row) => row[key])
  const written = await sql.query<{ key: string }>({
    name: 'write-levels',
    text: `insert into inventory_level (account_id, shop_id, inventory_item_id, location_id, is_active, available,
                                  committed, on_hand, incoming, unavailable, source_time, read_at)
     select $1, $2, g.*, $3 from unnest($4::text[], $5::text[], $6::boolean[], $7::int[], $8::int[], $9::int[],
       $10::int[], $11::int[], $12::timestamptz[]) g
     on conflict (account_id, shop_id, inventory_item_id, location_id) do update set
       is_active = excluded.is_active, available = excluded.available, committed = excluded.committed,
       on_hand = excluded.on_hand, incoming = excluded.incoming, unavailable = excluded.unavailable,
       source_time = excluded.source_time, read_at = excluded.read_at
     where ${isNoOlder('inventory_level')} returning inventory_item_id || ' ' || location_id as key`,
    values: [
      shop.accountId,
      shop.shopId,
      readAt,
      column('item'),
      column('locationId'),
      column('isActive'),
      column('available'),
      column('committed'),
      column('onHand'),
      column('incoming'),
      column('unavailable'),
      column('updatedAt'),
    ],
  })
  const gone = await endLevels(sql, shop, levelsGone(before, items), readAt)
  return new Set([...written.rows, ...gone].map(({ key }) => key))
}

type LevelKey = { item: string; locationId: string }

/** Levels that were active and that the read no longer names. */
function levelsGone(before: Before, items: Map<string, readonly LevelFacts[]>): LevelKey[] {
  return [...items].flatMap(([item, levels]) => {
    const named = new Set(levels.map(({ locationId }) => locationId))
    const kept = before.levels.get(item) ?? []
    return kept
      .filter(({ isActive, locationId }) => isActive && !named.has(locationId))
      .map(({ locationId }) => ({ item, locationId }))
  })
}

async function endLevels(sql: Sql, shop: Shop, gone: LevelKey[], readAt: Date): Promise<{ key: string }[]> {
  if (gone.length === 0) return []
  const { rows } = await sql.query<{ key: string }>(
    `update inventory_level set is_active = false, read_at = excluded.read_at
       from (select g.*, $3::timestamptz as read_at from unnest($4::text[], $5::text[]) as g (item, location)) excluded
      where account_id = $1 and shop_id = $2 and inventory_item_id = excluded.item
        and location_id = excluded.location and ${isNoOlder('inventory_level')}
     returning inventory_item_id || ' ' || location_id as key`,
    [
      shop.accountId,
      shop.shopId,
      readAt,
      gone.map(({ item }) => item),
      gone.map(({ locationId }) => locationId),
    ],
  )
  return rows
}

/** Null where nothing is counted. */
function availableOf({ tracked, levels }: VariantFacts): number | null {
  return tracked ? levels.reduce((sum, level) => sum + (level.isActive ? level.available : 0), 0) : null
}
