/** Free delivery on thousands of random rate tables and carts: what the module says, the stand-in shop's own Cart
 *  charges. `npm test` plays 150 of them, real-prestashop.long.test.ts some on a real shop. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bridgeDir, phpTool } from '../../scripts/php-tools.ts'
import { coreDir, startMachine } from '../sandbox/prestashop/machine.ts'
import { seedSql } from '../sandbox/prestashop/seed.ts'

const cases = Number(process.env.PROMESSE_CASES ?? 10_000)
/** Two processes halve the time. */
const halves = 2
const address = 'http://localhost:1'
let dataDir = ''
let shops: Awaited<ReturnType<typeof startMachine>>[] = []

beforeAll(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-dice-'))
  for (let nth = 0; nth < halves; nth += 1)
    shops.push(
      await startMachine({
        ...{ dataDir: path.join(dataDir, String(nth)), address, appUrl: address },
        sql: seedSql('small', address),
      }),
    )
}, 120_000)
afterAll(async () => {
  for (const shop of shops) await shop.stop()
  shops = []
  fs.rmSync(dataDir, { recursive: true, force: true })
})

function play(env: NodeJS.ProcessEnv): Promise<{ status: number | null; out: string }> {
  const { php, script } = phpTool('phpunit')
  const options = ['-d', 'memory_limit=1G', script, '-c', path.join(bridgeDir, 'phpunit-shop.xml')]
  const child = spawn(php, [...options, '--filter', 'testNothingSaidOfRandomCartsIsFalse'], {
    env: { ...process.env, ...env, STANDIN_CORE: coreDir },
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      out += part
    })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out }))
  })
}

test(`${cases} random carts: no false promise`, async () => {
  const each = cases / halves
  const played = await Promise.all(
    shops.map(({ env }, nth) =>
      play({ ...env, PROMESSE_CASES: String(each), PROMESSE_FIRST: String(1000 + nth * each) }),
    ),
  )
  for (const { status, out } of played) {
    console.log(/free delivery on .*/.exec(out)?.[0] ?? '')
    expect(status, out).toBe(0)
    expect(out).toContain(`free delivery on ${each} random carts`)
  }
}, 1_800_000)
