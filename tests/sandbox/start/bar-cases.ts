/** The carts of "the bar says, the checkout charges": each a cart of its own in the storefront, filled with what the
 *  shop sells so that its goods come near a sum. */
import { pageOf } from '../availability.ts'
import { toCartLine } from '../checkout/shop-charge.ts'
import { toCents } from '../store/money.ts'
import type { ShopState, Variant } from '../store/types.ts'
import { type SessionLine, sessionNamed, type ThemeName } from '../storefront/visit.ts'

export const caseKeys = ['france', 'express', 'belgium', 'code', 'card', 'usa'] as const
export type CaseKey = (typeof caseKeys)[number]

/** Of the amount from which the usual bar says free. */
type Recipe = { country: string; share: number; code?: true; cardShare?: number }

const recipes: Record<CaseKey, Recipe> = {
  france: { country: 'FR', share: 0.75 },
  express: { country: 'FR', share: 1.15 },
  belgium: { country: 'BE', share: 1.2 },
  code: { country: 'FR', share: 1.1, code: true },
  card: { country: 'FR', share: 0.6, cardShare: 0.7 },
  usa: { country: 'US', share: 1.5 },
}

/** The cart's name in the storefront's addresses. */
export function cartNameOf(key: CaseKey): string {
  return `~barre-${key}`
}

/** Fills the carts anew. `goal` in cents of the shop's currency. */
export function fillCases(
  shop: ShopState,
  now: Date,
  goal: number,
  locale: 'fr' | 'en',
  theme: ThemeName,
): void {
  for (const key of caseKeys) {
    const recipe = recipes[key]
    const session = sessionNamed(shop, cartNameOf(key))
    const codes = recipe.code ? [codeOf(shop)].filter((code) => code !== null) : []
    Object.assign(session, {
      ...{ locale, theme, country: recipe.country, province: null, currency: shop.currency, codes },
      lines: linesFor(shop, now, goal, recipe),
    })
  }
}

/** A code that takes something off the whole order, where the shop has one. */
function codeOf(shop: ShopState): string | null {
  const found = shop.shipping.discountNodes.find(
    (one) =>
      one.__typename === 'DiscountCodeBasic' &&
      one.status === 'ACTIVE' &&
      one.discountClasses.includes('ORDER'),
  )
  return found?.codes?.[0] ?? null
}

function linesFor(shop: ShopState, now: Date, goal: number, { share, cardShare = 0 }: Recipe): SessionLine[] {
  const goods = nearest(shop, now, goal * share, false)
  const card = cardShare > 0 ? nearest(shop, now, goal * cardShare, true) : null
  return [goods, card].filter((one) => one !== null)
}

/** The variant, and how many, that come nearest above a sum without passing it by much. */
function nearest(shop: ShopState, now: Date, wanted: number, isCard: boolean): SessionLine | null {
  let best: { line: SessionLine; distance: number } | null = null
  for (const variant of shop.variants.values()) {
    if (!isFit(shop, now, variant, isCard)) continue
    const price = toCents(variant.price)
    const quantity = Math.max(1, Math.round(wanted / price))
    const { units } = pageOf(shop, variant, shop.buyerCountry, now)
    if (quantity > 3 || (units !== 'unlimited' && units < quantity + 2)) continue
    const distance = Math.abs(price * quantity - wanted)
    if (!best || distance < best.distance)
      best = { line: { variantId: variant.id, quantity, properties: null }, distance }
  }
  return best?.line ?? null
}

/** Plain goods of the default profile, or gift cards. */
function isFit(shop: ShopState, now: Date, variant: Variant, isCard: boolean): boolean {
  const { giftCard, requiresShipping, profile } = toCartLine(shop, variant, 1, shop.currency)
  const isDefault =
    shop.shipping.deliveryProfiles.find(({ name }) => name === profile)?.default ?? profile === undefined
  const isKind = isCard ? giftCard : requiresShipping && !giftCard && isDefault
  const { minimum } = variant.quantityRule
  return (
    isKind &&
    toCents(variant.price) > 0 &&
    minimum === 1 &&
    pageOf(shop, variant, shop.buyerCountry, now).sells
  )
}
