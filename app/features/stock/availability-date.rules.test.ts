import { describe, expect, it } from 'vitest'
import { checkAvailabilityDate, startOfDay } from './availability-date.rules.ts'

const now = new Date('2026-11-25T23:30:00Z')

describe('ADS-06: the date is checked where it is typed', () => {
  it.each([
    ['', 'UTC', { ok: true, value: null }],
    ['  ', 'UTC', { ok: true, value: null }],
    ['2026-12-10', 'UTC', { ok: true, value: '2026-12-10' }],
    ['2026-11-26', 'UTC', { ok: true, value: '2026-11-26' }],
    ['2026-11-26', 'Europe/Paris', { ok: false, code: 'date-past' }],
    ['2026-11-25', 'UTC', { ok: false, code: 'date-past' }],
    ['2027-11-25', 'UTC', { ok: true, value: '2027-11-25' }],
    ['2028-01-25', 'UTC', { ok: false, code: 'date-too-far' }],
    ['2027-02-29', 'UTC', { ok: false, code: 'date-unreadable' }],
    ['10/12/2026', 'UTC', { ok: false, code: 'date-unreadable' }],
    ['demain', 'UTC', { ok: false, code: 'date-unreadable' }],
  ])('%j at %s', (text, timeZone, expected) => {
    expect(checkAvailabilityDate(text, now, timeZone)).toEqual(expected)
  })
})

describe('startOfDay', () => {
  it.each([
    ['2026-12-10', 'Europe/Paris', '2026-12-09T23:00:00.000Z'],
    ['2026-07-01', 'Europe/Paris', '2026-06-30T22:00:00.000Z'],
    ['2026-12-10', 'America/Los_Angeles', '2026-12-10T08:00:00.000Z'],
    ['2026-12-10', 'Pacific/Kiritimati', '2026-12-09T10:00:00.000Z'],
    ['2026-12-10', 'UTC', '2026-12-10T00:00:00.000Z'],
  ])('%s at %s', (day, timeZone, expected) => {
    expect(startOfDay(day, timeZone).toISOString()).toBe(expected)
  })
})
