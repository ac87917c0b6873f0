/** Reads what past orders were worth, so that a threshold can be chosen by them: after the installation, every night,
 *  and on demand; page by page, going on where the last run ended. */
import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import {
  beginBasketRead,
  endBasketRead,
  loadBasketRead,
  saveBaskets,
} from '../features/threshold/basket.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { Basket } from '../language/shipping.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { saveDue } from '../runtime/due.ts'
import { log } from '../runtime/log.ts'
import { addJob } from '../runtime/queue.ts'
import { platformFor } from '../runtime/wire.ts'
import { withLockIfFree } from './shop-lock.ts'

type Shop = { accountId: AccountId; shopId: ShopId }

/** Days. A little more than the year that is looked at. */
export const keptBasketDays = 400
const busyMs = 10_000
const dayMs = 86_400_000

/** Asks for the baskets since the last run; one that is under way serves. `again`: from the beginning, because older ones
 *  may be seen now. */
export async function askBaskets({ accountId, shopId }: Shop, { again = false } = {}): Promise<void> {
  await withAccount(accountId, async (sql) => {
    await beginBasketRead(sql, { accountId, shopId }, { again, now: now() })
    await addJob(sql, 'baskets', { accountId, shopId }, { jobKey: `baskets:${shopId}` })
  })
}

/** Reads to the end what was asked for; started again by the clock, and after a crash. */
export async function onBasketsAsked({ accountId, shopId }: Shop): Promise<void> {
  const isFree = await withLockIfFree(`baskets:${shopId}`, async () => {
    const shop = await withAccount(accountId, (sql) => loadShop(sql, { accountId, shopId }))
    if (shop?.state !== 'installed') return true
    try {
      while (await readPage(shop));
    } catch (error) {
      if (error instanceof RetryLater) await planAgain(shop, error.afterMs)
      else if (error instanceof GiveUp) await end(shop, error.code)
      else throw error
    }
    return true
  })
  if (isFree === null) await planAgain({ accountId, shopId }, busyMs)
}

/** False: nothing more is there, or nothing was asked for. */
async function readPage(shop: ShopCard): Promise<boolean> {
  const read = await withAccount(shop.accountId, (sql) => loadBasketRead(sql, shop))
  if (read === null || read.state === 'done' || read.state === 'failed') return false
  const page = await platformFor(shop).readBaskets(read.after)
  const oldest = new Date(now().getTime() - keptBasketDays * dayMs).toISOString()
  const baskets = page.baskets.filter((basket) => basket.placedAt >= oldest && isCountable(basket))
  await withAccount(shop.accountId, (sql) => saveBaskets(sql, shop, { baskets, after: page.last }))
  const more = page.last !== null && page.last !== read.after && page.baskets.length > 0
  if (!more) await end(shop, null)
  return more
}

/** An amount that can't be is no reason to stop reading the others. */
const isCountable = ({ goods, shipping, shippingUntaxed, currency }: Basket): boolean =>
  [goods, shipping, shippingUntaxed].every(Number.isSafeInteger) &&
  shippingUntaxed >= 0 &&
  shipping >= shippingUntaxed &&
  /^[A-Z]{3}$/.test(currency)

async function end(shop: ShopCard, failure: string | null): Promise<void> {
  if (failure !== null) log().warn({ shopId: shop.shopId, code: failure }, 'past baskets could not be read')
  await withAccount(shop.accountId, (sql) => endBasketRead(sql, shop, { failure, now: now() }))
}

async function planAgain({ accountId, shopId }: Shop, afterMs: number): Promise<void> {
  const dueAt = new Date(now().getTime() + afterMs)
  await withAccount(accountId, (sql) =>
    saveDue(sql, { accountId, kind: 'baskets', subject: shopId, payload: { shopId }, dueAt }),
  )
}
