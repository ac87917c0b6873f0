import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { mutations } from './all.ts'
import { replaceOnce } from './mutation.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test.each(Object.entries(mutations))('%s still finds what it takes out, once', (_name, mutation) => {
  const source = readFileSync(`${root}/${mutation.file}`, 'utf8')
  expect(replaceOnce(source, mutation)).not.toBe(source)
})

test('a text that is gone, or there twice, fails the run', () => {
  const mutation = { file: 'x.ts', find: 'a', replace: 'b', story: '', figure: '', web: false }
  expect(() => replaceOnce('ccc', mutation)).toThrow('0 times')
  expect(() => replaceOnce('aca', mutation)).toThrow('2 times')
  expect(replaceOnce('cac', { ...mutation, replace: '$&' })).toBe('c$&c')
})
