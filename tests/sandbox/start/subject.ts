/** The variant that the start page is about, unless the visitor goes to another. */
import { pageOf } from '../availability.ts'
import { findAwkward } from '../seed/awkward.ts'
import type { ShopState, Variant } from '../store/types.ts'

export function subjectOf(shop: ShopState, variantId: string | null, now: Date): Variant | null {
  const asked = shop.variants.get(variantId ?? '')
  if (asked) return asked
  if ([...shop.products.values()].some((product) => product.tags.includes('cas-last-m')))
    return findAwkward(shop, 'last-m').variant
  const variants = [...shop.variants.values()]
  const units = (variant: Variant) => pageOf(shop, variant, shop.buyerCountry, now).units
  return (
    variants.find((variant) => units(variant) === 1) ??
    variants.find((variant) => units(variant) !== 0) ??
    variants[0] ??
    null
  )
}
