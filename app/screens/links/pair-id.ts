import type { LinkBasis } from '../../features/pool/pool.types.ts'
import type { PairIds } from '../../flows/pool-links.flow.server.ts'
import type { VariantId } from '../../language/ids.ts'

/** A pair as forms name it, and why it would be linked: "4611.12-34.sku". */
export const writePairId = (
  shopifyVariantId: string,
  prestashopVariantId: string,
  basis: LinkBasis,
): string => `${shopifyVariantId}.${prestashopVariantId}.${basis}`

/** Null for what isn't one. */
export function readPairId(text: string): (PairIds & { basis: LinkBasis }) | null {
  const [, shopify, prestashop, basis] =
    /^(\d{1,20})\.(\d{1,10}-\d{1,10})(?:\.(sku|barcode|hand))?$/.exec(text) ?? []
  if (!shopify || !prestashop) return null
  return {
    shopifyVariantId: shopify as VariantId,
    prestashopVariantId: prestashop as VariantId,
    basis: (basis as LinkBasis | undefined) ?? 'hand',
  }
}
