/** The shop itself, some of its items, or all of them page by page. */
import type { LocationFacts } from '../../language/facts.ts'
import type { InventoryItemId, LocationId, ProductId, VariantId } from '../../language/ids.ts'
import { RetryLater } from '../../language/outcome.ts'
import { now, realNow } from '../../runtime/clock.ts'
import type {
  CataloguePart,
  CatalogueStatus,
  ProductOutline,
  ShopFacts,
  VariantRead,
} from '../platform.port.ts'
import { itemsShape, pageShape, productShape, shopShape } from './answers.schema.ts'
import type { BridgeClient } from './client.ts'
import { saveModuleNews } from './connection-store.server.ts'
import { goesOn } from './item-order.ts'
import { readChecksums, turnMs } from './read-suspects.ts'
import { toProductFacts, toVariantFacts, toVariantOutline } from './to-language.ts'

/** What a whole read is named by: where it goes on. "from:" begins. */
const operation = /^from:(\d+-\d+)?$/
const itemsAtOnce = 500
const pageTimeoutMs = 20_000

export async function readShop(client: BridgeClient): Promise<ShopFacts> {
  const shop = await client.ask('shop', {}, shopShape)
  await saveModuleNews(client.shop, {
    waiting: shop.outbox.waiting,
    waitingSince: shop.outbox.oldestAt === null ? null : new Date(shop.outbox.oldestAt),
    moduleVersion: shop.moduleVersion,
    platformVersion: shop.psVersion,
    phpVersion: shop.phpVersion,
  })
  return {
    platformShopId: String(shop.idShop),
    name: shop.name,
    storefrontUrl: shop.address,
    country: shop.country.toUpperCase(),
    currency: shop.currency.toUpperCase(),
    timeZone: shop.timeZone,
    publicationId: 'storefront',
    scopes: [],
  }
}

export async function readLocations(client: BridgeClient): Promise<LocationFacts[]> {
  const { location } = await client.ask('shop', {}, shopShape)
  const locationId = location.id as LocationId
  return [{ locationId, name: location.name, isActive: true, fulfillsOnlineOrders: true }]
}

export async function readVariants(
  client: BridgeClient,
  ids: { variantIds?: VariantId[]; inventoryItemIds?: InventoryItemId[] },
): Promise<VariantRead> {
  // Before the first question: nothing in the answer is older than this.
  const read: VariantRead = { variants: [], missingVariantIds: [], missingItemIds: [], readAt: realNow() }
  const variantIds = new Set<string>(ids.variantIds)
  const itemIds = new Set<string>(ids.inventoryItemIds)
  const wanted = [...new Set([...variantIds, ...itemIds])]
  const today = dayOf(now())
  for (let start = 0; start < wanted.length; start += itemsAtOnce) {
    const items = wanted.slice(start, start + itemsAtOnce)
    const answer = await client.ask('items', { items }, itemsShape, pageTimeoutMs)
    const found = new Set(answer.items.map(({ item }) => item))
    read.variants.push(...answer.items.map((item) => toVariantFacts(item, today)))
    for (const item of items) {
      if (found.has(item)) continue
      if (variantIds.has(item)) read.missingVariantIds.push(item as VariantId)
      if (itemIds.has(item)) read.missingItemIds.push(item as InventoryItemId)
    }
  }
  return read
}

export async function readProduct(client: BridgeClient, productId: ProductId): Promise<ProductOutline> {
  const { items } = await client.ask('product', { product: productId }, productShape, pageTimeoutMs)
  const [first] = items
  if (!first) return { productId, product: null, variants: [] }
  return { productId, product: toProductFacts(first), variants: items.map(toVariantOutline) }
}

/** Nothing has to be prepared: the pages are read as they come. Only the beginning counts, for the progress. */
export async function catalogueReadStatus(
  client: BridgeClient,
  operationId: string,
): Promise<CatalogueStatus> {
  const from = operation.exec(operationId)
  if (!from) return { state: 'failed', code: 'gone' }
  const variants = from[1] === undefined ? await countItems(client) : null
  return { state: 'ready', objects: null, variants, url: operationId }
}

/** Null: too many to count beforehand. */
async function countItems(client: BridgeClient): Promise<number | null> {
  const until = realNow().getTime() + turnMs
  let counted = 0
  for await (const { count } of readChecksums(client)) {
    if (realNow().getTime() > until) return null
    counted += count
  }
  return counted
}

/** By key, not by offset: what comes or goes meanwhile shifts nothing. After a while other shops get the place: throws
 *  RetryLater, and the next look goes on there. */
export async function* openCatalogueRead(client: BridgeClient, url: string): AsyncGenerator<CataloguePart> {
  const today = dayOf(now())
  const until = realNow().getTime() + turnMs
  for (let after: string | null = operation.exec(url)?.[1] ?? null; ; ) {
    const { items, last }: { items: Parameters<typeof toVariantFacts>[0][]; last: string | null } =
      await client.ask('page', { after, limit: itemsAtOnce }, pageShape, pageTimeoutMs)
    const variants = items.map((item) => toVariantFacts(item, today))
    if (last === null) {
      if (variants.length > 0) yield { variants, objects: variants.length }
      return
    }
    after = goesOn(last, after)
    yield { variants, objects: variants.length, resume: `from:${last}` }
    if (realNow().getTime() > until) throw new RetryLater('others get the place', 1_000)
  }
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}
