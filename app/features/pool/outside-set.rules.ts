/** Recognises a quantity that another system set without knowing what orders hold: just those units appear from
 *  nowhere, and are then sold twice. It is carried as any movement is, and a person is asked. */
import type { LevelFacts } from '../../language/facts.ts'

export type Beside = Pick<LevelFacts, 'committed' | 'unavailable' | 'incoming'>
/** Available units at one location, and those beside them. `fellElsewhere`: at the variant's other locations, in the
 *  same read. */
export type Rise = {
  before: number
  after: number
  beside: { before: Beside; after: Beside }
  fellElsewhere: number
  explained: boolean
}

/** One unit is too common to mean anything. */
const fewestUnits = 2

/** Units that an order gives back, that were put aside, on their way or elsewhere were known all the time. What was
 *  sold just before the quantity was set, or just after, is read together with it: either number of committed units may
 *  be the one that the other system didn't know of. */
export function isOutsideSet({ before, after, beside, fellElsewhere, explained }: Rise): boolean {
  if (explained || after <= before || fellElsewhere === after - before) return false
  const appeared = after - before + sumOf(beside.after) - sumOf(beside.before)
  const isHeld = appeared === beside.before.committed || appeared === beside.after.committed
  return appeared >= fewestUnits && isHeld
}

function sumOf({ committed, unavailable, incoming }: Beside): number {
  return committed + unavailable + incoming
}
