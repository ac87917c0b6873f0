/** Bulk operations: the result is a snapshot of the moment of creation, read from it bit by bit. */
import {
  type DocumentNode,
  GraphQLError,
  getNamedType,
  isCompositeType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Context, Window } from '../graphql/context.ts'
import { adminSchema } from '../graphql/schema.ts'
import type { Sandbox } from '../sandbox.ts'
import { nextId } from '../store/ids.ts'
import { snapshotOf } from '../store/snapshot.ts'
import type { BulkOperation, ShopState } from '../store/types.ts'
import { bulkFinished } from '../webhooks/bodies/app.ts'
import { collect, idAlias, isOpen, toLines } from './result.ts'
import { refuseShape } from './shape.ts'

const atOnce = 5
const firstMs = 50
const nextMs = 10
/** A slice of the top connection is a twentieth of it, and at most this many nodes. */
const largestSlice = 250

export type BulkRefusal = { code: 'INVALID' | 'LIMIT_REACHED'; field: string[] | null; message: string }

type Reading = {
  sandbox: Sandbox
  shop: ShopState
  operation: BulkOperation
  /** Answers the query from the snapshot, for a part of the top connection. */
  read: (window: Window) => Record<string, unknown>
  byDepth: string[][]
  grouped: boolean
  window: Window
}

/** Starts an operation, or says why not. Error: a field without behaviour, named. */
export function startBulk(
  context: Context,
  query: string,
  grouped: boolean,
): { operation: BulkOperation } | { refusal: BulkRefusal } {
  const { shop, sandbox } = context
  if ([...shop.bulkOperations.values()].filter(isOpen).length >= atOnce) {
    const message = `A maximum of ${atOnce} bulk query operations can run at the same time per shop.`
    return { refusal: { code: 'LIMIT_REACHED', field: null, message } }
  }
  const document = parseQuery(query)
  if (typeof document === 'string')
    return { refusal: { code: 'INVALID', field: ['query'], message: document } }
  const operation: BulkOperation = {
    id: nextId(shop, 'bulkOperation'),
    status: 'CREATED',
    errorCode: null,
    query,
    createdAt: context.now.toISOString(),
    completedAt: null,
    lines: [],
    rootCount: 0,
    counted: 0,
    partial: false,
    isRead: false,
    cut: shop.bulk.cutNext,
  }
  const window: Window = { from: 0, size: 1, total: 0, isUsed: false }
  const read = toReader(context, withIds(document))
  const reading: Reading = { sandbox, shop, operation, read, byDepth: [], grouped, window }
  const denied = isDenied(() => read({ ...window }))
  shop.bulk.cutNext = null
  shop.bulkOperations.set(operation.id, operation)
  sandbox.record(shop, { kind: 'bulk-started', detail: { id: operation.id } })
  sandbox.scheduler.after(firstMs, () => (denied ? fail(reading, 'ACCESS_DENIED') : step(reading)))
  return { operation }
}

/** Held operations finish now. */
export function releaseBulk(sandbox: Sandbox, shop: ShopState): number {
  const held = [...shop.bulkOperations.values()].filter((one) => isOpen(one) && one.isRead)
  for (const operation of held) end(sandbox, shop, operation, 'COMPLETED')
  return held.length
}

export function cancelBulk(sandbox: Sandbox, shop: ShopState, operation: BulkOperation): void {
  end(sandbox, shop, operation, 'CANCELED')
}

/** Reads the next slice, or finishes. */
function step(reading: Reading): void {
  const { sandbox, shop, operation, window } = reading
  if (!isOpen(operation)) return
  operation.status = 'RUNNING'
  try {
    operation.counted += collect(reading.read(window), reading.byDepth, reading.grouped)
  } catch (error) {
    sandbox.record(shop, { kind: 'bulk-broken', detail: { message: String(error) } })
    fail(reading, 'INTERNAL_SERVER_ERROR')
    return
  }
  window.from += window.size
  operation.rootCount = window.isUsed ? Math.min(window.from, window.total) : 1
  window.size = Math.min(largestSlice, Math.max(1, Math.ceil(window.total / 20)))
  if (shop.bulk.failNext && window.from >= window.total / 2) {
    shop.bulk.failNext = false
    fail(reading, 'INTERNAL_SERVER_ERROR')
  } else if (window.isUsed && window.from < window.total) {
    sandbox.scheduler.after(nextMs, () => step(reading))
  } else finish(reading)
}

function finish(reading: Reading): void {
  const { sandbox, shop, operation } = reading
  Object.assign(operation, toLines(reading.byDepth), { isRead: true })
  if (!shop.bulk.hold) end(sandbox, shop, operation, 'COMPLETED')
}

function fail(reading: Reading, errorCode: 'ACCESS_DENIED' | 'INTERNAL_SERVER_ERROR'): void {
  const { sandbox, shop, operation } = reading
  Object.assign(operation, toLines(reading.byDepth), { partial: true, errorCode })
  end(sandbox, shop, operation, 'FAILED')
}

function end(
  sandbox: Sandbox,
  shop: ShopState,
  operation: BulkOperation,
  status: 'COMPLETED' | 'FAILED' | 'CANCELED',
): void {
  operation.status = status
  if (status === 'COMPLETED') operation.completedAt = sandbox.clock.now().toISOString()
  const entry = sandbox.record(shop, {
    kind: 'bulk-ended',
    detail: { id: operation.id, status, lines: operation.lines.length },
  })
  sandbox.announce(shop, [bulkFinished(shop, operation)], entry.seq)
}

/** The document, or why it can't run in bulk. */
function parseQuery(query: string): DocumentNode | string {
  let document: DocumentNode
  try {
    document = parse(query)
  } catch (error) {
    return `Invalid bulk query: ${error instanceof Error ? error.message : String(error)}`
  }
  const [problem] = validate(adminSchema().schema, document)
  if (problem) return `Invalid bulk query: ${problem.message}`
  return refuseShape(document) ?? document
}

/** Everything is read from one snapshot; a top field that isn't a connection is read at once. */
function toReader(context: Context, document: DocumentNode): Reading['read'] {
  const snapshot = snapshotOf(context.shop)
  const isSliced = startsWithConnection(document)
  return (window) => {
    const answer = context.readWhole(document, snapshot, isSliced ? window : null)
    const [error] = answer.errors ?? []
    if (error) throw new GraphQLError(error.message, { extensions: error.extensions })
    return (answer.data ?? {}) as Record<string, unknown>
  }
}

function isDenied(read: () => unknown): boolean {
  try {
    read()
    return false
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'ACCESS_DENIED') return true
    throw error
  }
}

function startsWithConnection(document: DocumentNode): boolean {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  const [field] = operation?.selectionSet.selections ?? []
  const fields = adminSchema().schema.getQueryType()?.getFields()
  const type = field?.kind === Kind.FIELD ? fields?.[field.name.value]?.type : undefined
  return type ? getNamedType(type).name.endsWith('Connection') : false
}

/** Asks for every object's id besides, so that children can name their parent. */
function withIds(document: DocumentNode): DocumentNode {
  const info = new TypeInfo(adminSchema().schema)
  return visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet(node) {
        const type = info.getParentType()
        if (!type || !isCompositeType(type) || !('getFields' in type) || !type.getFields().id)
          return undefined
        const id = {
          kind: Kind.FIELD,
          alias: { kind: Kind.NAME, value: idAlias },
          name: { kind: Kind.NAME, value: 'id' },
        } as const
        return { ...node, selections: [...node.selections, id] }
      },
    }),
  )
}
