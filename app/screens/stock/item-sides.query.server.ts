import type pg from 'pg'
import { loadItemSides, loadPool } from '../../features/pool/pool.query.server.ts'
import type { DifferenceReason, ItemSide, ItemSides, PoolCard } from '../../features/pool/pool.types.ts'
import type { AccountId, ShopId, VariantId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import type { ItemSidesProps, OneSide, SideReason } from './item-sides.view.tsx'

type Sql = Pick<pg.PoolClient, 'query'>
type Ref = { accountId: AccountId; shopId: ShopId; variantId: VariantId }
export type LoadedSides = { props: ItemSidesProps; both: ItemSides }

/** Both shops' stock of a variant of either; null where it is linked in no pool. Of several pools, the first. */
export async function loadSides(sql: Sql, ref: Ref): Promise<LoadedSides | null> {
  const [both] = await loadItemSides(sql, { ...ref, now: now() })
  if (!both) return null
  const pool = await loadPool(sql, { accountId: ref.accountId, poolId: both.poolId })
  return {
    both,
    props: {
      linkId: both.linkId,
      shopify: toSide(both.shopify, pool?.shops.shopify),
      prestashop: toSide(both.prestashop, pool?.shops.prestashop),
      difference: both.difference,
      reason: toReason(both.reason),
    },
  }
}

/** Of the common stock: what stands at other locations of Shopify isn't shared. */
function toSide(side: ItemSide, shop: PoolCard['shops']['shopify'] | undefined): OneSide {
  const shared = side.levels.filter(({ inPool }) => inPool)
  const counted = side.tracked && side.quantity !== null && !side.deleted
  return {
    shopName: side.shopName,
    quantity: counted ? shared.reduce((sum, { available }) => sum + available, 0) : null,
    readAt: side.readAt.toISOString(),
    silentSince: shop?.silentSince?.toISOString() ?? null,
    pending: side.pending,
    deleted: side.deleted,
    levels: side.levels.map(({ locationId: _, ...level }) => level),
  }
}

function toReason(reason: DifferenceReason): SideReason {
  switch (reason.code) {
    case 'moving': {
      const { since, cause, ...moving } = reason
      return { ...moving, since: since?.toISOString() ?? null, isOrder: cause === 'order' }
    }
    case 'outcome-unknown':
    case 'shop-silent':
      return { ...reason, since: reason.since.toISOString() }
    case 'write-refused':
      return { code: reason.code, shop: reason.shop, since: reason.since.toISOString() }
    default:
      return reason
  }
}
