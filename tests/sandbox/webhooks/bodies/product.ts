import { publishedAt, totalOf, variantsOf } from '../../graphql/types/product.ts'
import type { Message } from '../../sandbox.ts'
import { gid } from '../../store/ids.ts'
import type { Product, ShopState, Variant } from '../../store/types.ts'
import { idPair, rawId, zoned } from './write.ts'

/** At most this many variants are written in full; the rest only by their id. */
const variantsInFull = 100

export function productMessage(
  shop: ShopState,
  product: Product,
  topic: 'products/create' | 'products/update',
): Message {
  return { topic, payload: productBody(shop, product), variantIds: product.variantIds }
}

export function productDeleted(product: Product): Message {
  return { topic: 'products/delete', payload: { id: rawId(product.id) }, variantIds: product.variantIds }
}

function productBody(shop: ShopState, product: Product): Record<string, unknown> {
  const variants = variantsOf(shop, product)
  const latestFirst = [...variants].sort(
    (a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.position - b.position,
  )
  const published = publishedAt(shop, product)
  return {
    ...idPair('Product', product.id),
    body_html: product.descriptionHtml,
    category: null,
    created_at: zoned(product.createdAt, shop.timezone),
    handle: product.handle,
    has_variants_that_requires_components: variants.some((variant) => variant.requiresComponents),
    image: product.images[0] ? imageBody(shop, product, 0) : null,
    images: product.images.map((_image, index) => imageBody(shop, product, index)),
    media: [],
    options: optionBodies(product),
    product_type: product.productType,
    published_at: published ? zoned(published, shop.timezone) : null,
    published_scope: 'web',
    status: product.status.toLowerCase(),
    tags: product.tags.join(', '),
    template_suffix: null,
    title: product.title,
    updated_at: zoned(product.updatedAt, shop.timezone),
    variant_gids: latestFirst.map((variant) => ({
      admin_graphql_api_id: gid('ProductVariant', variant.id),
      updated_at: zoned(variant.updatedAt, shop.timezone),
    })),
    variants: variants.slice(0, variantsInFull).map((variant) => variantBody(shop, product, variant)),
    vendor: product.vendor,
  }
}

function optionBodies(product: Product) {
  const options = product.options.map((option, index) => ({
    id: rawId(option.id),
    product_id: rawId(product.id),
    name: option.name,
    position: index + 1,
    values: option.values,
  }))
  if (options.length > 0) return options
  const only = { id: rawId(product.id), product_id: rawId(product.id), name: 'Title', position: 1 }
  return [{ ...only, values: ['Default Title'] }]
}

function imageBody(shop: ShopState, product: Product, index: number) {
  const image = product.images[index]
  if (!image) return null
  return {
    ...idPair('ProductImage', image.id),
    alt: image.alt,
    position: index + 1,
    product_id: rawId(product.id),
    created_at: zoned(product.createdAt, shop.timezone),
    updated_at: zoned(product.createdAt, shop.timezone),
    width: image.width,
    height: image.height,
    src: image.url,
    variant_ids: [],
  }
}

function variantBody(shop: ShopState, product: Product, variant: Variant) {
  const item = shop.inventoryItems.get(variant.inventoryItemId)
  const quantity = totalOf(shop, variant)
  const grams = item?.weightGrams ?? 0
  return {
    ...idPair('ProductVariant', variant.id),
    barcode: variant.barcode,
    compare_at_price: variant.compareAtPrice,
    created_at: zoned(variant.createdAt, shop.timezone),
    fulfillment_service: product.isGiftCard ? 'gift_card' : 'manual',
    grams,
    image_id: null,
    inventory_item_id: rawId(variant.inventoryItemId),
    inventory_management: item?.tracked ? 'shopify' : null,
    inventory_policy: variant.inventoryPolicy.toLowerCase(),
    inventory_quantity: quantity,
    old_inventory_quantity: quantity,
    ...optionValues(product, variant),
    position: variant.position,
    price: variant.price,
    product_id: rawId(product.id),
    requires_shipping: item?.requiresShipping ?? true,
    sku: variant.sku,
    taxable: variant.taxable,
    title: variant.title,
    updated_at: zoned(variant.updatedAt, shop.timezone),
    weight: grams / 1000,
    weight_unit: 'kg',
  }
}

function optionValues(product: Product, variant: Variant) {
  const [option1 = null, option2 = null, option3 = null] = variant.optionValues
  return { option1: product.options.length === 0 ? 'Default Title' : option1, option2, option3 }
}

/** `variants/in_stock` and `variants/out_of_stock` (the field set of Shopify's sample). */
export function stockMessage(shop: ShopState, variant: Variant, inStock: boolean): Message {
  const product = shop.products.get(variant.productId)
  if (!product) throw new Error(`Variant ${variant.id} has no product`)
  const quantity = totalOf(shop, variant)
  const payload = {
    id: rawId(variant.id),
    product_id: rawId(variant.productId),
    title: variant.title,
    price: variant.price,
    position: variant.position,
    inventory_policy: variant.inventoryPolicy.toLowerCase(),
    compare_at_price: variant.compareAtPrice,
    ...optionValues(product, variant),
    created_at: zoned(variant.createdAt, shop.timezone),
    updated_at: zoned(variant.updatedAt, shop.timezone),
    taxable: variant.taxable,
    barcode: variant.barcode,
    sku: variant.sku,
    inventory_quantity: quantity,
    old_inventory_quantity: quantity,
    admin_graphql_api_id: gid('ProductVariant', variant.id),
    image_id: null,
  }
  const topic = inStock ? 'variants/in_stock' : 'variants/out_of_stock'
  return { topic, payload, variantIds: [variant.id] }
}
