/** The sandbox's clock: real time plus an offset that only ever grows. Tokens and signatures keep real time. */
export type SandboxClock = {
  now: () => Date
  realNow: () => number
  offsetMs: () => number
  /** Throws RangeError when `ms` isn't a whole number of milliseconds above zero. */
  forward: (ms: number) => number
}

const longest = 400 * 24 * 3600 * 1000

export function createClock(realNow: () => number = Date.now): SandboxClock {
  let offset = 0
  return {
    realNow,
    now: () => new Date(realNow() + offset),
    offsetMs: () => offset,
    forward(ms) {
      if (!Number.isSafeInteger(ms) || ms <= 0 || offset + ms > longest) {
        throw new RangeError(`forwardMs must be a whole number of milliseconds from 1 to ${longest}`)
      }
      offset += ms
      return offset
    },
  }
}
