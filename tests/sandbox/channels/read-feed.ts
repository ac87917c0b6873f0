/** Reads a feed file as a channel does: tabs, commas, or RSS with `g:` elements. */
import { parse } from 'csv-parse/sync'

/** Column names in lower case, without `g:`. */
export type Row = Record<string, string>

export function readFeed(text: string): Row[] {
  const clean = text.replace(/^\uFEFF/, '')
  return clean.trimStart().startsWith('<') ? readXml(clean) : readTable(clean)
}

function readTable(text: string): Row[] {
  const [head = ''] = text.split(/\r?\n/, 1)
  const delimiter = head.includes('\t') ? '\t' : ','
  return parse(text, {
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    delimiter,
    quote: '"',
    relax_column_count: true,
    relax_quotes: delimiter === '\t',
    skip_empty_lines: true,
  }) as Row[]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

function readXml(text: string): Row[] {
  return [...text.matchAll(/<(item|entry)>([\s\S]*?)<\/\1>/g)].map((item) =>
    Object.fromEntries(
      [...(item[2] ?? '').matchAll(/<(?:g:)?(\w+)>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/(?:g:)?\1>/g)].map(
        ([, name = '', value = '']) => [
          name.toLowerCase(),
          value.replace(/&(#?\w+);/g, (whole, entity: string) => entities[entity] ?? whole),
        ],
      ),
    ),
  )
}
