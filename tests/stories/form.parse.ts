/** A form of a page as a browser would send it untouched: its fields with the values that stand in them. */
import { unescapeHtml } from './ids-screen.parse.ts'

export type FormFields = [name: string, value: string][]

/** The first form whose `intent` is this. Throws where the page has none. */
export function parseForm(html: string, intent: string): FormFields {
  for (const [, form] of html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)) {
    const fields = fieldsOf(form ?? '')
    if (fields.some(([name, value]) => name === 'intent' && value === intent)) return fields
  }
  throw new Error(`the page has no form "${intent}"`)
}

function fieldsOf(form: string): FormFields {
  const fields: FormFields = []
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const { name, value = '', type = 'text', checked } = attributesOf(tag)
    if (name === undefined || type === 'submit' || type === 'file') continue
    if ((type === 'checkbox' || type === 'radio') && checked === undefined) continue
    fields.push([name, type === 'checkbox' && value === '' ? 'on' : value])
  }
  for (const [, tag, options] of form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const { name } = attributesOf(tag ?? '')
    const all = [...(options ?? '').matchAll(/<option\b[^>]*>/g)].map(([option]) => attributesOf(option))
    const chosen = all.find(({ selected }) => selected !== undefined) ?? all[0]
    if (name !== undefined && chosen) fields.push([name, chosen.value ?? ''])
  }
  return fields
}

/** Names in lower case; an attribute without a value is ''. */
function attributesOf(tag: string): Record<string, string> {
  const pairs = [...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(
    pairs.map(([, name, value]) => [name?.toLowerCase() ?? '', unescapeHtml(value ?? '')]),
  )
}
