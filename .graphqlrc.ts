/** Types of our Admin API documents, from the schema file that `npm run generate` fetches; works offline.
 *  The schema is cut down to what the documents name: the whole of it would be 40,000 lines of types. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { ApiType, pluckConfig, preset } from '@shopify/api-codegen-preset'
import {
  buildClientSchema,
  type GraphQLSchema,
  getNamedType,
  type IntrospectionQuery,
  type IntrospectionType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  parse,
  printSchema,
  specifiedScalarTypes,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { apiVersion } from './app/platforms/shopify/api-version.ts'
import * as queries from './app/platforms/shopify/queries.ts'

const packed = readFileSync(new URL(`.cache/shopify/admin_${apiVersion}.json.gz`, import.meta.url))
const { data } = JSON.parse(gunzipSync(packed).toString('utf8')) as { data: IntrospectionQuery }
const schema = printSchema(buildClientSchema(cutDown(data, Object.values(queries))))
const documents = ['app/platforms/shopify/queries.ts', 'app/platforms/shopify/shipping-queries.ts']

function cutDown(whole: IntrospectionQuery, texts: string[]): IntrospectionQuery {
  const used = usedFields(buildClientSchema(whole), texts)
  const types = whole.__schema.types.flatMap((type) => keep(type, used))
  const { queryType, mutationType } = whole.__schema
  const directives = whole.__schema.directives.filter(({ name }) => name === 'idempotent')
  return {
    __schema: { ...whole.__schema, queryType, mutationType, subscriptionType: null, directives, types },
  }
}

/** Type name → the fields that a document names on it (none for enums, inputs and scalars). */
function usedFields(full: GraphQLSchema, texts: string[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>(specifiedScalarTypes.map((type) => [type.name, new Set()]))
  const note = (type: string, field?: string) => {
    const fields = used.get(type) ?? new Set()
    used.set(type, field ? fields.add(field) : fields)
    const known = full.getType(type)
    if (!field && isInputObjectType(known))
      for (const each of Object.values(known.getFields())) {
        const inner = getNamedType(each.type).name
        if (!used.has(inner)) note(inner)
      }
  }
  const info = new TypeInfo(full)
  for (const text of texts)
    visit(
      parse(text),
      visitWithTypeInfo(info, {
        enter(node) {
          const [parent, type] = [info.getParentType(), info.getType()]
          // Every type has it: it keeps none.
          if (node.kind === 'Field' && parent && node.name.value === '__typename') note(parent.name)
          else if (node.kind === 'Field' && parent && type) {
            note(parent.name, node.name.value)
            if (isAbstractType(parent))
              for (const each of full.getPossibleTypes(parent)) note(each.name, node.name.value)
            note(getNamedType(type).name)
            const args = info.getFieldDef()?.args ?? []
            for (const argument of args) note(getNamedType(argument.type).name)
          }
          if (node.kind === 'InlineFragment' && node.typeCondition) note(node.typeCondition.name.value)
          if (node.kind === 'NamedType' && isEnumType(full.getType(node.name.value))) note(node.name.value)
        },
      }),
    )
  return used
}

function keep(type: IntrospectionType, used: Map<string, Set<string>>): IntrospectionType[] {
  const fields = used.get(type.name)
  if (!fields) return []
  if (type.kind === 'UNION')
    return [{ ...type, possibleTypes: type.possibleTypes.filter((each) => used.has(each.name)) }]
  if (type.kind !== 'OBJECT' && type.kind !== 'INTERFACE') return [type]
  // An interface that only inline fragments look through still needs a field.
  const named = (name: string) => (used.get(name)?.size ? [...(used.get(name) ?? [])] : ['id'])
  const own = type.kind === 'INTERFACE' ? named(type.name) : fields
  const reached = new Set([
    ...own,
    ...type.interfaces.flatMap((each) => (used.has(each.name) ? named(each.name) : [])),
  ])
  const kept = {
    ...type,
    fields: type.fields.filter((field) => reached.has(field.name)),
    interfaces: type.interfaces.filter((each) => used.has(each.name)),
  }
  return kept.kind === 'OBJECT'
    ? [kept]
    : [{ ...kept, possibleTypes: kept.possibleTypes.filter((each) => used.has(each.name)) }]
}

/** A test generates elsewhere and compares. */
const folder = process.env.DOCUMENT_TYPES_FOLDER ?? 'app/platforms/shopify/generated'
const scalars = { defaultScalarType: 'string' }

export default {
  schema,
  documents,
  projects: {
    default: {
      schema,
      documents,
      extensions: {
        codegen: {
          pluckConfig,
          generates: {
            [`${folder}/admin.types.d.ts`]: {
              plugins: ['typescript'],
              config: { ...scalars, enumsAsTypes: true, disableDescriptions: true },
            },
            [`${folder}/admin.generated.d.ts`]: {
              preset,
              presetConfig: { apiType: ApiType.Admin },
            },
          },
        },
      },
    },
  },
}
