/** Stands in for the theme editor, as far as an app's deep link leads: its embed's switch, its blocks' settings, a
 *  preview. https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#deep-linking */
import { pageOf } from '../../availability.ts'
import { html, redirect, type SandboxRequest, type SandboxResponse } from '../../http.ts'
import type { Sandbox } from '../../sandbox.ts'
import type { ShopState } from '../../store/types.ts'
import { type BlockSchema, Extension } from '../liquid/extension.ts'
import { blockSettings } from '../theme/edited.ts'
import { sessionNamed } from '../visit.ts'
import { editorPage } from './editor-page.ts'

const path = '/admin/themes/current/editor'
const extension = new Extension()
const editedBlocks = ['bar-embed', 'bar'] as const

/** Null: another address. */
export function editorAnswer(
  sandbox: Sandbox,
  shop: ShopState,
  request: SandboxRequest,
): SandboxResponse | null {
  if (request.subpath !== path) return null
  const locale = /sandbox_locale=en/.test(request.headers.cookie ?? '') ? 'en' : 'fr'
  if (request.method === 'POST') return saved(shop, request)
  fillPreview(shop, sandbox.clock.now())
  const blocks = editedBlocks.flatMap((handle) => extension.block(handle) ?? [])
  const words = { ...extension.schemaTexts('en'), ...extension.schemaTexts(locale) }
  return html(editorPage({ shop, locale, blocks, texts: words, query: request.query }))
}

/** Something to look at: an empty cart has hardly a bar. */
function fillPreview(shop: ShopState, now: Date): void {
  const session = sessionNamed(shop, '~editeur')
  const variant = [...shop.variants.values()].find((one) => pageOf(shop, one, shop.buyerCountry, now).sells)
  if (session.lines.length === 0 && variant)
    session.lines = [{ variantId: variant.id, quantity: 1, properties: null }]
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
