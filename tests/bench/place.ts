/** Where the benchmarks run: a real, durable database of their own in a temporary folder, removed afterwards. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from '../../app/runtime/embedded.ts'
import { startProcess } from '../demo/process.ts'

export type BenchPlace = {
  root: string
  dataDir: string
  databaseUrl: string
  secret: string
  env: Record<string, string>
  /** Called at the end, the last first. */
  stops: (() => Promise<void>)[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))

export async function openPlace(): Promise<BenchPlace> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'promesse-bench-'))
  // PostgreSQL runs as a user of its own when we are root.
  chmodSync(dataDir, 0o755)
  const database = await startEmbedded({ dataDir })
  const secret = randomBytes(16).toString('hex')
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SHOPIFY_API_KEY: 'bench',
    SHOPIFY_API_SECRET: secret,
    TOKEN_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    SIGNING_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  }
  Object.assign(process.env, env)
  const stops = [
    async () => rmSync(dataDir, { recursive: true, force: true }),
    database.stop,
    async () => (await import('../../app/runtime/database.ts')).closeDatabase(),
  ]
  const place = { root, dataDir, databaseUrl: database.url, secret, env, stops }
  try {
    await runToEnd('migrate', ['prisma/migrate.ts'], env, dataDir)
    return place
  } catch (error) {
    await closePlace(place)
    throw error
  }
}

export async function closePlace({ stops }: BenchPlace): Promise<void> {
  for (const stop of stops.toReversed()) await stop()
}

async function runToEnd(
  name: string,
  args: string[],
  env: Record<string, string>,
  dataDir: string,
): Promise<void> {
  const logFile = path.join(dataDir, `${name}.log`)
  const running = startProcess({ name, args, env, cwd: root, logFile, onCrash: () => {} })
  const code = await running.exitCode
  if (code !== 0) throw new Error(`${name} failed\n${await running.lastLines()}`)
}
