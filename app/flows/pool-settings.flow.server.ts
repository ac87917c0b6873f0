/** Which locations of which shop are one stock with a PrestaShop shop, where outside sales are booked, and whether it
 *  runs. */
import type { PoolRef } from '../features/pool/pool.types.ts'
import type { AccountId, LocationId, ShopId } from '../language/ids.ts'
import type { Outcome } from '../language/outcome.ts'

export type PoolChoice = {
  shopifyShopId: ShopId
  prestashopShopId: ShopId
  locationIds: readonly LocationId[]
  bookingLocationId: LocationId
}

/** Makes the pool of this PrestaShop shop, or changes it. `unjoined`: variants that the change of locations takes apart
 *  until the next first sync. `location-taken`: in another pool. `shopify-taken`: a pool keeps its Shopify shop. */
export async function savePool(
  input: { accountId: AccountId } & PoolChoice,
): Promise<
  Outcome<
    { poolId: string; unjoined: number },
    | 'unknown-shop'
    | 'unknown-location'
    | 'no-location'
    | 'booking-not-in-pool'
    | 'location-taken'
    | 'shopify-taken'
  >
> {
  throw new Error(`not built yet: ${input.bookingLocationId}`)
}

/** Paused: movements are kept, nothing is written. Resumed: what waits is told. `needs-first-sync`: a pool that was away
 *  or taken back runs again by a first sync only. */
export async function pausePool(
  input: PoolRef & { paused: boolean },
): Promise<Outcome<{ waiting: number }, 'unknown-pool' | 'needs-first-sync'>> {
  throw new Error(`not built yet: ${input.poolId}`)
}
