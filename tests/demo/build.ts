/** Makes the server and browser bundles of a copy of the source. Throws with what the build said. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

export async function build(root: string): Promise<void> {
  const remix = path.join('node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const env = { ...process.env, NODE_ENV: 'production' as const }
  await promisify(execFile)(process.execPath, [remix, 'vite:build'], {
    cwd: root,
    env,
    maxBuffer: 64 * 1024 * 1024,
  })
}
