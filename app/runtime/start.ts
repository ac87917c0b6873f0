import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { env } from './env.ts'
import { log } from './log.ts'
import { configurationExit, isMain, runMain } from './shutdown.ts'
import { startDatabase } from './start-database.ts'

/** `ready` resolves when the process says that it is, or when it was stopped before. */
type Child = { ready: Promise<void>; stop: () => Promise<void> }

/** Starts one process, and starts it anew when it ends by itself, waiting longer each time it fails soon after. What
 *  only a person can mend (configurationExit) ends this process too, through its own shutdown. */
function keepRunning(role: 'web' | 'worker'): Child {
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
  return {
    ready,
    stop: () => {
      stopping = true
      resolveReady()
      return new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      })
    },
  }
}

if (isMain(import.meta.filename)) {
  runMain(async (atStop) => {
    const { PORT } = env()
    const database = await startDatabase()
    atStop(database.stop)
    const children = [keepRunning('web'), keepRunning('worker')]
    atStop(async () => {
      await Promise.all(children.map((child) => child.stop()))
    })
    await Promise.all(children.map((child) => child.ready))
    log().info({ port: PORT }, 'promesse is running')
  }, 40_000)
}
