/** Whether the published theme has our embed switched on, and the address that opens its editor there. */
import type { BarPlace } from '../../language/shipping.ts'
import { env } from '../../runtime/env.ts'
import type { ShopifyClient, ShopifyDocument } from './client.ts'
import type { ThemeSettingsQuery, ThemeSettingsQueryVariables } from './generated/admin.generated.d.ts'
import { themeSettingsDocument } from './queries.ts'
import { readScopes } from './read-shop.ts'
import { lacking } from './scopes.ts'
import { shopUrl } from './shop-url.ts'

const settingsOf: ShopifyDocument<ThemeSettingsQuery, ThemeSettingsQueryVariables> = themeSettingsDocument

/** The file name of our embed in extensions/promesse-bar/blocks. */
const embedHandle = 'bar-embed'

export async function readBarPlace(client: ShopifyClient, domain: string): Promise<BarPlace> {
  return { embed: await readEmbed(client), themeEditorUrl: themeEditorUrl(domain) }
}

/** https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#deep-linking */
function themeEditorUrl(domain: string): string {
  const activate = `${env().SHOPIFY_API_KEY}/${embedHandle}`
  return `${shopUrl(domain)}/admin/themes/current/editor?context=apps&template=index&activateAppId=${activate}`
}

async function readEmbed(client: ShopifyClient): Promise<BarPlace['embed']> {
  if (lacking(['read_themes'], await readScopes(client)).length > 0) return 'unknown'
  const { themes } = await client.ask(settingsOf, {})
  const body = themes?.nodes[0]?.files?.nodes[0]?.body
  return body && 'content' in body ? embedOf(body.content) : 'unknown'
}

type Block = { type?: unknown; disabled?: unknown }
type Settings = { current?: { blocks?: Record<string, Block> } | string; presets?: Record<string, unknown> }

/** The file may begin with a comment; `current` names a preset where nobody changed anything yet. */
export function embedOf(text: string): BarPlace['embed'] {
  try {
    const { current } = JSON.parse(text.replace(/^\s*\/\*[\s\S]*?\*\//, '')) as Settings
    if (typeof current === 'string') return 'off'
    const blocks = Object.values(current?.blocks ?? {})
    const ours = blocks.filter(({ type }) => String(type).includes(`/blocks/${embedHandle}/`))
    return ours.some(({ disabled }) => disabled !== true) ? 'on' : 'off'
  } catch {
    return 'unknown'
  }
}
