import { afterEach, beforeEach, expect, test } from 'vitest'
import { createClock } from '../clock.ts'
import { exchangeBody, fixtureShop, type Started, start } from '../fixture.ts'

let real = Date.parse('2026-11-24T08:00:00Z')
let started: Started

beforeEach(async () => {
  real = Date.parse('2026-11-24T08:00:00Z')
  started = await start({ clock: createClock(() => real) })
  await started.control('install', {})
})
afterEach(() => started.sandbox.stop())

async function post(body: object): Promise<{ status: number; data: Record<string, unknown> }> {
  const { sandbox, shop } = started
  const answer = await fetch(`${sandbox.url}/${shop.domain}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, data: (await answer.json()) as Record<string, unknown> }
}

const refreshBody = (refreshToken: unknown) => ({
  client_id: 'key',
  client_secret: 'secret',
  grant_type: 'refresh_token',
  refresh_token: refreshToken,
})
const works = async (token: unknown) =>
  (await started.graphql('{ shop { name } }', String(token))).status === 200

test('an offline token lives an hour of real time, and its refresh token works once', async () => {
  const first = await started.token()
  expect(first).toMatchObject({ expires_in: 3600, refresh_token_expires_in: 7776000 })
  expect(await works(first.access_token)).toBe(true)
  real += 3601 * 1000
  expect(await works(first.access_token)).toBe(false)
  const second = await post(refreshBody(first.refresh_token))
  expect(second.status).toBe(200)
  expect(await works(second.data.access_token)).toBe(true)
  expect(second.data.refresh_token).not.toBe(first.refresh_token)
  expect(await post(refreshBody(first.refresh_token))).toMatchObject({
    status: 400,
    data: { error: 'invalid_grant' },
  })
  expect((await post(refreshBody(second.data.refresh_token))).status).toBe(200)
})

test('the sandbox clock does not age tokens', async () => {
  const token = await started.token()
  await fetch(`${started.sandbox.url}/control/clock`, { method: 'POST', body: '{"forwardMs":86400000}' })
  expect(await works(token.access_token)).toBe(true)
})

test('an online token names its user', async () => {
  const answer = await started.token('online')
  expect(answer.associated_user).toMatchObject({ account_owner: true, locale: 'fr' })
  expect(answer.refresh_token).toBeUndefined()
  expect(await works(answer.access_token)).toBe(true)
})

test('uninstalling kills every token at once', async () => {
  const token = await started.token()
  await started.control('uninstall', {})
  expect(await works(token.access_token)).toBe(false)
  expect((await post(refreshBody(token.refresh_token))).status).toBe(400)
  expect((await post(exchangeBody(started.sandbox.sessionToken(started.shop), 'offline'))).status).toBe(400)
})

test.each([
  ['another secret', { secret: 'other' }],
  ['no signature', { alg: 'none' as const }],
  ['expired', { expired: true }],
  ['another app', { aud: 'other' }],
  ['another shop', { dest: 'https://other.myshopify.com' }],
  ['an issuer of another shop', { iss: 'https://other.myshopify.com/admin' }],
])('a forged session token is refused: %s', async (_name, overrides) => {
  const { token } = await started.control('session-token', { overrides })
  const answer = await post(exchangeBody(String(token), 'offline'))
  expect(answer).toMatchObject({ status: 400, data: { error: 'invalid_subject_token' } })
})

test('wrong client credentials are refused', async () => {
  const body = { ...exchangeBody(started.sandbox.sessionToken(started.shop), 'offline'), client_secret: 'no' }
  expect((await post(body)).status).toBe(401)
})

test('two shops share a sandbox and nothing else', async () => {
  const other = fixtureShop('petite-mercerie.myshopify.com', 'beyond-2-53')
  const both = await start({ shops: [fixtureShop(), other] })
  await both.control('install', {})
  await both.control('install', { shop: other.domain })
  const { access_token: token } = await both.token()
  const ask = (domain: string) =>
    fetch(`${both.sandbox.url}/${domain}/admin/api/2026-10/graphql.json`, {
      method: 'POST',
      headers: { 'x-shopify-access-token': String(token) },
      body: JSON.stringify({ query: '{ shop { myshopifyDomain } }' }),
    })
  expect(await (await ask(both.shop.domain)).json()).toMatchObject({
    data: { shop: { myshopifyDomain: both.shop.domain } },
  })
  expect((await ask(other.domain)).status).toBe(401)
  const foreign = exchangeBody(both.sandbox.sessionToken(other), 'offline')
  const answer = await fetch(`${both.sandbox.url}/${both.shop.domain}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(foreign),
  })
  expect(answer.status).toBe(400)
  await both.sandbox.stop()
})
