/** Relay pages over keysets: a cursor names the last element's key and id, so that deletions don't shift pages. */
import { type Args, badInput, type Context } from './context.ts'

export type Key = bigint | number | string
export type Connection<T> = {
  edges: { cursor: string; node: T }[]
  nodes: T[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

const largestPage = 250

/** `keyOf` gives the sort key, `idOf` breaks ties; both must be stable. Errors: no or both of first and last,
 *  more than 250, a cursor that isn't one of ours. */
export function toConnection<T>(
  items: Iterable<T>,
  args: Args,
  context: Context,
  idOf: (item: T) => string,
  keyOf: (item: T) => Key = (item) => BigInt(idOf(item)),
): Connection<T> {
  if (context.bulk) return wholePage(slice([...items], context))
  const rows = [...items].map((node) => ({ node, key: keyOf(node), id: BigInt(idOf(node)) }))
  rows.sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id))
  if (args.reverse === true) rows.reverse()
  const size = pageSize(args)
  const after = typeof args.after === 'string' ? indexAfter(rows, args.after, args.reverse === true) : 0
  const before =
    typeof args.before === 'string' ? indexBefore(rows, args.before, args.reverse === true) : rows.length
  const from = size.last === null ? after : Math.max(after, before - size.last)
  const to = size.first === null ? before : Math.min(before, after + size.first)
  return toPage(rows, to, from)
}

/** The part of the top connection that is wanted now; below it everything. */
function slice<T>(nodes: T[], context: Context): T[] {
  const { window } = context
  if (!window) return nodes
  context.window = null
  window.total = nodes.length
  window.isUsed = true
  return nodes.slice(window.from, window.from + window.size)
}

/** Within a bulk operation: all of it, in the order of the shop. */
function wholePage<T>(nodes: T[]): Connection<T> {
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
  return { edges: nodes.map((node) => ({ cursor: '', node })), nodes, pageInfo }
}

type Row<T> = { node: T; key: Key; id: bigint }

/** Cursors cost more than the rest of a page: written only when asked for. */
class Edge<T> {
  readonly node: T
  readonly #row: Row<T>
  constructor(row: Row<T>) {
    this.node = row.node
    this.#row = row
  }
  get cursor(): string {
    return toCursor(this.#row)
  }
}

function toPage<T>(rows: Row<T>[], to: number, from: number): Connection<T> {
  const page = rows.slice(from, to)
  const [first, last] = [page[0], page.at(-1)]
  return {
    edges: page.map((row) => new Edge(row)),
    nodes: page.map((row) => row.node),
    pageInfo: {
      hasNextPage: to < rows.length,
      hasPreviousPage: from > 0,
      startCursor: first ? toCursor(first) : null,
      endCursor: last ? toCursor(last) : null,
    },
  }
}

function pageSize(args: Args): { first: number | null; last: number | null } {
  const first = typeof args.first === 'number' ? args.first : null
  const last = typeof args.last === 'number' ? args.last : null
  if (first === null && last === null) {
    throw badInput('you must provide one of first or last')
  }
  if (first !== null && last !== null) throw badInput('providing both first and last is not supported')
  for (const [name, value] of [['first', first] as const, ['last', last] as const]) {
    if (value !== null && (value < 1 || value > largestPage)) {
      throw badInput(`${name} must be between 1 and ${largestPage}, not ${value}`)
    }
  }
  return { first, last }
}

function compare(a: Key, b: Key): number {
  if (typeof a === 'string' || typeof b === 'string') {
    const [left, right] = [String(a), String(b)]
    return left < right ? -1 : left > right ? 1 : 0
  }
  return a < b ? -1 : a > b ? 1 : 0
}

function toCursor<T>(row: Row<T>): string {
  const kind = typeof row.key
  return Buffer.from(JSON.stringify({ last_id: String(row.id), last_value: String(row.key), kind })).toString(
    'base64',
  )
}

function fromCursor(cursor: string): { id: bigint; key: Key } {
  try {
    const { last_id, last_value, kind } = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'))
    const key = kind === 'bigint' ? BigInt(last_value) : kind === 'number' ? Number(last_value) : last_value
    return { id: BigInt(last_id), key }
  } catch {
    throw badInput('Invalid cursor for current pagination sort.')
  }
}

function indexAfter<T>(rows: Row<T>[], cursor: string, reverse: boolean): number {
  const mark = fromCursor(cursor)
  const index = rows.findIndex((row) => isPast(row, mark, reverse) > 0)
  return index === -1 ? rows.length : index
}

function indexBefore<T>(rows: Row<T>[], cursor: string, reverse: boolean): number {
  const mark = fromCursor(cursor)
  const index = rows.findIndex((row) => isPast(row, mark, reverse) >= 0)
  return index === -1 ? rows.length : index
}

function isPast<T>(row: Row<T>, mark: { id: bigint; key: Key }, reverse: boolean): number {
  const order = compare(row.key, mark.key) || compare(row.id, mark.id)
  return reverse ? -order : order
}
