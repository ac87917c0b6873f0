import type pg from 'pg'
import type { LevelFacts, ProductFacts, VariantFacts } from '../../language/facts.ts'
import type { AccountId, ProductId, ShopId, VariantId } from '../../language/ids.ts'
import { isProductChanged, isVariantChanged } from './change.rules.ts'
import { movesOf } from './movement.rules.ts'
import { saveMoves } from './movement.store.server.ts'
import { type Before, loadBefore } from './snapshot-before.query.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

export type SavedSnapshot = {
  /** Variants of which the read said something new. */
  changed: VariantId[]
  /** Products whose own facts changed: all their variants are touched by it. */
  changedProducts: ProductId[]
  /** Says something else than we hold, but we hold a newer read: ask again rather than believe either. */
  refused: VariantId[]
  movements: number
}

const batchSize = 5000

/** The one place that says it: what was read earlier never overwrites what was read later. */
const isNoOlder = (table: string) => `${table}.read_at <= excluded.read_at`

/** One writer of a shop's stock at a time, until the transaction ends: movements come from the true before. */
export async function lockStock(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('stock:' || $1, 0))`, [shopId])
}

/** Saves what one read found, and appends a movement for every level that it shows changed; in the caller's
 *  transaction. `readAt`: real time at which the read was sent. */
export async function saveSnapshot(
  sql: Sql,
  input: Shop & { variants: readonly VariantFacts[]; readAt: Date; now: Date },
): Promise<SavedSnapshot> {
  await lockStock(sql, input.shopId)
  const saved: SavedSnapshot = { changed: [], changedProducts: [], refused: [], movements: 0 }
  for (let start = 0; start < input.variants.length; start += batchSize)
    await saveBatch(sql, input, input.variants.slice(start, start + batchSize), saved)
  return saved
}

async function saveBatch(
  sql: Sql,
  input: Shop & { readAt: Date; now: Date },
  variants: readonly VariantFacts[],
  saved: SavedSnapshot,
): Promise<void> {
  const before = await loadBefore(sql, input, variants)
  const products = [...new Map(variants.map(({ product }) => [product.productId, product])).values()]
  const writtenProducts = await writeProducts(sql, input, products, input.readAt)
  const writtenVariants = await writeVariants(sql, input, variants, input.readAt)
  const writtenLevels = await writeLevels(sql, input, before, variants, input.readAt)
  for (const product of products)
    if (
      writtenProducts.has(product.productId) &&
      isProductChanged(before.products.get(product.productId), product)
    )
      saved.changedProducts.push(product.productId)
  for (const facts of variants) {
    if (!isChanged(before, facts)) continue
    if (writtenVariants.has(facts.variantId)) saved.changed.push(facts.variantId)
    else saved.refused.push(facts.variantId)
  }
  const moves = variants.flatMap((facts) => {
    const was = before.variants.get(facts.variantId)
    const levels = (before.levels.get(facts.inventoryItemId) ?? []).map((level) => ({
      ...level,
      updatedAt: null,
    }))
    return movesOf(was ? { tracked: was.tracked, levels } : null, facts)
      .filter((move) => writtenLevels.has(`${facts.inventoryItemId} ${move.locationId}`))
      .map((move) => ({ ...move, variantId: facts.variantId, inventoryItemId: facts.inventoryItemId }))
  })
  saved.movements += await saveMoves(sql, input, moves)
}

function isChanged(before: Before, facts: VariantFacts): boolean {
  const levels = before.levels.get(facts.inventoryItemId) ?? []
  return isVariantChanged(before.variants.get(facts.variantId), levels, facts)
}

async function writeProducts(
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

async function writeVariants(
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
                         available, read_at)
     select $1, $2, v.*, $3 from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::text[],
       $10::text[], $11::bigint[], $12::text[], $13::text[], $14::boolean[], $15::boolean[], $16::int[],
       $17::boolean[], $18::boolean[], $19::boolean[], $20::int[], $21::int[]) v
     on conflict (account_id, shop_id, variant_id) do update set product_id = excluded.product_id,
       inventory_item_id = excluded.inventory_item_id, title = excluded.title, position = excluded.position,
       sku = excluded.sku, barcode = excluded.barcode, price_minor = excluded.price_minor,
       currency = excluded.currency, inventory_policy = excluded.inventory_policy, tracked = excluded.tracked,
       requires_components = excluded.requires_components, minimum_quantity = excluded.minimum_quantity,
       preorder_plan = excluded.preorder_plan, published = excluded.published,
       available_for_sale = excluded.available_for_sale,
       sellable_online_quantity = excluded.sellable_online_quantity, available = excluded.available,
       read_at = excluded.read_at, deleted_at = null
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
    ],
  })
  return new Set(rows.map(({ id }) => id))
}

/** Levels as read; one that the read no longer names isn't stocked there any more. Answers "item location" keys. */
async function writeLevels(
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

/** The platform has these no more, as of `readAt`. A newer read that still found one keeps it. */
export async function markDeleted(
  sql: Sql,
  input: Shop & { variantIds: readonly VariantId[]; readAt: Date; now: Date },
): Promise<VariantId[]> {
  if (input.variantIds.length === 0) return []
  await lockStock(sql, input.shopId)
  const { rows } = await sql.query<{ id: VariantId }>(
    `update variant set deleted_at = $3, read_at = excluded.read_at
       from (select $4::timestamptz as read_at) excluded
      where account_id = $1 and shop_id = $2 and variant_id = any($5) and deleted_at is null
        and ${isNoOlder('variant')} returning variant_id as id`,
    [input.accountId, input.shopId, input.now, input.readAt, input.variantIds],
  )
  const deleted = rows.map(({ id }) => id)
  if (deleted.length > 0) await markEmptyProducts(sql, input, deleted)
  return deleted
}

/** A product without a living variant is gone with its last one. */
async function markEmptyProducts(sql: Sql, input: Shop & { now: Date }, deleted: VariantId[]): Promise<void> {
  await sql.query(
    `update product p set deleted_at = $3
      where p.account_id = $1 and p.shop_id = $2 and p.deleted_at is null
        and p.product_id in (select v.product_id from variant v where v.account_id = $1 and v.shop_id = $2
                                                                  and v.variant_id = any($4))
        and not exists (select from variant v where v.account_id = $1 and v.shop_id = $2
                                                and v.product_id = p.product_id and v.deleted_at is null)`,
    [input.accountId, input.shopId, input.now, deleted],
  )
}
