/** Two played shops of one account that share their stock, on a real database, read, linked and joined by the app. */
import { vi } from 'vitest'
import type { PoolRef, Side } from '../../app/features/pool/pool.types.ts'
import { askCatalogueRead, onCatalogueRead } from '../../app/flows/catalogue-read.flow.server.ts'
import { approveFirstSync, planFirstSync } from '../../app/flows/pool-first-sync.flow.server.ts'
import { decideLinks } from '../../app/flows/pool-links.flow.server.ts'
import { savePool } from '../../app/flows/pool-settings.flow.server.ts'
import { onStockMoved } from '../../app/flows/stock-moved.flow.server.ts'
import type { AccountId, LocationId, ShopId, ShopRef, VariantId } from '../../app/language/ids.ts'
import { pool } from '../../app/runtime/database.ts'
import { rows } from '../factories/live-shop.ts'
import { DeadProcess, PlayedShop, played } from './pool-shops.ts'

export const lyon = '101' as LocationId
export const paris = '102' as LocationId
export const outside = '103' as LocationId
export const only = 'shop-1' as LocationId

export type World = {
  ref: PoolRef
  shops: Record<Side, PlayedShop>
  refs: Record<Side, ShopRef>
  variants: { shopify: VariantId; prestashop: VariantId; start: number }[]
}

let made = 0

/** `start`: units of each variant in both shops. */
export async function makeWorld(start: readonly number[], other: readonly number[] = start): Promise<World> {
  made += 1
  const accountId = await newAccount()
  const shops = { shopify: new PlayedShop([lyon, paris]), prestashop: new PlayedShop([only]) }
  const refs = {
    shopify: await newShop(accountId, 'shopify', [lyon, paris, outside]),
    prestashop: await newShop(accountId, 'prestashop', [only]),
  }
  for (const side of ['shopify', 'prestashop'] as const) played.set(refs[side].shopId, shops[side])
  const variants = start.map((units, index) => {
    const shopify = `44000000000${index + 1}` as VariantId
    const prestashop = `${index + 1}-0` as VariantId
    shops.shopify.add(shopify, `SKU-${index + 1}`, [
      [lyon, units],
      [paris, 0],
      [outside, 7],
    ])
    shops.prestashop.add(prestashop, `SKU-${index + 1}`, [[only, other[index] ?? units]])
    return { shopify, prestashop, start: units }
  })
  for (const side of ['shopify', 'prestashop'] as const) await readWhole(refs[side])
  const saved = await savePool({
    accountId,
    shopifyShopId: refs.shopify.shopId,
    prestashopShopId: refs.prestashop.shopId,
    locationIds: [lyon, paris],
    bookingLocationId: lyon,
  })
  if (!saved.ok) throw new Error(saved.code)
  const ref = { accountId, poolId: saved.value.poolId }
  const linked = await decideLinks({ ...ref, allExact: true })
  if (!linked.ok) throw new Error(linked.code)
  return { ref, shops, refs, variants }
}

export async function join(world: World, leader: Side = 'shopify'): Promise<void> {
  const plan = await planFirstSync({ ...world.ref, leader })
  if (!plan.ok) throw new Error(plan.code)
  const yes = await approveFirstSync({ ...world.ref, runId: plan.value.runId, zerosAccepted: true })
  if (!yes.ok) throw new Error(yes.code)
  await turns(world)
}

/** A message that the shop touched these. */
export async function tell(ref: ShopRef, variantIds: readonly VariantId[], event: string): Promise<void> {
  await pool().query(
    `insert into webhook_inbox (account_id, shop_id, topic, event_id, triggered_at, received_at, body)
     values ($1, $2, 'touched', $3, $4, $4, $5) on conflict do nothing`,
    [ref.accountId, ref.shopId, event, new Date(), JSON.stringify(variantIds)],
  )
}

/** A turn of the shop; a process that dies in it leaves what it had committed. */
export async function turn(ref: ShopRef): Promise<void> {
  try {
    await onStockMoved(ref)
  } catch (error) {
    if (!(error instanceof DeadProcess)) throw error
  }
}

export async function turns({ refs }: World, times = 2): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await turn(refs.shopify)
    await turn(refs.prestashop)
  }
}

export async function readWhole(ref: ShopRef): Promise<void> {
  await askCatalogueRead(ref, 'reconcile')
  await onCatalogueRead(ref)
  await onCatalogueRead(ref)
}

/** Faults are over: everything is heard, read whole and told. */
export async function quiet(world: World): Promise<void> {
  for (const shop of Object.values(world.shops)) {
    shop.faults = []
    shop.isAway = false
    shop.bulkIsReady = true
  }
  // What was refused is tried again by then.
  vi.setSystemTime(Date.now() + 2 * 3_600_000)
  await turns(world)
  for (const side of ['shopify', 'prestashop'] as const) {
    await onCatalogueRead(world.refs[side])
    await readWhole(world.refs[side])
  }
  await turns(world, 3)
}

/** Both shops and the sum of what happened, by variant. */
export function standing({ shops, variants }: World) {
  return variants.map(({ shopify, prestashop, start }) => ({
    shopify: shops.shopify.units(shopify),
    prestashop: shops.prestashop.units(prestashop),
    sum:
      start + (shops.shopify.happened.get(shopify) ?? 0) + (shops.prestashop.happened.get(prestashop) ?? 0),
  }))
}

/** What is still to be told, or to be found out. */
export async function leftOver(world: World) {
  return rows(
    `select link_id, pending_shopify, pending_prestashop, joined from pool_item
      where account_id = $1 and (pending_shopify <> 0 or pending_prestashop <> 0 or not joined)
     union all
     select link_id, 0, 0, false from stock_write where account_id = $1 and state = 'sent'`,
    [world.ref.accountId],
  )
}

async function newAccount(): Promise<AccountId> {
  const { rows: made } = await pool().query<{ id: AccountId }>(
    `insert into account (name, created_at) values ('Essai', $1) returning account_id as id`,
    [new Date()],
  )
  return made[0]?.id as AccountId
}

async function newShop(accountId: AccountId, platform: Side, locations: LocationId[]): Promise<ShopRef> {
  const domain = `${platform}-${made}.example`
  const { rows: shop } = await pool().query<{ id: ShopId }>(
    `insert into shop (account_id, platform, domain, name, publication_id, installed_at)
     values ($1, $2, $3, $3, 'storefront', $4) returning shop_id as id`,
    [accountId, platform, domain, new Date()],
  )
  const shopId = shop[0]?.id as ShopId
  for (const id of locations)
    await pool().query(
      `insert into location (account_id, shop_id, location_id, name, is_active, fulfills_online_orders, read_at)
       values ($1, $2, $3, $3, true, true, $4)`,
      [accountId, shopId, id, new Date()],
    )
  return { accountId, shopId, domain, platform }
}
