import { pageOf, productOf, sellableOnlineQuantity } from '../../availability.ts'
import { gid } from '../../store/ids.ts'
import type { ShopState, Variant } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Fields, same, toDateTime, toMoneyV2 } from '../context.ts'
import type { SearchFields } from '../search.ts'
import { totalOf } from './product.ts'
import { publishableFields } from './publication.ts'

/** What `productVariants(query:)` can ask. */
export function variantSearch(shop: ShopState, now: Date): SearchFields<Variant> {
  const product = (variant: Variant) => productOf(shop, variant)
  return {
    default: (one) => `${product(one).title} ${one.title} ${one.sku ?? ''}`,
    id: (one) => BigInt(one.id),
    sku: (one) => one.sku,
    barcode: (one) => one.barcode,
    title: (one) => one.title,
    product_id: (one) => BigInt(one.productId),
    product_ids: (one) => BigInt(one.productId),
    product_status: (one) => product(one).status,
    product_type: (one) => product(one).productType,
    vendor: (one) => product(one).vendor,
    tag: (one) => product(one).tags,
    gift_card: (one) => product(one).isGiftCard,
    taxable: (one) => one.taxable,
    requires_components: (one) => one.requiresComponents,
    inventory_quantity: (one) => totalOf(shop, one),
    location_id: (one) => [...(shop.levels.get(one.inventoryItemId)?.keys() ?? [])],
    updated_at: (one) => one.updatedAt,
    published_status: (one) =>
      pageOf(shop, one, shop.buyerCountry, now).jsonLd === null ? 'unpublished' : 'published',
  }
}

export const variantFields: Fields<Variant> = {
  ...same<Variant>('title', 'position', 'sku', 'barcode', 'price', 'compareAtPrice', 'taxable'),
  ...same<Variant>('inventoryPolicy', 'requiresComponents'),
  ...publishableFields<Variant>('ProductVariant'),
  id: (one) => gid('ProductVariant', one.id),
  legacyResourceId: (one) => one.id,
  defaultCursor: (one) => one.id,
  displayName: (one, _args, { shop }) => `${productOf(shop, one).title} - ${one.title}`,
  createdAt: (one) => toDateTime(one.createdAt),
  updatedAt: (one) => toDateTime(one.updatedAt),
  product: (one, _args, { shop }) => productOf(shop, one),
  inventoryItem: (one, _args, { shop }) => shop.inventoryItems.get(one.inventoryItemId),
  inventoryQuantity: (one, _args, { shop }) => totalOf(shop, one),
  availableForSale: (one, _args, { shop, now }) => pageOf(shop, one, shop.buyerCountry, now).availableForSale,
  sellableOnlineQuantity: (one, _args, { shop }) => sellableOnlineQuantity(shop, one),
  selectedOptions: (one, _args, { shop }) => {
    const { options } = productOf(shop, one)
    if (options.length === 0) return [{ name: 'Title', value: 'Default Title' }]
    return options.map((option, index) => ({ name: option.name, value: one.optionValues[index] ?? '' }))
  },
  image: () => null,
  media: (_one, args, context) => toConnection([], args, context, () => '0'),
  showUnitPrice: () => false,
  contextualPricing: (one, args) => ({ variant: one, context: args.context }),
  productVariantComponents: (one, args, context) =>
    toConnection(one.components, args, context, (component) => component.variantId),
  sellingPlanGroups: (one, args, context) =>
    toConnection(plansOf(context.shop, one), args, context, (group) => group.id),
  sellingPlanGroupsCount: (one, _args, { shop }) => ({
    count: plansOf(shop, one).length,
    precision: 'EXACT',
  }),
}

function plansOf(shop: ShopState, variant: Variant) {
  return [...shop.sellingPlanGroups.values()].filter((group) => group.variantIds.includes(variant.id))
}

export const contextualPricingFields: Fields<{ variant: Variant }> = {
  price: ({ variant }, _args, { shop }) => toMoneyV2(variant.price, shop.currency),
  compareAtPrice: ({ variant }, _args, { shop }) =>
    variant.compareAtPrice === null ? null : toMoneyV2(variant.compareAtPrice, shop.currency),
  quantityRule: ({ variant }) => ({ variant }),
  unitPrice: () => null,
}

export const quantityRuleFields: Fields<{ variant: Variant }> = {
  minimum: ({ variant }) => variant.quantityRule.minimum,
  maximum: ({ variant }) => variant.quantityRule.maximum,
  increment: ({ variant }) => variant.quantityRule.increment,
  isDefault: ({ variant }) => variant.quantityRule.minimum === 1 && variant.quantityRule.increment === 1,
  originType: () => 'FIXED',
  productVariant: ({ variant }) => variant,
}

export const componentFields: Fields<{ variantId: string; quantity: number }> = {
  id: (component) => gid('ProductVariantComponent', component.variantId),
  quantity: (component) => component.quantity,
  productVariant: (component, _args, { shop }) => shop.variants.get(component.variantId),
}
