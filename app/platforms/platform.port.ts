/** What the app needs of a shop's platform. Features, flows and screens see this file only; runtime/wire.ts
 *  picks who fills it. Every method may throw RetryLater (busy, away) or GiveUp (won't get better by itself). */
import type { Published, Saying } from '../features/free-shipping/progress.rules.ts'
import type {
  LocationFacts,
  OrderFacts,
  ProductFacts,
  ReturnFacts,
  VariantFacts,
  VariantOutline,
} from '../language/facts.ts'
import type { InventoryItemId, LocationId, ProductId, ShopRef, VariantId } from '../language/ids.ts'
import type {
  BarPlace,
  Basket,
  CountryOffer,
  ProbeAnswer,
  ProbeCart,
  ShippingSetup,
} from '../language/shipping.ts'

export type ShopFacts = {
  platformShopId: string
  name: string
  /** https://maison-alizee.fr */
  storefrontUrl: string
  country: string
  currency: string
  timeZone: string
  publicationId: string | null
  /** Granted now, sorted. */
  scopes: string[]
}

/** What decides how a variant must be read: without the publication and the country no read is right. */
export type ReadContext = { publicationId: string; country: string; currency: string }

/** `product` null: the platform has none of this id (any more). */
export type ProductOutline = {
  productId: ProductId
  product: ProductFacts | null
  variants: VariantOutline[]
}

/** A read of the truth. `readAt`: real time at which it was sent, so nothing in it is older than that. */
export type VariantRead = {
  variants: VariantFacts[]
  /** Asked for, and the platform has none. */
  missingVariantIds: VariantId[]
  missingItemIds: InventoryItemId[]
  readAt: Date
}

export type PublicationRow = {
  variantId: VariantId
  published: boolean
  productPublished: boolean
  productStatus: ProductFacts['status']
  availableForSale: boolean
}

/** What we hold of a shop, for a platform to hold against what it has. Only what lives. */
export type HeldCatalogue = {
  /** Of these rows, the variants that we don't know or hold otherwise. */
  differing(rows: readonly PublicationRow[]): Promise<VariantId[]>
  /** Some of the variants that a list of the whole shop doesn't name, and that nothing read since then. */
  unnamed(named: readonly VariantId[], since: Date): Promise<VariantId[]>
  /** Every variant with its checksum, in no order. */
  checksums(): Promise<{ variantId: VariantId; checksum: string | null }[]>
}

/** One change of stock. `from`: the quantity that must be there before it; another one there makes it stale. */
export type StockChange = {
  variantId: VariantId
  inventoryItemId: InventoryItemId
  locationId: LocationId
  change: { delta: number } | { set: number }
  from: number
}

export type StockAnswer =
  | { code: 'done'; before: number; after: number }
  /** Another quantity was there: read, and compute again. */
  | { code: 'stale' }
  | { code: 'missing' }
  | { code: 'refused'; reason: string }
  /** The batch failed for another's sake: ask again under a new key. */
  | { code: 'not-written' }

export type CatalogueStatus =
  | { state: 'working'; objects: number; variants: number }
  /** `objects`, `variants` null: not counted beforehand. */
  | { state: 'ready'; objects: number | null; variants: number | null; url: string | null }
  | { state: 'failed'; code: string }

/** Part of the result of a catalogue read; `objects` counts the lines behind it. `resume`: the operation that goes on
 *  behind this part; without one a read that is cut short begins again. */
export type CataloguePart = { variants: VariantFacts[]; objects: number; resume?: string }

/** A message of the platform in our words. Messages are hints: none but an order's lines, sold or returned, is taken at
 *  its word. */
export type PlatformMessage =
  | {
      kind: 'stock-touched'
      inventoryItemIds: InventoryItemId[]
      variantIds: VariantId[]
      productIds: ProductId[]
    }
  | { kind: 'order-placed'; order: OrderFacts }
  | { kind: 'order-returned'; returned: ReturnFacts }
  | { kind: 'locations-changed' }
  /** Rates, discounts or markets changed. */
  | { kind: 'shipping-changed' }
  | { kind: 'shop-changed' }
  | { kind: 'scopes-changed'; scopes: string[] }
  | { kind: 'catalogue-ready'; operationId: string }
  | { kind: 'uninstalled' }
  /** Sent by a shop that isn't the one that was connected: a copy of it, or the shop after a move. */
  | { kind: 'moved' }
  /** `domain`: the shop that the body itself names; only the body is signed. */
  | { kind: 'data-request'; domain: string; requestRef: string; orderIds: string[] }
  | { kind: 'customer-redact'; domain: string; orderIds: string[] }
  | { kind: 'shop-redact'; domain: string }
  | { kind: 'ignored' }

/** Where one shop's platform tells its rates, they are compiled by us; where only its own cart knows, it sends offers.
 *  `checksum`: the same as long as nothing changed. */
export type ShippingRead =
  | { kind: 'setup'; setup: ShippingSetup; checksum: string }
  | {
      kind: 'offers'
      offers: CountryOffer[]
      published: Published
      checksum: string
      notes: ShippingNote[]
      /** The switch in the shop's own back office. */
      on: boolean
      /** Countries where the shop's rules and its own Cart disagreed lately; its pages said nothing there. */
      contradicted: string[]
    }
  | { kind: 'unreadable'; reason: 'scope' | 'unsupported'; scope?: string }
/** What the merchant should know besides: the back office's help says otherwise than its checkout does. */
export type ShippingNote = 'help-disagrees'

/** `said`: what the platform's own module says of this cart, where one speaks there. `afterDiscounts` false: options of
 *  which a shipping discount may still be taken. `goods`: the platform's own total, where it tells it. */
export type PricedCart = {
  answer: ProbeAnswer
  afterDiscounts: boolean
  said: Saying | null
  goods: number | null
}

export type Platform = {
  readShop(): Promise<ShopFacts>
  readScopes(): Promise<string[]>
  /** The scopes that the app asks for and the shop hasn't granted. */
  missingScopes(granted: string[]): string[]
  readLocations(): Promise<LocationFacts[]>
  readVariants(
    ids: { variantIds?: VariantId[]; inventoryItemIds?: InventoryItemId[] },
    context: ReadContext,
  ): Promise<VariantRead>
  readProduct(productId: ProductId, context: ReadContext): Promise<ProductOutline>
  /** A cheap look at the whole catalogue: variants of which we may hold something else than what is. A hint, as a
   *  message is: each is read live. */
  findSuspects(held: HeldCatalogue, context: ReadContext): AsyncIterable<VariantId[]>
  /** Changes stock, at most 250 at once; answers in the order given. The same key gets the same answers and is never
   *  applied twice. Throws RetryLater where the outcome is unknown: ask again with the same key. */
  changeStock(changes: readonly StockChange[], key: string): Promise<StockAnswer[]>
  startCatalogueRead(context: ReadContext): Promise<{ operationId: string }>
  catalogueReadStatus(operationId: string): Promise<CatalogueStatus>
  /** The result of a finished read, a line at a time from the start, in parts of about a thousand variants. */
  openCatalogueRead(url: string, context: ReadContext): AsyncIterable<CataloguePart>
  /** Rates, discounts and obstacles as they are now. Throws where the shop can't be asked. */
  readShipping(): Promise<ShippingRead>
  /** How long rates that were just read are left alone by whoever asks by the clock: reading them costs the shop much. */
  ratesRestMs(): number
  /** What the platform itself would charge, in the order given. Makes nothing in the shop. */
  priceCarts(carts: readonly ProbeCart[]): Promise<PricedCart[]>
  /** What every page of the storefront gets from now on. */
  publishBar(published: Published): Promise<void>
  /** Past orders' amounts, oldest first, a page at a time; `last` null: no more. */
  readBaskets(after: string | null): Promise<{ baskets: Basket[]; last: string | null }>
  readBarPlace(): Promise<BarPlace>
  /** Throws SyntaxError or a zod error on a body that can't be read. */
  toMessages(topic: string, body: string): PlatformMessage[]
  /** Tells the shop that we leave, where it doesn't know by itself. Never throws for a shop that is away. */
  leave(): Promise<void>
}

export type PlatformFor = (shop: ShopRef) => Platform
