import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runCheck, shortCheck } from '../demo/check.ts'
import { atLeisure } from './world.ts'

// The whole house: database, sandbox, PrestaShop, web and worker, each a process. Delays are the check's own matter.
test('the stories’ counts hold, shortened', { timeout: 1_800_000 }, async () => {
  atLeisure(5)
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const said: string[] = []
  const { figures, missed, evidence } = await runCheck({ root, say: (line) => said.push(line) }, shortCheck)
  const counts = missed.filter((what) => !what.includes(' ms') && !what.includes(' s after'))
  expect(counts, [...said, ...evidence, JSON.stringify(figures)].join('\n')).toEqual([])
})
