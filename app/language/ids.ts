/** Branded ids. Account and shop ids are UUIDs; the platform's ids are decimal digits kept as text,
 *  because Shopify's go beyond 2^53 and PrestaShop's are pairs. */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type AccountId = Branded<'AccountId'>
export type ShopId = Branded<'ShopId'>
export type ProductId = Branded<'ProductId'>
export type VariantId = Branded<'VariantId'>
export type InventoryItemId = Branded<'InventoryItemId'>
export type LocationId = Branded<'LocationId'>
export type OrderId = Branded<'OrderId'>

/** One shop of one account: what every job and every request carries. */
export type ShopRef = { accountId: AccountId; shopId: ShopId; domain: string; platform: PlatformName }

export type PlatformName = 'shopify' | 'prestashop'
