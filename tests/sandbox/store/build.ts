/** Builders for seeds and fixtures: a shop, its locations and products, whole and consistent. */
import { plainShipping } from '../checkout/plain-shipping.ts'
import { firstIds, type IdSize, nextId } from './ids.ts'
import type {
  Address,
  InventoryPolicy,
  Level,
  Location,
  Product,
  ProductStatus,
  Publishing,
  Quantities,
  SellingPlanCategory,
  SellingPlanGroup,
  ShopState,
  Variant,
  WebhookSettings,
} from './types.ts'

const nantes: Address = {
  address1: '3 quai de la Fosse',
  address2: null,
  city: 'Nantes',
  zip: '44000',
  countryCode: 'FR',
  countryName: 'France',
  latitude: 47.21,
  longitude: -1.56,
}

export type ShopInput = {
  id: string
  domain: string
  name: string
  /** ISO 8601 */
  createdAt: string
  ownerName?: string
  email?: string
  contactEmail?: string
  phone?: string
  address?: Address
  currency?: string
  buyerCountry?: string
  ids?: IdSize
}

/** An empty shop with its Online Store publication (and a second channel, Point of Sale), not installed yet. */
export function makeShop(input: ShopInput): ShopState {
  const publicDomain = input.domain.replace('.myshopify.com', '.example')
  const ownerName = input.ownerName ?? 'Solène Bruyère'
  const email = input.email ?? `direction@${publicDomain}`
  const shop: ShopState = {
    id: input.id,
    domain: input.domain,
    name: input.name,
    ownerName,
    email,
    contactEmail: input.contactEmail ?? `bonjour@${publicDomain}`,
    phone: input.phone ?? '+33200000000',
    address: input.address ?? nantes,
    currency: input.currency ?? 'EUR',
    timezone: 'Europe/Paris',
    locale: 'fr',
    publicDomain,
    createdAt: input.createdAt,
    updatedAt: input.createdAt,
    buyerCountry: input.buyerCountry ?? 'FR',
    onlineStorePublicationId: '',
    locations: new Map(),
    publications: new Map(),
    products: new Map(),
    variants: new Map(),
    inventoryItems: new Map(),
    levels: new Map(),
    sellingPlanGroups: new Map(),
    customers: new Map(),
    orders: new Map(),
    pastOrders: [],
    collections: new Map(),
    shipping: plainShipping(input.currency ?? 'EUR'),
    checkout: { answers: {}, unseen: 'nothing', draftsCustomized: true },
    shippingIds: new Map(),
    themeEmbed: true,
    bulkOperations: new Map(),
    staff: [],
    installation: {
      installed: false,
      installedAt: null,
      scopes: [],
      personalData: false,
      id: '',
      metafields: new Map(),
    },
    tokens: [],
    webhooks: quietWebhooks(),
    bulk: { hold: false, failNext: false, cutNext: null },
    throttle: {
      ...{ available: 2000, maximum: 2000, restoreRate: 100, refuseNext: 0, at: 0 },
      ...{ enforced: false, largestQuery: null },
    },
    writeFaults: { loseAnswers: 0, failNext: 0, refuseNext: 0, delayMs: 0, isDown: false },
    keptAnswers: new Map(),
    log: [],
    nextIds: firstIds(input.ids ?? 'usual'),
  }
  const [firstName = ownerName, ...rest] = ownerName.split(' ')
  shop.staff.push({ id: nextId(shop, 'staff'), firstName, lastName: rest.join(' '), email, locale: 'fr' })
  shop.installation.id = nextId(shop, 'appInstallation')
  shop.onlineStorePublicationId = addPublication(shop, 'Online Store', 'online_store')
  addPublication(shop, 'Point of Sale', 'pos')
  return shop
}

/** Every message once, at once, in order. */
function quietWebhooks(): WebhookSettings {
  return {
    duplicate: 0,
    reorder: 0,
    lag: 'none',
    lost: { next: 0, topics: null },
    late: { next: 0, topics: null, ms: 0 },
    paused: false,
  }
}

function addPublication(shop: ShopState, name: string, handle: string): string {
  const id = nextId(shop, 'publication')
  const catalogId = nextId(shop, 'catalog')
  shop.publications.set(id, { id, catalogId, channelId: nextId(shop, 'channel'), name, handle })
  return id
}

export type LocationInput = Partial<Omit<Location, 'id'>> & { name: string }

export function addLocation(shop: ShopState, input: LocationInput): Location {
  const location: Location = {
    isActive: true,
    fulfillsOnlineOrders: true,
    isFulfillmentService: false,
    localPickup: false,
    shipsInventory: true,
    shipsTo: ['FR', 'BE', 'LU', 'DE', 'ES', 'IT', 'CH'],
    address: shop.address,
    createdAt: shop.createdAt,
    updatedAt: shop.createdAt,
    ...input,
    id: nextId(shop, 'location'),
  }
  shop.locations.set(location.id, location)
  return location
}

export type VariantInput = {
  /** One per option of the product; leave out for a product without options. */
  optionValues?: string[]
  price: string
  sku?: string | null
  barcode?: string | null
  compareAtPrice?: string | null
  inventoryPolicy?: InventoryPolicy
  tracked?: boolean
  requiresShipping?: boolean
  taxable?: boolean
  weightGrams?: number
  minimumQuantity?: number
  components?: { variantId: string; quantity: number }[]
  /** false: this variant alone isn't published on the Online Store. */
  published?: boolean
  /** By location id: units available, or the states that aren't zero; `isActive: false` = no longer stocked. */
  stock?: Record<string, number | (Partial<Quantities> & { isActive?: boolean })>
}

export type ProductInput = {
  title: string
  handle?: string
  descriptionHtml?: string
  vendor?: string
  productType?: string
  tags?: string[]
  status?: ProductStatus
  /** true (default) now, false never, ISO 8601 = from then on. */
  published?: boolean | string
  isGiftCard?: boolean
  requiresSellingPlan?: boolean
  options?: { name: string; values?: string[] }[]
  images?: { url: string; alt?: string | null; width?: number; height?: number }[]
  variants: VariantInput[]
  createdAt?: string
}

/** Adds the product with its variants, inventory items and levels; a level for every location named in `stock`. */
export function addProduct(shop: ShopState, input: ProductInput): Product {
  const createdAt = input.createdAt ?? shop.createdAt
  const product: Product = {
    id: nextId(shop, 'product'),
    title: input.title,
    handle: freeHandle(shop, input.handle ?? toHandle(input.title)),
    descriptionHtml: input.descriptionHtml ?? '',
    vendor: input.vendor ?? shop.name,
    productType: input.productType ?? '',
    tags: input.tags ?? [],
    status: input.status ?? 'ACTIVE',
    isGiftCard: input.isGiftCard ?? false,
    requiresSellingPlan: input.requiresSellingPlan ?? false,
    options: (input.options ?? []).map((option, index) => ({
      id: nextId(shop, 'option'),
      name: option.name,
      values: option.values ?? [...new Set(input.variants.map((v) => v.optionValues?.[index] ?? ''))],
    })),
    images: (input.images ?? []).map((image) => ({
      id: nextId(shop, 'image'),
      url: image.url,
      alt: image.alt ?? null,
      width: image.width ?? 1200,
      height: image.height ?? 1200,
    })),
    variantIds: [],
    publishings: toPublishings(shop, input.published ?? true, createdAt),
    createdAt,
    updatedAt: createdAt,
  }
  shop.products.set(product.id, product)
  for (const variant of input.variants) addVariant(shop, product, variant)
  return product
}

function addVariant(shop: ShopState, product: Product, input: VariantInput): Variant {
  const id = nextId(shop, 'variant')
  const inventoryItemId = nextId(shop, 'inventoryItem')
  const optionValues = input.optionValues ?? []
  const variant: Variant = {
    id,
    productId: product.id,
    inventoryItemId,
    title: optionValues.length > 0 ? optionValues.join(' / ') : 'Default Title',
    optionValues,
    position: product.variantIds.length + 1,
    sku: input.sku ?? null,
    barcode: input.barcode ?? null,
    price: input.price,
    compareAtPrice: input.compareAtPrice ?? null,
    taxable: input.taxable ?? !product.isGiftCard,
    inventoryPolicy: input.inventoryPolicy ?? 'DENY',
    requiresComponents: (input.components ?? []).length > 0,
    components: input.components ?? [],
    quantityRule: {
      minimum: input.minimumQuantity ?? 1,
      maximum: null,
      increment: input.minimumQuantity ?? 1,
    },
    publishings: toPublishings(shop, input.published ?? true, product.createdAt),
    createdAt: product.createdAt,
    updatedAt: product.createdAt,
  }
  shop.variants.set(id, variant)
  product.variantIds.push(id)
  shop.inventoryItems.set(inventoryItemId, {
    id: inventoryItemId,
    variantId: id,
    tracked: input.tracked ?? !product.isGiftCard,
    requiresShipping: input.requiresShipping ?? !product.isGiftCard,
    weightGrams: input.weightGrams ?? (product.isGiftCard ? 0 : 300),
    countryCodeOfOrigin: product.isGiftCard ? null : 'FR',
    createdAt: product.createdAt,
    updatedAt: product.createdAt,
  })
  shop.levels.set(inventoryItemId, new Map())
  for (const [locationId, stock] of Object.entries(input.stock ?? {})) {
    const { isActive = true, ...states } = typeof stock === 'number' ? { available: stock } : stock
    setLevel(shop, inventoryItemId, locationId, states, isActive, product.createdAt)
  }
  return variant
}

export function setLevel(
  shop: ShopState,
  inventoryItemId: string,
  locationId: string,
  states: Partial<Quantities>,
  isActive: boolean,
  updatedAt: string,
): Level {
  if (!shop.locations.has(locationId)) throw new Error(`No location ${locationId} in ${shop.domain}`)
  const level: Level = {
    id: nextId(shop, 'level'),
    inventoryItemId,
    locationId,
    isActive,
    quantities: toQuantities(states),
    updatedAt,
  }
  const levels = shop.levels.get(inventoryItemId) ?? new Map<string, Level>()
  levels.set(locationId, level)
  shop.levels.set(inventoryItemId, levels)
  return level
}

/** Fills in the zeros and `on_hand`. */
export function toQuantities(states: Partial<Quantities>): Quantities {
  const { available = 0, committed = 0, reserved = 0, damaged = 0 } = states
  const { safety_stock = 0, quality_control = 0, incoming = 0 } = states
  const on_hand = available + committed + reserved + damaged + safety_stock + quality_control
  return { available, committed, reserved, damaged, safety_stock, quality_control, incoming, on_hand }
}

export type SellingPlanGroupInput = {
  name: string
  category: SellingPlanCategory
  reserve?: 'ON_SALE' | 'ON_FULFILLMENT'
  productIds?: string[]
  variantIds?: string[]
}

export function addSellingPlanGroup(shop: ShopState, input: SellingPlanGroupInput): SellingPlanGroup {
  const group: SellingPlanGroup = {
    id: nextId(shop, 'sellingPlanGroup'),
    name: input.name,
    merchantCode: toHandle(input.name),
    plans: [
      {
        id: nextId(shop, 'sellingPlan'),
        name: input.name,
        category: input.category,
        reserve: input.reserve ?? 'ON_FULFILLMENT',
      },
    ],
    productIds: input.productIds ?? [],
    variantIds: input.variantIds ?? [],
    createdAt: shop.createdAt,
  }
  shop.sellingPlanGroups.set(group.id, group)
  return group
}

function toPublishings(shop: ShopState, published: boolean | string, createdAt: string): Publishing[] {
  if (published === false) return []
  const publishDate = published === true ? createdAt : published
  return [{ publicationId: shop.onlineStorePublicationId, publishDate }]
}

/** "Bol en grès" → "bol-en-gres", as Shopify makes handles. */
export function toHandle(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'produit'
}

function freeHandle(shop: ShopState, handle: string): string {
  const taken = new Set([...shop.products.values()].map((product) => product.handle))
  if (!taken.has(handle)) return handle
  let suffix = 1
  while (taken.has(`${handle}-${suffix}`)) suffix += 1
  return `${handle}-${suffix}`
}
