/** A bulk operation's file: one JSON object a line, children name their parent in `__parentId`. */
import type { BulkOperation } from '../store/types.ts'

/** The alias under which ids are asked for besides what the query asks. */
export const idAlias = 'sandboxId'

type Json = Record<string, unknown>
export type BulkLines = { lines: string[]; rootCount: number }

/** `data` is the answer to the whole query with every connection complete. Grouped: children right below their
 *  parent; else all of one depth together. */
export function toLines(data: Json, grouped: boolean): BulkLines {
  const byDepth: string[][] = []
  const inOrder: string[] = []
  for (const value of Object.values(data)) {
    for (const node of nodesOf(value)) emit(node, null, 0, byDepth, inOrder)
  }
  return { lines: grouped ? inOrder : byDepth.flat(), rootCount: byDepth[0]?.length ?? 0 }
}

export function isOpen(operation: BulkOperation): boolean {
  return ['CREATED', 'RUNNING', 'CANCELING'].includes(operation.status)
}

/** The text to download: what was counted so far, when it failed half-way. */
export function bulkText(operation: BulkOperation): string {
  const lines = operation.partial ? operation.lines.slice(0, operation.counted) : operation.lines
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function emit(node: Json, parentId: string | null, depth: number, byDepth: string[][], inOrder: string[]) {
  const children: Json[] = []
  const record = strip(node, children)
  if (parentId !== null) record.__parentId = parentId
  const line = JSON.stringify(record)
  byDepth[depth] ??= []
  byDepth[depth].push(line)
  inOrder.push(line)
  const ownId = typeof node[idAlias] === 'string' ? node[idAlias] : parentId
  for (const child of children) emit(child, ownId, depth + 1, byDepth, inOrder)
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
