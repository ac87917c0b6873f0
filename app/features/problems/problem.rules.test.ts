import { describe, expect, it } from 'vitest'
import { groupByHarm } from './problem.rules.ts'

const problem = (kind: string, subject: string, day: number) => ({
  kind,
  subject,
  openedAt: new Date(Date.UTC(2026, 10, day)),
})

describe('groupByHarm', () => {
  it('puts what may publish something false first, then what waits longest', () => {
    const groups = groupByHarm([
      problem('unlisted', 'b', 3),
      problem('unlisted', 'a', 2),
      problem('bundle', 'c', 1),
      problem('ids-unmatched', 'google', 9),
      problem('levels-disagree', 'd', 12),
      problem('of-an-older-version', 'e', 10),
    ])
    expect(groups.map(({ kind, problems }) => [kind, problems.map(({ subject }) => subject)])).toEqual([
      ['levels-disagree', ['d']],
      ['ids-unmatched', ['google']],
      ['bundle', ['c']],
      ['unlisted', ['a', 'b']],
      ['of-an-older-version', ['e']],
    ])
  })
})
