import type pg from 'pg'
import { type Channel, channels } from '../../channels/channel.port.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import type { ListFormat, RefusedLine } from './channel-list.parse.ts'
import type { NoMatchReason } from './item-id.rules.ts'
import { ofShop } from './of-shop.sql.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

export type ListCounts = {
  channel: Channel
  /** Null: the channel has no list. */
  listed: number | null
  matched: number
  /** A channel has been given an address to read. */
  hasLink: boolean
  /** Null: it never read its feed. */
  lastFetchAt: Date | null
}

export async function loadListCounts(sql: Sql, { accountId, shopId }: Shop): Promise<ListCounts[]> {
  const { rows } = await sql.query<ListCounts>(
    `select c.channel, l.listed, coalesce(l.matched, 0) as matched,
            exists (select from feed_link f where f.account_id = $1 and f.shop_id = $2
                      and f.channel = c.channel and f.revoked_at is null) as "hasLink",
            (select f.fetched_at from feed_fetch f where f.account_id = $1 and f.shop_id = $2
                and f.channel = c.channel order by f.fetch_id desc limit 1) as "lastFetchAt"
       from unnest($3::text[]) as c (channel)
       left join channel_list l on l.account_id = $1 and l.shop_id = $2 and l.channel = c.channel`,
    [accountId, shopId, channels],
  )
  return rows
}

type FeedLinkLine = { linkId: string; createdAt: Date; revokedAt: Date | null }
export type ChannelSummary = {
  channel: Channel
  /** Null: the channel has no list, and its feed no row. */
  list: {
    fileName: string
    format: ListFormat
    uploadedAt: Date
    listed: number
    matched: number
    unmatchedByReason: Partial<Record<NoMatchReason, number>>
    /** The first 100. */
    refused: RefusedLine[]
    refusedCount: number
  } | null
  /** Newest first. */
  links: FeedLinkLine[]
  lastFetch: { at: Date; userAgent: string; rows: number; status: number } | null
  /** Matched ids whose state changed after that fetch, or all where there was none. */
  unread: number
}

type SummaryRow = {
  channel: Channel
  list: (Omit<NonNullable<ChannelSummary['list']>, 'uploadedAt'> & { uploadedAt: string }) | null
  links: { linkId: string; createdAt: string; revokedAt: string | null }[]
  lastFetch: { at: string; userAgent: string; rows: number; status: number } | null
  unread: number
}

/** What each channel lists of this shop, which addresses it may read, and what it has read. */
export async function loadChannelSummary(sql: Sql, shopId: ShopId): Promise<ChannelSummary[]> {
  const { rows } = await sql.query<SummaryRow>(
    `select c.channel,
       (select jsonb_build_object('fileName', l.file_name, 'format', l.format,
          'uploadedAt', l.uploaded_at, 'listed', l.listed, 'matched', l.matched, 'refused', l.refused,
          'refusedCount', l.refused_count, 'unmatchedByReason',
          (select coalesce(jsonb_object_agg(r.reason, r.n), '{}') from (
             select i.reason, count(*) as n from channel_item i
              where i.shop_id = $2 and i.channel = c.channel and i.variant_id is null group by i.reason) r))
          from channel_list l where l.shop_id = $2 and l.channel = c.channel) as list,
       (select coalesce(jsonb_agg(jsonb_build_object('linkId', f.link_id, 'createdAt', f.created_at,
          'revokedAt', f.revoked_at) order by f.created_at desc), '[]')
          from feed_link f where f.shop_id = $2 and f.channel = c.channel) as links,
       (select jsonb_build_object('at', h.fetched_at, 'userAgent', h.user_agent, 'rows', h.rows, 'status', h.status)
          from feed_fetch h where h.shop_id = $2 and h.channel = c.channel order by h.fetch_id desc limit 1) as "lastFetch",
       (select count(*)::int from channel_item i join ad_state s using (account_id, shop_id, variant_id)
         where ${ofShop('i.shop_id', '$2')} and i.channel = c.channel and s.since > coalesce(
           (select max(h.fetched_at) from feed_fetch h where h.shop_id = $2 and h.channel = c.channel), '-infinity')) as unread
     from unnest($1::text[]) as c (channel)`,
    [channels, shopId],
  )
  return rows.map(toSummary)
}

function toSummary({ list, links, lastFetch, ...rest }: SummaryRow): ChannelSummary {
  return {
    ...rest,
    list: list && { ...list, uploadedAt: new Date(list.uploadedAt) },
    links: links.map(({ linkId, createdAt, revokedAt }) => ({
      linkId,
      createdAt: new Date(createdAt),
      revokedAt: revokedAt === null ? null : new Date(revokedAt),
    })),
    lastFetch: lastFetch && { ...lastFetch, at: new Date(lastFetch.at) },
  }
}

const pageSize = 50

/** Ids that we can't act on, 50 a page in the order of the id; `next` continues after it. */
export async function loadUnmatched(
  sql: Sql,
  { shopId, channel }: { shopId: ShopId; channel: Channel },
  { reason, after }: { reason?: NoMatchReason | null; after?: string | null } = {},
): Promise<{ items: { itemId: string; reason: NoMatchReason }[]; next: string | null }> {
  const { rows } = await sql.query<{ itemId: string; reason: NoMatchReason }>(
    `select item_id as "itemId", reason from channel_item
      where shop_id = $5 and channel = $1 and variant_id is null and item_id > $2
        and ($3::text is null or reason = $3)
      order by item_id limit $4`,
    [channel, after ?? '', reason ?? null, pageSize + 1, shopId],
  )
  return {
    items: rows.slice(0, pageSize),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.itemId ?? null) : null,
  }
}
