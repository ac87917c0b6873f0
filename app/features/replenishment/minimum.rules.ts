/** Decides whether a typed minimum and a typed delay can be kept. */
import type { Outcome } from '../../language/outcome.ts'

const mostUnits = 1_000_000
const mostDays = 730

export type UnitsRefusal = 'units-not-whole' | 'units-too-many'
export type DaysRefusal = 'days-not-whole' | 'days-too-many'
export type MinimumRefusal = { units: UnitsRefusal | null; leadDays: DaysRefusal | null }

/** Null: not given. */
export type Minimum = { minimum: number | null; leadDays: number | null }

/** Whole numbers; an empty field is none. Both fields are told what is wrong with them at once. */
export function checkMinimum(typed: {
  units: string
  leadDays: string
}): Outcome<Minimum, 'fields', MinimumRefusal> {
  const minimum = readWhole(typed.units, mostUnits)
  const leadDays = readWhole(typed.leadDays, mostDays)
  if (!minimum.ok || !leadDays.ok)
    return {
      ok: false,
      code: 'fields',
      data: {
        units: minimum.ok ? null : `units-${minimum.code}`,
        leadDays: leadDays.ok ? null : `days-${leadDays.code}`,
      },
    }
  return { ok: true, value: { minimum: minimum.value, leadDays: leadDays.value } }
}

function readWhole(text: string, most: number): Outcome<number | null, 'not-whole' | 'too-many'> {
  const typed = text.trim()
  if (typed === '') return { ok: true, value: null }
  if (!/^\d+$/.test(typed)) return { ok: false, code: 'not-whole' }
  const value = Number(typed)
  return value > most ? { ok: false, code: 'too-many' } : { ok: true, value }
}
