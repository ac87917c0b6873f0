/** Says whether what the page tells search engines contradicts what its button does. */
import type { PageClaim } from '../../language/facts.ts'
import type { Sellable, SellableReason } from '../../language/sellable.ts'

export type Contradiction = { claims: PageClaim; sells: boolean }

/** Without a page nothing is claimed, whatever was read before it went. */
const withoutPage: readonly SellableReason[] = [
  'product-draft',
  'product-archived',
  'product-unpublished',
  'variant-unpublished',
  'deleted',
]

export function findContradiction(
  claims: PageClaim | null,
  { sells, reason }: Pick<Sellable, 'sells' | 'reason'>,
): Contradiction | null {
  if (claims === null || withoutPage.includes(reason)) return null
  return (claims === 'out_of_stock') === sells ? { claims, sells } : null
}
