/** Names the two shops of a pool, and what may keep a linked variant out of the common stock. */
export type Side = 'shopify' | 'prestashop'

export const otherSide = { shopify: 'prestashop', prestashop: 'shopify' } as const satisfies Record<
  Side,
  Side
>

export type UnjoinedWhy =
  | 'new'
  | 'away'
  | 'deleted'
  | 'untracked'
  | 'locations'
  | 'outcome-unknown'
  | 'undone'
