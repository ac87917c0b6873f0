import type pg from 'pg'
import { loadPoolChoices, loadPools, type PoolShopChoice } from '../../features/pool/pool.query.server.ts'
import type { PoolCard } from '../../features/pool/pool.types.ts'
import { type Connection, loadConnections } from '../../features/shop/connection.query.server.ts'
import type { AccountId, ShopId } from '../../language/ids.ts'
import type { PoolLine } from './pool.view.tsx'
import type { ShopLine } from './shops.view.tsx'

type Sql = Pick<pg.PoolClient, 'query'>
type Staff = { accountId: AccountId; shopId: ShopId }

type ShopRow = {
  shopId: ShopId
  platform: 'shopify' | 'prestashop'
  name: string
  domain: string
  installed: boolean
  since: Date
  lastMessageAt: Date | null
  readAt: Date | null
}

const shopsSql = `
  select s.shop_id as "shopId", s.platform, s.name, s.domain, s.state = 'installed' as installed,
         s.installed_at as since,
         (select max(received_at) from webhook_inbox i where i.account_id = $1 and i.shop_id = s.shop_id) as "lastMessageAt",
         (select max(finished_at) from catalogue_read r
           where r.account_id = $1 and r.shop_id = s.shop_id and r.state = 'done') as "readAt"
    from shop s where s.account_id = $1 and s.state <> 'redacted' order by s.installed_at, s.domain`

/** Every shop of the account, and what each PrestaShop shares with a Shopify shop, or may. */
export async function loadShops(sql: Sql, staff: Staff): Promise<{ shops: ShopLine[]; pools: PoolLine[] }> {
  const { accountId } = staff
  const { rows } = await sql.query<ShopRow>(shopsSql, [accountId])
  const connections = await loadConnections(sql, accountId)
  const pools = await loadPools(sql, accountId)
  const choices = await loadPoolChoices(sql, accountId)
  return {
    shops: rows.map((row) => toShopLine(row, staff, connections, pools)),
    pools: toPoolLines(pools, choices),
  }
}

function toShopLine(
  { since, lastMessageAt, readAt, ...row }: ShopRow,
  staff: Staff,
  connections: Connection[],
  pools: PoolCard[],
): ShopLine {
  const module = connections.find(({ shopId }) => shopId === row.shopId)
  const silent = pools
    .flatMap(({ shops }) => [shops.shopify, shops.prestashop])
    .filter(({ shopId, silentSince }) => shopId === row.shopId && silentSince)
    .map(({ silentSince }) => silentSince?.toISOString() ?? '')
    .sort()[0]
  const last = module?.lastMessageAt ?? lastMessageAt
  return {
    ...row,
    here: row.shopId === staff.shopId,
    since: (module?.pairedAt ?? since).toISOString(),
    lastMessageAt: last?.toISOString() ?? null,
    readAt: readAt?.toISOString() ?? null,
    stopped: module?.stoppedReason ?? null,
    module: module ? toModule(module) : null,
    silentSince: silent ?? null,
  }
}

const toModule = ({ moduleVersion, platformVersion, lastAnswerAt, waiting }: Connection) => ({
  version: moduleVersion,
  platformVersion,
  lastAnswerAt: lastAnswerAt?.toISOString() ?? null,
  waiting,
})

/** A line for each PrestaShop; a new one is offered with the first Shopify shop that is connected. */
function toPoolLines(pools: PoolCard[], choices: PoolShopChoice[]): PoolLine[] {
  const connected = choices.filter(({ state }) => state === 'installed')
  const firstShopify = connected.find(({ platform }) => platform === 'shopify')
  return choices
    .filter(({ platform }) => platform === 'prestashop')
    .flatMap((prestashop) => {
      const pool = pools.find(({ shops }) => shops.prestashop.shopId === prestashop.shopId)
      const shopify = pool
        ? choices.find(({ shopId }) => shopId === pool.shops.shopify.shopId)
        : prestashop.state === 'installed'
          ? firstShopify
          : undefined
      return shopify ? [toPoolLine(pool, shopify, prestashop)] : []
    })
}

function toPoolLine(
  pool: PoolCard | undefined,
  shopify: PoolShopChoice,
  prestashop: PoolShopChoice,
): PoolLine {
  return {
    poolId: pool?.poolId ?? null,
    state: pool?.state ?? 'new',
    pausedWhy: pool?.pausedWhy ?? null,
    shopify: nameOf(shopify),
    prestashop: nameOf(prestashop),
    locations: shopify.locations
      .filter(({ isActive, locationId }) => isActive || pool?.locationIds.includes(locationId))
      .map(({ fulfillsOnlineOrders, ...location }) => ({ ...location, online: fulfillsOnlineOrders })),
    locationIds: pool?.locationIds ?? [],
    bookingLocationId: pool?.bookingLocationId ?? null,
    waiting: pool ? pool.shops.shopify.waiting + pool.shops.prestashop.waiting : 0,
    silent: (['shopify', 'prestashop'] as const).find((side) => pool?.shops[side].silentSince) ?? null,
  }
}

const nameOf = ({ shopId, name, domain }: PoolShopChoice) => ({ shopId, name: name || domain })
