import { isVisible } from '../../availability.ts'
import { gid } from '../../store/ids.ts'
import type { Product, ProductImage, SellingPlanGroup, ShopState, Variant } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Fields, same, toDateTime, toMoneyV2, typed } from '../context.ts'
import type { SearchFields } from '../search.ts'
import { publishableFields } from './publication.ts'

/** What `products(query:)` can ask; the shop is needed to look at the variants. */
export function productSearch(shop: ShopState, now: Date): SearchFields<Product> {
  const variants = (product: Product) => variantsOf(shop, product)
  return {
    default: (one) => `${one.title} ${one.vendor} ${one.productType} ${one.tags.join(' ')}`,
    id: (one) => BigInt(one.id),
    title: (one) => one.title,
    handle: (one) => one.handle,
    vendor: (one) => one.vendor,
    product_type: (one) => one.productType,
    tag: (one) => one.tags,
    status: (one) => one.status,
    gift_card: (one) => one.isGiftCard,
    created_at: (one) => one.createdAt,
    updated_at: (one) => one.updatedAt,
    inventory_total: (one) => totalInventory(shop, one),
    published_status: (one) => (isVisible(shop, one, now) ? 'published' : 'unpublished'),
    sku: (one) => variants(one).map((variant) => variant.sku ?? ''),
    barcode: (one) => variants(one).map((variant) => variant.barcode ?? ''),
    variant_id: (one) => one.variantIds,
  }
}

export const productFields: Fields<Product> = {
  ...same<Product>('title', 'handle', 'descriptionHtml', 'vendor', 'productType', 'tags', 'status'),
  ...same<Product>('isGiftCard', 'requiresSellingPlan'),
  ...publishableFields<Product>('Product'),
  id: (one) => gid('Product', one.id),
  legacyResourceId: (one) => one.id,
  defaultCursor: (one) => one.id,
  description: (one) => one.descriptionHtml.replace(/<[^>]*>/g, ' ').trim(),
  createdAt: (one) => toDateTime(one.createdAt),
  updatedAt: (one) => toDateTime(one.updatedAt),
  publishedAt: (one, _args, { shop }) => publishedAt(shop, one),
  onlineStoreUrl: (one, _args, { shop, now }) =>
    isVisible(shop, one, now) ? `https://${shop.publicDomain}/products/${one.handle}` : null,
  templateSuffix: () => null,
  category: () => null,
  hasOnlyDefaultVariant: (one) => one.options.length === 0,
  hasOutOfStockVariants: (one, _args, { shop }) =>
    variantsOf(shop, one).some((variant) => isTracked(shop, variant) && totalOf(shop, variant) <= 0),
  hasVariantsThatRequiresComponents: (one, _args, { shop }) =>
    variantsOf(shop, one).some((variant) => variant.requiresComponents),
  options: (one) =>
    one.options.length > 0
      ? one.options.map((option, index) => ({ ...option, position: index + 1 }))
      : [{ id: one.id, name: 'Title', values: ['Default Title'], position: 1 }],
  totalInventory: (one, _args, { shop }) => totalInventory(shop, one),
  tracksInventory: (one, _args, { shop }) =>
    variantsOf(shop, one).some((variant) => isTracked(shop, variant)),
  variantsCount: (one) => ({ count: one.variantIds.length, precision: 'EXACT' }),
  totalVariants: (one) => one.variantIds.length,
  variants: (one, args, context) =>
    toConnection(
      variantsOf(context.shop, one),
      args,
      context,
      (variant) => variant.id,
      (variant) => variant.position,
    ),
  featuredMedia: (one) => (one.images[0] ? typed('MediaImage', one.images[0]) : null),
  featuredImage: (one) => one.images[0] ?? null,
  media: (one, args, context) =>
    toConnection(
      one.images.map((image) => typed('MediaImage', image)),
      args,
      context,
      (image) => image.id,
    ),
  mediaCount: (one) => ({ count: one.images.length, precision: 'EXACT' }),
  priceRangeV2: (one, _args, { shop }) => {
    const prices = variantsOf(shop, one).map((variant) => variant.price)
    prices.sort((a, b) => Number(a) - Number(b))
    return {
      minVariantPrice: toMoneyV2(prices[0] ?? '0.00', shop.currency),
      maxVariantPrice: toMoneyV2(prices.at(-1) ?? '0.00', shop.currency),
    }
  },
  sellingPlanGroups: (one, args, context) =>
    toConnection(plansOfProduct(context.shop, one), args, context, (group) => group.id),
  sellingPlanGroupsCount: (one, _args, { shop }) => ({
    count: plansOfProduct(shop, one).length,
    precision: 'EXACT',
  }),
}

export const optionFields: Fields<{ id: string; name: string; values: string[]; position: number }> = {
  ...same<{ id: string; name: string; values: string[]; position: number }>('name', 'values', 'position'),
  id: (option) => gid('ProductOption', option.id),
}

export const imageFields: Fields<ProductImage> = {
  ...same<ProductImage>('url', 'width', 'height'),
  id: (image) => gid('ProductImage', image.id),
  altText: (image) => image.alt,
}

export const mediaImageFields: Fields<ProductImage> = {
  ...same<ProductImage>('alt'),
  id: (image) => gid('MediaImage', image.id),
  image: (image) => image,
  preview: (image) => ({ image, status: 'READY' }),
  status: () => 'READY',
  mediaContentType: () => 'IMAGE',
}

export function variantsOf(shop: ShopState, product: Product): Variant[] {
  return product.variantIds.flatMap((id) => shop.variants.get(id) ?? [])
}

function isTracked(shop: ShopState, variant: Variant): boolean {
  return shop.inventoryItems.get(variant.inventoryItemId)?.tracked ?? false
}

/** Available units everywhere, whoever may buy them: `inventoryQuantity`. */
export function totalOf(shop: ShopState, variant: Variant): number {
  let total = 0
  for (const level of shop.levels.get(variant.inventoryItemId)?.values() ?? []) {
    if (level.isActive && shop.locations.get(level.locationId)?.isActive) total += level.quantities.available
  }
  return total
}

function totalInventory(shop: ShopState, product: Product): number {
  const tracked = variantsOf(shop, product).filter((variant) => isTracked(shop, variant))
  return tracked.reduce((sum, variant) => sum + totalOf(shop, variant), 0)
}

export function publishedAt(shop: ShopState, product: Product): string | null {
  const own = product.publishings.find((one) => one.publicationId === shop.onlineStorePublicationId)
  return own ? toDateTime(own.publishDate) : null
}

function plansOfProduct(shop: ShopState, product: Product): SellingPlanGroup[] {
  return [...shop.sellingPlanGroups.values()].filter(
    (group) =>
      group.productIds.includes(product.id) || product.variantIds.some((id) => group.variantIds.includes(id)),
  )
}
