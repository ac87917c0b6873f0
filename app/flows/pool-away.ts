/** A shop that went away or was connected anew shares its stock with nobody: what it sold meanwhile isn't known one by
 *  one, so it joins again only by a first sync that a person has seen. */
import type pg from 'pg'
import { unjoinPools } from '../features/pool/carry.store.server.ts'
import { pausePoolsOf } from '../features/pool/pool.store.server.ts'
import { dropOpenWrites } from '../features/pool/stock-write.store.server.ts'
import { dropPlans, saveFinishedRuns } from '../features/pool/sync-run.store.server.ts'
import { lockStock } from '../features/stock/read-order.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { now } from '../runtime/clock.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** In the caller's transaction, before it touches verdicts. */
export async function stopPools(sql: Sql, shop: Shop): Promise<void> {
  await lockStock(sql, shop.shopId)
  const poolIds = await pausePoolsOf(sql, shop)
  if (poolIds.length > 0) await unjoinPools(sql, shop.accountId, poolIds, 'away')
  await dropOpenWrites(sql, shop, now())
  await dropPlans(sql, shop.accountId, { poolIds })
  await saveFinishedRuns(sql, shop, now())
}
