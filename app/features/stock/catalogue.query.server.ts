import type pg from 'pg'
import type { VariantOutline } from '../../language/facts.ts'
import type { AccountId, InventoryItemId, ProductId, ShopId, VariantId } from '../../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

export type KeptOutline = VariantOutline & { productId: ProductId }

/** The living variants of these products, as far as an outline tells. */
export async function loadOutlines(
  sql: Sql,
  shop: Shop,
  productIds: readonly ProductId[],
): Promise<KeptOutline[]> {
  const { rows } = await sql.query<Omit<KeptOutline, 'priceMinor'> & { priceMinor: string }>(
    `select variant_id as "variantId", product_id as "productId", title, position, sku, barcode,
            price_minor::text as "priceMinor", inventory_policy as "inventoryPolicy", published,
            available_for_sale as "availableForSale", sellable_online_quantity as "sellableOnlineQuantity",
            platform_checksum as checksum
       from variant where account_id = $1 and shop_id = $2 and product_id = any($3) and deleted_at is null`,
    [shop.accountId, shop.shopId, productIds],
  )
  return rows.map((row) => ({ ...row, priceMinor: Number(row.priceMinor) }))
}

export type KeptPublication = {
  variantId: VariantId
  published: boolean
  productPublished: boolean
  productStatus: string
  availableForSale: boolean
}

/** What we hold of those of these variants that live. */
export async function loadPublications(
  sql: Sql,
  shop: Shop,
  variantIds: readonly VariantId[],
): Promise<KeptPublication[]> {
  const { rows } = await sql.query<KeptPublication>(
    `select v.variant_id as "variantId", v.published, p.published as "productPublished",
            p.status as "productStatus", v.available_for_sale as "availableForSale"
       from variant v join product p using (account_id, shop_id, product_id)
      where v.account_id = $1 and v.shop_id = $2 and v.variant_id = any($3) and v.deleted_at is null`,
    [shop.accountId, shop.shopId, variantIds],
  )
  return rows
}

/** The variants of these items that we know and that live. */
export async function loadVariantsOfItems(
  sql: Sql,
  shop: Shop,
  items: readonly InventoryItemId[],
): Promise<{ variantId: VariantId; inventoryItemId: InventoryItemId }[]> {
  const { rows } = await sql.query<{ variantId: VariantId; inventoryItemId: InventoryItemId }>(
    `select variant_id as "variantId", inventory_item_id as "inventoryItemId"
       from variant where account_id = $1 and shop_id = $2 and inventory_item_id = any($3) and deleted_at is null`,
    [shop.accountId, shop.shopId, items],
  )
  return rows
}

export async function loadVariantsOfProducts(
  sql: Sql,
  shop: Shop,
  productIds: readonly ProductId[],
): Promise<VariantId[]> {
  if (productIds.length === 0) return []
  const { rows } = await sql.query<{ variantId: VariantId }>(
    `select variant_id as "variantId" from variant
      where account_id = $1 and shop_id = $2 and product_id = any($3) and deleted_at is null`,
    [shop.accountId, shop.shopId, productIds],
  )
  return rows.map(({ variantId }) => variantId)
}

/** Every living variant with the platform's own digest of it. */
export async function loadChecksums(
  sql: Sql,
  shop: Shop,
): Promise<{ variantId: VariantId; checksum: string | null }[]> {
  const { rows } = await sql.query<{ variantId: VariantId; checksum: string | null }>(
    `select variant_id as "variantId", platform_checksum as checksum from variant
      where account_id = $1 and shop_id = $2 and deleted_at is null`,
    [shop.accountId, shop.shopId],
  )
  return rows
}

/** Living variants that no read since then has named, a page in the order of their ids. */
export async function loadUnseen(
  sql: Sql,
  shop: Shop,
  page: { since: Date; after: string; limit: number },
): Promise<VariantId[]> {
  const { rows } = await sql.query<{ variantId: VariantId }>(
    `select variant_id as "variantId" from variant
      where account_id = $1 and shop_id = $2 and deleted_at is null and read_at < $3 and variant_id > $4
      order by variant_id limit $5`,
    [shop.accountId, shop.shopId, page.since, page.after, page.limit],
  )
  return rows.map(({ variantId }) => variantId)
}

/** Living variants, not read since then, that a list of the whole shop doesn't name. */
export async function loadUnnamed(
  sql: Sql,
  shop: Shop,
  page: { since: Date; named: readonly VariantId[]; limit: number },
): Promise<VariantId[]> {
  const { rows } = await sql.query<{ variantId: VariantId }>(
    `select variant_id as "variantId" from variant
      where account_id = $1 and shop_id = $2 and deleted_at is null and read_at < $3 and variant_id <> all($4::text[])
      limit $5`,
    [shop.accountId, shop.shopId, page.since, page.named, page.limit],
  )
  return rows.map(({ variantId }) => variantId)
}
