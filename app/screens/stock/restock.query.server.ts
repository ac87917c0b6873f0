import type pg from 'pg'
import { loadItemMinimum } from '../../features/replenishment/item-minimum.query.server.ts'
import { judge } from '../../flows/stock-outlook.flow.server.ts'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import type { RestockProps } from './restock.view.tsx'

type Sql = Pick<pg.PoolClient, 'query'>
type Ref = { accountId: AccountId; shopId: ShopId; variantId: VariantId }

/** What was set for a variant and its supplier, and what follows from it now. */
export async function loadRestock(
  sql: Sql,
  ref: Ref,
  timeZone: string,
): Promise<Pick<RestockProps, 'vendor' | 'own' | 'supplier' | 'outlook'>> {
  const set = await loadItemMinimum(sql, ref)
  const [judged] = await judge(sql, { ...ref, variantIds: [ref.variantId], timeZone, now: now() })
  if (!judged) return { ...set, outlook: null }
  const { variantId: _, sales, ...outlook } = judged
  return { ...set, outlook: { ...outlook, sales: sales.count, openDays: sales.openDays } }
}
