/** Explains the platform's answer by the levels: where units are, and why they can't be sold online. */
import type { LevelFacts } from '../../language/facts.ts'
import type { SellableReason } from '../../language/sellable.ts'

export type ExplainingLocation = {
  isActive: boolean
  fulfillsOnlineOrders: boolean
  shipsToBuyer?: boolean | 'unknown'
}

/** Whole units; sums may be negative. */
export type LevelSummary = {
  /** Available at locations that serve the buyer's online order. */
  here: number
  /** Available at all active locations. */
  everywhere: number
  /** Some units stand where online orders aren't served. */
  elsewhere: boolean
  committed: number
  unavailable: number
  /** False only where every location is known not to ship to the buyer. */
  servesBuyer: boolean
}

/** Null where nothing can be said: no level, or a location that we haven't read yet. */
export function summariseLevels(
  levels: readonly LevelFacts[],
  locations: ReadonlyMap<string, ExplainingLocation>,
): LevelSummary | null {
  const summary = {
    here: 0,
    everywhere: 0,
    elsewhere: false,
    committed: 0,
    unavailable: 0,
    servesBuyer: false,
  }
  let counted = 0
  for (const level of levels) {
    const location = locations.get(level.locationId)
    if (!location) return null
    counted += 1
    summary.servesBuyer ||= location.shipsToBuyer !== false
    if (!level.isActive) continue
    if (!servesOnline(location)) {
      summary.elsewhere ||= level.available > 0
      if (location.isActive) summary.everywhere += level.available
      continue
    }
    summary.here += level.available
    summary.everywhere += level.available
    summary.committed += level.committed
    summary.unavailable += level.unavailable
  }
  return counted === 0 ? null : summary
}

function servesOnline(location: ExplainingLocation): boolean {
  return location.isActive && location.fulfillsOnlineOrders && location.shipsToBuyer !== false
}

/** Why a counted variant isn't sold, the most telling reason first. */
export function explainSoldOut(levels: LevelSummary | null): SellableReason {
  if (!levels) return 'sold-out'
  if (levels.here > 0) return 'platform-refuses'
  if (levels.elsewhere) return 'stock-elsewhere'
  if (levels.here + levels.committed > 0) return 'committed'
  if (levels.here + levels.unavailable > 0) return 'unavailable-units'
  return 'sold-out'
}
