/** Bulk operations: the result is a snapshot of the moment of creation; it is handed out bit by bit. */
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
import type { Context } from '../graphql/context.ts'
import { adminSchema } from '../graphql/schema.ts'
import type { Sandbox } from '../sandbox.ts'
import { nextId } from '../store/ids.ts'
import type { BulkOperation, ShopState } from '../store/types.ts'
import { bulkFinished } from '../webhooks/bodies/app.ts'
import { type BulkLines, idAlias, isOpen, toLines } from './result.ts'

export const atOnce = 5
const tickMs = 100
const ticks = 3

export type BulkRefusal = { code: 'INVALID' | 'LIMIT_REACHED'; field: string[] | null; message: string }

/** Starts an operation, or says why not. */
export function startBulk(
  context: Context,
  query: string,
  grouped: boolean,
): { operation: BulkOperation } | { refusal: BulkRefusal } {
  const { shop, sandbox } = context
  const running = [...shop.bulkOperations.values()].filter(isOpen)
  if (running.length >= atOnce) {
    const message = `A maximum of ${atOnce} bulk query operations can run at the same time per shop.`
    return { refusal: { code: 'LIMIT_REACHED', field: null, message } }
  }
  const document = parseQuery(query)
  if (typeof document === 'string')
    return { refusal: { code: 'INVALID', field: ['query'], message: document } }
  const snapshot = readSnapshot(context, document, grouped)
  const operation: BulkOperation = {
    id: nextId(shop, 'bulkOperation'),
    status: 'CREATED',
    errorCode: null,
    query,
    createdAt: context.now.toISOString(),
    completedAt: null,
    ...snapshot.result,
    counted: 0,
    partial: false,
    cut: shop.bulk.cutNext,
  }
  shop.bulk.cutNext = null
  shop.bulkOperations.set(operation.id, operation)
  sandbox.record(shop, { kind: 'bulk-started', detail: { id: operation.id, lines: operation.lines.length } })
  if (snapshot.denied) fail(sandbox, shop, operation, 'ACCESS_DENIED')
  else later(sandbox, shop, operation)
  return { operation }
}

/** Held operations finish now. */
export function releaseBulk(sandbox: Sandbox, shop: ShopState): number {
  const held = [...shop.bulkOperations.values()].filter(isOpen)
  for (const operation of held) finish(sandbox, shop, operation)
  return held.length
}

export function cancelBulk(sandbox: Sandbox, shop: ShopState, operation: BulkOperation): void {
  operation.status = 'CANCELED'
  announceEnd(sandbox, shop, operation)
}

function later(sandbox: Sandbox, shop: ShopState, operation: BulkOperation): void {
  sandbox.scheduler.after(tickMs, () => {
    if (!isOpen(operation)) return
    operation.status = 'RUNNING'
    const step = Math.max(1, Math.ceil(operation.lines.length / ticks))
    const end = shop.bulk.hold ? Math.max(0, operation.lines.length - 1) : operation.lines.length
    operation.counted = Math.min(operation.counted + step, end)
    if (shop.bulk.failNext && operation.counted >= operation.lines.length / 2) {
      shop.bulk.failNext = false
      return fail(sandbox, shop, operation, 'INTERNAL_SERVER_ERROR')
    }
    if (shop.bulk.hold || operation.counted < operation.lines.length) return later(sandbox, shop, operation)
    finish(sandbox, shop, operation)
  })
}

function finish(sandbox: Sandbox, shop: ShopState, operation: BulkOperation): void {
  operation.counted = operation.lines.length
  operation.status = 'COMPLETED'
  operation.completedAt = sandbox.clock.now().toISOString()
  announceEnd(sandbox, shop, operation)
}

function fail(
  sandbox: Sandbox,
  shop: ShopState,
  operation: BulkOperation,
  errorCode: 'ACCESS_DENIED' | 'INTERNAL_SERVER_ERROR',
): void {
  operation.partial = true
  operation.errorCode = errorCode
  operation.status = 'FAILED'
  announceEnd(sandbox, shop, operation)
}

function announceEnd(sandbox: Sandbox, shop: ShopState, operation: BulkOperation): void {
  sandbox.record(shop, { kind: 'bulk-ended', detail: { id: operation.id, status: operation.status } })
  sandbox.announce(shop, [bulkFinished(shop, operation)])
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
  return checkShape(document) ?? document
}

function checkShape(document: DocumentNode): string | null {
  const info = new TypeInfo(adminSchema().schema)
  let [count, depth, deepest] = [0, 0, 0]
  let message: string | null = null
  visit(
    document,
    visitWithTypeInfo(info, {
      OperationDefinition(node) {
        if (node.operation !== 'query') message = 'Bulk queries must be queries.'
        if ((node.variableDefinitions ?? []).length > 0) message = 'Bulk queries cannot contain variables.'
      },
      Field: {
        enter(node) {
          if (['node', 'nodes'].includes(node.name.value) && depth === 0 && !isEdge(info)) {
            message = 'Bulk queries cannot contain the top-level fields node and nodes.'
          }
          if (isConnectionField(info)) [count, depth] = [count + 1, depth + 1]
          deepest = Math.max(deepest, depth)
        },
        leave() {
          if (isConnectionField(info)) depth -= 1
        },
      },
    }),
  )
  if (message) return message
  if (count === 0) return 'Bulk queries must contain at least one connection.'
  if (count > 5) return 'Bulk queries cannot contain more than 5 connections.'
  return deepest > 2 ? 'Bulk queries cannot contain connections with a nesting depth greater than 2.' : null
}

function isConnectionField(info: TypeInfo): boolean {
  const type = info.getType()
  return type ? getNamedType(type).name.endsWith('Connection') : false
}

function isEdge(info: TypeInfo): boolean {
  return info.getParentType()?.name !== 'QueryRoot'
}

function readSnapshot(
  context: Context,
  document: DocumentNode,
  grouped: boolean,
): { result: BulkLines; denied: boolean } {
  const answer = context.readWhole(withIds(document))
  const [error] = answer.errors ?? []
  if (error?.extensions.code === 'ACCESS_DENIED') return { result: { lines: [], rootCount: 0 }, denied: true }
  if (error) throw new GraphQLError(error.message, { extensions: error.extensions })
  return { result: toLines((answer.data ?? {}) as Record<string, unknown>, grouped), denied: false }
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
