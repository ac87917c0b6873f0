import type pg from 'pg'

type Sql = Pick<pg.PoolClient, 'query'>

export type Day = { at: string; stopped: number; restored: number }

/** Decisions of the last seven days, by day of the shop's time zone; days without any count zero. */
export async function loadWeek(
  sql: Sql,
  { accountId, shopId }: { accountId: string; shopId: string },
  timeZone: string,
  now: Date,
): Promise<Day[]> {
  const { rows } = await sql.query<Day>(
    `select to_char(d.day, 'YYYY-MM-DD') as at,
            count(*) filter (where a.verdict = 'suppress')::int as stopped,
            count(*) filter (where a.verdict = 'restore')::int as restored
       from generate_series(($2::timestamptz at time zone $3)::date - 6,
                            ($2::timestamptz at time zone $3)::date, interval '1 day') as d (day)
       left join ad_decision a on a.account_id = $1 and a.shop_id = $4 and a.decided_at > $2::timestamptz - interval '8 days'
        and (a.decided_at at time zone $3)::date = d.day::date
      group by d.day order by d.day`,
    [accountId, now, timeZone, shopId],
  )
  return rows
}
