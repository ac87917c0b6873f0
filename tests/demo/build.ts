/** Makes the server and browser bundles where they are missing or older than the source. */
import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

export async function ensureBuild(root: string, say: (line: string) => void): Promise<void> {
  const built = timeOf(path.join(root, 'build/server/index.js'))
  const sources = ['app', 'vite.config.ts', 'package.json'].map((name) => newest(path.join(root, name)))
  if (built > Math.max(...sources)) return
  const from = performance.now()
  await build(root)
  say(`built in ${((performance.now() - from) / 1000).toFixed(1)} s`)
}

/** Throws with what the build said. */
export async function build(root: string): Promise<void> {
  const remix = path.join('node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const env = { ...process.env, NODE_ENV: 'production' as const }
  await promisify(execFile)('node', [remix, 'vite:build'], { cwd: root, env, maxBuffer: 64 * 1024 * 1024 })
}

function newest(place: string): number {
  const found = statSync(place)
  if (!found.isDirectory()) return found.mtimeMs
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((entry) => timeOf(path.join(entry.parentPath, entry.name))))
}

function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
