import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { env } from './env.ts'
import { log } from './log.ts'
import { configurationExit, isMain, onShutdown, runMain } from './shutdown.ts'
import { startDatabase } from './start-database.ts'

type Child = { stop: () => Promise<void>; pid: () => number | undefined }

/** Starts one process and starts it anew when it ends by itself, waiting longer each time it fails soon after. Resolves when it
 *  says that it is ready. What only a person can mend (configurationExit) ends this process too, through its own shutdown. */
export async function keepRunning(role: 'web' | 'worker'): Promise<Child> {
  let child: ChildProcess
  let stopping = false
  let waitMs = 250
  let resolveReady: () => void = () => {}
  const ready = new Promise<void>((resolve) => {
    resolveReady = resolve
  })
  const launch = () => {
    const startedAt = Date.now()
    child = spawn(process.execPath, [path.join(import.meta.dirname, `${role}.ts`)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.on('message', () => resolveReady())
    child.on('exit', (code, signal) => {
      if (stopping) return
      if (code === configurationExit) {
        process.exitCode = configurationExit
        process.kill(process.pid, 'SIGTERM')
        return
      }
      waitMs = Date.now() - startedAt > 10_000 ? 250 : Math.min(waitMs * 2, 10_000)
      log().error({ role, code, signal, waitMs }, 'ended unexpectedly, will be started again')
      setTimeout(() => {
        if (!stopping) launch()
      }, waitMs)
    })
  }
  launch()
  await ready
  return {
    pid: () => child.pid,
    stop: () => {
      stopping = true
      return new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      })
    },
  }
}

if (isMain(import.meta.filename)) {
  runMain(async () => {
    const { PORT } = env()
    const children: Child[] = []
    const starting = startDatabase()
    onShutdown(async () => {
      await Promise.all(children.map((child) => child.stop()))
      await starting.then((database) => database.stop())
    }, 40_000)
    await starting
    for (const role of ['web', 'worker'] as const) children.push(await keepRunning(role))
    log().info({ port: PORT }, 'promesse is running')
    process.send?.('ready')
  })
}
