import type pg from 'pg'
import { loadPoolChoices, loadPools } from '../../features/pool/pool.query.server.ts'
import type { PoolCard } from '../../features/pool/pool.types.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Staff = { accountId: AccountId; shopId: ShopId }

export type PoolStage =
  | { stage: 'no-shop' | 'no-pool'; pool: null }
  | { stage: 'reading' | 'ready'; pool: PoolCard }

/** The pool that the address names, else the reader's own shop's; and what must come before it can be worked with. */
export async function loadPoolStage(sql: Sql, staff: Staff, wanted: string | null): Promise<PoolStage> {
  const pools = await loadPools(sql, staff.accountId)
  const pool =
    pools.find(({ poolId }) => poolId === wanted) ??
    pools.find(({ shops }) => Object.values(shops).some(({ shopId }) => shopId === staff.shopId)) ??
    pools[0]
  if (pool) return { stage: (await bothRead(sql, pool)) ? 'ready' : 'reading', pool }
  const shops = await loadPoolChoices(sql, staff.accountId)
  const has = (platform: string) =>
    shops.some((shop) => shop.platform === platform && shop.state === 'installed')
  return { stage: has('shopify') && has('prestashop') ? 'no-pool' : 'no-shop', pool: null }
}

async function bothRead(sql: Sql, { shops }: PoolCard): Promise<boolean> {
  const { rows } = await sql.query<{ read: number }>(
    `select count(distinct shop_id)::int as read from catalogue_read where shop_id = any($1) and state = 'done'`,
    [[shops.shopify.shopId, shops.prestashop.shopId]],
  )
  return rows[0]?.read === 2
}
