/** The app speaks French and English. */
const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

export function isLocale(value: unknown): value is Locale {
  return value === 'fr' || value === 'en'
}

/** Shopify's `locale` parameter ("fr", "fr-CA", "pt-BR") or an Accept-Language header: French where it
 *  begins with French, else English. Null where nothing is said. */
export function toLocale(hint: string | null | undefined): Locale | null {
  const first = hint?.trim().toLowerCase().split(/[,;]/)[0]?.trim()
  if (!first || first === '*') return null
  return first === 'fr' || first.startsWith('fr-') ? 'fr' : 'en'
}

/** What Intl is asked in: English dates and amounts are British. */
export const intlTag: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }
