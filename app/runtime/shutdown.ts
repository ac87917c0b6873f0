import { EnvError } from './env.schema.ts'
import { log } from './log.ts'

/** Exit code for what only a person can mend (EX_CONFIG): whoever restarts processes should not try again. */
export const configurationExit = 78

type Stop = () => Promise<void>
/** Says how to undo what was just started; undone in reverse order, at once when the process is stopping already. */
export type AtStop = (stop: Stop) => void

/** Runs a process: `main` starts things and names with each how to stop it. At SIGTERM, SIGINT, or when the parent
 *  process is gone, all of it is stopped once and the process ends: with process.exitCode (0 where none was set), or
 *  1 when stopping failed or took longer than `patienceMs`. What `main` throws ends it with a message a person can
 *  use, after stopping what had started. */
export function runMain(main: (atStop: AtStop) => Promise<void>, patienceMs: number): void {
  const stops: Stop[] = []
  let stopping: Promise<void> | undefined
  const stopAll = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop()
  }
  const begin = (why: string) => {
    if (stopping) return
    log().info({ why }, 'stopping')
    setTimeout(() => process.exit(1), patienceMs).unref()
    stopping = stopAll()
    // What main is still starting is stopped too, as soon as it is there.
    const settled = Promise.allSettled([started]).then(() => stopping)
    settled.then(
      () => process.exit(),
      (error) => {
        log().error({ err: error }, 'did not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => begin('SIGTERM'))
  process.on('SIGINT', () => begin('SIGINT'))
  if (process.channel) process.on('disconnect', () => begin('parent gone'))
  const started = main((stop) => {
    stops.push(stop)
    if (stopping) stopping = stopping.then(stopAll)
  })
  started.then(
    () => tellParent('ready'),
    (error: unknown) => {
      if (stopping) return
      process.exitCode = explain(error)
      begin('could not start')
    },
  )
}

/** Tells the process that started this one, when there is one and it still lives. */
function tellParent(message: string): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {})
}

function explain(error: unknown): number {
  const mendable = error instanceof EnvError || (error as { code?: string }).code === 'EADDRINUSE'
  if (!mendable) log().fatal({ err: error }, 'could not start')
  console.error(error instanceof Error ? error.message : 'could not start')
  return mendable ? configurationExit : 1
}

/** Whether this file is the one that was started. */
export function isMain(filename: string): boolean {
  return process.argv[1] === filename
}
