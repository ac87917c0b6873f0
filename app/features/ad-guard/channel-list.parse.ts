import type { Outcome } from '../../language/outcome.ts'
import { type ListedItem, readLink } from './item-id.rules.ts'
import { findHeader, parseTable } from './list-table.parse.ts'
import { ListUnreadable, readText } from './list-text.parse.ts'
import { parseXml } from './list-xml.parse.ts'

export { maxListBytes } from './list-text.parse.ts'

export const maxListRows = 500_000
/** Google takes 50 characters, Meta 100; more isn't an id. */
const longestId = 255
const refusedShown = 100

export type ListFormat = 'tsv' | 'csv' | 'xml'

/** Why a whole file can't be used. */
export type ListRefusal =
  | 'too-big'
  | 'too-many-rows'
  | 'empty-file'
  | 'binary'
  | 'no-id-column'
  | 'no-rows'
  | 'unclosed-quote'
  | 'xml-broken'
  | 'xml-doctype'

/** Why one line of it can't. */
export type LineRefusal = 'empty-id' | 'id-too-long' | 'bad-character' | 'duplicate-id'

export type RefusedLine = { line: number; reason: LineRefusal }
export type RawRow = { line: number; id: string; link: string }

export type ParsedList = {
  format: ListFormat
  items: ListedItem[]
  /** The first 100. */
  refused: RefusedLine[]
  refusedCount: number
}

/**
 * Reads a channel's primary feed (TSV, CSV or XML, recognised by its content) as it streams in, and keeps of
 * each row only its id and what its link says.
 */
export async function parseChannelList(
  source: AsyncIterable<Uint8Array>,
): Promise<Outcome<ParsedList, ListRefusal, { line: number | null }>> {
  const collector = new ListCollector()
  try {
    const { sample, text } = await readText(source)
    const format = await readRows(sample, text, collector)
    if (collector.items.length === 0 && collector.refusedCount === 0)
      throw new ListUnreadable(format === 'xml' ? 'no-id-column' : 'no-rows')
    return {
      ok: true,
      value: {
        format,
        items: collector.items,
        refused: collector.refused,
        refusedCount: collector.refusedCount,
      },
    }
  } catch (error) {
    if (!(error instanceof ListUnreadable)) throw error
    return { ok: false, code: error.code, data: { line: error.line } }
  }
}

async function readRows(
  sample: string,
  text: AsyncIterable<string>,
  collector: ListCollector,
): Promise<ListFormat> {
  const start = sample.replace(/^\ufeff/, '').trimStart()
  // A page of a shop or of a log-in, saved by mistake.
  if (/^<(!doctype|html)\b/i.test(start)) throw new ListUnreadable('xml-doctype', 1)
  if (start.startsWith('<')) {
    await parseXml(text, (row) => collector.add(row))
    return 'xml'
  }
  const header = findHeader(sample)
  if (!header) throw new ListUnreadable('no-id-column')
  await parseTable(text, header, (row) => collector.add(row))
  return header.delimiter === '\t' ? 'tsv' : 'csv'
}

class ListCollector {
  readonly items: ListedItem[] = []
  readonly refused: RefusedLine[] = []
  refusedCount = 0
  private readonly seen = new Set<string>()
  private rows = 0

  add({ line, id, link }: RawRow): void {
    this.rows += 1
    if (this.rows > maxListRows) throw new ListUnreadable('too-many-rows', line)
    const reason = this.refusalOf(id)
    if (reason) {
      this.refusedCount += 1
      if (this.refused.length < refusedShown) this.refused.push({ line, reason })
      return
    }
    this.seen.add(id)
    this.items.push({ id, ...readLink(link) })
  }

  private refusalOf(id: string): LineRefusal | null {
    if (id.trim() === '') return 'empty-id'
    if (id.length > longestId) return 'id-too-long'
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a control or replacement character is no id
    if (/[\u0000-\u001f\u007f\ufffd]/.test(id)) return 'bad-character'
    return this.seen.has(id) ? 'duplicate-id' : null
  }
}
