/** The cases that the vectors call "problem": only a person can say whether the ad may run, so a hold of them
 *  is neither needed nor needless. Written from tests/vectors/shopify/sellable.json. */
export type CaseFacts = {
  status: string
  price: string
  requiresComponents: boolean
  sellsAtZero: boolean
  tracked: boolean
  /** Has a selling plan of category PRE_ORDER. */
  preorder: boolean
  /** The merchant's own date, ISO; null = none. */
  availabilityDate: string | null
  today: string
  levels: { available: number; stocked: boolean; servesBuyer: boolean }[]
  /** Some active location that fulfils online orders ships to the buyer. */
  shopServesBuyer: boolean
}

export function isProblemCase(facts: CaseFacts): boolean {
  if (facts.status === 'UNLISTED') return true
  if (Number(facts.price) === 0) return true
  if (facts.requiresComponents) return true
  if (dateIsMissingOrPast(facts)) return true
  if (facts.sellsAtZero && !facts.shopServesBuyer) return true
  return facts.tracked && !facts.sellsAtZero && levelsDisagree(facts)
}

/** SELL-047 and SELL-049: a promise of a date needs one, to come. */
function dateIsMissingOrPast({ preorder, availabilityDate, today, sellsAtZero, levels }: CaseFacts): boolean {
  if (availabilityDate !== null) return availabilityDate < today
  return preorder && sellsAtZero && units(levels) <= 0
}

/** SELL-018: a seller's units cancelled by a negative level where online orders aren't fulfilled. */
function levelsDisagree({ levels }: CaseFacts): boolean {
  const stocked = levels.filter((level) => level.stocked)
  return units(stocked.filter((level) => level.servesBuyer)) > 0 && units(stocked) <= 0
}

const units = (levels: { available: number }[]) => levels.reduce((sum, { available }) => sum + available, 0)
