/** Shopify's spelling to ours. Nothing past this file knows a gid, an upper-case status or a decimal price. */

import type {
  LevelFacts,
  LocationFacts,
  ProductFacts,
  VariantFacts,
  VariantOutline,
} from '../../language/facts.ts'
import type { InventoryItemId, LocationId, ProductId, VariantId } from '../../language/ids.ts'
import { parseMoney } from '../../language/money.ts'
import { GiveUp } from '../../language/outcome.ts'
import type {
  LevelFactsFragment,
  ProductFactsFragment,
  VariantFactsFragment,
  VariantOutlineFragment,
} from './generated/admin.generated.d.ts'
import { idFromGid } from './gid.ts'

type ItemFields = { id: string; tracked: boolean }
type PlanGroups = { sellingPlans: { category?: string | null }[] }[]

const statuses = { ACTIVE: 'active', DRAFT: 'draft', ARCHIVED: 'archived', UNLISTED: 'unlisted' } as const

export function toProductFacts(product: ProductFactsFragment): ProductFacts {
  return {
    productId: idFromGid(product.id, 'Product') as ProductId,
    title: product.title,
    handle: product.handle,
    status: statuses[product.status],
    published: product.publishedOnPublication,
    isGiftCard: product.isGiftCard,
    requiresSellingPlan: product.requiresSellingPlan,
    productType: product.productType,
    vendor: product.vendor,
    imageUrl: product.featuredMedia?.preview?.image?.url ?? null,
  }
}

function toLevelFacts(level: LevelFactsFragment): LevelFacts {
  const units = new Map(level.quantities.map(({ name, quantity }) => [name, quantity]))
  const of = (name: string) => units.get(name) ?? 0
  return {
    locationId: idFromGid(level.location.id, 'Location') as LocationId,
    isActive: level.isActive,
    available: of('available'),
    committed: of('committed'),
    onHand: of('on_hand'),
    incoming: of('incoming'),
    unavailable: of('damaged') + of('safety_stock') + of('quality_control') + of('reserved'),
    updatedAt: level.updatedAt,
  }
}

export function toVariantFacts(
  variant: VariantFactsFragment & { inventoryItem: ItemFields },
  levels: LevelFactsFragment[],
  planGroups: PlanGroups,
  currency: string,
): VariantFacts {
  return {
    ...toVariantOutline(variant, currency),
    inventoryItemId: idFromGid(variant.inventoryItem.id, 'InventoryItem') as InventoryItemId,
    product: toProductFacts(variant.product),
    currency,
    tracked: variant.inventoryItem.tracked,
    requiresComponents: variant.requiresComponents,
    minimumQuantity: variant.contextualPricing.quantityRule.minimum,
    preorderPlan: planGroups.some((group) =>
      group.sellingPlans.some((plan) => plan.category === 'PRE_ORDER'),
    ),
    levels: levels.map(toLevelFacts),
    platformDate: null,
    pageClaims: null,
    imageUrl: null,
  }
}

export function toVariantOutline(variant: VariantOutlineFragment, currency: string): VariantOutline {
  const price = parseMoney(variant.price, currency)
  if (price === null) throw new GiveUp('answer-unreadable', `a price that is no ${currency} amount`)
  return {
    variantId: idFromGid(variant.id, 'ProductVariant') as VariantId,
    title: variant.title,
    position: variant.position,
    sku: variant.sku || null,
    barcode: variant.barcode || null,
    priceMinor: price.minor,
    inventoryPolicy: variant.inventoryPolicy === 'CONTINUE' ? 'continue' : 'deny',
    published: variant.publishedOnPublication,
    availableForSale: variant.availableForSale,
    sellableOnlineQuantity: variant.sellableOnlineQuantity,
    checksum: null,
  }
}

export function toProductStatus(status: keyof typeof statuses): ProductFacts['status'] {
  return statuses[status]
}

export function toLocationFacts(location: {
  id: string
  name: string
  isActive: boolean
  fulfillsOnlineOrders: boolean
}): LocationFacts {
  return {
    locationId: idFromGid(location.id, 'Location') as LocationId,
    name: location.name,
    isActive: location.isActive,
    fulfillsOnlineOrders: location.fulfillsOnlineOrders,
  }
}
