// What an open page reads again through the shop's own address: signed by Shopify, of that shop alone, and current.
import { createHmac } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  loadBar,
  loadOffers,
  loadProofLog,
} from '../../app/features/free-shipping/free-shipping.query.server.ts'
import {
  ensureBar,
  saveOffers,
  savePublished,
  saveRead,
  saveSwitch,
} from '../../app/features/free-shipping/free-shipping.store.server.ts'
import type { Published } from '../../app/features/free-shipping/progress.rules.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { forgetEnv } from '../../app/runtime/env.ts'
import { sendBarOffer } from '../../app/screens/public/bar-offer.direct.server.ts'
import { readProxySignature } from '../../app/screens/public/proxy-signature.server.ts'
import { withTestDatabase } from '../factories/database.ts'
import { rows } from '../factories/live-shop.ts'
import { type StoredShop, storeShop } from '../factories/stored-shop.ts'

withTestDatabase()
const server = http.createServer((request, response) => void sendBarOffer(request, response))
let origin = ''
let shop: StoredShop
beforeAll(async () => {
  process.env.SHOPIFY_API_SECRET = 'hush'
  forgetEnv()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(async () => {
  shop = await storeShop()
})

const offer = (threshold: number): Published => ({
  ...{ v: 1, on: true, at: 1_795_600_000 },
  offers: [
    {
      currency: 'EUR',
      carts: {
        '0': {
          a: [
            [0, 'p'],
            [threshold, 'a'],
          ],
        },
      },
    },
  ],
  countries: { FR: 0 },
})

async function publish(to: StoredShop, body: Published): Promise<void> {
  await withAccount(to.accountId, async (sql) => {
    await ensureBar(sql, to, true)
    const read = { readAt: new Date(), checksum: 'x', unreadable: null, helpDisagrees: false }
    await saveRead(sql, to, read)
    await savePublished(sql, to, body, new Date())
  })
}

const seconds = () => String(Math.floor(Date.now() / 1000))

/** As the platform's page writes it, by itself. */
function signed(pairs: [string, string][], secret = 'hush'): string {
  const byName = Map.groupBy(pairs, ([name]) => name)
  const text = [...byName].map(([name, all]) => `${name}=${all.map(([, value]) => value).join(',')}`)
  const signature = createHmac('sha256', secret).update(text.sort().join('')).digest('hex')
  return `/proxy/bar?${new URLSearchParams([...pairs, ['signature', signature]])}`
}

const asked = (domain: string, more: [string, string][] = []) =>
  signed([
    ['shop', domain],
    ['path_prefix', '/apps/promesse'],
    ['logged_in_customer_id', ''],
    ['timestamp', seconds()],
    ...more,
  ])

async function get(path: string) {
  const response = await fetch(`${origin}${path}`)
  const text = await response.text()
  return { status: response.status, headers: response.headers, text }
}

describe('a signature', () => {
  const at = new Date(1317327555_000)
  const documented =
    '/proxy/extra/path/components?extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555'

  test('of the documentation is known for what it is', () => {
    const signature = '4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb'
    expect(readProxySignature(`${documented}&signature=${signature}`, at)).toEqual({
      shop: 'shop-name.myshopify.com',
    })
  })

  test.each([
    ['none', documented],
    ['another', `${documented}&signature=${'0'.repeat(64)}`],
    ['one that is no digest', `${documented}&signature=é`],
    [
      'a longer one',
      `${documented}&signature=${'4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb'.repeat(2)}`,
    ],
  ])('%s isn’t', (_, path) => {
    expect(readProxySignature(path, at)).toBeNull()
  })

  test('serves nobody for long', () => {
    const path = signed([
      ['shop', shop.domain],
      ['timestamp', '1317327555'],
    ])
    expect(readProxySignature(path, at)).not.toBeNull()
    expect(readProxySignature(path, new Date(at.getTime() + 6 * 60_000))).toBeNull()
    expect(readProxySignature(signed([['shop', shop.domain]]), at)).toBeNull()
  })
})

describe('the offer', () => {
  test('is answered to the shop that is signed for, and kept for half a minute', async () => {
    await publish(shop, offer(5000))
    const answer = await get(asked(shop.domain))
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toEqual(offer(5000))
    expect(answer.headers.get('cache-control')).toBe('max-age=30')
    expect(answer.headers.get('content-type')).toContain('application/json')
  })

  test('is refused to a forged request, and to one whose shop was exchanged', async () => {
    await publish(shop, offer(5000))
    const other = await storeShop()
    const forged = signed(
      [
        ['shop', shop.domain],
        ['timestamp', seconds()],
      ],
      'guessed',
    )
    const exchanged = asked(other.domain).replace(other.domain, shop.domain)
    const doubled = `${asked(other.domain)}&shop=${shop.domain}`
    for (const path of [forged, exchanged, doubled, `/proxy/bar?shop=${shop.domain}`]) {
      const answer = await get(path)
      expect(answer).toMatchObject({ status: 403, text: 'Forbidden\n' })
    }
  })

  test('is off where we don’t know the shop, or know nothing of it', async () => {
    for (const domain of ['nobody.myshopify.com', shop.domain, "' or 1=1 --"]) {
      const answer = await get(asked(domain))
      expect(answer.status).toBe(200)
      expect(JSON.parse(answer.text)).toMatchObject({ on: false, offers: [], countries: {} })
    }
  })

  test('is off as soon as the merchant switches it off, and when the rates weren’t read for long', async () => {
    await publish(shop, offer(5000))
    await withAccount(shop.accountId, (sql) => saveSwitch(sql, shop, false))
    expect(JSON.parse((await get(asked(shop.domain))).text)).toMatchObject({ on: false, offers: [] })
    await withAccount(shop.accountId, (sql) => saveSwitch(sql, shop, true))
    expect(JSON.parse((await get(asked(shop.domain))).text)).toEqual(offer(5000))
    await rows(`update bar set read_at = now() - interval '11 minutes' where shop_id = $1`, [shop.shopId])
    expect(JSON.parse((await get(asked(shop.domain))).text)).toMatchObject({ on: false, offers: [] })
  })

  test('is off from the moment on at which a discount begins or ends, until a newer one is published', async () => {
    const at = Math.floor(Date.now() / 1000)
    await publish(shop, { ...offer(5000), until: at + 60 })
    expect(JSON.parse((await get(asked(shop.domain))).text)).toEqual({ ...offer(5000), until: at + 60 })
    await publish(shop, { ...offer(5000), until: at })
    expect(JSON.parse((await get(asked(shop.domain))).text)).toMatchObject({ on: false, offers: [] })
    await publish(shop, offer(7000))
    expect(JSON.parse((await get(asked(shop.domain))).text)).toEqual(offer(7000))
  })

  test('of one merchant is never another’s', async () => {
    const other = await storeShop()
    await publish(shop, offer(5000))
    await publish(other, offer(9000))
    expect(JSON.parse((await get(asked(shop.domain))).text)).toEqual(offer(5000))
    expect(JSON.parse((await get(asked(other.domain))).text)).toEqual(offer(9000))
    await withAccount(other.accountId, (sql) =>
      saveOffers(sql, other, [
        {
          ...{ country: 'FR', province: null, cartKind: '0', kind: 'free_from', currency: 'EUR' },
          ...{ threshold: 9000, weightFrom: null, quantityFrom: null, reason: null, hole: null },
        },
      ]),
    )
    const seen = await withAccount(shop.accountId, async (sql) => ({
      bar: await loadBar(sql, other),
      offers: await loadOffers(sql, other),
      log: await loadProofLog(sql, other),
    }))
    expect(seen).toEqual({ bar: null, offers: [], log: { proofs: [], next: null } })
    await expect(
      withAccount(shop.accountId, (sql) => savePublished(sql, other, offer(1), new Date())),
    ).resolves.toBeUndefined()
    expect(JSON.parse((await get(asked(other.domain))).text)).toEqual(offer(9000))
  })
})
