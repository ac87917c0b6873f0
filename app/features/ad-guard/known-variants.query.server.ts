import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'
import {
  type KnownVariant,
  type ListedItem,
  lookupKeys,
  nameVariants,
  plainHost,
  type VariantNames,
} from './item-id.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** The addresses under which this shop's pages may be listed. */
export async function loadHosts(sql: Sql, { accountId, shopId }: Shop): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query<{ domain: string; storefront: string | null }>(
    'select domain, storefront_url as storefront from shop where account_id = $1 and shop_id = $2',
    [accountId, shopId],
  )
  const storefronts = rows.map(({ storefront }) => URL.parse(storefront ?? '')?.hostname ?? '')
  return new Set(
    [...rows.map(({ domain }) => domain), ...storefronts].map(plainHost).filter((host) => host !== ''),
  )
}

/** All variants that these items could mean, in one pass over the shop's variants. */
export async function loadNames(
  sql: Sql,
  { accountId, shopId }: Shop,
  items: readonly ListedItem[],
  hosts: ReadonlySet<string>,
): Promise<VariantNames> {
  const keys = items.map(lookupKeys)
  const skus = keys.map(({ sku }) => sku)
  const { rows } = await sql.query<KnownVariant>(
    `select variant_id as "variantId", product_id as "productId", sku, barcode, deleted_at is not null as deleted
       from variant
      where account_id = $1 and shop_id = $2
        and (variant_id = any($3) or product_id = any($4) or trim(sku) = any($5) or lower(trim(sku)) = any($6)
             or trim(barcode) = any($5))`,
    [
      accountId,
      shopId,
      keys.flatMap(({ variantIds }) => variantIds),
      keys.flatMap(({ productIds }) => productIds),
      skus,
      skus.map((sku) => sku.toLowerCase()),
    ],
  )
  return nameVariants(rows, hosts)
}
