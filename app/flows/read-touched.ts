/** Reads the truth of everything that a batch of messages touches: items and variants whole; products in outline first,
 *  then whole only the variants that differ from what we hold. */
import { loadOutlines, loadVariantsOfItems } from '../features/stock/catalogue.query.server.ts'
import { decideOutlineDifference } from '../features/stock/outline.rules.ts'
import type { ShopRef, VariantId } from '../language/ids.ts'
import type { Platform, ReadContext, VariantRead } from '../platforms/platform.port.ts'
import { withAccount } from '../runtime/database.ts'
import type { Touched } from './sort-messages.ts'

/** Answers in the order of reading. Throws RetryLater, GiveUp. */
export async function readTouched(
  shop: ShopRef,
  platform: Platform,
  context: ReadContext,
  touched: Touched,
): Promise<VariantRead[]> {
  const known = await withAccount(shop.accountId, (sql) =>
    loadVariantsOfItems(sql, shop, touched.inventoryItemIds),
  )
  const knownItems = new Set(known.map(({ inventoryItemId }) => inventoryItemId))
  const first = await platform.readVariants(
    {
      variantIds: [...touched.variantIds, ...known.map(({ variantId }) => variantId)],
      inventoryItemIds: touched.inventoryItemIds.filter((id) => !knownItems.has(id)),
    },
    context,
  )
  const suspects = await suspectsOf(shop, platform, context, touched, first)
  return suspects.length === 0
    ? [first]
    : [first, await platform.readVariants({ variantIds: suspects }, context)]
}

async function suspectsOf(
  shop: ShopRef,
  platform: Platform,
  context: ReadContext,
  { productIds }: Touched,
  first: VariantRead,
): Promise<VariantId[]> {
  if (productIds.length === 0) return []
  const kept = await withAccount(shop.accountId, (sql) => loadOutlines(sql, shop, productIds))
  const keptByProduct = Map.groupBy(kept, ({ productId }) => productId)
  const justRead = new Map(first.variants.map((variant) => [variant.variantId, variant]))
  const gone = new Set(first.missingVariantIds)
  const suspects: VariantId[] = []
  for (const productId of productIds) {
    const outline = await platform.readProduct(productId, context)
    const held = (keptByProduct.get(productId) ?? []).map((row) => justRead.get(row.variantId) ?? row)
    suspects.push(...decideOutlineDifference(outline, held))
  }
  // What was read a moment ago and agrees with the outline is true; what was read and differs is read again.
  return suspects.filter((id) => !gone.has(id))
}
