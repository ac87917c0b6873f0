/** A bulk operation's file: one JSON object a line, children name their parent in `__parentId`. */
import type { BulkOperation } from '../store/types.ts'

/** The alias under which ids are asked for besides what the query asks. */
export const idAlias = 'sandboxId'

type Json = Record<string, unknown>

/** Writes a part of the answer, in which every connection is complete. Grouped: children right below their parent,
 *  all in the first list; else a list for each depth, the order of each kept. Returns the number of lines. */
export function collect(data: Json, byDepth: string[][], grouped: boolean): number {
  let count = 0
  const write = (line: string, depth: number) => {
    const list = grouped ? 0 : depth
    byDepth[list] ??= []
    byDepth[list].push(line)
    count += 1
  }
  for (const value of Object.values(data)) {
    if (isConnection(value)) for (const node of nodesOf(value)) emit(node, null, 0, write)
    else if (typeof value === 'object' && value !== null) emit(value as Json, null, 0, write)
  }
  return count
}

/** Parents come before their children. */
export function toLines(byDepth: string[][]): { lines: string[] } {
  return { lines: byDepth.flat() }
}

export function isOpen(operation: BulkOperation): boolean {
  return ['CREATED', 'RUNNING', 'CANCELING'].includes(operation.status)
}

/** The text to download: what was read so far, when it failed half-way. */
export function bulkText(operation: BulkOperation): string {
  return operation.lines.length === 0 ? '' : `${operation.lines.join('\n')}\n`
}

function emit(
  node: Json,
  parentId: string | null,
  depth: number,
  write: (line: string, depth: number) => void,
): void {
  const children: Json[] = []
  const record = strip(node, children)
  if (parentId !== null) record.__parentId = parentId
  write(JSON.stringify(record), depth)
  const ownId = typeof node[idAlias] === 'string' ? node[idAlias] : parentId
  for (const child of children) emit(child, ownId, depth + 1, write)
}

/** The record without its connections, whose nodes go to `children`. */
function strip(value: Json, children: Json[]): Json {
  const record: Json = {}
  for (const [key, part] of Object.entries(value)) {
    if (key === idAlias) continue
    if (isConnection(part)) children.push(...nodesOf(part))
    else record[key] = stripAny(part, children)
  }
  return record
}

function stripAny(value: unknown, children: Json[]): unknown {
  if (Array.isArray(value)) return value.map((part) => stripAny(part, children))
  return typeof value === 'object' && value !== null ? strip(value as Json, children) : value
}

function isConnection(value: unknown): value is { edges?: { node: Json }[]; nodes?: Json[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Array.isArray((value as Json).edges) || Array.isArray((value as Json).nodes)
}

function nodesOf(value: unknown): Json[] {
  if (!isConnection(value)) return []
  return value.nodes ?? value.edges?.map((edge) => edge.node) ?? []
}
