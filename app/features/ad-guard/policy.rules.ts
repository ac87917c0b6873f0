/** Decides whether what staff typed is a policy or an override that can be kept. */
import type { Outcome } from '../../language/outcome.ts'

const highestFloor = 100_000
/** Overrides end by themselves: a forgotten one would hide what the stock says for ever. */
const longestOverrideDays = 366
const longestNote = 500

export type FloorRefusal = 'floor-missing' | 'floor-not-whole' | 'floor-out-of-range'

/** Whole units from 0 (pauses nothing) to 100,000. */
export function checkFloor(text: string): Outcome<number, FloorRefusal> {
  const typed = text.trim()
  if (typed === '') return { ok: false, code: 'floor-missing' }
  if (/^-\d+$/.test(typed)) return { ok: false, code: 'floor-out-of-range' }
  if (!/^\d+$/.test(typed)) return { ok: false, code: 'floor-not-whole' }
  const floor = Number(typed)
  return floor > highestFloor ? { ok: false, code: 'floor-out-of-range' } : { ok: true, value: floor }
}

export type OverrideInput = { kind: string; endsAt: string; note: string }
export type OverrideRefusal =
  | 'kind-unknown'
  | 'end-missing'
  | 'end-unreadable'
  | 'end-past'
  | 'end-too-far'
  | 'note-too-long'
export type CheckedOverride = { kind: 'advertise' | 'hold'; endsAt: Date; note: string }

/** `endsAt` "YYYY-MM-DD" is the last day that counts; `endOfDay` gives its last moment at the shop. */
export function checkOverride(
  input: OverrideInput,
  now: Date,
  endOfDay: (day: string) => Date,
): Outcome<CheckedOverride, OverrideRefusal> {
  const day = input.endsAt.trim()
  const note = input.note.trim()
  if (input.kind !== 'advertise' && input.kind !== 'hold') return { ok: false, code: 'kind-unknown' }
  if (day === '') return { ok: false, code: 'end-missing' }
  if (!isDay(day)) return { ok: false, code: 'end-unreadable' }
  const endsAt = endOfDay(day)
  if (endsAt <= now) return { ok: false, code: 'end-past' }
  if (endsAt.getTime() > now.getTime() + longestOverrideDays * 86_400_000)
    return { ok: false, code: 'end-too-far' }
  if (note.length > longestNote) return { ok: false, code: 'note-too-long' }
  return { ok: true, value: { kind: input.kind, endsAt, note } }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
