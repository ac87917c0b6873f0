/** A shop with as many variants as wanted, written by the database itself: what the benchmarks stand on. */

import type { AccountId, ShopId } from '../../app/language/ids.ts'
import { pool } from '../../app/runtime/database.ts'
import { ensureShop } from '../../app/runtime/directory.ts'

export type BenchShop = { accountId: AccountId; shopId: ShopId; domain: string }

export const sizes = { '10k': 10_000, '100k': 100_000 } as const
export type Size = keyof typeof sizes

/** Spread as real ids are: sequential ones would compress to nothing. */
const productId = (n: string) => `(7000000000000 + (${n})::bigint * 32768 + (hashint4(${n}) & 32767))::text`
const variantId = '(42000000000000 + n::bigint * 32768 + (hashint4(n / 8) & 32767))::text'
const itemId = '(44000000000000 + n::bigint * 32768 + (hashint4(n / 8) & 32767))::text'

export async function makeBenchShop(name: string): Promise<BenchShop> {
  const domain = `bench-${name}.myshopify.com`
  const { accountId, shopId } = await ensureShop({ platform: 'shopify', domain, now: new Date() })
  return { accountId, shopId, domain }
}

/** Products of eight variants each, their levels at two locations, their ad state, both lists. */
export async function fillBenchShop({ accountId, shopId }: BenchShop, count: number): Promise<void> {
  const run = (text: string) => pool().query(text, [accountId, shopId, count])
  await run(`insert into product (account_id, shop_id, product_id, title, handle, status, published, read_at)
    select $1, $2, ${productId('n')}, 'Marinière ' || n, 'mariniere-' || n, 'active', true, now()
      from generate_series(0, ($3::int - 1) / 8) n`)
  await run(`insert into variant (account_id, shop_id, variant_id, product_id, inventory_item_id, title, position, sku,
      price_minor, currency, inventory_policy, tracked, published, available_for_sale, sellable_online_quantity,
      available, read_at)
    select $1, $2, ${variantId}, ${productId('n / 8')}, ${itemId},
      'Bleu / ' || n % 8, n % 8 + 1, 'MAR-' || n, 6900, 'EUR', 'deny', true, true, n % 10 > 0, n % 10, n % 10, now()
      from generate_series(0, $3::int - 1) n`)
  await run(`insert into ad_state (account_id, shop_id, variant_id, ads, availability, reason, since)
    select $1, $2, ${variantId},
      case when n % 10 = 0 then 'suppress' when n % 10 = 1 then 'hold' else 'allow' end,
      case when n % 10 = 0 then 'out_of_stock' else 'in_stock' end, 'in-stock', now()
      from generate_series(0, $3::int - 1) n`)
  await run(`insert into channel_list (account_id, channel, shop_id, file_name, format, listed, matched, uploaded_at)
    select $1, channel, $2, 'feed.tsv', 'tsv', $3::int, $3::int, now() from unnest(array['google', 'meta']) channel`)
  await run(`insert into channel_item (account_id, channel, item_id, shop_id, variant_id, reason)
    select $1, 'google', 'shopify_ZZ_' || ${productId('n / 8')} || '_' || ${variantId}, $2,
      ${variantId}, 'shopify-id'
      from generate_series(0, $3::int - 1) n`)
  await pool().query('vacuum analyze product, variant, ad_state, channel_item')
}
