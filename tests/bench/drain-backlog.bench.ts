/** A day's backlog: 100,000 movements of 20,000 variants saved, carried and told to the other shop, one write a
 *  variant, into a platform that only nods; against the bare insert of the movements. What is read back afterwards is
 *  reading, and apart. */
import { randomUUID } from 'node:crypto'
import { carryMoves } from '../../app/features/pool/carry.store.server.ts'
import { saveMoves, type VariantMove } from '../../app/features/stock/movement.store.server.ts'
import { lockStock } from '../../app/features/stock/read-order.server.ts'
import { saveSnapshot } from '../../app/features/stock/snapshot.store.server.ts'
import { loadPoolShop, pushWaiting } from '../../app/flows/pool-push.ts'
import type { VariantFacts } from '../../app/language/facts.ts'
import type { LocationId } from '../../app/language/ids.ts'
import type { Platform, StockChange } from '../../app/platforms/platform.port.ts'
import { pool, refreshStatistics, withAccount } from '../../app/runtime/database.ts'
import { type BenchShop, makeBenchShop } from './bench-shop.ts'
import { type Bench, seconds } from './harness.ts'
import { joinShops, makeSecondShop } from './pool-shops.ts'
import { makeFacts } from './stock-facts.ts'

const variants = 20_000
const rounds = 5
const batchSize = 5_000

export function drainBacklog(): Bench[] {
  let source: BenchShop
  let target: BenchShop
  let bare: BenchShop
  let facts: VariantFacts[]
  const sink = makeSink()
  return [
    {
      name: 'drain-backlog',
      what: '100,000 movements of 20,000 variants carried and told, against the bare insert of the movements',
      target: { atMost: 3 },
      rounds: 5,
      async prepare() {
        source = await makeBenchShop('backlog')
        bare = await makeBenchShop('backlog-bare')
        target = await makeSecondShop(source, 'backlog')
        facts = makeFacts(variants, () => 1_000)
        // PrestaShop has one level of each.
        const single = facts.map((each) => ({ ...each, levels: each.levels.slice(0, 1) }))
        for (const [shop, variants] of [[source, facts] as const, [target, single] as const])
          await withAccount(shop.accountId, (sql) =>
            saveSnapshot(sql, { ...shop, variants, readAt: new Date(), now: new Date() }),
          )
        await joinShops(source, target, '77000001')
        await refreshStatistics(['variant_link', 'pool_item', 'variant', 'inventory_level'])
      },
      async subject() {
        sink.written.clear()
        await pool().query('update stock_write set read_back = true where account_id = $1', [
          source.accountId,
        ])
        const took = await seconds(async () => {
          for (const moves of movements(facts)) await carry(source, moves)
          const shop = await loadPoolShop(target)
          if (!shop) throw new Error('no pool')
          while ((await left(target)) > 0) await pushWaiting(shop, sink.platform)
        })
        if (sink.written.size !== variants || [...sink.written.values()].some((times) => times !== 1))
          throw new Error('not one write a variant')
        return took
      },
      floor: () =>
        seconds(async () => {
          for (const moves of movements(facts)) await insertBare(bare, moves)
        }),
    },
  ]
}

const nothing = { committed: 0, unavailable: 0, incoming: 0 }

/** Every variant falls by one, five times. */
function* movements(facts: readonly VariantFacts[]): Generator<VariantMove[]> {
  for (let round = 0; round < rounds; round += 1)
    for (let start = 0; start < facts.length; start += batchSize)
      yield facts.slice(start, start + batchSize).map(({ variantId, inventoryItemId }) => ({
        ...{ variantId, inventoryItemId, locationId: '77000001' as LocationId, sourceTime: null },
        ...{ before: 1_000 - round, after: 999 - round, beside: { before: nothing, after: nothing } },
      }))
}

async function carry(shop: BenchShop, moves: VariantMove[]): Promise<void> {
  const moment = { readAt: new Date(), now: new Date() }
  await withAccount(shop.accountId, async (sql) => {
    await lockStock(sql, shop.shopId)
    const saved = await saveMoves(sql, { ...shop, ...moment }, moves)
    await carryMoves(sql, { ...shop, side: 'shopify' }, saved)
  })
}

async function insertBare({ accountId, shopId }: BenchShop, moves: readonly VariantMove[]): Promise<void> {
  const column = <K extends keyof VariantMove>(key: K) => moves.map((move) => move[key])
  await withAccount(accountId, (sql) =>
    sql.query({
      name: 'bare-movements',
      text: `insert into stock_movement (account_id, shop_id, source_time, observed_at, cause, variant_id,
                                         inventory_item_id, location_id, before, after)
       select $1, $2, $3, $3, 'unknown', m.* from unnest($4::text[], $5::text[], $6::text[], $7::int[], $8::int[]) m
       on conflict (account_id, movement_id) do nothing`,
      values: [
        accountId,
        shopId,
        new Date(),
        ...[column('variantId'), column('inventoryItemId'), column('locationId')],
        ...[column('before'), column('after')],
      ],
    }),
  )
}

/** Pending alone: what is written is out of it. */
async function left({ accountId }: BenchShop): Promise<number> {
  const { rows } = await pool().query<{ left: number }>(
    'select count(*)::int as left from pool_item where account_id = $1 and pending_prestashop <> 0',
    [accountId],
  )
  return rows[0]?.left ?? 0
}

function makeSink() {
  const written = new Map<string, number>()
  const keys = new Set<string>()
  const platform: Partial<Platform> = {
    async changeStock(changes: readonly StockChange[], key: string) {
      if (keys.has(key)) throw new Error(`the same key twice: ${randomUUID()}`)
      keys.add(key)
      return changes.map(({ variantId, from, change }) => {
        written.set(variantId, (written.get(variantId) ?? 0) + 1)
        const after = 'delta' in change ? from + change.delta : change.set
        return { code: 'done' as const, before: from, after }
      })
    },
    readVariants: async () => ({
      ...{ variants: [], missingVariantIds: [], missingItemIds: [] },
      readAt: new Date(),
    }),
  }
  return { written, platform: platform as Platform }
}
