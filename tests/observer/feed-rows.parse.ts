/** What an ad feed says of each item, read as the channel would read it. */
export type FeedSays = 'advertised' | 'held' | 'out_of_stock'

export type FeedRow = { says: FeedSays; availability: string; availabilityDate: string | null }

const advertising = new Set([
  'in_stock',
  'preorder',
  'backorder',
  'available_for_order',
  'limited_availability',
])

/** Tab or comma separated text with a header line → rows by item id. Throws where a line can't be read. */
export function parseFeed(text: string): Map<string, FeedRow> {
  const lines = text.split(/\r?\n/)
  const separator = lines[0]?.includes('\t') ? '\t' : ','
  const header = cells(lines[0] ?? '', separator).map((name) => name.trim().toLowerCase().replace(/^g:/, ''))
  const at = (name: string) => header.indexOf(name)
  const [id, availability, pause, label] = [at('id'), at('availability'), at('pause'), at('custom_label_4')]
  const date = Math.max(at('availability_date'), at('expected_date'))
  if (id < 0 || availability < 0) throw new Error(`A feed without id or availability: ${lines[0]}`)
  const rows = new Map<string, FeedRow>()
  for (const line of lines.slice(1)) {
    if (line === '') continue
    const row = cells(line, separator)
    const itemId = row[id]
    if (!itemId) throw new Error(`A feed line without id: ${line}`)
    rows.set(itemId, toRow(row[availability] ?? '', row[pause] ?? '', row[label] ?? '', row[date] ?? ''))
  }
  return rows
}

function toRow(availability: string, pause: string, label: string, date: string): FeedRow {
  const word = availability.trim().toLowerCase().replaceAll(' ', '_')
  const held = pause.trim() !== '' || label.trim() === 'promesse_pause'
  const says = !advertising.has(word) ? 'out_of_stock' : held ? 'held' : 'advertised'
  return { says, availability: word, availabilityDate: date.trim() || null }
}

function cells(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator)
  const found = line.matchAll(
    separator === '\t' ? /(?:^|\t)(?:"((?:[^"]|"")*)"|([^\t]*))/g : /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g,
  )
  return [...found].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
}
