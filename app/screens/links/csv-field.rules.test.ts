import { expect, it } from 'vitest'
import { csvField } from './csv-field.rules.ts'

it.each([
  ['Robe Alix', 'Robe Alix'],
  ['Bleu, M', '"Bleu, M"'],
  ['12 "pouces"', '"12 ""pouces"""'],
  ['deux\nlignes', '"deux\nlignes"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+33', "'+33"],
  ['-5 %', "'-5 %"],
  ['@moi', "'@moi"],
  ['12-34', '12-34'],
  [-5, '-5'],
  [0, '0'],
  [null, ''],
])('%j is written %j', (value, field) => {
  expect(csvField(value)).toBe(field)
})
