/** ACCESS_DENIED as Shopify answers it, from the scopes that the schema's package lists per type and field. */
import { GraphQLError, type GraphQLResolveInfo, getNamedType } from 'graphql'
import type { Context } from './context.ts'
import { type Access, adminSchema } from './schema.ts'

/** Throws ACCESS_DENIED when neither the field nor what it returns may be read with these scopes. */
export function checkAccess(context: Context, info: GraphQLResolveInfo): void {
  const name = `${info.parentType.name}.${info.fieldName}`
  if (context.allowed.has(name)) return
  const { access } = adminSchema()
  const ownField = access.get(name)
  if (ownField && !allows(ownField, context.scopes)) throw denied(info.fieldName, ownField)
  const returned = access.get(objectOf(getNamedType(info.returnType).name))
  if (returned && !allows(returned, context.scopes)) throw denied(info.fieldName, returned)
  context.allowed.add(name)
}

/** The same for a type that only turns up at run time (`node`, `nodes`). */
export function checkType(context: Context, typeName: string, fieldName: string): void {
  const needed = adminSchema().access.get(typeName)
  if (needed && !allows(needed, context.scopes)) throw denied(fieldName, needed)
}

/** `ProductConnection` and `ProductEdge` are as readable as `Product`. */
function objectOf(typeName: string): string {
  return typeName.replace(/(Connection|Edge)$/, '')
}

/** One of the scopes is enough; writing includes reading. */
function allows(needed: Access, granted: ReadonlySet<string>): boolean {
  return needed.scopes.some((scope) => granted.has(scope) || granted.has(scope.replace(/^read_/, 'write_')))
}

function denied(fieldName: string, needed: Access): GraphQLError {
  return new GraphQLError(`Access denied for ${fieldName} field. Required access: ${needed.required}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess: needed.required,
    },
  })
}
