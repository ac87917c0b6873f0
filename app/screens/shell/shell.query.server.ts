import type { Locale } from '../../i18n/index.ts'
import { now } from '../../runtime/clock.ts'
import { withAccount } from '../../runtime/database.ts'
import { env } from '../../runtime/env.ts'
import type { AdminPage } from '../../ui/app-frame.props.ts'
import { loadPulse } from './pulse.query.server.ts'

export type ShellData = {
  /** Chosen in Settings; null follows the admin's. */
  language: Locale | null
  localeHint: string | null
  host: 'shopify' | 'prestashop'
  canEdit: boolean
  timeZone: string
  currency: string
  /** ISO; the server's clock, so that both sides write the same "5 min ago". */
  now: string
  /** What `/pulse` answered when the screen was loaded. */
  pulse: string
  /** The page around the app, and what is needed to talk to it. */
  admin: AdminPage
}

type Frame = { origin: string; connection: string; bearer: string; seconds: number }

type Staff = {
  accountId: string
  shopId: string
  host: 'shopify' | 'prestashop'
  localeHint: string | null
  rights: { edit: boolean }
}

/** What every screen needs to know about its reader. `frame`: null in Shopify. */
export async function loadShell(staff: Staff, frame: Frame | null): Promise<ShellData> {
  const { rows } = await withAccount(staff.accountId, (sql) =>
    sql.query<{ language: Locale | null; time_zone: string; currency: string }>(
      `select a.language, s.time_zone, s.currency from shop s join account a using (account_id)
        where s.account_id = $1 and s.shop_id = $2`,
      [staff.accountId, staff.shopId],
    ),
  )
  const shop = rows[0]
  return {
    language: shop?.language ?? null,
    localeHint: staff.localeHint,
    host: staff.host,
    canEdit: staff.rights.edit,
    timeZone: shop?.time_zone ?? 'Europe/Paris',
    currency: shop?.currency ?? 'EUR',
    now: now().toISOString(),
    pulse: await loadPulse(staff.accountId),
    admin: frame
      ? { host: 'prestashop', ...frame }
      : { host: 'shopify', apiKey: env().SHOPIFY_API_KEY, appBridgeUrl: env().APP_BRIDGE_URL },
  }
}
