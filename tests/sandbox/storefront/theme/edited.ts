/** What a merchant set in the theme editor: the settings of each app block, by its handle. */
import type { ShopState } from '../../store/types.ts'

type Settings = Record<string, Record<string, unknown>>

const edits = new WeakMap<ShopState, Settings>()

export function blockSettings(shop: ShopState): Settings {
  const known = edits.get(shop) ?? {}
  edits.set(shop, known)
  return known
}
