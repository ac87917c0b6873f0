import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react'
import { createFormat, type Format } from './format.ts'
import type { Locale } from './locale.ts'
import { type Host, type TermKey, term } from './terms.ts'
import type { Words } from './words.ts'

/** `now` comes from the server, so that it and the browser write the same sentence. */
export type Reader = { locale: Locale; host: Host; timeZone: string; currency: string; now: string }

const ReaderContext = createContext<Reader>({
  locale: 'en',
  host: 'shopify',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  now: new Date(0).toISOString(),
})

export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  return createElement(ReaderContext.Provider, { value: reader }, children)
}

/** The admin names its language on the first load only; the document keeps it for as long as it lives. */
const FirstHintContext = createContext<string | null>(null)
export const FirstHintProvider = FirstHintContext.Provider
export const useFirstHint = (): string | null => useContext(FirstHintContext)

export const useReader = (): Reader => useContext(ReaderContext)
export const useLocale = (): Locale => useReader().locale

/** The sentences of a words file in the reader's language. */
export function useWords<Tree>(words: Words<Tree>): Words<Tree>[Locale] {
  return words[useLocale()]
}

/** `useTerm()('variant')` → "variante" in Shopify, "déclinaison" in PrestaShop. */
export function useTerm(): (key: TermKey) => string {
  const { host, locale } = useReader()
  return (key) => term(host, locale, key)
}

export function useFormat(): Format {
  const { locale, timeZone, currency, now } = useReader()
  return useMemo(
    () => createFormat({ locale, timeZone, currency, now: new Date(now) }),
    [locale, timeZone, currency, now],
  )
}
