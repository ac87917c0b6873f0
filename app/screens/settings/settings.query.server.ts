import type { Locale } from '../../i18n/index.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { withAccount } from '../../runtime/database.ts'
import { loadShops } from './shops.query.server.ts'

type Staff = { accountId: AccountId; shopId: ShopId }

type ShopRow = {
  platform: 'shopify' | 'prestashop'
  name: string
  domain: string
  storefrontUrl: string | null
  country: string
  currency: string
  timeZone: string
  scopes: string
  installedAt: Date
  language: Locale | null
  wholeReadAt: Date | null
}
type LocationRow = { locationId: string; name: string; isActive: boolean; online: boolean; readAt: Date }
type RequestRow = {
  requestId: string
  kind: 'data_request' | 'redact_customer' | 'redact_shop'
  ref: string
  receivedAt: Date
  dueAt: Date
  doneAt: Date | null
  hasExport: boolean
}

const shopSql = `
  select s.platform, s.name, s.domain, s.storefront_url as "storefrontUrl", s.country, s.currency,
         s.time_zone as "timeZone", s.scopes, s.installed_at as "installedAt", a.language,
         (select max(finished_at) from catalogue_read r
           where r.account_id = $1 and r.shop_id = $2 and r.state = 'done') as "wholeReadAt"
    from shop s join account a using (account_id) where s.account_id = $1 and s.shop_id = $2`
const locationSql = `
  select location_id as "locationId", name, is_active as "isActive",
         fulfills_online_orders as online, read_at as "readAt"
    from location where account_id = $1 and shop_id = $2 order by is_active desc, name`
const requestSql = `
  select request_id::text as "requestId", kind, request_ref as ref, received_at as "receivedAt",
         due_at as "dueAt", done_at as "doneAt", export is not null as "hasExport"
    from privacy_request where account_id = $1 order by request_id desc limit 50`

/** What Settings shows; dates as ISO. */
export function loadSettings({ accountId, shopId }: Staff) {
  return withAccount(accountId, async (sql) => {
    const shop = (await sql.query<ShopRow>(shopSql, [accountId, shopId])).rows[0]
    if (!shop) throw new Response(null, { status: 404 })
    const locations = await sql.query<LocationRow>(locationSql, [accountId, shopId])
    const requests = await sql.query<RequestRow>(requestSql, [accountId])
    return {
      ...(await loadShops(sql, { accountId, shopId })),
      shop: {
        ...shop,
        scopes: shop.scopes.split(',').filter((scope) => scope !== ''),
        installedAt: shop.installedAt.toISOString(),
        wholeReadAt: shop.wholeReadAt?.toISOString() ?? null,
      },
      locations: locations.rows.map((row) => ({ ...row, readAt: row.readAt.toISOString() })),
      requests: requests.rows.map((row) => ({
        ...row,
        receivedAt: row.receivedAt.toISOString(),
        dueAt: row.dueAt.toISOString(),
        doneAt: row.doneAt?.toISOString() ?? null,
      })),
    }
  })
}

/** What we hold on the person who asked, as the merchant hands it over. Null: no such request here. */
export async function loadExport(accountId: string, requestId: string): Promise<unknown> {
  if (!/^\d{1,18}$/.test(requestId)) return null
  const { rows } = await withAccount(accountId, (sql) =>
    sql.query<{ export: unknown }>(
      'select export from privacy_request where account_id = $1 and request_id = $2',
      [accountId, requestId],
    ),
  )
  return rows[0]?.export ?? null
}
