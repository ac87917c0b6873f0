import { globSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { build } from '../demo/build.ts'

const lock = '.cache/e2e-build.lock'
const patienceMs = 600_000

/** Builds the app unless the build is newer than all it is made of. Test files that start together wait for one. */
export async function freshBuild(): Promise<void> {
  mkdirSync('.cache', { recursive: true })
  const until = Date.now() + patienceMs
  while (!take()) {
    if (Date.now() > until) throw new Error(`${lock} stays: remove it when no build runs`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  try {
    if (changedAt() > builtAt()) await build(process.cwd())
  } finally {
    rmdirSync(lock)
  }
}

function take(): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

function builtAt(): number {
  return statSync('build/server/index.js', { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function changedAt(): number {
  const files = globSync(['app/**/*.{ts,tsx,css}', 'vite.config.ts', 'package-lock.json'])
  return Math.max(...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0))
}
