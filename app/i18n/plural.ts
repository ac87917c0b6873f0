import { intlTag, type Locale } from './locale.ts'

/** Whole sentences per form; `#` is the number, written as the language writes it. */
export type FrenchForms = { one: string; many?: string; other: string }
export type EnglishForms = { one: string; other: string }

function pick(locale: Locale, count: number, forms: FrenchForms): string {
  const rule = new Intl.PluralRules(intlTag[locale]).select(count)
  const sentence = rule === 'one' ? forms.one : rule === 'many' ? (forms.many ?? forms.other) : forms.other
  return sentence.replaceAll('#', new Intl.NumberFormat(intlTag[locale]).format(count).replace('-', '−'))
}

/** French: 0, 1 and 1.5 are singular; `many` from a million on ("# d'annonces"). */
export const pluralFr = (count: number, forms: FrenchForms): string => pick('fr', count, forms)

/** English: only 1 is singular. */
export const pluralEn = (count: number, forms: EnglishForms): string => pick('en', count, forms)
