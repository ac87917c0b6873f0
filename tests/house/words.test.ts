import { expect, test } from 'vitest'
import { findGaps, findLiterals } from '../../scripts/words-check.ts'

test.each([
  ['text between tags', '<p>Rupture de stock</p>'],
  ['a spoken attribute', '<Button label="Enregistrer" />'],
  ['a literal in braces', "<p>{'Sold out'}</p>"],
  ['one arm of a choice', '<p>{open ? words.open : "Fermé"}</p>'],
  ['a template', '<p>{`Il en reste ${left}`}</p>'],
])('%s is found', (_, source) => {
  expect(findLiterals(`const view = ${source}`)).toHaveLength(1)
})

test.each([
  ['words', '<p>{words.soldOut}</p>'],
  ['punctuation and figures', '<p>12 · {words.left}</p>'],
  ['an attribute nobody reads', '<Button id="save" tone="critical" />'],
])('%s are left alone', (_, source) => {
  expect(findLiterals(`const view = ${source}`)).toEqual([])
})

test.each([
  ['a key of one language only', { a: 'x' }, {}, ['a']],
  ['an empty sentence', { a: { b: '' } }, { a: { b: 'x' } }, ['a.b']],
  ['both', { a: { b: () => 'x' } }, { a: { b: () => 'y' } }, []],
])('%s', (_, fr, en, gaps) => {
  expect(findGaps(fr, en)).toEqual(gaps)
})
