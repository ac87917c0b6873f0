/** HTML as strings, with everything that is filled in escaped unless it is markup itself. */

export type Markup = { readonly markup: string }
export type Fillable = Markup | string | number | null | undefined | false | readonly Fillable[]

export function markup(parts: TemplateStringsArray, ...values: Fillable[]): Markup {
  let whole = parts[0] ?? ''
  values.forEach((value, index) => {
    whole += fill(value) + (parts[index + 1] ?? '')
  })
  return { markup: whole }
}

/** Text that is HTML already; only for what this code wrote. */
export function raw(html: string): Markup {
  return { markup: html }
}

/** Data for a `<script>`: no `<` that could close it. */
export function scriptJson(data: unknown): Markup {
  return raw(
    JSON.stringify(data)
      .replaceAll('<', '\\u003c')
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029'),
  )
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function fill(value: Fillable): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'object' && 'markup' in value) return value.markup
  if (typeof value === 'object') return value.map(fill).join('')
  return escapeHtml(String(value))
}
