/** A shop in the database, written as the import would write it. */
import type { VariantFacts } from '../../app/language/facts.ts'
import type { AccountId, ShopId, VariantId } from '../../app/language/ids.ts'
import { pool } from '../../app/runtime/database.ts'
import { boutique, lyon } from './variant-facts.ts'

export type StoredShop = { accountId: AccountId; shopId: ShopId; domain: string }

const installedAt = new Date('2026-11-01T08:00:00Z')
let made = 0

export async function storeShop(
  over: {
    accountId?: AccountId
    storefrontUrl?: string
    timeZone?: string
    platform?: 'shopify' | 'prestashop'
  } = {},
) {
  made += 1
  const domain = `boutique-${made}-${process.pid}.myshopify.com`
  const accountId =
    over.accountId ??
    (
      await pool().query<{ account_id: AccountId }>(
        `insert into account (name, created_at) values ('Essai', $1) returning account_id`,
        [installedAt],
      )
    ).rows[0]?.account_id
  const shop = await pool().query<{ shop_id: ShopId }>(
    `insert into shop (account_id, platform, domain, storefront_url, time_zone, installed_at)
     values ($1, $6, $2, $3, $4, $5) returning shop_id`,
    [
      accountId,
      domain,
      over.storefrontUrl ?? 'https://maison-essai.fr',
      over.timeZone ?? 'Europe/Paris',
      installedAt,
      over.platform ?? 'shopify',
    ],
  )
  const shopId = shop.rows[0]?.shop_id
  if (!accountId || !shopId) throw new Error('no shop was stored')
  for (const place of [lyon, boutique])
    await pool().query('insert into location values ($1, $2, $3, $4, $5, $6, $7)', [
      accountId,
      shopId,
      place.locationId,
      place.name,
      place.isActive,
      place.fulfillsOnlineOrders,
      installedAt,
    ])
  return { accountId, shopId, domain } satisfies StoredShop
}

/** Writes the facts over what is there; availability dates and overrides stay. */
export async function storeVariants(
  shop: StoredShop,
  variants: readonly VariantFacts[],
  readAt = installedAt,
) {
  for (const facts of variants) {
    const { product } = facts
    await pool().query(
      `insert into product (account_id, shop_id, product_id, title, handle, status, published, is_gift_card,
                            requires_selling_plan, read_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (account_id, shop_id, product_id) do update set status = excluded.status,
         published = excluded.published, title = excluded.title`,
      [
        shop.accountId,
        shop.shopId,
        product.productId,
        product.title,
        product.handle,
        product.status,
        product.published,
        product.isGiftCard,
        product.requiresSellingPlan,
        readAt,
      ],
    )
    await storeVariant(shop, facts, readAt)
  }
}

async function storeVariant(shop: StoredShop, facts: VariantFacts, readAt: Date) {
  await pool().query(
    `insert into variant (account_id, shop_id, variant_id, product_id, inventory_item_id, title, position, sku,
       barcode, price_minor, currency, inventory_policy, tracked, requires_components, minimum_quantity,
       preorder_plan, published, available_for_sale, sellable_online_quantity, available, read_at,
       platform_checksum, platform_date, page_claims)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24)
     on conflict (account_id, shop_id, variant_id) do update set sku = excluded.sku,
       inventory_policy = excluded.inventory_policy, tracked = excluded.tracked, published = excluded.published,
       available_for_sale = excluded.available_for_sale, price_minor = excluded.price_minor,
       sellable_online_quantity = excluded.sellable_online_quantity, available = excluded.available,
       platform_checksum = excluded.platform_checksum, platform_date = excluded.platform_date,
       page_claims = excluded.page_claims, deleted_at = null`,
    [
      shop.accountId,
      shop.shopId,
      facts.variantId,
      facts.product.productId,
      facts.inventoryItemId,
      facts.title,
      facts.position,
      facts.sku,
      facts.barcode,
      facts.priceMinor,
      facts.currency,
      facts.inventoryPolicy,
      facts.tracked,
      facts.requiresComponents,
      facts.minimumQuantity,
      facts.preorderPlan,
      facts.published,
      facts.availableForSale,
      facts.sellableOnlineQuantity,
      facts.tracked ? facts.levels.reduce((sum, level) => sum + level.available, 0) : null,
      readAt,
      facts.checksum,
      facts.platformDate,
      facts.pageClaims,
    ],
  )
  for (const level of facts.levels)
    await pool().query(
      `insert into inventory_level (account_id, shop_id, inventory_item_id, location_id, is_active, available,
         committed, on_hand, incoming, unavailable, read_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (account_id, shop_id, inventory_item_id, location_id) do update
         set available = excluded.available, is_active = excluded.is_active`,
      [
        shop.accountId,
        shop.shopId,
        facts.inventoryItemId,
        level.locationId,
        level.isActive,
        level.available,
        level.committed,
        level.onHand,
        level.incoming,
        level.unavailable,
        readAt,
      ],
    )
}

export async function deleteVariant(shop: StoredShop, variantId: VariantId, at: Date) {
  await pool().query(
    'update variant set deleted_at = $4 where account_id = $1 and shop_id = $2 and variant_id = $3',
    [shop.accountId, shop.shopId, variantId, at],
  )
}
