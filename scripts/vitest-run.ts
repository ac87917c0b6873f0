import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

type Report = {
  numPassedTests: number
  testResults: {
    name: string
    status: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}
/** `failed`: what failed, a line each. */
export type Tally = { passed: number; failed: string[] }

/** Runs vitest with its own output. A file that could not even be loaded counts as one failed test; no test at all is
 *  a failure, and so is an error outside every test. */
export function runVitest(args: string[], env: Record<string, string> = {}): Tally {
  const reportFile = path.resolve('.cache', `vitest-${process.pid}.json`)
  fs.mkdirSync(path.dirname(reportFile), { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { status, signal } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args],
    {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    },
  )
  const { passed, failed } = readReport(reportFile)
  if (failed.length > 0) return { passed, failed }
  if (passed === 0) return { passed, failed: ['vitest ran no test'] }
  if (status === 0) return { passed, failed }
  return { passed, failed: [`vitest ended with ${signal ?? status}: an error outside every test, see above`] }
}

/** Names what failed, then the run's last line, `N passed, N failed`; and its exit code. */
export function endWith({ passed, failed }: Tally): never {
  if (failed.length > 0) console.error(`\nFailed:\n${failed.map((each) => `  ${each}\n`).join('')}`)
  console.log(`\n${passed} passed, ${failed.length} failed`)
  process.exit(failed.length > 0 ? 1 : 0)
}

function readReport(file: string): Tally {
  if (!fs.existsSync(file)) return { passed: 0, failed: ['vitest wrote no report'] }
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as Report
  fs.rmSync(file)
  const failed = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const where = path.relative(process.cwd(), name)
    const tests = assertionResults.filter((each) => each.status === 'failed')
    // Not loaded, or broken before and after its tests.
    if (status === 'failed' && tests.length === 0) return [where]
    return tests.map(({ fullName }) => `${where}: ${fullName}`)
  })
  return { passed: report.numPassedTests, failed }
}
