/** The `t` filter: keys with dots, `{{ values }}`, plurals by `count`, and HTML kept only under keys that end in
 *  `_html`. https://shopify.dev/docs/storefronts/themes/architecture/locales/storefront-locale-files */
import { escapeHtml } from '../markup.ts'

export type Texts = Record<string, unknown>[]

/** Throws where no locale has the key: a shopper would read "Translation missing". */
export function translate(
  texts: Texts,
  locale: string,
  key: string,
  values: Record<string, unknown>,
): string {
  for (const all of texts) {
    const found = key.split('.').reduce<unknown>((at, part) => (isTable(at) ? at[part] : undefined), all)
    const text =
      typeof found === 'string' ? found : isTable(found) ? plural(found, locale, values.count) : null
    if (text !== null) return fill(text, values, key.endsWith('_html') || key.endsWith('.html'))
  }
  throw new Error(`Translation missing: ${locale}.${key}`)
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function plural(forms: Record<string, unknown>, locale: string, count: unknown): string | null {
  const number = Number(count)
  const zero = number === 0 ? forms.zero : undefined
  const form = zero ?? forms[new Intl.PluralRules(locale).select(number)] ?? forms.other
  return typeof form === 'string' && count !== undefined ? form : null
}

function fill(text: string, values: Record<string, unknown>, isHtml: boolean): string {
  const filled = text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) => {
    const value = values[name]
    if (value === undefined) return ''
    return isHtml ? escapeHtml(String(value)) : String(value)
  })
  return isHtml ? filled : escapeHtml(filled)
}
