/** Changes stock through the Admin API: deltas and new quantities, each compared with what must be there before.
 *  Shopify writes all of a request or nothing of it.
 *  https://shopify.dev/docs/api/admin-graphql/latest/mutations/inventoryAdjustQuantities */
import { RetryLater } from '../../language/outcome.ts'
import type { StockAnswer, StockChange } from '../platform.port.ts'
import { platformRefused, type ShopifyClient, type ShopifyDocument } from './client.ts'
import type {
  AdjustStockMutation,
  AdjustStockMutationVariables,
  SetStockMutation,
  SetStockMutationVariables,
} from './generated/admin.generated.d.ts'
import { toGid } from './gid.ts'
import { adjustStockDocument, setStockDocument } from './queries.ts'

const adjustOf: ShopifyDocument<AdjustStockMutation, AdjustStockMutationVariables> = adjustStockDocument
const setOf: ShopifyDocument<SetStockMutation, SetStockMutationVariables> = setStockDocument

/** What an input list may hold. */
const changesAtOnce = 250
const concurrentMs = 2_000

type Kind = 'delta' | 'set'
type UserError = { code?: string | null; field?: string[] | null; message: string }

export async function changeStock(
  client: ShopifyClient,
  changes: readonly StockChange[],
  key: string,
): Promise<StockAnswer[]> {
  if (changes.length > changesAtOnce) throw new Error(`at most ${changesAtOnce} changes at once`)
  const answers = new Map<StockChange, StockAnswer>()
  for (const kind of ['delta', 'set'] as const) {
    const some = changes.filter((change) => kindOf(change) === kind)
    if (some.length === 0) continue
    const given = await write(client, kind, some, `${key}-${kind}`)
    some.forEach((change, index) => {
      answers.set(change, given[index] as StockAnswer)
    })
  }
  return changes.map((change) => answers.get(change) as StockAnswer)
}

function kindOf({ change }: StockChange): Kind {
  return 'delta' in change ? 'delta' : 'set'
}

async function write(
  client: ShopifyClient,
  kind: Kind,
  changes: readonly StockChange[],
  key: string,
): Promise<StockAnswer[]> {
  const errors = await (kind === 'delta' ? adjust(client, changes, key) : set(client, changes, key))
  if (errors.length === 0) return changes.map(toDone)
  return toAnswers(errors, changes.length)
}

async function adjust(
  client: ShopifyClient,
  changes: readonly StockChange[],
  key: string,
): Promise<readonly UserError[]> {
  const lines = changes.map((each) => ({
    ...placeOf(each),
    delta: 'delta' in each.change ? each.change.delta : 0,
    changeFromQuantity: each.from,
  }))
  const input = { ...headOf(key), changes: lines }
  return (await client.ask(adjustOf, { input, key })).inventoryAdjustQuantities?.userErrors ?? []
}

async function set(
  client: ShopifyClient,
  changes: readonly StockChange[],
  key: string,
): Promise<readonly UserError[]> {
  const quantities = changes.map((each) => ({
    ...placeOf(each),
    quantity: 'set' in each.change ? each.change.set : 0,
    changeFromQuantity: each.from,
  }))
  const input = { ...headOf(key), quantities }
  return (await client.ask(setOf, { input, key })).inventorySetQuantities?.userErrors ?? []
}

function headOf(key: string) {
  return {
    name: 'available',
    reason: 'correction',
    referenceDocumentUri: `gid://promesse/StockWrite/${encodeURIComponent(key)}`,
  }
}

function placeOf({ inventoryItemId, locationId }: StockChange) {
  return {
    inventoryItemId: toGid('InventoryItem', inventoryItemId),
    locationId: toGid('Location', locationId),
  }
}

/** The comparison held, so what was there before is what was expected. */
function toDone({ change, from }: StockChange): StockAnswer {
  return { code: 'done', before: from, after: 'delta' in change ? from + change.delta : change.set }
}

/** Nothing was written: those that an error names are to blame, the rest can be asked for again.
 *  Throws RetryLater where another request under this key is under way, GiveUp where the request itself is refused. */
export function toAnswers(errors: readonly UserError[], count: number): StockAnswer[] {
  const answers = Array.from({ length: count }, (): StockAnswer => ({ code: 'not-written' }))
  let blamed = 0
  for (const error of errors) {
    const index = Number(error.field?.[2] ?? Number.NaN)
    if (!Number.isInteger(index) || index < 0 || index >= count) continue
    answers[index] = toRefusal(error.code ?? '')
    blamed += 1
  }
  if (blamed > 0) return answers
  const codes = errors.map(({ code }) => code ?? '')
  if (codes.includes('IDEMPOTENCY_CONCURRENT_REQUEST'))
    throw new RetryLater('the same change is under way', concurrentMs)
  if (codes.some((code) => failedCleanly.includes(code))) return answers
  throw platformRefused(codes.join(' ') || errors[0]?.message || 'no reason')
}

const failedCleanly = [
  'IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED',
  'ADJUST_QUANTITIES_FAILED',
  'SERVICE_UNAVAILABLE',
]

function toRefusal(code: string): StockAnswer {
  if (code === 'CHANGE_FROM_QUANTITY_STALE') return { code: 'stale' }
  if (code === 'INVALID_INVENTORY_ITEM') return { code: 'missing' }
  return { code: 'refused', reason: code.toLowerCase().replaceAll('_', '-') }
}
