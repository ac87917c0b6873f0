/** What a theme sends to the cart: JSON, or a form, url-encoded or multipart. Names as in the Ajax API. */
import { BadRequest, type SandboxRequest } from '../../http.ts'
import type { LineChange, NewLine } from './change.ts'

type Fields = Record<string, unknown>

export async function readFields(request: SandboxRequest): Promise<Fields> {
  const type = request.headers['content-type'] ?? ''
  if (type.includes('json')) {
    try {
      return JSON.parse(request.body.toString('utf8') || '{}', keepDigits) as Fields
    } catch {
      throw new BadRequest('The body isn’t JSON')
    }
  }
  if (!/form/.test(type)) return {}
  const form = await new Response(new Uint8Array(request.body), {
    headers: { 'content-type': type },
  }).formData()
  return nested([...form.entries()].map(([name, value]) => [name, String(value)]))
}

/** Ids beyond 2^53 stay what they are. */
function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' && !Number.isSafeInteger(value) ? (context?.source ?? value) : value
}

/** `updates[794864053]=2` → `{updates: {794864053: '2'}}`, `updates[]=2` → `{updates: ['2']}` */
function nested(entries: [string, string][]): Fields {
  const fields: Fields = {}
  for (const [name, value] of entries) {
    const inner = /^(\w+)\[([^\]]*)\]$/.exec(name)
    if (!inner) fields[name] = value
    else if (inner[2] === '')
      fields[inner[1] ?? ''] = [...((fields[inner[1] ?? ''] as string[]) ?? []), value]
    else fields[inner[1] ?? ''] = { ...(fields[inner[1] ?? ''] as Fields), [inner[2] ?? '']: value }
  }
  return fields
}

export function newLinesOf(fields: Fields): { lines: NewLine[]; many: boolean } {
  const many = Array.isArray(fields.items)
  const items = many ? (fields.items as Fields[]) : [fields]
  return {
    many,
    lines: items.map((item) => ({
      id: text(item.id),
      quantity: Math.max(1, wholeOf(item.quantity) ?? 1),
      properties: propertiesOf(item.properties),
    })),
  }
}

export function changeOf(fields: Fields): LineChange {
  const { id } = fields
  const line = wholeOf(fields.line)
  const quantity = wholeOf(fields.quantity)
  return {
    ...(id === undefined || id === null ? {} : { id: text(id) }),
    ...(line === undefined ? {} : { line }),
    ...(quantity === undefined ? {} : { quantity }),
    properties: propertiesOf(fields.properties),
  }
}

export function updatesOf({ updates }: Fields): Record<string, number> | number[] | null {
  if (updates === undefined || updates === null || typeof updates !== 'object') return null
  if (Array.isArray(updates)) return updates.map((one) => wholeOf(one) ?? 0)
  return Object.fromEntries(Object.entries(updates).map(([id, quantity]) => [id, wholeOf(quantity) ?? 0]))
}

export function attributesOf({ attributes }: Fields): Record<string, string> | null {
  return propertiesOf(attributes)
}

/** "ETE10, PORT" → both; "" → none; undefined where nothing is said. */
export function codesOf({ discount }: Fields): string[] | undefined {
  if (discount === undefined || discount === null) return undefined
  return [
    ...new Set(
      (Array.isArray(discount) ? discount.map(text).join(',') : text(discount))
        .split(',')
        .map((code) => code.trim())
        .filter(Boolean),
    ),
  ].slice(0, 20)
}

/** `sections`: names, as a list or with commas. */
export function sectionsOf({ sections }: Fields): string[] {
  const names = Array.isArray(sections) ? sections.map(text) : text(sections).split(',')
  return names
    .map((name) => name.trim())
    .filter(Boolean)
    .slice(0, 5)
}

function propertiesOf(given: unknown): Record<string, string> | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null
  const entries = Object.entries(given).map(([name, value]) => [name, text(value)] as const)
  return entries.length > 0 ? Object.fromEntries(entries) : null
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

function wholeOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}
