import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEnv } from '../../app/runtime/env.schema.ts'
import { renderEnvExample } from '../../app/runtime/env-example.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const good = { SHOPIFY_API_KEY: 'k', SHOPIFY_API_SECRET: 's3cr3t', TOKEN_KEYS: `a:${key}`, SIGNING_KEY: key }

describe('the environment', () => {
  test('needs four variables; the rest has defaults', () => {
    expect(readEnv(good)).toMatchObject({ PORT: 3100, POLL_SECONDS: 45, SHOPIFY_API_URL: 'https://{shop}' })
  })

  test('an error names each variable that is missing and says how to set it', () => {
    const { SIGNING_KEY, SHOPIFY_API_KEY, ...rest } = good
    expect(() => readEnv(rest)).toThrow(/SIGNING_KEY is not set\. .*openssl rand -base64 32/)
    expect(() => readEnv(rest)).toThrow(/SHOPIFY_API_KEY is not set\. .*Dev Dashboard/)
    expect(SIGNING_KEY + SHOPIFY_API_KEY).toBeTruthy()
  })

  test.each([
    ['PORT', 'eighty'],
    ['POLL_SECONDS', '90'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['SHOPIFY_API_URL', 'https://fixed.example'],
    ['TOKEN_KEYS', 'a:c2hvcnQ='],
    ['TOKEN_KEYS', key],
    ['SIGNING_KEY', 'short'],
    ['APP_URL', 'localhost'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => readEnv({ ...good, [name]: value })).toThrow(new RegExp(`^  ${name} `, 'm'))
  })

  test('an error never quotes a value: it may be a secret', () => {
    const wrong = { ...good, TOKEN_KEYS: 'hunter2', SIGNING_KEY: 'hunter2', DATABASE_URL: 'hunter2' }
    try {
      readEnv(wrong)
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toContain('hunter2')
    }
  })

  test('a moved clock is refused in production', () => {
    const moved = { ...good, CLOCK_OFFSET_URL: 'http://localhost:3200/control/clock' }
    expect(readEnv(moved).CLOCK_OFFSET_URL).toBeTruthy()
    expect(() => readEnv({ ...moved, NODE_ENV: 'production' })).toThrow(
      /CLOCK_OFFSET_URL must not be set in production/,
    )
  })

  test('.env.example is what the schema says (npm run generate writes it)', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(renderEnvExample())
  })
})
