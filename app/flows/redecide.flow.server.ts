/** Decides ads again where a policy, an override's end or a date's arrival changes what was decided. */
import { dropEndedOverrides } from '../features/ad-guard/ad-guard.store.server.ts'
import { loadVariantIdsAfter } from '../features/ad-guard/decision-input.query.server.ts'
import { loadShop } from '../features/shop/shop.query.server.ts'
import type { AccountId, ShopId, VariantId } from '../language/ids.ts'
import { withAccount } from '../runtime/database.ts'
import { decideAds } from './decide-ads.flow.server.ts'

/** So many that one transaction holds the shop's decisions for well below a second. */
const batchSize = 2000

export type Redecide = { accountId: AccountId; shopId: ShopId; variantIds?: VariantId[] }

/** The named variants, or the whole shop in transactions of their own, so that a sell-out needn't wait. */
export async function redecide({ accountId, shopId, variantIds }: Redecide, now: Date): Promise<void> {
  const shop = await withAccount(accountId, (sql) => loadShop(sql, { accountId, shopId }))
  // What is kept of an uninstalled shop may be old: it is decided once it was read again.
  if (shop?.state !== 'installed') return
  if (variantIds) await decide(variantIds)
  else {
    let after: VariantId | '' = ''
    for (;;) {
      const page: VariantId[] = await withAccount(accountId, (sql) =>
        loadVariantIdsAfter(sql, { accountId, shopId }, { after, limit: batchSize }),
      )
      const last = page.at(-1)
      if (!last) break
      await decide(page)
      after = last
    }
  }
  await withAccount(accountId, (sql) => dropEndedOverrides(sql, accountId, now))

  async function decide(ids: VariantId[]): Promise<void> {
    await withAccount(accountId, (sql) => decideAds(sql, { accountId, shopId, variantIds: ids, now }))
  }
}
