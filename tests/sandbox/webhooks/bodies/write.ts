/** How Shopify writes JSON in webhooks: ids as bare numbers of any size, times in the shop's zone. */
import { gid } from '../../store/ids.ts'

type RawJson = { rawJSON: (text: string) => object }

/** Digits as a JSON number, whatever their size. */
export function rawId(digits: string): object {
  if (!/^\d+$/.test(digits)) throw new Error(`${digits} isn't an id`)
  return (JSON as unknown as RawJson).rawJSON(digits)
}

export function rawIdOrNull(digits: string | null | undefined): object | null {
  return digits ? rawId(digits) : null
}

/** `id` and its global id, as most bodies begin. */
export function idPair(type: string, digits: string) {
  return { id: rawId(digits), admin_graphql_api_id: gid(type, digits) }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** "2026-11-24T08:12:32.500Z" → "2026-11-24T09:12:32+01:00" */
export function zoned(iso: string, timezone: string): string {
  const date = new Date(iso)
  const parts = Object.fromEntries(
    formatOf(timezone)
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  )
  const offset = (parts.timeZoneName ?? 'GMT').replace('GMT', '') || '+00:00'
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}${offset}`
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const digits = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  const format = new Intl.DateTimeFormat('en-GB', {
    ...digits,
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'longOffset',
  })
  formats.set(timeZone, format)
  return format
}

/** Keeps the fields that `include_fields` names; a dot goes into objects and lists. */
export function onlyFields(
  payload: Record<string, unknown>,
  fields: string[] | null,
): Record<string, unknown> {
  if (!fields) return payload
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(payload)) {
    if (fields.includes(name)) kept[name] = value
    else {
      const inner = fields
        .filter((one) => one.startsWith(`${name}.`))
        .map((one) => one.slice(name.length + 1))
      if (inner.length > 0) kept[name] = innerFields(value, inner)
    }
  }
  return kept
}

function innerFields(value: unknown, fields: string[]): unknown {
  if (Array.isArray(value)) return value.map((part) => innerFields(part, fields))
  if (typeof value !== 'object' || value === null) return value
  return onlyFields(value as Record<string, unknown>, fields)
}
