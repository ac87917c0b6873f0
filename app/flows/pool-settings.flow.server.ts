/** Which locations of which shop are one stock with a PrestaShop shop, where outside sales are booked, and whether it
 *  runs. */
import type pg from 'pg'
import { unjoinLinks } from '../features/pool/carry.store.server.ts'
import { loadLinksAt } from '../features/pool/link.query.server.ts'
import { loadPool, loadPoolChoices, loadPools } from '../features/pool/pool.query.server.ts'
import { lockPools, savePoolRow, savePoolState } from '../features/pool/pool.store.server.ts'
import type { PoolCard, PoolRef } from '../features/pool/pool.types.ts'
import { countWaiting } from '../features/pool/pool-work.query.server.ts'
import { dropPlans, saveFinishedRuns } from '../features/pool/sync-run.store.server.ts'
import { closeProblems } from '../features/problems/problem.store.server.ts'
import { lockStock } from '../features/stock/read-order.server.ts'
import type { AccountId, LocationId, ShopId } from '../language/ids.ts'
import type { Outcome } from '../language/outcome.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { addJob } from '../runtime/queue.ts'

type Sql = Pick<pg.PoolClient, 'query'>
export type PoolChoice = {
  shopifyShopId: ShopId
  prestashopShopId: ShopId
  locationIds: readonly LocationId[]
  bookingLocationId: LocationId
}
type Wanted = { accountId: AccountId } & PoolChoice
type ChoiceRefusal =
  | 'unknown-shop'
  | 'unknown-location'
  | 'no-location'
  | 'booking-not-in-pool'
  | 'location-taken'
  | 'shopify-taken'

/** Makes the pool of this PrestaShop shop, or changes it. `unjoined`: variants that the change of locations takes apart
 *  until the next first sync. `location-taken`: in another pool. `shopify-taken`: a pool keeps its Shopify shop. */
export async function savePool(
  input: Wanted,
): Promise<Outcome<{ poolId: string; unjoined: number }, ChoiceRefusal>> {
  return withAccount(input.accountId, async (sql) => {
    await lockPools(sql, input.accountId)
    const pools = await loadPools(sql, input.accountId)
    const before = pools.find(({ shops }) => shops.prestashop.shopId === input.prestashopShopId)
    const code = (await refusalOf(sql, input)) ?? conflictOf(input, pools, before)
    if (code) return { ok: false, code }
    await lockStock(sql, input.shopifyShopId)
    const unjoined = before ? await unjoinMoved(sql, before, input.locationIds) : 0
    const poolId = await savePoolRow(sql, { ...input, now: now() })
    return { ok: true, value: { poolId, unjoined } }
  })
}

async function refusalOf(sql: Sql, input: Wanted): Promise<ChoiceRefusal | null> {
  const choices = await loadPoolChoices(sql, input.accountId)
  const shopify = choices.find(({ shopId }) => shopId === input.shopifyShopId)
  const prestashop = choices.find(({ shopId }) => shopId === input.prestashopShopId)
  if (shopify?.platform !== 'shopify' || prestashop?.platform !== 'prestashop') return 'unknown-shop'
  if (input.locationIds.length === 0) return 'no-location'
  const known = new Set(shopify.locations.map(({ locationId }) => locationId))
  if (input.locationIds.some((id) => !known.has(id))) return 'unknown-location'
  return input.locationIds.includes(input.bookingLocationId) ? null : 'booking-not-in-pool'
}

function conflictOf(
  input: PoolChoice,
  pools: readonly PoolCard[],
  before: PoolCard | undefined,
): ChoiceRefusal | null {
  if (before && before.shops.shopify.shopId !== input.shopifyShopId) return 'shopify-taken'
  const others = pools.filter((pool) => pool !== before && pool.shops.shopify.shopId === input.shopifyShopId)
  const taken = others.some((pool) => pool.locationIds.some((id) => input.locationIds.includes(id)))
  return taken ? 'location-taken' : null
}

/** What stands at a location that joins or leaves changes the sum without a movement: such variants are compared anew. */
async function unjoinMoved(sql: Sql, before: PoolCard, after: readonly LocationId[]): Promise<number> {
  const changed = [
    ...before.locationIds.filter((id) => !after.includes(id)),
    ...after.filter((id) => !before.locationIds.includes(id)),
  ]
  if (changed.length === 0) return 0
  await dropPlans(sql, before.accountId, { poolIds: [before.poolId] })
  await saveFinishedRuns(sql, { accountId: before.accountId, shopId: before.shops.shopify.shopId }, now())
  await closeProblems(sql, {
    accountId: before.accountId,
    kinds: ['first-sync-waiting'],
    subjects: [before.poolId],
    now: now(),
  })
  const linkIds = await loadLinksAt(sql, before, changed)
  return unjoinLinks(sql, before.accountId, linkIds, 'locations')
}

/** Paused: movements are kept, nothing is written. Resumed: what waits is told. `needs-first-sync`: a pool that was away
 *  or taken back runs again by a first sync only. */
export async function pausePool(
  input: PoolRef & { paused: boolean },
): Promise<Outcome<{ waiting: number }, 'unknown-pool' | 'needs-first-sync'>> {
  const { accountId } = input
  return withAccount(accountId, async (sql) => {
    await lockPools(sql, accountId)
    const pool = await loadPool(sql, input)
    if (!pool) return { ok: false, code: 'unknown-pool' }
    const isByStaff = pool.state === 'paused' && pool.pausedWhy === 'staff'
    if (pool.state !== 'active' && !isByStaff) return { ok: false, code: 'needs-first-sync' }
    await savePoolState(sql, pool, input.paused ? 'paused' : 'active', input.paused ? 'staff' : null)
    let waiting = 0
    for (const side of ['shopify', 'prestashop'] as const) {
      const { shopId } = pool.shops[side]
      waiting += await countWaiting(sql, { accountId, shopId, side })
      if (!input.paused) await addJob(sql, 'pool-push', { accountId, shopId }, { jobKey: `push:${shopId}` })
    }
    return { ok: true, value: { waiting } }
  })
}
