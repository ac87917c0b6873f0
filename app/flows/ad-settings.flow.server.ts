/** Keeps what staff decide about ads, and lets it count at once. */
import type pg from 'pg'
import {
  bumpFeedVersion,
  dropOverride,
  saveOverride,
  savePolicy,
} from '../features/ad-guard/ad-guard.store.server.ts'
import { loadDecisionContext } from '../features/ad-guard/decision-input.query.server.ts'
import {
  checkFloor,
  checkOverride,
  type FloorRefusal,
  type OverrideInput,
  type OverrideRefusal,
} from '../features/ad-guard/policy.rules.ts'
import {
  checkAvailabilityDate,
  type DateRefusal,
  startOfDay,
} from '../features/stock/availability-date.rules.ts'
import {
  loadAvailabilityDates,
  saveAvailabilityDate,
} from '../features/stock/availability-date.store.server.ts'
import { lockStock } from '../features/stock/read-order.server.ts'
import type { AccountId, ShopId, VariantId } from '../language/ids.ts'
import type { Outcome } from '../language/outcome.ts'
import { withAccount } from '../runtime/database.ts'
import { dropDue, saveDue } from '../runtime/due.ts'
import { addJob } from '../runtime/queue.ts'
import { decideAds } from './decide-ads.flow.server.ts'
import { redecideDue } from './redecide-due.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type OneVariant = { accountId: AccountId; shopId: ShopId; variantId: VariantId }

/** `typed` as it stands in the form. The whole catalogue is decided again by a job for each shop. */
export function changePolicy(input: {
  accountId: AccountId
  typed: string
  now: Date
}): Promise<Outcome<number, FloorRefusal>> {
  const { accountId, now } = input
  return withAccount(accountId, async (sql) => {
    const floor = checkFloor(input.typed)
    if (!floor.ok) return floor
    await savePolicy(sql, { accountId, floor: floor.value, now })
    const shops = await sql.query<{ shopId: ShopId }>(
      `select shop_id as "shopId" from shop where account_id = $1 and state = 'installed'`,
      [accountId],
    )
    for (const { shopId } of shops.rows)
      await addJob(sql, 'redecide', { accountId, shopId }, { jobKey: `redecide:${shopId}` })
    return floor
  })
}

/** An exception for one variant, to the end of its last day at the shop. */
export function setOverride(
  input: OneVariant & { typed: OverrideInput; now: Date },
): Promise<Outcome<null, OverrideRefusal | 'unknown-variant'>> {
  const { accountId, shopId, variantId, now } = input
  return withAccount(accountId, async (sql) => {
    const { timeZone } = await loadDecisionContext(sql, input)
    const checked = checkOverride(input.typed, now, (day) => startOfDay(dayAfter(day), timeZone))
    if (!checked.ok) return checked
    const isKnown = await saveOverride(sql, { accountId, shopId, variantId, ...checked.value, now })
    if (!isKnown) return { ok: false, code: 'unknown-variant' }
    await saveDue(sql, { ...redecideDue(input, 'override'), dueAt: checked.value.endsAt })
    await decideAds(sql, { accountId, shopId, variantIds: [variantId], now })
    return { ok: true, value: null }
  })
}

/** False where there was none. */
export function endOverride(input: OneVariant & { now: Date }): Promise<boolean> {
  const { accountId, shopId, variantId, now } = input
  return withAccount(accountId, async (sql) => {
    if (!(await dropOverride(sql, input))) return false
    await dropDue(sql, redecideDue(input, 'override'))
    await decideAds(sql, { accountId, shopId, variantIds: [variantId], now })
    return true
  })
}

/** The day from which a pre-order or backorder can be shipped; empty clears it. Answers the day kept. */
export function setAvailabilityDate(
  input: OneVariant & { typed: string; now: Date },
): Promise<Outcome<string | null, DateRefusal | 'unknown-variant'>> {
  const { accountId, shopId, variantId, now } = input
  return withAccount(accountId, async (sql) => {
    const { timeZone } = await loadDecisionContext(sql, input)
    const date = checkAvailabilityDate(input.typed, now, timeZone)
    if (!date.ok) return date
    // Whoever writes stock waits here, before rows: else this and a drain could wait for each other.
    await lockStock(sql, shopId)
    const isKnown = await saveAvailabilityDate(sql, { accountId, shopId, variantId, date: date.value })
    if (!isKnown) return { ok: false, code: 'unknown-variant' }
    await planArrival(sql, input, date.value, timeZone)
    await decideAds(sql, { accountId, shopId, variantIds: [variantId], now })
    return date
  })
}

/** The shop's clock was set to another zone: its days begin at other moments, and feeds name the zone with each date. */
export async function replanDates(
  sql: Sql,
  { accountId, shopId }: Omit<OneVariant, 'variantId'>,
  timeZone: string,
): Promise<void> {
  for (const { variantId, date } of await loadAvailabilityDates(sql, { accountId, shopId }))
    await planArrival(sql, { accountId, shopId, variantId }, date, timeZone)
  await bumpFeedVersion(sql, accountId)
}

/** When the promised day comes, the variant is decided again: the date may no longer be published. */
async function planArrival(
  sql: Sql,
  variant: OneVariant,
  date: string | null,
  timeZone: string,
): Promise<void> {
  if (date === null) await dropDue(sql, redecideDue(variant, 'date'))
  else await saveDue(sql, { ...redecideDue(variant, 'date'), dueAt: startOfDay(date, timeZone) })
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
