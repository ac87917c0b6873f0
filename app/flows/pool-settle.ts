/** Makes sure what became of our writes: every one is kept before it is sent and asked again under its own key until
 *  the shop has answered, and what it did is saved as ours in one transaction. */
import type pg from 'pg'
import { unjoinLinks } from '../features/pool/carry.store.server.ts'
import type { SyncRowState } from '../features/pool/pool.types.ts'
import {
  loadNextTry,
  loadOpenWrites,
  type OpenWrite,
  type Settled,
  saveHeld,
  saveOutcomes,
  saveTold,
} from '../features/pool/stock-write.store.server.ts'
import {
  joinFinished,
  lockBothStocks,
  saveFinishedRuns,
  saveRowStates,
} from '../features/pool/sync-run.store.server.ts'
import { isKeyTooOld } from '../features/pool/write.rules.ts'
import { variantSubject } from '../features/problems/problem.rules.ts'
import { closeProblems, openProblems } from '../features/problems/problem.store.server.ts'
import { saveOurWrites } from '../features/stock/our-write.store.server.ts'
import { lockStock } from '../features/stock/read-order.server.ts'
import type { AccountId, ShopRef, VariantId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { Platform, StockAnswer, StockChange } from '../platforms/platform.port.ts'
import { now, realNow } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { saveDue } from '../runtime/due.ts'
import { accessCodes } from './platform-trouble.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Refused = { linkId: string; variantId: VariantId; reason: string; change: number }

/** In the shop's turn, before anything of its stock is read or written. Throws RetryLater, GiveUp. */
export async function settleOpenWrites(shop: ShopRef, platform: Platform): Promise<number> {
  const batches = await withAccount(shop.accountId, (sql) => loadOpenWrites(sql, shop))
  const isOld = (writes: OpenWrite[]) =>
    writes.some(({ sentAt }) => isKeyTooOld(shop.platform, sentAt, realNow()))
  for (const writes of batches.filter(isOld)) await settle(shop, writes.map(unknown))
  const young = batches.filter((writes) => !isOld(writes))
  await sendBatches(shop, platform, young, { isFirst: false })
  return batches.length
}

/** Sends batches one after the other and saves, once, what the shop answered; also where it stops answering. Throws
 *  RetryLater where an outcome is unknown, GiveUp. */
export async function sendBatches(
  shop: ShopRef,
  platform: Platform,
  batches: readonly OpenWrite[][],
  { isFirst }: { isFirst: boolean },
): Promise<Settled[]> {
  const settled: Settled[] = []
  for (const [index, writes] of batches.entries()) {
    try {
      const answers = await platform.changeStock(writes.map(toChange), keyOf(writes))
      if (answers.length !== writes.length) throw new RetryLater('answers to something else', 1_000)
      settled.push(...writes.map((write, place) => toSettled(write, answers[place])))
    } catch (error) {
      // What was never sent, and what was refused at the door, wasn't written; one that was asked before may have been.
      const isRefused = error instanceof GiveUp && accessCodes.includes(error.code)
      const left = isFirst ? batches.slice(isRefused ? index : index + 1).flat() : []
      await settle(shop, [...settled, ...left.map(notWritten)])
      throw error
    }
  }
  await settle(shop, settled)
  return settled
}

function keyOf(writes: readonly OpenWrite[]): string {
  return writes[0]?.key ?? ''
}

function toChange(write: OpenWrite): StockChange {
  const { variantId, inventoryItemId, locationId, kind, delta } = write
  return {
    ...{ variantId, inventoryItemId, locationId },
    change: kind === 'set' ? { set: write.from + delta } : { delta },
    from: write.from,
  }
}

async function settle(shop: ShopRef, settled: readonly Settled[]): Promise<void> {
  if (settled.length > 0) await withAccount(shop.accountId, (sql) => saveSettled(sql, shop, settled))
}

function toSettled(write: OpenWrite, answer: StockAnswer | undefined): Settled {
  if (!answer) return unknown(write)
  if (answer.code === 'done') return { write, state: 'done', after: answer.after, reason: null }
  return { write, state: answer.code, after: null, reason: answer.code === 'refused' ? answer.reason : null }
}

/** Nobody will ever know. */
function unknown(write: OpenWrite): Settled {
  return { write, state: 'unknown', after: null, reason: null }
}

function notWritten(write: OpenWrite): Settled {
  return { write, state: 'not-written', after: null, reason: null }
}

async function saveSettled(sql: Sql, shop: ShopRef, settled: readonly Settled[]): Promise<void> {
  const { accountId, shopId, platform: side } = shop
  const ofRuns = settled.filter(({ write }) => write.runId !== null)
  if (ofRuns.length > 0) await lockBothStocks(sql, shop)
  else await lockStock(sql, shopId)
  const moment = { now: now(), readAt: realNow() }
  const done = settled.flatMap(({ write, state, after }) => (state === 'done' ? [{ ...write, after }] : []))
  await saveOutcomes(sql, accountId, settled, moment.now)
  await saveOurWrites(sql, { accountId, shopId, writes: done.map(toOurWrite), ...moment })
  const told = done.filter(({ runId }) => runId === null)
  if (told.length > 0) await saveTold(sql, accountId, side, told)
  if (ofRuns.length > 0) await saveRunRows(sql, shop, ofRuns)
  const refused = settled.flatMap(({ write, state, reason }) =>
    write.runId === null && (state === 'refused' || state === 'missing')
      ? [{ ...write, reason: reason ?? state, change: write.delta }]
      : [],
  )
  await saveRefused(sql, shop, refused)
  await leaveUnknown(
    sql,
    shop,
    settled.flatMap(({ write, state }) => (state === 'unknown' ? [write] : [])),
  )
  await closeProblems(sql, {
    accountId,
    kinds: ['write-refused', 'write-unknown'],
    subjects: done.map(({ variantId }) => variantSubject(shopId, variantId)),
    now: moment.now,
  })
}

/** Nobody will ever hear what became of these: their variants leave the common stock, and a person compares. */
async function leaveUnknown(sql: Sql, shop: ShopRef, writes: readonly OpenWrite[]): Promise<void> {
  const { accountId, shopId } = shop
  await unjoinLinks(
    sql,
    accountId,
    writes.map(({ linkId }) => linkId),
    'outcome-unknown',
  )
  await openProblems(sql, {
    accountId,
    problems: writes.map(({ variantId, sentAt }) => ({
      kind: 'write-unknown' as const,
      subject: variantSubject(shopId, variantId),
      shopId,
      data: { variantId, since: sentAt.toISOString() },
    })),
    now: now(),
  })
}

/** The shop says what it holds now. */
function toOurWrite({ writeId, after, ...write }: OpenWrite & { after: number | null }) {
  return { ...write, after: after ?? write.from + write.delta, origin: `write ${writeId}` }
}

/** Tried again later; meanwhile a person may see why. */
export async function saveRefused(sql: Sql, shop: ShopRef, refused: readonly Refused[]): Promise<void> {
  if (refused.length === 0) return
  const { accountId, shopId, platform: side } = shop
  const linkIds = refused.map(({ linkId }) => linkId)
  await saveHeld(sql, accountId, side, linkIds, now())
  await openProblems(sql, {
    accountId,
    problems: refused.map(({ variantId, reason, change }) => ({
      kind: 'write-refused' as const,
      subject: variantSubject(shopId, variantId),
      shopId,
      data: { variantId, reason, change },
    })),
    now: now(),
  })
  const dueAt = await loadNextTry(sql, { accountId, shopId, side })
  if (dueAt) await saveDue(sql, { accountId, kind: 'pool-push', subject: shopId, payload: { shopId }, dueAt })
}

/** A row that is stale is left for a new preview; one that is taken back is tried again, because sales may go on. */
async function saveRunRows(sql: Sql, shop: ShopRef, settled: readonly Settled[]): Promise<void> {
  const rows = settled.flatMap((one) => {
    const state = rowStateOf(one)
    const { runId, linkId, locationId } = one.write
    const reason = state === 'refused' ? (one.reason ?? one.state) : null
    return state && runId ? [{ runId, linkId, locationId, state, reason }] : []
  })
  await saveRowStates(sql, shop.accountId, rows)
  const written = rows.filter(({ state }) => state === 'done')
  for (const [runId, group] of Map.groupBy(written, (row) => row.runId)) {
    const linkIds = group.map(({ linkId }) => linkId)
    await joinRun(sql, shop.accountId, runId, linkIds)
  }
  await saveFinishedRuns(sql, shop, now())
}

/** From here on their movements travel: what nobody knew of their writes is settled. */
export async function joinRun(
  sql: Sql,
  accountId: AccountId,
  runId: string,
  linkIds: readonly string[] | null,
): Promise<void> {
  const joined = await joinFinished(sql, accountId, runId, linkIds)
  const subjects = joined.map(({ shopId, variantId }) => variantSubject(shopId, variantId))
  await closeProblems(sql, { accountId, kinds: ['write-unknown'], subjects, now: now() })
}

/** Null: it stays as it is and is tried again. */
function rowStateOf({ write, state }: Settled): SyncRowState | null {
  const isUndo = write.kind === 'delta'
  if (state === 'done') return isUndo ? 'undone' : 'done'
  if (state === 'not-written' || (isUndo && state === 'stale')) return null
  return state === 'stale' ? 'stale' : 'refused'
}
