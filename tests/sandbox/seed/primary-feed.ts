/** The list that a channel already has of the shop: the merchant's primary feed, made months ago by several
 *  tools, so its ids have several shapes, and some of them name products that were recreated since. */
import { isVisible, pageOf } from '../availability.ts'
import type { Product, ShopState, Variant } from '../store/types.ts'
import { type Random, seededRandom } from './random.ts'
import { type FeedRow, writeFeed } from './write-feed.ts'

export type FeedFormat = 'tsv' | 'csv' | 'xml'

export type PrimaryFeedOptions = {
  channel: 'google' | 'meta'
  format: FeedFormat
  /** Rows whose product was recreated since: their ids match nothing any more. */
  stale: number
  /** Share of variants that aren't on sale online and are listed all the same, 0…1. */
  hiddenShare: number
  /** Most rows of living variants; null = all. */
  limit: number | null
  seed: number
  now: Date
}

export type PrimaryFeed = {
  text: string
  /** Every listed id that stands for a living variant, as it is written in the feed. */
  truth: Map<string, string>
  staleIds: string[]
}

const defaults: PrimaryFeedOptions = {
  channel: 'google',
  format: 'tsv',
  stale: 20,
  hiddenShare: 0.1,
  limit: null,
  seed: 7,
  now: new Date('2026-11-25T10:00:00Z'),
}

export function primaryFeed(shop: ShopState, options: Partial<PrimaryFeedOptions> = {}): PrimaryFeed {
  const chosen = { ...defaults, ...options }
  const random = seededRandom(chosen.seed)
  const skus = onlySkus(shop)
  const listed = listedVariants(shop, chosen, random)
  const truth = new Map<string, string>()
  const rows = listed.map(({ product, variant }) => {
    const id = idOf(product, variant, skus, chosen.channel, random)
    truth.set(id, variant.id)
    return rowOf(shop, chosen, id, product, variant)
  })
  const staleRows = random.some(listed, chosen.stale).map(({ product, variant }, index) => {
    const old = oldIds(index)
    const id = idOf(
      { ...product, id: old.product },
      { ...variant, id: old.variant, sku: null },
      skus,
      chosen.channel,
      random,
    )
    return rowOf(shop, chosen, id, product, { ...variant, id: old.variant })
  })
  const all = staleRows.reduce((mixed, row) => mixed.toSpliced(random.between(0, mixed.length), 0, row), rows)
  return { text: writeFeed(shop, chosen, all), truth, staleIds: staleRows.map((row) => row.id) }
}

/** Ids as they were before the products were deleted and imported again: nothing has them now. */
function oldIds(index: number): { product: string; variant: string } {
  return { product: String(7_800_100_200_000 + index * 33), variant: String(42_600_300_400_000 + index * 77) }
}

function listedVariants(shop: ShopState, options: PrimaryFeedOptions, random: Random) {
  const all = [...shop.variants.values()].flatMap((variant) => {
    const product = shop.products.get(variant.productId)
    if (!product) return []
    const hidden =
      !isVisible(shop, product, options.now) ||
      pageOf(shop, variant, shop.buyerCountry, options.now).jsonLd === null
    return hidden && !random.chance(options.hiddenShare) ? [] : [{ product, variant }]
  })
  return options.limit === null ? all : random.some(all, options.limit)
}

/** SKUs that name one variant only, whatever their case: only these can serve as ids. */
function onlySkus(shop: ShopState): Set<string> {
  const counts = new Map<string, number>()
  for (const { sku } of shop.variants.values()) {
    if (sku) counts.set(sku.toLowerCase(), (counts.get(sku.toLowerCase()) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([sku]) => sku))
}

function idOf(
  product: Product,
  variant: Variant,
  skus: Set<string>,
  channel: string,
  random: Random,
): string {
  const shape = random.next()
  const sku = variant.sku && skus.has(variant.sku.toLowerCase()) ? variant.sku : null
  const shopify = (country: string) => `shopify_${country}_${product.id}_${variant.id}`
  if (channel === 'meta') {
    if (shape < 0.12 && sku) return sku
    if (shape < 0.2) return shopify('ZZ')
    return variant.id
  }
  if (shape < 0.58) return shopify('ZZ')
  if (shape < 0.68) return shopify('FR')
  if (shape < 0.8) return shopify('FR').toLowerCase()
  if (shape < 0.92 && sku) return shape < 0.86 ? sku : sku.toLowerCase()
  return variant.id
}

function rowOf(
  shop: ShopState,
  options: PrimaryFeedOptions,
  id: string,
  product: Product,
  variant: Variant,
): FeedRow {
  const { sells } = pageOf(shop, shop.variants.get(variant.id) ?? variant, shop.buyerCountry, options.now)
  const words = options.channel === 'google' ? ['in_stock', 'out_of_stock'] : ['in stock', 'out of stock']
  return {
    id,
    title: variant.title === 'Default Title' ? product.title : `${product.title} - ${variant.title}`,
    description: product.descriptionHtml.replace(/<[^>]*>/g, ''),
    // The shop's own address, as its channel app writes it: a list of another address is another shop's.
    link: `https://${shop.publicDomain}/products/${product.handle}?variant=${variant.id}`,
    image_link: product.images[0]?.url ?? '',
    availability: (sells ? words[0] : words[1]) ?? '',
    price: `${variant.price} ${shop.currency}`,
    brand: product.vendor,
    gtin: variant.barcode ?? '',
    item_group_id: product.id,
    condition: 'new',
  }
}
