import type { FigureKind } from '../../features/threshold/figure.rules.ts'
import { askBaskets } from '../../flows/baskets.flow.server.ts'
import { changeFigures, type FigureRefusals } from '../../flows/shipping-costs.flow.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import { withAccount } from '../../runtime/database.ts'

type Staff = { accountId: AccountId; shopId: ShopId; host: 'shopify' | 'prestashop' }

/** What was refused comes back as it was typed. */
export type RefusedFigures = { typed: Record<FigureKind, string>; codes: FigureRefusals }
export type ThresholdAnswer = { saved: boolean; asked: boolean; refused: RefusedFigures | null }

/** `read`: past baskets anew; `read-all`: older ones, too. `figures`: what was typed of costs and margin. */
export async function answerThreshold(staff: Staff, form: FormData): Promise<ThresholdAnswer> {
  const { accountId, shopId } = staff
  const nothing = { saved: false, asked: false, refused: null }
  const intent = form.get('intent')
  if (intent === 'read' || intent === 'read-all') {
    await askBaskets({ accountId, shopId }, { again: intent === 'read-all' })
    return { ...nothing, asked: true }
  }
  if (intent !== 'figures') return nothing
  const field = (name: string) => String(form.get(name) ?? '')
  const typed = { standard: field('standard'), 'two-day': field('two-day'), margin: field('margin') }
  const currency = await currencyOf(staff)
  const saved = await changeFigures({ accountId, shopId, typed, currency, savedIn: staff.host, now: now() })
  if (saved.ok) return { ...nothing, saved: true }
  return { ...nothing, refused: { typed, codes: saved.data ?? {} } }
}

async function currencyOf({ accountId, shopId }: Staff): Promise<string> {
  const { rows } = await withAccount(accountId, (sql) =>
    sql.query<{ currency: string }>('select currency from shop where account_id = $1 and shop_id = $2', [
      accountId,
      shopId,
    ]),
  )
  return rows[0]?.currency ?? 'EUR'
}
