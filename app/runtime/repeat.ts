import { log } from './log.ts'

/** Runs `work` now and then again `everyMs` after it ended, until stopped. A failure is logged, not fatal: the
 *  database may be away for a while. `stop` waits for a run that is under way. */
export function repeat(
  name: string,
  everyMs: number,
  work: () => Promise<void>,
): { stop: () => Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const run = () => {
    running = work()
      .catch((error) => log().warn({ err: error, name }, 'will be tried again'))
      .then(() => {
        if (!stopped) timer = setTimeout(run, everyMs)
      })
  }
  run()
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return running
    },
  }
}
