/** What a person must mend before a shop can be read again becomes a problem; once a read works it closes itself. */
import type pg from 'pg'
import type { ProblemKind } from '../features/problems/problem.rules.ts'
import { closeProblems, openProblems } from '../features/problems/problem.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import type { GiveUp } from '../language/outcome.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** Nothing of the shop can be read until a person does something. */
export const accessCodes = [
  'token-refused',
  'scopes-missing',
  'shop-closed',
  'not-paired',
  'address-closed',
  'shop-moved',
]

/** Opens the problem of this failure, in a transaction of its own. */
export async function saveTrouble(
  shop: Shop,
  error: GiveUp,
  data: Record<string, unknown> = {},
): Promise<void> {
  const kind = kindOf(error.code)
  await withAccount(shop.accountId, (sql) => openTrouble(sql, shop, kind, { code: error.code, ...data }))
}

function kindOf(code: string): ProblemKind {
  if (code === 'shop-moved') return 'shop-moved'
  return accessCodes.includes(code) ? 'access-lost' : 'read-failed'
}

export function openTrouble(
  sql: Sql,
  { accountId, shopId }: Shop,
  kind: ProblemKind,
  data: Record<string, unknown>,
): Promise<void> {
  return openProblems(sql, { accountId, problems: [{ kind, subject: shopId, shopId, data }], now: now() })
}

export function closeTrouble(sql: Sql, { accountId, shopId }: Shop, kinds: ProblemKind[]): Promise<void> {
  return closeProblems(sql, { accountId, kinds, subjects: [shopId], now: now() })
}
