/** The app's webhook subscriptions and scopes, from its own shopify.app.toml, as a deploy would register them. */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'smol-toml'

export type Subscription = {
  topic: string
  /** Where it is delivered, absolute. */
  url: string
  includeFields: string[] | null
  name: string | null
}
export type AppConfig = { scopes: string[]; apiVersion: string; subscriptions: Subscription[] }

type TomlSubscription = {
  topics?: string[]
  compliance_topics?: string[]
  uri?: string
  include_fields?: string[]
  name?: string
  filter?: string
}
type Toml = {
  access_scopes?: { scopes?: string }
  webhooks?: { api_version?: string; subscriptions?: TomlSubscription[] }
}

/** Errors: no such file, a subscription without uri, a filter (no behaviour yet). */
export function readAppConfig(file: string | URL, appUrl: string): AppConfig {
  if (!existsSync(file))
    throw new Error(`${String(file)} is missing: the sandbox reads scopes and webhooks from it`)
  return toAppConfig(readFileSync(file, 'utf8'), appUrl)
}

export function toAppConfig(text: string, appUrl: string): AppConfig {
  const toml = parse(text) as Toml
  const scopes = (toml.access_scopes?.scopes ?? '').split(',').map((scope) => scope.trim())
  return {
    scopes: scopes.filter((scope) => scope !== ''),
    apiVersion: toml.webhooks?.api_version ?? '',
    subscriptions: (toml.webhooks?.subscriptions ?? []).flatMap((one) => toSubscriptions(one, appUrl)),
  }
}

function toSubscriptions(one: TomlSubscription, appUrl: string): Subscription[] {
  if (!one.uri) throw new Error('A webhook subscription in shopify.app.toml has no uri')
  if (one.filter) throw new Error('The sandbox has no behaviour yet for the filter of a webhook subscription')
  const url = new URL(one.uri, `${appUrl}/`).href
  const topics = [...(one.topics ?? []), ...(one.compliance_topics ?? [])]
  return topics.map((topic) => ({
    topic,
    url,
    includeFields: one.include_fields ?? null,
    name: one.name ?? null,
  }))
}
