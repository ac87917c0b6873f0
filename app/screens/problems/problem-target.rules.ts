/** Says where a problem's one button leads. */

export type ProblemTarget = { to: string } | { intent: 'reconcile' }

const targets: Record<string, ProblemTarget> = {
  'ids-missing': { to: '/ads/ids' },
  'ids-unmatched': { to: '/ads/ids' },
  'feed-not-fetched': { to: '/ads/feeds' },
  'privacy-request': { to: '/settings#data' },
  'shop-moved': { to: '/settings#shops' },
  'shop-silent': { to: '/settings#shops' },
  'links-doubtful': { to: '/links' },
  'first-sync-waiting': { to: '/first-sync' },
  'shipping-contradicted': { to: '/shipping/proof' },
  'shipping-unproved': { to: '/shipping' },
  'rates-hole': { to: '/shipping' },
  'rates-unreadable': { to: '/shipping' },
  'free-shipping-help-disagrees': { to: '/shipping' },
}

/** Several of a kind have a list of their own. */
const lists: Record<string, ProblemTarget> = {
  'low-stock': { to: '/stock?view=order' },
  'stock-difference': { to: '/stock?view=difference' },
}

type Asked = { variantId: string | null; itemId: string | null; isOwn: boolean; sameKind: number }

/** A variant's problem leads to the variant, where the reader's shop has it; what can't be solved on a page of ours is
 *  read again, by the shop that it is about. Null: nothing here helps. */
export function problemTarget(
  kind: string,
  { variantId, itemId, isOwn, sameKind }: Asked,
): ProblemTarget | null {
  if (sameKind > 1 && lists[kind]) return lists[kind]
  if (variantId) return itemId ? { to: `/stock/${itemId}` } : null
  return targets[kind] ?? (isOwn ? { intent: 'reconcile' } : null)
}
