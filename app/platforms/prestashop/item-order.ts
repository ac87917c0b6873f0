/** Items in the module's order: by product, then by combination, as numbers. */

export function compareItems(a: string, b: string): number {
  const [productA = '', combinationA = ''] = a.split('-')
  const [productB = '', combinationB = ''] = b.split('-')
  return compareDigits(productA, productB) || compareDigits(combinationA, combinationB)
}

/** Without leading zeros a longer number is a larger one. */
function compareDigits(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
