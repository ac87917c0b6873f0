/** The module's spelling to ours. Nothing past this file knows an out-of-stock number or a decimal price. */
import type { PageClaim, ProductFacts, VariantFacts, VariantOutline } from '../../language/facts.ts'
import type { InventoryItemId, LocationId, ProductId, VariantId } from '../../language/ids.ts'
import { parseMoney } from '../../language/money.ts'
import { GiveUp } from '../../language/outcome.ts'
import type { BridgeItem } from './answers.schema.ts'

const claims = {
  InStock: 'in_stock',
  OutOfStock: 'out_of_stock',
  BackOrder: 'backorder',
  PreOrder: 'preorder',
} as const

export function toProductFacts(item: BridgeItem): ProductFacts {
  return {
    productId: item.product as ProductId,
    title: item.title,
    handle: item.handle,
    status: statusOf(item),
    published: item.active,
    isGiftCard: false,
    requiresSellingPlan: false,
    productType: item.category ?? '',
    vendor: item.manufacturer || item.supplier || '',
    imageUrl: item.coverUrl,
  }
}

/** `today`: ISO date in the shop. On hand is quantity + reserved: the shop's own column for it isn't kept up. */
export function toVariantFacts(item: BridgeItem, today: string): VariantFacts {
  return {
    ...toVariantOutline(item),
    inventoryItemId: item.item as InventoryItemId,
    product: toProductFacts(item),
    currency: item.currency,
    tracked: item.stockManaged,
    requiresComponents: item.isPack,
    minimumQuantity: Math.max(1, item.minimalQuantity),
    preorderPlan: false,
    levels: [
      {
        locationId: item.location.id as LocationId,
        isActive: true,
        available: item.quantity,
        committed: item.reserved,
        onHand: item.quantity + item.reserved,
        incoming: 0,
        unavailable: 0,
        updatedAt: null,
      },
    ],
    imageUrl: item.imageUrl === item.coverUrl ? null : item.imageUrl,
    platformDate: futureDate(item.availableDate, today),
    pageClaims: item.jsonLd === null ? null : (claims[item.jsonLd] satisfies PageClaim),
  }
}

export function toVariantOutline(item: BridgeItem): VariantOutline {
  const price = parseMoney(item.price, item.currency)
  if (price === null) throw new GiveUp('answer-unreadable', `a price that is no ${item.currency} amount`)
  return {
    variantId: item.item as VariantId,
    // What Shopify calls the one variant of a product without options; screens leave it out.
    title: item.combinationTitle || 'Default Title',
    position: item.position,
    sku: item.reference || null,
    barcode: item.ean13 || item.upc || null,
    priceMinor: price.minor,
    inventoryPolicy: item.allowsBackorder ? 'continue' : 'deny',
    published: item.active,
    availableForSale: item.sells,
    sellableOnlineQuantity: item.quantity,
    checksum: item.checksum,
  }
}

/** In no list of the shop, and yet its page answers and sells. */
function statusOf({ active, visibility }: BridgeItem): ProductFacts['status'] {
  if (!active) return 'draft'
  return visibility === 'none' ? 'unlisted' : 'active'
}

/** "0000-00-00" stands for none. */
function futureDate(date: string | null, today: string): string | null {
  return date !== null && /^[1-9]\d{3}-\d\d-\d\d$/.test(date) && date > today ? date : null
}
