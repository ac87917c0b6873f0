/** What a bulk query may look like (https://shopify.dev/docs/api/usage/bulk-operations/queries#operation-restrictions). */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { adminSchema } from '../graphql/schema.ts'

const mostConnections = 5
/** The connection at the top and two nested levels. */
const deepest = 3

type Walk = {
  fragments: Map<string, FragmentDefinitionNode>
  count: number
  depth: number
  problem: string | null
}

/** Why Shopify would refuse the query; null = it may run. The document is valid against the schema. */
export function refuseShape(document: DocumentNode): string | null {
  const walk: Walk = { fragments: new Map(), count: 0, depth: 0, problem: null }
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) walk.fragments.set(one.name.value, one)
  }
  const [operation] = operations
  if (!operation || operations.length > 1) return 'Bulk queries must hold exactly one operation.'
  if (operation.operation !== 'query') return 'Invalid operation type. Only `query` operations are supported.'
  if ((operation.variableDefinitions ?? []).length > 0) return 'Bulk queries cannot contain variables.'
  for (const field of fieldsOf(operation.selectionSet, walk)) {
    if (['node', 'nodes'].includes(field.name.value))
      return 'Bulk queries cannot contain a top level `node` field.'
  }
  visitSet(operation.selectionSet, adminSchema().schema.getQueryType() ?? null, 0, null, walk)
  if (walk.problem) return walk.problem
  if (walk.count === 0) return 'Bulk queries must contain at least one connection.'
  if (walk.count > mostConnections)
    return `Bulk queries cannot contain more than ${mostConnections} connections.`
  if (walk.depth <= deepest) return null
  return 'Bulk queries cannot contain connections with a nesting depth greater than 2.'
}

/** `node`: the selection of the enclosing connection's node, whose id the children must be able to name. */
function visitSet(
  set: SelectionSetNode,
  type: GraphQLNamedType | null,
  depth: number,
  node: SelectionSetNode | null,
  walk: Walk,
): void {
  for (const field of fieldsOf(set, walk)) {
    const definition = fieldType(type, field.name.value)
    if (!field.selectionSet || !definition) continue
    const inner = getNamedType(definition)
    if (!inner.name.endsWith('Connection')) {
      visitSet(
        field.selectionSet,
        inner,
        depth,
        field.name.value === 'node' ? field.selectionSet : node,
        walk,
      )
      continue
    }
    walk.count += 1
    walk.depth = Math.max(walk.depth, depth + 1)
    checkConnection(field, node, walk)
    visitSet(field.selectionSet, inner, depth + 1, node, walk)
  }
}

function checkConnection(field: FieldNode, node: SelectionSetNode | null, walk: Walk): void {
  const { value: name } = field.name
  const selected = field.selectionSet ? fieldsOf(field.selectionSet, walk) : []
  if (selected.some((one) => one.name.value === 'nodes')) {
    walk.problem = `All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: 'products { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: '${name}'.`
  }
  if (node && !fieldsOf(node, walk).some((one) => one.name.value === 'id' && !one.alias)) {
    walk.problem = `The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': ${name}.`
  }
}

/** The fields of a selection, fragments opened. */
function fieldsOf(set: SelectionSetNode, walk: Walk): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, walk)
    const fragment = walk.fragments.get(selection.name.value)
    return fragment ? fieldsOf(fragment.selectionSet, walk) : []
  })
}

function fieldType(type: GraphQLNamedType | null, name: string) {
  if (!type || !(isObjectType(type) || isInterfaceType(type))) return null
  return type.getFields()[name]?.type ?? null
}
