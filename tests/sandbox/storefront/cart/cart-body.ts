/** `/cart.js`: the cart in the Ajax API's shape. https://shopify.dev/docs/api/ajax/reference/cart */
import { rawId } from '../../webhooks/bodies/write.ts'
import type { Visit } from '../visit.ts'
import type { Applied } from './discounts.ts'
import { type PricedCart, type PricedItem, pricedCart } from './priced.ts'

export function cartBody(visit: Visit, cart: PricedCart = pricedCart(visit)) {
  const { session } = visit
  return {
    token: session.token,
    note: session.note,
    attributes: session.attributes,
    original_total_price: cart.original,
    total_price: cart.total,
    total_discount: cart.discount,
    total_weight: cart.grams,
    item_count: cart.count,
    items: cart.items.map((item, index) => lineBody(visit, cart, item, index)),
    requires_shipping: cart.requiresShipping,
    currency: cart.currency,
    items_subtotal_price: cart.subtotal,
    cart_level_discount_applications: cart.applied
      .filter(({ target }) => target === 'cart')
      .map((one) => ({ ...discountApplication(visit, one), total_allocated_amount: one.total })),
    discount_codes: cart.entered,
  }
}

export function lineBody(visit: Visit, cart: PricedCart, item: PricedItem, index: number) {
  const { line, variant, product } = item
  const allocations = cart.applied.filter(
    ({ target, perLine }) => target === 'line' && (perLine[index] ?? 0) > 0,
  )
  const unit = Math.round(item.lineFinal / line.quantity)
  const hasOne = product.options.length === 0
  return {
    id: rawId(variant.id),
    properties: line.properties ?? {},
    quantity: line.quantity,
    variant_id: rawId(variant.id),
    key: item.key,
    title: hasOne ? product.title : `${product.title} - ${variant.title}`,
    price: item.original,
    original_price: item.original,
    presentment_price: item.original / 100,
    discounted_price: unit,
    line_price: item.lineFinal,
    original_line_price: item.lineOriginal,
    total_discount: item.lineDiscount,
    discounts: allocations.map((one) => ({
      amount: one.perLine[index] ?? 0,
      title: one.code ?? one.node.title,
    })),
    sku: variant.sku,
    grams: item.item.weightGrams,
    vendor: product.vendor,
    taxable: variant.taxable,
    product_id: rawId(product.id),
    product_has_only_default_variant: hasOne,
    gift_card: product.isGiftCard,
    final_price: unit,
    final_line_price: item.lineFinal,
    url: `${visit.root}/products/${product.handle}?variant=${variant.id}`,
    ...pictures(item),
    handle: product.handle,
    requires_shipping: item.item.requiresShipping,
    product_type: product.productType,
    product_title: product.title,
    product_description: product.descriptionHtml.replace(/<[^>]*>/g, ' ').trim(),
    variant_title: hasOne ? null : variant.title,
    variant_options: hasOne ? ['Default Title'] : variant.optionValues,
    options_with_values: hasOne
      ? [{ name: 'Title', value: 'Default Title' }]
      : product.options.map(({ name }, at) => ({ name, value: variant.optionValues[at] ?? '' })),
    line_level_discount_allocations: allocations.map((one) => ({
      amount: one.perLine[index] ?? 0,
      discount_application: { ...discountApplication(visit, one), total_allocated_amount: one.total },
    })),
    line_level_total_discount: item.lineDiscount,
    quantity_rule: {
      min: variant.quantityRule.minimum,
      max: variant.quantityRule.maximum,
      increment: variant.quantityRule.increment,
    },
    has_components: variant.requiresComponents,
  }
}

function pictures({ product, variant }: PricedItem) {
  const { images } = product
  const image =
    images.find(({ alt }) => variant.optionValues.some((value) => alt?.endsWith(`, ${value}`))) ?? images[0]
  if (!image) return { featured_image: { url: null, aspect_ratio: null, alt: null }, image: null }
  const { url, width, height } = image
  const alt = image.alt ?? product.title
  return {
    featured_image: { aspect_ratio: Math.round((width / height) * 1000) / 1000, alt, height, url, width },
    image: url,
  }
}

export function discountApplication(visit: Visit, { node, code, target }: Applied) {
  const percent = /^([\d.]+)\s*%$/.exec(node.value ?? '')?.[1]
  return {
    type: code === null ? 'automatic' : 'discount_code',
    key: code ?? node.title,
    title: code ?? node.title,
    description: null,
    value: percent === undefined ? Number(node.value).toFixed(2) : Number(percent).toFixed(1),
    created_at: visit.now.toISOString(),
    value_type: percent === undefined ? 'fixed_amount' : 'percentage',
    allocation_method: 'across',
    target_selection: target === 'line' ? 'entitled' : 'all',
    target_type: 'line_item',
  }
}
