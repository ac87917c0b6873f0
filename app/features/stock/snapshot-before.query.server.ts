import type pg from 'pg'
import type { ProductFacts, VariantFacts } from '../../language/facts.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import type { KeptLevel, KeptVariant } from './change.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** What we hold of the variants, products and items that a read names. */
export type Before = {
  variants: Map<string, KeptVariant>
  products: Map<string, ProductFacts>
  /** By inventory item. */
  levels: Map<string, KeptLevel[]>
}

export async function loadBefore(
  sql: Sql,
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  facts: readonly VariantFacts[],
): Promise<Before> {
  const variantIds = facts.map((fact) => fact.variantId)
  const variants = await sql.query<Omit<KeptVariant, 'priceMinor'> & { priceMinor: string }>(
    `select variant_id as "variantId", inventory_item_id as "inventoryItemId", title, position, sku, barcode,
            price_minor::text as "priceMinor", currency, inventory_policy as "inventoryPolicy", tracked,
            requires_components as "requiresComponents", minimum_quantity as "minimumQuantity",
            preorder_plan as "preorderPlan", published, available_for_sale as "availableForSale",
            sellable_online_quantity as "sellableOnlineQuantity", platform_checksum as checksum,
            platform_date::text as "platformDate", page_claims as "pageClaims", image_url as "imageUrl", deleted_at is not null as deleted
       from variant where account_id = $1 and shop_id = $2 and variant_id = any($3)`,
    [accountId, shopId, variantIds],
  )
  // Nothing known of the variants: nothing to compare with (a first import reads no more than this).
  const productIds = [...new Set(facts.map((fact) => fact.product.productId))]
  const products = await sql.query<ProductFacts>(
    `select product_id as "productId", title, handle, status, published, is_gift_card as "isGiftCard",
            requires_selling_plan as "requiresSellingPlan", product_type as "productType", vendor,
            image_url as "imageUrl"
       from product where account_id = $1 and shop_id = $2 and product_id = any($3) and deleted_at is null`,
    [accountId, shopId, productIds],
  )
  const items = variants.rows.map((row) => row.inventoryItemId)
  return {
    variants: new Map(
      variants.rows.map((row) => [row.variantId, { ...row, priceMinor: Number(row.priceMinor) }]),
    ),
    products: new Map(products.rows.map((row) => [row.productId, row])),
    levels: items.length === 0 ? new Map() : await loadLevels(sql, accountId, shopId, items),
  }
}

async function loadLevels(
  sql: Sql,
  accountId: AccountId,
  shopId: ShopId,
  items: readonly string[],
): Promise<Map<string, KeptLevel[]>> {
  const { rows } = await sql.query<KeptLevel & { item: string }>(
    `select inventory_item_id as item, location_id as "locationId", is_active as "isActive", available, committed,
            on_hand as "onHand", incoming, unavailable
       from inventory_level where account_id = $1 and shop_id = $2 and inventory_item_id = any($3)`,
    [accountId, shopId, items],
  )
  const levels = new Map<string, KeptLevel[]>()
  for (const { item, ...level } of rows) {
    const known = levels.get(item)
    if (known) known.push(level)
    else levels.set(item, [level])
  }
  return levels
}
