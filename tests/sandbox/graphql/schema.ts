/** The real Admin schema of the API version in use, and the scopes that each type and field needs. */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql'

export const apiVersion = '2026-10'

export type Access = { scopes: string[]; required: string }
export type AdminSchema = {
  schema: GraphQLSchema
  /** By `Type` or `Type.field`; absent = no scope needed. Any one of the scopes is enough. */
  access: Map<string, Access>
}

type ScopeItem = {
  type: 'type' | 'field'
  typeName: string
  fieldName?: string
  requiredAccess?: string
  offlineScopes: string[]
}
type SchemaFile = { data: IntrospectionQuery; offline_scopes: { items: ScopeItem[] } }

let loaded: AdminSchema | null = null

/** Reads `.cache/shopify/admin_<version>.json.gz` (see `npm run generate`); once in the process. */
export function adminSchema(): AdminSchema {
  loaded ??= load()
  return loaded
}

function load(): AdminSchema {
  const file = new URL(`../../../.cache/shopify/admin_${apiVersion}.json.gz`, import.meta.url)
  if (!existsSync(file)) throw new Error(`${file.pathname} is missing: run "npm run generate" first`)
  const { data, offline_scopes } = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as SchemaFile
  const access = new Map<string, Access>()
  for (const item of offline_scopes.items) {
    if (item.offlineScopes.length === 0) continue
    const name = item.type === 'type' ? item.typeName : `${item.typeName}.${item.fieldName}`
    access.set(name, { scopes: item.offlineScopes, required: item.requiredAccess ?? '' })
  }
  return { schema: buildClientSchema(data, { assumeValid: true }), access }
}
