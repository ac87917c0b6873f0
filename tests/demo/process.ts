/** One child process of the demo: its output goes to a file, its end is noticed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'

export type Running = {
  name: string
  pid: number
  logFile: string
  /** Resolves when it has ended, however. */
  ended: Promise<void>
  /** Null: a signal ended it. */
  exitCode: Promise<number | null>
  /** SIGTERM, then SIGKILL after 10 s. */
  stop: () => Promise<void>
  /** SIGKILL, as a machine's fault would. */
  kill: () => Promise<void>
  /** The last lines it wrote. */
  lastLines: (count?: number) => Promise<string>
}

export type StartInput = {
  name: string
  args: string[]
  env: Record<string, string>
  cwd: string
  logFile: string
  /** Called when it ends without having been asked to. */
  onCrash: (why: string) => void
}

export function startProcess({ name, args, env, cwd, logFile, onCrash }: StartInput): Running {
  const output = createWriteStream(logFile, { flags: 'a' })
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...cleanEnv(), ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches the demo alone, which ends everything in order.
    detached: true,
  })
  child.stdout?.pipe(output, { end: false })
  child.stderr?.pipe(output, { end: false })
  let asked = false
  const exitCode = new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      onCrash(`${name} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code, signal) => {
      output.end()
      if (!asked) onCrash(`${name} ended by itself (${signal ?? code}), see ${logFile}`)
      resolve(code)
    })
  })
  const ended = exitCode.then(() => {})
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    asked = true
    if (isRunning(child)) child.kill(signal)
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(timer)
  }
  return {
    name,
    pid: child.pid ?? 0,
    logFile,
    ended,
    exitCode,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    lastLines: async (count = 15) =>
      (await readFile(logFile, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-count).join('\n'),
  }
}

/** Waits until `url` answers 2xx; throws with the process's last words when it doesn't in time. */
export async function untilAnswers(running: Running, url: string, withinMs = 180_000): Promise<void> {
  const until = Date.now() + withinMs
  let over = false
  void running.ended.then(() => {
    over = true
  })
  while (Date.now() < until && !over) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.ok
      },
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${running.name} does not answer at ${url}\n${await running.lastLines()}`)
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

/** Settings of whoever starts the demo must not leak into its shop. */
function cleanEnv(): Record<string, string> {
  const ours =
    /^(DATABASE_URL|DATA_DIR|PORT|APP_URL|SHOPIFY_|ADMIN_ORIGIN|APP_BRIDGE_URL|TOKEN_KEYS|SIGNING_KEY|CLOCK_|POLL_|LOG_LEVEL|NODE_ENV|SANDBOX_|PRESTASHOP_|VITEST)/
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => !ours.test(entry[0]) && entry[1] !== undefined,
    ),
  )
}
