/** Keeps a minimum stock and the days to restock, of a variant or of its supplier, and lets them count at once. */
import { loadDecisionContext } from '../features/ad-guard/decision-input.query.server.ts'
import { loadItemMinimum } from '../features/replenishment/item-minimum.query.server.ts'
import { checkMinimum, type MinimumRefusal } from '../features/replenishment/minimum.rules.ts'
import { saveMinimum, saveSupplierMinimum } from '../features/replenishment/minimum.store.server.ts'
import { loadVariantsOfVendor } from '../features/replenishment/watched.query.server.ts'
import type { AccountId, ShopId, VariantId } from '../language/ids.ts'
import type { Outcome } from '../language/outcome.ts'
import { withAccount } from '../runtime/database.ts'
import { judgeOutlooks } from './stock-outlook.flow.server.ts'

type OneVariant = { accountId: AccountId; shopId: ShopId; variantId: VariantId }
export type MinimumInput = { units: string; leadDays: string; scope: string }

/** `scope` "supplier": for all that the supplier of this variant delivers. Empty fields take back what was set. */
export function changeMinimum(
  input: OneVariant & { typed: MinimumInput; now: Date },
): Promise<Outcome<null, 'fields' | 'no-supplier' | 'unknown-variant', MinimumRefusal>> {
  const { accountId, shopId, variantId, typed, now } = input
  return withAccount(accountId, async (sql) => {
    const checked = checkMinimum(typed)
    if (!checked.ok) return checked
    const variant = { accountId, shopId, variantId }
    const { timeZone } = await loadDecisionContext(sql, variant)
    if (typed.scope === 'supplier') {
      const { vendor } = await loadItemMinimum(sql, variant)
      if (vendor === '') return { ok: false, code: 'no-supplier' }
      await saveSupplierMinimum(sql, { ...variant, vendor, value: checked.value, now })
      const variantIds = await loadVariantsOfVendor(sql, { accountId, shopId, vendor })
      await judgeOutlooks(sql, { accountId, shopId, variantIds, timeZone, now })
      return { ok: true, value: null }
    }
    const isKnown = await saveMinimum(sql, { ...variant, value: checked.value, now })
    if (!isKnown) return { ok: false, code: 'unknown-variant' }
    await judgeOutlooks(sql, { accountId, shopId, variantIds: [variantId], timeZone, now })
    return { ok: true, value: null }
  })
}
