/** Decides whether a read says anything new of a variant or of its product. */
import type { LevelFacts, ProductFacts, VariantFacts } from '../../language/facts.ts'

/** A variant as we keep it; levels and product apart. */
export type KeptVariant = Omit<VariantFacts, 'product' | 'levels'> & { deleted: boolean }
export type KeptLevel = Omit<LevelFacts, 'updatedAt'>

const variantFields = [
  'inventoryItemId',
  'title',
  'position',
  'sku',
  'barcode',
  'priceMinor',
  'currency',
  'inventoryPolicy',
  'published',
  'tracked',
  'requiresComponents',
  'minimumQuantity',
  'preorderPlan',
  'availableForSale',
  'sellableOnlineQuantity',
  'checksum',
  'platformDate',
  'pageClaims',
  'imageUrl',
] as const satisfies (keyof KeptVariant)[]

const productFields = [
  'title',
  'handle',
  'status',
  'published',
  'isGiftCard',
  'requiresSellingPlan',
  'productType',
  'vendor',
  'imageUrl',
] as const satisfies (keyof ProductFacts)[]

const levelFields = ['isActive', 'available', 'committed', 'onHand', 'incoming', 'unavailable'] as const

export function isVariantChanged(
  kept: KeptVariant | undefined,
  keptLevels: readonly KeptLevel[],
  facts: VariantFacts,
): boolean {
  if (kept === undefined || kept.deleted || variantFields.some((field) => kept[field] !== facts[field]))
    return true
  const known = new Map(keptLevels.map((level) => [level.locationId, level]))
  const changed = facts.levels.some((level) => {
    const was = known.get(level.locationId)
    known.delete(level.locationId)
    return was === undefined || levelFields.some((field) => was[field] !== level[field])
  })
  return changed || [...known.values()].some((level) => level.isActive)
}

export function isProductChanged(kept: ProductFacts | undefined, facts: ProductFacts): boolean {
  return kept === undefined || productFields.some((field) => kept[field] !== facts[field])
}
