/** The published theme, as far as it tells whether the app's embed is switched on. */
import type { ShopState } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Fields, toDateTime, typed } from '../context.ts'
import { idArgument } from '../types/read.ts'

/** As the theme editor writes it: the extension's embeds stand among the theme's own blocks. */
const embedBlock = 'shopify://apps/promesse/blocks/bar-embed/6a1f0c52-93d4-4c0e-9f0a-2f6f7f3b1d77'
const themeId = '154800112233'
export const themeGid = `gid://shopify/OnlineStoreTheme/${themeId}`
const settingsFile = 'config/settings_data.json'

export const themeRoots: Fields<unknown> = {
  themes: (_root, args, context) => {
    const roles = args.roles as string[] | null | undefined
    const isMeant = !roles || roles.includes('MAIN')
    return toConnection(isMeant ? [context.shop] : [], args, context, () => themeId)
  },
  theme: (_root, args, { shop }) => (idArgument(args.id, 'OnlineStoreTheme') === themeId ? shop : null),
}

export const themeFields: Fields<ShopState> = {
  id: () => themeGid,
  name: () => 'Horizon',
  role: () => 'MAIN',
  prefix: () => '/t/1',
  processing: () => false,
  processingFailed: () => false,
  themeStoreId: () => 2481,
  createdAt: (shop) => toDateTime(shop.createdAt),
  updatedAt: (shop) => toDateTime(shop.updatedAt),
  files: (shop, args, context) => {
    const names = args.filenames as string[] | null | undefined
    const shown = !names || names.includes(settingsFile) ? [shop] : []
    return {
      ...toConnection(shown, { ...args, first: args.first ?? 50 }, context, () => '1'),
      userErrors: [],
    }
  },
}

export const themeFileFields: Fields<ShopState> = {
  filename: () => settingsFile,
  contentType: () => 'application/json',
  size: (shop) => String(Buffer.byteLength(settingsOf(shop))),
  checksumMd5: () => null,
  createdAt: (shop) => toDateTime(shop.createdAt),
  updatedAt: (shop) => toDateTime(shop.updatedAt),
  body: (shop) => typed('OnlineStoreThemeFileBodyText', { content: settingsOf(shop) }),
}

/** Real files begin with a comment of the theme editor's. */
function settingsOf(shop: ShopState): string {
  const blocks = { '12007711': { type: embedBlock, disabled: !shop.themeEmbed, settings: {} } }
  const comment = '/*\n * IMPORTANT: The contents of this file are auto-generated.\n */\n'
  return `${comment}${JSON.stringify({ current: { color_scheme: 'scheme-1', blocks } }, null, 2)}`
}
