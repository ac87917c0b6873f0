/** Counts what a floor would pause and bring back if it were saved now, and writes nothing. */
import type pg from 'pg'
import { loadNamed, type NamedVariant } from '../features/ad-guard/ad-guard.query.server.ts'
import { loadDecisionContext } from '../features/ad-guard/decision-input.query.server.ts'
import type { AccountId, ShopId, VariantId } from '../language/ids.ts'
import { batches, decideOne } from './decide-ads.flow.server.ts'

type Sql = Pick<pg.PoolClient, 'query'>

const examplesShown = 10

/** `units`: left now; null where nothing limits them. */
export type EffectExample = NamedVariant & { units: number | null }
export type PolicyEffect = {
  floor: number
  wouldPause: number
  wouldReturn: number
  pauseExamples: EffectExample[]
  returnExamples: EffectExample[]
}

type Found = { shopId: ShopId; variantId: VariantId; units: number | null }

/** The difference between the saved floor and this one, over every variant that sells in any shop of the account; the
 *  examples are of the reader's. */
export async function previewPolicy(
  sql: Sql,
  input: { accountId: AccountId; shopId: ShopId; floor: number; now: Date },
): Promise<PolicyEffect> {
  const { accountId, floor, now } = input
  const pauses: Found[] = []
  const returns: Found[] = []
  const shops = await sql.query<{ shopId: ShopId }>(
    `select shop_id as "shopId" from shop where account_id = $1 and state = 'installed'`,
    [accountId],
  )
  for (const { shopId } of shops.rows) {
    const context = await loadDecisionContext(sql, { accountId, shopId })
    for await (const batch of batches(sql, { accountId, shopId }, 'all'))
      for (const input of batch) {
        const before = decideOne(input, context, context.floor, now).decision.state.ads
        const after = decideOne(input, context, floor, now).decision
        if (before === after.state.ads) continue
        const found = { shopId, variantId: input.variantId, units: after.data.units ?? null }
        if (after.state.ads === 'hold') pauses.push(found)
        else returns.push(found)
      }
  }
  return {
    floor,
    wouldPause: pauses.length,
    wouldReturn: returns.length,
    pauseExamples: await exemplify(sql, input.shopId, pauses),
    returnExamples: await exemplify(sql, input.shopId, returns),
  }
}

/** Those with the fewest units first: what a floor is for. */
async function exemplify(sql: Sql, shopId: ShopId, found: readonly Found[]): Promise<EffectExample[]> {
  const own = found.filter((one) => one.shopId === shopId)
  const chosen = own.toSorted((a, b) => (a.units ?? 0) - (b.units ?? 0)).slice(0, examplesShown)
  const examples: EffectExample[] = []
  for (const { variantId, units } of chosen)
    for (const name of await loadNamed(sql, shopId, [variantId])) examples.push({ ...name, units })
  return examples
}
