import { describe, expect, it } from 'vitest'
import { secondsLeft } from './first-sync-progress.rules.ts'

const run = { runId: '1', state: 'writing', settled: 50, total: 200, seconds: 10 } as const

describe('the time that a run still takes', () => {
  it.each([
    ['a quarter in ten seconds', {}, 30],
    ['nothing is said before ten answers', { settled: 9 }, null],
    ['nor in the first seconds', { seconds: 2 }, null],
    ['nor without its beginning', { seconds: null }, null],
    ['nor at the end', { settled: 200 }, null],
    ['a second at least', { settled: 199, seconds: 3 }, 1],
  ])('%s', (_, over, left) => {
    expect(secondsLeft({ ...run, ...over })).toBe(left)
  })
})
