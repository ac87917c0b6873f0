/** Names the state of a variant as a shopkeeper does, from what its page does and the floor. */
import type { Question, SellableReason } from '../../language/sellable.ts'

export type StockState =
  | 'selling'
  | 'sold-out'
  | 'not-for-order'
  | 'below-floor'
  | 'offline'
  | 'question'
  | 'deleted'

const offline: readonly SellableReason[] = [
  'product-draft',
  'product-archived',
  'product-unpublished',
  'variant-unpublished',
]

export type StateFacts = {
  sells: boolean
  reason: SellableReason
  question: Question | null
  /** Null where nothing limits them. */
  units: number | null
  floor: number
}

export function stockState({ sells, reason, question, units, floor }: StateFacts): StockState {
  if (reason === 'deleted') return 'deleted'
  if (!sells && reason === 'not-for-order') return 'not-for-order'
  if (!sells) return offline.includes(reason) ? 'offline' : 'sold-out'
  if (question) return 'question'
  return units !== null && units < floor ? 'below-floor' : 'selling'
}
