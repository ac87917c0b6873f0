/** What Liquid's `{{ product | structured_data }}` prints: Product with one variant, ProductGroup with several;
 *  a variant that isn't published isn't in it. https://shopify.dev/docs/api/liquid/filters/structured_data */
import { pageOf } from '../availability.ts'
import type { Product, ShopState, Variant } from '../store/types.ts'

export type PageContext = { shop: ShopState; product: Product; country: string; now: Date; url: string }

export function structuredData(context: PageContext): Record<string, unknown> | null {
  const { product, shop } = context
  const listed = product.variantIds
    .flatMap((id) => shop.variants.get(id) ?? [])
    .filter((variant) => pageOf(shop, variant, context.country, context.now).jsonLd !== null)
  const [only] = listed
  if (!only) return null
  const common = {
    '@context': 'http://schema.org/',
    '@id': `/products/${product.handle}#product`,
    brand: { '@type': 'Brand', name: product.vendor },
    category: product.productType,
    description: plainText(product.descriptionHtml),
  }
  if (product.variantIds.length === 1) {
    return {
      ...common,
      '@type': 'Product',
      ...identity(only),
      ...picture(product),
      name: product.title,
      offers: offer(context, only),
      url: context.url,
    }
  }
  return {
    ...common,
    '@type': 'ProductGroup',
    hasVariant: listed.map((variant) => variantData(context, variant)),
    name: product.title,
    productGroupID: product.id,
    url: context.url,
  }
}

function variantData(context: PageContext, variant: Variant) {
  return {
    '@id': `/products/${context.product.handle}?variant=${variant.id}#variant`,
    '@type': 'Product',
    ...identity(variant),
    ...picture(context.product),
    name: `${context.product.title} - ${variant.title}`,
    offers: offer(context, variant),
  }
}

function offer(context: PageContext, variant: Variant) {
  const { jsonLd } = pageOf(context.shop, variant, context.country, context.now)
  return {
    '@id': `/products/${context.product.handle}?variant=${variant.id}#offer`,
    '@type': 'Offer',
    availability: `http://schema.org/${jsonLd}`,
    price: variant.price,
    priceCurrency: context.shop.currency,
    url: `${context.url}?variant=${variant.id}`,
  }
}

function identity(variant: Variant): Record<string, string> {
  return {
    ...(variant.barcode ? { gtin: variant.barcode } : {}),
    ...(variant.sku ? { sku: variant.sku } : {}),
  }
}

function picture(product: Product): Record<string, string> {
  const [first] = product.images
  return first ? { image: first.url } : {}
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
