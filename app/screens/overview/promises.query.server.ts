import type pg from 'pg'
import { loadBar } from '../../features/free-shipping/free-shipping.query.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { loadOwn, loadPromises } from '../free-shipping/bar-page.query.server.ts'
import { type BarState, barStateOf } from '../free-shipping/bar-state.rules.ts'
import { countProved, toRows } from '../free-shipping/promise.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** Countries whose promise is proved, and how the bar stands; null before the rates were read. */
export type PromisesShown = {
  proved: number
  of: number
  bar: BarState
  embed: 'on' | 'off' | 'unknown'
} | null

export async function loadPromisesShown(
  sql: Sql,
  shop: { accountId: AccountId; shopId: ShopId },
): Promise<PromisesShown> {
  const bar = await loadBar(sql, shop)
  if (!bar?.readAt || bar.unreadable) return null
  const { country } = await loadOwn(sql, shop)
  const { proved, of } = countProved(toRows(await loadPromises(sql, shop), country))
  return {
    proved,
    of,
    bar: barStateOf({ isOn: bar.isOn, isSent: bar.published?.on ?? null }),
    embed: bar.embed,
  }
}
