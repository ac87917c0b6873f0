import { loadOverrides, loadPolicy } from '../../features/ad-guard/ad-guard.query.server.ts'
import { checkFloor, type FloorRefusal } from '../../features/ad-guard/policy.rules.ts'
import { changePolicy } from '../../flows/ad-settings.flow.server.ts'
import { type PolicyEffect, previewPolicy } from '../../flows/preview-policy.flow.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import { withAccount } from '../../runtime/database.ts'
import { pauseLabel } from './pause-label.server.ts'

/** The floor in force and the exceptions to it. */
export function loadPolicyPage({ accountId, shopId }: { accountId: AccountId; shopId: ShopId }) {
  return withAccount(accountId, async (sql) => {
    const { floor } = await loadPolicy(sql)
    return { saved: floor, exceptions: await loadOverrides(sql, shopId), label: pauseLabel() }
  })
}

export type PolicyAnswer = {
  saved: boolean
  effect: PolicyEffect | null
  refused: { typed: string; code: FloorRefusal } | null
}

/** Counts what the typed floor would change, or saves it; what can't be read comes back as it was typed. */
export async function answerPolicy(
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
  intent: string,
  typed: string,
): Promise<PolicyAnswer> {
  const checked = checkFloor(typed)
  if (!checked.ok) return { saved: false, effect: null, refused: { typed, code: checked.code } }
  if (intent === 'save') {
    const saved = await changePolicy({ accountId, typed, now: now() })
    return { saved: saved.ok, effect: null, refused: saved.ok ? null : { typed, code: saved.code } }
  }
  const effect = await withAccount(accountId, (sql) =>
    previewPolicy(sql, { accountId, shopId, floor: checked.value, now: now() }),
  )
  return { saved: false, effect, refused: null }
}
