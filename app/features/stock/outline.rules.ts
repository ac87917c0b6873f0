/** Decides from a cheap look which variants must be read whole. */
import type { VariantOutline } from '../../language/facts.ts'
import type { ProductId, VariantId } from '../../language/ids.ts'

type Publication = {
  variantId: VariantId
  published: boolean
  productPublished: boolean
  productStatus: string
  availableForSale: boolean
}

const outlineFields = [
  'title',
  'position',
  'sku',
  'barcode',
  'priceMinor',
  'inventoryPolicy',
  'published',
  'availableForSale',
  'sellableOnlineQuantity',
  'checksum',
] as const

/** Variants of one product that are new, changed or gone; and the first one in any case, because its read brings the
 *  product's own facts. A product that is gone: everything we hold of it. */
export function decideOutlineDifference(
  outline: { productId: ProductId; variants: readonly VariantOutline[] },
  kept: readonly VariantOutline[],
): VariantId[] {
  const known = new Map(kept.map((variant) => [variant.variantId, variant]))
  const differing = outline.variants.filter((variant, index) => {
    const was = known.get(variant.variantId)
    known.delete(variant.variantId)
    return index === 0 || !was || outlineFields.some((field) => was[field] !== variant[field])
  })
  return [...differing.map(({ variantId }) => variantId), ...known.keys()]
}

/** Rows of the poll that we don't know, or hold otherwise. */
export function decidePollDifference(
  rows: readonly Publication[],
  kept: readonly Publication[],
): VariantId[] {
  const known = new Map(kept.map((row) => [row.variantId, row]))
  return rows.flatMap((row) => {
    const was = known.get(row.variantId)
    const same =
      was &&
      was.published === row.published &&
      was.productPublished === row.productPublished &&
      was.productStatus === row.productStatus &&
      was.availableForSale === row.availableForSale
    return same ? [] : [row.variantId]
  })
}
