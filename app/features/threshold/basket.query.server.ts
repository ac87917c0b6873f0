import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { decideScale, type Scale, type Tally } from './tally.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Asked = { accountId: AccountId; shopId: ShopId; currency: string; since: Date }

/** Of the baskets in one currency; amounts are articles after discounts, in minor units. */
export type BasketFigures = {
  count: number
  /** Null where there is none. */
  average: number | null
  median: number | null
  first: Date | null
  last: Date | null
  scale: Scale
  tally: Tally
  /** Not counted: nothing to ship for money in them (gift cards only, or given away whole). */
  leftOut: number
  /** Every currency with its number of baskets, most first. */
  currencies: { currency: string; count: number }[]
}

const place = 'account_id = $1 and shop_id = $2 and placed_at >= $3'

export async function loadBasketFigures(sql: Sql, asked: Asked): Promise<BasketFigures> {
  const { accountId, shopId, currency, since } = asked
  const values = [accountId, shopId, since]
  const currencies = await sql.query<{ currency: string; count: number }>(
    `select currency, count(*)::int as count from basket where ${place} and goods > 0
      group by currency order by 2 desc, 1`,
    values,
  )
  const { rows } = await sql.query<Record<'average' | 'median' | 'large', string | null> & Span>(
    `select count(*) filter (where goods > 0)::int as count,
            count(*) filter (where goods <= 0)::int as "leftOut",
            round(avg(goods) filter (where goods > 0)) as average,
            round(percentile_cont(0.5) within group (order by goods) filter (where goods > 0)) as median,
            percentile_disc(0.95) within group (order by goods) filter (where goods > 0) as large,
            min(placed_at) filter (where goods > 0) as first, max(placed_at) filter (where goods > 0) as last
       from basket where ${place} and currency = $4`,
    [...values, currency],
  )
  const row = rows[0]
  const scale = decideScale(currency, Number(row?.large ?? 0))
  return {
    count: row?.count ?? 0,
    average: numberOr(row?.average),
    median: numberOr(row?.median),
    first: row?.first ?? null,
    last: row?.last ?? null,
    scale,
    tally: await loadTally(sql, asked, scale),
    leftOut: row?.leftOut ?? 0,
    currencies: currencies.rows,
  }
}

type Span = { count: number; leftOut: number; first: Date | null; last: Date | null }

const numberOr = (value: string | null | undefined) =>
  value === null || value === undefined ? null : Number(value)

/** One entry a step, all of what is large in one. */
async function loadTally(sql: Sql, { accountId, shopId, currency, since }: Asked, scale: Scale) {
  const { rows } = await sql.query<Record<keyof Tally[number], string>>(
    `select least(goods / $5::bigint * $5::bigint, $6::bigint) as "from", count(*) as count,
            sum(goods) as amount, sum(shipping) as paid, sum(shipping_untaxed) as untaxed,
            count(*) filter (where shipping = 0) as unpaid
       from basket where ${place} and currency = $4 and goods > 0 group by 1 order by 1`,
    [accountId, shopId, since, currency, scale.step, scale.last],
  )
  return rows.map((row) => ({
    from: Number(row.from),
    count: Number(row.count),
    amount: Number(row.amount),
    paid: Number(row.paid),
    untaxed: Number(row.untaxed),
    unpaid: Number(row.unpaid),
  }))
}
