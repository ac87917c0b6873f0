/** A feed file as channels accept it: tabs, commas, or RSS with Google's namespace. */
import type { ShopState } from '../store/types.ts'
import { escapeHtml } from '../storefront/markup.ts'

const columns = [
  'id',
  'title',
  'description',
  'link',
  'image_link',
  'availability',
  'price',
  'brand',
  'gtin',
  'item_group_id',
  'condition',
] as const

export type FeedRow = Record<(typeof columns)[number], string>

export function writeFeed(
  shop: ShopState,
  { format }: { format: 'tsv' | 'csv' | 'xml' },
  rows: FeedRow[],
): string {
  if (format === 'xml') return writeXml(shop, rows)
  const separator = format === 'tsv' ? '\t' : ','
  const cell = format === 'tsv' ? (text: string) => text.replace(/[\t\r\n]+/g, ' ') : quote
  const end = format === 'tsv' ? '\n' : '\r\n'
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(separator))
  return [columns.join(separator), ...lines].join(end) + end
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function writeXml(shop: ShopState, rows: FeedRow[]): string {
  const items = rows.map((row) => {
    const fields = columns.filter((column) => row[column] !== '')
    return `<item>${fields.map((column) => `<g:${column}>${escapeHtml(row[column])}</g:${column}>`).join('')}</item>`
  })
  const head = `<title>${escapeHtml(shop.name)}</title><link>https://${shop.publicDomain}</link>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${head}\n${items.join('\n')}\n</channel></rss>\n`
}
