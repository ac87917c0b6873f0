import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Started } from '../fixture.ts'
import { startStorefront } from './fixture-visit.ts'
import { signatureOf } from './proxy.ts'

type Seen = { method: string; url: URL; headers: Record<string, unknown>; body: string }
let started: Started
let seen: Seen[] = []
const app = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const url = new URL(request.url ?? '', 'http://app')
  seen.push({
    method: request.method ?? '',
    url,
    headers: request.headers,
    body: Buffer.concat(chunks).toString(),
  })
  response.writeHead(url.pathname.endsWith('/none') ? 404 : 200, {
    'content-type': 'application/json',
    'cache-control': 'max-age=30',
    'set-cookie': 'theirs=1',
    'x-powered-by': 'app',
  })
  response.end('{"v":1}')
})

beforeAll(async () => {
  app.listen(0, 'localhost')
  await once(app, 'listening')
  started = await startStorefront({ appUrl: `http://localhost:${(app.address() as AddressInfo).port}` })
  started.shop.installation.installed = true
})
beforeEach(() => {
  seen = []
})
afterAll(async () => {
  await started.sandbox.stop()
  app.closeAllConnections()
  app.close()
})

const ask = (path: string, init?: RequestInit) =>
  fetch(`${started.sandbox.url}/${started.shop.domain}${path}`, init)

describe('the app proxy', () => {
  it('signs as Shopify’s own example does', () => {
    const sent =
      'extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555'
    expect(signatureOf(new URLSearchParams(sent), 'hush')).toBe(
      '4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb',
    )
  })

  it('asks the app under /proxy, signed, without cookies either way', async () => {
    const answer = await ask('/apps/promesse/bar?a=1&a=2&shop=evil', {
      headers: { cookie: 'sandbox_session=abc' },
    })
    expect([answer.status, await answer.json()]).toEqual([200, { v: 1 }])
    expect(answer.headers.get('cache-control')).toBe('max-age=30')
    expect([answer.headers.get('set-cookie'), answer.headers.get('x-powered-by')]).toEqual([null, null])
    const { url, headers } = seen[0] as Seen
    expect(url.pathname).toBe('/proxy/bar')
    expect(headers.cookie).toBeUndefined()
    const { signature, ...rest } = Object.fromEntries(url.searchParams)
    expect(rest).toMatchObject({
      shop: started.shop.domain,
      path_prefix: '/apps/promesse',
      logged_in_customer_id: '',
    })
    expect(Math.abs(Number(rest.timestamp) * 1000 - Date.now())).toBeLessThan(60_000)
    const text = `a=1,2logged_in_customer_id=path_prefix=/apps/promesseshop=${started.shop.domain}timestamp=${rest.timestamp}`
    expect(signature).toBe(createHmac('sha256', 'secret').update(text).digest('hex'))
  })

  it('passes method, body and status on; of a named cart, too', async () => {
    const headers = { 'content-type': 'application/json' }
    expect((await ask('/~two/apps/promesse/none', { method: 'POST', body: '{"x":1}', headers })).status).toBe(
      404,
    )
    expect(seen[0]).toMatchObject({ method: 'POST', body: '{"x":1}' })
    expect(seen[0]?.url.pathname).toBe('/proxy/none')
  })

  it('isn’t there while the app isn’t installed, and says so when the app is away', async () => {
    started.shop.installation.installed = false
    expect((await ask('/apps/promesse/bar')).status).toBe(404)
    started.shop.installation.installed = true
    const { appUrl } = started.sandbox
    started.sandbox.appUrl = 'http://localhost:1'
    expect((await ask('/apps/promesse/bar')).status).toBe(502)
    started.sandbox.appUrl = appUrl
    expect(seen).toEqual([])
  })
})
