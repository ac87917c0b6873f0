import type pg from 'pg'
import type { LocationFacts } from '../../language/facts.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

export type ShopIdentity = {
  platformShopId: string
  name: string
  storefrontUrl: string
  country: string
  currency: string
  timeZone: string
  publicationId: string | null
  scopes: string[]
}

/** Verdicts are for the buyers of the shop's own country. */
export async function saveShopFacts(sql: Sql, shop: Shop, facts: ShopIdentity): Promise<void> {
  await sql.query(
    `update shop set country = $3, platform_shop_id = $4,
            name = $5, storefront_url = $6, currency = $7, time_zone = $8, publication_id = $9, scopes = $10
      where account_id = $1 and shop_id = $2`,
    [
      shop.accountId,
      shop.shopId,
      facts.country,
      facts.platformShopId,
      facts.name,
      facts.storefrontUrl,
      facts.currency,
      facts.timeZone,
      facts.publicationId,
      facts.scopes.join(','),
    ],
  )
}

export async function saveScopes(sql: Sql, shop: Shop, scopes: readonly string[]): Promise<void> {
  await sql.query('update shop set scopes = $3 where account_id = $1 and shop_id = $2', [
    shop.accountId,
    shop.shopId,
    scopes.join(','),
  ])
}

/** All locations of the shop; one that isn't named any more serves nobody. An older read changes nothing. */
export async function saveLocations(
  sql: Sql,
  shop: Shop,
  locations: readonly LocationFacts[],
  readAt: Date,
): Promise<void> {
  await sql.query(
    `with given as (
       select * from unnest($4::text[], $5::text[], $6::boolean[], $7::boolean[])
         as g (location_id, name, is_active, fulfills_online_orders)
     ), gone as (
       update location l set is_active = false, read_at = $3
        where l.account_id = $1 and l.shop_id = $2 and l.read_at <= $3
          and not exists (select from given g where g.location_id = l.location_id)
     )
     insert into location (account_id, shop_id, location_id, name, is_active, fulfills_online_orders, read_at)
     select $1, $2, g.*, $3 from given g
     on conflict (account_id, shop_id, location_id) do update set name = excluded.name,
       is_active = excluded.is_active, fulfills_online_orders = excluded.fulfills_online_orders,
       read_at = excluded.read_at where location.read_at <= excluded.read_at`,
    [
      shop.accountId,
      shop.shopId,
      readAt,
      locations.map(({ locationId }) => locationId),
      locations.map(({ name }) => name),
      locations.map(({ isActive }) => isActive),
      locations.map(({ fulfillsOnlineOrders }) => fulfillsOnlineOrders),
    ],
  )
}

/** A token given now proves that the app is installed now: an uninstall of before says nothing any more, whether its
 *  message was lost or is late. */
export async function saveInstalled(sql: Sql, shop: Shop, at: Date): Promise<void> {
  await sql.query(
    `update shop set installed_at = $3 where account_id = $1 and shop_id = $2 and installed_at < $3`,
    [shop.accountId, shop.shopId, at],
  )
}

/** Answers false where the shop was installed again after the uninstall of `triggeredAt`. */
export async function saveUninstalled(sql: Sql, shop: Shop, triggeredAt: Date, now: Date): Promise<boolean> {
  const { rowCount } = await sql.query(
    `update shop set state = 'uninstalled', uninstalled_at = $4
      where account_id = $1 and shop_id = $2 and state = 'installed' and installed_at <= $3`,
    [shop.accountId, shop.shopId, triggeredAt, now],
  )
  return rowCount === 1
}

/** Tokens and keys of a shop that uninstalled are worthless: none is kept. What tells its module so stays. */
export async function dropCredentials(sql: Sql, shop: Shop, now: Date): Promise<void> {
  await sql.query('delete from shop_credential where account_id = $1 and shop_id = $2', [
    shop.accountId,
    shop.shopId,
  ])
  await sql.query(
    `update bridge_connection set sealed_key = '', stopped_at = coalesce(stopped_at, $3),
       stopped_reason = coalesce(stopped_reason, 'unpaired') where account_id = $1 and shop_id = $2`,
    [shop.accountId, shop.shopId, now],
  )
}
