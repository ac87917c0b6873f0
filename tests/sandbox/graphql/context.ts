/** What resolvers see, and how they name the type of what they return. */
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLResolveInfo } from 'graphql'
import type { Sandbox } from '../sandbox.ts'
import type { ShopState } from '../store/types.ts'

export type Context = {
  sandbox: Sandbox
  shop: ShopState
  scopes: ReadonlySet<string>
  /** Fields found readable so far, `Type.field`. */
  allowed: Set<string>
  /** The moment that the whole answer is true for. */
  now: Date
  /** Within a bulk operation connections are whole. */
  bulk: boolean
  /** Answers a bulk operation's query as of now, every connection whole. */
  readWhole: (document: DocumentNode, shop: ShopState, window: Window | null) => ExecutionResult
  /** The part of the top connection to read; null = all. */
  window: Window | null
  /** Objects returned so far: the actual cost. */
  objects: number
}

/** Which nodes of the top connection are read this time; the first connection met fills in the rest. */
export type Window = { from: number; size: number; total: number; isUsed: boolean }

export type Args = Record<string, unknown>
export type Resolver<Source> = (
  source: Source,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown
/** One type's fields. */
export type Fields<Source> = Record<string, Resolver<Source>>

const typeNames = new WeakMap<object, string>()

/** Marks what an interface or a union returns with its concrete type. */
export function typed<T extends object>(typeName: string, value: T): T {
  typeNames.set(value, typeName)
  return value
}

export function typeNameOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? typeNames.get(value) : undefined
}

/** Fields that answer the property of the same name. */
export function same<Source extends object>(...names: (keyof Source & string)[]): Fields<Source> {
  return Object.fromEntries(names.map((name) => [name, (source: Source) => source[name]]))
}

export function badInput(message: string, code = 'BAD_USER_INPUT'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

export function noBehaviour(what: string): GraphQLError {
  return new GraphQLError(`The sandbox has no behaviour yet for ${what}`, {
    extensions: { code: 'SANDBOX_NO_BEHAVIOUR' },
  })
}

/** ISO 8601 to the second, as Shopify's DateTime. */
export function toDateTime(iso: string): string {
  return `${iso.slice(0, 19)}Z`
}

/** "24.50" → "24.5", as Shopify's Decimal in MoneyV2. */
function toDecimal(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  return `${whole}.${fraction.replace(/0+$/, '') || '0'}`
}

export function toMoneyV2(amount: string, currencyCode: string) {
  return { amount: toDecimal(amount), currencyCode }
}
