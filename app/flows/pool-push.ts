/** Tells a shop what moved at the one that shares its stock: all movements of a variant in one change, each with the
 *  quantity that must still be there, 250 at most in a call. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { dropHolds } from '../features/pool/carry.store.server.ts'
import { saveSilence } from '../features/pool/pool.store.server.ts'
import {
  countWaiting,
  loadPending,
  loadRelieved,
  loadSilence,
  type PendingItem,
} from '../features/pool/pool-work.query.server.ts'
import {
  loadUnread,
  type OpenWrite,
  type PlannedWrite,
  saveReadBack,
  saveSent,
} from '../features/pool/stock-write.store.server.ts'
import {
  loadRunWork,
  type RunWork,
  saveFinishedRuns,
  saveRowStates,
} from '../features/pool/sync-run.store.server.ts'
import { decideWrite, silenceMs } from '../features/pool/write.rules.ts'
import { variantSubject } from '../features/problems/problem.rules.ts'
import { closeProblems } from '../features/problems/problem.store.server.ts'
import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import { lockStock } from '../features/stock/read-order.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { Platform } from '../platforms/platform.port.ts'
import { now, realNow } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { saveDue } from '../runtime/due.ts'
import { platformFor } from '../runtime/wire.ts'
import { closeTrouble, openTrouble, saveTrouble } from './platform-trouble.ts'
import { saveRefused, sendBatches, settleOpenWrites } from './pool-settle.ts'
import { readAndDecide } from './read-and-decide.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }
/** `idle`: nothing is left that can be done now. `stale`: done with nothing, because the shop moved meanwhile. */
export type Pushed = 'done' | 'stale' | 'idle'

const callSize = 250
const batchSize = 5_000
const readAtOnce = 500
const refusedAgainMs = 10 * 60_000

/** The shop, where it shares its stock with another and can be spoken to. */
export async function loadPoolShop(shop: Shop): Promise<ShopCard | null> {
  return withAccount(shop.accountId, async (sql) => {
    const card = await loadShop(sql, shop)
    if (card?.state !== 'installed') return null
    return (await loadSilence(sql, { ...shop, side: card.platform })) && card
  })
}

/** In the shop's turn, before anything is read. A shop that takes no writes can still be read: what is open waits. */
export async function settleBeforeReading(shop: ShopCard): Promise<void> {
  try {
    await settleOpenWrites(shop, platformFor(shop))
  } catch (error) {
    if (!(error instanceof RetryLater) && !(error instanceof GiveUp)) throw error
  }
}

/** One round, in the shop's turn. Throws RetryLater. */
export async function pushWaiting(shop: ShopCard, platform: Platform): Promise<Pushed> {
  try {
    await settleOpenWrites(shop, platform)
    const wasRead = await readBack(shop, platform)
    const { batches, isFull } = await withAccount(shop.accountId, (sql) => planBatches(sql, shop))
    // Nothing of them was to be written, and more may wait behind.
    if (batches.length === 0 && isFull) return 'done'
    if (batches.length === 0) return wasRead ? 'done' : await rest(shop)
    const settled = await sendBatches(shop, platform, batches, { isFirst: true })
    return settled.some(({ state }) => state === 'done') ? 'done' : 'stale'
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error
    await saveTrouble(shop, error)
    await tryAgainLater(shop)
    return 'idle'
  }
}

/** What we wrote, or couldn't write, is read, so that ads follow and a difference is found. */
async function readBack(shop: ShopCard, platform: Platform): Promise<boolean> {
  if (shop.publicationId === null) return false
  const unread = await withAccount(shop.accountId, (sql) => loadUnread(sql, shop, readAtOnce))
  if (unread.variantIds.length === 0) return false
  const context = { ...shop, publicationId: shop.publicationId }
  const { refused } = await readAndDecide(shop, platform, context, { variantIds: unread.variantIds })
  if (refused > 0) throw new RetryLater('overtaken by a newer read', 100)
  await withAccount(shop.accountId, (sql) => saveReadBack(sql, shop.accountId, unread.writeIds))
  return true
}

/** Kept as sent before anything is sent. `isFull`: no more were looked at in one go. */
async function planBatches(sql: Sql, shop: ShopCard): Promise<{ batches: OpenWrite[][]; isFull: boolean }> {
  await lockStock(sql, shop.shopId)
  const place = { accountId: shop.accountId, shopId: shop.shopId, side: shop.platform }
  const work = await loadRunWork(sql, place, batchSize)
  const runs = await planRuns(sql, shop, work)
  const pending = await loadPending(sql, place, now(), batchSize)
  const deltas = await planDeltas(sql, shop, pending)
  const batches = await saveSent(sql, shop, {
    batches: [...chunks(runs.sets), ...chunks(runs.deltas), ...chunks(deltas)].map((writes) => ({
      key: randomUUID(),
      writes,
    })),
    sentAt: realNow(),
  })
  return { batches, isFull: work.length === batchSize || pending.length === batchSize }
}

async function planDeltas(
  sql: Sql,
  shop: ShopCard,
  pending: readonly PendingItem[],
): Promise<PlannedWrite[]> {
  const planned = pending.map((item) => ({ item, decision: decideWrite(item) }))
  await saveRefused(
    sql,
    shop,
    planned.flatMap(({ item, decision }) =>
      'refuse' in decision ? [{ ...item, reason: decision.refuse, change: item.pending }] : [],
    ),
  )
  return planned.flatMap(({ item, decision }) =>
    'write' in decision && item.locationId !== null
      ? [{ ...item, ...decision.write, locationId: item.locationId, kind: 'delta' as const, runId: null }]
      : [],
  )
}

/** A quantity that moved since its preview isn't written: it waits for a new one. */
async function planRuns(
  sql: Sql,
  shop: ShopCard,
  work: readonly RunWork[],
): Promise<{ sets: PlannedWrite[]; deltas: PlannedWrite[] }> {
  const gone = work.filter(({ held }) => held === null)
  const moved = work.filter(({ kind, held, from }) => kind === 'write' && held !== null && held !== from)
  await saveRowStates(sql, shop.accountId, [
    ...gone.map((row) => ({ ...row, state: 'refused' as const, reason: 'not-stocked' })),
    ...moved.map((row) => ({ ...row, state: 'stale' as const, reason: null })),
  ])
  const write = ({ from, to, held, kind, ...row }: RunWork): PlannedWrite =>
    kind === 'write'
      ? { ...row, kind: 'set', from, delta: to - from }
      : { ...row, kind: 'delta', from: held ?? 0, delta: from - to }
  const left = work.filter((row) => !gone.includes(row) && !moved.includes(row))
  return {
    sets: left.filter(({ kind }) => kind === 'write').map(write),
    deltas: left.filter(({ kind }) => kind === 'undo').map(write),
  }
}

function chunks(writes: readonly PlannedWrite[]): PlannedWrite[][] {
  const count = Math.ceil(writes.length / callSize)
  return Array.from({ length: count }, (_, index) => writes.slice(index * callSize, (index + 1) * callSize))
}

/** Nothing left to tell. */
async function rest(shop: ShopCard): Promise<Pushed> {
  await withAccount(shop.accountId, async (sql) => {
    await saveFinishedRuns(sql, shop, now())
    await endSilence(sql, shop)
    await endRefusals(sql, shop)
  })
  return 'idle'
}

/** What was refused and is no longer to be told troubles nobody. */
async function endRefusals(sql: Sql, { accountId, shopId, platform }: ShopCard): Promise<void> {
  const place = { accountId, shopId, side: platform }
  const relieved = await loadRelieved(sql, place)
  if (relieved.length === 0) return
  await dropHolds(sql, place, relieved)
  const subjects = relieved.map((variantId) => variantSubject(shopId, variantId))
  await closeProblems(sql, { accountId, kinds: ['write-refused'], subjects, now: now() })
}

async function tryAgainLater({ accountId, shopId }: ShopCard): Promise<void> {
  const dueAt = new Date(now().getTime() + refusedAgainMs)
  await withAccount(accountId, (sql) =>
    saveDue(sql, { accountId, kind: 'pool-push', subject: shopId, payload: { shopId }, dueAt }),
  )
}

/** The shop answers. */
export async function endSilence(sql: Sql, { accountId, shopId, platform }: ShopCard): Promise<void> {
  const place = { accountId, shopId, side: platform }
  if (!(await loadSilence(sql, place))?.since) return
  await saveSilence(sql, place, null)
  await closeTrouble(sql, place, ['shop-silent'])
}

/** The shop didn't answer. Answers for how long it hasn't, in ms; null: it shares its stock with nobody. */
export async function noteSilence(shop: Shop): Promise<number | null> {
  return withAccount(shop.accountId, async (sql) => {
    const card = await loadShop(sql, shop)
    if (card?.state !== 'installed') return null
    const place = { ...shop, side: card.platform }
    const since = await saveSilence(sql, place, now())
    if (since === null) return null
    const silentMs = now().getTime() - since.getTime()
    if (silentMs >= silenceMs) {
      const waiting = await countWaiting(sql, place)
      await openTrouble(sql, shop, 'shop-silent', { since: since.toISOString(), waiting })
    }
    return silentMs
  })
}
