import { expect, test } from 'vitest'
import { makeTurns } from '../../app/screens/public/turns.server.ts'

/** Work that ends when told; `started` names what runs, in order. */
function stage() {
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const inTurn = makeTurns({ places: 3, each: 2 })
  const ask = (key: string, name: string) =>
    inTurn(key, () => {
      started.push(name)
      return new Promise<void>((resolve) => ends.set(name, resolve))
    })
  const end = async (name: string, answer: Promise<void>) => {
    ends.get(name)?.()
    await answer
  }
  return { started, ask, end }
}

test('slow readers of one merchant leave a place to others', async () => {
  const { started, ask } = stage()
  for (const name of ['a1', 'a2', 'a3']) void ask('a', name)
  void ask('b', 'b1')
  await Promise.resolve()
  expect(started).toEqual(['a1', 'a2', 'b1'])
})

test('who waits comes next, in order, when a place is free', async () => {
  const { started, ask, end } = stage()
  const first = ask('a', 'a1')
  for (const [key, name] of [
    ['a', 'a2'],
    ['a', 'a3'],
    ['b', 'b1'],
    ['c', 'c1'],
  ] as const)
    void ask(key, name)
  await Promise.resolve()
  await end('a1', first)
  expect(started).toEqual(['a1', 'a2', 'b1', 'a3'])
})

test('work that fails frees its place', async () => {
  const inTurn = makeTurns({ places: 1, each: 1 })
  await expect(inTurn('a', () => Promise.reject(new Error('cut')))).rejects.toThrow('cut')
  expect(await inTurn('a', async () => 'read')).toBe('read')
})
