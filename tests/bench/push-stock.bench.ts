/** Quantities told to Shopify in batches: the points that it counts, against the fewest calls that could say the same. */
import { loadPoolShop, pushWaiting } from '../../app/flows/pool-push.ts'
import { apiVersion } from '../../app/platforms/shopify/api-version.ts'
import { shopifyPlatform } from '../../app/platforms/shopify/shopify.platform.ts'
import { freshToken } from '../../app/platforms/shopify/token-store.server.ts'
import { pool } from '../../app/runtime/database.ts'
import { forgetEnv } from '../../app/runtime/env.ts'
import { type LiveShop, openLiveShop } from '../factories/live-shop.ts'
import { seedShop } from '../sandbox/seed/shop.ts'
import type { BenchShop } from './bench-shop.ts'
import type { Bench } from './harness.ts'
import type { BenchPlace } from './place.ts'
import { joinShops, makeSecondShop } from './pool-shops.ts'

const inACall = 250
const told = 1_500

export function pushStock({ stops }: BenchPlace): Bench[] {
  let live: LiveShop
  let locationId = ''
  const points = countPoints()
  return [
    {
      name: 'push-stock',
      what: `points for ${told} new quantities, against the fewest calls that say them`,
      target: { atMost: 1.1 },
      rounds: 3,
      warmUp: false,
      async prepare() {
        process.env.SHOPIFY_API_KEY = 'test-key'
        process.env.SHOPIFY_API_SECRET = 'test-secret'
        live = await openLiveShop(seedShop())
        stops.push(live.close)
        forgetEnv()
        await live.install()
        locationId = await fullestLocation(live)
        await joinShops(live.ref, await mirror(live, locationId), locationId)
      },
      async subject() {
        await pool().query(
          `update pool_item set pending_shopify = -1 where account_id = $1 and link_id in (
             select link_id from pool_item where account_id = $1 order by link_id limit $2)`,
          [live.ref.accountId, told],
        )
        const shop = await loadPoolShop(live.ref)
        if (!shop) throw new Error('no pool')
        const before = points.count
        // What was written is read back by the shop's next turn: that is reading, and apart.
        do
          await pool().query('update stock_write set read_back = true where account_id = $1', [
            shop.accountId,
          ])
        while ((await pushWaiting(shop, shopifyPlatform(shop))) === 'done')
        return points.count - before
      },
      async floor() {
        const before = points.count
        // Up and down again: what the subject holds stays true.
        for (let call = 0; call < told / inACall; call += 1)
          await adjustOnce(live, locationId, call % 2 === 0 ? 1 : -1)
        return points.count - before
      },
    },
  ]
}

/** Every answer tells what it cost. */
function countPoints(): { count: number } {
  const points = { count: 0 }
  const real = globalThis.fetch
  globalThis.fetch = async (...args) => {
    const response = await real(...args)
    if (!String(args[0] instanceof Request ? args[0].url : args[0]).includes('/graphql.json')) return response
    const answer = (await response.clone().json()) as { extensions?: { cost?: Cost } }
    const cost = answer.extensions?.cost
    points.count += cost?.actualQueryCost ?? cost?.requestedQueryCost ?? 0
    return response
  }
  return points
}
type Cost = { actualQueryCost?: number; requestedQueryCost?: number }

/** As many changes as a call may hold, written by hand. */
async function adjustOnce(live: LiveShop, locationId: string, delta: number): Promise<void> {
  const changes = [...live.shop.levels]
    .flatMap(([item, levels]) => {
      const held = levels.get(locationId)?.quantities.available
      return held === undefined ? [] : [{ item, held }]
    })
    .slice(0, inACall)
    .map(
      ({ item, held }) => `{ inventoryItemId: "gid://shopify/InventoryItem/${item}",
        locationId: "gid://shopify/Location/${locationId}", delta: ${delta}, changeFromQuantity: ${held} }`,
    )
  const query = `mutation { inventoryAdjustQuantities(input: { name: "available", reason: "correction",
    changes: [${changes.join(' ')}] }) @idempotent(key: "bench-${Math.random()}") { userErrors { code message } } }`
  const response = await fetch(
    `${live.sandbox.url}/${live.shop.domain}/admin/api/${apiVersion}/graphql.json`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': await tokenOf(live) },
      body: JSON.stringify({ query }),
    },
  )
  const answer = (await response.json()) as {
    data?: { inventoryAdjustQuantities?: { userErrors: { code: string }[] } }
  }
  const errors = answer.data?.inventoryAdjustQuantities?.userErrors
  if (errors === undefined || errors.length > 0) throw new Error(JSON.stringify(answer))
}

async function tokenOf(live: LiveShop): Promise<string> {
  return (await freshToken(live.shop.domain)).accessToken
}

/** Where most of what the shop counts is stocked. */
async function fullestLocation({ ref }: LiveShop): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `select location_id as id from inventory_level where account_id = $1 and is_active
      group by 1 order by count(*) desc limit 1`,
    [ref.accountId],
  )
  return rows[0]?.id ?? ''
}

/** A second shop that has all that the first one counts there. */
async function mirror(live: LiveShop, locationId: string): Promise<BenchShop> {
  const second = await makeSecondShop(live.ref, 'push')
  await pool().query(
    `insert into variant (account_id, shop_id, variant_id, product_id, inventory_item_id, title, price_minor, currency,
       inventory_policy, tracked, published, available_for_sale, sellable_online_quantity, available, read_at)
     select v.account_id, $3, v.variant_id, v.product_id, v.inventory_item_id, v.title, v.price_minor, v.currency,
       v.inventory_policy, true, true, true, 0, 0, now()
       from variant v join inventory_level g on g.account_id = v.account_id and g.shop_id = v.shop_id
        and g.inventory_item_id = v.inventory_item_id and g.location_id = $4 and g.is_active
      where v.account_id = $1 and v.shop_id = $2 and v.tracked`,
    [live.ref.accountId, live.ref.shopId, second.shopId, locationId],
  )
  return second
}
