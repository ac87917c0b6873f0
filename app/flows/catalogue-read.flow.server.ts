/** Reads a shop's whole catalogue: at the installation, every night, and on demand. It runs the same decision as a
 *  message would, so it repairs whatever lost messages left wrong. */

import { nextNight } from '../features/shop/night.rules.ts'
import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import {
  beginRead,
  loadOpenRead,
  type OpenRead,
  type ReadPurpose,
  saveRead,
} from '../features/stock/catalogue-read.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { ReadContext } from '../platforms/platform.port.ts'
import { now, realNow } from '../runtime/clock.ts'
import { refreshStatistics, withAccount } from '../runtime/database.ts'
import { saveDue } from '../runtime/due.ts'
import { log } from '../runtime/log.ts'
import { addJob } from '../runtime/queue.ts'
import { platformFor } from '../runtime/wire.ts'
import { askBaskets } from './baskets.flow.server.ts'
import { readCatalogueResult } from './catalogue-result.ts'
import { rematchChannels } from './channel-list.flow.server.ts'
import { addProof, planShippingPoll } from './free-shipping-refresh.flow.server.ts'
import { closeTrouble, openTrouble, saveTrouble } from './platform-trouble.ts'
import { checkPools } from './pool-check.ts'
import { forgetLeft, forgetOld } from './retention.flow.server.ts'
import { readShopFacts } from './shop-installed.flow.server.ts'
import { withLockIfFree } from './shop-lock.ts'

type Shop = { accountId: AccountId; shopId: ShopId }
type Asked = { shop: ShopCard; context: ReadContext; read: OpenRead }

/** A failed read is tried again after this long, unless only a person can help. */
const againMs = 10 * 60_000
const busyMs = 10_000

/** Asks for a whole read; one that is under way serves. */
export async function askCatalogueRead({ accountId, shopId }: Shop, purpose: ReadPurpose): Promise<void> {
  await withAccount(accountId, async (sql) => {
    await beginRead(sql, { accountId, shopId, purpose, now: now(), realNow: realNow() })
    await addJob(sql, 'catalogue-read', { accountId, shopId }, { jobKey: `catalogue-read:${shopId}` })
  })
}

/** The night's work: what the shop says of itself, then its whole catalogue; and the next night is planned first. */
export async function onReconcileDue({ accountId, shopId }: Shop): Promise<void> {
  const shop = await withAccount(accountId, (sql) => loadShop(sql, { accountId, shopId }))
  if (shop?.state === 'uninstalled') return forgetLeft(shop)
  if (shop?.state !== 'installed') return
  await withAccount(accountId, async (sql) => {
    const dueAt = nextNight(now(), shop.timeZone)
    await saveDue(sql, { accountId, kind: 'reconcile', subject: shopId, payload: { shopId }, dueAt })
    await planShippingPoll(sql, shop, now())
    await addProof(sql, shop)
  })
  await forgetOld(shop, now())
  try {
    await readShopFacts(shop)
  } catch (error) {
    if (error instanceof GiveUp) return saveTrouble(shop, error)
    if (!(error instanceof RetryLater)) throw error
  }
  await askCatalogueRead(shop, 'reconcile')
  await askBaskets(shop)
}

/** Takes the read under way one step further; started by its messages, by the clock, and again after a crash. */
export async function onCatalogueRead({ accountId, shopId }: Shop): Promise<void> {
  const isFree = await withLockIfFree(`catalogue:${shopId}`, async () => {
    const { shop, read } = await withAccount(accountId, async (sql) => ({
      shop: await loadShop(sql, { accountId, shopId }),
      read: await loadOpenRead(sql, { accountId, shopId }),
    }))
    if (shop?.state !== 'installed' || read === null) return true
    try {
      if (shop.publicationId === null) throw new GiveUp('publication-missing', 'no Online Store')
      await advance({ shop, context: { ...shop, publicationId: shop.publicationId }, read })
    } catch (error) {
      if (error instanceof RetryLater) await planLook(shop, error.afterMs)
      else if (error instanceof GiveUp) await fail(shop, read, error)
      else throw error
    }
    return true
  })
  // Whoever is at it may die, or end just before this read was begun: its job is gone then, so this one comes back.
  if (isFree === null) await planLook({ accountId, shopId }, busyMs)
}

async function advance(asked: Asked): Promise<void> {
  const { shop } = asked
  const read = asked.read.operationId === null ? await ask(asked) : asked.read
  const operationId = read.operationId ?? ''
  const status = await platformFor(shop).catalogueReadStatus(operationId)
  if (status.state === 'failed') throw new GiveUp(`bulk-${status.code}`, 'the platform gave no result')
  if (status.state === 'working') {
    await withAccount(shop.accountId, (sql) => saveRead(sql, shop, read.readId, { ready: status.variants }))
    return planLook(shop, lookAfterMs(read.askedAt))
  }
  await withAccount(shop.accountId, (sql) =>
    saveRead(sql, shop, read.readId, { state: 'reading', ...countsOf(status) }),
  )
  await readCatalogueResult({ ...asked, read }, status)
  await refreshStatistics(['product', 'variant', 'inventory_level', 'ad_state'])
  await withAccount(shop.accountId, async (sql) => {
    await saveRead(sql, shop, read.readId, { state: 'done', finishedAt: now() })
    // New variants find their ids in the channels' lists.
    await rematchChannels(sql, { accountId: shop.accountId, shopId: shop.shopId, now: now() })
    await closeTrouble(sql, shop, ['read-failed', 'message-refused'])
    await checkPools(sql, shop, now())
    // Before the first read there were no goods to fill carts with.
    if (read.purpose === 'import') await addProof(sql, shop)
  })
}

function countsOf({ variants }: { variants: number | null }) {
  return variants === null ? {} : { expected: variants, ready: variants }
}

/** The time is taken before the question: nothing in the result is taken for newer than that. */
async function ask({ shop, context, read }: Asked): Promise<OpenRead> {
  const askedAt = realNow()
  const { operationId } = await platformFor(shop).startCatalogueRead(context)
  await withAccount(shop.accountId, (sql) =>
    saveRead(sql, shop, read.readId, { state: 'waiting', operationId, askedAt }),
  )
  return { ...read, state: 'waiting', operationId, askedAt }
}

/** The platform tells when it is done; this is for when that message is lost. */
async function planLook({ accountId, shopId }: Shop, afterMs: number): Promise<void> {
  const dueAt = new Date(now().getTime() + afterMs)
  await withAccount(accountId, (sql) =>
    saveDue(sql, { accountId, kind: 'catalogue-read', subject: shopId, payload: { shopId }, dueAt }),
  )
}

function lookAfterMs(askedAt: Date): number {
  const elapsed = realNow().getTime() - askedAt.getTime()
  return Math.min(10_000, Math.max(500, elapsed / 4))
}

async function fail(shop: ShopCard, read: OpenRead, error: GiveUp): Promise<void> {
  log().warn({ shopId: shop.shopId, code: error.code }, 'a whole read failed')
  const { accountId, shopId } = shop
  await withAccount(accountId, async (sql) => {
    await saveRead(sql, shop, read.readId, { state: 'failed', failure: error.code, finishedAt: now() })
    if (error.code === 'publication-missing') return openTrouble(sql, shop, 'publication-missing', {})
    const dueAt = new Date(now().getTime() + againMs)
    await saveDue(sql, { accountId, kind: 'reconcile', subject: shopId, payload: { shopId }, dueAt })
  })
  if (error.code !== 'publication-missing') await saveTrouble(shop, error, { purpose: read.purpose })
}
