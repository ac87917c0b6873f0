/** The real parts under the stand-in: a MariaDB of its own and PHP's own server, each on a free port. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureComposer, ensurePhp } from '../../../scripts/install-php.ts'
import { freePort } from '../free-port.ts'

export type Machine = {
  /** Where PHP answers. */
  url: string
  env: NodeJS.ProcessEnv
  php: string
  stop: () => Promise<void>
}

export type MachineOptions = {
  dataDir: string
  address: string
  appUrl: string
  moduleDir?: string
  sql: string
}

export const coreDir = path.join(import.meta.dirname, 'core')
const defaultModule = path.resolve(import.meta.dirname, '../../../prestashop-bridge')
/** A worker serves one request at a time, and what a module does after its answer belongs to the request. */
const workers = '8'

export async function startMachine(options: MachineOptions): Promise<Machine> {
  const found = ensurePhp()
  if ('missing' in found) throw new Error(found.missing)
  const vendor = ensureComposer(import.meta.dirname, 'stand-in-shop')
  const { dataDir } = options
  for (const folder of ['modules', 'var/cache/smarty/compile', 'img', 'tmp'])
    fs.mkdirSync(path.join(dataDir, folder), { recursive: true })
  linkModule(path.join(dataDir, 'modules/promesse'), options.moduleDir ?? defaultModule)
  const database = await startDatabase(found.mariadbd, dataDir)
  try {
    const env = {
      ...process.env,
      STANDIN_DATA: dataDir,
      STANDIN_DB_PORT: String(database.port),
      STANDIN_VENDOR: vendor,
      STANDIN_APP_URL: options.appUrl,
      STANDIN_API_URL: `${options.address}/wire`,
    }
    fillDatabase(found.php, env, dataDir, options.sql)
    const server = await startPhp(found.php, env, dataDir)
    const stop = async () => {
      await server.stop()
      await database.stop()
    }
    return { url: server.url, env, php: found.php, stop }
  } catch (error) {
    await database.stop()
    throw error
  }
}

function linkModule(link: string, target: string): void {
  fs.rmSync(link, { force: true, recursive: true })
  fs.symlinkSync(target, link, 'dir')
}

/** Runs one of the scripts of core/bin. Throws with what it printed. */
export function runPhp(
  php: string,
  env: NodeJS.ProcessEnv,
  script: string,
  args: string[],
  input?: string,
): string {
  const run = spawnSync(php, [...phpOptions, path.join(coreDir, 'bin', script), ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  })
  if (run.status !== 0) throw new Error(`${script} failed:\n${run.stderr}\n${run.stdout}`)
  return run.stdout
}

const phpOptions = ['-d', 'display_errors=stderr', '-d', 'memory_limit=256M', '-d', 'session.auto_start=0']

function fillDatabase(php: string, env: NodeJS.ProcessEnv, dataDir: string, sql: string): void {
  // A shop that was filled for other tables is filled anew.
  const mark = path.join(dataDir, 'filled')
  const tables = createHash('sha256')
    .update(fs.readFileSync(path.join(coreDir, 'config/schema.sql')))
    .digest('hex')
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === tables) return
  const file = path.join(dataDir, 'seed.sql')
  fs.writeFileSync(file, sql)
  runPhp(php, env, 'load.php', [
    ...['schema.sql', 'base.sql'].map((one) => path.join(coreDir, 'config', one)),
    file,
  ])
  runPhp(php, env, 'install-module.php', [])
  fs.writeFileSync(mark, tables)
}

type Running = { port: number; stop: () => Promise<void> }

async function startDatabase(mariadbd: string, dataDir: string): Promise<Running> {
  const data = path.join(dataDir, 'mysql')
  // Its own user has nothing to do with the machine's: it listens on this machine only.
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []
  if (!fs.existsSync(data)) {
    const args = [
      '--no-defaults',
      ...asRoot,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ]
    const made = spawnSync('mariadb-install-db', args, { encoding: 'utf8', env: withTmp(dataDir) })
    if (made.status !== 0) throw new Error(`mariadb-install-db failed:\n${made.stdout}\n${made.stderr}`)
  }
  const port = await freePort()
  const log = fs.openSync(path.join(dataDir, 'mariadb.log'), 'a')
  const child = spawn(
    mariadbd,
    [
      ...[
        '--no-defaults',
        ...asRoot,
        `--datadir=${data}`,
        `--port=${port}`,
        '--bind-address=127.0.0.1',
        '--skip-log-bin',
      ],
      ...[`--socket=${socketFile(dataDir)}`, `--pid-file=${path.join(dataDir, 'mariadb.pid')}`],
      ...['--transaction-isolation=READ-COMMITTED', '--innodb-flush-log-at-trx-commit=0'],
      ...['--innodb-buffer-pool-size=64M', '--character-set-server=utf8mb4', '--max-connections=80'],
    ],
    { stdio: ['ignore', log, log] },
  )
  fs.closeSync(log)
  endWithUs(child, () => child.kill('SIGKILL'))
  const stop = () => ended(child, () => child.kill('SIGTERM'))
  await listens(port, child, path.join(dataDir, 'mariadb.log'), stop)
  return { port, stop }
}

/** Temporary tables have names of few letters: two databases that start at once need folders of their own. */
function withTmp(dataDir: string): NodeJS.ProcessEnv {
  return { ...process.env, TMPDIR: path.join(dataDir, 'tmp') }
}

/** A socket's path may have 107 letters: a deep data folder has no room for it. */
function socketFile(dataDir: string): string {
  const own = path.join(dataDir, 'mariadb.sock')
  return own.length < 100 ? own : path.join(tmpdir(), `stand-in-${process.pid}-${Date.now()}.sock`)
}

async function startPhp(php: string, env: NodeJS.ProcessEnv, dataDir: string) {
  const port = await freePort()
  const log = fs.openSync(path.join(dataDir, 'php.log'), 'a')
  const options = [
    ...phpOptions,
    '-d',
    'opcache.enable=1',
    '-d',
    'opcache.enable_cli=1',
    '-d',
    'opcache.revalidate_freq=0',
  ]
  const child = spawn(
    php,
    [...options, '-S', `127.0.0.1:${port}`, '-t', coreDir, path.join(coreDir, 'router.php')],
    {
      env: { ...env, PHP_CLI_SERVER_WORKERS: workers },
      stdio: ['ignore', log, log],
      detached: true,
    },
  )
  fs.closeSync(log)
  // Its workers are children of its own: the whole group ends.
  const kill = () => child.pid && process.kill(-child.pid, 'SIGKILL')
  endWithUs(child, kill)
  const stop = () => ended(child, kill)
  await listens(port, child, path.join(dataDir, 'php.log'), stop)
  return { url: `http://127.0.0.1:${port}`, stop }
}

/** A process that ends without stopping its shops takes their servers with it. */
const alive = new Set<() => unknown>()
process.once('exit', () => {
  for (const kill of alive) kill()
})

function endWithUs(child: ChildProcess, kill: () => unknown): void {
  alive.add(kill)
  child.once('exit', () => alive.delete(kill))
}

async function ended(child: ChildProcess, kill: () => unknown): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  kill()
  await gone
}

async function listens(
  port: number,
  child: ChildProcess,
  log: string,
  stop: () => Promise<void>,
): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!(await accepts(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`Nothing listens on port ${port}:\n${fs.readFileSync(log, 'utf8').slice(-2000)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
