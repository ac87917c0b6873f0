/** Names what a write of ours carried: the movements of the other shop that it brought over. */

export type TwoShopMove = {
  movementId: string
  shop: 'shopify' | 'prestashop'
  before: number
  after: number
  cause: 'order' | 'ours' | 'unknown'
  orderName: string | null
  /** A write of the first sync, or of its way back. */
  ofRun: boolean
}

export type Carried =
  | { kind: 'first-sync' }
  | { kind: 'order'; orderName: string | null; isReturn: boolean }
  | { kind: 'change' }
  | { kind: 'several'; count: number }

/** For each of our writes, by its id. One whose movements aren't known isn't named. */
export function nameCarried(newestFirst: readonly TwoShopMove[]): Map<string, Carried> {
  const named = new Map<string, Carried>()
  const waiting = { shopify: [] as TwoShopMove[], prestashop: [] as TwoShopMove[] }
  for (const move of newestFirst.toReversed()) {
    if (move.cause !== 'ours') waiting[otherShop(move.shop)].push(move)
    else if (move.ofRun) named.set(move.movementId, { kind: 'first-sync' })
    else {
      const taken = takeUntil(waiting[move.shop], move.after - move.before)
      if (taken.length > 0) named.set(move.movementId, nameOf(taken))
    }
  }
  return named
}

const otherShop = (shop: TwoShopMove['shop']) => (shop === 'shopify' ? 'prestashop' : 'shopify')

/** A write brings over all that waited when it was sent, the oldest first; what doesn't add up is left alone. */
function takeUntil(waiting: TwoShopMove[], delta: number): TwoShopMove[] {
  let sum = 0
  for (const [index, move] of waiting.entries()) {
    sum += move.after - move.before
    if (sum === delta) return waiting.splice(0, index + 1)
  }
  return []
}

function nameOf(taken: TwoShopMove[]): Carried {
  const [first] = taken
  if (!first || taken.length > 1) return { kind: 'several', count: taken.length }
  if (first.cause !== 'order') return { kind: 'change' }
  return { kind: 'order', orderName: first.orderName, isReturn: first.after > first.before }
}
