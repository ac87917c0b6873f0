/** When things happen later; tests put their own in, so that nothing sleeps. */
export type Scheduler = {
  after: (ms: number, run: () => void) => void
  /** Nothing runs any more. */
  stop: () => void
}

export function realScheduler(): Scheduler {
  const timers = new Set<NodeJS.Timeout>()
  let stopped = false
  return {
    after(ms, run) {
      if (stopped) return
      const timer = setTimeout(() => {
        timers.delete(timer)
        run()
      }, ms)
      timers.add(timer)
    },
    stop() {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}

export type ManualScheduler = Scheduler & {
  /** Lets this many milliseconds pass: runs what falls due, in order of time. */
  pass: (ms: number) => void
  now: () => number
}

export function manualScheduler(): ManualScheduler {
  let now = 0
  let order = 0
  let waiting: { at: number; order: number; run: () => void }[] = []
  return {
    now: () => now,
    after(ms, run) {
      order += 1
      waiting.push({ at: now + ms, order, run })
    },
    stop() {
      waiting = []
    },
    pass(ms) {
      const end = now + ms
      for (;;) {
        waiting.sort((a, b) => a.at - b.at || a.order - b.order)
        const next = waiting[0]
        if (!next || next.at > end) break
        waiting.shift()
        now = Math.max(now, next.at)
        next.run()
      }
      now = end
    },
  }
}
