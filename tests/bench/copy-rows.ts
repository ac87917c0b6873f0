/** The floor of every write: PostgreSQL's own COPY, from text that lies ready line by line. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { VariantFacts } from '../../app/language/facts.ts'
import { pool } from '../../app/runtime/database.ts'
import type { BenchShop } from './bench-shop.ts'

const tables = ['product', 'variant', 'inventory_level', 'stock_movement', 'ad_state'] as const

export async function emptyShop({ accountId }: BenchShop): Promise<void> {
  for (const table of tables) await pool().query(`delete from ${table} where account_id = $1`, [accountId])
  for (const table of tables) await pool().query(`vacuum ${table}`)
}

export type Copy = { statement: string; chunks: Buffer[] }[]

/** Products, variants and levels, with the movements (`moved`) and verdicts (`decided`) that go with them, as COPY
 *  takes them. */
export function toCopy(
  shop: BenchShop,
  facts: VariantFacts[],
  { moved = false, decided = false } = {},
): Copy {
  const statements = [
    ...statementsOf(shop, facts),
    ...(moved ? [movementsOf(shop, facts)] : []),
    ...(decided ? [verdictsOf(shop, facts)] : []),
  ]
  return statements.map(([statement, lines]) => ({ statement, chunks: [...chunksOf(lines)] }))
}

/** In one transaction. */
export async function copyRows(copy: Copy): Promise<void> {
  const sql = await pool().connect()
  try {
    await sql.query('begin')
    for (const { statement, chunks } of copy) {
      await pipeline(Readable.from(chunks), sql.query(copyFrom(statement)))
    }
    await sql.query('commit')
  } finally {
    sql.release()
  }
}

function statementsOf({ accountId, shopId }: BenchShop, facts: VariantFacts[]): [string, Iterable<string>][] {
  const at = new Date().toISOString()
  const key = `${accountId}\t${shopId}`
  const products = new Map(facts.map(({ product }) => [product.productId, product]))
  return [
    [
      'copy product (account_id, shop_id, product_id, title, handle, status, published, product_type, vendor, image_url, read_at) from stdin',
      [...products.values()].map(
        (p) =>
          `${key}\t${p.productId}\t${p.title}\t${p.handle}\t${p.status}\tt\t${p.productType}\t${p.vendor}\t${p.imageUrl}\t${at}\n`,
      ),
    ],
    [
      'copy variant (account_id, shop_id, variant_id, product_id, inventory_item_id, title, position, sku, price_minor, currency, inventory_policy, tracked, published, available_for_sale, sellable_online_quantity, available, read_at) from stdin',
      facts.map(
        (v) =>
          `${key}\t${v.variantId}\t${v.product.productId}\t${v.inventoryItemId}\t${v.title}\t${v.position}\t${v.sku}\t${v.priceMinor}\t${v.currency}\t${v.inventoryPolicy}\tt\tt\t${v.availableForSale}\t${v.sellableOnlineQuantity}\t${v.sellableOnlineQuantity}\t${at}\n`,
      ),
    ],
    [
      'copy inventory_level (account_id, shop_id, inventory_item_id, location_id, is_active, available, committed, on_hand, incoming, unavailable, source_time, read_at) from stdin',
      facts.flatMap((v) =>
        v.levels.map(
          (l) =>
            `${key}\t${v.inventoryItemId}\t${l.locationId}\tt\t${l.available}\t${l.committed}\t${l.onHand}\t${l.incoming}\t${l.unavailable}\t${l.updatedAt}\t${at}\n`,
        ),
      ),
    ],
  ]
}

function movementsOf({ accountId, shopId }: BenchShop, facts: VariantFacts[]): [string, string[]] {
  const at = new Date().toISOString()
  return [
    'copy stock_movement (account_id, shop_id, variant_id, inventory_item_id, location_id, before, after, source_time, observed_at, cause) from stdin',
    facts.map(
      ({ variantId, inventoryItemId, sellableOnlineQuantity }) =>
        `${accountId}\t${shopId}\t${variantId}\t${inventoryItemId}\t77000001\t1\t${sellableOnlineQuantity}\t${at}\t${at}\tunknown\n`,
    ),
  ]
}

function verdictsOf({ accountId, shopId }: BenchShop, facts: VariantFacts[]): [string, string[]] {
  const at = new Date().toISOString()
  return [
    'copy ad_state (account_id, shop_id, variant_id, ads, availability, reason, since) from stdin',
    facts.map(
      ({ variantId, availableForSale }) =>
        `${accountId}\t${shopId}\t${variantId}\t${availableForSale ? 'allow\tin_stock\tin-stock' : 'suppress\tout_of_stock\tsold-out'}\t${at}\n`,
    ),
  ]
}

function* chunksOf(lines: Iterable<string>): Generator<Buffer> {
  let chunk: string[] = []
  for (const line of lines) {
    chunk.push(line)
    if (chunk.length < 1000) continue
    yield Buffer.from(chunk.join(''))
    chunk = []
  }
  if (chunk.length > 0) yield Buffer.from(chunk.join(''))
}
