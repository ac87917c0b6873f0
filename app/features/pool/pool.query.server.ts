import type pg from 'pg'
import type { AccountId, LocationId, ShopId, VariantId } from '../../language/ids.ts'
import type { FirstSyncPage, ItemSides, PoolCard, PoolRef } from './pool.types.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** Every pool of the account, the oldest first. */
export async function loadPools(sql: Sql, accountId: AccountId): Promise<PoolCard[]> {
  throw new Error(`not built yet: ${accountId} ${typeof sql}`)
}

export async function loadPool(sql: Sql, ref: PoolRef): Promise<PoolCard | null> {
  return (await loadPools(sql, ref.accountId)).find(({ poolId }) => poolId === ref.poolId) ?? null
}

export type PoolShopChoice = {
  shopId: ShopId
  platform: 'shopify' | 'prestashop'
  name: string
  domain: string
  state: 'installed' | 'uninstalled'
  locations: { locationId: LocationId; name: string; isActive: boolean; fulfillsOnlineOrders: boolean }[]
}

/** The shops and locations that a pool may be made of. */
export async function loadPoolChoices(sql: Sql, accountId: AccountId): Promise<PoolShopChoice[]> {
  throw new Error(`not built yet: ${accountId} ${typeof sql}`)
}

/** The newest run and a page of its changes. Null: no such pool. Pages count from 1. */
export async function loadFirstSync(
  sql: Sql,
  input: PoolRef & { page: number },
): Promise<FirstSyncPage | null> {
  throw new Error(`not built yet: ${input.page} ${typeof sql}`)
}

/** Both shops' sides of a variant of either; empty where it is linked in no pool. */
export async function loadItemSides(
  sql: Sql,
  input: { accountId: AccountId; shopId: ShopId; variantId: VariantId },
): Promise<ItemSides[]> {
  throw new Error(`not built yet: ${input.variantId} ${typeof sql}`)
}
