import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react'
import { createFormat, type Format } from './format.ts'
import type { Locale } from './locale.ts'
import { fillTerms, type Host } from './terms.ts'
import { mapSentences, type Words } from './words.ts'

/** `now` comes from the server, so that it and the browser write the same sentence. */
type Reader = {
  locale: Locale
  host: Host
  timeZone: string
  currency: string
  now: string
  /** Whether the reader's rights in the admin allow changes. */
  canEdit: boolean
}

const ReaderContext = createContext<Reader>({
  locale: 'en',
  host: 'shopify',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  now: new Date(0).toISOString(),
  canEdit: true,
})

type GivenReader = Omit<Reader, 'canEdit'> & { canEdit?: boolean }

export function ReaderProvider({ reader, children }: { reader: GivenReader; children: ReactNode }) {
  const { canEdit = true } = reader
  return createElement(ReaderContext.Provider, { value: { ...reader, canEdit } }, children)
}

/** The admin names its language on the first load only; the document keeps it for as long as it lives. */
const FirstHintContext = createContext<string | null>(null)
export const FirstHintProvider = FirstHintContext.Provider
export const useFirstHint = (): string | null => useContext(FirstHintContext)

export const useReader = (): Reader => useContext(ReaderContext)
export const useLocale = (): Locale => useReader().locale

const filled = new WeakMap<object, Map<string, unknown>>()

/** The sentences of a words file in the reader's language, with the words of the reader's admin. */
export function useWords<Tree>(words: Words<Tree>): Words<Tree>[Locale] {
  const { host, locale } = useReader()
  const known = filled.get(words) ?? new Map<string, unknown>()
  filled.set(words, known)
  const key = `${host} ${locale}`
  const made = known.get(key) ?? mapSentences(words[locale], (sentence) => fillTerms(host, locale, sentence))
  known.set(key, made)
  return made as Words<Tree>[Locale]
}

export function useFormat(): Format {
  const { locale, timeZone, currency, now } = useReader()
  return useMemo(
    () => createFormat({ locale, timeZone, currency, now: new Date(now) }),
    [locale, timeZone, currency, now],
  )
}
