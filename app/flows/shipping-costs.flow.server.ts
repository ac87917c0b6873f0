/** Keeps what delivery costs a shop and what is left of a sale, as its merchant types it, with when and where. */
import {
  type CostRefusal,
  checkCost,
  checkMargin,
  type FigureKind,
  figureKinds,
  type MarginRefusal,
} from '../features/threshold/figure.rules.ts'
import { dropFigure, saveFigure } from '../features/threshold/figure.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import type { Outcome } from '../language/outcome.ts'
import { withAccount } from '../runtime/database.ts'

type Input = {
  accountId: AccountId
  shopId: ShopId
  /** As typed; a kind that is missing stays as it is, an empty one is taken back. */
  typed: Partial<Record<FigureKind, string>>
  currency: string
  savedIn: 'shopify' | 'prestashop'
  now: Date
}
export type FigureRefusals = Partial<Record<FigureKind, CostRefusal | MarginRefusal>>

/** All fields or none: each is told what is wrong with it at once. */
export async function changeFigures(input: Input): Promise<Outcome<null, 'fields', FigureRefusals>> {
  const { typed, currency, savedIn, now } = input
  const checked = figureKinds.flatMap((kind) => {
    const text = typed[kind]
    if (text === undefined) return []
    return [{ kind, result: kind === 'margin' ? checkMargin(text) : checkCost(text, currency) }]
  })
  const refusals = Object.fromEntries(
    checked.flatMap(({ kind, result }) => (result.ok ? [] : [[kind, result.code]])),
  )
  if (Object.keys(refusals).length > 0) return { ok: false, code: 'fields', data: refusals }
  await withAccount(input.accountId, async (sql) => {
    for (const { kind, result } of checked) {
      if (!result.ok) continue
      const { value } = result
      if (value === null) await dropFigure(sql, input, kind)
      else
        await saveFigure(sql, input, {
          ...(kind === 'margin'
            ? { minor: null, currency: null, share: value }
            : { minor: value, currency, share: null }),
          ...{ kind, source: 'typed', parcels: null, savedIn, now },
        })
    }
  })
  return { ok: true, value: null }
}
