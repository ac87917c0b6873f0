/** Explains what PrestaShop's button does: the module asks the shop's own code, so the answer is followed, and only its
 *  reason is worked out. */
import type { VariantFacts } from '../../language/facts.ts'
import type { Question, SellableReason } from '../../language/sellable.ts'
import { explainSoldOut, type LevelSummary } from './levels.rules.ts'

type Button = Pick<
  VariantFacts,
  | 'availableForSale'
  | 'sellableOnlineQuantity'
  | 'minimumQuantity'
  | 'tracked'
  | 'inventoryPolicy'
  | 'requiresComponents'
>

/** Null: the button sells. With units enough it is the product record, or the whole shop, that takes no orders. */
export function buttonRefusal(button: Button, levels: LevelSummary | null): SellableReason | null {
  const { availableForSale, sellableOnlineQuantity: units, minimumQuantity, requiresComponents } = button
  if (availableForSale) return null
  if (!isCounted(button) || units >= minimumQuantity) return 'not-for-order'
  if (units > 0) return 'minimum-quantity'
  return requiresComponents ? 'pack-short' : explainSoldOut(levels)
}

/** A button that sells what the shop counts and doesn't have: nothing in the shop explains it. */
export function buttonDoubt(button: Button): Question | null {
  const { availableForSale, sellableOnlineQuantity: units, minimumQuantity, requiresComponents } = button
  const sellsNothing = availableForSale && isCounted(button) && units < minimumQuantity
  return sellsNothing && !requiresComponents ? 'levels-disagree' : null
}

function isCounted({ tracked, inventoryPolicy }: Button): boolean {
  return tracked && inventoryPolicy === 'deny'
}
