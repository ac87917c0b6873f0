import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forgetExchange } from '../../app/platforms/shopify/library-fetch.server.ts'
import type {
  documentHeaders as DocumentHeaders,
  requireStaff as RequireStaff,
} from '../../app/runtime/session.server.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'

withTestDatabase()
let live: LiveShop
let requireStaff: typeof RequireStaff
let documentHeaders: typeof DocumentHeaders
let forgetProbes: () => void

beforeAll(async () => {
  live = await openLiveShop()
  ;({ requireStaff, documentHeaders, forgetProbes } = await import('../../app/runtime/session.server.ts'))
})
afterAll(() => live.close())
beforeEach(async () => {
  await live.control('install')
})
afterEach(async () => {
  await rows('delete from account')
  await rows('delete from graphile_worker._private_jobs')
  await live.control('webhooks/flush')
  forgetToken()
})

/** What this process remembers of the shop for a moment; a test plays hours within it. */
function forgetToken() {
  forgetExchange(live.ref.domain)
  forgetProbes()
}

type Overrides = Record<string, unknown>
async function token(overrides: Overrides = {}): Promise<string> {
  return String((await live.control('session-token', { overrides })).token)
}

/** As App Bridge asks for data. */
async function dataRequest(overrides: Overrides = {}): Promise<Request> {
  return new Request('http://localhost:3100/stock', {
    headers: { authorization: `Bearer ${await token(overrides)}` },
  })
}

/** As the admin opens the frame. */
async function pageRequest(search: Record<string, string> = {}): Promise<Request> {
  const query = new URLSearchParams({
    shop: live.ref.domain,
    host: Buffer.from(`admin.shopify.com/store/atelier-bruyere`).toString('base64url'),
    embedded: '1',
    locale: 'fr',
    id_token: await token(),
    ...search,
  })
  return new Request(`http://localhost:3100/?${query}`, {
    headers: { 'user-agent': 'Mozilla/5.0 (X11) Firefox/140.0' },
  })
}

async function refusal(request: Request): Promise<Response> {
  return requireStaff(request).then(
    () => new Response(null, { status: 200 }),
    (answer: unknown) => {
      if (answer instanceof Response) return answer
      throw answer
    },
  )
}

const log = (kind: string) => live.shop.log.filter((entry) => entry.kind === kind).length
const credentials = () => rows<{ sealed: Buffer }>('select sealed from shop_credential')

describe('the first page', () => {
  test('installs: account, shop, sealed token, and the catalogue is being read', async () => {
    const staff = await requireStaff(await pageRequest())
    expect(staff).toMatchObject({ domain: live.ref.domain, host: 'shopify', localeHint: 'fr' })
    const [kept] = await credentials()
    const plain = live.shop.tokens.map((each) => each.token)
    expect(plain.length).toBeGreaterThan(0)
    expect(plain.some((each) => kept?.sealed.includes(each))).toBe(false)
    expect(await rows('select state, purpose from catalogue_read')).toEqual([
      { state: 'asking', purpose: 'import' },
    ])
    await live.work()
    await live.deliver()
    await live.work()
    expect(await rows('select state from catalogue_read')).toEqual([{ state: 'done' }])
  })

  test('asks for one token, however many loaders and pages want it at once', async () => {
    const before = log('token-exchanged')
    const [one, two] = [await pageRequest(), await pageRequest()]
    await Promise.all([
      requireStaff(one),
      requireStaff(one.clone()),
      requireStaff(two),
      requireStaff(two.clone()),
    ])
    expect(log('token-exchanged') - before).toBe(1)
    expect(await credentials()).toHaveLength(1)
  })
})

describe('refused', () => {
  test.each<[string, Overrides]>([
    ['expired', { expired: true }],
    ['not valid yet', { nbf: Math.floor(Date.now() / 1000) + 600 }],
    ['signed by somebody else', { secret: 'another-secret' }],
    ['signed by nobody', { alg: 'none' }],
    ['meant for another app', { aud: 'another-app' }],
    ['issued by another shop', { iss: 'https://other.myshopify.com/admin' }],
    ['of a destination that is no shop', { dest: 'https://evil.example', iss: 'https://evil.example/admin' }],
    ['without a destination', { dest: null }],
  ])('a session token %s: 401', async (_title, overrides) => {
    expect((await refusal(await dataRequest(overrides))).status).toBe(401)
    expect(await rows('select from shop')).toHaveLength(0)
  })

  test('nonsense for a token: 401', async () => {
    const request = new Request('http://localhost:3100/', { headers: { authorization: 'Bearer nonsense' } })
    expect((await refusal(request)).status).toBe(401)
  })

  test('a page whose address names another shop than its token', async () => {
    expect((await refusal(await pageRequest({ shop: 'other.myshopify.com' }))).status).toBe(401)
  })

  test('an address that names no shop at all, anywhere', async () => {
    expect((await refusal(await pageRequest({ shop: 'evil.example' }))).status).toBe(400)
    const bounce = new Request('http://localhost:3100/auth/session-token?shop=evil.example')
    expect((await refusal(bounce)).status).toBe(400)
  })

  test('nobody at all is sent to the door', async () => {
    const answer = await refusal(new Request('http://localhost:3100/stock'))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/auth/login'])
  })
})

test('every document says who may frame it', async () => {
  const policy = (url: string) => {
    const headers = new Headers()
    documentHeaders(new Request(url), headers)
    return headers.get('content-security-policy')
  }
  expect(policy('http://localhost:3100/?shop=maison-alizee.myshopify.com')).toContain(
    'frame-ancestors https://maison-alizee.myshopify.com https://admin.shopify.com',
  )
  expect(policy('http://localhost:3100/?shop=evil.example')).toBe("frame-ancestors 'none'")
  expect(policy('http://localhost:3100/')).toBe("frame-ancestors 'none'")
})

describe('tokens', () => {
  test('the first one may be saved by several loaders of a page at once', async () => {
    const { dropToken, loadToken, saveToken } = await import(
      '../../app/platforms/shopify/token-store.server.ts'
    )
    await requireStaff(await pageRequest())
    const token = await loadToken(live.ref.domain)
    if (token === null) throw new Error('no token')
    for (let round = 0; round < 20; round += 1) {
      await dropToken(live.ref.domain)
      await Promise.all([1, 2, 3, 4, 5, 6].map(() => saveToken(live.ref.domain, token)))
    }
    expect(await loadToken(live.ref.domain)).toEqual(token)
  })

  test('five at once renew it once', async () => {
    const { freshToken, loadToken, saveToken } = await import(
      '../../app/platforms/shopify/token-store.server.ts'
    )
    await requireStaff(await pageRequest())
    const kept = await loadToken(live.ref.domain)
    if (!kept) throw new Error('no token')
    await saveToken(live.ref.domain, { ...kept, expires: new Date(Date.now() + 5 * 60_000).toISOString() })
    const before = log('token-refreshed')
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => freshToken(live.ref.domain)))
    expect(log('token-refreshed') - before).toBe(1)
    expect(log('token-refresh-refused')).toBe(0)
    expect(new Set(five.map(({ accessToken }) => accessToken)).size).toBe(1)
  })

  test('a row that was moved to another shop opens for nobody', async () => {
    const { ensureShop } = await import('../../app/runtime/directory.ts')
    const { loadToken } = await import('../../app/platforms/shopify/token-store.server.ts')
    await requireStaff(await pageRequest())
    const thief = await ensureShop({ platform: 'shopify', domain: 'thief.myshopify.com', now: new Date() })
    await rows(
      `update shop_credential set account_id = $1, shop_id = $2, session_id = 'offline_thief.myshopify.com'`,
      [thief.accountId, thief.shopId],
    )
    expect(await loadToken('thief.myshopify.com')).toBeNull()
  })

  test('a dead one is no broken page: it is exchanged for a new one', async () => {
    await requireStaff(await pageRequest())
    await live.control('expire-tokens', { refresh: true })
    forgetToken()
    const before = log('token-exchanged')
    expect((await refusal(await pageRequest())).status).toBe(200)
    expect(log('token-exchanged')).toBe(before + 1)
  })

  test('a dead one in a job becomes a problem, and the next page mends it', async () => {
    await requireStaff(await pageRequest())
    await live.control('expire-tokens', { refresh: true })
    await live.work()
    expect(await rows("select data from problem where kind = 'access-lost' and closed_at is null")).toEqual([
      { data: { code: 'token-refused' } },
    ])
    forgetToken()
    await requireStaff(await pageRequest())
    await live.work()
    expect(await rows("select from problem where kind = 'access-lost' and closed_at is null")).toHaveLength(0)
  })
})

describe('life', () => {
  test('an uninstall takes the token, the jobs and the feeds; a reinstall brings the feeds back', async () => {
    const { findFeedLink } = await import('../../app/runtime/directory.ts')
    const { accountId, shopId } = await requireStaff(await pageRequest())
    await live.work()
    const [link] = await rows<{ link_id: string }>(
      `insert into feed_link (account_id, shop_id, channel, created_at) values ($1, $2, 'google', now())
       returning link_id`,
      [accountId, shopId],
    )
    expect(await findFeedLink(link?.link_id ?? '')).not.toBeNull()
    await live.control('uninstall')
    await live.deliver()
    await live.work()
    expect(await rows('select state from shop')).toEqual([{ state: 'uninstalled' }])
    expect(await credentials()).toHaveLength(0)
    expect(await rows('select from due_work')).toHaveLength(0)
    expect(await findFeedLink(link?.link_id ?? '')).toBeNull()
    await live.control('install')
    forgetToken()
    const again = await requireStaff(await pageRequest())
    expect(again).toMatchObject({ accountId, shopId })
    expect(await findFeedLink(link?.link_id ?? '')).not.toBeNull()
    expect(await rows('select state from shop')).toEqual([{ state: 'installed' }])
  })

  test('APP-01: an uninstall message that comes after the reinstall says nothing', async () => {
    await requireStaff(await pageRequest())
    await live.work()
    await live.control('webhooks', { late: { next: 1, topics: ['app/uninstalled'], ms: 3_600_000 } })
    await live.control('uninstall')
    await live.control('install')
    forgetToken()
    await requireStaff(await pageRequest())
    live.scheduler.pass(3_700_000)
    await live.deliver()
    await live.work()
    expect(await rows('select state from shop')).toEqual([{ state: 'installed' }])
    expect(await credentials()).toHaveLength(1)
  })

  test('APP-01: a reinstall after a lost uninstall message works at once: pages, reads and messages', async () => {
    await requireStaff(await pageRequest())
    await live.work()
    await live.deliver()
    await live.work()
    const [old] = live.shop.tokens.map((each) => each.token)
    await live.control('webhooks', { lost: { next: 1, topics: ['app/uninstalled'] } })
    await live.control('uninstall')
    await live.control('install')
    forgetToken()
    expect((await refusal(await pageRequest())).status).toBe(200)
    await live.work()
    await live.deliver()
    await live.work()
    expect(await rows("select from problem where kind = 'access-lost' and closed_at is null")).toHaveLength(0)
    const { platformFor } = await import('../../app/runtime/wire.ts')
    expect(await platformFor(live.ref).readScopes()).toContain('read_products')
    const { loadToken } = await import('../../app/platforms/shopify/token-store.server.ts')
    expect((await loadToken(live.ref.domain))?.accessToken).not.toBe(old)
    const reads = await rows<{ state: string }>('select state from catalogue_read order by started_at')
    expect(reads.map(({ state }) => state)).toEqual(['done', 'done'])
    const variant = [...live.shop.variants.keys()][3] ?? ''
    await live.control('set-available', { variantId: variant, available: 41 })
    await live.deliver()
    await live.work()
    expect(await rows('select from inventory_level where available = 41')).toHaveLength(1)
  })

  test('APP-01: the erasure that follows an uninstall by two days wipes nothing of a shop that came back meanwhile', async () => {
    await requireStaff(await pageRequest())
    await live.work()
    await live.deliver()
    await live.work()
    await live.control('uninstall')
    await live.deliver()
    await live.work()
    await live.control('install')
    forgetToken()
    await requireStaff(await pageRequest())
    await live.work()
    await live.control('compliance', { topic: 'shop/redact' })
    await live.deliver()
    await live.work()
    expect(await rows('select state from shop')).toEqual([{ state: 'installed' }])
    expect(await credentials()).toHaveLength(1)
    expect((await rows('select from variant')).length).toBeGreaterThan(3)
    expect(await rows('select from webhook_inbox where done_at is null')).toHaveLength(0)
  })

  test('APP-01: the same erasure is obeyed where the uninstall was never heard of and nobody came back', async () => {
    await requireStaff(await pageRequest())
    await live.work()
    await live.control('webhooks', { lost: { next: 1, topics: ['app/uninstalled'] } })
    await live.control('uninstall')
    await live.control('compliance', { topic: 'shop/redact' })
    await live.deliver()
    await live.work()
    expect(await credentials()).toHaveLength(0)
    expect(await rows('select from variant')).toHaveLength(0)
    expect(await rows("select from shop where state = 'installed'")).toHaveLength(0)
  })

  test('APP-03: well signed, the erasure of a shop that was installed once only is obeyed, whatever we believe', async () => {
    await requireStaff(await pageRequest())
    await live.work()
    await live.deliver()
    await live.work()
    expect((await rows('select from variant')).length).toBeGreaterThan(3)
    await live.control('compliance', { topic: 'shop/redact' })
    await live.deliver()
    await live.work()
    expect(await rows('select from variant')).toHaveLength(0)
    expect(await credentials()).toHaveLength(0)
  })

  test('a scope that is taken away becomes a problem', async () => {
    await requireStaff(await pageRequest())
    await live.work()
    await live.control('scopes', { scopes: ['read_products'] })
    await live.deliver()
    await live.work()
    expect(await rows("select data from problem where kind = 'access-lost' and closed_at is null")).toEqual([
      { data: { code: 'scopes-missing' } },
    ])
    await live.control('scopes', { scopes: live.sandbox.scopes })
    await live.deliver()
    await live.work()
    expect(await rows("select from problem where kind = 'access-lost' and closed_at is null")).toHaveLength(0)
    expect(await rows('select from webhook_inbox where done_at is null')).toHaveLength(0)
  })
})
