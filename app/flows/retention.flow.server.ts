/** Forgets, every night, what no longer serves anybody: nothing of a shop grows for ever. */
import { dropOldDecisions } from '../features/ad-guard/ad-guard.store.server.ts'
import { dropOldFetches } from '../features/ad-guard/channel-list.store.server.ts'
import { dropOldProofs } from '../features/free-shipping/free-shipping.store.server.ts'
import { dropOldWrites } from '../features/pool/stock-write.store.server.ts'
import { dropOldRuns } from '../features/pool/sync-run.store.server.ts'
import { dropOldExports, redactShop } from '../features/privacy/privacy.store.server.ts'
import { dropOldProblems } from '../features/problems/problem.store.server.ts'
import { dropOldMessages } from '../features/shop/inbox.store.server.ts'
import { nextNight } from '../features/shop/night.rules.ts'
import type { ShopCard } from '../features/shop/shop.query.server.ts'
import { dropOldReads } from '../features/stock/catalogue-read.store.server.ts'
import { dropOldMoves, dropOldOrders } from '../features/stock/movement.store.server.ts'
import { dropOldBaskets } from '../features/threshold/basket.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { saveDue } from '../runtime/due.ts'
import { log } from '../runtime/log.ts'
import { keptBasketDays } from './baskets.flow.server.ts'

type Shop = { accountId: AccountId; shopId: ShopId }

/** Days. A duplicate message comes within days; an order names the cause of a fall for four; an export must be handed
 *  over within thirty; what merchants look back at lasts a year and a season's start. */
const keep = { messages: 14, orders: 30, exports: 60, technical: 90, history: 400, leftShops: 30 }

export async function forgetOld(shop: Shop, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await withAccount(shop.accountId, async (sql) => {
    await dropOldMessages(sql, shop, before(keep.messages))
    await dropOldOrders(sql, shop, before(keep.orders))
    await dropOldExports(sql, shop, before(keep.exports))
    await dropOldFetches(sql, shop, before(keep.technical))
    await dropOldBaskets(sql, shop, before(keptBasketDays))
    await dropOldReads(sql, shop, before(keep.technical))
    await dropOldProblems(sql, shop.accountId, before(keep.technical))
    await dropOldMoves(sql, shop, before(keep.history))
    await dropOldWrites(sql, shop, before(keep.technical))
    await dropOldRuns(sql, shop.accountId, before(keep.history))
    await dropOldProofs(sql, shop, before(keep.technical))
    await dropOldDecisions(sql, shop, before(keep.history))
  })
}

/** A shop that left: what is old goes every night, and after a month in which it could have come back all of it, where
 *  no platform asked for that before. */
export async function forgetLeft(shop: ShopCard): Promise<void> {
  const { accountId, shopId } = shop
  const leftFor = now().getTime() - (shop.uninstalledAt ?? shop.installedAt).getTime()
  if (leftFor > keep.leftShops * 86_400_000) {
    await withAccount(accountId, (sql) => redactShop(sql, shop))
    return log().info({ shopId }, 'a shop that left was forgotten')
  }
  await forgetOld(shop, now())
  const dueAt = nextNight(now(), shop.timeZone)
  const payload = { shopId }
  await withAccount(accountId, (sql) =>
    saveDue(sql, { accountId, kind: 'reconcile', subject: shopId, payload, dueAt }),
  )
}
