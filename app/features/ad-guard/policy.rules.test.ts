import { describe, expect, it } from 'vitest'
import { checkFloor, checkOverride } from './policy.rules.ts'

describe('checkFloor', () => {
  it.each([
    ['0', { ok: true, value: 0 }],
    [' 3 ', { ok: true, value: 3 }],
    ['100000', { ok: true, value: 100_000 }],
    ['100001', { ok: false, code: 'floor-out-of-range' }],
    ['-1', { ok: false, code: 'floor-out-of-range' }],
    ['99999999999999999999', { ok: false, code: 'floor-out-of-range' }],
    ['2,5', { ok: false, code: 'floor-not-whole' }],
    ['1e3', { ok: false, code: 'floor-not-whole' }],
    ['trois', { ok: false, code: 'floor-not-whole' }],
    ['', { ok: false, code: 'floor-missing' }],
  ])('%j', (text, expected) => {
    expect(checkFloor(text)).toEqual(expected)
  })
})

describe('checkOverride', () => {
  const now = new Date('2026-11-25T09:00:00Z')
  const endOfDay = (day: string) => new Date(`${day}T23:59:59.999Z`)
  const typed = { kind: 'hold', endsAt: '2026-11-25', note: ' soldes ' }

  it('holds to the end of its last day', () => {
    expect(checkOverride(typed, now, endOfDay)).toEqual({
      ok: true,
      value: { kind: 'hold', endsAt: new Date('2026-11-25T23:59:59.999Z'), note: 'soldes' },
    })
  })
  it.each([
    [{ kind: 'stop' }, 'kind-unknown'],
    [{ endsAt: '' }, 'end-missing'],
    [{ endsAt: '2026-02-30' }, 'end-unreadable'],
    [{ endsAt: '2026-11-24' }, 'end-past'],
    [{ endsAt: '2029-01-01' }, 'end-too-far'],
    [{ note: 'x'.repeat(501) }, 'note-too-long'],
  ])('%j', (over, code) => {
    expect(checkOverride({ ...typed, ...over }, now, endOfDay)).toEqual({ ok: false, code })
  })
})
