/** Drains a shop's inbox: what its messages touch is read from the platform, and every consequence is saved with the
 *  messages marked done, a batch a transaction. */

import { nextTryMs } from '../features/pool/write.rules.ts'
import {
  loadWaiting,
  saveDone,
  saveFailed,
  type WaitingMessage,
} from '../features/shop/inbox.store.server.ts'
import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import { saveOrders } from '../features/stock/movement.store.server.ts'
import { saveReturns } from '../features/stock/return.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { Platform, ReadContext } from '../platforms/platform.port.ts'
import { now, realNow } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { log } from '../runtime/log.ts'
import { addJob } from '../runtime/queue.ts'
import { platformFor } from '../runtime/wire.ts'
import { accessCodes, openTrouble, saveTrouble } from './platform-trouble.ts'
import { loadPoolShop, noteSilence, pushWaiting, settleBeforeReading } from './pool-push.ts'
import { saveReads } from './read-and-decide.ts'
import { readTouched } from './read-touched.ts'
import { closeExplainedSets } from './save-stock.ts'
import { withNextTurn } from './shop-lock.ts'
import { onShopNews } from './shop-news.ts'
import { sortMessages } from './sort-messages.ts'

type Shop = { accountId: AccountId; shopId: ShopId }

const batchSize = 500
const busyMs = 1_000
const overtakenMs = 100
/** So often in a row nothing could be written because the shop had moved on: then others get the turn. */
const staleRounds = 5
/** So long may a shop have one of the places that sell-outs of all shops share. */
const turnMs = 20_000

export async function onStockMoved({ accountId, shopId }: Shop): Promise<void> {
  const shop = { accountId, shopId }
  try {
    const turn = await withNextTurn(shopId, () => takeTurn(shop))
    // Somebody waits for the turn and will see what this job was for. Should it die, the queue still knows.
    const againMs = turn === null ? busyMs : turn.againMs
    if (againMs !== null) await drainAgain(shop, againMs)
  } catch (error) {
    if (error instanceof GiveUp) return saveTrouble(shop, error)
    if (!(error instanceof RetryLater)) throw error
    const silentMs = await noteSilence(shop)
    const afterMs = silentMs === null ? error.afterMs : nextTryMs(silentMs, error.afterMs)
    log().info({ shopId, reason: error.message, afterMs }, 'drain put off')
    await drainAgain(shop, afterMs)
  }
}

/** What the shop has to say is heard, and what it must be told is told, until neither is left: what is read may find
 *  that a write met another quantity, and what is written is read. After a while others get the place. `againMs`:
 *  something is left. */
async function takeTurn(shop: Shop): Promise<{ againMs: number | null }> {
  const sharing = await loadPoolShop(shop)
  if (sharing) await settleBeforeReading(sharing)
  const until = realNow().getTime() + turnMs
  for (let stale = 0; ; ) {
    const isDrained = await drainBatch(shop)
    const pushed = sharing ? await pushWaiting(sharing, platformFor(sharing)) : 'idle'
    if (!isDrained && pushed === 'idle') return { againMs: null }
    stale = pushed === 'stale' ? stale + 1 : 0
    // It moves faster than we write.
    if (stale > staleRounds) return { againMs: busyMs }
    if (realNow().getTime() > until) return { againMs: 0 }
  }
}

async function drainAgain({ accountId, shopId }: Shop, afterMs: number): Promise<void> {
  const runAt = new Date(realNow().getTime() + afterMs)
  await withAccount(accountId, (sql) =>
    addJob(sql, 'drain', { accountId, shopId }, { jobKey: `drain:${shopId}`, runAt }),
  )
}

/** False: nothing waits any more, or nothing can be done about it now. */
async function drainBatch({ accountId, shopId }: Shop): Promise<boolean> {
  const { shop, waiting } = await withAccount(accountId, async (sql) => ({
    shop: await loadShop(sql, { accountId, shopId }),
    waiting: await loadWaiting(sql, { accountId, shopId }, batchSize),
  }))
  if (shop === null || waiting.length === 0) return false
  return drain(shop, platformFor(shop), waiting)
}

/** A batch that fails is halved until what spoils it stands alone: one message never blocks the others. */
async function drain(shop: ShopCard, platform: Platform, messages: WaitingMessage[]): Promise<boolean> {
  try {
    return await drainTogether(shop, platform, messages)
  } catch (error) {
    if (!isOfTheMessage(error)) throw error
    const [only] = messages
    if (messages.length === 1 && only) return saveSpoiled(shop, only, error)
    const middle = Math.ceil(messages.length / 2)
    return (
      (await drain(shop, platform, messages.slice(0, middle))) &&
      (await drain(shop, platform, messages.slice(middle)))
    )
  }
}

async function drainTogether(
  shop: ShopCard,
  platform: Platform,
  messages: WaitingMessage[],
): Promise<boolean> {
  const { touched, orders, returns, news } = sortMessages(platform, messages)
  const known = news.length === 0 ? shop : await onShopNews(shop, platform, news)
  // Redacted: its messages are gone with it. Uninstalled: nothing of the shop is read any more.
  if (known === null) return false
  if (known.state === 'installed') {
    // Read again only once the shop itself is known; the installation starts the drain anew.
    if (known.publicationId === null) return false
    const context: ReadContext = { ...known, publicationId: known.publicationId }
    const reads = await readTouched(shop, platform, context, touched)
    await withAccount(shop.accountId, async (sql) => {
      await saveOrders(sql, { ...shop, orders, now: now() })
      const { refused } = await saveReads(sql, shop, reads)
      // A whole read that was asked for later came in between: which of both is newer only a new question tells.
      if (refused > 0) throw new RetryLater('overtaken by a newer read', overtakenMs)
      const named = await saveReturns(sql, { ...shop, returns, now: now() })
      await closeExplainedSets(sql, shop, named, now())
      await saveDone(sql, shop, messages, now())
    })
    return true
  }
  await withAccount(shop.accountId, (sql) => saveDone(sql, shop, messages, now()))
  return true
}

/** Busy, refused or a database that is away concern all messages, not one. */
function isOfTheMessage(error: unknown): boolean {
  if (error instanceof RetryLater) return false
  if (error instanceof GiveUp) return !accessCodes.includes(error.code)
  // A body that can't be read; its text may quote anything.
  if (error instanceof SyntaxError || (error as Error).name === 'ZodError') return true
  const code = String((error as { code?: unknown })?.code ?? '')
  return !/^(08|25|40|53|55|57|58|XX|E[A-Z])/.test(code) && !/terminat|connect|closed/i.test(String(error))
}

async function saveSpoiled(shop: ShopCard, message: WaitingMessage, error: unknown): Promise<boolean> {
  const failure = error instanceof Error ? error.name : 'unknown'
  log().warn({ topic: message.topic, shopId: shop.shopId, failure }, 'a message cannot be dealt with')
  await withAccount(shop.accountId, async (sql) => {
    await saveFailed(sql, shop, message, failure, now())
    await openTrouble(sql, shop, 'message-refused', { topic: message.topic })
  })
  return true
}
