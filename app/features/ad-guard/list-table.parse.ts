import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { RawRow } from './channel-list.parse.ts'
import { ListUnreadable } from './list-text.parse.ts'

const idNames = [
  'id',
  'g:id',
  'item id',
  'itemid',
  'offer id',
  'retailer id',
  'identifiant',
  "identifiant de l'article",
  'identifiant du produit',
  "id de l'article",
  'id produit',
]
const linkNames = ['link', 'g:link', 'lien', 'url', 'product link', 'lien du produit']
const delimiters = ['\t', ',', ';', '|']
/** Reports begin with a title and a period before their header. */
const headerWithin = 10

export type TableShape = { delimiter: string; headerLine: number }

/** Finds the header by its id column among the first lines; null where there is none. */
export function findHeader(sample: string): TableShape | null {
  const lines = sample.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, headerWithin)
  for (const [index, line] of lines.entries()) {
    const fitting = delimiters
      .map((delimiter) => ({ delimiter, cells: line.split(delimiter) }))
      .filter(({ cells }) => columnOf(cells, idNames) !== -1)
      .sort((a, b) => b.cells.length - a.cells.length)
    if (fitting[0]) return { delimiter: fitting[0].delimiter, headerLine: index + 1 }
  }
  return null
}

/** Rows after the header, as they stream. A quote that never closes ends the reading. */
export async function parseTable(
  text: AsyncIterable<string>,
  { delimiter, headerLine }: TableShape,
  onRow: (row: RawRow) => void,
): Promise<void> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    from_line: headerLine,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: 1024 * 1024,
  })
  let columns: { id: number; link: number } | null = null
  try {
    await pipeline(Readable.from(text), parser, async (records: AsyncIterable<Parsed>) => {
      for await (const { record, info } of records) {
        if (columns)
          onRow({ line: info.lines, id: record[columns.id] ?? '', link: record[columns.link] ?? '' })
        else columns = { id: columnOf(record, idNames), link: columnOf(record, linkNames) }
      }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ListUnreadable('unclosed-quote', typeof error.lines === 'number' ? error.lines : null)
  }
}

type Parsed = { record: string[]; info: { lines: number } }

/** Where the column stands; names are compared without case, quotes and underscores. */
function columnOf(cells: readonly string[], names: readonly string[]): number {
  const plain = cells.map((cell) =>
    cell
      .trim()
      .replace(/^"|"$/g, '')
      .replace(/’/g, "'")
      .replace(/[\s_-]+/g, ' ')
      .trim()
      .toLowerCase(),
  )
  for (const name of names) {
    const index = plain.indexOf(name)
    if (index !== -1) return index
  }
  return -1
}
