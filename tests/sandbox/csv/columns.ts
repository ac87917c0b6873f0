/** The columns of Shopify's product export that make a shop, under their old and their new names. */

const columnNames = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  body: ['body (html)', 'body html', 'description'],
  vendor: ['vendor'],
  type: ['type', 'custom product type'],
  category: ['product category', 'standard product type'],
  tags: ['tags'],
  published: ['published', 'published on online store'],
  status: ['status'],
  giftCard: ['gift card'],
  option1Name: ['option1 name'],
  option1: ['option1 value'],
  option2Name: ['option2 name'],
  option2: ['option2 value'],
  option3Name: ['option3 name'],
  option3: ['option3 value'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  grams: ['variant grams', 'weight value (grams)'],
  tracker: ['variant inventory tracker', 'inventory tracker'],
  quantity: ['variant inventory qty', 'variant inventory quantity', 'inventory quantity'],
  policy: ['variant inventory policy', 'continue selling when out of stock'],
  price: ['variant price', 'price'],
  compareAt: ['variant compare at price', 'compare-at price'],
  requiresShipping: ['variant requires shipping', 'requires shipping'],
  image: ['image src', 'product image url'],
  variantImage: ['variant image', 'variant image url'],
  imageAlt: ['image alt text'],
} as const

export type ColumnKey = keyof typeof columnNames

export type Columns = Partial<Record<ColumnKey, number>>

export function toColumns(header: string[]): Columns {
  const plain = header.map((name) => name.trim().toLowerCase().replace(/\s+/g, ' '))
  const found: Columns = {}
  for (const [key, names] of Object.entries(columnNames)) {
    const indexes = names.map((name) => plain.indexOf(name)).filter((index) => index >= 0)
    if (indexes[0] !== undefined) found[key as ColumnKey] = indexes[0]
  }
  return found
}
