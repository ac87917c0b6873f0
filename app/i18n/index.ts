export {
  FirstHintProvider,
  ReaderProvider,
  useFirstHint,
  useFormat,
  useLocale,
  useReader,
  useWords,
} from './context.ts'
export { isLocale, type Locale, toLocale } from './locale.ts'
export { pluralEn, pluralFr } from './plural.ts'
export { defineWords, type Words } from './words.ts'
