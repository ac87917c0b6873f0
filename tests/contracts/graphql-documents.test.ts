import { parse, specifiedRules, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import * as queries from '../../app/platforms/shopify/queries.ts'
import { optionalScopes } from '../../app/platforms/shopify/scopes.ts'
import { readAppConfig } from '../../tests/sandbox/webhooks/subscriptions.ts'
import { readAdminSchema } from './admin-schema.ts'
import { scopesNeeded } from './document-scopes.ts'

const { schema, scopesOf } = readAdminSchema()
const asked = new Set([
  ...readAppConfig(new URL('../../shopify.app.toml', import.meta.url), 'https://x.example').scopes,
  ...optionalScopes,
])
const documents = Object.entries(queries)

test('there are documents', () => {
  expect(documents.length).toBeGreaterThan(8)
})

describe.each(documents)('%s', (_name, text) => {
  test('is valid in the real schema, and names nothing deprecated', () => {
    const document = parse(text)
    expect(validate(schema, document, specifiedRules).map(({ message }) => message)).toEqual([])
  })

  test('needs no scope that the app does not ask for', () => {
    const lacking = scopesNeeded(schema, scopesOf, text).filter(
      ({ anyOf }) => !anyOf.some((scope) => asked.has(scope)),
    )
    expect(lacking).toEqual([])
  })
})
