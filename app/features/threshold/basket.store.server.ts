import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'
import type { Basket } from '../../language/shipping.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** A run of the reading. `after`: where it goes on; `read`: baskets that it has saved. */
export type BasketRead = {
  state: 'waiting' | 'reading' | 'done' | 'failed'
  after: string | null
  read: number
  failure: string | null
  askedAt: Date
  finishedAt: Date | null
}

export async function loadBasketRead(sql: Sql, { accountId, shopId }: Shop): Promise<BasketRead | null> {
  const { rows } = await sql.query<BasketRead>(
    `select state, after, read, failure, asked_at as "askedAt", finished_at as "finishedAt"
       from basket_read where account_id = $1 and shop_id = $2`,
    [accountId, shopId],
  )
  return rows[0] ?? null
}

/** A run that is under way serves; a new one goes on where the last one ended, or begins again, with nothing: between
 *  older baskets and those that were there before would be a gap that nobody sees. */
export async function beginBasketRead(
  sql: Sql,
  { accountId, shopId }: Shop,
  { again = false, now }: { again?: boolean; now: Date },
): Promise<void> {
  if (again)
    for (const table of ['basket_read', 'basket'])
      await sql.query(`delete from ${table} where account_id = $1 and shop_id = $2`, [accountId, shopId])
  await sql.query(
    `insert into basket_read as r (account_id, shop_id, state, asked_at) values ($1, $2, 'waiting', $3)
     on conflict (account_id, shop_id) do update set state = 'waiting', read = 0, failure = null,
       asked_at = excluded.asked_at, finished_at = null
     where r.state in ('done', 'failed')`,
    [accountId, shopId, now],
  )
}

/** One page, and how far it goes. A basket that is read again is the same basket. */
export async function saveBaskets(
  sql: Sql,
  { accountId, shopId }: Shop,
  { baskets, after }: { baskets: readonly Basket[]; after: string | null },
): Promise<void> {
  const column = <Key extends keyof Basket>(key: Key) => baskets.map((basket) => basket[key])
  await sql.query(
    `insert into basket (account_id, shop_id, order_id, placed_at, goods, shipping, shipping_untaxed, currency, country)
     select distinct on (t.order_id) $1::uuid, $2::uuid, t.*
       from unnest($3::text[], $4::timestamptz[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[], $9::text[])
         as t (order_id, placed_at, goods, shipping, untaxed, currency, country)
     on conflict (account_id, shop_id, order_id) do update set placed_at = excluded.placed_at,
       goods = excluded.goods, shipping = excluded.shipping, shipping_untaxed = excluded.shipping_untaxed,
       currency = excluded.currency, country = excluded.country`,
    [
      accountId,
      shopId,
      column('orderId'),
      column('placedAt'),
      column('goods'),
      column('shipping'),
      column('shippingUntaxed'),
      column('currency'),
      column('country'),
    ],
  )
  await sql.query(
    `update basket_read set state = 'reading', after = coalesce($3, after), read = read + $4
      where account_id = $1 and shop_id = $2`,
    [accountId, shopId, after, baskets.length],
  )
}

/** `failure` null: read to the end. */
export async function endBasketRead(
  sql: Sql,
  { accountId, shopId }: Shop,
  { failure, now }: { failure: string | null; now: Date },
): Promise<void> {
  await sql.query(
    `update basket_read set state = case when $3::text is null then 'done' else 'failed' end, failure = $3,
       finished_at = $4 where account_id = $1 and shop_id = $2`,
    [accountId, shopId, failure, now],
  )
}

/** Choosing a threshold looks back a year. */
export async function dropOldBaskets(sql: Sql, { accountId, shopId }: Shop, before: Date): Promise<void> {
  await sql.query('delete from basket where account_id = $1 and shop_id = $2 and placed_at < $3', [
    accountId,
    shopId,
    before,
  ])
}
