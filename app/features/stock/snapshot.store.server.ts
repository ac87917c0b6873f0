import type pg from 'pg'
import type { VariantFacts } from '../../language/facts.ts'
import type { AccountId, InventoryItemId, ProductId, ShopId, VariantId } from '../../language/ids.ts'
import { isProductChanged, isVariantChanged, type KeptLevel } from './change.rules.ts'
import { type Move, movesOf } from './movement.rules.ts'
import { type SavedMove, saveMoves, type VariantMove } from './movement.store.server.ts'
import { lockStock } from './read-order.server.ts'
import { type Before, loadBefore } from './snapshot-before.query.server.ts'
import { writeLevels, writeProducts, writeVariants } from './snapshot-rows.store.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

export type SavedSnapshot = {
  /** Variants of which the read said something new. */
  changed: VariantId[]
  /** Products whose own facts changed: all their variants are touched by it. */
  changedProducts: ProductId[]
  /** Says something else than we hold, but we hold a newer read: ask again rather than believe either. */
  refused: VariantId[]
  /** What moved, as it was appended. */
  moves: SavedMove[]
}

const batchSize = 5000

type Read = Shop & {
  readAt: Date
  now: Date
  /** Items of which we wrote something and don't know yet whether it was done: what is read of their levels waits. */
  heldItems?: ReadonlySet<InventoryItemId>
}

/** Saves what one read found, and appends a movement for every level that it shows changed; in the caller's
 *  transaction. `readAt`: real time at which the read was sent. */
export async function saveSnapshot(
  sql: Sql,
  input: Read & { variants: readonly VariantFacts[] },
): Promise<SavedSnapshot> {
  await lockStock(sql, input.shopId)
  const saved: SavedSnapshot = { changed: [], changedProducts: [], refused: [], moves: [] }
  for (let start = 0; start < input.variants.length; start += batchSize)
    await saveBatch(sql, input, input.variants.slice(start, start + batchSize), saved)
  return saved
}

async function saveBatch(
  sql: Sql,
  input: Read,
  variants: readonly VariantFacts[],
  saved: SavedSnapshot,
): Promise<void> {
  const before = await loadBefore(sql, input, variants)
  const products = [...new Map(variants.map(({ product }) => [product.productId, product])).values()]
  const writtenProducts = await writeProducts(sql, input, products, input.readAt)
  const writtenVariants = await writeVariants(sql, input, variants, input.readAt)
  // Levels of one variant are believed together or not at all: half of a transfer would be a movement that never was.
  const counted = variants.filter(
    ({ variantId, inventoryItemId }) =>
      writtenVariants.has(variantId) && !input.heldItems?.has(inventoryItemId),
  )
  const writtenLevels = await writeLevels(sql, input, before, counted, input.readAt)
  const refusedProducts = new Set<ProductId>()
  for (const product of products) {
    if (!isProductChanged(before.products.get(product.productId), product)) continue
    if (writtenProducts.has(product.productId)) saved.changedProducts.push(product.productId)
    else refusedProducts.add(product.productId)
  }
  for (const facts of variants) {
    if (refusedProducts.has(facts.product.productId)) saved.refused.push(facts.variantId)
    else if (!isChanged(before, facts)) continue
    else if (writtenVariants.has(facts.variantId)) saved.changed.push(facts.variantId)
    else saved.refused.push(facts.variantId)
  }
  const moves = counted.flatMap((facts) => {
    const was = before.variants.get(facts.variantId)
    const levels = (before.levels.get(facts.inventoryItemId) ?? []).map((level) => ({
      ...level,
      updatedAt: null,
    }))
    return movesOf(was ? { tracked: was.tracked, levels } : null, facts)
      .filter((move) => writtenLevels.has(`${facts.inventoryItemId} ${move.locationId}`))
      .map((move) => ({
        ...move,
        variantId: facts.variantId,
        inventoryItemId: facts.inventoryItemId,
        beside: { before: besideAt(levels, move), after: besideAt(facts.levels, move) },
      }))
  })
  saved.moves.push(...(await saveMoves(sql, input, moves)))
}

function besideAt(levels: readonly KeptLevel[], { locationId }: Move): VariantMove['beside']['before'] {
  const level = levels.find((one) => one.locationId === locationId)
  const { committed = 0, unavailable = 0, incoming = 0 } = level ?? {}
  return { committed, unavailable, incoming }
}

function isChanged(before: Before, facts: VariantFacts): boolean {
  const levels = before.levels.get(facts.inventoryItemId) ?? []
  return isVariantChanged(before.variants.get(facts.variantId), levels, facts)
}
