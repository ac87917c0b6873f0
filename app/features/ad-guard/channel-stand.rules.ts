/** Says what a channel can know of a variant's present state: nothing is called stopped before it was read. */

export type Stand = 'read' | 'waiting' | 'never' | 'not-listed' | 'no-list' | 'no-link'

export type StandFacts = {
  hasList: boolean
  /** An id of the list matched this variant. */
  isListed: boolean
  hasLink: boolean
  uploadedAt: Date | null
  fetchedAt: Date | null
  /** When what the feed says of the variant last changed. */
  since: Date
}

/** A decision is dated before it is saved: a fetch right after it may not have seen it. */
const marginMs = 2000

export function standOf({ hasList, isListed, hasLink, uploadedAt, fetchedAt, since }: StandFacts): Stand {
  if (!hasList) return 'no-list'
  if (!isListed) return 'not-listed'
  if (!fetchedAt) return hasLink ? 'never' : 'no-link'
  const changed = Math.max(since.getTime(), uploadedAt?.getTime() ?? 0)
  return fetchedAt.getTime() >= changed + marginMs ? 'read' : 'waiting'
}
