/** Recognises a quantity that another system set without knowing what orders hold: the shelf would have to hold just
 *  those units more, which are then sold twice. It is carried as any movement is, and a person is asked. */

/** Available units and those that orders hold, before and after. */
export type Rise = {
  before: number
  after: number
  committedBefore: number
  committedAfter: number
  explained: boolean
}

/** One unit is too common to mean anything. */
const fewestUnits = 2

/** Units that an order gives back were on the shelf all the time. What was sold just before the quantity was set, or
 *  just after, is read together with it: either number may be the one that the other system didn't know of. */
export function isOutsideSet({ before, after, committedBefore, committedAfter, explained }: Rise): boolean {
  if (explained || after <= before) return false
  const onShelf = after - before + committedAfter - committedBefore
  return onShelf >= fewestUnits && (onShelf === committedBefore || onShelf === committedAfter)
}
