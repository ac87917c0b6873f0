/** Shopify's own product export → products of the sandbox, with the lines that couldn't be read and why.
 *  https://help.shopify.com/en/manual/products/import-export/using-csv */
import type { NewProduct, NewVariant } from '../seed/add-product.ts'
import type { ProductStatus } from '../store/types.ts'
import { toPrice, toUnits, toYes } from './amounts.ts'
import { type ColumnKey, type Columns, toColumns } from './columns.ts'
import type { Note, Refusal, RefusalReason } from './csv.words.ts'
import { readTable, type TableLine } from './read-table.ts'

export type CsvProduct = NewProduct & { handle: string }
export type CsvShop = { products: CsvProduct[]; refused: Refusal[]; notes: Note[] }

type Reading = CsvShop & { columns: Columns; byHandle: Map<string, CsvProduct>; taken: Set<string> }
type Cell = (key: ColumnKey) => string

export function readShopifyCsv(text: string): CsvShop {
  const { lines, refused } = readTable(text)
  const [header, ...rest] = lines
  const columns = toColumns(header?.cells ?? [])
  const reading: Reading = {
    products: [],
    refused,
    notes: [],
    columns,
    byHandle: new Map(),
    taken: new Set(),
  }
  if (!header || columns.handle === undefined) {
    refused.push({ line: header?.line ?? 1, reason: 'not-an-export', text: '' })
  } else {
    for (const line of rest) takeLine(reading, header.cells.length, line)
  }
  const products = reading.products.filter((product) => product.variants.length > 0)
  return { products, refused: refused.sort((a, b) => a.line - b.line), notes: reading.notes }
}

function takeLine(reading: Reading, width: number, { line, cells }: TableLine): void {
  const cell: Cell = (key) => cells[reading.columns[key] ?? -1]?.trim() ?? ''
  const isTooWide = cells.slice(width).some((one) => one.trim() !== '')
  const reason = isTooWide ? 'columns-too-many' : takeCells(reading, line, cell)
  if (reason) reading.refused.push({ line, reason, text: cell('handle') || cell('title') })
}

/** Null: taken. */
function takeCells(reading: Reading, line: number, cell: Cell): RefusalReason | null {
  const handle = cell('handle')
  if (handle === '') return 'no-handle'
  const known = reading.byHandle.get(handle)
  if (!known && cell('title') === '') return 'no-title'
  const product = known ?? startProduct(reading, line, handle, cell)
  takeImage(product, cell)
  if (!isVariant(cell)) return null
  const variant = toVariant(reading, line, product, cell)
  if (typeof variant === 'string') return variant
  product.variants.push(variant)
  return null
}

/** A line that holds only a picture makes no variant. */
function isVariant(cell: Cell): boolean {
  const said: ColumnKey[] = [
    'option1',
    'option2',
    'option3',
    'sku',
    'price',
    'barcode',
    'quantity',
    'tracker',
  ]
  return said.some((key) => cell(key) !== '')
}

function startProduct(reading: Reading, line: number, handle: string, cell: Cell): CsvProduct {
  const names = (['option1Name', 'option2Name', 'option3Name'] as const)
    .map(cell)
    .filter((name) => name !== '')
  const plain = names.length === 0 || (cell('option1Name') === 'Title' && cell('option1') === 'Default Title')
  const status = toStatus(cell('status'))
  if (status === null) reading.notes.push({ line, reason: 'status-unknown' })
  const product: CsvProduct = {
    title: cell('title'),
    handle,
    descriptionHtml: withoutScripts(cell('body')),
    vendor: cell('vendor'),
    productType: cell('type') || (cell('category').split('>').at(-1)?.trim() ?? ''),
    tags: cell('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    status: status ?? 'ACTIVE',
    published: toYes(cell('published')) ?? true,
    isGiftCard: toYes(cell('giftCard')) ?? false,
    options: plain ? [] : names.map((name) => ({ name })),
    images: [],
    variants: [],
  }
  reading.products.push(product)
  reading.byHandle.set(handle, product)
  return product
}

function toStatus(text: string): ProductStatus | null {
  if (text === '') return 'ACTIVE'
  const statuses: ProductStatus[] = ['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED']
  return statuses.find((status) => status === text.toUpperCase()) ?? null
}

/** The page prints it as it stands: nothing in it may run or call elsewhere. */
function withoutScripts(body: string): string {
  return body
    .replace(/<(script|style|iframe|object|embed|form|video|audio|svg)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    .replace(/<\/?(?:img|link|meta|base|input|source|iframe|script)\b[^>]*>/gi, '')
    .replace(/\s(?:on\w+|style|srcset|src)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, '')
    .replace(/(href\s*=\s*["']?)\s*(?:javascript|data|vbscript):[^"'\s>]*/gi, '$1#')
}

function takeImage(product: CsvProduct, cell: Cell): void {
  const url = cell('image')
  if (url !== '') product.images?.push({ url, alt: cell('imageAlt') || null })
}

function toVariant(
  reading: Reading,
  line: number,
  product: CsvProduct,
  cell: Cell,
): NewVariant | RefusalReason {
  const count = product.options?.length ?? 0
  const optionValues = (['option1', 'option2', 'option3'] as const).slice(0, count).map(cell)
  if (optionValues.includes('')) return 'option-missing'
  const key = JSON.stringify([product.handle, ...optionValues])
  if (reading.taken.has(key)) return 'option-twice'
  if (cell('price') === '') return 'price-missing'
  const price = toPrice(cell('price'))
  if (price === null) return 'price-unreadable'
  const tracked = cell('tracker') !== ''
  const units = cell('quantity') === '' ? null : toUnits(cell('quantity'))
  if (cell('quantity') !== '' && units === null) return 'quantity-unreadable'
  reading.taken.add(key)
  if (!tracked) reading.notes.push({ line, reason: 'untracked' })
  else if (units === null) reading.notes.push({ line, reason: 'quantity-missing' })
  const requiresShipping = toYes(cell('requiresShipping')) ?? !product.isGiftCard
  return {
    optionValues,
    sku: cell('sku').replace(/^'/, '') || null,
    barcode: cell('barcode').replace(/^'/, '') || null,
    price,
    compareAtPrice: toPrice(cell('compareAt')),
    inventoryPolicy: continues(cell('policy')) ? 'CONTINUE' : 'DENY',
    tracked,
    requiresShipping,
    weightGrams: toUnits(cell('grams')) ?? 0,
    stock: [tracked ? (units ?? 0) : units],
  }
}

function continues(policy: string): boolean {
  return policy.toLowerCase() === 'continue' || toYes(policy) === true
}
