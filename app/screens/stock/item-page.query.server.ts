import type pg from 'pg'
import { loadVariantAds } from '../../features/ad-guard/ad-guard.query.server.ts'
import {
  type DecisionInput,
  loadDecisionContext,
  loadDecisionInputs,
} from '../../features/ad-guard/decision-input.query.server.ts'
import { findContradiction } from '../../features/stock/page-claim.rules.ts'
import { deletedVariant, sellable } from '../../features/stock/sellable.rules.ts'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import type { Sellable } from '../../language/sellable.ts'
import { now } from '../../runtime/clock.ts'
import { withSnapshot } from '../../runtime/database.ts'
import { loadSides } from './item-sides.query.server.ts'
import { loadRestock } from './restock.query.server.ts'
import { loadKeptVariant, loadLevels, loadMovements } from './stock-item.query.server.ts'
import { stockState } from './stock-state.rules.ts'
import { loadTwoShopMoves } from './two-shop-moves.query.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** All that the page of one variant shows; null where this shop has no such variant. */
export function loadItemPage({ accountId, shopId }: Shop, variantId: VariantId) {
  const shop = { accountId, shopId }
  return withSnapshot(accountId, async (sql) => {
    const kept = await loadKeptVariant(sql, { shopId, variantId })
    if (!kept) return null
    const { name, sku, available, minimum, readAt } = kept
    const page = await loadPage(sql, shop, variantId)
    const ads = await loadVariantAds(sql, shopId, variantId)
    const sides = await loadSides(sql, { accountId, shopId, variantId })
    const moves = sides ? loadTwoShopMoves(sql, sides.both) : loadMovements(sql, { shopId, variantId })
    const levels = await loadLevels(sql, { shopId, variantId })
    const restock = await loadRestock(sql, { accountId, shopId, variantId }, page.timeZone)
    const incoming = levels.reduce((sum, level) => sum + level.incoming, 0)
    return {
      name,
      stock: {
        sku,
        available,
        readAt,
        state: stockState(page),
        page: { ...page, minimum },
        levels,
      },
      moves: { available, floor: page.floor, ...(await moves) },
      sides: sides?.props ?? null,
      restock: { ...restock, incoming },
      savedDate: page.savedDate,
      ...ads,
    }
  })
}

/** What the shop's page does now: decided as the guard does, from the same facts. */
async function loadPage(sql: Sql, shop: Shop, variantId: VariantId) {
  const context = await loadDecisionContext(sql, shop)
  const [input] = await loadDecisionInputs(sql, shop, { variantIds: [variantId] })
  const answer = input ? answerOf(input, context) : deletedVariant()
  const { sells, reason, question, availabilityDate, units } = answer
  const contradiction = findContradiction(input?.facts.pageClaims ?? null, answer)
  return {
    sells,
    reason,
    question,
    availabilityDate,
    contradiction,
    units: units === 'unlimited' ? null : units,
    floor: context.floor,
    timeZone: context.timeZone,
    savedDate: input?.availabilityDate ?? null,
  }
}

function answerOf(
  { deleted, facts, availabilityDate }: DecisionInput,
  context: Awaited<ReturnType<typeof loadDecisionContext>>,
): Sellable {
  return deleted ? deletedVariant() : sellable(facts, { ...context, availabilityDate, now: now() })
}
