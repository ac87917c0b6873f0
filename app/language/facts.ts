/** What a platform told us, in our own words: no platform's spelling gets past `to-language.ts`. */
import type { InventoryItemId, LocationId, OrderId, ProductId, VariantId } from './ids.ts'

export type ProductStatus = 'active' | 'draft' | 'archived' | 'unlisted'

export type ProductFacts = {
  productId: ProductId
  title: string
  handle: string
  status: ProductStatus
  /** Published on the Online Store now (not merely scheduled). */
  published: boolean
  isGiftCard: boolean
  requiresSellingPlan: boolean
  productType: string
  vendor: string
  imageUrl: string | null
}

/** Stock of one inventory item at one location; whole units, may be negative. */
export type LevelFacts = {
  locationId: LocationId
  /** False: the item isn't stocked there any more, whatever number is left. */
  isActive: boolean
  available: number
  committed: number
  onHand: number
  incoming: number
  /** damaged + safety_stock + quality_control + reserved */
  unavailable: number
  /** The platform's own time of the last change, ISO 8601. */
  updatedAt: string | null
}

export type LocationFacts = {
  locationId: LocationId
  name: string
  isActive: boolean
  fulfillsOnlineOrders: boolean
}

export type VariantFacts = {
  variantId: VariantId
  inventoryItemId: InventoryItemId
  product: ProductFacts
  /** "Bleu / M"; "Default Title" for a product without options. */
  title: string
  position: number
  sku: string | null
  barcode: string | null
  priceMinor: number
  currency: string
  inventoryPolicy: 'deny' | 'continue'
  /** Published on the Online Store, the product's own publication apart. */
  published: boolean
  tracked: boolean
  /** A fixed bundle: can be bought only with its components. */
  requiresComponents: boolean
  /** The smallest quantity the page lets one buy in the buyer's country. */
  minimumQuantity: number
  /** Has a selling plan of category pre-order. */
  preorderPlan: boolean
  /** The platform's own answer. Followed, never recomputed. */
  availableForSale: boolean
  /** The platform's own answer; may be negative; means nothing where untracked or policy "continue". */
  sellableOnlineQuantity: number
  levels: LevelFacts[]
  /** Of this variant alone; null: its product's stands for it. */
  imageUrl: string | null
  /** The platform's own digest of all that it tells of the variant; opaque. Null where it has none. */
  checksum: string | null
  /** The platform's own date from which the variant is there (ISO date); null: none, or past. */
  platformDate: string | null
  /** What the shop's page tells search engines of it, where the platform says: may be wrong. */
  pageClaims: PageClaim | null
}

export type PageClaim = 'in_stock' | 'out_of_stock' | 'backorder' | 'preorder'

/** Every field that is cheap to ask and tells whether a snapshot is behind. */
export type VariantOutline = {
  variantId: VariantId
  title: string
  position: number
  sku: string | null
  barcode: string | null
  priceMinor: number
  inventoryPolicy: 'deny' | 'continue'
  published: boolean
  availableForSale: boolean
  sellableOnlineQuantity: number
  checksum: string | null
}

/** One line of an order: names the cause of a fall in stock. */
export type OrderLineFacts = { lineId: string; variantId: VariantId; quantity: number }

/** Units of an order that went back to the shelves: a refund, a return, a cancellation. Names the cause of a rise. */
export type ReturnFacts = {
  refundId: string
  orderId: OrderId
  /** ISO 8601 */
  at: string
  lines: OrderLineFacts[]
}

export type OrderFacts = {
  orderId: OrderId
  name: string
  /** ISO 8601 */
  placedAt: string
  lines: OrderLineFacts[]
}
