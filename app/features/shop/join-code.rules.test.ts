import { expect, test } from 'vitest'
import { parseJoinCode, showJoinCode } from './join-code.rules.ts'

test.each([
  ['ABCD-EFGH-JKMN', 'ABCDEFGHJKMN'],
  [' abcd efgh jkmn ', 'ABCDEFGHJKMN'],
  ['ABCDEFGHJKM', null],
  ['ABCD-EFGH-JKM0', null],
  ['ABCD-EFGH-JKMN-P', null],
  ['', null],
])('%j is read as %j', (typed, letters) => {
  expect(parseJoinCode(typed)).toBe(letters)
})

test('a shown code is read back', () => {
  expect(parseJoinCode(showJoinCode('ABCDEFGHJKMN'))).toBe('ABCDEFGHJKMN')
})
