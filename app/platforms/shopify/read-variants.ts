/** Live reads of variants, a few at a time: one query may cost a thousand points, a variant about forty. */
import type { InventoryItemId, VariantId } from '../../language/ids.ts'
import { realNow } from '../../runtime/clock.ts'
import type { ReadContext, VariantRead } from '../platform.port.ts'
import { platformRefused, type ShopifyClient, type ShopifyDocument, unlessTooCostly } from './client.ts'
import type {
  ItemVariantsQuery,
  ItemVariantsQueryVariables,
  LevelFactsFragment,
  LevelsQuery,
  LevelsQueryVariables,
  VariantsQuery,
  VariantsQueryVariables,
  VariantWholeFragment,
} from './generated/admin.generated.d.ts'
import { idFromGid, toGid } from './gid.ts'
import { itemVariantsDocument, levelsDocument, variantsDocument } from './queries.ts'
import { toVariantFacts } from './to-language.ts'

const variantsOf: ShopifyDocument<VariantsQuery, VariantsQueryVariables> = variantsDocument
const itemVariantsOf: ShopifyDocument<ItemVariantsQuery, ItemVariantsQueryVariables> = itemVariantsDocument
const levelsOf: ShopifyDocument<LevelsQuery, LevelsQueryVariables> = levelsDocument

const itemsAtOnce = 100
/** Halved for good when Shopify says that a query is too dear. */
let variantsAtOnce = 20

export async function readVariants(
  client: ShopifyClient,
  ids: { variantIds?: VariantId[]; inventoryItemIds?: InventoryItemId[] },
  context: ReadContext,
): Promise<VariantRead> {
  // Before the first question: nothing in the answer is older than this.
  const read: VariantRead = { variants: [], missingVariantIds: [], missingItemIds: [], readAt: realNow() }
  const fromItems = await variantsOfItems(client, ids.inventoryItemIds ?? [], read)
  const wanted = [...new Set([...(ids.variantIds ?? []), ...fromItems])]
  for (let start = 0; start < wanted.length; ) {
    const batch = wanted.slice(start, start + variantsAtOnce)
    const done = await unlessTooCostly(readBatch(client, batch, context, read))
    if (done !== null) start += batch.length
    else if (batch.length === 1) throw platformRefused('one variant costs too many points')
    else variantsAtOnce = Math.ceil(batch.length / 2)
  }
  return read
}

async function variantsOfItems(
  client: ShopifyClient,
  items: InventoryItemId[],
  read: VariantRead,
): Promise<VariantId[]> {
  const found: VariantId[] = []
  for (let start = 0; start < items.length; start += itemsAtOnce) {
    const batch = items.slice(start, start + itemsAtOnce)
    const { nodes } = await client.ask(itemVariantsOf, { ids: batch.map((id) => toGid('InventoryItem', id)) })
    batch.forEach((item, index) => {
      const variants = nodes[index]?.variants?.nodes ?? []
      if (variants.length === 0) read.missingItemIds.push(item)
      for (const { id } of variants) found.push(idFromGid(id, 'ProductVariant') as VariantId)
    })
  }
  return found
}

async function readBatch(
  client: ShopifyClient,
  batch: VariantId[],
  context: ReadContext,
  read: VariantRead,
): Promise<true> {
  const { nodes } = await client.ask(variantsOf, {
    ids: batch.map((id) => toGid('ProductVariant', id)),
    publicationId: context.publicationId,
    country: context.country as VariantsQueryVariables['country'],
  })
  for (const [index, variantId] of batch.entries()) {
    const node = nodes[index]
    if (!node) read.missingVariantIds.push(variantId)
    else read.variants.push(await toWhole(client, node, context.currency))
  }
  return true
}

async function toWhole(client: ShopifyClient, node: VariantWholeFragment, currency: string) {
  const { nodes, pageInfo } = node.inventoryItem.inventoryLevels
  const levels = pageInfo.hasNextPage
    ? [...nodes, ...(await moreLevels(client, node.inventoryItem.id, pageInfo.endCursor ?? null))]
    : nodes
  const plans = node.sellingPlanGroups.nodes.map((group) => ({ sellingPlans: group.sellingPlans.nodes }))
  return toVariantFacts(node, levels, plans, currency)
}

async function moreLevels(
  client: ShopifyClient,
  itemGid: string,
  from: string | null,
): Promise<LevelFactsFragment[]> {
  const found: LevelFactsFragment[] = []
  for (let after = from; ; ) {
    const { inventoryItem }: LevelsQuery = await client.ask(levelsOf, { id: itemGid, after })
    const page = inventoryItem?.inventoryLevels
    found.push(...(page?.nodes ?? []))
    if (!page?.pageInfo.hasNextPage) return found
    after = page.pageInfo.endCursor ?? null
  }
}
