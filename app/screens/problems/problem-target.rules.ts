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
}

/** A variant's problem leads to the variant; what can't be solved on a page of ours is read again. */
export function problemTarget(kind: string, variantId: string | null): ProblemTarget {
  if (variantId) return { to: `/stock/${variantId}` }
  return targets[kind] ?? { intent: 'reconcile' }
}
