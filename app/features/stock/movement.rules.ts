/** Decides which changes of a level are movements, and which order lines explain a fall. */
import type { LevelFacts } from '../../language/facts.ts'
import type { LocationId } from '../../language/ids.ts'

export type LevelUnits = Pick<LevelFacts, 'locationId' | 'isActive' | 'available' | 'updatedAt'>
export type ItemUnits = { tracked: boolean; levels: readonly LevelUnits[] }
/** Units before and after; `sourceTime` is the platform's own time of the change, where it tells one. */
export type Move = { locationId: LocationId; before: number; after: number; sourceTime: string | null }
/** What is left of an order line that no movement has claimed. */
export type OpenLine = {
  orderId: string
  orderName: string
  lineId: string
  units: number
  placedAt: Date
}

/** An order names the cause of a fall for so long, before and after. A message may be a day late. */
export const attributionMs = 2 * 86_400_000

/** Null before: the item is seen for the first time, and what it has isn't a movement. Where nothing is counted,
 *  before or after, the numbers mean nothing. */
export function movesOf(before: ItemUnits | null, after: ItemUnits): Move[] {
  if (before === null || !before.tracked || !after.tracked) return []
  const were = new Map(before.levels.map((level) => [level.locationId, level]))
  const moves = after.levels.map((level): Move => {
    const was = were.get(level.locationId)
    were.delete(level.locationId)
    return {
      locationId: level.locationId,
      before: was ? unitsOf(was) : 0,
      after: unitsOf(level),
      sourceTime: level.updatedAt,
    }
  })
  // A location that the platform no longer names has nothing of it any more.
  for (const level of were.values())
    moves.push({ locationId: level.locationId, before: unitsOf(level), after: 0, sourceTime: null })
  return moves.filter((move) => move.before !== move.after)
}

/** The order lines that explain a fall of `units` exactly: the oldest ones together, else one alone. Null: none do. */
export function linesThatExplain(units: number, at: Date, lines: readonly OpenLine[]): OpenLine[] | null {
  if (units <= 0) return null
  const near = lines
    .filter((line) => Math.abs(line.placedAt.getTime() - at.getTime()) <= attributionMs)
    .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
  let sum = 0
  for (const [index, line] of near.entries()) {
    sum += line.units
    if (sum === units) return near.slice(0, index + 1)
    if (sum > units) break
  }
  const alone = near.find((line) => line.units === units)
  return alone ? [alone] : null
}

/** How far a group of moves fell; 0 where any of them rose: a fall beside a rise is a transfer or worse. */
export function fallOf(moves: readonly Pick<Move, 'before' | 'after'>[]): number {
  if (moves.some((move) => move.after > move.before)) return 0
  return moves.reduce((sum, move) => sum + move.before - move.after, 0)
}

function unitsOf(level: LevelUnits): number {
  return level.isActive ? level.available : 0
}
