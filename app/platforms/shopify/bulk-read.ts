/** The whole catalogue by a bulk operation: ask, look how far it is, stream its result.
 *  https://shopify.dev/docs/api/usage/bulk-operations/queries */
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Kind, parse, print, visit } from 'graphql'
import { GiveUp, RetryLater } from '../../language/outcome.ts'
import type { CataloguePart, CatalogueStatus, ReadContext } from '../platform.port.ts'
import { type BulkVariant, CatalogueLines } from './bulk-lines.ts'
import { platformRefused, type ShopifyClient, type ShopifyDocument } from './client.ts'
import type {
  BulkOperationQuery,
  BulkOperationQueryVariables,
  CatalogueQueryVariables,
  StartCatalogueMutation,
  StartCatalogueMutationVariables,
} from './generated/admin.generated.d.ts'
import { bulkOperationDocument, catalogueDocument, startCatalogueDocument } from './queries.ts'

const startOf: ShopifyDocument<StartCatalogueMutation, StartCatalogueMutationVariables> =
  startCatalogueDocument
const statusOf: ShopifyDocument<BulkOperationQuery, BulkOperationQueryVariables> = bulkOperationDocument

const variantsInPart = 1000

export async function startCatalogueRead(
  client: ShopifyClient,
  context: ReadContext,
): Promise<{ operationId: string }> {
  const { publicationId } = context
  const query = writeIn(catalogueDocument, {
    publicationId,
    country: context.country as CatalogueQueryVariables['country'],
  })
  const { bulkOperationRunQuery } = await client.ask(startOf, { query })
  const [error] = bulkOperationRunQuery?.userErrors ?? []
  // Five at once for a shop: another app of the shop doesn't count, our own of a moment ago does.
  if (error?.code === 'OPERATION_IN_PROGRESS' || error?.code === 'LIMIT_REACHED')
    throw new RetryLater('other bulk operations are running', 15_000)
  const operationId = bulkOperationRunQuery?.bulkOperation?.id
  if (error || !operationId) throw platformRefused(error?.message ?? 'no bulk operation')
  return { operationId }
}

export async function catalogueReadStatus(
  client: ShopifyClient,
  operationId: string,
): Promise<CatalogueStatus> {
  const { bulkOperation } = await client.ask(statusOf, { id: operationId })
  if (!bulkOperation) return { state: 'failed', code: 'gone' }
  const objects = Number(bulkOperation.objectCount)
  const variants = Number(bulkOperation.rootObjectCount)
  const { status, url } = bulkOperation
  if (status === 'COMPLETED') return { state: 'ready', objects, variants, url: url ?? null }
  if (status === 'CREATED' || status === 'RUNNING') return { state: 'working', objects, variants }
  // A partial result names some of the catalogue: not enough to compare with, so it isn't read.
  return { state: 'failed', code: (bulkOperation.errorCode ?? status).toLowerCase() }
}

/** Throws RetryLater where the file is cut or the connection ends, GiveUp where it is gone. */
export async function* openCatalogueRead(url: string, context: ReadContext): AsyncGenerator<CataloguePart> {
  const lines = new CatalogueLines(context.currency)
  let part: BulkVariant[] = []
  const toPart = (): CataloguePart => ({
    variants: part.map(({ facts }) => facts),
    objects: part.reduce((sum, { objects }) => sum + objects, 0),
  })
  for await (const line of linesOf(url)) {
    const finished = lines.take(line)
    if (finished) part.push(finished)
    if (part.length < variantsInPart) continue
    yield toPart()
    part = []
  }
  const last = lines.end()
  if (last) part.push(last)
  if (part.length > 0) yield toPart()
}

async function* linesOf(url: string): AsyncGenerator<string> {
  let rest = ''
  try {
    const response = await fetch(url)
    if (response.status >= 500 || response.status === 429) throw new RetryLater(`${response.status}`, 2_000)
    if (!response.ok || !response.body) throw new GiveUp('result-gone', `${response.status}`)
    const body = Readable.fromWeb(response.body as ReadableStream).setEncoding('utf8')
    for await (const text of body as AsyncIterable<string>) {
      const parts = (rest + text).split('\n')
      rest = parts.pop() ?? ''
      for (const line of parts) if (line !== '') yield line
    }
  } catch (error) {
    if (error instanceof GiveUp || error instanceof RetryLater) throw error
    throw new RetryLater('the result could not be fetched to its end', 2_000)
  }
  if (rest !== '') yield rest
}

/** Bulk operations take no variables: their values go into the text. */
function writeIn(document: string, values: Record<string, string>): string {
  const text = visit(parse(document), {
    enter(node) {
      if (node.kind === Kind.OPERATION_DEFINITION) return { ...node, variableDefinitions: [] }
      if (node.kind !== Kind.VARIABLE) return undefined
      const value = values[node.name.value] ?? ''
      // A country is an enum, an id is a string.
      return { kind: /^[A-Z]{2}$/.test(value) ? Kind.ENUM : Kind.STRING, value }
    },
  })
  return print(text)
}
