import type { PairIds } from '../../flows/pool-links.flow.server.ts'
import type { AccountId } from '../../language/ids.ts'
import { withAccount } from '../../runtime/database.ts'

type Ref = { accountId: AccountId; poolId: string }

const columns = 'shopify_variant_id as "shopifyVariantId", prestashop_variant_id as "prestashopVariantId"'

/** The pair of a link's own number; null where the pool has none of it. */
export async function loadLinkedPair({ accountId, poolId }: Ref, linkId: string): Promise<PairIds | null> {
  if (!/^\d{1,18}$/.test(linkId)) return null
  const { rows } = await withAccount(accountId, (sql) =>
    sql.query<PairIds>(`select ${columns} from variant_link where pool_id = $1 and link_id = $2`, [
      poolId,
      linkId,
    ]),
  )
  return rows[0] ?? null
}

/** What was linked at once, to take it back at once. */
export async function loadPairsLinkedSince({ accountId, poolId }: Ref, since: Date): Promise<PairIds[]> {
  const { rows } = await withAccount(accountId, (sql) =>
    sql.query<PairIds>(
      `select ${columns} from variant_link
        where pool_id = $1 and state = 'linked' and basis <> 'hand' and decided_at >= $2`,
      [poolId, since],
    ),
  )
  return rows
}
