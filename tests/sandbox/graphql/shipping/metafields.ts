/** The app's own data: metafields of its installation, which its blocks read as `app.metafields`. */
import { createHash } from 'node:crypto'
import { gid, nextId, parseGid } from '../../store/ids.ts'
import type { AppMetafield, ShopState } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Context, type Fields, toDateTime, typed } from '../context.ts'

type Input = {
  ownerId: string
  namespace?: string | null
  key: string
  type?: string | null
  value: string
  compareDigest?: string | null
}
type UserError = { code: string; elementIndex: number; field: string[]; message: string }

const mostAtOnce = 25
/** Bytes of a JSON value. */
const largestJson = 128 * 1024
const types = ['json', 'single_line_text_field', 'multi_line_text_field', 'boolean', 'number_integer']

/** All of them or none. */
export const metafieldMutations: Fields<unknown> = {
  metafieldsSet: (_root, args, context) => {
    const inputs = args.metafields as Input[]
    const errors = inputs.flatMap((input, index) => problemOf(context.shop, input, index) ?? [])
    if (inputs.length > mostAtOnce) errors.push(tooMany())
    if (errors.length > 0) return { metafields: null, userErrors: errors }
    const { shop, sandbox } = context
    const saved = inputs.map((input) => save(shop, input, context.now.toISOString()))
    sandbox.record(shop, {
      kind: 'metafields-set',
      by: 'app',
      detail: { keys: saved.map((one) => `${one.namespace}.${one.key}`) },
    })
    return { metafields: saved, userErrors: [] }
  },
  metafieldsDelete: (_root, args, { shop }) => {
    const named = args.metafields as { ownerId: string; namespace: string; key: string }[]
    const deleted = named.map((one) =>
      isOurs(shop, one.ownerId) && shop.installation.metafields.delete(`${one.namespace}.${one.key}`)
        ? one
        : null,
    )
    return { deletedMetafields: deleted, userErrors: [] }
  },
}

function isOurs(shop: ShopState, ownerId: string): boolean {
  const owner = parseGid(ownerId)
  return owner?.type === 'AppInstallation' && owner.id === shop.installation.id
}

function tooMany(): UserError {
  const message = `Exceeded the maximum metafields input limit of ${mostAtOnce}.`
  return { code: 'LESS_THAN_OR_EQUAL_TO', elementIndex: mostAtOnce, field: ['metafields'], message }
}

function problemOf(shop: ShopState, input: Input, index: number): UserError | null {
  const error = (field: string, code: string, message: string): UserError => ({
    ...{ code, elementIndex: index, message },
    field: ['metafields', String(index), field],
  })
  if (!isOurs(shop, input.ownerId))
    return error('ownerId', 'INVALID', 'The sandbox keeps metafields of the app’s installation only.')
  if ((input.namespace ?? '').length < 3 || input.key.length < 3)
    return error('namespace', 'TOO_SHORT', 'Namespace and key have at least 3 characters.')
  const known = shop.installation.metafields.get(nameOf(input))
  const type = input.type ?? known?.type
  if (!type) return error('type', 'BLANK', "Type can't be blank")
  if (!types.includes(type))
    return error('type', 'INCLUSION', `The sandbox has no behaviour yet for type ${type}`)
  if (input.value === '') return error('value', 'BLANK', "Value can't be blank")
  if (type === 'json' && !isJson(input.value))
    return error('value', 'INVALID_VALUE', 'Value is invalid JSON.')
  if (Buffer.byteLength(input.value) > largestJson) return error('value', 'TOO_LONG', 'Value is too long.')
  if (input.compareDigest !== undefined && input.compareDigest !== (known?.digest ?? null))
    return error('compareDigest', 'STALE_OBJECT', 'The resource has been updated since it was loaded.')
  return null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const nameOf = (input: Input) => `${input.namespace ?? ''}.${input.key}`

function save(shop: ShopState, input: Input, now: string): AppMetafield {
  const known = shop.installation.metafields.get(nameOf(input))
  const field: AppMetafield = {
    id: known?.id ?? nextId(shop, 'metafield'),
    namespace: input.namespace ?? '',
    key: input.key,
    type: input.type ?? known?.type ?? 'json',
    value: input.value,
    digest: createHash('sha256').update(input.value).digest('hex'),
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  }
  shop.installation.metafields.set(nameOf(input), field)
  return field
}

/** Of the installation; the shop is the source. */
export const ownMetafields: Fields<ShopState> = {
  metafield: (shop, args) =>
    shop.installation.metafields.get(`${String(args.namespace)}.${String(args.key)}`) ?? null,
  metafields: (shop, args, context: Context) => {
    const keys = args.keys as string[] | null | undefined
    const shown = [...shop.installation.metafields.values()].filter(
      (one) =>
        (!args.namespace || one.namespace === args.namespace) &&
        (!keys || keys.includes(`${one.namespace}.${one.key}`)),
    )
    return toConnection(shown, args, context, ({ id }) => id)
  },
}

export const metafieldFields: Fields<AppMetafield> = {
  id: (one) => gid('Metafield', one.id),
  legacyResourceId: (one) => one.id,
  namespace: (one) => one.namespace,
  key: (one) => one.key,
  type: (one) => one.type,
  value: (one) => one.value,
  jsonValue: (one) => (one.type === 'json' ? JSON.parse(one.value) : one.value),
  compareDigest: (one) => one.digest,
  sizeInBytes: (one) => Buffer.byteLength(one.value),
  createdAt: (one) => toDateTime(one.createdAt),
  updatedAt: (one) => toDateTime(one.updatedAt),
  ownerType: () => 'APPINSTALLATION',
  owner: (_one, _args, { shop }) => typed('AppInstallation', shop),
}
