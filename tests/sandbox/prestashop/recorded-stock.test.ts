/** The stand-in for PrestaShop against what real shops answered: every recorded stock operation, played again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Machine, runPhp, startMachine } from './machine.ts'
import { type Played, type Recorded, tellPlayed, tellRecorded } from './recorded-stock.ts'
import { seedSql } from './seed.ts'

const file = new URL('../../vectors/prestashop/stock-hooks.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Recorded[] }
const hooks = [...new Set(cases.flatMap((one) => one.stockHooks.map(({ hook }) => hook)))]

/** Recorded cases that a stand-in of this size can't play, each with its reason. */
const cannot: Record<string, string> = {}

const address = 'http://localhost:1'
const dataDir = mkdtempSync(path.join(tmpdir(), 'recorded-stock-'))
let machine: Machine
let played: Record<string, Played | null>

beforeAll(async () => {
  machine = await startMachine({ dataDir, address, appUrl: address, sql: seedSql('small', address) })
  const wanted = { hooks, cases: cases.map(({ id }) => id) }
  played = JSON.parse(runPhp(machine.php, machine.env, 'play-stock.php', [], JSON.stringify(wanted)))
})

afterAll(async () => {
  await machine?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test.each(cases.filter(({ id }) => !cannot[id]))('the stand-in does as recorded: $id', (one) => {
  const seen = played[one.id]
  if (!seen) throw new Error(`${one.id} was not played`)
  expect(tellPlayed(seen, one)).toEqual(tellRecorded(one))
})

test('few recorded cases are left out, and each says why', () => {
  const left = Object.keys(cannot)
  console.info(`recorded stock operations: ${cases.length - left.length} of ${cases.length} played`)
  expect(left.filter((id) => !cases.some((one) => one.id === id))).toEqual([])
  expect(left.length).toBeLessThanOrEqual(5)
})
