/** ACCESS_DENIED as Shopify answers it, from the scopes that the schema's package lists per type and field. */
import { GraphQLError, type GraphQLResolveInfo, getNamedType } from 'graphql'
import type { Context } from './context.ts'
import { type Access, adminSchema } from './schema.ts'

/** What the documentation asks for and the package's list leaves out: the scopes of `profiles/*`, which the pages of
 *  delivery profiles name too. https://shopify.dev/docs/api/admin-graphql/latest/objects/DeliveryProfile */
const alsoNeeded: Record<string, Access> = {
  DeliveryProfile: {
    scopes: ['read_shipping', 'read_assigned_shipping'],
    required:
      'Any of `shipping`, `assigned_shipping` access scopes or `manage_delivery_settings` user permission.',
  },
}

/** The list names read_markets alone; its own sentence names these as well. */
const carrierScopes = ['read_markets', 'read_shipping', 'read_orders']

/** Throws ACCESS_DENIED when neither the field nor what it returns may be read with these scopes. */
export function checkAccess(context: Context, info: GraphQLResolveInfo): void {
  const name = `${info.parentType.name}.${info.fieldName}`
  if (context.allowed.has(name)) return
  const { access } = adminSchema()
  const ownField = access.get(name)
  if (ownField && !allows(ownField, context.scopes)) throw denied(info.fieldName, ownField)
  const returned = returnedAccess(objectOf(getNamedType(info.returnType).name))
  const documented = alsoNeeded[objectOf(getNamedType(info.returnType).name)]
  if (documented && !allows(documented, context.scopes)) throw denied(info.fieldName, documented)
  if (returned && !allows(returned, context.scopes)) throw denied(info.fieldName, returned)
  context.allowed.add(name)
}

function returnedAccess(typeName: string): Access | undefined {
  const listed = adminSchema().access.get(typeName)
  if (listed && typeName === 'DeliveryCarrierService') return { ...listed, scopes: carrierScopes }
  return listed
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
