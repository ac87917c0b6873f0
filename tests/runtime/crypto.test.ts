import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { open, seal, sign, verifySignature } from '../../app/runtime/crypto.ts'
import { forgetEnv } from '../../app/runtime/env.ts'

const before = process.env.TOKEN_KEYS
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')

function useKeys(keys: string): void {
  process.env.TOKEN_KEYS = keys
  forgetEnv()
}

beforeEach(() => useKeys(`a:${key(1)}`))
afterAll(() => useKeys(before ?? ''))

describe('a sealed token', () => {
  test('opens to what was sealed, and shows nothing of it', () => {
    const sealed = seal('shpat_été', { aad: 'one.myshopify.com' })
    expect(sealed.includes('shpat')).toBe(false)
    expect(open(sealed, { aad: 'one.myshopify.com' })).toBe('shpat_été')
  })

  test('is different each time', () => {
    expect(seal('x', { aad: 's' }).equals(seal('x', { aad: 's' }))).toBe(false)
  })

  test('does not open when its row was swapped with that of another shop', () => {
    const sealed = seal('x', { aad: 'one.myshopify.com' })
    expect(() => open(sealed, { aad: 'two.myshopify.com' })).toThrow()
  })

  test('does not open after any byte of it changed, nor cut short', () => {
    const sealed = seal('x', { aad: 's' })
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => open(changed, { aad: 's' })).toThrow()
      expect(() => open(sealed.subarray(0, at), { aad: 's' })).toThrow()
    }
  })

  test('survives a change of keys: the new one seals, the old one still opens, until it is taken away', () => {
    const old = seal('x', { aad: 's' })
    useKeys(`b:${key(2)},a:${key(1)}`)
    expect(open(old, { aad: 's' })).toBe('x')
    const fresh = seal('x', { aad: 's' })
    useKeys(`b:${key(2)}`)
    expect(open(fresh, { aad: 's' })).toBe('x')
    expect(() => open(old, { aad: 's' })).toThrow(/no key named a/)
  })
})

describe('a signature', () => {
  test('holds for its text alone', () => {
    const signature = sign('feed:google:1')
    expect(verifySignature('feed:google:1', signature)).toBe(true)
    expect(verifySignature('feed:google:2', signature)).toBe(false)
    expect(verifySignature('feed:google:1', `${signature}x`)).toBe(false)
    expect(verifySignature('feed:google:1', '')).toBe(false)
  })
})
