/** The state of one shop of the stand-in. Ids are decimal digits as text (some go beyond 2^53); prices are
 *  decimal text in the shop's currency, as Shopify writes them; times are ISO 8601 in UTC, from the sandbox
 *  clock. Collections are Maps in the order of creation. */

import type { Answers } from '../checkout/answers.ts'
import type { VectorShop } from '../checkout/shop.ts'

export type ProductStatus = 'ACTIVE' | 'ARCHIVED' | 'DRAFT' | 'UNLISTED'
export type InventoryPolicy = 'DENY' | 'CONTINUE'

/** Whole units by state. `on_hand` = available + committed + reserved + damaged + safety_stock + quality_control. */
export type Quantities = {
  available: number
  committed: number
  reserved: number
  damaged: number
  safety_stock: number
  quality_control: number
  incoming: number
  on_hand: number
}

export type Address = {
  address1: string
  address2: string | null
  city: string
  zip: string
  countryCode: string
  countryName: string
  latitude: number | null
  longitude: number | null
}

export type Location = {
  id: string
  name: string
  isActive: boolean
  fulfillsOnlineOrders: boolean
  isFulfillmentService: boolean
  localPickup: boolean
  /** Legacy field: nothing depends on it. */
  shipsInventory: boolean
  /** Countries (ISO 3166 alpha 2) that shipping zones serve from here. */
  shipsTo: string[]
  address: Address
  createdAt: string
  updatedAt: string
}

export type Publication = { id: string; catalogId: string; channelId: string; name: string; handle: string }

/** Where a product or a variant is published; a date to come is a scheduled publication. */
export type Publishing = { publicationId: string; publishDate: string }

export type ProductImage = { id: string; url: string; alt: string | null; width: number; height: number }

export type Product = {
  id: string
  title: string
  handle: string
  descriptionHtml: string
  vendor: string
  productType: string
  tags: string[]
  status: ProductStatus
  isGiftCard: boolean
  requiresSellingPlan: boolean
  /** Empty options = one variant titled "Default Title". At most three. */
  options: { id: string; name: string; values: string[] }[]
  images: ProductImage[]
  /** In the order of their position. */
  variantIds: string[]
  publishings: Publishing[]
  createdAt: string
  updatedAt: string
}

export type Variant = {
  id: string
  productId: string
  inventoryItemId: string
  title: string
  /** One value per option of the product; empty for "Default Title". */
  optionValues: string[]
  /** 1, 2, … within the product. */
  position: number
  sku: string | null
  barcode: string | null
  price: string
  compareAtPrice: string | null
  taxable: boolean
  inventoryPolicy: InventoryPolicy
  /** A fixed bundle: it is bought with these. */
  requiresComponents: boolean
  components: { variantId: string; quantity: number }[]
  quantityRule: { minimum: number; maximum: number | null; increment: number }
  /** The variant's own publication; the product's comes first. */
  publishings: Publishing[]
  createdAt: string
  updatedAt: string
}

export type InventoryItem = {
  id: string
  variantId: string
  tracked: boolean
  requiresShipping: boolean
  weightGrams: number
  countryCodeOfOrigin: string | null
  createdAt: string
  updatedAt: string
}

/** Stock of one item at one location; `isActive` false: it isn't stocked there any more. */
export type Level = {
  id: string
  inventoryItemId: string
  locationId: string
  isActive: boolean
  quantities: Quantities
  updatedAt: string
}

export type SellingPlanCategory = 'OTHER' | 'PRE_ORDER' | 'SUBSCRIPTION' | 'TRY_BEFORE_YOU_BUY'

export type SellingPlan = {
  id: string
  name: string
  category: SellingPlanCategory
  reserve: 'ON_SALE' | 'ON_FULFILLMENT'
}

export type SellingPlanGroup = {
  id: string
  name: string
  merchantCode: string
  plans: SellingPlan[]
  productIds: string[]
  variantIds: string[]
  createdAt: string
}

export type Customer = {
  id: string
  firstName: string
  lastName: string
  email: string
  phone: string | null
  address: Address & { id: string }
  createdAt: string
  updatedAt: string
}

export type OrderLine = {
  id: string
  productId: string
  variantId: string
  title: string
  variantTitle: string | null
  sku: string | null
  vendor: string
  quantity: number
  currentQuantity: number
  price: string
  grams: number
  taxable: boolean
  giftCard: boolean
  requiresShipping: boolean
  tracked: boolean
  /** Where the units were committed; empty where nothing is tracked. */
  committedAt: { inventoryItemId: string; locationId: string; quantity: number }[]
  /** Units that left the shop. */
  fulfilled: number
}

export type Refund = {
  id: string
  note: string | null
  createdAt: string
  lines: {
    id: string
    lineId: string
    quantity: number
    restockType: 'cancel' | 'return' | 'no_restock'
    locationId: string | null
  }[]
}

export type Order = {
  id: string
  number: number
  name: string
  confirmationNumber: string
  token: string
  customerId: string
  lines: OrderLine[]
  /** `discount`: what of the price a shipping discount took; absent = none. */
  shipping: { id: string; title: string; price: string; discount?: string }
  /** All discounts on articles together; absent = none. */
  discount?: string
  /** Where it went, where no customer is kept. */
  country?: string
  financialStatus: 'pending' | 'paid' | 'voided' | 'partially_refunded' | 'refunded'
  gateway: string
  cancelledAt: string | null
  cancelReason: string | null
  refunds: Refund[]
  createdAt: string
  processedAt: string
  updatedAt: string
}

/** After so many lines: 'clean' ends there, 'broken' drops the connection within the next line. */
type BulkCut = { lines: number; how: 'clean' | 'broken' }

export type BulkOperation = {
  id: string
  status: 'CREATED' | 'RUNNING' | 'COMPLETED' | 'CANCELING' | 'CANCELED' | 'FAILED' | 'EXPIRED'
  errorCode: 'ACCESS_DENIED' | 'INTERNAL_SERVER_ERROR' | 'TIMEOUT' | null
  query: string
  createdAt: string
  completedAt: string | null
  /** The snapshot of the moment it was created, one line an object; null while nothing was computed. */
  lines: string[]
  rootCount: number
  /** How many lines are counted so far: grows while it runs. */
  counted: number
  partial: boolean
  /** All was read; while results are held it still runs. */
  isRead: boolean
  /** How the download ends too early; null = it is whole. */
  cut: BulkCut | null
}

export type Token = {
  /** The offline access token, or an online one (`userId`). */
  token: string
  kind: 'offline' | 'online'
  scopes: string[]
  userId: string | null
  /** Real milliseconds since 1970; null = never. */
  expiresAt: number | null
  refreshToken: string | null
  refreshExpiresAt: number | null
  refreshUsed: boolean
  revoked: boolean
}

export type WebhookSettings = {
  /** Share of messages sent twice, 0…1. */
  duplicate: number
  /** Share of messages that let later ones overtake them, 0…1. */
  reorder: number
  /** 'field': log-normal, p50 1 s, p99 7 s. */
  lag: 'none' | 'field'
  /** The next n messages (of these topics, or of any) are never sent. */
  lost: { next: number; topics: string[] | null }
  /** The next n messages (of these topics, or of any) wait `ms` longer. */
  late: { next: number; topics: string[] | null; ms: number }
  /** Kept back until resumed or flushed. */
  paused: boolean
}

/** Units available at one location, before and after. */
export type StockChange = {
  variantId: string
  inventoryItemId: string
  locationId: string
  before: number
  after: number
}

/** Who changed stock: by a purchase, in the admin, or through the API. */
export type ChangedBy = 'shopper' | 'staff' | 'app'

/** One line of the sandbox's own log: every change and every delivery, in order. */
export type LogEntry = {
  seq: number
  at: string
  /** Real milliseconds since 1970. */
  realAt: number
  kind: string
  variantId?: string
  productId?: string
  locationId?: string
  orderId?: string
  inventoryItemId?: string
  detail?: Record<string, unknown>
  delivery?: DeliveryRecord
  /** Set where stock moved. */
  by?: ChangedBy
  /** What became available or ceased to be; a location where nothing did isn't in it. */
  changes?: StockChange[]
}

export type DeliveryRecord = {
  topic: string
  webhookId: string
  eventId: string
  triggeredAt: string
  attempt: number
  /** 'sent', or why it never left. */
  outcome: 'sent' | 'lost' | 'failed' | 'undeliverable'
  duplicate: boolean
  variantIds: string[]
  /** The number in the log of the change that it tells of. */
  cause: number | null
  /** Real milliseconds since 1970. */
  sentAt: number | null
  answeredAt: number | null
  status: number | null
}

/** What goes wrong with the app's writes. */
export type WriteFaults = {
  /** Share of writes that are made while the answer is lost, 0…1. */
  loseAnswers: number
  /** The next n writes fail halfway: nothing is written, their keys are spent. */
  failNext: number
  /** The next n requests with a mutation are answered 503: nothing was looked at. */
  refuseNext: number
  /** How long a write takes, in milliseconds. */
  delayMs: number
  /** The Admin API answers 503 to everything. */
  isDown: boolean
}

/** The answer kept under an idempotency key; null while the first request is still at work. */
export type KeptAnswer = { mutation: string; input: string; payload: object | 'failed' | null }

/** A field of the app's own data on this shop; `digest` changes with the value. */
export type AppMetafield = {
  id: string
  namespace: string
  key: string
  type: string
  value: string
  digest: string
  createdAt: string
  updatedAt: string
}

/** Products that a merchant put together: what rate groups of market-driven shipping may name. */
export type Collection = { id: string; handle: string; title: string; productIds: string[] }

/** What the checkout does beyond what any read shows. */
export type CheckoutState = {
  /** The answers played where documentation is silent; a moment's are merged over these. */
  answers: Partial<Answers>
  /** Another app's Function, which no read shows. */
  unseen: 'nothing' | 'hides-free' | 'hides-paid'
  /** Draft orders' rates pass delivery customizations, too. */
  draftsCustomized: boolean
}

export type ShopState = {
  id: string
  /** `atelier-bruyere.myshopify.com` */
  domain: string
  name: string
  ownerName: string
  email: string
  contactEmail: string
  phone: string
  address: Address
  currency: string
  timezone: string
  locale: string
  /** The public shop address shown in orders, `atelier-bruyere.example`. */
  publicDomain: string
  createdAt: string
  updatedAt: string
  /** The country product pages are shown for unless asked otherwise. */
  buyerCountry: string
  onlineStorePublicationId: string
  locations: Map<string, Location>
  publications: Map<string, Publication>
  products: Map<string, Product>
  variants: Map<string, Variant>
  inventoryItems: Map<string, InventoryItem>
  /** By inventory item id, then by location id. */
  levels: Map<string, Map<string, Level>>
  sellingPlanGroups: Map<string, SellingPlanGroup>
  customers: Map<string, Customer>
  orders: Map<string, Order>
  /** Orders from before the sandbox started; oldest first. */
  pastOrders: Order[]
  collections: Map<string, Collection>
  /** Rates, discounts, markets, customizations, in the shape of the shared shipping cases. */
  shipping: VectorShop
  checkout: CheckoutState
  /** Ids of what `shipping` holds, by its path of names. */
  shippingIds: Map<string, string>
  /** The app's embed is switched on in the published theme. */
  themeEmbed: boolean
  bulkOperations: Map<string, BulkOperation>
  /** Staff who open the admin; the first owns the shop. */
  staff: { id: string; firstName: string; lastName: string; email: string; locale: string }[]
  installation: {
    installed: boolean
    installedAt: string | null
    /** Scopes granted at install (from shopify.app.toml, unless set otherwise). */
    scopes: string[]
    /** Protected customer data approved for the app (level 2). */
    personalData: boolean
    id: string
    /** By `namespace.key`: what `app.metafields` shows to the app's own blocks. */
    metafields: Map<string, AppMetafield>
  }
  tokens: Token[]
  webhooks: WebhookSettings
  bulk: { hold: boolean; failNext: boolean; cutNext: BulkCut | null }
  throttle: {
    available: number
    maximum: number
    restoreRate: number
    refuseNext: number
    enforced: boolean
    /** A query that asks for more points is refused, whatever is left; null = none is. Shopify's: 1,000. */
    largestQuery: number | null
    /** What every object costs, in usual objects; absent = 1. */
    dearness?: number
    /** Real milliseconds when the bucket was last looked at. */
    at: number
  }
  writeFaults: WriteFaults
  /** By idempotency key. */
  keptAnswers: Map<string, KeptAnswer>
  log: LogEntry[]
  /** Next id by kind; see store/ids.ts. */
  nextIds: Map<string, bigint>
}
