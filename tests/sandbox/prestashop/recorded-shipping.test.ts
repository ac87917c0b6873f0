/** The stand-in's Cart against real ones: every recorded cart set up by the core's objects, and what it costs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Machine, runPhp, startMachine } from './machine.ts'
import {
  contradictions,
  type Expected,
  extrasOf,
  type Played,
  type Recorded,
  weightsOf,
} from './recorded-shipping.ts'
import { seedSql } from './seed.ts'

const file = new URL('../../vectors/prestashop/shipping.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Recorded[] }
const flagged = cases.filter((one) => one.withDiscountAndShipmentFlags !== null)
const newer = cases.filter(({ expectedOn }) => expectedOn['9.1.4'])

/** Recorded carts that the stand-in answers otherwise, each with its reason. */
const cannot: Record<string, string> = {}

const address = 'http://localhost:1'
const dataDir = mkdtempSync(path.join(tmpdir(), 'recorded-shipping-'))
let machine: Machine
let played: Record<string, Played>
let playedOn9: Record<string, Played>
let playedFlagged: Record<string, Played>

beforeAll(async () => {
  machine = await startMachine({ dataDir, address, appUrl: address, sql: seedSql('small', address) })
  played = play(cases, ({ expected }) => expected, '8.2.1')
  playedOn9 = play(newer, on9, '9.1.4')
  playedFlagged = play(flagged, withFlags, '9.1.4', true)
})

afterAll(async () => {
  await machine?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

function on9(one: Recorded): Expected {
  return { ...one.expected, ...one.expectedOn['9.1.4'] }
}

function withFlags(one: Recorded): Expected {
  const own = one.withDiscountAndShipmentFlags
  return typeof own === 'object' && own !== null ? { ...one.expected, ...own } : on9(one)
}

function play(
  some: Recorded[],
  of: (one: Recorded) => Expected,
  version: string,
  flags = false,
): Record<string, Played> {
  const questions = some.map((one) => ({
    ...one,
    flags,
    extras: extrasOf(one, of(one)),
    extraWeights: weightsOf(of(one)),
  }))
  const env = { ...machine.env, STANDIN_PS_VERSION: version }
  return JSON.parse(runPhp(machine.php, env, 'play-shipping.php', [], JSON.stringify(questions)))
}

/** A zero has no sign here, and amounts are told to a thousandth of a cent. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100_000) / 100_000 + 0
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

function held(one: Recorded, expected: Expected, seen: Played | undefined): void {
  if (!seen) throw new Error(`${one.id} was not played`)
  const { totals, options, defaultOption, appliedRules } = expected
  const rejectedVouchers = Object.entries(expected.rejectedVouchers)
  expect(
    plain({
      ...{ totals: seen.totals, options: seen.options, defaultOption: seen.defaultOption },
      ...{ appliedRules: seen.appliedRules, rejectedVouchers: Object.entries(seen.rejectedVouchers) },
    }),
  ).toEqual(plain({ totals, options, defaultOption, appliedRules, rejectedVouchers }))
  expect(contradictions(one, expected, seen)).toEqual([])
}

test.each(cases.filter(({ id }) => !cannot[id]))('the stand-in’s cart costs as recorded: $id', (one) => {
  held(one, one.expected, played[one.id])
})

test.each(newer)('and as version 9.1.4 where that differs: $id', (one) => {
  held(one, on9(one), playedOn9[one.id])
})

test.each(flagged)('and with the flags of 9.1.4 on, where that was tried: $id', (one) => {
  held(one, withFlags(one), playedFlagged[one.id])
})

test('every recorded cart is played, but those that say why not', () => {
  const left = Object.keys(cannot)
  console.info(`recorded carts: ${cases.length - left.length} of ${cases.length} played`)
  expect(left.filter((id) => !cases.some((one) => one.id === id))).toEqual([])
  expect(left.length).toBeLessThanOrEqual(5)
})
