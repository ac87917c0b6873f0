export {
  FirstHintProvider,
  type Reader,
  ReaderProvider,
  useFirstHint,
  useFormat,
  useLocale,
  useReader,
  useTerm,
  useWords,
} from './context.ts'
export { createFormat, type Format } from './format.ts'
export { isLocale, type Locale, locales, toLocale } from './locale.ts'
export { pluralEn, pluralFr } from './plural.ts'
export { type Host, type TermKey, term } from './terms.ts'
export { defineWords, type Words } from './words.ts'
