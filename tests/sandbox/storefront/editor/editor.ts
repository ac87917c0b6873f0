/** Stands in for the theme editor, as far as an app's deep link leads: its embed's switch, its blocks' settings, a
 *  preview. https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#deep-linking */
import { html, redirect, type SandboxRequest, type SandboxResponse } from '../../http.ts'
import type { ShopState } from '../../store/types.ts'
import { type BlockSchema, Extension } from '../liquid/extension.ts'
import { blockSettings } from '../theme/edited.ts'
import { editorPage } from './editor-page.ts'

const path = '/admin/themes/current/editor'
const extension = new Extension()
export const editedBlocks = ['bar-embed', 'bar'] as const

/** Null: another address. */
export function editorAnswer(shop: ShopState, request: SandboxRequest): SandboxResponse | null {
  if (request.subpath !== path) return null
  const locale = /sandbox_locale=en/.test(request.headers.cookie ?? '') ? 'en' : 'fr'
  if (request.method === 'POST') return saved(shop, request)
  const blocks = editedBlocks.flatMap((handle) => extension.block(handle) ?? [])
  const words = { ...extension.schemaTexts('en'), ...extension.schemaTexts(locale) }
  return html(editorPage({ shop, locale, blocks, texts: words, query: request.query }))
}

function saved(shop: ShopState, request: SandboxRequest): SandboxResponse {
  const form = new URLSearchParams(request.body.toString('utf8'))
  shop.themeEmbed = form.has('embed')
  for (const handle of editedBlocks) {
    const block = extension.block(handle)
    if (block) blockSettings(shop)[handle] = settingsOf(block.schema, handle, form)
  }
  return redirect(`/${shop.domain}${path}?context=apps&saved=1`)
}

function settingsOf(
  { settings = [] }: BlockSchema,
  handle: string,
  form: URLSearchParams,
): Record<string, unknown> {
  const known = settings.flatMap(({ id, type }) =>
    id === undefined ? [] : [{ id, type, name: `${handle}.${id}` }],
  )
  return Object.fromEntries(
    known.map(({ id, type, name }) => {
      const value = form.get(name) ?? ''
      return [
        id,
        type === 'checkbox' ? form.has(name) : type === 'range' || type === 'number' ? Number(value) : value,
      ]
    }),
  )
}
