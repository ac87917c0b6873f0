import { SaxesParser } from 'saxes'
import type { RawRow } from './channel-list.parse.ts'
import { ListUnreadable } from './list-text.parse.ts'

/**
 * Items of an RSS or Atom product feed as they stream: `g:id` before a bare `id`, `g:link` or `link`.
 * No entity but XML's own is ever expanded, and a document type is refused: there is nothing to fetch or blow up.
 */
export async function parseXml(text: AsyncIterable<string>, onRow: (row: RawRow) => void): Promise<void> {
  const reader = new ItemReader(onRow)
  for await (const chunk of text) reader.write(chunk)
  reader.close()
}

class ItemReader {
  private readonly parser = new SaxesParser()
  private readonly onRow: (row: RawRow) => void
  private depth = 0
  private itemDepth = 0
  private fields = new Map<string, string>()
  private line = 0
  private field: string | null = null
  private isFirst = true

  constructor(onRow: (row: RawRow) => void) {
    this.onRow = onRow
    this.parser.on('error', () => {
      throw new ListUnreadable('xml-broken', this.parser.line)
    })
    this.parser.on('doctype', () => {
      throw new ListUnreadable('xml-doctype', this.parser.line)
    })
    this.parser.on('opentag', (tag) => this.openTag(tag.name, tag.attributes))
    this.parser.on('text', (text) => this.addText(text))
    this.parser.on('cdata', (text) => this.addText(text))
    this.parser.on('closetag', (tag) => this.closeTag(tag.name))
  }

  write(chunk: string): void {
    // The parser takes a mark only at the very start, which may come in an empty first chunk.
    this.parser.write(this.isFirst ? chunk.trimStart() : chunk)
    if (chunk !== '') this.isFirst = false
  }

  close(): void {
    this.parser.close()
  }

  private openTag(name: string, attributes: Record<string, string>): void {
    this.depth += 1
    if (this.itemDepth === 0 && (name === 'item' || name === 'entry')) {
      this.itemDepth = this.depth
      this.fields = new Map()
      this.line = this.parser.line
      return
    }
    const isField = this.itemDepth > 0 && this.depth === this.itemDepth + 1
    this.field = isField ? name : null
    if (isField && name === 'link' && attributes.href) this.fields.set('link', attributes.href)
  }

  private addText(text: string): void {
    if (this.field !== null) this.fields.set(this.field, (this.fields.get(this.field) ?? '') + text)
  }

  private closeTag(name: string): void {
    this.field = null
    if (this.depth === this.itemDepth && (name === 'item' || name === 'entry')) {
      this.itemDepth = 0
      this.onRow({ line: this.line, id: this.named('id').trim(), link: this.named('link').trim() })
    }
    this.depth -= 1
  }

  /** The namespaced field first: an Atom entry has an `id` of its own beside `g:id`. */
  private named(name: string): string {
    for (const [field, text] of this.fields) if (field.endsWith(`:${name}`)) return text
    return this.fields.get(name) ?? ''
  }
}
