import { expect, test } from 'vitest'
import { type SeenMovement, toStockLine } from './stock-line.rules.ts'

const moved = (at: string, before: number, after: number): SeenMovement => ({
  movementId: at,
  at,
  before,
  after,
  cause: 'unknown',
  orderName: null,
  locationName: null,
})

test('no movement, no line', () => {
  expect(toStockLine(4, [])).toEqual([])
})

test('the line ends at what is available now and begins before the oldest movement', () => {
  const line = toStockLine(9, [moved('2026-11-25T12:00Z', 2, 0), moved('2026-11-24T12:00Z', 3, 2)])
  expect(line.map(({ at, value }) => [at, value])).toEqual([
    ['2026-11-24T12:00Z', 12],
    ['2026-11-24T12:00Z', 11],
    ['2026-11-25T12:00Z', 9],
  ])
})

test('two locations add up', () => {
  const line = toStockLine(5, [moved('2026-11-25T12:00Z', 0, 5), moved('2026-11-25T11:00Z', 7, 0)])
  expect(line.map(({ value }) => value)).toEqual([7, 0, 5])
})
