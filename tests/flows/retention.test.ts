import { beforeEach, expect, test } from 'vitest'
import { onReconcileDue } from '../../app/flows/catalogue-read.flow.server.ts'
import { pool } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type StoredShop, storeShop } from '../factories/stored-shop.ts'

withTestDatabase()
let shop: StoredShop
beforeEach(async () => {
  shop = await storeShop()
})

const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

async function insert(table: string, values: Record<string, unknown>): Promise<void> {
  const row = { account_id: shop.accountId, shop_id: shop.shopId, ...values }
  const names = Object.keys(row)
  await pool().query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  )
}

const count = async (table: string) =>
  Number(
    (await pool().query(`select count(*) from ${table} where account_id = $1`, [shop.accountId])).rows[0]
      .count,
  )

test.each<[string, number, (at: Date) => Record<string, unknown>]>([
  [
    'webhook_inbox',
    14,
    (at) => ({ topic: 'orders/create', event_id: String(+at), received_at: at, done_at: at }),
  ],
  [
    'order_line',
    30,
    (at) => ({
      order_id: String(+at),
      line_id: '1',
      order_name: '#1',
      variant_id: '1',
      quantity: 1,
      placed_at: at,
    }),
  ],
  ['feed_fetch', 90, (at) => ({ channel: 'google', fetched_at: at, status: 200, rows: 1 })],
  [
    'catalogue_read',
    90,
    (at) => ({ purpose: 'reconcile', state: 'done', asked_at: at, started_at: at, finished_at: at }),
  ],
  [
    'problem',
    90,
    (at) => ({ kind: 'unlisted', subject: String(+at), opened_at: at, closed_at: at, closed_how: 'itself' }),
  ],
  [
    'stock_movement',
    400,
    (at) => ({
      ...{ variant_id: '1', inventory_item_id: '1', location_id: '1', before: 1, after: 0 },
      ...{ source_time: at, observed_at: at, cause: 'unknown' },
    }),
  ],
  [
    'ad_decision',
    400,
    (at) => ({
      variant_id: '1',
      verdict: 'hold',
      availability: 'in_stock',
      reason: 'below-floor',
      decided_at: at,
    }),
  ],
])('%s forgets every night what is older than %i days', async (table, days, row) => {
  const already = await count(table)
  for (const age of [days + 2, days + 1, days - 1, 1]) await insert(table, row(ago(age)))
  await onReconcileDue(shop)
  // A shop without a token is a problem of its own.
  const lost = table === 'problem' ? 1 : 0
  expect((await count(table)) - already - lost).toBe(2)
})

test('what still says something stays, however old', async () => {
  await insert('webhook_inbox', { topic: 'orders/create', event_id: '1', received_at: ago(900) })
  await insert('feed_fetch', { channel: 'meta', fetched_at: ago(900), status: 200, rows: 1 })
  await insert('problem', { kind: 'price-zero', subject: 'a', opened_at: ago(900) })
  await insert('problem', {
    ...{ kind: 'price-zero', subject: 'b', opened_at: ago(900) },
    ...{ closed_at: ago(900), closed_how: 'staff' },
  })
  await insert('catalogue_read', {
    ...{ purpose: 'import', state: 'done', asked_at: ago(900), started_at: ago(900), finished_at: ago(900) },
  })
  await insert('privacy_request', {
    ...{ kind: 'data_request', received_at: ago(900), due_at: ago(870), done_at: ago(900), export: '{}' },
  })
  await onReconcileDue(shop)
  expect(await count('webhook_inbox')).toBe(1)
  expect(await count('feed_fetch')).toBe(1)
  expect(await count(`(select * from problem where kind = 'price-zero') problem`)).toBe(2)
  expect(await count(`(select * from catalogue_read where purpose = 'import') reads`)).toBe(1)
  const { rows } = await pool().query('select export from privacy_request where account_id = $1', [
    shop.accountId,
  ])
  expect(rows).toEqual([{ export: null }])
})
