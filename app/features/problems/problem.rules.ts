/** Names the problems that only a person can solve, and sorts them by the harm of leaving them. */
import type { Question } from '../../language/sellable.ts'

/** What a problem is about: its `subject` is a variant ("shopId/variantId"), a channel, or a shop's id. */
type ProblemAbout = 'variant' | 'channel' | 'shop'

type ProblemKindFacts = {
  about: ProblemAbout
  /** 3: something false may be published; 2: we can't act; 1: a decision waits; 0: good to know. */
  harm: 0 | 1 | 2 | 3
}

const questionKinds: Record<Question, ProblemKindFacts> = {
  'levels-disagree': { about: 'variant', harm: 3 },
  'availability-date-past': { about: 'variant', harm: 3 },
  'preorder-date-missing': { about: 'variant', harm: 3 },
  'price-zero': { about: 'variant', harm: 1 },
  unlisted: { about: 'variant', harm: 1 },
  bundle: { about: 'variant', harm: 1 },
}

const problemKinds = {
  ...questionKinds,
  /** The platform no longer accepts our access: nothing is read. */
  'access-lost': { about: 'shop', harm: 3 },
  /** The whole catalogue couldn't be read. */
  'read-failed': { about: 'shop', harm: 3 },
  /** A message couldn't be dealt with. */
  'message-refused': { about: 'shop', harm: 2 },
  /** The shop's publication "Online Store" wasn't found, so publication can't be read. */
  'publication-missing': { about: 'shop', harm: 3 },
  'ids-missing': { about: 'channel', harm: 2 },
  'ids-unmatched': { about: 'channel', harm: 2 },
  'feed-not-fetched': { about: 'channel', harm: 2 },
  'privacy-request': { about: 'shop', harm: 1 },
} as const satisfies Record<string, ProblemKindFacts>

export type ProblemKind = keyof typeof problemKinds

function isProblemKind(kind: string): kind is ProblemKind {
  return Object.hasOwn(problemKinds, kind)
}

/** Kinds that are judged again and again: closed by staff, they stay closed for as long as the cause stays.
 *  A shop's troubles are events: the next one is another problem. */
export const lastingKinds = Object.entries(problemKinds).flatMap(([kind, { about }]) =>
  about === 'shop' ? [] : [kind],
)

/** A kind that an older version wrote counts as a decision that waits. */
function harmOf(kind: string): number {
  return isProblemKind(kind) ? problemKinds[kind].harm : 1
}

/** How a variant is named as a subject: two shops of an account may use the same platform id. */
export function variantSubject(shopId: string, variantId: string): string {
  return `${shopId}/${variantId}`
}

export type OpenProblem = { kind: string; subject: string; openedAt: Date }
export type ProblemGroup<P extends OpenProblem> = { kind: string; harm: number; problems: P[]; oldest: Date }

/** One group a kind: the most harmful first, then the one that waits longest; oldest first within. */
export function groupByHarm<P extends OpenProblem>(problems: readonly P[]): ProblemGroup<P>[] {
  const byKind = Map.groupBy(problems, (problem) => problem.kind)
  const groups = [...byKind].map(([kind, members]): ProblemGroup<P> => {
    const sorted = members.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
    return { kind, harm: harmOf(kind), problems: sorted, oldest: sorted[0]?.openedAt ?? new Date(0) }
  })
  return groups.sort((a, b) => b.harm - a.harm || a.oldest.getTime() - b.oldest.getTime())
}
