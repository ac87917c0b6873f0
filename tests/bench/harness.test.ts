import { expect, test } from 'vitest'
import { runBench, toResult } from './harness.ts'

test('the ratio is the median of the rounds, beside its target either way', () => {
  expect(toResult({ atMost: 3 }, [2, 9, 2.5])).toMatchObject({ ratio: 2.5, target: 3, ok: true })
  expect(toResult({ atMost: 3 }, [2, 9, 3.5])).toMatchObject({ ratio: 3.5, ok: false })
  expect(toResult({ atLeast: 0.5 }, [0.4, 0.6, 0.7])).toMatchObject({ ratio: 0.6, ok: true })
  expect(toResult({ atLeast: 0.5 }, [Number.NaN])).toMatchObject({ ok: false })
})

test('rounds alternate who goes first', async () => {
  const order: string[] = []
  const runs = (name: string, value: number) => async () => {
    order.push(name)
    return value
  }
  const target = { atMost: 3 }
  const bench = {
    name: 'x',
    what: '',
    target,
    rounds: 3,
    warmUp: false,
    subject: runs('s', 2),
    floor: runs('f', 1),
  }
  expect(await runBench(bench, () => {})).toMatchObject({ ratio: 2, ok: true, spread: 0 })
  expect(order.join('')).toBe('sffssf')
})
