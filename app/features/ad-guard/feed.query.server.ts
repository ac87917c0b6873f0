import type { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { ChannelFeed, FeedColumn } from '../../channels/channel.port.ts'
import type { ShopId } from '../../language/ids.ts'
import { ofShop } from './of-shop.sql.ts'

/** `rows` is known once the stream has ended and the transaction too. */
export type FeedStream = Readable & { rowCount: number }

/**
 * The rows of a shop's feed for a channel as they leave the database: one statement, so one consistent moment. A row for
 * each listed id that matched a variant, the id letter by letter as the channel lists it.
 */
export function openFeed(sql: pg.PoolClient, shopId: ShopId, feed: ChannelFeed): FeedStream {
  return sql.query(copyTo(feedStatement(shopId, feed)))
}

/** Read before the rows, never after: rows newer than their version are sent once more, older ones would stay. */
export async function loadFeedVersion(sql: pg.PoolClient): Promise<string> {
  const { rows } = await sql.query<{ version: string }>('select version::text from feed_version')
  return rows[0]?.version ?? '0'
}

/** COPY takes no parameters: the literals are the channel's own words and the shop's id; the account is row-level
 *  security's. */
function feedStatement(shopId: ShopId, feed: ChannelFeed): string {
  const columns = feed.columns.map(
    (column) => `${expressionOf(column)} as ${pg.escapeIdentifier(column.name)}`,
  )
  return `copy (
    select ${columns.join(', ')}
      from channel_item i
      join ad_state s using (account_id, shop_id, variant_id)
     where ${ofShop('i.shop_id', pg.escapeLiteral(shopId))} and i.channel = ${pg.escapeLiteral(feed.channel)}
  ) to stdout with (format csv, header true, delimiter ${pg.escapeLiteral(feed.delimiter)})`
}

function expressionOf(column: FeedColumn): string {
  if (column.holds === 'id') return 'i.item_id'
  if (column.holds === 'pause') return `case when s.ads = 'hold' then ${pg.escapeLiteral(column.value)} end`
  if (column.holds === 'availability') {
    const words = Object.entries(column.words).map(
      ([ours, theirs]) => `when ${pg.escapeLiteral(ours)} then ${pg.escapeLiteral(theirs)}`,
    )
    return `case s.availability ${words.join(' ')} end`
  }
  return `case when s.availability_date is not null then ${isoMidnight} end`
}

/** The start of the day at the shop with its offset, 2026-12-10T00:00+01:00. The zone is asked for where a date
 *  needs it: a join with the shop misleads the planner into looking up each row by itself. */
const shopZone = `(select h.time_zone from shop h where h.account_id = s.account_id and h.shop_id = s.shop_id)`
const isoMidnight = `
  to_char(s.availability_date, 'YYYY-MM-DD"T00:00"') ||
  (select case when o.offset < interval '0' then '-' else '+' end
          || to_char(greatest(o.offset, -o.offset), 'HH24:MI')
     from (select s.availability_date::timestamp
                  - (s.availability_date::timestamp at time zone ${shopZone} at time zone 'UTC') as offset) o)`
