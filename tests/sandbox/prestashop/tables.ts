/** Collects rows and writes them as statements, a few hundred rows each. */
type Value = string | number | null
type Row = Record<string, Value>

export type Tables = {
  insert: (table: string, row: Row) => void
  next: (table: string) => number
  /** The id of the row of this name, made when it's new. */
  named: (table: 'manufacturer' | 'supplier', name: string) => number
  category: (name: string) => number
  attribute: (group: string, value: string) => number
  remember: (reference: string, product: number, combination: number) => void
  itemOf: (reference: string) => [number, number]
  sql: () => string
}

const groups: Record<string, number> = { Couleur: 1, Taille: 2, Âge: 3, Pointure: 4 }
const rowsPerStatement = 200

export function makeTables(): Tables {
  const rows = new Map<string, { columns: string[]; rows: Row[] }>()
  const counts = new Map<string, number>([['category', 2]])
  const names = new Map<string, number>()
  const items = new Map<string, [number, number]>()
  const next = (table: string) => {
    const id = (counts.get(table) ?? 0) + 1
    counts.set(table, id)
    return id
  }
  const insert = (table: string, row: Row) => {
    const columns = Object.keys(row)
    const key = `${table}(${columns.join()})`
    const batch = rows.get(key) ?? { columns, rows: [] }
    batch.rows.push(row)
    rows.set(key, batch)
  }
  const once = (key: string, make: () => number) => {
    const id = names.get(key) ?? make()
    names.set(key, id)
    return id
  }
  const withId = (table: string, row: Row) => {
    const id = next(table)
    insert(table, { [`id_${table}`]: id, ...row })
    return id
  }
  return {
    insert,
    next,
    named: (table, name) => once(`${table} ${name}`, () => withId(table, { name })),
    category: (name) =>
      once(`category ${name}`, () => {
        const id = withId('category', { id_parent: 2 })
        for (const lang of [1, 2])
          insert('category_lang', { id_category: id, id_lang: lang, name, link_rewrite: slug(name) })
        return id
      }),
    attribute: (group, value) =>
      once(`attribute ${group} ${value}`, () => {
        const groupId = groups[group] ?? once(`group ${group}`, () => addGroup(insert, group, groups, names))
        const id = withId('attribute', { id_attribute_group: groupId })
        for (const lang of [1, 2]) insert('attribute_lang', { id_attribute: id, id_lang: lang, name: value })
        return id
      }),
    remember: (reference, product, combination) => void items.set(reference, [product, combination]),
    itemOf: (reference) => {
      const item = items.get(reference)
      if (!item) throw new Error(`no article has the reference ${reference}`)
      return item
    },
    sql: () => [...rows].flatMap(([key, batch]) => statements(key.split('(')[0] ?? '', batch)).join('\n'),
  }
}

function addGroup(
  insert: Tables['insert'],
  name: string,
  known: Record<string, number>,
  names: Map<string, number>,
): number {
  const made = [...names.keys()].filter((key) => key.startsWith('group ')).length
  const id = Object.keys(known).length + made + 1
  insert('attribute_group', { id_attribute_group: id, position: id })
  for (const lang of [1, 2])
    insert('attribute_group_lang', { id_attribute_group: id, id_lang: lang, name, public_name: name })
  return id
}

function statements(table: string, { columns, rows }: { columns: string[]; rows: Row[] }): string[] {
  const lines: string[] = []
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    const values = rows
      .slice(at, at + rowsPerStatement)
      .map((row) => `(${columns.map((one) => quoted(row[one] ?? null)).join(', ')})`)
    lines.push(
      `INSERT INTO ps_${table} (${columns.map((one) => `\`${one}\``).join(', ')}) VALUES ${values.join(', ')};`,
    )
  }
  return lines
}

function quoted(value: Value): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\n', ' ')}'`
}

export function slug(text: string): string {
  const plain = text.replaceAll('œ', 'oe').normalize('NFD').replaceAll(/\p{M}/gu, '')
  return plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
