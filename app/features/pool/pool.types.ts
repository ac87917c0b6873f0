/** What screens and flows say of one stock for two shops. Quantities are whole units and may be negative. */
import type { AccountId, LocationId, ShopId, VariantId } from '../../language/ids.ts'
import type { DifferenceReason } from './difference.rules.ts'
import type { LinkBasis, LinkTab, PairWhy } from './link.rules.ts'
import type { Side, UnjoinedWhy } from './side.rules.ts'

export type { DifferenceReason, LinkBasis, LinkTab, PairWhy, Side, UnjoinedWhy }
export type PoolRef = { accountId: AccountId; poolId: string }

export type PoolCard = PoolRef & {
  /** `paused`: movements are kept, nothing is written. */
  state: 'draft' | 'active' | 'paused' | 'undone'
  pausedWhy: 'staff' | 'away' | null
  shops: Record<Side, PoolShop>
  locationIds: LocationId[]
  bookingLocationId: LocationId
  createdAt: Date
}

export type PoolShop = {
  shopId: ShopId
  name: string
  domain: string
  state: 'installed' | 'uninstalled' | 'redacted'
  /** It hasn't answered our writes since. */
  silentSince: Date | null
  /** Variants of which it must still be told something. */
  waiting: number
}

/** One of two variants that may be one thing. `quantity` null: not counted. */
export type LinkSide = {
  variantId: VariantId
  productTitle: string
  title: string
  sku: string | null
  barcode: string | null
  priceMinor: number
  currency: string
  quantity: number | null
  imageUrl: string | null
}

export type LinkPair = {
  shopify: LinkSide
  prestashop: LinkSide
  basis: LinkBasis
  why: PairWhy
}
/** Since when the two are joined isn't kept; whether they are, is. */
export type LinkedPair = LinkPair & {
  linkId: string
  joined: boolean
  unjoinedWhy: UnjoinedWhy | null
  decidedAt: Date
}
/** The same SKU or barcode more than once in one shop: never linked by it. */
export type DuplicateGroup = {
  by: 'sku' | 'barcode'
  value: string
  shopify: LinkSide[]
  prestashop: LinkSide[]
}

/** One tab's page; the lists of the other tabs are empty. `missing`: no SKU and no barcode. `alone`: nothing in the
 *  other shop resembles it. */
export type LinksPage = {
  pool: PoolCard
  tab: LinkTab
  counts: Record<LinkTab, number>
  /** exact, doubtful and rejected. */
  pairs: LinkPair[]
  linked: LinkedPair[]
  duplicates: DuplicateGroup[]
  /** missing and alone. */
  singles: (LinkSide & { side: Side })[]
  page: number
  pages: number
}

export type SyncRunState = 'planned' | 'writing' | 'done' | 'undoing' | 'undone' | 'replaced'
export type SyncRowState = 'planned' | 'writing' | 'done' | 'stale' | 'refused' | 'undoing' | 'undone'

export type SyncRun = {
  runId: string
  /** Whose quantities are taken; the other shop is written. */
  leader: Side
  state: SyncRunState
  plannedAt: Date
  approvedAt: Date | null
  finishedAt: Date | null
  undoneAt: Date | null
  counts: SyncCounts
  /** Of the written shop's units and of its variants in stock, the larger share that would go to zero, 0 to 1. */
  zeroShare: number
  needsSecondYes: boolean
}
export type SyncCounts = {
  /** Variants that agree already: joined without a write. */
  same: number
  /** Quantities that would change, and of them to zero or below. */
  changes: number
  zeros: number
  planned: number
  writing: number
  done: number
  /** Moved since the preview: left for a new one. */
  stale: number
  refused: number
  undone: number
}

export type SyncRow = {
  linkId: string
  shopify: LinkSide
  prestashop: LinkSide
  side: Side
  locationName: string
  from: number
  to: number
  why: 'leader-differs' | 'same'
  state: SyncRowState
  reason: string | null
}

export type FirstSyncPage = {
  pool: PoolCard
  /** Linked variants, and of them those that aren't joined yet. */
  linked: number
  unjoined: number
  run: SyncRun | null
  /** Changes only; those to zero first. */
  rows: SyncRow[]
  page: number
  pages: number
}

export type ItemSide = LinkSide & {
  shopId: ShopId
  shopName: string
  /** When the shop last told it (real time of the read), and what it still must be told. */
  readAt: Date
  pending: number
  deleted: boolean
  tracked: boolean
  /** Shopify: the pool's locations. PrestaShop: its one. */
  levels: { locationId: LocationId; name: string; available: number; inPool: boolean; booking: boolean }[]
}

export type ItemSides = {
  poolId: string
  linkId: string
  poolState: PoolCard['state']
  joined: boolean
  shopify: ItemSide
  prestashop: ItemSide
  /** Shopify's pool locations together, less PrestaShop's quantity. Null where one of both isn't counted. */
  difference: number | null
  reason: DifferenceReason
}
