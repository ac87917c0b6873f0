/** Starts everything that two shops with the app need, each part a process of its own: database, sandbox, stand-in
 *  PrestaShop, web, worker. */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { startEmbedded } from '../../app/runtime/embedded.ts'
import { ensurePhp, hasDockerEngine } from '../../scripts/install-php.ts'
import { freePort, isFree } from '../sandbox/free-port.ts'
import { type Running, startProcess, untilAnswers } from './process.ts'

export type House = {
  sandboxUrl: string
  /** Null where PHP or MariaDB can't be had: what to do was said. */
  prestashop: {
    url: string
    /** Starts it anew from another copy of the source; its data stay. */
    move: (root: string) => Promise<void>
  } | null
  appUrl: string
  databaseUrl: string
  apiSecret: string
  pollMs: number
  worker: { kill: () => Promise<number>; start: () => Promise<void> }
  /** Ends web and worker and starts them anew from another copy of the source. */
  moveApp: (root: string) => Promise<void>
  stop: () => Promise<void>
}

export type HouseInput = {
  /** The source that web and worker run from. */
  root: string
  /** Logs, and the database where none is given. */
  dataDir: string
  databaseUrl?: string
  ports?: { app: number; sandbox: number; prestashop: number }
  pollSeconds?: number
  /** With the stand-in PrestaShop, where PHP and MariaDB can be had. */
  prestashop?: boolean
  /** When Ctrl-C ended it; as shells have it (130) where nothing is said. */
  exitCode?: number
  onCrash: (why: string) => void
  say: (line: string) => void
}

export async function openHouse(input: HouseInput): Promise<House> {
  const { dataDir, onCrash, say } = input
  const logs = path.join(dataDir, 'logs')
  mkdirSync(logs, { recursive: true })
  const database = input.databaseUrl
    ? { url: input.databaseUrl, stop: async () => {} }
    : await startEmbedded({ dataDir })
  const ports = input.ports ?? {
    app: await freePort(),
    sandbox: await freePort(),
    prestashop: await freePort(),
  }
  const appUrl = `http://localhost:${ports.app}`
  const sandboxUrl = `http://localhost:${ports.sandbox}`
  const prestashopUrl = mayHavePrestashop(input) ? `http://localhost:${ports.prestashop}` : null
  const env = toEnv({
    ...ports,
    appUrl,
    sandboxUrl,
    prestashopUrl,
    databaseUrl: database.url,
    dataDir,
    pollSeconds: input.pollSeconds,
  })
  const running = new Map<string, Running>()
  let root = input.root

  const start = (name: string, file: string, cwd: string, own: Record<string, string> = {}) => {
    const args = [path.join(cwd, file)]
    const logFile = path.join(logs, `${name}.log`)
    const process = startProcess({ name, args, env: { ...env, ...own }, cwd, logFile, onCrash })
    running.set(name, process)
    return process
  }
  const startApp = async () => {
    const web = start('web', 'app/runtime/web.ts', root)
    start('worker', 'app/runtime/worker.ts', root)
    await untilAnswers(web, `${appUrl}/readyz`)
  }
  const startPrestashop = async (cwd: string) => {
    if (prestashopUrl === null) return
    const own = { DATA_DIR: path.join(dataDir, 'prestashop') }
    const prestashop = start('prestashop', 'tests/sandbox/prestashop/serve.ts', cwd, own)
    await untilAnswers(prestashop, `${prestashopUrl}/control/state`)
  }
  const end = async (names: string[]) => {
    await Promise.all(names.map((name) => running.get(name)?.stop()))
  }
  const stop = async () => {
    await end(['web', 'worker'])
    await end(['sandbox', 'prestashop'])
    await database.stop()
    forgetSignals()
  }
  const forgetSignals = onSignal((code) => void stop().finally(() => process.exit(input.exitCode ?? code)))

  try {
    const migrate = startProcess({
      name: 'migrate',
      args: ['prisma/migrate.ts'],
      env,
      cwd: root,
      logFile: path.join(logs, 'migrate.log'),
      onCrash: () => {},
    })
    await migrate.ended
    say(`database at ${new URL(database.url).host}`)
    const sandbox = start('sandbox', 'tests/sandbox/serve.ts', input.root)
    await Promise.all([
      untilAnswers(sandbox, `${sandboxUrl}/control/clock`),
      startPrestashop(input.root),
      startApp(),
    ])
  } catch (error) {
    await stop()
    throw error
  }

  return {
    sandboxUrl,
    prestashop:
      prestashopUrl === null
        ? null
        : {
            url: prestashopUrl,
            async move(to) {
              await end(['prestashop'])
              await startPrestashop(to)
            },
          },
    appUrl,
    databaseUrl: database.url,
    apiSecret: env.SHOPIFY_API_SECRET,
    pollMs: Number(env.POLL_SECONDS) * 1000,
    worker: {
      async kill() {
        const at = Date.now()
        await running.get('worker')?.kill()
        return at
      },
      async start() {
        start('worker', 'app/runtime/worker.ts', root)
      },
    },
    async moveApp(to) {
      await end(['web', 'worker'])
      root = to
      await startApp()
    },
    stop,
  }
}

/** PHP and MariaDB are there, or were installed; otherwise says how to get them. */
function mayHavePrestashop({ prestashop = false, say }: HouseInput): boolean {
  if (!prestashop) return false
  const found = ensurePhp()
  if (!('missing' in found) || hasDockerEngine()) return true
  say(`no PrestaShop: ${found.missing}`)
  return false
}

function toEnv(house: {
  app: number
  sandbox: number
  prestashop: number
  appUrl: string
  sandboxUrl: string
  prestashopUrl: string | null
  databaseUrl: string
  dataDir: string
  pollSeconds: number | undefined
}) {
  return {
    DATABASE_URL: house.databaseUrl,
    DATA_DIR: house.dataDir,
    PORT: String(house.app),
    APP_URL: house.appUrl,
    SANDBOX_PORT: String(house.sandbox),
    SANDBOX_URL: house.sandboxUrl,
    PRESTASHOP_PORT: String(house.prestashop),
    ...(house.prestashopUrl === null ? {} : { PRESTASHOP_URL: house.prestashopUrl }),
    SHOPIFY_API_KEY: randomBytes(16).toString('hex'),
    SHOPIFY_API_SECRET: randomBytes(16).toString('hex'),
    SHOPIFY_API_URL: `${house.sandboxUrl}/{shop}`,
    ADMIN_ORIGIN: house.sandboxUrl,
    APP_BRIDGE_URL: `${house.sandboxUrl}/app-bridge.js`,
    TOKEN_KEYS: `demo:${randomBytes(32).toString('base64')}`,
    SIGNING_KEY: randomBytes(32).toString('base64'),
    CLOCK_OFFSET_URL: `${house.sandboxUrl}/control/clock`,
    POLL_SECONDS: String(house.pollSeconds ?? 45),
    NODE_ENV: 'development',
  }
}

/** Once, however often it is asked; answers how to stop listening. */
function onSignal(end: (code: number) => void): () => void {
  let ending = false
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
  const handlers = Object.entries(codes).map(([signal, code]) => {
    const handler = () => {
      if (!ending) end(code)
      ending = true
    }
    process.on(signal, handler)
    return () => process.removeListener(signal, handler)
  })
  return () => {
    for (const forget of handlers) forget()
  }
}

/** The usual port, or any where it is taken. */
export async function preferPort(usual: number): Promise<number> {
  return (await isFree(usual)) ? usual : freePort()
}
