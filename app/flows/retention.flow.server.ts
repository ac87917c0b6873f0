/** Forgets, every night, what no longer serves anybody: nothing of a shop grows for ever. */
import { dropOldDecisions } from '../features/ad-guard/ad-guard.store.server.ts'
import { dropOldFetches } from '../features/ad-guard/channel-list.store.server.ts'
import { dropOldWrites } from '../features/pool/stock-write.store.server.ts'
import { dropOldRuns } from '../features/pool/sync-run.store.server.ts'
import { dropOldExports } from '../features/privacy/privacy.store.server.ts'
import { dropOldProblems } from '../features/problems/problem.store.server.ts'
import { dropOldMessages } from '../features/shop/inbox.store.server.ts'
import { dropOldReads } from '../features/stock/catalogue-read.store.server.ts'
import { dropOldMoves, dropOldOrders } from '../features/stock/movement.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { withAccount } from '../runtime/database.ts'

type Shop = { accountId: AccountId; shopId: ShopId }

/** Days. A duplicate message comes within days; an order names the cause of a fall for four; an export must be handed
 *  over within thirty; what merchants look back at lasts a year and a season's start. */
const keep = { messages: 14, orders: 30, exports: 60, technical: 90, history: 400 }

export async function forgetOld(shop: Shop, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await withAccount(shop.accountId, async (sql) => {
    await dropOldMessages(sql, shop, before(keep.messages))
    await dropOldOrders(sql, shop, before(keep.orders))
    await dropOldExports(sql, shop, before(keep.exports))
    await dropOldFetches(sql, shop, before(keep.technical))
    await dropOldReads(sql, shop, before(keep.technical))
    await dropOldProblems(sql, shop.accountId, before(keep.technical))
    await dropOldMoves(sql, shop, before(keep.history))
    await dropOldWrites(sql, shop, before(keep.technical))
    await dropOldRuns(sql, shop.accountId, before(keep.history))
    await dropOldDecisions(sql, shop, before(keep.history))
  })
}
