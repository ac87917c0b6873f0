/** Names the problems that only a person can solve, and sorts them by the harm of leaving them. */
import type { Question } from '../../language/sellable.ts'

/** What a problem is about: its `subject` is a variant ("shopId/variantId", `data.variantId` too), a channel
 *  ("shopId/google"), a destination of the shop's parcels ("shopId/FR"), a shop's id, or the id of a pool (two shops that
 *  sell from one stock). */
type ProblemAbout = 'variant' | 'channel' | 'destination' | 'shop' | 'pool'

type ProblemKindFacts = {
  about: ProblemAbout
  /** 3: something false may be published; 2: we can't act; 1: a decision waits; 0: good to know. */
  harm: 0 | 1 | 2 | 3
  /** Concerns whoever shares the shop's stock: shown in both back offices. The others are shown in their own. */
  shared?: true
}

const questionKinds: Record<Question, ProblemKindFacts> = {
  'levels-disagree': { about: 'variant', harm: 3 },
  'availability-date-past': { about: 'variant', harm: 3 },
  'preorder-date-missing': { about: 'variant', harm: 3 },
  'backorder-date-missing': { about: 'variant', harm: 2 },
  'price-zero': { about: 'variant', harm: 1 },
  unlisted: { about: 'variant', harm: 1 },
  bundle: { about: 'variant', harm: 1 },
}

const problemKinds = {
  ...questionKinds,
  /** The platform no longer accepts our access: nothing is read. */
  'access-lost': { about: 'shop', harm: 3, shared: true },
  /** The whole catalogue couldn't be read. */
  'read-failed': { about: 'shop', harm: 3, shared: true },
  /** A message couldn't be dealt with. */
  'message-refused': { about: 'shop', harm: 2 },
  /** The shop's publication "Online Store" wasn't found, so publication can't be read. */
  'publication-missing': { about: 'shop', harm: 3 },
  'ids-missing': { about: 'channel', harm: 2 },
  'ids-unmatched': { about: 'channel', harm: 2 },
  'feed-not-fetched': { about: 'channel', harm: 2 },
  'privacy-request': { about: 'shop', harm: 1 },
  /** What the page tells search engines isn't what its button does. data: claims, sells. */
  'page-contradicts': { about: 'variant', harm: 3 },
  /** Below the merchant's minimum, or time to order. data: units, minimum, perDay, leadDays, orderBy ("YYYY-MM-DD" or
   *  null). */
  'low-stock': { about: 'variant', harm: 1 },
  /** A copy of the shop, or one that changed its address: nothing is read or written. */
  'shop-moved': { about: 'shop', harm: 3, shared: true },
  /** The shop doesn't answer. data: since (ISO), waiting (movements kept for it). */
  'shop-silent': { about: 'shop', harm: 2, shared: true },
  /** The shop refuses a quantity. data: reason, change (units). */
  'write-refused': { about: 'variant', harm: 2, shared: true },
  /** We wrote and got no answer: the quantity there isn't known. data: since (ISO). */
  'write-unknown': { about: 'variant', harm: 2, shared: true },
  /** Two linked variants differ after all has arrived. data: shopify, prestashop (units). */
  'stock-difference': { about: 'variant', harm: 2, shared: true },
  /** A quantity was set from outside, by just the units that orders hold. data: units. */
  'outside-set': { about: 'variant', harm: 1, shared: true },
  /** A checkout asked for money where the bar said that delivery is free. data: country, charged, currency (minor
   *  units), at (ISO: since when nothing is said there), cart. */
  'shipping-contradicted': { about: 'destination', harm: 2 },
  /** Free delivery can't be proved there, so nothing is said. data: country, reason. */
  'shipping-unproved': { about: 'destination', harm: 0 },
  /** Amounts at which no way of delivery is left. data: country, from, to (null: and more), currency. */
  'rates-hole': { about: 'destination', harm: 1 },
  /** What delivery costs can't be read: the bar says nothing. data: scope, or code. */
  'rates-unreadable': { about: 'shop', harm: 2 },
  /** The back office explains free delivery otherwise than its checkout computes it. */
  'free-shipping-help-disagrees': { about: 'shop', harm: 0 },
  /** data: doubtful (pairs that wait for a person). */
  'links-doubtful': { about: 'pool', harm: 1, shared: true },
  /** data: changes, zeros (quantities that would be written, and of them to zero). */
  'first-sync-waiting': { about: 'pool', harm: 1, shared: true },
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

/** Shown to the staff of every shop of the account. */
export const sharedKinds = Object.entries<ProblemKindFacts>(problemKinds).flatMap(([kind, { shared }]) =>
  shared ? [kind] : [],
)

/** A kind that an older version wrote counts as a decision that waits. */
function harmOf(kind: string): number {
  return isProblemKind(kind) ? problemKinds[kind].harm : 1
}

/** How a variant is named as a subject: two shops of an account may use the same platform id. */
export function variantSubject(shopId: string, variantId: string): string {
  return `${shopId}/${variantId}`
}

/** Each shop has rates of its own; '*' is the rest of the world. */
export function destinationSubject(shopId: string, country: string): string {
  return `${shopId}/${country}`
}

/** Each shop has lists and feeds of its own. 'any': of all its channels. */
export function channelSubject(shopId: string, channel: 'google' | 'meta' | 'any'): string {
  return `${shopId}/${channel}`
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
