import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
export type Tally = { passed: number; failed: number }

/** Runs vitest with its own output. A file that could not even be loaded counts as one failed test; no test at all is
 *  a failure. */
export function runVitest(args: string[], env: Record<string, string> = {}): Tally {
  const reportFile = path.resolve('.cache', `vitest-${process.pid}.json`)
  fs.mkdirSync(path.dirname(reportFile), { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args],
    {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    },
  )
  const { passed, failed } = readReport(reportFile)
  const bad = failed > 0 || passed === 0 || status !== 0
  return { passed, failed: bad ? Math.max(failed, 1) : 0 }
}

/** The run's last line, `N passed, N failed`, and its exit code. */
export function endWith({ passed, failed }: Tally): never {
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
}

function readReport(file: string): Tally {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1 }
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as Report
  fs.rmSync(file)
  const unloaded = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}
