import { expect, test } from 'vitest'
import { nextNight } from './night.rules.ts'

test.each([
  ['Europe/Paris', '2026-11-25T01:00:00Z', '2026-11-25T02:00:00.000Z'],
  ['Europe/Paris', '2026-11-25T02:00:00Z', '2026-11-26T02:00:00.000Z'],
  ['Europe/Paris', '2026-07-14T22:00:00Z', '2026-07-15T01:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-25T00:00:00Z', '2026-11-25T21:15:00.000Z'],
  // Clocks go from 02:00 to 03:00 that night, and back from 03:00 to 02:00 in autumn.
  ['Europe/Paris', '2027-03-27T23:00:00Z', '2027-03-28T01:00:00.000Z'],
  ['Europe/Paris', '2026-10-24T23:00:00Z', '2026-10-25T02:00:00.000Z'],
])('%s after %s: %s', (zone, now, due) => {
  expect(nextNight(new Date(now), zone).toISOString()).toBe(due)
})
