import { afterEach, expect, it, vi } from 'vitest'
import type { AccountId, ShopId } from '../language/ids.ts'
import { bearerIn, makeBearer, readBearer, secondsLeft } from './bearer.ts'

const claims = {
  accountId: '11111111-1111-4111-8111-111111111111' as AccountId,
  shopId: '22222222-2222-4222-8222-222222222222' as ShopId,
  domain: 'boutique.fr',
  connection: '33333333-3333-4333-8333-333333333333',
  origin: 'https://boutique.fr',
  employee: '3',
  language: 'fr',
  rights: { view: true, edit: false },
}

afterEach(() => vi.useRealTimers())

it('says who it was made for', () => {
  const { bearer, seconds } = makeBearer(claims)
  expect(readBearer(bearer)).toMatchObject(claims)
  expect(seconds).toBe(120)
})

it('is over after two minutes', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T14:00:00Z'), toFake: ['Date'] })
  const { bearer, expiresAt } = makeBearer(claims)
  expect(expiresAt).toBe('2026-11-25T14:02:00.000Z')
  vi.setSystemTime(Date.parse('2026-11-25T14:01:59Z'))
  const read = readBearer(bearer)
  expect(read && secondsLeft(read)).toBe(1)
  vi.setSystemTime(Date.parse('2026-11-25T14:02:00Z'))
  expect(readBearer(bearer)).toBeNull()
})

it('can’t be changed: neither rights nor shop', () => {
  const { bearer } = makeBearer(claims)
  const [, payload = '', signature = ''] = bearer.split('.')
  const raised = JSON.parse(Buffer.from(payload, 'base64url').toString()) as typeof claims
  raised.rights.edit = true
  const forged = `ps1.${Buffer.from(JSON.stringify(raised)).toString('base64url')}.${signature}`
  expect(readBearer(forged)).toBeNull()
})

it.each(['', 'ps1.', 'ps1.a', 'ps1.a.b.c', 'ps1.e30.AAAA', 'eyJhbGciOiJIUzI1NiJ9.e30.x'])(
  'reads nothing in %j',
  (text) => {
    expect(readBearer(text)).toBeNull()
  },
)

it.each([
  ['Bearer ps1.a.b', 'ps1.a.b'],
  ['Bearer eyJ.a.b', null],
  ['Basic ps1.a.b', null],
  [null, null],
])('finds the pass in %j', (header, expected) => {
  expect(bearerIn(header)).toBe(expected)
})
