/** Both shops' own logs as movements of the articles that they sell from one stock. */
import type { CoreEntry } from './prestashop.client.ts'
import type { LogEntry } from './sandbox.client.ts'
import type { Move } from './two-shops.rules.ts'

/** One article, named in both shops. */
export type Pair = { variantId: string; item: string; handle: string; url: string }

export type Sources = {
  pairs: Pair[]
  /** Shopify's locations that the pool is made of. */
  locationIds: string[]
  shopify: LogEntry[]
  prestashop: CoreEntry[]
}

/** By the variant's id; each side's in the order of its log. */
export function readMoves({ pairs, locationIds, shopify, prestashop }: Sources): Map<string, Move[]> {
  const moves = new Map(pairs.map(({ variantId }) => [variantId, [] as Move[]]))
  const variantOf = new Map(pairs.map(({ variantId, item }) => [item, variantId]))
  for (const { realAt, by, changes } of shopify) {
    for (const { variantId, locationId, before, after } of changes ?? []) {
      if (!locationIds.includes(locationId)) continue
      moves.get(variantId)?.push({ side: 'shopify', at: realAt, delta: after - before, by: by ?? 'staff' })
    }
  }
  for (const entry of prestashop) {
    const variantId = entry.kind === 'stock' ? variantOf.get(entry.item ?? '') : undefined
    if (variantId === undefined) continue
    const delta = (entry.after ?? 0) - (entry.before ?? 0)
    moves
      .get(variantId)
      ?.push({ side: 'prestashop', at: Date.parse(entry.at), delta, by: whoDid(entry.how ?? '') })
  }
  return moves
}

/** Whatever isn't a purchase or a command of the app was done by people, or by a program of theirs. */
function whoDid(how: string): Move['by'] {
  if (how === 'order') return 'shopper'
  return how === 'bridge' ? 'app' : 'staff'
}
