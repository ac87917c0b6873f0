import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { tablesOfAccount, tablesOfShop } from './redaction.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }
export type PrivacyKind = 'data_request' | 'redact_customer' | 'redact_shop'

/** Thirty days, by Shopify's terms. */
const termMs = 30 * 86_400_000

/** False: the same request, or the same message of one that has no name, is there already. */
export async function saveRequest(
  sql: Sql,
  shop: Shop,
  input: { kind: PrivacyKind; requestRef: string; receivedAt: Date; doneAt: Date | null; export: unknown },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `insert into privacy_request (account_id, shop_id, kind, request_ref, received_at, due_at, done_at, export)
     select $1, $2, $3, $4, $5, $6, $7, $8
      where not exists (select from privacy_request where account_id = $1 and shop_id = $2 and kind = $3
                          and request_ref = $4 and ($4 <> '' or received_at = $5))`,
    [
      shop.accountId,
      shop.shopId,
      input.kind,
      input.requestRef,
      input.receivedAt,
      new Date(input.receivedAt.getTime() + termMs),
      input.doneAt,
      input.export === null ? null : JSON.stringify(input.export),
    ],
  )
  return rowCount === 1
}

/** Everything that we hold of these orders: numbers and lines, no names or addresses (we never ask for them). */
export async function loadExport(sql: Sql, shop: Shop, orderIds: readonly string[]): Promise<unknown> {
  const lines = await sql.query(
    `select order_id as "orderId", order_name as "orderName", line_id as "lineId", variant_id as "variantId", quantity,
            placed_at as "placedAt" from order_line
      where account_id = $1 and shop_id = $2 and order_id = any($3) order by order_id, line_id`,
    [shop.accountId, shop.shopId, orderIds],
  )
  const movements = await sql.query(
    `select variant_id as "variantId", before, after, source_time as "sourceTime", order_name as "orderName"
       from stock_movement where account_id = $1 and shop_id = $2 and string_to_array(order_id, ',') && $3
      order by movement_id`,
    [shop.accountId, shop.shopId, orderIds],
  )
  const baskets = await sql.query(
    `select order_id as "orderId", placed_at as "placedAt", goods, shipping, shipping_untaxed as "shippingUntaxed", currency, country
       from basket where account_id = $1 and shop_id = $2 and order_id = any($3) order by order_id`,
    [shop.accountId, shop.shopId, orderIds],
  )
  return { orderLines: lines.rows, stockMovements: movements.rows, baskets: baskets.rows }
}

/** Forgets these orders: their lines and what they were worth go, the movements that they caused keep their numbers and lose the order. */
export async function redactOrders(sql: Sql, shop: Shop, orderIds: readonly string[]): Promise<void> {
  const values = [shop.accountId, shop.shopId, orderIds]
  await sql.query(
    'delete from order_line where account_id = $1 and shop_id = $2 and order_id = any($3)',
    values,
  )
  await sql.query('delete from basket where account_id = $1 and shop_id = $2 and order_id = any($3)', values)
  await sql.query(
    `update stock_movement set order_id = null, order_name = null, origin = null
      where account_id = $1 and shop_id = $2 and string_to_array(order_id, ',') && $3`,
    values,
  )
  // A body that couldn't be read, or an export for somebody else, may name the same person: neither is kept.
  await sql.query(
    'update webhook_inbox set body = null where account_id = $1 and shop_id = $2 and done_at is not null',
    values.slice(0, 2),
  )
  await sql.query(
    `update privacy_request set export = null where account_id = $1 and shop_id = $2 and export is not null`,
    values.slice(0, 2),
  )
}

/** The merchant's time to hand it over is up; that we were asked, and when we answered, stays. */
export async function dropOldExports(sql: Sql, shop: Shop, before: Date): Promise<void> {
  await sql.query(
    `update privacy_request set export = null
      where account_id = $1 and shop_id = $2 and export is not null and done_at < $3`,
    [shop.accountId, shop.shopId, before],
  )
}

/** Forgets the shop. The account's own rows go with its last shop; what stays is an empty account and the fact that,
 *  and when, we were asked. */
export async function redactShop(sql: Sql, shop: Shop): Promise<void> {
  const values = [shop.accountId, shop.shopId]
  for (const table of tablesOfShop)
    await sql.query(`delete from ${table} where account_id = $1 and shop_id = $2`, values)
  await sql.query(
    `delete from due_work where account_id = $1 and (subject = $2::text or payload ->> 'shopId' = $2::text)`,
    values,
  )
  await sql.query(
    `update privacy_request set export = null, request_ref = '' where account_id = $1 and shop_id = $2`,
    values,
  )
  const { rowCount } = await sql.query('select from shop where account_id = $1 limit 1', [shop.accountId])
  if ((rowCount ?? 0) > 0) return
  for (const table of [...tablesOfAccount, 'problem'])
    await sql.query(`delete from ${table} where account_id = $1`, [shop.accountId])
  await sql.query(`update account set name = '' where account_id = $1`, [shop.accountId])
}
