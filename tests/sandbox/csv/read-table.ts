/** The lines of a CSV as people have them: a byte order mark, semicolons from a French Excel, texts over several
 *  lines; a broken line loses itself, not the file. */
import { type CsvError, parse } from 'csv-parse/sync'
import type { Refusal } from './csv.words.ts'

export type TableLine = { line: number; cells: string[] }

export function readTable(text: string): { lines: TableLine[]; refused: Refusal[] } {
  const lines: TableLine[] = []
  const refused: Refusal[] = []
  let lastLine = 0
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_error: true,
      on_record: (record: string[], info) => {
        lines.push({ line: lastLine + 1, cells: record })
        lastLine = info.lines
        return null
      },
      on_skip: (error: CsvError | undefined) => {
        refused.push({ line: lastLine + 1, reason: 'quotes', text: error?.message ?? '' })
        lastLine = Number(error?.lines ?? lastLine + 1)
        return undefined
      },
    })
  } catch (error) {
    // A quotation mark that is never closed swallows the rest of the file.
    refused.push({ line: lastLine + 1, reason: 'quotes', text: error instanceof Error ? error.message : '' })
  }
  return { lines: lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), refused }
}

/** The separator that the header has most of. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1)
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** UTF-8 where it is, else Windows-1252, as Excel saves "CSV". */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
