/** Changes stock through the module, which compares and writes each row under its lock and keeps its answers by key. */
import { GiveUp } from '../../language/outcome.ts'
import type { StockAnswer, StockChange } from '../platform.port.ts'
import { stockShape } from './answers.schema.ts'
import type { BridgeClient } from './client.ts'

const changesAtOnce = 250
/** A row of the shop may be locked by a checkout for a moment; two hundred and fifty of them add up. */
const writeTimeoutMs = 30_000

export async function changeStock(
  client: BridgeClient,
  changes: readonly StockChange[],
  key: string,
): Promise<StockAnswer[]> {
  if (changes.length === 0) return []
  if (changes.length > changesAtOnce) throw new Error(`at most ${changesAtOnce} changes at once`)
  const sent = changes.map(({ variantId, change, from }) => ({ item: variantId, ...change, expected: from }))
  const { results } = await client.ask('stock', { key, changes: sent }, stockShape, writeTimeoutMs)
  if (results.length !== changes.length)
    throw new GiveUp('answer-unreadable', 'another number of answers than of changes')
  return results.map((result, index): StockAnswer => {
    if (result.item !== changes[index]?.variantId)
      throw new GiveUp('answer-unreadable', 'answers in another order than the changes')
    if (result.code === 'done') return { code: 'done', before: result.before, after: result.after }
    if (result.code === 'refused') return { code: 'refused', reason: result.reason }
    return { code: result.code }
  })
}
