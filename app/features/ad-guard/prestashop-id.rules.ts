/** Reads which product and combination an id may name in the spellings of PrestaShop's feed modules. A reading is a
 *  guess: it counts only where such an item exists, and a prefixed one only where the row's link names the product too,
 *  because any reference may look like one. */

export type PairReading = {
  productId: string
  /** Null: the id names a product only. */
  combination: string | null
  /** Behind a prefix of the module's settings ("GFR12-34"). */
  isPrefixed: boolean
}

const number = '([1-9]\\d{0,18})'
const separator = '[-_v.:|]'
/** PrestaShop's own modules "4-18", "4-0"; Lengow and Shoppingfeed "4_18"; a language behind ("4-18-fr"). */
const plainPair = new RegExp(`^${number}${separator}(0|[1-9]\\d{0,18})(?:[-_][a-z]{2})?$`, 'i')
/** gmerchantcenter: prefix and country glued to the product, then the combination behind a separator. */
const prefixedPair = new RegExp(`^[a-z0-9]*[a-z]{2}-?${number}${separator}([1-9]\\d{0,18})$`, 'i')
const prefixedProduct = new RegExp(`^[a-z0-9]*[a-z]{2}-?${number}$`, 'i')

/** Every reading of an id, none where it has none of the shapes. A bare number isn't read here. */
export function readPairs(id: string): PairReading[] {
  const plain = plainPair.exec(id)
  const prefixed = prefixedPair.exec(id)
  const product = prefixedProduct.exec(id)
  return [
    ...(plain?.[1] && plain[2] ? [{ productId: plain[1], combination: plain[2], isPrefixed: false }] : []),
    ...(prefixed?.[1] && prefixed[2]
      ? [{ productId: prefixed[1], combination: prefixed[2], isPrefixed: true }]
      : []),
    ...(product?.[1] ? [{ productId: product[1], combination: null, isPrefixed: true }] : []),
  ]
}

/** The product that a page's address names: "/12-34-pull.html", "/12-pull", "?id_product=12". */
export function readLinkedProduct(address: URL): string | null {
  const asked = address.searchParams.get('id_product')
  if (asked !== null) return /^[1-9]\d{0,18}$/.test(asked) ? asked : null
  const last = address.pathname.split('/').findLast((part) => part !== '') ?? ''
  return /^([1-9]\d{0,18})-[^/]*$/.exec(last)?.[1] ?? null
}
