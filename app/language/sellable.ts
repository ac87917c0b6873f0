/** The answer to "does the shop's page sell this variant now?", shared by stock and the ad guard. */

/** Feed words in Google's spelling; each channel has its own (feed.rules.ts). */
export type Availability = 'in_stock' | 'out_of_stock' | 'preorder' | 'backorder'

export const sellableReasons = [
  'in-stock',
  'not-tracked',
  'sells-at-zero',
  'preorder-dated',
  'backorder-dated',
  'sold-out',
  'stock-elsewhere',
  'committed',
  'unavailable-units',
  'product-draft',
  'product-archived',
  'product-unpublished',
  'variant-unpublished',
  'minimum-quantity',
  'bundle-component',
  'not-for-order',
  'pack-short',
  'platform-refuses',
  'deleted',
] as const
export type SellableReason = (typeof sellableReasons)[number]

/** What only a person can answer: the guard changes nothing and opens a problem. */
export const questions = [
  'unlisted',
  'price-zero',
  'bundle',
  'preorder-date-missing',
  'backorder-date-missing',
  'availability-date-past',
  'levels-disagree',
] as const
export type Question = (typeof questions)[number]

export type Sellable = {
  /** What the page's button does, as the platform answers. */
  sells: boolean
  units: number | 'unlimited'
  availability: Availability
  /** ISO date, only with preorder and backorder. */
  availabilityDate: string | null
  reason: SellableReason
  question: Question | null
}
