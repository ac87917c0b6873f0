/** Shipping in our words: what a shop charges, and what a platform answers when it is asked. Amounts are minor units. */

/** A cart for the platform to price. `unitPrice` null: the variant's own; `variantId` null: goods that are no variant. */
export type ProbeLine = {
  variantId: string | null
  quantity: number
  unitPrice: number | null
  grams: number | null
  ships: boolean
}
export type ProbeCart = {
  country: string
  province: string | null
  currency: string
  lines: ProbeLine[]
  codes: string[]
}

/** The platform's own answer: every way of delivery with what it costs; or why it gives none. */
export type ProbeAnswer =
  | { options: { title: string; price: number }[]; currency: string }
  | { unavailable: 'scope' | 'unsupported' | 'refused' }

/** What an order was worth and what its delivery cost the shopper. Nothing of a person. */
export type Basket = {
  orderId: string
  /** ISO 8601 */
  placedAt: string
  /** Before discounts. */
  goods: number
  discount: number
  shipping: number
  currency: string
  country: string | null
}

/** Whether the storefront shows the bar, and where its merchant places it. */
export type BarPlace = { embed: 'on' | 'off' | 'unknown'; themeEditorUrl: string | null }
