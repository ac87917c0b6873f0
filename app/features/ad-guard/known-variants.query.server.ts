import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'
import {
  type KnownVariant,
  type ListedItem,
  lookupKeys,
  mayMean,
  nameVariants,
  plainHost,
  type VariantNames,
} from './item-id.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

type Listing = Pick<VariantNames, 'hosts' | 'platform'>

/** Whose ids these are, and the addresses under which this shop's pages may be listed. */
export async function loadListing(sql: Sql, { accountId, shopId }: Shop): Promise<Listing> {
  const { rows } = await sql.query<{
    platform: Listing['platform']
    domain: string
    storefront: string | null
  }>(
    'select platform, domain, storefront_url as storefront from shop where account_id = $1 and shop_id = $2',
    [accountId, shopId],
  )
  const addresses = rows.flatMap(({ domain, storefront }) => [`https://${domain}`, storefront ?? ''])
  const hosts = addresses.map((address) => plainHost(URL.parse(address)?.hostname ?? ''))
  return {
    platform: rows[0]?.platform ?? 'shopify',
    hosts: new Set(hosts.filter((host) => host !== '')),
  }
}

const pageSize = 10_000

/** All variants that these items could mean: one pass over the shop, however long the list, and only those kept. */
export async function loadNames(
  sql: Sql,
  { accountId, shopId }: Shop,
  items: readonly ListedItem[],
  listing: Listing,
): Promise<VariantNames> {
  const keys = lookupKeys(items)
  const kept: KnownVariant[] = []
  for (let after = ''; ; ) {
    const { rows } = await sql.query<KnownVariant>(
      `select variant_id as "variantId", product_id as "productId", sku, barcode, deleted_at is not null as deleted
         from variant where account_id = $1 and shop_id = $2 and variant_id > $3 order by variant_id limit $4`,
      [accountId, shopId, after, pageSize],
    )
    for (const variant of rows) if (mayMean(keys, variant)) kept.push(variant)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return nameVariants(kept, listing)
    after = last.variantId
  }
}
