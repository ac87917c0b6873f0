import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { redactionRules } from '../../app/features/privacy/redaction.rules.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { variantId } from '../sandbox/fixture.ts'

withTestDatabase()
let live: LiveShop

beforeAll(async () => {
  live = await openLiveShop()
})
afterAll(() => live.close())
beforeEach(async () => {
  await rows('delete from account')
  await live.install()
  await live.control('restock', {
    variantId: variantId(live.shop, 0),
    locationId: [...live.shop.locations.keys()][0],
    quantity: 1,
  })
  await settle()
  await live.control('sell', { variantId: variantId(live.shop, 0), quantity: 1 })
  await settle()
})

async function settle() {
  await live.deliver()
  await live.work()
}

/** Every value of every table, as one text. */
async function dump(): Promise<string> {
  const tables = await rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
  )
  const parts: string[] = []
  for (const { name } of tables)
    for (const row of await rows<{ row: string }>(`select t::text as row from ${name} t`))
      parts.push(`${name}: ${row.row}`)
  return parts.join('\n')
}

test('every table of the database has a redaction rule, and every rule a table', async () => {
  const tables = await rows<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public'",
  )
  expect(tables.map(({ tablename }) => tablename).toSorted()).toEqual(Object.keys(redactionRules).toSorted())
})

test('no personal data of the buyer is ever written', async () => {
  const [customer] = [...live.shop.customers.values()]
  const all = await dump()
  for (const value of [customer?.email, customer?.lastName, customer?.address.address1])
    expect(all).not.toContain(value)
})

test('nor for the moment until the drain, nor when a message cannot be read', async () => {
  const [customer] = [...live.shop.customers.values()]
  await live.control('sell', { variantId: variantId(live.shop, 3), quantity: 1 })
  await live.control('compliance', { topic: 'customers/data_request' })
  await live.deliver()
  const waiting = await rows("select from webhook_inbox where topic = 'orders/create' and done_at is null")
  expect(waiting).toHaveLength(1)
  const all = await dump()
  for (const value of [customer?.email, customer?.lastName, customer?.address.address1])
    expect(all).not.toContain(value)
})

test('APP-03: a data request gathers what we hold of the orders, and shows it', async () => {
  const [order] = [...live.shop.orders.values()].slice(-1)
  await live.control('compliance', { topic: 'customers/data_request' })
  await settle()
  const [request] = await rows<{
    export: { orderLines: unknown[]; stockMovements: unknown[] }
    done: boolean
  }>("select export, done_at is not null as done from privacy_request where kind = 'data_request'")
  expect(request?.done).toBe(true)
  expect(JSON.stringify(request?.export)).toContain(order?.name ?? 'no order')
  expect(await rows("select from problem where kind = 'privacy-request' and closed_at is null")).toHaveLength(
    1,
  )
})

test('APP-03: a customer who is redacted leaves no order behind', async () => {
  const [order] = [...live.shop.orders.values()].slice(-1)
  expect(await dump()).toContain(order?.name)
  await live.control('compliance', { topic: 'customers/redact' })
  await settle()
  const all = await dump()
  expect(all).not.toContain(order?.name)
  expect(all).not.toContain(order?.id)
  expect(
    await rows("select cause, before - after as sold from stock_movement where cause = 'order'"),
  ).toHaveLength(1)
})

test('APP-03: a shop that is redacted leaves nothing of it in a full dump', async () => {
  await rows(
    `insert into problem (account_id, shop_id, kind, subject, data, opened_at)
     values ($1, $2, 'ids-missing', 'google', '{}', now())
     on conflict do nothing`,
    [live.ref.accountId, live.ref.shopId],
  )
  await rows(
    `insert into feed_link (account_id, shop_id, channel, created_at) values ($1, $2, 'google', now())`,
    [live.ref.accountId, live.ref.shopId],
  )
  await rows(`insert into ad_policy values ($1, 3, now())`, [live.ref.accountId])
  await live.control('uninstall')
  await live.control('compliance', { topic: 'shop/redact' })
  await settle()
  const all = await dump()
  for (const trace of [
    'Atelier Bruyère',
    live.ref.domain,
    '68112340091',
    'BOL-BL-16',
    'Bol en grès',
    'Nantes',
  ])
    expect(all).not.toContain(trace)
  for (const table of Object.keys(redactionRules).filter((each) => redactionRules[each]?.shop !== 'keep')) {
    const left = await rows<{ row: string }>(`select t::text as row from ${table} t where account_id = $1`, [
      live.ref.accountId,
    ])
    expect(left.length, table).toBe(redactionRules[table]?.shop === 'blank' ? 1 : 0)
  }
  expect(await rows('select kind, done_at is not null as done, export from privacy_request')).toEqual([
    { kind: 'redact_shop', done: true, export: null },
  ])
})

test('a privacy message whose signed body names another shop is believed by nobody', async () => {
  const body = JSON.stringify({ shop_id: 1, shop_domain: 'other.myshopify.com' })
  const response = await fetch(live.intakeUrl, {
    method: 'POST',
    body,
    headers: {
      'x-shopify-topic': 'shop/redact',
      'x-shopify-shop-domain': live.ref.domain,
      'x-shopify-event-id': 'forged',
      'x-shopify-hmac-sha256': createHmac('sha256', 'test-secret').update(body).digest('base64'),
    },
  })
  expect(response.status).toBe(200)
  await live.work()
  expect(await rows('select state from shop')).toEqual([{ state: 'installed' }])
  expect(await rows("select failure from webhook_inbox where topic = 'shop/redact'")).toEqual([
    { failure: 'WrongShop' },
  ])
})
