/** What the pages sold of each variant, and since when. */
import { graceMs, type Truth } from './judge.rules.ts'
import type { Change, Messages } from './messages.ts'
import { isProblemCase } from './problem-case.rules.ts'
import type { CatalogueVariant } from './sandbox.client.ts'

export type Truths = {
  sellsNow: (variantId: string) => boolean | undefined
  add: (change: Change) => void
  /** Oldest first; `until` stands for a receipt that is still to come. */
  of: (variantId: string, until: number) => Truth[]
}

export function createTruths(
  catalogue: Map<string, CatalogueVariant>,
  messages: Messages,
  begunAt: number,
): Truths {
  const changes = new Map<string, Change[]>()
  const toTruth = (facts: CatalogueVariant, change: Change, until: number): Truth => ({
    at: change.at,
    sells: change.sells,
    // What was lost has no receipt: it is due as soon as it isn't exempt any more.
    receivedAt: messages.receivedAt(change) ?? (change.news === 'lost' ? change.at : until),
    mayNotHold: change.mayNotHold ?? !isProblemCase(toCase(facts)),
  })
  return {
    sellsNow: (variantId) => (changes.get(variantId)?.at(-1) ?? catalogue.get(variantId))?.sells,
    add(change) {
      changes.set(change.variantId, [...(changes.get(change.variantId) ?? []), change])
    },
    of(variantId, until) {
      const facts = catalogue.get(variantId)
      if (!facts) return []
      const mayNotHold = !isProblemCase(toCase(facts))
      // The first truth was there before the feed was made: it has no grace.
      const first = { at: begunAt, receivedAt: begunAt - graceMs, sells: facts.sells, mayNotHold }
      return [first, ...(changes.get(variantId) ?? []).map((change) => toTruth(facts, change, until))]
    },
  }
}

function toCase(variant: CatalogueVariant) {
  return {
    status: variant.productStatus,
    price: variant.price,
    requiresComponents: variant.requiresComponents,
    sellsAtZero: variant.inventoryPolicy === 'CONTINUE',
    tracked: variant.tracked,
    preorder: variant.preorder,
    // The stories type no dates.
    availabilityDate: null,
    today: '',
    levels: variant.levels.map(({ available, isActive, serves }) => ({
      available,
      stocked: isActive,
      servesBuyer: serves,
    })),
    shopServesBuyer: true,
  }
}
