import { readFileSync } from 'node:fs'
import { isEnumType } from 'graphql'
import { parse } from 'smol-toml'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { apiVersion } from '../../app/platforms/shopify/api-version.ts'
import * as queries from '../../app/platforms/shopify/queries.ts'
import { optionalScopes, wantedScopes } from '../../app/platforms/shopify/scopes.ts'
import { webhookTopics } from '../../app/platforms/shopify/webhook-topics.ts'
import { directRoutes } from '../../app/routes.ts'
import { knownScopes, readAdminSchema } from './admin-schema.ts'
import { scopesNeeded } from './document-scopes.ts'

const subscription = z.strictObject({
  topics: z.array(z.string()).optional(),
  compliance_topics: z.array(z.string()).optional(),
  uri: z.string(),
  include_fields: z.array(z.string()).optional(),
})
const config = z
  .object({
    client_id: z.string(),
    application_url: z.url(),
    embedded: z.literal(true),
    access_scopes: z.strictObject({ scopes: z.string(), optional_scopes: z.array(z.string()) }),
    app_proxy: z.strictObject({ url: z.string(), subpath: z.string(), prefix: z.string() }),
    webhooks: z.strictObject({ api_version: z.string(), subscriptions: z.array(subscription) }),
  })
  .parse(parse(readFileSync('shopify.app.toml', 'utf8')))

const scopes = config.access_scopes.scopes.split(',')
const { subscriptions } = config.webhooks
const topics = subscriptions.flatMap((each) => each.topics ?? [])
const compliance = subscriptions.flatMap((each) => each.compliance_topics ?? [])

/** What a topic itself asks for (https://shopify.dev/docs/api/webhooks), beyond what the documents need. */
const topicScopes: Record<string, string> = {
  'orders/create': 'read_orders',
  'refunds/create': 'read_orders',
  'profiles/update': 'read_shipping',
}
/** Asked for by parts of the file that aren't documents (https://shopify.dev/docs/apps/build/online-store/app-proxies);
 *  the schema doesn't know it. */
const proxyScope = 'write_app_proxy'
/** Widens what `orders` answers, without being asked for by it (https://shopify.dev/docs/api/usage/access-scopes). */
const historyScope = 'read_all_orders'

test('every topic is one of the schema', () => {
  const type = readAdminSchema().schema.getType('WebhookSubscriptionTopic')
  const known = isEnumType(type) ? type.getValues().map(({ name }) => name) : []
  const asEnum = (topic: string) => topic.replaceAll(/[/.]/g, '_').toUpperCase()
  expect(topics.filter((topic) => !known.includes(asEnum(topic)))).toEqual([])
})

test('the mandatory privacy topics are there, and no other', () => {
  expect(compliance.toSorted()).toEqual(['customers/data_request', 'customers/redact', 'shop/redact'])
})

test('one subscription a topic, each with its handler, and no handler without a subscription', () => {
  const all = [...topics, ...compliance]
  expect(new Set(all).size).toBe(all.length)
  expect(all.toSorted()).toEqual(Object.keys(webhookTopics).toSorted())
})

test('every address is a route that takes it', () => {
  const posts: string[] = directRoutes.filter(({ method }) => method === 'POST').map(({ path }) => path)
  expect(subscriptions.map(({ uri }) => uri).filter((uri) => !posts.includes(uri))).toEqual([])
})

test('webhooks, client and schema speak one version', () => {
  expect(config.webhooks.api_version).toBe(apiVersion)
})

test('every scope exists, is needed by a document or a topic, and is the one that the code expects', () => {
  const { schema, scopesOf } = readAdminSchema()
  const needed = Object.values(queries).flatMap((text) => scopesNeeded(schema, scopesOf, text))
  const byDocuments = scopes.filter((scope) =>
    needed.some(
      ({ anyOf }) =>
        anyOf.includes(scope) && !anyOf.some((other) => other !== scope && scopes.includes(other)),
    ),
  )
  const byTopics = topics.map((topic) => topicScopes[topic])
  const others = scopes.filter((scope) => scope !== proxyScope)
  expect(scopes).toContain(proxyScope)
  expect(others.filter((scope) => !knownScopes().has(scope))).toEqual([])
  expect(others.filter((scope) => !byDocuments.includes(scope) && !byTopics.includes(scope))).toEqual([])
  expect(scopes.toSorted()).toEqual([...wantedScopes])
})

test('what is asked for at choice exists, is needed by a document, and isn’t demanded', () => {
  const { schema, scopesOf } = readAdminSchema()
  const optional = config.access_scopes.optional_scopes
  const needed = Object.values(queries).flatMap((text) => scopesNeeded(schema, scopesOf, text))
  expect(optional.toSorted()).toEqual([...optionalScopes])
  const inSchema = optional.filter((scope) => scope !== historyScope)
  expect(scopes).toContain('read_orders')
  expect(inSchema.filter((scope) => !knownScopes().has(scope) || scopes.includes(scope))).toEqual([])
  expect(inSchema.filter((scope) => !needed.some(({ anyOf }) => anyOf.includes(scope)))).toEqual([])
})

test('the proxy’s address is a route', () => {
  const gets: string[] = directRoutes.filter(({ method }) => method === 'GET').map(({ path }) => path)
  expect(gets).toContain(`${config.app_proxy.url}/bar`)
})

test('bodies that could hold personal data are cut down to fields that hold none', () => {
  const personal = /email|phone|address|customer|first_name|last_name|note|browser_ip|token|owner/
  for (const topic of ['orders/create', 'refunds/create', 'shop/update', 'app/uninstalled']) {
    const fields = subscriptions.find((each) => each.topics?.includes(topic))?.include_fields
    expect(fields, topic).toBeDefined()
    expect(fields?.filter((field) => personal.test(field))).toEqual([])
  }
})
