/** Saves what reads of a shop found, and in the same transaction lets what moved travel to the shop that shares its
 *  stock: so repetition, disorder and loss of messages can't count anything twice, or not at all. */
import type pg from 'pg'
import { carryMoves, unjoinVariants } from '../features/pool/carry.store.server.ts'
import { isOutsideSet } from '../features/pool/outside-set.rules.ts'
import { loadHeldItems } from '../features/pool/stock-write.store.server.ts'
import { variantSubject } from '../features/problems/problem.rules.ts'
import { closeProblems, openProblems } from '../features/problems/problem.store.server.ts'
import type { SavedMove } from '../features/stock/movement.store.server.ts'
import { lockStock } from '../features/stock/read-order.server.ts'
import { type SavedSnapshot, saveSnapshot } from '../features/stock/snapshot.store.server.ts'
import type { VariantFacts } from '../language/facts.ts'
import type { ShopRef, VariantId } from '../language/ids.ts'
import { addJob } from '../runtime/queue.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = Omit<ShopRef, 'domain'>
type StockRead = { variants: readonly VariantFacts[]; readAt: Date }

/** In the caller's transaction, once for all that it saves: two shops that wait for each other's rows in turn would
 *  wait for ever. */
export async function saveStock(
  sql: Sql,
  shop: Shop,
  reads: readonly StockRead[],
  now: Date,
): Promise<SavedSnapshot> {
  await lockStock(sql, shop.shopId)
  const heldItems = await loadHeldItems(sql, shop)
  const all: SavedSnapshot = { changed: [], changedProducts: [], refused: [], moves: [] }
  for (const read of reads) {
    const saved = await saveSnapshot(sql, { ...shop, ...read, now, heldItems })
    all.changed.push(...saved.changed)
    all.changedProducts.push(...saved.changedProducts)
    all.refused.push(...saved.refused)
    all.moves = all.moves.concat(saved.moves)
  }
  const variants = reads.flatMap((read) => read.variants)
  const side = { ...shop, side: shop.platform }
  const told = await carryMoves(sql, side, all.moves)
  // An older read says nothing of now.
  const refused = new Set(all.refused)
  const uncounted = variants.flatMap(({ tracked, variantId }) =>
    tracked || refused.has(variantId) ? [] : [variantId],
  )
  await unjoinVariants(sql, side, uncounted, 'untracked')
  await askAboutOutsideSets(sql, shop, all.moves, now)
  for (const shopId of told)
    await addJob(sql, 'pool-push', { accountId: shop.accountId, shopId }, { jobKey: `push:${shopId}` })
  return all
}

/** The platform has these no more: their counterparts keep what they have. */
export async function unjoinDeleted(sql: Sql, shop: Shop, deleted: readonly VariantId[]): Promise<void> {
  await unjoinVariants(sql, { ...shop, side: shop.platform }, deleted, 'deleted')
}

/** Each one is another event: what staff closed before says nothing of this one. A shop that shares its stock with no
 *  other sells those units twice all the same. */
async function askAboutOutsideSets(
  sql: Sql,
  shop: Shop,
  moves: readonly SavedMove[],
  now: Date,
): Promise<void> {
  const byVariant = Map.groupBy(moves, ({ variantId }) => variantId)
  const sets = moves.filter(({ isExplained, ...move }) => {
    const fell = byVariant.get(move.variantId)?.filter(({ before, after }) => after < before) ?? []
    const fellElsewhere = fell.reduce((sum, { before, after }) => sum + before - after, 0)
    return isOutsideSet({ ...move, fellElsewhere, explained: isExplained })
  })
  if (sets.length === 0) return
  const { accountId, shopId } = shop
  const subjects = sets.map(({ variantId }) => variantSubject(shopId, variantId))
  await closeProblems(sql, { accountId, kinds: ['outside-set'], subjects, now })
  await openProblems(sql, {
    accountId,
    problems: [...new Map(sets.map((move) => [move.variantId, move])).values()].map((move) => ({
      kind: 'outside-set' as const,
      subject: variantSubject(shopId, move.variantId),
      shopId,
      data: { variantId: move.variantId, units: move.after - move.before },
    })),
    now,
  })
}

/** A refund that is heard later than the rise which it made answers the question. */
export async function closeExplainedSets(
  sql: Sql,
  { accountId, shopId }: Shop,
  explained: readonly { variantId: VariantId; units: number }[],
  now: Date,
): Promise<void> {
  for (const { variantId, units } of explained)
    await closeProblems(sql, {
      accountId,
      kinds: ['outside-set'],
      subjects: [variantSubject(shopId, variantId)],
      holding: { units },
      now,
    })
}
