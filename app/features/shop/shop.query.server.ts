import type pg from 'pg'
import type { AccountId, ShopId, ShopRef } from '../../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** What flows need of a shop before they read it. */
export type ShopCard = ShopRef & {
  state: 'installed' | 'uninstalled' | 'redacted'
  installedAt: Date
  uninstalledAt: Date | null
  timeZone: string
  country: string
  currency: string
  /** Null: not read yet, or the shop has no Online Store. */
  publicationId: string | null
}

/** Null where the account has no such shop (any more). */
export async function loadShop(
  sql: Sql,
  { accountId, shopId }: { accountId: AccountId; shopId: ShopId },
): Promise<ShopCard | null> {
  const { rows } = await sql.query<ShopCard>(
    `select account_id as "accountId", shop_id as "shopId", domain, platform, state, installed_at as "installedAt",
            uninstalled_at as "uninstalledAt",            time_zone as "timeZone", country, currency, publication_id as "publicationId"
       from shop where account_id = $1 and shop_id = $2`,
    [accountId, shopId],
  )
  return rows[0] ?? null
}
