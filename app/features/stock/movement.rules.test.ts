import { describe, expect, test } from 'vitest'
import type { LocationId } from '../../language/ids.ts'
import { fallOf, type LevelUnits, linesThatExplain, movesOf, type OpenLine } from './movement.rules.ts'

const level = (locationId: string, available: number, isActive = true): LevelUnits => ({
  locationId: locationId as LocationId,
  available,
  isActive,
  updatedAt: null,
})
const item = (tracked: boolean, ...levels: LevelUnits[]) => ({ tracked, levels })
const units = (moves: ReturnType<typeof movesOf>) =>
  moves.map((move) => [move.locationId, move.before, move.after])

describe('what is a movement', () => {
  test.each([
    ['the first sight is none', null, item(true, level('1', 5)), []],
    ['no change is none', item(true, level('1', 5)), item(true, level('1', 5)), []],
    ['a sale', item(true, level('1', 5)), item(true, level('1', 4)), [['1', 5, 4]]],
    ['below zero', item(true, level('1', 0)), item(true, level('1', -2)), [['1', 0, -2]]],
    ['stocked at one place more', item(true), item(true, level('1', 3)), [['1', 0, 3]]],
    ['no longer stocked there', item(true, level('1', 3)), item(true, level('1', 3, false)), [['1', 3, 0]]],
    ['a location that is gone', item(true, level('1', 3)), item(true), [['1', 3, 0]]],
    ['counting begins', item(false, level('1', 0)), item(true, level('1', 9)), []],
    ['counting ends', item(true, level('1', 9)), item(false, level('1', 0)), []],
  ])('%s', (_title, before, after, moves) => {
    expect(units(movesOf(before, after))).toEqual(moves)
  })
})

const at = new Date('2026-11-25T10:00:00Z')
const line = (orderId: string, quantity: number, minutesAgo: number): OpenLine => ({
  orderId,
  orderName: `#${orderId}`,
  lineId: `${orderId}0`,
  units: quantity,
  placedAt: new Date(at.getTime() - minutesAgo * 60_000),
})

describe('which orders explain a fall', () => {
  test.each([
    ['one line', 1, [line('1', 1, 1)], ['1']],
    ['two orders together', 3, [line('2', 2, 1), line('1', 1, 2)], ['1', '2']],
    ['the oldest first', 1, [line('2', 1, 1), line('1', 1, 5)], ['1']],
    ['one alone where the oldest does not fit', 2, [line('1', 3, 5), line('2', 2, 1)], ['2']],
    ['not exactly', 5, [line('1', 3, 5)], null],
    ['three days apart', 1, [line('1', 1, 3 * 24 * 60)], null],
    ['a rise', -1, [line('1', 1, 1)], null],
  ])('%s', (_title, fall, lines, orders) => {
    expect(linesThatExplain(fall, at, lines)?.map(({ orderId }) => orderId) ?? null).toEqual(orders)
  })

  test('a fall beside a rise is a transfer', () => {
    expect(
      fallOf([
        { before: 5, after: 3 },
        { before: 0, after: 2 },
      ]),
    ).toBe(0)
    expect(
      fallOf([
        { before: 5, after: 3 },
        { before: 4, after: 3 },
      ]),
    ).toBe(3)
  })
})
