import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createJoinCode } from '../../app/flows/join-code.flow.server.ts'
import { onStockMoved } from '../../app/flows/stock-moved.flow.server.ts'
import type { AccountId, ShopId } from '../../app/language/ids.ts'
import { verifyLaunch } from '../../app/platforms/prestashop/launch.server.ts'
import { postJson, TooSlow } from '../../app/platforms/prestashop/post.ts'
import { isPublic, parseAddress } from '../../app/platforms/prestashop/public-address.ts'
import { findConnection } from '../../app/runtime/directory.ts'
import {
  type Answer,
  type Keys,
  makeKeys,
  newNonce,
  openIntake,
  openServer,
  post,
  proofOf,
  signedHeaders,
  signWith,
} from '../factories/bridge-shop.ts'
import { withTestDatabase } from '../factories/database.ts'
import { rows, workAll } from '../factories/live-shop.ts'
import { storeShop } from '../factories/stored-shop.ts'

withTestDatabase()
type Running = { url: string; close: () => Promise<void> }
type Shop = Running & { keys: Keys; respond: (body: string) => { status: number; text: string } }
let intake: Running
const shops: Shop[] = []

beforeAll(async () => {
  intake = await openIntake()
})
afterAll(async () => {
  await intake.close()
  for (const shop of shops) await shop.close()
})
beforeEach(async () => {
  await rows('delete from webhook_inbox')
})

/** A shop at an address of its own, whose module proves whatever is asked; bend `respond` for another one. */
async function openShop(): Promise<Shop> {
  const keys = makeKeys()
  const server = await openServer((body, _request, response) => {
    const { status, text } = shop.respond(body)
    response.writeHead(status, { location: `${shop.url}/elsewhere` }).end(text)
  })
  const shop: Shop = {
    ...server,
    keys,
    respond: (body) => ({ status: 200, text: proofOf(keys, server.url, body) }),
  }
  shops.push(shop)
  return shop
}

function click(shop: Shop, over: Record<string, unknown> = {}): string {
  return JSON.stringify({
    address: shop.url,
    idShop: 1,
    name: 'Maison Essai',
    publicKey: shop.keys.publicKey,
    nonce: newNonce(),
    code: null,
    fingerprint: 'print-1',
    psVersion: '8.2.1',
    moduleVersion: '1.0.0',
    ...over,
  })
}

function connect(shop: Shop, over: Record<string, unknown> = {}, keys = shop.keys): Promise<Answer> {
  const body = click(shop, over)
  return post(`${intake.url}/bridge/connect`, body, signedHeaders(keys, { connection: 'new', body }))
}

async function connected(): Promise<{ shop: Shop; connection: string }> {
  const shop = await openShop()
  const { status, body } = await connect(shop)
  expect(status).toBe(200)
  return { shop, connection: String(body.connection) }
}

const news = (over: Record<string, unknown> = {}) => ({
  address: 'http://x',
  fingerprint: 'print-1',
  items: [{ item: '12-34', version: 1764048000000001, quantity: 3, changedAt: '2026-11-25T04:00:00Z' }],
  products: ['12'],
  orders: [],
  ...over,
})

function tell(
  shop: Shop,
  connection: string,
  body: string,
  over: Record<string, string | null> = {},
  keys = shop.keys,
): Promise<Answer> {
  return post(`${intake.url}/bridge/messages`, body, signedHeaders(keys, { connection, body }, over))
}

const inbox = () =>
  rows<{ topic: string; body: string }>('select topic, body from webhook_inbox order by inbox_id')
const shopCount = async () => (await rows('select from shop')).length

describe('Connect', () => {
  test('makes an account, a shop, keys sealed at rest, and lets the shop be read', async () => {
    const { shop, connection } = await connected()
    const [row] = await rows<{ domain: string; platform: string; sealed: Buffer; jobs: number }>(
      `select s.domain, s.platform, c.sealed_key as sealed,
              (select count(*)::int from graphile_worker.jobs where key = 'connected:' || s.shop_id) as jobs
         from bridge_connection c join shop s using (account_id, shop_id) where c.connection_id = $1`,
      [connection],
    )
    expect(row).toMatchObject({ domain: shop.url.replace('http://', ''), platform: 'prestashop', jobs: 1 })
    expect(row?.sealed.toString('latin1')).not.toContain('PRIVATE KEY')
  })

  test('with a code joins the account that made it, once', async () => {
    const { accountId } = await storeShop()
    const { code } = await createJoinCode(accountId)
    const first = await openShop()
    expect(await connect(first, { code: code.toLowerCase() })).toMatchObject({
      status: 200,
      body: { joined: true },
    })
    const [owner] = await rows<{ accountId: AccountId }>(
      `select account_id as "accountId" from shop where domain = $1`,
      [first.url.replace('http://', '')],
    )
    expect(owner?.accountId).toBe(accountId)
    const second = await openShop()
    expect(await connect(second, { code })).toEqual({ status: 409, body: { error: 'code-unknown' } })
  })

  test('with a code brings a shop over that had made an account of its own, and that one goes', async () => {
    const { shop } = await connected()
    const domain = shop.url.replace('http://', '')
    const [before] = await rows<{ id: string }>('select account_id as id from shop where domain = $1', [
      domain,
    ])
    const { accountId } = await storeShop()
    const { code } = await createJoinCode(accountId)
    expect((await connect(shop, { code })).status).toBe(200)
    const [after] = await rows<{ id: string }>('select account_id as id from shop where domain = $1', [
      domain,
    ])
    expect(after?.id).toBe(accountId)
    expect(await rows('select from account where account_id = $1', [before?.id])).toEqual([])
  })

  test('with a code brings a shop over from an account that has others: nothing said of it stays there', async () => {
    const { shop } = await connected()
    const domain = shop.url.replace('http://', '')
    const [was] = await rows<{ accountId: AccountId; shopId: string }>(
      'select account_id as "accountId", shop_id as "shopId" from shop where domain = $1',
      [domain],
    )
    if (!was) throw new Error('no shop')
    await storeShop({ accountId: was.accountId })
    await rows(
      `insert into problem (account_id, kind, subject, shop_id, opened_at) values ($1, 'read-failed', $2::text, $2::text::uuid, now())`,
      [was.accountId, was.shopId],
    )
    await rows(
      `insert into due_work (account_id, kind, subject, due_at) values ($1, 'reconcile', $2, now() + interval '1 day')`,
      [was.accountId, was.shopId],
    )
    const { code } = await createJoinCode((await storeShop()).accountId)
    expect((await connect(shop, { code })).status).toBe(200)
    expect(await rows('select from account where account_id = $1', [was.accountId])).toHaveLength(1)
    expect(await rows('select from problem where account_id = $1', [was.accountId])).toEqual([])
    expect(await rows('select from due_work where account_id = $1', [was.accountId])).toEqual([])
  })

  test('again replaces the keys, and the connection before it is nobody’s', async () => {
    const { shop, connection } = await connected()
    const again = await connect(shop)
    expect(again.status).toBe(200)
    expect((await tell(shop, connection, JSON.stringify(news()))).status).toBe(401)
    expect((await tell(shop, String(again.body.connection), JSON.stringify(news()))).status).toBe(200)
  })

  const forgeries: [string, (shop: Shop) => Promise<Answer>, Answer][] = [
    [
      'of a shop that nobody clicked in',
      (shop) => {
        shop.respond = () => ({ status: 409, text: '{"error":"not-pending"}' })
        return connect(shop)
      },
      { status: 409, body: { error: 'address-not-proved' } },
    ],
    [
      'for an address whose module signs with another key',
      (shop) => {
        shop.respond = (body) => ({ status: 200, text: proofOf(makeKeys(), shop.url, body) })
        return connect(shop)
      },
      { status: 409, body: { error: 'address-not-proved' } },
    ],
    [
      'for somebody else’s address, which proves its own',
      (shop) => connect(shop, { address: `${shop.url}/other` }),
      { status: 409, body: { error: 'address-not-proved' } },
    ],
    [
      'to an address that sends elsewhere',
      (shop) => {
        shop.respond = () => ({ status: 302, text: '' })
        return connect(shop)
      },
      { status: 409, body: { error: 'address-not-proved' } },
    ],
    [
      'to an address that answers without end',
      (shop) => {
        shop.respond = () => ({ status: 200, text: `{"signature":"${'a'.repeat(100_000)}"}` })
        return connect(shop)
      },
      { status: 409, body: { error: 'address-not-proved' } },
    ],
    [
      'with a code that nobody made',
      (shop) => connect(shop, { code: 'AAAA-BBBB-CCCC' }),
      { status: 409, body: { error: 'code-unknown' } },
    ],
    [
      'signed by another key than it brings',
      (shop) => connect(shop, {}, makeKeys()),
      { status: 401, body: { error: 'bad-signature' } },
    ],
    [
      'of an address with a password in it',
      (shop) => connect(shop, { address: 'http://a:b@x.fr' }),
      { status: 400, body: { error: 'unreadable' } },
    ],
    [
      'of a shop of the other platform',
      (shop) => connect(shop, { address: 'https://x.myshopify.com' }),
      { status: 400, body: { error: 'unreadable' } },
    ],
    [
      'with a key of another kind',
      (shop) => connect(shop, { publicKey: 'no key' }),
      { status: 400, body: { error: 'unreadable' } },
    ],
  ]
  test('APP-01: a module that was removed while we were away, and installed anew, works at once', async () => {
    const { shop, connection } = await connected()
    const old = shop.keys
    shop.keys = makeKeys()
    shop.respond = (body) => ({ status: 200, text: proofOf(shop.keys, shop.url, body) })
    const again = await connect(shop)
    expect(again.status).toBe(200)
    const body = JSON.stringify(news())
    expect((await tell(shop, connection, body, {}, old)).status).toBe(401)
    expect((await tell(shop, String(again.body.connection), body)).status).toBe(200)
    expect(await rows('select state from shop where domain = $1', [new URL(shop.url).host])).toEqual([
      { state: 'installed' },
    ])
  })

  test('APP-01: its goodbye, heard after it was installed anew, says nothing of the new connection', async () => {
    const { shop, connection } = await connected()
    const goodbye = JSON.stringify(news({ items: [], left: true }))
    expect((await tell(shop, connection, goodbye)).status).toBe(200)
    const again = await connect(shop)
    expect(again.status).toBe(200)
    const [ref] = await rows<{ accountId: AccountId; shopId: ShopId }>(
      'select account_id as "accountId", shop_id as "shopId" from shop where domain = $1',
      [new URL(shop.url).host],
    )
    if (!ref) throw new Error('no shop')
    await onStockMoved(ref)
    expect(await rows('select state from shop where shop_id = $1', [ref.shopId])).toEqual([
      { state: 'installed' },
    ])
    const [kept] = await rows<{ sealed: Buffer; reason: string | null }>(
      'select sealed_key as sealed, stopped_reason as reason from bridge_connection where connection_id = $1',
      [again.body.connection],
    )
    expect([kept?.sealed.length !== 0, kept?.reason]).toEqual([true, null])
  })

  test.each(forgeries)('%s is refused, and nothing is written', async (_name, attempt, answer) => {
    const shop = await openShop()
    const before = await shopCount()
    expect(await attempt(shop)).toEqual(answer)
    expect(await shopCount()).toBe(before)
  })

  test('a replay pairs nothing', async () => {
    const shop = await openShop()
    const nonce = newNonce()
    expect((await connect(shop, { nonce })).status).toBe(200)
    expect(await connect(shop, { nonce })).toEqual({ status: 409, body: { error: 'replayed' } })
  })

  test('too many attempts for one host within a minute are refused before it is asked', async () => {
    const shop = await openShop()
    let asked = 0
    shop.respond = () => {
      asked += 1
      return { status: 409, text: '{}' }
    }
    const answers = []
    for (let attempt = 0; attempt < 15; attempt += 1)
      answers.push((await connect(shop, { address: `${shop.url}/${attempt}` })).status)
    expect(answers).toContain(429)
    expect(asked).toBe(answers.filter((status) => status === 409).length)
  })

  test.each([
    ['stale', { 'X-Promesse-Timestamp': String(Math.floor(Date.now() / 1000) - 400) }, 401],
    ['unsigned', { 'X-Promesse-Signature': null }, 401],
  ])('%s', async (_name, over, status) => {
    const shop = await openShop()
    const body = click(shop)
    const headers = signedHeaders(shop.keys, { connection: 'new', body }, over)
    expect((await post(`${intake.url}/bridge/connect`, body, headers)).status).toBe(status)
  })
})

describe('a message', () => {
  test('is written down once and acknowledged row by row', async () => {
    const { shop, connection } = await connected()
    const body = JSON.stringify(
      news({
        orders: [
          { order: '7', reference: 'ABC', placedAt: '2026-11-25T04:00:00Z', lines: [], mail: 'a@b.fr' },
        ],
      }),
    )
    expect(await tell(shop, connection, body)).toEqual({
      status: 200,
      body: { acknowledged: [['12-34', 1764048000000001]], products: ['12'], orders: ['7'] },
    })
    const [row] = await inbox()
    expect(row?.topic).toBe('bridge/outbox')
    expect(row?.body).not.toContain('a@b.fr')
  })

  test('that is the last one uninstalls, and our key goes', async () => {
    const { shop, connection } = await connected()
    await rows('select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs')
    expect((await tell(shop, connection, JSON.stringify(news({ items: [], left: true })))).status).toBe(200)
    expect((await inbox()).map(({ topic }) => topic)).toEqual(['bridge/unpaired'])
    await workAll()
    const [row] = await rows<{ state: string; reason: string; sealed: Buffer }>(
      `select s.state, c.stopped_reason as reason, c.sealed_key as sealed
         from bridge_connection c join shop s using (account_id, shop_id) where c.connection_id = $1`,
      [connection],
    )
    expect(row).toMatchObject({ state: 'uninstalled', reason: 'unpaired' })
    expect(row?.sealed).toHaveLength(0)
  })

  type Case = [string, (shop: Shop, connection: string) => Promise<Answer>, number, string]
  const bad: Case[] = [
    [
      'unsigned',
      (shop, id) => tell(shop, id, JSON.stringify(news()), { 'X-Promesse-Signature': null }),
      401,
      'unsigned',
    ],
    [
      'without a nonce',
      (shop, id) => tell(shop, id, JSON.stringify(news()), { 'X-Promesse-Nonce': 'x' }),
      401,
      'unsigned',
    ],
    [
      'stale',
      (shop, id) =>
        tell(shop, id, JSON.stringify(news()), {
          'X-Promesse-Timestamp': String(Math.floor(Date.now() / 1000) - 301),
        }),
      401,
      'stale',
    ],
    [
      'from the future',
      (shop, id) =>
        tell(shop, id, JSON.stringify(news()), {
          'X-Promesse-Timestamp': String(Math.floor(Date.now() / 1000) + 310),
        }),
      401,
      'stale',
    ],
    [
      'signed by somebody else',
      (shop, id) => tell(shop, id, JSON.stringify(news()), {}, makeKeys()),
      401,
      'bad-signature',
    ],
    [
      'of a connection that nobody has',
      (shop) => tell(shop, crypto.randomUUID(), JSON.stringify(news())),
      401,
      'unknown-connection',
    ],
    [
      'signed for the other direction',
      (shop, id) => {
        const body = JSON.stringify(news())
        return post(
          `${intake.url}/bridge/messages`,
          body,
          signedHeaders(shop.keys, { connection: id, body, to: 'shop' }),
        )
      },
      401,
      'bad-signature',
    ],
    [
      'changed on the way',
      (shop, id) => {
        const headers = signedHeaders(shop.keys, { connection: id, body: JSON.stringify(news()) })
        return post(`${intake.url}/bridge/messages`, JSON.stringify(news({ products: ['13'] })), headers)
      },
      401,
      'bad-signature',
    ],
    ['not JSON', (shop, id) => tell(shop, id, 'quantity=3'), 400, 'unreadable'],
    [
      'of another shape',
      (shop, id) => tell(shop, id, JSON.stringify(news({ items: [{ item: 'x' }] }))),
      400,
      'unreadable',
    ],
    [
      'huge',
      (shop, id) => tell(shop, id, JSON.stringify(news({ address: 'x'.repeat(1_100_000) }))),
      413,
      'too-large',
    ],
  ]
  test.each(bad)('%s is refused, and nothing is written', async (_name, attempt, status, error) => {
    const { shop, connection } = await connected()
    expect(await attempt(shop, connection)).toEqual({ status, body: { error } })
    expect(await inbox()).toEqual([])
  })

  test('of another shop is not taken for one of this', async () => {
    const [ours, theirs] = [await connected(), await connected()]
    expect((await tell(theirs.shop, ours.connection, JSON.stringify(news()))).status).toBe(401)
    expect(await inbox()).toEqual([])
  })

  test('that is replayed is refused, and counts once', async () => {
    const { shop, connection } = await connected()
    const body = JSON.stringify(news())
    const headers = signedHeaders(shop.keys, { connection, body })
    expect((await post(`${intake.url}/bridge/messages`, body, headers)).status).toBe(200)
    expect(await post(`${intake.url}/bridge/messages`, body, headers)).toEqual({
      status: 409,
      body: { error: 'replayed' },
    })
    expect(await inbox()).toHaveLength(1)
  })

  test('of a copy of the shop is refused, and what it says is not believed', async () => {
    const { shop, connection } = await connected()
    const answer = await tell(shop, connection, JSON.stringify(news({ fingerprint: 'print-2' })))
    expect(answer).toEqual({ status: 409, body: { error: 'moved' } })
    expect(await inbox()).toMatchObject([{ topic: 'bridge/moved', body: '{}' }])
    expect((await tell(shop, connection, JSON.stringify(news()))).status).toBe(200)
  })

  test('of a shop that was disconnected is told so', async () => {
    const { shop, connection } = await connected()
    await rows(
      `update bridge_connection set stopped_at = now(), stopped_reason = 'unpaired' where connection_id = $1`,
      [connection],
    )
    expect(await tell(shop, connection, JSON.stringify(news()))).toEqual({
      status: 409,
      body: { error: 'not-paired' },
    })
  })
})

describe('a launch', () => {
  function token(keys: Keys, over: Record<string, unknown>): string {
    const claims = {
      employee: '3',
      language: 'fr',
      rights: { view: true, edit: false },
      nonce: newNonce(),
      exp: Math.floor(Date.now() / 1000) + 30,
      ...over,
    }
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
    const signature = signWith(keys, `promesse-launch\n${payload}`)
    return `${payload}.${Buffer.from(signature, 'base64').toString('base64url')}`
  }

  test('lets its employee in, once', async () => {
    const { shop, connection } = await connected()
    const launch = token(shop.keys, { connection })
    expect(await verifyLaunch(launch)).toMatchObject({
      domain: shop.url.replace('http://', ''),
      employee: '3',
      rights: { view: true, edit: false },
    })
    expect(await verifyLaunch(launch)).toBeNull()
  })

  test('says where its back office lives; an older module’s lives where the shop does', async () => {
    const { shop, connection } = await connected()
    expect(await verifyLaunch(token(shop.keys, { connection }))).toMatchObject({ origin: shop.url })
    const origin = 'https://admin.boutique.fr'
    expect(await verifyLaunch(token(shop.keys, { connection, origin }))).toMatchObject({ connection, origin })
    expect(await findConnection(connection)).toMatchObject({ officeOrigin: origin })
  })

  test('is taken once, however many ask at the same time', async () => {
    const { shop, connection } = await connected()
    const launch = token(shop.keys, { connection })
    const answers = await Promise.all(Array.from({ length: 8 }, () => verifyLaunch(launch)))
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1)
  })

  test.each([
    ['over', { exp: Math.floor(Date.now() / 1000) - 1 }],
    ['good for too long', { exp: Math.floor(Date.now() / 1000) + 3600 }],
    ['of nobody', { connection: crypto.randomUUID() }],
    ['without rights', { rights: null }],
    ['framed by no origin', { origin: 'https://boutique.fr/admin' }],
    ['framed by a wildcard', { origin: '*' }],
    ['framed by two origins', { origin: 'https://a.fr https://b.fr' }],
    ['framed by a script', { origin: 'javascript:alert(1)' }],
  ])('%s opens nothing', async (_name, over) => {
    const { shop, connection } = await connected()
    expect(await verifyLaunch(token(shop.keys, { connection, ...over }))).toBeNull()
  })

  test('signed by another shop opens nothing', async () => {
    const [ours, theirs] = [await connected(), await connected()]
    expect(await verifyLaunch(token(theirs.shop.keys, { connection: ours.connection }))).toBeNull()
  })
})

describe('whom we call', () => {
  test('an address that never answers costs its time-out and no more', async () => {
    const server = await openServer(() => {})
    await expect(postJson({ url: server.url, body: '{}', timeoutMs: 100, cap: 10 })).rejects.toThrow(TooSlow)
    await server.close()
  })

  test.each([
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['169.254.169.254', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['2002:7f00:1::', false],
    ['51.15.0.1', true],
    ['2a01:4f8::1', true],
  ])('%s is public: %s', (ip, answer) => {
    expect(isPublic(ip)).toBe(answer)
  })

  test.each([
    'http://127.0.0.1:1/',
    'https://127.0.0.1:1/',
    'https://[::1]:1/',
    'https://localhost:1/',
    'http://x.fr/',
  ])('in production %s is not called', async (url) => {
    await expect(postJson({ url, body: '{}', timeoutMs: 2000, cap: 10 }, true)).rejects.toThrow(
      /only https|not a public/,
    )
  })

  test.each([
    ['https://boutique.fr/fr', 'boutique.fr/fr'],
    ['http://localhost:3300', 'localhost:3300'],
    ['https://boutique.fr/', null],
    ['https://boutique.fr/fr?x=1', null],
    ['ftp://boutique.fr', null],
    ['boutique.fr', null],
    ['https://boutique.fr/a/../b', null],
  ])('the address %s is the shop %s', (text, domain) => {
    expect(parseAddress(text)?.domain ?? null).toBe(domain)
  })
})
