/** Reads the truth of the named variants and lets every consequence follow: snapshot, movements, verdicts. */
import type pg from 'pg'
import { loadVariantsOfItems, loadVariantsOfProducts } from '../features/stock/catalogue.query.server.ts'
import { markDeleted } from '../features/stock/deletion.store.server.ts'
import type { InventoryItemId, ShopRef, VariantId } from '../language/ids.ts'
import type { Platform, ReadContext, VariantRead } from '../platforms/platform.port.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { decideAds } from './decide-ads.flow.server.ts'
import { saveStock, unjoinDeleted } from './save-stock.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = Omit<ShopRef, 'domain'>
/** `refused`: says something else than a read that we hold and that was sent later. */
export type Consequence = { changed: number; feedChanged: number; deleted: number; refused: number }

/** In the shop's turn (shop-lock). Throws RetryLater, GiveUp. */
export async function readAndDecide(
  shop: Shop,
  platform: Platform,
  context: ReadContext,
  ids: { variantIds?: VariantId[]; inventoryItemIds?: InventoryItemId[] },
): Promise<Consequence> {
  const read = await platform.readVariants(ids, context)
  return withAccount(shop.accountId, (sql) => saveReads(sql, shop, [read]))
}

/** Saves live reads and decides over all that they touched, in the caller's transaction. */
export async function saveReads(sql: Sql, shop: Shop, reads: readonly VariantRead[]): Promise<Consequence> {
  const moment = now()
  const saved = await saveStock(sql, shop, reads, moment)
  const deleted: VariantId[] = []
  for (const read of reads) {
    const orphans = await loadVariantsOfItems(sql, shop, read.missingItemIds)
    const variantIds = [...read.missingVariantIds, ...orphans.map(({ variantId }) => variantId)]
    deleted.push(...(await markDeleted(sql, { ...shop, variantIds, readAt: read.readAt, now: moment })))
  }
  await unjoinDeleted(sql, shop, deleted)
  const siblings = await loadVariantsOfProducts(sql, shop, saved.changedProducts)
  const named = reads.flatMap(({ variants }) => variants.map(({ variantId }) => variantId))
  const touched = new Set([...named, ...deleted, ...siblings])
  const decided = await decideAds(sql, { ...shop, variantIds: [...touched], now: moment })
  return {
    changed: saved.changed.length,
    feedChanged: decided.feedChanged,
    deleted: deleted.length,
    refused: saved.refused.length,
  }
}
