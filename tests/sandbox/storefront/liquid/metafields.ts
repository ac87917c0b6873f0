/** App-data metafields (owner: the app's installation) as `app.metafields` shows them to the app's own blocks. */
import type { ShopState } from '../../store/types.ts'

type Drop = { value: unknown; type: string }

/** By namespace, then key; of a JSON field the value is data. Nothing where the app isn't installed. */
export function appMetafields({ installation }: ShopState): Record<string, Record<string, Drop>> {
  if (!installation.installed) return {}
  const all: Record<string, Record<string, Drop>> = {}
  for (const { namespace, key, type, value } of installation.metafields.values()) {
    all[namespace] = {
      ...all[namespace],
      [key]: { type, value: type === 'json' ? JSON.parse(value) : value },
    }
  }
  return all
}
