import { EnvError } from './env.schema.ts'
import { describeError, log } from './log.ts'

/** Exit code for what only a person can mend (EX_CONFIG): whoever restarts processes should not try again. */
export const configurationExit = 78

/** Runs `stop` once, at SIGTERM, SIGINT, or when the parent process is gone, then ends this process: with
 *  process.exitCode (0 where none was set), or 1 when stopping failed or took longer than `patienceMs`. */
export function onShutdown(stop: () => Promise<void>, patienceMs: number): void {
  let stopping = false
  const begin = (why: string) => {
    if (stopping) return
    stopping = true
    log().info({ why }, 'stopping')
    setTimeout(() => process.exit(1), patienceMs).unref()
    stop().then(
      () => process.exit(),
      (error) => {
        log().error({ err: error }, 'did not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => begin('SIGTERM'))
  process.on('SIGINT', () => begin('SIGINT'))
  if (process.connected) process.on('disconnect', () => begin('parent gone'))
}

/** Runs a process's main function; what it throws ends the process with a message a person can use. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    if (error instanceof EnvError || isTakenPort(error)) {
      console.error((error as Error).message)
      process.exit(configurationExit)
    }
    log().fatal({ err: describeError(error) }, 'could not start')
    console.error(error instanceof Error ? error.message : 'could not start')
    process.exit(1)
  })
}

function isTakenPort(error: unknown): boolean {
  return (error as { code?: string }).code === 'EADDRINUSE'
}

/** Whether this file is the one that was started. */
export function isMain(filename: string): boolean {
  return process.argv[1] === filename
}
