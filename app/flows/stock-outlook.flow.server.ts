/** Judges which variants run low and by when to order them: when their stock moves, when a minimum changes, and every
 *  morning, because a day passes for all. */
import type pg from 'pg'
import { variantSubject } from '../features/problems/problem.rules.ts'
import { closeProblems, openProblems, type ProblemToOpen } from '../features/problems/problem.store.server.ts'
import { saveOutlooks } from '../features/replenishment/minimum.store.server.ts'
import { decideOutlook, type Outlook } from '../features/replenishment/outlook.rules.ts'
import { countSales, type Sales } from '../features/replenishment/sales.rules.ts'
import {
  loadMoves,
  loadWatched,
  loadWatchedIds,
  type Watched,
  watchesAnything,
} from '../features/replenishment/watched.query.server.ts'
import { loadShop } from '../features/shop/shop.query.server.ts'
import { dayAt, startOfDay } from '../features/stock/availability-date.rules.ts'
import type { AccountId, ShopId, VariantId } from '../language/ids.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { saveDue } from '../runtime/due.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }
export type Judged = Outlook & {
  variantId: VariantId
  units: number | null
  minimum: number | null
  leadDays: number | null
  sales: Sales
  historyDays: number
}

const batchSize = 500
const dayMs = 86_400_000

/** Inside the caller's transaction, after its facts were written. */
export async function judgeOutlooks(
  sql: Sql,
  input: Shop & { variantIds: readonly VariantId[]; timeZone: string; now: Date },
): Promise<void> {
  if (input.variantIds.length === 0 || !(await watchesAnything(sql, input))) return
  const judged = await judge(sql, input)
  const forgotten = await saveOutlooks(sql, { ...input, asked: input.variantIds, judged })
  await saveProblems(sql, input, judged, forgotten)
  if (judged.length > 0) await planMorning(sql, input)
}

/** What can be said of these variants, as far as they are watched. */
export async function judge(
  sql: Sql,
  input: Shop & { variantIds: readonly VariantId[]; timeZone: string; now: Date },
): Promise<Judged[]> {
  const watched = await loadWatched(sql, input, input.variantIds)
  const moves = await loadMoves(
    sql,
    input,
    watched.map(({ variantId }) => variantId),
    input.now,
  )
  const today = dayAt(input.now, input.timeZone)
  return watched.map((variant) => {
    const sales = countSales(variant.available ?? 0, moves.get(variant.variantId) ?? [], input.now)
    return judgeOne(variant, sales, today, input.now)
  })
}

function judgeOne(variant: Watched, sales: Sales, today: string, at: Date): Judged {
  const { variantId, available, minimum, leadDays, seenSince } = variant
  const seenMs = seenSince === null ? 0 : at.getTime() - seenSince.getTime()
  const historyDays = Math.max(0, Math.floor(seenMs / dayMs))
  const outlook = decideOutlook({ available, minimum, leadDays, sales, historyDays, today })
  return { ...outlook, variantId, units: available, minimum, leadDays, sales, historyDays }
}

async function saveProblems(
  sql: Sql,
  { accountId, shopId, now: at }: Shop & { now: Date },
  judged: readonly Judged[],
  forgotten: readonly VariantId[],
): Promise<void> {
  const problems = judged.filter(({ isLow }) => isLow).map((one) => toProblem(shopId, one))
  const subjects = [...judged.map(({ variantId }) => variantId), ...forgotten].map((variantId) =>
    variantSubject(shopId, variantId),
  )
  await closeProblems(sql, { accountId, kinds: ['low-stock'], subjects, except: problems, now: at })
  await openProblems(sql, { accountId, problems, now: at })
}

function toProblem(shopId: ShopId, one: Judged): ProblemToOpen {
  const { variantId, units, minimum, leadDays, perDay, orderBy, orderNow, sales } = one
  const openDays = Math.round(sales.openDays)
  const data = { variantId, units, minimum, leadDays, perDay, orderBy, orderNow, openDays }
  return { kind: 'low-stock', subject: variantSubject(shopId, variantId), shopId, data }
}

/** The next first moment of a day at the shop. */
async function planMorning(
  sql: Sql,
  { accountId, shopId, timeZone, now: at }: Shop & { timeZone: string; now: Date },
): Promise<void> {
  const tomorrow = dayAt(
    new Date(startOfDay(dayAt(at, timeZone), timeZone).getTime() + 36 * 3_600_000),
    timeZone,
  )
  const dueAt = startOfDay(tomorrow, timeZone)
  await saveDue(sql, { accountId, kind: 'stock-outlook', subject: shopId, payload: { shopId }, dueAt })
}

/** The whole shop, in transactions of their own. */
export async function onOutlookDue({ accountId, shopId }: Shop, at = now()): Promise<void> {
  const known = await withAccount(accountId, async (sql) => ({
    shop: await loadShop(sql, { accountId, shopId }),
    ids: await loadWatchedIds(sql, { accountId, shopId }),
  }))
  if (known.shop?.state !== 'installed') return
  const { timeZone } = known.shop
  for (let start = 0; start < known.ids.length; start += batchSize) {
    const variantIds = known.ids.slice(start, start + batchSize)
    await withAccount(accountId, (sql) =>
      judgeOutlooks(sql, { accountId, shopId, variantIds, timeZone, now: at }),
    )
  }
}
