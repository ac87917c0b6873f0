/** Reads the truth of the named variants and lets every consequence follow: snapshot, movements, verdicts. */
import type pg from 'pg'
import { loadVariantsOfItems, loadVariantsOfProducts } from '../features/stock/catalogue.query.server.ts'
import { markDeleted } from '../features/stock/deletion.store.server.ts'
import { saveSnapshot } from '../features/stock/snapshot.store.server.ts'
import type { AccountId, InventoryItemId, ShopId, VariantId } from '../language/ids.ts'
import type { Platform, ReadContext, VariantRead } from '../platforms/platform.port.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { decideAds } from './decide-ads.flow.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }
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
  return withAccount(shop.accountId, (sql) => saveRead(sql, shop, read))
}

/** Saves one live read and decides over all that it touched, in the caller's transaction. */
export async function saveRead(sql: Sql, shop: Shop, read: VariantRead): Promise<Consequence> {
  const moment = { ...shop, readAt: read.readAt, now: now() }
  const saved = await saveSnapshot(sql, { ...moment, variants: read.variants })
  const orphans = await loadVariantsOfItems(sql, shop, read.missingItemIds)
  const missing = [...read.missingVariantIds, ...orphans.map(({ variantId }) => variantId)]
  const deleted = await markDeleted(sql, { ...moment, variantIds: missing })
  const siblings = await loadVariantsOfProducts(sql, shop, saved.changedProducts)
  const touched = new Set([...read.variants.map(({ variantId }) => variantId), ...deleted, ...siblings])
  const decided = await decideAds(sql, { ...shop, variantIds: [...touched], now: moment.now })
  return {
    changed: saved.changed.length,
    feedChanged: decided.feedChanged,
    deleted: deleted.length,
    refused: saved.refused.length,
  }
}
