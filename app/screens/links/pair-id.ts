import type { PairIds } from '../../flows/pool-links.flow.server.ts'
import type { VariantId } from '../../language/ids.ts'

/** A pair as forms name it: "4611.12-34". */
export const writePairId = (shopifyVariantId: string, prestashopVariantId: string): string =>
  `${shopifyVariantId}.${prestashopVariantId}`

/** Null for what isn't one. */
export function readPairId(text: string): PairIds | null {
  const [, shopify, prestashop] = /^(\d{1,20})\.(\d{1,10}-\d{1,10})$/.exec(text) ?? []
  if (!shopify || !prestashop) return null
  return { shopifyVariantId: shopify as VariantId, prestashopVariantId: prestashop as VariantId }
}
