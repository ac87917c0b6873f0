import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../factories/database.ts'
import { freePort } from '../sandbox/free-port.ts'
import { buildImage, cleanEnv, type Image } from './dockerfile.ts'
import { until } from './process.ts'

/** Without a Docker engine: the Dockerfile's own steps in a clean folder, then web and worker out of what they made. */

const target = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-image-'))
const children: ChildProcess[] = []
let image: Image
let database: TestDatabase
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  image = await buildImage(process.cwd(), target)
  database = await cloneDatabase({ empty: true })
  const key = Buffer.alloc(32, 1).toString('base64')
  env = {
    ...cleanEnv(),
    ...image.env,
    DATABASE_URL: database.url,
    PORT: String(await freePort()),
    SHOPIFY_API_KEY: 'key',
    SHOPIFY_API_SECRET: 'secret',
    TOKEN_KEYS: `a:${key}`,
    SIGNING_KEY: key,
  }
})

afterAll(async () => {
  for (const child of children) await end(child)
  await database?.drop()
  fs.rmSync(target, { recursive: true, force: true })
})

function start(file: string): ChildProcess {
  const args = image.command.slice(1).map((word) => (word === 'app/runtime/start.ts' ? file : word))
  const child = spawn('node', args, { cwd: image.folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  children.push(child)
  return child
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill('SIGTERM')
  await once(child, 'exit')
  return child.exitCode
}

function run(...[command = '', ...args]: string[]) {
  return spawnSync(command, args, { cwd: image.folder, env, encoding: 'utf8' })
}

describe('the image', () => {
  test('holds what the server needs, runs as a user of its own, and has no development package', () => {
    expect(image.user).toBe('node')
    expect(fs.existsSync(path.join(image.folder, 'node_modules/vite'))).toBe(false)
    expect(fs.existsSync(path.join(image.folder, 'tests'))).toBe(false)
    expect(fs.existsSync(path.join(image.folder, 'build/client/assets'))).toBe(true)
  })

  test('without a database address the server says what to set', () => {
    const { DATABASE_URL, ...rest } = env
    const answer = spawnSync('node', image.command.slice(1), {
      cwd: image.folder,
      env: rest,
      encoding: 'utf8',
    })
    expect(answer.stderr + answer.stdout).toContain('Set DATABASE_URL')
    expect([answer.status, Boolean(DATABASE_URL)]).toEqual([78, true])
  })

  test('refuses to start before the migrations, which one command applies', () => {
    expect(run('node', 'app/runtime/web.ts').stderr).toContain('npm run migrate')
    expect(run('npm', 'run', 'migrate').stdout).toContain('Applied: 20261125000000_first')
  })

  test('web and worker run from it, answer for their health, and stop when told', async () => {
    const web = start('app/runtime/web.ts')
    const worker = start('app/runtime/worker.ts')
    const url = `http://127.0.0.1:${env.PORT}`
    await until(async () =>
      (await fetch(`${url}/readyz`).catch(() => undefined))?.status === 200 ? true : undefined,
    )
    const forged = await fetch(`${url}/webhooks/shopify`, { method: 'POST', body: '{}' })
    expect(forged.status).toBe(401)
    const health = image.health
    expect(run(...health).status).toBe(0)
    await until(async () => (run(...health.slice(0, -1), 'worker').status === 0 ? true : undefined))
    expect(await end(web)).toBe(0)
    expect(run(...health).status).toBe(1)
    expect(await end(worker)).toBe(0)
    expect(run(...health.slice(0, -1), 'worker').status).toBe(1)
  })

  test('its own command runs both, and starts a killed worker anew', async () => {
    const both = start('app/runtime/start.ts')
    const url = `http://127.0.0.1:${env.PORT}`
    await until(async () =>
      (await fetch(`${url}/readyz`).catch(() => undefined))?.status === 200 ? true : undefined,
    )
    const first = await until(workerPid)
    process.kill(first, 'SIGKILL')
    await until(async () => ((await workerPid()) ?? first) !== first || undefined)
    expect(await end(both)).toBe(0)
    expect(await workerPid()).toBeUndefined()
  })
})

async function workerPid(): Promise<number | undefined> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pid from worker_heartbeat')
  await client.end()
  return rows[0]?.pid
}
