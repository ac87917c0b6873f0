/** Which fields of two articles differ, as a shopkeeper reads them: spelling and order don't count. */

export type DifferentField = 'product' | 'options' | 'sku' | 'barcode' | 'price'

type Article = {
  productTitle: string
  options: string | null
  sku: string | null
  barcode: string | null
  price: { minor: number; currency: string } | null
}

export function linkDifferences(one: Article, other: Article): DifferentField[] {
  const differs: Record<DifferentField, boolean> = {
    product: plain(one.productTitle) !== plain(other.productTitle),
    options: !sameOptions(one.options, other.options),
    sku: plain(one.sku) !== plain(other.sku),
    barcode: plain(one.barcode) !== plain(other.barcode),
    price: one.price?.minor !== other.price?.minor || one.price?.currency !== other.price?.currency,
  }
  return (['product', 'options', 'sku', 'barcode', 'price'] as const).filter((field) => differs[field])
}

const plain = (text: string | null): string =>
  (text ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** "Bleu / M" and "Taille : M - Couleur : Bleu" name the same: one names no value that the other lacks. */
function sameOptions(one: string | null, other: string | null): boolean {
  const [fewer, more] = [values(one), values(other)].sort((a, b) => a.length - b.length)
  if (!fewer || !more || fewer.length === 0) return !more?.length
  return fewer.every((value) => more.includes(value))
}

const values = (options: string | null): string[] =>
  plain(options)
    .split(/\s*[/,·:]\s*|\s+-\s+/)
    .filter((value) => value !== '')
