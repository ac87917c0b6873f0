import type pg from 'pg'
import { ofShop } from '../../features/ad-guard/of-shop.sql.ts'
import type { ChannelFacts } from './overview.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Row = Omit<ChannelFacts, 'fetchedAt'> & { fetchedAt: Date | null }

/** Each channel's list, address and last read, and what it hasn't read yet: a change is read when the
 *  channel fetched after it (2 s after: see channel-stand.rules.ts), and after the list that names it was
 *  given. */
export async function loadChannels(
  sql: Sql,
  { accountId, shopId }: { accountId: string; shopId: string },
): Promise<ChannelFacts[]> {
  const { rows } = await sql.query<Row>(
    `select c.channel, l.listed, coalesce(l.matched, 0) as matched, f.fetched_at as "fetchedAt",
            exists (select from feed_link k where k.account_id = $1 and k.shop_id = $2 and k.channel = c.channel
                     and k.revoked_at is null) as "hasAddress",
            coalesce(s.waiting, 0)::int as waiting,
            coalesce(s.stopped, 0)::int as stopped,
            coalesce(s.paused, 0)::int as paused
       from unnest(array['google', 'meta']) as c (channel)
       left join channel_list l on l.account_id = $1 and l.shop_id = $2 and l.channel = c.channel
       left join lateral (
         select fetched_at from feed_fetch
          where account_id = $1 and shop_id = $2 and channel = c.channel and status in (200, 304)
          order by fetch_id desc limit 1) f on true
       left join lateral (
         select count(*) filter (where case when a.ads = 'allow' then a.since > f.fetched_at - margin
                                            else not coalesce(was_read, false) end) as waiting,
                count(*) filter (where a.ads = 'suppress' and was_read) as stopped,
                count(*) filter (where a.ads = 'hold' and was_read) as paused
           from channel_item i
           join ad_state a using (account_id, shop_id, variant_id)
          cross join (select interval '2 s' as margin) m
          cross join lateral (
            select f.fetched_at >= greatest(a.since, l.uploaded_at) + margin as was_read) r
          where i.account_id = $1 and ${ofShop('i.shop_id', '$2')} and i.channel = c.channel) s on true`,
    [accountId, shopId],
  )
  return rows.map((row) => ({ ...row, fetchedAt: row.fetchedAt?.toISOString() ?? null }))
}
