/** The search syntax of the Admin API, its basics: `field:value`, `field:>value`, `-term`, AND, OR, brackets. */
import { noBehaviour } from './context.ts'

type Value = string | number | bigint | boolean | null | readonly string[]
/** What each field of a search reads; a field that isn't here is an error that names it. */
export type SearchFields<T> = Record<string, (item: T) => Value>

type Term = { field: string; operator: '' | '>' | '>=' | '<' | '<='; value: string }
type Node =
  | { kind: 'term'; term: Term }
  | { kind: 'not'; node: Node }
  | { kind: 'and'; nodes: Node[] }
  | { kind: 'or'; nodes: Node[] }

/** A test for each item; `name` is the query's own name, for errors. */
export function toFilter<T>(query: unknown, fields: SearchFields<T>, name: string): (item: T) => boolean {
  if (typeof query !== 'string' || query.trim() === '') return () => true
  const tokens = query.match(/\(|\)|-?(?:[\w.]+:)?(?:[<>]=?)?(?:"[^"]*"|'[^']*'|[^\s()"']+)/g) ?? []
  const node = parseOr(tokens, { at: 0 })
  checkFields(node, fields, name)
  return (item) => matches(node, item, fields)
}

function parseOr(tokens: string[], cursor: { at: number }): Node {
  const nodes = [parseAnd(tokens, cursor)]
  while (tokens[cursor.at]?.toUpperCase() === 'OR') {
    cursor.at += 1
    nodes.push(parseAnd(tokens, cursor))
  }
  return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'or', nodes }
}

function parseAnd(tokens: string[], cursor: { at: number }): Node {
  const nodes: Node[] = []
  for (let token = tokens[cursor.at]; token !== undefined; token = tokens[cursor.at]) {
    if (token === ')' || token.toUpperCase() === 'OR') break
    cursor.at += 1
    if (token.toUpperCase() === 'AND') continue
    if (token === '(') {
      nodes.push(parseOr(tokens, cursor))
      cursor.at += 1
    } else if (token.startsWith('-') && token.length > 1) {
      nodes.push({ kind: 'not', node: { kind: 'term', term: toTerm(token.slice(1)) } })
    } else nodes.push({ kind: 'term', term: toTerm(token) })
  }
  return { kind: 'and', nodes }
}

function toTerm(token: string): Term {
  const match = /^(?:([\w.]+):)?([<>]=?)?(.*)$/s.exec(token)
  const value = (match?.[3] ?? '').replace(/^(["'])(.*)\1$/s, '$2')
  return { field: match?.[1] ?? 'default', operator: (match?.[2] ?? '') as Term['operator'], value }
}

function checkFields<T>(node: Node, fields: SearchFields<T>, name: string): void {
  if (node.kind === 'term') {
    if (!(node.term.field in fields)) throw noBehaviour(`the filter ${name}(query: "${node.term.field}:…")`)
  } else if (node.kind === 'not') checkFields(node.node, fields, name)
  else for (const part of node.nodes) checkFields(part, fields, name)
}

function matches<T>(node: Node, item: T, fields: SearchFields<T>): boolean {
  if (node.kind === 'and' || node.kind === 'or') {
    const test = (part: Node) => matches(part, item, fields)
    return node.kind === 'and' ? node.nodes.every(test) : node.nodes.some(test)
  }
  if (node.kind === 'not') return !matches(node.node, item, fields)
  const value = fields[node.term.field]?.(item) ?? null
  if (Array.isArray(value)) return value.some((one: string) => fits(one, node.term))
  return fits(value as Exclude<Value, readonly string[]>, node.term)
}

function fits(value: string | number | bigint | boolean | null, term: Term): boolean {
  if (term.operator !== '') return value !== null && compares(value, term)
  if (term.value === '*') return value !== null && value !== ''
  if (typeof value === 'string') return term.value.split(',').some((one) => textFits(value, one, term.field))
  return term.value.split(',').some((one) => String(value) === one.trim())
}

function textFits(value: string, wanted: string, field: string): boolean {
  const [text, part] = [value.toLowerCase(), wanted.trim().toLowerCase()]
  if (part.endsWith('*')) return text.startsWith(part.slice(0, -1))
  return field === 'default' || field === 'title' ? text.includes(part) : text === part
}

function compares(value: string | number | bigint | boolean, term: Term): boolean {
  const order = compareTo(value, term.value)
  if (term.operator === '>') return order > 0
  if (term.operator === '>=') return order >= 0
  return term.operator === '<' ? order < 0 : order <= 0
}

function compareTo(value: string | number | bigint | boolean, wanted: string): number {
  if (typeof value === 'bigint') return value < BigInt(wanted) ? -1 : value > BigInt(wanted) ? 1 : 0
  if (typeof value === 'number') return value - Number(wanted)
  const [left, right] = [Date.parse(String(value)), Date.parse(wanted)]
  return Number.isNaN(left) || Number.isNaN(right) ? String(value).localeCompare(wanted) : left - right
}
