/** Which scopes a document needs: each entry is a choice, any one of it is enough. */
import { type GraphQLSchema, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

export type Needed = { where: string; anyOf: string[] }

export function scopesNeeded(
  schema: GraphQLSchema,
  scopesOf: (type: string, field?: string) => string[],
  document: string,
): Needed[] {
  const needed = new Map<string, Needed>()
  const note = (where: string, anyOf: string[]) => {
    if (anyOf.length > 0) needed.set(where, { where, anyOf })
  }
  const info = new TypeInfo(schema)
  visit(
    parse(document),
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = info.getParentType()
        const type = info.getType()
        if (!parent || !type) return
        note(`${parent.name}.${node.name.value}`, scopesOf(parent.name, node.name.value))
        const named = getNamedType(type).name
        note(named, scopesOf(named))
      },
      InlineFragment(node) {
        const on = node.typeCondition?.name.value
        if (on) note(on, scopesOf(on))
      },
    }),
  )
  return [...needed.values()]
}
