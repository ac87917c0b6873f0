import { env } from './env.ts'
import { processWide } from './process-wide.ts'

type Clock = {
  offsetMs: number
  url: string | undefined
  timer: NodeJS.Timeout | undefined
  first: Promise<void>
}

const clock = processWide('clock', (): Clock => {
  const url = env().CLOCK_OFFSET_URL
  const made: Clock = { offsetMs: 0, url, timer: undefined, first: Promise.resolve() }
  if (url === undefined) return made
  made.first = readOffset(made)
  made.timer = setInterval(() => void readOffset(made), 500)
  made.timer.unref()
  return made
})

async function readOffset(target: Clock): Promise<void> {
  try {
    const response = await fetch(target.url as string, { signal: AbortSignal.timeout(2000) })
    const answer = (await response.json()) as { offsetMs?: unknown }
    if (typeof answer.offsetMs === 'number' && Number.isFinite(answer.offsetMs))
      target.offsetMs = answer.offsetMs
  } catch {
    // The sandbox may start later than we do: the last known offset stays.
  }
}

/** The time decisions are taken by. Real time, except in a sandbox that moves its clock. */
export function now(): Date {
  return new Date(Date.now() + clock.get().offsetMs)
}

/** The time of tokens, of signatures and of the order of reads: never moved. */
export function realNow(): Date {
  return new Date()
}

/** Waits for the first reading of the offset; at once where there is none. */
export function startClock(): Promise<void> {
  return clock.get().first
}

/** Stops reading the offset. */
export function stopClock(): void {
  clearInterval(clock.peek()?.timer)
  clock.drop()
}
