import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { forgetEnv } from './env.ts'
import { choosePlace, initialise, type Place, superuser } from './postgres-place.ts'
import { isAlive, signal } from './process-alive.ts'

/** The app's own real PostgreSQL: for a laptop, the demo and the tests. Production sets DATABASE_URL. */

const patienceMs = 30_000

type Settings = { port: number; password: string; starterPid: number }
/** `folder` is where the data lies: under /var/lib/promesse when root may not use `dataDir` for it; absent for a database that was given. */
export type Embedded = { url: string; folder?: string; stop: () => Promise<void> }

/** Starts the database in `<dataDir>/postgres` (made at the first start) and answers its address. A database left
 *  running by a killed predecessor is taken over; one that somebody else runs is shared, and left running. */
export async function startEmbedded(options: { dataDir: string; forTests?: boolean }): Promise<Embedded> {
  const dataDir = path.resolve(options.dataDir)
  fs.mkdirSync(dataDir, { recursive: true })
  const unlock = await lock(path.join(dataDir, 'postgres.lock'))
  try {
    return await startLocked(dataDir, options.forTests === true)
  } finally {
    unlock()
  }
}

async function startLocked(dataDir: string, forTests: boolean): Promise<Embedded> {
  const place = choosePlace(dataDir)
  const settingsFile = path.join(dataDir, 'postgres.json')
  const settings = readSettings(settingsFile) ?? newSettings()
  if (!fs.existsSync(path.join(place.data, 'PG_VERSION'))) initialise(place, settings.password)
  const running = await findRunning(place, settings)
  const borrowed =
    running !== undefined && settings.starterPid !== process.pid && isAlive(settings.starterPid)
  if (running === undefined) settings.port = await freePort(settings.port)
  if (!borrowed) settings.starterPid = process.pid
  writeSettings(settingsFile, settings)
  const pid = running ?? (await launch(place, settings, path.join(dataDir, 'postgres.log'), forTests))
  return {
    url: address(settings),
    folder: place.data,
    stop: borrowed ? async () => {} : () => stopProcess(pid),
  }
}

function newSettings(): Settings {
  return { port: 0, password: randomBytes(18).toString('base64url'), starterPid: 0 }
}

/** Two processes that start at once must not both make the folder. A dead holder's lock counts for nothing. */
async function lock(file: string): Promise<() => void> {
  const deadline = Date.now() + 2 * patienceMs
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => fs.rmSync(file, { force: true })
    } catch {
      const holder = readHolder(file)
      if ((holder !== 0 && !isAlive(holder)) || Date.now() > deadline) fs.rmSync(file, { force: true })
      else await pause(50)
    }
  }
}

/** 0: it was given back, or is being written. */
function readHolder(file: string): number {
  try {
    return Number(fs.readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/** DATABASE_URL where it is set; else starts the embedded database and sets it for this process and its children. */
export async function ensureDatabase(): Promise<Embedded> {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const embedded = await startEmbedded({ dataDir: process.env.DATA_DIR || './data' })
  process.env.DATABASE_URL = embedded.url
  forgetEnv()
  return embedded
}

function address({ port, password }: Settings): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`
}

async function launch(place: Place, settings: Settings, logFile: string, forTests: boolean): Promise<number> {
  const flags = {
    port: String(settings.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    // Statements and row values may hold personal data: not in the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(forTests ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const args = [
    '-D',
    place.data,
    ...Object.entries(flags).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ]
  const deadline = Date.now() + patienceMs
  for (;;) {
    const output = fs.openSync(logFile, 'a')
    // Its own process group: Ctrl-C must reach the web server and the worker first, and the database last.
    const child = spawn(path.join(place.binaries, 'bin', 'postgres'), args, {
      ...place.owner,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
    })
    fs.closeSync(output)
    let ended = false
    child.on('error', () => {
      ended = true
    })
    child.on('exit', () => {
      ended = true
    })
    child.unref()
    while (!ended && Date.now() < deadline) {
      if (await answers(settings)) return child.pid as number
      await pause(30)
    }
    // A predecessor killed a moment ago still holds postmaster.pid or its shared memory: try again for a while.
    if (Date.now() >= deadline) throw new Error(`The database did not start within 30 s: see ${logFile}`)
    await pause(300)
  }
}

async function findRunning(place: Place, settings: Settings): Promise<number | undefined> {
  const lock = path.join(place.data, 'postmaster.pid')
  const deadline = Date.now() + patienceMs
  while (fs.existsSync(lock) && Date.now() < deadline) {
    const pid = Number(fs.readFileSync(lock, 'utf8').split('\n')[0])
    if (!isAlive(pid)) return undefined
    if (settings.port !== 0 && (await answers(settings))) return pid
    if (!isPostgres(pid)) {
      // The number was given to another process since: PostgreSQL itself would refuse to start for it.
      fs.rmSync(lock)
      return undefined
    }
    await pause(200)
  }
  return undefined
}

/** Unknown (no /proc) counts as yes: never remove a live server's lock. */
function isPostgres(pid: number): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return !fs.existsSync('/proc/self')
  }
}

async function answers(settings: Settings): Promise<boolean> {
  const client = new pg.Client({ connectionString: address(settings), connectionTimeoutMillis: 1000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is written. */
async function stopProcess(pid: number): Promise<void> {
  if (!signal(pid, 'SIGINT')) return
  const deadline = Date.now() + patienceMs
  while (isAlive(pid) && Date.now() < deadline) await pause(20)
}

function readSettings(file: string): Settings | undefined {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Settings) : undefined
}

function writeSettings(file: string, settings: Settings): void {
  fs.writeFileSync(file, JSON.stringify(settings), { mode: 0o600 })
}

/** The port of last time where it is free, so that an address noted down stays right. */
async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.on('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const bound = (server.address() as net.AddressInfo).port
      server.close(() => resolve(bound))
    })
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
