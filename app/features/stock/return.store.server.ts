import type pg from 'pg'
import type { ReturnFacts } from '../../language/facts.ts'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import { attributionMs } from './movement.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** Lets each returned line name the rise that it caused, the newest of as many units that nothing explains yet. The
 *  rise itself comes from the read: what names none, or comes twice, moves nothing. Answers what was named. */
export async function saveReturns(
  sql: Sql,
  input: Shop & { returns: readonly ReturnFacts[]; now: Date },
): Promise<{ variantId: VariantId; units: number }[]> {
  const since = new Date(input.now.getTime() - attributionMs)
  const named: { variantId: VariantId; units: number }[] = []
  for (const { refundId, orderId, lines } of input.returns)
    for (const { lineId, variantId, quantity } of lines) {
      const origin = `refund ${refundId} line ${lineId}`
      const { rowCount } = await sql.query(
        `update stock_movement set cause = 'order', order_id = $5, origin = $6,
                order_name = coalesce((select order_name from order_line
                  where account_id = $1 and shop_id = $2 and order_id = $5 limit 1), order_name)
          where account_id = $1 and movement_id = (
                  select movement_id from stock_movement
                   where account_id = $1 and shop_id = $2 and variant_id = $3 and after - before = $4
                     and cause = 'unknown' and observed_at > $7
                     and not exists (select from stock_movement where account_id = $1 and shop_id = $2
                                        and variant_id = $3 and origin = $6)
                   order by movement_id desc limit 1)`,
        [input.accountId, input.shopId, variantId, quantity, orderId, origin, since],
      )
      if (rowCount) named.push({ variantId, units: quantity })
    }
  return named
}
