/** Plans the first sync: which quantities would be written where, and whether a person must look twice. */
export type PoolLevel = { locationId: string; available: number }
export type PlannedWrite = { locationId: string; from: number; to: number }

/** What to write so that the levels together hold `target`. The booking location takes the difference; what it can't
 *  give without going below zero is taken from the others, in the order given. Empty: they hold it already. */
export function planWrites(
  levels: readonly PoolLevel[],
  bookingLocationId: string,
  target: number,
): PlannedWrite[] {
  const sum = levels.reduce((units, level) => units + level.available, 0)
  let missing = target - sum
  if (missing === 0) return []
  const booking = levels.find(({ locationId }) => locationId === bookingLocationId)
  if (!booking) return []
  const ordered = [booking, ...levels.filter((level) => level !== booking)]
  const writes: PlannedWrite[] = []
  for (const { locationId, available } of ordered) {
    if (missing === 0) break
    const change = missing > 0 ? missing : Math.max(missing, -Math.max(0, available))
    if (change === 0) continue
    writes.push({ locationId, from: available, to: available + change })
    missing -= change
  }
  if (missing !== 0) addTo(writes, booking, missing)
  return writes.filter(({ from, to }) => from !== to)
}

/** A target below zero can stand nowhere but at the booking location. */
function addTo(writes: PlannedWrite[], booking: PoolLevel, change: number): void {
  const planned = writes.find(({ locationId }) => locationId === booking.locationId)
  if (planned) planned.to += change
  else
    writes.unshift({
      locationId: booking.locationId,
      from: booking.available,
      to: booking.available + change,
    })
}

/** A linked variant of the shop that would be written: its units now, and after. */
export type Emptied = { before: number; after: number }

const zeroLimit = 0.05

/** The share of the stock that would go to zero: of the units or of the variants in stock, whichever is more. */
export function zeroShare(variants: readonly Emptied[]): number {
  const stocked = variants.filter(({ before }) => before > 0)
  const emptied = stocked.filter(({ after }) => after <= 0)
  if (stocked.length === 0) return 0
  const units = (list: readonly Emptied[]) => list.reduce((sum, { before }) => sum + before, 0)
  return Math.max(emptied.length / stocked.length, units(emptied) / units(stocked))
}

export function needsSecondYes(share: number): boolean {
  return share > zeroLimit
}
