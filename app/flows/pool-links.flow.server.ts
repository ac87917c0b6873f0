/** Proposes which variants of two shops are one thing, and keeps what staff decide: nothing is ever guessed. */
import type { LinkBasis, LinksPage, LinkTab, PoolRef } from '../features/pool/pool.types.ts'
import type { VariantId } from '../language/ids.ts'
import type { Outcome } from '../language/outcome.ts'

export type PairIds = { shopifyVariantId: VariantId; prestashopVariantId: VariantId }
export type LinkDecision = PairIds & { answer: 'link' | 'reject' | 'later' | 'undo'; basis?: LinkBasis }
/** `already-linked`: one of both is linked to another variant of this pool. `tracked-nowhere`: a bundle or a pack. */
export type LinkRefusal = 'already-linked' | 'unknown-variant' | 'not-linked'
export type DecidedLinks = {
  linked: number
  rejected: number
  later: number
  undone: number
  refused: (PairIds & { code: LinkRefusal })[]
}

/** Null: no such pool. Pages count from 1. */
export async function proposeLinks(
  input: PoolRef & { tab: LinkTab; page: number; search?: string },
): Promise<LinksPage | null> {
  throw new Error(`not built yet: ${input.tab}`)
}

/** `allExact`: every exact pair, as the page shows them now. Refused where nothing at all could be done. */
export async function decideLinks(
  input: PoolRef & ({ decisions: readonly LinkDecision[] } | { allExact: true }),
): Promise<Outcome<DecidedLinks, 'unknown-pool' | LinkRefusal>> {
  throw new Error(`not built yet: ${input.poolId}`)
}
