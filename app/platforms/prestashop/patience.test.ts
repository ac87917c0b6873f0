import { expect, test } from 'vitest'
import { RetryLater } from '../../language/outcome.ts'
import { checkPatience, forgetPatience, notePatience } from './patience.ts'

test('a shop that refuses at once is asked again at once, ever later, and within half a minute', () => {
  const waits = Array.from({ length: 12 }, () => notePatience('a.fr', 'quick', '503').afterMs)
  expect(waits.slice(0, 3)).toEqual([2_000, 4_000, 8_000])
  expect(Math.max(...waits)).toBe(30_000)
  expect(() => checkPatience('a.fr')).not.toThrow()
})

test('a shop whose questions time out is left alone, so that it holds no place of the worker', () => {
  notePatience('b.fr', 'slow', 'no answer')
  expect(() => checkPatience('b.fr')).toThrow(RetryLater)
  expect(() => checkPatience('c.fr')).not.toThrow()
})

test('an answer ends it', () => {
  notePatience('d.fr', 'slow', 'no answer')
  forgetPatience('d.fr')
  expect(() => checkPatience('d.fr')).not.toThrow()
  expect(notePatience('d.fr', 'quick', '503').afterMs).toBe(2_000)
})
