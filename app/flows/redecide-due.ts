/** Names the plan to decide one variant again at a moment: one for each cause. */
import type { AccountId, ShopId, VariantId } from '../language/ids.ts'

export function redecideDue(
  { accountId, shopId, variantId }: { accountId: AccountId; shopId: ShopId; variantId: VariantId },
  cause: 'override' | 'date',
) {
  return {
    accountId,
    kind: 'redecide',
    subject: `${cause}:${shopId}/${variantId}`,
    payload: { shopId, variantIds: [variantId] },
  }
}
