/** Items in the module's order: by product, then by combination, as numbers. */
import { GiveUp } from '../../language/outcome.ts'

export function compareItems(a: string, b: string): number {
  const [productA = '', combinationA = ''] = a.split('-')
  const [productB = '', combinationB = ''] = b.split('-')
  return compareDigits(productA, productB) || compareDigits(combinationA, combinationB)
}

/** Without leading zeros a longer number is a larger one. */
function compareDigits(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}

/** The end of a page, behind the one before. Throws GiveUp: such pages never end. */
export function goesOn(last: string, after: string | null): string {
  if (after !== null && compareItems(last, after) <= 0)
    throw new GiveUp('answer-unreadable', 'pages that do not go on')
  return last
}
