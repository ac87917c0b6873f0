import { setImmediate } from 'node:timers/promises'
import type pg from 'pg'
import type { Channel } from '../../channels/channel.port.ts'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import type { ParsedList } from './channel-list.parse.ts'
import { type ItemMatch, type ListedItem, matchItem } from './item-id.rules.ts'
import { loadListing, loadNames } from './known-variants.query.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

const batchSize = 5000

export type MatchedItem = { item: ListedItem; match: ItemMatch }

/** Uploads and re-matches of a shop's lists, one after the other, until the transaction ends. */
export async function lockList(sql: Sql, shopId: ShopId): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('list:' || $1, 0))`, [shopId])
}

export async function matchItems(sql: Sql, shop: Shop, items: readonly ListedItem[]): Promise<MatchedItem[]> {
  const names = await loadNames(sql, shop, items, await loadListing(sql, shop))
  const matched: MatchedItem[] = []
  for (const item of items) {
    matched.push({ item, match: matchItem(item, names) })
    // Other requests go on in between.
    if (matched.length % batchSize === 0) await setImmediate()
  }
  return matched
}

export type ListToSave = Shop & {
  channel: Channel
  fileName: string
  parsed: ParsedList
  matched: readonly MatchedItem[]
  now: Date
}

/** Puts the new list in the place of the old one; a failure leaves the old one, with the transaction. */
export async function replaceList(sql: Sql, list: ListToSave): Promise<void> {
  const { accountId, shopId, channel, parsed, matched } = list
  await sql.query('delete from channel_list where account_id = $1 and shop_id = $2 and channel = $3', [
    accountId,
    shopId,
    channel,
  ])
  await sql.query(
    `insert into channel_list (account_id, channel, shop_id, file_name, format, listed, matched, refused,
                               refused_count, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      accountId,
      channel,
      shopId,
      list.fileName,
      parsed.format,
      matched.length,
      matched.filter(({ match }) => match.variantId !== null).length,
      JSON.stringify(parsed.refused),
      parsed.refusedCount,
      list.now,
    ],
  )
  for (let start = 0; start < matched.length; start += batchSize)
    await insertItems(sql, list, matched.slice(start, start + batchSize))
}

async function insertItems(sql: Sql, list: ListToSave, batch: readonly MatchedItem[]): Promise<void> {
  await sql.query(
    `insert into channel_item (account_id, channel, shop_id, item_id, variant_id, reason)
     select $1, $2, $3, item_id, variant_id, reason
       from unnest($4::text[], $5::text[], $6::text[]) as t (item_id, variant_id, reason)`,
    [
      list.accountId,
      list.channel,
      list.shopId,
      batch.map(({ item }) => item.id),
      batch.map(({ match }) => match.variantId),
      batch.map(({ match }) => match.reason),
    ],
  )
}

type StoredItem = { id: string; variantId: VariantId | null }

/**
 * Matches again what the shop's changes may have moved: ids without a match, ids of a deleted variant, and
 * names that may have gone to another variant. A match is replaced only by a match: what was listed as a
 * variant stays in the feed, out of stock once deleted. Answers how many ids changed.
 */
export async function rematchItems(sql: Sql, shop: Shop, channel: Channel): Promise<number> {
  const stored = await loadMovable(sql, shop, channel)
  if (stored.length === 0) return 0
  const items = stored.map(
    ({ id }): ListedItem => ({ id, linkHost: null, linkVariant: null, linkProduct: null }),
  )
  const matched = await matchItems(sql, shop, items)
  const moved = matched.flatMap(({ item, match }, index) =>
    match.variantId !== null && match.variantId !== stored[index]?.variantId
      ? [{ id: item.id, ...match }]
      : [],
  )
  for (let start = 0; start < moved.length; start += batchSize)
    await moveItems(sql, shop, channel, moved.slice(start, start + batchSize))
  if (moved.length > 0) await recount(sql, shop, channel)
  return moved.length
}

/** A refusal that the row's link gave isn't taken back: the link isn't kept. */
async function loadMovable(sql: Sql, shop: Shop, channel: Channel): Promise<StoredItem[]> {
  const { rows } = await sql.query<StoredItem>(
    `select i.item_id as id, i.variant_id as "variantId"
       from channel_item i left join variant v using (account_id, shop_id, variant_id)
      where i.account_id = $1 and i.shop_id = $2 and i.channel = $3
        and i.reason not in ('link-disagrees', 'link-missing', 'other-shop')
        and (i.variant_id is null or v.deleted_at is not null or i.reason not in ('shopify-id', 'variant-id'))`,
    [shop.accountId, shop.shopId, channel],
  )
  return rows
}

async function moveItems(
  sql: Sql,
  shop: Shop,
  channel: Channel,
  moved: readonly { id: string; variantId: VariantId; reason: string }[],
): Promise<void> {
  if (moved.length === 0) return
  await sql.query(
    `update channel_item i set variant_id = t.variant_id, reason = t.reason
       from unnest($4::text[], $5::text[], $6::text[]) as t (item_id, variant_id, reason)
      where i.account_id = $1 and i.shop_id = $2 and i.channel = $3 and i.item_id = t.item_id`,
    [
      shop.accountId,
      shop.shopId,
      channel,
      moved.map(({ id }) => id),
      moved.map(({ variantId }) => variantId),
      moved.map(({ reason }) => reason),
    ],
  )
}

async function recount(sql: Sql, shop: Shop, channel: Channel): Promise<void> {
  await sql.query(
    `update channel_list set matched = (select count(*) from channel_item i
        where i.account_id = $1 and i.shop_id = $2 and i.channel = $3 and i.variant_id is not null)
      where account_id = $1 and shop_id = $2 and channel = $3`,
    [shop.accountId, shop.shopId, channel],
  )
}

/** A new signed address for the channel to read; the ones before stay until they are revoked. Asked for twice within
 *  seconds (a double click, a form sent again) it is one address. */
export async function createFeedLink(
  sql: Sql,
  { accountId, shopId, channel, now }: Shop & { channel: Channel; now: Date },
): Promise<string> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('feed-link:' || $1, 0))`, [accountId])
  const { rows } = await sql.query<{ linkId: string }>(
    `with recent as (
       select link_id from feed_link
        where account_id = $1 and shop_id = $2 and channel = $3 and revoked_at is null
          and created_at between $4::timestamptz - interval '10 s' and $4::timestamptz + interval '10 s' limit 1
     ), made as (
       insert into feed_link (account_id, shop_id, channel, created_at)
       select $1, $2, $3, $4 where not exists (select from recent) returning link_id
     )
     select link_id as "linkId" from recent union all select link_id from made`,
    [accountId, shopId, channel, now],
  )
  if (!rows[0]) throw new Error('no feed link was made')
  return rows[0].linkId
}

/** False where the shop has no such open link. */
export async function revokeFeedLink(
  sql: Sql,
  { accountId, shopId, linkId, now }: Shop & { linkId: string; now: Date },
): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(linkId)) return false
  const revoked = await sql.query(
    `update feed_link set revoked_at = $4
      where account_id = $1 and shop_id = $2 and link_id = $3 and revoked_at is null`,
    [accountId, shopId, linkId, now],
  )
  return revoked.rowCount === 1
}

/** Notes that a channel has read its feed. */
export async function saveFetch(
  sql: Sql,
  fetch: Shop & {
    channel: Channel
    at: Date
    userAgent: string
    status: 200 | 304
    rows: number
  },
): Promise<void> {
  await sql.query(
    `insert into feed_fetch (account_id, shop_id, channel, fetched_at, user_agent, status, rows)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      fetch.accountId,
      fetch.shopId,
      fetch.channel,
      fetch.at,
      fetch.userAgent.slice(0, 500),
      fetch.status,
      fetch.rows,
    ],
  )
}

/** Each channel's last fetch stays, however long ago: screens say when it was. */
export async function dropOldFetches(sql: Sql, { accountId, shopId }: Shop, before: Date): Promise<void> {
  await sql.query(
    `delete from feed_fetch f where f.account_id = $1 and f.shop_id = $2 and f.fetched_at < $3
        and exists (select from feed_fetch n where n.account_id = $1 and n.shop_id = $2
                      and n.channel = f.channel and n.fetch_id > f.fetch_id)`,
    [accountId, shopId, before],
  )
}
