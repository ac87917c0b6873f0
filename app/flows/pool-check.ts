/** After a shop was read whole: two shops that share a stock and differ although all has arrived are shown to a person. */
import type pg from 'pg'
import { loadJoinedStands } from '../features/pool/unexplained.query.server.ts'
import { variantSubject } from '../features/problems/problem.rules.ts'
import { closeProblems, openProblems, type ProblemToOpen } from '../features/problems/problem.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>

export async function checkPools(
  sql: Sql,
  shop: { accountId: AccountId; shopId: ShopId },
  now: Date,
): Promise<void> {
  const stands = await loadJoinedStands(sql, shop)
  if (stands.length === 0) return
  const { accountId } = shop
  const problems = stands
    .filter(({ differs }) => differs)
    .map(({ shopId, variantId, shopify, prestashop }): ProblemToOpen => {
      const subject = variantSubject(shopId, variantId)
      return { kind: 'stock-difference', subject, shopId, data: { variantId, shopify, prestashop } }
    })
  const subjects = stands.map(({ shopId, variantId }) => variantSubject(shopId, variantId))
  await closeProblems(sql, { accountId, kinds: ['stock-difference'], subjects, except: problems, now })
  await openProblems(sql, { accountId, problems, now })
}
