/** Before the trade: which articles both shops have, enough of each on the shelf, one stock begun, both alike. */
import { type Pair, readMoves } from '../observer/stock-moves.ts'
import type { Side } from '../observer/two-shops.rules.ts'
import { beginPool } from './pool.ts'
import type { Two } from './two-shops.ts'
import { until } from './world.ts'

export type Begun = {
  /** Every article that both shops have under one SKU, linked and joined. */
  pairs: Pair[]
  /** Those that this story trades with. */
  traded: Pair[]
  locationIds: string[]
  /** The last entries of both logs before the story. */
  since: Record<Side, number>
  start: Map<string, Record<Side, number>>
  /** What both shops say now, by variant. */
  quantities: () => Promise<Map<string, Record<Side, number>>>
}

/** Pools that were begun, by the shop's address: a house plays the story more than once. */
const begunPools = new Map<string, { pairs: Pair[]; locationIds: string[] }>()
/** On the shelf of each before it begins. */
const units = 14

export async function beginTwoShops(two: Two): Promise<Begun> {
  const house = two.prestashop.shop.url
  const known = begunPools.get(house) ?? (await begin(two))
  begunPools.set(house, known)
  const { pairs, locationIds } = known
  const quantities = () => readQuantities(two, pairs, locationIds)
  const traded = await takeTraded(two, pairs)
  const judged = two.short ? traded : pairs
  const { since, start } = await standStill(two, judged, locationIds, quantities)
  return { pairs: judged, traded, locationIds, since, start, quantities }
}

type Still = Pick<Begun, 'since' | 'start'>

/** Both shops say the same of every article, and nothing moved while they were asked. Throws when they don't come to. */
async function standStill(
  two: Two,
  pairs: Pair[],
  locationIds: string[],
  quantities: Begun['quantities'],
): Promise<Still> {
  let still: Still | null = null
  const look = async () => {
    const since = await lastEntries(two)
    const start = await quantities()
    const [shopify, prestashop] = await Promise.all([
      two.sandbox.log(since.shopify),
      two.prestashop.shop.core(since.prestashop),
    ])
    const moved = [...readMoves({ pairs, locationIds, shopify, prestashop }).values()].flat()
    const apart = pairs.filter(({ variantId }) => !isAlike(start.get(variantId)))
    if (apart.length === 0 && moved.length === 0) still = { since, start }
    return still !== null
  }
  await until(look, 25_000, 300)
  if (still === null) throw new Error('the two shops differ before anything was sold')
  return still
}

async function begin(two: Two): Promise<{ pairs: Pair[]; locationIds: string[] }> {
  const pairs = await findPairs(two)
  await fillShelves(two, pairs)
  const locationIds = await beginPool(two.app, two.say)
  const quantities = () => readQuantities(two, pairs, locationIds)
  const apart = [...(await quantities()).values()].filter((both) => !isAlike(both)).length
  two.say(`one stock: ${pairs.length} articles, ${apart} of them not alike`)
  return { pairs, locationIds }
}

/** The same SKU, once in each shop; counted by units in both. */
async function findPairs({ sandbox, prestashop }: Two): Promise<Pair[]> {
  const variants = (await sandbox.catalogue()).filter(({ sku }) => sku)
  const items = (await prestashop.shop.items()).filter(({ reference, isPack }) => reference !== '' && !isPack)
  const bySku = Map.groupBy(variants, ({ sku }) => sku ?? '')
  const byReference = Map.groupBy(items, ({ reference }) => reference)
  const parts = new Set(variants.flatMap(({ componentIds }) => componentIds))
  return [...bySku].flatMap(([sku, [variant, second]]) => {
    const [item, another] = byReference.get(sku) ?? []
    if (!variant || second || !item || another) return []
    const { tracked, requiresComponents, inventoryPolicy, variantId, handle, levels } = variant
    const isCounted = tracked && !requiresComponents && inventoryPolicy === 'DENY' && !parts.has(variantId)
    const isServed = levels.some(({ isActive, serves }) => isActive && serves)
    return isCounted && isServed ? [{ variantId, handle, item: item.item, url: item.url }] : []
  })
}

/** Staff count the shelves of the first shop, before it has one stock with the other. */
async function fillShelves({ sandbox }: Two, pairs: Pair[]): Promise<void> {
  await sandbox.control('webhooks', { duplicate: 0, reorder: 0, lag: 'none' })
  const levels = new Map((await sandbox.catalogue()).map((one) => [one.variantId, one.levels]))
  for (const { variantId } of pairs) {
    const [level] = (levels.get(variantId) ?? []).filter(({ isActive, serves }) => isActive && serves)
    if (level)
      await sandbox.control('set-available', { variantId, locationId: level.locationId, available: units })
  }
  await sandbox.control('webhooks/flush', {})
}

async function readQuantities(
  { sandbox, prestashop }: Two,
  pairs: Pair[],
  locationIds: string[],
): Promise<Map<string, Record<Side, number>>> {
  const [variants, items] = await Promise.all([sandbox.catalogue(), prestashop.shop.items()])
  const levels = new Map(variants.map((one) => [one.variantId, one.levels]))
  const stock = new Map(items.map(({ item, quantity }) => [item, quantity]))
  return new Map(
    pairs.map(({ variantId, item }) => {
      const mine = (levels.get(variantId) ?? []).filter(
        ({ locationId, isActive }) => isActive && locationIds.includes(locationId),
      )
      const shopify = mine.reduce((sum, { available }) => sum + available, 0)
      return [variantId, { shopify, prestashop: stock.get(item) ?? Number.NaN }]
    }),
  )
}

/** What both pages sell. A short story takes others every time: an earlier one may have left its own wrong. */
async function takeTraded({ sandbox, prestashop, short, taken }: Two, pairs: Pair[]): Promise<Pair[]> {
  const [variants, items] = await Promise.all([sandbox.catalogue(), prestashop.shop.items()])
  const enough = new Set([
    ...variants.filter(({ sells, units }) => sells && Number(units) >= 8).map(({ variantId }) => variantId),
    ...items.filter(({ sells, quantity }) => sells && quantity >= 8).map(({ item }) => item),
  ])
  const selling = pairs.filter(({ item, variantId }) => enough.has(item) && enough.has(variantId))
  if (!short) return selling
  const traded = selling.filter(({ item }) => !taken.has(item)).slice(0, 16)
  for (const { item } of traded) taken.add(item)
  return traded
}

async function lastEntries({ sandbox, prestashop }: Two): Promise<Record<Side, number>> {
  const [shopify, core] = await Promise.all([sandbox.log(0), prestashop.shop.core(0)])
  return { shopify: shopify.at(-1)?.seq ?? 0, prestashop: core.at(-1)?.seq ?? 0 }
}

function isAlike(both: Record<Side, number> | undefined): boolean {
  return both !== undefined && both.shopify === both.prestashop
}
