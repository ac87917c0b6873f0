/** Recognises a quantity that another system set without knowing what orders hold: the stock rises by just those units,
 *  which are then sold twice. It is carried as any movement is, and a person is asked. */
export type Rise = { before: number; after: number; committed: number; explained: boolean }

/** One unit is too common to mean anything. */
const fewestUnits = 2

export function isOutsideSet({ before, after, committed, explained }: Rise): boolean {
  return !explained && committed >= fewestUnits && after - before === committed
}
