import type pg from 'pg'
import type { AccountId, InventoryItemId, LocationId, ShopId, VariantId } from '../../language/ids.ts'
import { lockBacklog } from './carry.store.server.ts'
import type { Side } from './side.rules.ts'
import { holdMs } from './write.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

export type PlannedWrite = {
  linkId: string
  variantId: VariantId
  inventoryItemId: InventoryItemId
  locationId: LocationId
  kind: 'delta' | 'set'
  delta: number
  from: number
  runId: string | null
}
/** A write that was sent, and whose outcome isn't known. */
export type OpenWrite = PlannedWrite & { writeId: string; key: string; sentAt: Date }
export type SettledState = 'done' | 'stale' | 'missing' | 'refused' | 'not-written' | 'unknown'
export type Settled = { write: OpenWrite; state: SettledState; after: number | null; reason: string | null }

/** Kept before anything is sent, so that after a death in between the same keys are asked again: a key for each batch. */
export async function saveSent(
  sql: Sql,
  shop: Shop,
  sent: { batches: readonly { key: string; writes: readonly PlannedWrite[] }[]; sentAt: Date },
): Promise<OpenWrite[][]> {
  const planned = sent.batches.flatMap(({ key, writes }) =>
    writes.map((write, ordinal) => ({ ...write, key, ordinal })),
  )
  if (planned.length === 0) return []
  const column = <K extends keyof (typeof planned)[number]>(name: K) => planned.map((write) => write[name])
  const { rows } = await sql.query<{ writeId: string; key: string; ordinal: number }>({
    name: 'save-sent',
    text: `insert into stock_write (account_id, shop_id, sent_at, state, key, link_id, variant_id, inventory_item_id,
                              location_id, kind, delta, from_quantity, run_id, ordinal)
     select $1, $2, $3, 'sent', w.* from unnest($4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[],
       $9::text[], $10::int[], $11::int[], $12::bigint[], $13::int[]) w returning write_id as "writeId", key, ordinal`,
    values: [
      ...[shop.accountId, shop.shopId, sent.sentAt, column('key'), column('linkId'), column('variantId')],
      ...[column('inventoryItemId'), column('locationId'), column('kind'), column('delta'), column('from')],
      ...[column('runId'), column('ordinal')],
    ],
  })
  const ids = new Map(rows.map(({ key, ordinal, writeId }) => [`${key} ${ordinal}`, writeId]))
  return sent.batches.map(({ key, writes }) =>
    writes.map((write, ordinal) => ({
      ...{ ...write, key, sentAt: sent.sentAt },
      writeId: ids.get(`${key} ${ordinal}`) ?? '',
    })),
  )
}

/** All that are open at a shop, in batches as they were sent. */
export async function loadOpenWrites(sql: Sql, shop: Shop): Promise<OpenWrite[][]> {
  const { rows } = await sql.query<OpenWrite>(
    `select write_id as "writeId", link_id as "linkId", variant_id as "variantId",
            inventory_item_id as "inventoryItemId", location_id as "locationId", kind, delta,
            from_quantity as "from", key, run_id as "runId", sent_at as "sentAt"
       from stock_write where account_id = $1 and shop_id = $2 and state = 'sent' order by sent_at, key, ordinal`,
    [shop.accountId, shop.shopId],
  )
  return [...Map.groupBy(rows, ({ key }) => key).values()]
}

/** Items of which a write is open: what a read says of their levels may hold our own change, or not. */
export async function loadHeldItems(sql: Sql, shop: Shop): Promise<Set<InventoryItemId>> {
  const { rows } = await sql.query<{ item: InventoryItemId }>(
    `select inventory_item_id as item from stock_write where account_id = $1 and shop_id = $2 and state = 'sent'`,
    [shop.accountId, shop.shopId],
  )
  return new Set(rows.map(({ item }) => item))
}

/** What was only put off is compared at once when it is written anew; all else is read: while it was open, what was
 *  heard of its stock was left aside. */
export async function saveOutcomes(
  sql: Sql,
  accountId: AccountId,
  settled: readonly Settled[],
  now: Date,
): Promise<void> {
  await sql.query({
    name: 'save-outcomes',
    text: `update stock_write w set state = t.state, reason = t.reason, after_quantity = t.after, done_at = $2,
            read_back = t.state = 'not-written'
       from unnest($3::bigint[], $4::text[], $5::int[], $6::text[]) as t (write_id, state, after, reason)
      where w.account_id = $1 and w.write_id = t.write_id`,
    values: [
      accountId,
      now,
      settled.map(({ write }) => write.writeId),
      settled.map(({ state }) => state),
      settled.map(({ after }) => after),
      settled.map(({ reason }) => reason),
    ],
  })
}

/** What was told is no longer to be told. A variant that left the pool meanwhile has nothing to be told. */
export async function saveTold(
  sql: Sql,
  accountId: AccountId,
  side: Side,
  told: readonly { linkId: string; delta: number }[],
): Promise<void> {
  await lockBacklog(sql, accountId)
  await sql.query({
    name: `save-told-${side}`,
    text: `update pool_item i set pending_${side} = i.pending_${side} - k.delta, held_until_${side} = null,
            refusals_${side} = 0
       from unnest($2::bigint[], $3::int[]) as k (link_id, delta)
      where i.account_id = $1 and i.link_id = k.link_id and i.joined`,
    values: [accountId, told.map(({ linkId }) => linkId), told.map(({ delta }) => delta)],
  })
}

/** Refused: not tried again for a while, longer each time. Answers when the first of the shop's is due. */
export async function saveHeld(
  sql: Sql,
  accountId: AccountId,
  side: Side,
  linkIds: readonly string[],
  now: Date,
): Promise<void> {
  await lockBacklog(sql, accountId)
  const { rows } = await sql.query<{ linkId: string; refusals: number }>(
    `select link_id as "linkId", refusals_${side} as refusals from pool_item
      where account_id = $1 and link_id = any($2::bigint[]) and joined`,
    [accountId, linkIds],
  )
  const until = rows.map(({ refusals }) => new Date(now.getTime() + holdMs(refusals + 1)))
  await sql.query(
    `update pool_item i set held_until_${side} = t.until, refusals_${side} = i.refusals_${side} + 1
       from unnest($2::bigint[], $3::timestamptz[]) as t (link_id, until)
      where i.account_id = $1 and i.link_id = t.link_id`,
    [accountId, rows.map(({ linkId }) => linkId), until],
  )
}

/** When the next of a shop's refused quantities is tried again; null: none waits. */
export async function loadNextTry(sql: Sql, shop: Shop & { side: Side }): Promise<Date | null> {
  const { rows } = await sql.query<{ at: Date | null }>(
    `select min(i.held_until_${shop.side}) as at from pool_item i
       join variant_link l on l.account_id = $1 and l.link_id = i.link_id and l.state = 'linked'
       join pool p on p.account_id = $1 and p.pool_id = l.pool_id and p.${shop.side}_shop_id = $2
      where i.account_id = $1 and i.waits_${shop.side}`,
    [shop.accountId, shop.shopId],
  )
  return rows[0]?.at ?? null
}

/** Variants that we wrote, or couldn't write, and that nobody has read since. */
export async function loadUnread(
  sql: Sql,
  shop: Shop,
  limit: number,
): Promise<{ writeIds: string[]; variantIds: VariantId[] }> {
  const { rows } = await sql.query<{ writeId: string; variantId: VariantId }>(
    `select write_id as "writeId", variant_id as "variantId" from stock_write
      where account_id = $1 and shop_id = $2 and state <> 'sent' and not read_back order by write_id limit $3`,
    [shop.accountId, shop.shopId, limit],
  )
  return {
    writeIds: rows.map(({ writeId }) => writeId),
    variantIds: [...new Set(rows.map(({ variantId }) => variantId))],
  }
}

export async function saveReadBack(
  sql: Sql,
  accountId: AccountId,
  writeIds: readonly string[],
): Promise<void> {
  if (writeIds.length === 0) return
  await sql.query(
    'update stock_write set read_back = true where account_id = $1 and write_id = any($2::bigint[])',
    [accountId, writeIds],
  )
}

/** Of a shop that is gone nobody will ever hear what became of them. */
export async function dropOpenWrites(sql: Sql, shop: Shop, now: Date): Promise<void> {
  await sql.query(
    `with dropped as (
       update stock_write set state = 'unknown', done_at = $3, read_back = true
        where account_id = $1 and shop_id = $2 and state = 'sent' returning run_id, link_id, location_id
     )
     update sync_run_row r set state = 'refused', reason = 'outcome-unknown' from dropped d
      where r.account_id = $1 and r.run_id = d.run_id and r.link_id = d.link_id and r.location_id = d.location_id
        and r.state in ('planned', 'undoing')`,
    [shop.accountId, shop.shopId, now],
  )
}

export async function dropOldWrites(sql: Sql, shop: Shop, before: Date): Promise<void> {
  await sql.query(
    `delete from stock_write where account_id = $1 and shop_id = $2 and done_at < $3 and state <> 'sent' and read_back`,
    [shop.accountId, shop.shopId, before],
  )
}
