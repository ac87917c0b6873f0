import { expect, test } from 'vitest'
import { parseExactJson } from './exact-json.ts'

test('ids beyond 2^53 keep every digit, small numbers stay numbers', () => {
  expect(parseExactJson('{"id": 820982911946154508, "n": 3, "f": 1.5, "m": -9007199254740993}')).toEqual({
    id: '820982911946154508',
    n: 3,
    f: 1.5,
    m: '-9007199254740993',
  })
})
