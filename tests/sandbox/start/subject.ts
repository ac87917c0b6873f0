/** The variant that the start page is about, unless the visitor goes to another. */
import { pageOf } from '../availability.ts'
import type { ShopState, Variant } from '../store/types.ts'

/** The seeded case; null where the shop hasn't it, or its M was deleted. */
function lastMOf(shop: ShopState): Variant | null {
  const product = [...shop.products.values()].find(({ tags }) => tags.includes('cas-last-m'))
  const variants = product?.variantIds.flatMap((id) => shop.variants.get(id) ?? []) ?? []
  return variants.find(({ optionValues }) => optionValues.at(-1) === 'M') ?? null
}

export function subjectOf(shop: ShopState, variantId: string | null, now: Date): Variant | null {
  const asked = shop.variants.get(variantId ?? '')
  if (asked) return asked
  const lastM = lastMOf(shop)
  if (lastM) return lastM
  const variants = [...shop.variants.values()]
  const units = (variant: Variant) => pageOf(shop, variant, shop.buyerCountry, now).units
  return (
    variants.find((variant) => units(variant) === 1) ??
    variants.find((variant) => units(variant) !== 0) ??
    variants[0] ??
    null
  )
}
