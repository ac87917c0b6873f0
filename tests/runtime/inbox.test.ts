import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '../../app/runtime/database.ts'
import { ensureShop, findShop } from '../../app/runtime/directory.ts'
import { type Message, receive } from '../../app/runtime/inbox.ts'
import { withTestDatabase } from '../factories/database.ts'

withTestDatabase()

const domain = 'inbox.myshopify.com'
let count = 0

function message(part: Partial<Message> = {}): Message {
  count += 1
  return {
    domain,
    topic: 'products/update',
    eventId: `e${count}`,
    webhookId: '',
    triggeredAt: null,
    body: '{}',
    ...part,
  }
}

async function jobsOf(shopId: string): Promise<number> {
  const { rows } = await pool().query('select 1 from graphile_worker.jobs where key = $1', [
    `drain:${shopId}`,
  ])
  return rows.length
}

async function storedIn(name: string): Promise<number> {
  const { rows } = await pool().query(
    'select 1 from webhook_inbox join shop using (account_id, shop_id) where domain = $1',
    [name],
  )
  return rows.length
}

describe('intake', () => {
  beforeAll(async () => {
    await ensureShop({ platform: 'shopify', domain, now: new Date() })
  })

  test('a message is stored together with one drain job of its shop', async () => {
    const shop = await findShop(domain)
    expect(await receive(message())).toBe('accepted')
    expect(await storedIn(domain)).toBe(1)
    expect(await jobsOf(shop?.shopId ?? '')).toBe(1)
    expect(await receive(message())).toBe('accepted')
    expect(await jobsOf(shop?.shopId ?? '')).toBe(1)
  })

  test('the second delivery of an event changes nothing, in one group or in two', async () => {
    const first = message()
    expect(await receive(first)).toBe('accepted')
    expect(await receive(first)).toBe('duplicate')
    const other = message()
    expect((await Promise.all([receive(message()), receive(other), receive(other)])).sort()).toEqual([
      'accepted',
      'accepted',
      'duplicate',
    ])
  })

  test('an unknown shop is told so and stores nothing, also between known ones', async () => {
    expect(
      await Promise.all([
        receive(message()),
        receive(message({ domain: 'nobody.myshopify.com' })),
        receive(message()),
      ]),
    ).toEqual(['accepted', 'unknown-shop', 'accepted'])
  })

  test('a message that the database refuses costs its neighbours nothing', async () => {
    const settled = await Promise.allSettled([
      receive(message()),
      receive(message({ body: 'a nul \u0000 byte' })),
      receive(message()),
    ])
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : 'refused'))).toEqual([
      'accepted',
      'refused',
      'accepted',
    ])
  })

  test('a thousand at once are all stored and answered once each', async () => {
    const before = await storedIn(domain)
    const receipts = await Promise.all(Array.from({ length: 1000 }, () => receive(message())))
    expect(receipts.every((receipt) => receipt === 'accepted')).toBe(true)
    expect(await storedIn(domain)).toBe(before + 1000)
  })

  test('after the uninstall only what the platform owes us still comes in, until the shop returns', async () => {
    const gone = 'gone.myshopify.com'
    const shop = await ensureShop({ platform: 'shopify', domain: gone, now: new Date() })
    expect(shop).toMatchObject({ created: true, reinstalled: false })
    await pool().query("update shop set state = 'uninstalled' where domain = $1", [gone])
    expect(await receive(message({ domain: gone }))).toBe('unknown-shop')
    expect(await receive(message({ domain: gone, topic: 'shop/redact' }))).toBe('accepted')
    expect(await ensureShop({ platform: 'shopify', domain: gone, now: new Date() })).toEqual({
      ...shop,
      created: false,
      reinstalled: true,
    })
    expect(await receive(message({ domain: gone }))).toBe('accepted')
  })

  test('no job is left when the transaction that would store the message fails', async () => {
    const shop = await ensureShop({ platform: 'shopify', domain: 'half.myshopify.com', now: new Date() })
    await expect(receive(message({ domain: 'half.myshopify.com', body: '\u0000' }))).rejects.toThrow()
    expect(await jobsOf(shop.shopId)).toBe(0)
  })
})
