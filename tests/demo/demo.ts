/** npm run demo [-- --check [--break GUARD,…|all]] [--csv FILE] */
import { fileURLToPath } from 'node:url'
import { describeMachine, watchMachine } from '../observer/machine.ts'
import { wholeCheck } from '../stories/acceptance.rules.ts'
import { parseArguments } from './arguments.ts'
import { runBreaks, runCheck } from './check.ts'
import { readProductExport } from './product-export.ts'
import { stay } from './stay.ts'
import { toTable } from './table.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const say = (line: string) => console.log(line)

async function check(guards: string[], csvFile: string | null): Promise<boolean> {
  const csv = csvFile === null ? undefined : readProductExport(csvFile)
  const machine = watchMachine()
  try {
    if (guards.length > 0) {
      const breaks = await runBreaks({ root, csv, say }, guards)
      say(describeMachine(await machine.stop()))
      console.table(breaks)
      const ok = Object.values(breaks).every(({ moved }) => moved)
      console.log(JSON.stringify({ ok, breaks }))
      return ok
    }
    const { figures, missed, evidence } = await runCheck({ root, csv, say })
    for (const line of evidence.slice(0, 40)) say(line)
    say(`\n${toTable(figures, wholeCheck)}\n`)
    say(describeMachine(await machine.stop()))
    console.log(JSON.stringify({ ok: missed.length === 0, ...figures }))
    return missed.length === 0
  } finally {
    await machine.stop()
  }
}

try {
  const asked = parseArguments(process.argv.slice(2))
  if (asked.check) process.exitCode = (await check(asked.guards, asked.csvFile)) ? 0 : 1
  else await stay(root, asked.csvFile)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
