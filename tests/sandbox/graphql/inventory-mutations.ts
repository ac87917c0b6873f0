/** `inventoryAdjustQuantities` and `inventorySetQuantities`: checked input, one answer per idempotency key. */
import { type GraphQLResolveInfo, getDirectiveValues } from 'graphql'
import { gid, nextId } from '../store/ids.ts'
import { type Asked, type UserError, type WriteInput, writeQuantities } from '../store/inventory-writes.ts'
import { type Args, badInput, type Context, type Fields, toDateTime } from './context.ts'
import { idArgument } from './types/read.ts'

/** What an input list may hold. */
const atMost = 250

type Payload = { inventoryAdjustmentGroup: object | null; userErrors: UserError[] }
type Change = {
  inventoryItemId: string
  locationId: string
  delta?: number
  quantity?: number
  changeFromQuantity?: number | null
  ledgerDocumentUri?: string | null
}
type Input = {
  name: string
  reason: string
  referenceDocumentUri?: string | null
  changes?: Change[]
  quantities?: Change[]
}

export const inventoryMutations: Fields<unknown> = {
  inventoryAdjustQuantities: (_root, args, context, info) => write('adjust', args, context, info),
  inventorySetQuantities: (_root, args, context, info) => write('set', args, context, info),
}

async function write(
  kind: WriteInput['kind'],
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Payload> {
  const key = keyOf(info)
  const input = toInput(kind, args.input as Input)
  return once(key, info.fieldName, JSON.stringify(args.input), context, () => {
    const outcome = writeQuantities(context.sandbox, context.shop, input)
    if ('errors' in outcome) return { inventoryAdjustmentGroup: null, userErrors: outcome.errors }
    return { inventoryAdjustmentGroup: toGroup(input, outcome, context), userErrors: [] }
  })
}

/** The first request under a key works; the same one again gets its answer, another one is refused. */
async function once(
  key: string,
  mutation: string,
  input: string,
  { shop, sandbox }: Context,
  work: () => Payload,
): Promise<Payload> {
  const kept = shop.keptAnswers.get(key)
  if (kept) {
    if (kept.mutation !== mutation || kept.input !== input)
      return refused(
        'IDEMPOTENCY_KEY_PARAMETER_MISMATCH',
        'The same idempotency key cannot be used with different operation parameters.',
      )
    if (kept.payload === null)
      return refused(
        'IDEMPOTENCY_CONCURRENT_REQUEST',
        'This request is currently in progress, please try again.',
      )
    if (kept.payload === 'failed')
      return refused(
        'IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED',
        'A previous request with this idempotency key failed. Retry with a new idempotency key.',
      )
    return kept.payload as Payload
  }
  const keep = (payload: Payload | 'failed' | null) => shop.keptAnswers.set(key, { mutation, input, payload })
  keep(null)
  const { delayMs } = shop.writeFaults
  if (delayMs > 0) await new Promise<void>((resolve) => sandbox.scheduler.after(delayMs, resolve))
  if (shop.writeFaults.failNext > 0) {
    shop.writeFaults.failNext -= 1
    keep('failed')
    throw badInput('Internal error. Looks like something went wrong on our end.', 'INTERNAL_SERVER_ERROR')
  }
  const payload = work()
  keep(payload)
  return payload
}

function keyOf(info: GraphQLResolveInfo): string {
  const directive = info.schema.getDirective('idempotent')
  const [node] = info.fieldNodes
  const given = directive && node ? getDirectiveValues(directive, node, info.variableValues) : undefined
  if (!given)
    throw badInput(
      'The @idempotent directive is required for this mutation but was not provided.',
      'BAD_REQUEST',
    )
  const key = String(given.key)
  if (key.trim() === '') throw badInput('The idempotency key cannot be empty.', 'BAD_REQUEST')
  return key
}

function toInput(kind: WriteInput['kind'], input: Input): WriteInput {
  const list = (kind === 'adjust' ? input.changes : input.quantities) ?? []
  const type = kind === 'adjust' ? 'InventoryChangeInput' : 'InventoryQuantityInput'
  if (list.length > atMost)
    throw badInput(
      `The input array size of ${list.length} is greater than the maximum allowed of ${atMost}.`,
      'MAX_INPUT_SIZE_EXCEEDED',
    )
  return {
    kind,
    name: input.name,
    reason: input.reason,
    referenceDocumentUri: input.referenceDocumentUri ?? null,
    changes: list.map((change) => toAsked(change, type)),
  }
}

function toAsked(change: Change, type: string): Asked {
  if (change.changeFromQuantity === undefined)
    throw badInput(
      `${type} must include the following argument: changeFromQuantity.`,
      'INVALID_FIELD_ARGUMENTS',
    )
  return {
    inventoryItemId: idArgument(change.inventoryItemId, 'InventoryItem'),
    locationId: idArgument(change.locationId, 'Location'),
    value: change.delta ?? change.quantity ?? 0,
    changeFromQuantity: change.changeFromQuantity,
    ledgerDocumentUri: change.ledgerDocumentUri ?? null,
  }
}

/** Null where nothing was other than before. */
function toGroup(
  input: WriteInput,
  outcome: Extract<ReturnType<typeof writeQuantities>, { written: unknown }>,
  { shop }: Context,
): object | null {
  if (outcome.written.length === 0) return null
  return {
    id: gid('InventoryAdjustmentGroup', nextId(shop, 'adjustmentGroup')),
    createdAt: toDateTime(outcome.createdAt),
    reason: input.reason,
    referenceDocumentUri: input.referenceDocumentUri,
    app: {},
    staffMember: null,
    changes: outcome.written.map(({ level, name, delta, after }) => ({
      name,
      delta,
      quantityAfterChange: after,
      item: shop.inventoryItems.get(level.inventoryItemId) ?? null,
      location: shop.locations.get(level.locationId) ?? null,
      ledgerDocumentUri: null,
    })),
  }
}

function refused(code: string, message: string): Payload {
  return { inventoryAdjustmentGroup: null, userErrors: [{ field: [], code, message }] }
}
