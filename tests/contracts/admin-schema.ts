/** The real Admin schema of the version in use, and the scopes that its package names for each type and field. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql'
import { apiVersion } from '../../app/platforms/shopify/api-version.ts'

type ScopeItem = { type: 'type' | 'field'; typeName: string; fieldName?: string; offlineScopes: string[] }
type Packed = { data: IntrospectionQuery; offline_scopes: { items: ScopeItem[] } }

const file = path.resolve(`.cache/shopify/admin_${apiVersion}.json.gz`)

export function readAdminSchema(): {
  schema: GraphQLSchema
  scopesOf: (type: string, field?: string) => string[]
} {
  const packed = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Packed
  const scopes = new Map<string, string[]>()
  for (const item of packed.offline_scopes.items)
    scopes.set(item.fieldName ? `${item.typeName}.${item.fieldName}` : item.typeName, item.offlineScopes)
  return {
    schema: buildClientSchema(packed.data),
    scopesOf: (type, field) => scopes.get(field ? `${type}.${field}` : type) ?? [],
  }
}

export function knownScopes(): Set<string> {
  const packed = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Packed
  return new Set(packed.offline_scopes.items.flatMap((item) => item.offlineScopes))
}
