import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadFirstSync } from '../../app/features/pool/pool.query.server.ts'
import {
  approveFirstSync,
  planFirstSync,
  undoFirstSync,
} from '../../app/flows/pool-first-sync.flow.server.ts'
import { decideLinks } from '../../app/flows/pool-links.flow.server.ts'
import { pausePool, savePool } from '../../app/flows/pool-settings.flow.server.ts'
import { onShopConnected } from '../../app/flows/shop-installed.flow.server.ts'
import { onShopUninstalled } from '../../app/flows/shop-uninstalled.flow.server.ts'
import type { VariantId } from '../../app/language/ids.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { rows } from '../factories/live-shop.ts'
import {
  join,
  leftOver,
  lyon,
  makeWorld,
  only,
  outside,
  quiet,
  standing,
  tell,
  turn,
  turns,
  type World,
} from './pool-world.ts'

vi.mock('../../app/runtime/wire.ts', async (original) => ({
  ...(await original<object>()),
  platformFor: (await import('./pool-shops.ts')).playedPlatform,
}))

withTestDatabase()
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})

const page = (world: World) =>
  withAccount(world.ref.accountId, (sql) => loadFirstSync(sql, { ...world.ref, page: 1 }))
const quantities = ({ shops, variants }: World) =>
  variants.map(({ shopify, prestashop }) => [
    shops.shopify.units(shopify),
    shops.prestashop.units(prestashop),
  ])

async function plan(world: World, leader: 'shopify' | 'prestashop' = 'shopify') {
  const planned = await planFirstSync({ ...world.ref, leader })
  if (!planned.ok) throw new Error(planned.code)
  return planned.value
}
const approve = (world: World, runId: string, zerosAccepted = true) =>
  approveFirstSync({ ...world.ref, runId, zerosAccepted })

test('INV-14: every write is shown before it is made, and nothing else is written', async () => {
  const world = await makeWorld([5, 3, 10], [5, 8, 2])
  const run = await plan(world)
  expect(run).toMatchObject({ state: 'planned', counts: { same: 1, changes: 2, zeros: 0 } })
  const shown = await page(world)
  expect(shown?.rows.map(({ side, from, to, why }) => ({ side, from, to, why }))).toEqual([
    { side: 'prestashop', from: 2, to: 10, why: 'leader-differs' },
    { side: 'prestashop', from: 8, to: 3, why: 'leader-differs' },
  ])
  await turns(world)
  expect(quantities(world)).toEqual([
    [5, 5],
    [3, 8],
    [10, 2],
  ])
  expect(await approve(world, run.runId)).toMatchObject({ ok: true })
  await turns(world)
  expect(quantities(world)).toEqual([
    [5, 5],
    [3, 3],
    [10, 10],
  ])
  expect((await page(world))?.run).toMatchObject({ state: 'done', counts: { done: 2, stale: 0 } })
  expect(await leftOver(world)).toEqual([])
})

test('what moved since the preview is left for a new one, never forced', async () => {
  const world = await makeWorld([5, 3], [9, 8])
  const run = await plan(world)
  // One sale that we have heard of by then, and one that we haven't.
  world.shops.prestashop.move(world.variants[0]?.prestashop ?? ('' as never), only, -1)
  world.shops.prestashop.move(world.variants[1]?.prestashop ?? ('' as never), only, -1)
  await tell(world.refs.prestashop, [world.variants[0]?.prestashop ?? ('' as never)], 'sold')
  await turn(world.refs.prestashop)
  await approve(world, run.runId)
  await turns(world)
  expect(quantities(world)).toEqual([
    [5, 8],
    [3, 7],
  ])
  expect((await page(world))?.run).toMatchObject({ state: 'done', counts: { stale: 2, done: 0 } })
  const again = await plan(world)
  await approve(world, again.runId)
  await turns(world)
  expect(quantities(world)).toEqual([
    [5, 5],
    [3, 3],
  ])
})

test('what the leading shop sells between preview and write arrives as a sale', async () => {
  const world = await makeWorld([5], [9])
  const run = await plan(world)
  world.shops.shopify.move(world.variants[0]?.shopify ?? ('' as never), lyon, -2)
  await tell(world.refs.shopify, [world.variants[0]?.shopify ?? ('' as never)], 'sold')
  await turn(world.refs.shopify)
  await approve(world, run.runId)
  await turns(world)
  expect(quantities(world)).toEqual([[3, 3]])
})

test('a plan for other locations is no plan: nothing is written by it', async () => {
  const world = await makeWorld([20], [20])
  const run = await plan(world)
  const moved = await savePool({
    accountId: world.ref.accountId,
    shopifyShopId: world.refs.shopify.shopId,
    prestashopShopId: world.refs.prestashop.shopId,
    locationIds: [outside],
    bookingLocationId: outside,
  })
  expect(moved).toMatchObject({ ok: true })
  expect(await approve(world, run.runId)).toEqual({ ok: false, code: 'not-planned' })
  await turns(world)
  expect(quantities(world)[0]?.[1]).toBe(20)
})

test('a pair that was taken apart since the preview is left alone, and the rest is written', async () => {
  const world = await makeWorld([5, 3], [9, 8])
  const run = await plan(world)
  const [pair] = world.variants
  if (!pair) throw new Error('no pair')
  await decideLinks({
    ...world.ref,
    decisions: [{ shopifyVariantId: pair.shopify, prestashopVariantId: pair.prestashop, answer: 'undo' }],
  })
  expect(await approve(world, run.runId)).toMatchObject({ ok: true })
  await turns(world)
  expect(quantities(world)).toEqual([
    [5, 9],
    [3, 3],
  ])
  expect((await page(world))?.run).toMatchObject({ state: 'done' })
})

test('a twentieth of the stock to zero needs a second yes', async () => {
  const world = await makeWorld([0, 3, 10], [4, 3, 10])
  const run = await plan(world)
  expect(run).toMatchObject({ needsSecondYes: true, counts: { zeros: 1 } })
  expect(await approve(world, run.runId, false)).toEqual({ ok: false, code: 'zeros-need-yes' })
  await turns(world)
  expect(quantities(world)[0]).toEqual([0, 4])
  expect(await approve(world, run.runId, true)).toMatchObject({ ok: true })
  expect(await approve(world, run.runId, true)).toEqual({ ok: false, code: 'not-planned' })
})

test('INV-14: it is taken back by movements: what was sold in between stays sold', async () => {
  const world = await makeWorld([5, 3], [9, 8])
  const run = await plan(world)
  await approve(world, run.runId)
  await turns(world)
  world.shops.prestashop.move(world.variants[0]?.prestashop ?? ('' as never), only, -2)
  world.shops.shopify.move(world.variants[1]?.shopify ?? ('' as never), lyon, -1)
  for (const side of ['shopify', 'prestashop'] as const)
    await tell(
      world.refs[side],
      world.variants.map((each) => each[side]),
      `sold-${side}`,
    )
  await turns(world)
  expect(quantities(world)).toEqual([
    [3, 3],
    [2, 2],
  ])
  expect(await undoFirstSync({ ...world.ref, runId: run.runId })).toMatchObject({ ok: true })
  // A sale meets the undo itself: the shop no longer holds what was compared.
  world.shops.prestashop.move(world.variants[0]?.prestashop ?? ('' as never), only, -1)
  await turns(world)
  expect(quantities(world)).toEqual([
    [3, 9 - 2 - 1],
    [2, 8 - 1],
  ])
  expect((await page(world))?.run).toMatchObject({ state: 'undone', counts: { undone: 2 } })
  expect((await page(world))?.pool.state).toBe('undone')
  // Apart from now on.
  world.shops.shopify.move(world.variants[0]?.shopify ?? ('' as never), lyon, -1)
  await quiet(world)
  expect(quantities(world)[0]).toEqual([2, 6])
})

test('PrestaShop may lead: the locations of the pool hold together what it says', async () => {
  const world = await makeWorld([5, 3], [9, 1])
  await join(world, 'prestashop')
  expect(quantities(world)).toEqual([
    [9, 9],
    [1, 1],
  ])
  const levels = world.shops.shopify.items.get(world.variants[0]?.shopify ?? ('' as never))?.levels
  expect([...(levels ?? [])].map(([, units]) => units)).toEqual([9, 0, 7])
})

test('an answer that is lost in the middle changes nothing twice', async () => {
  const world = await makeWorld([5, 3], [9, 8])
  const run = await plan(world)
  await approve(world, run.runId)
  world.shops.prestashop.faults = ['died-after', 'lost-answer', 'lost-answer']
  await turns(world, 4)
  expect(standing(world).map(({ shopify, prestashop }) => [shopify, prestashop])).toEqual([
    [5, 5],
    [3, 3],
  ])
  expect(world.shops.prestashop.applied).toBe(2)
  expect(
    await rows('select from stock_movement where account_id = $1 and cause <> $2', [
      world.ref.accountId,
      'ours',
    ]),
  ).toHaveLength(0)
})

test('an undo without an answer isn’t posted again once the shop was connected anew', async () => {
  const world = await makeWorld([20], [5])
  const run = await plan(world)
  await approve(world, run.runId)
  await turns(world)
  expect(quantities(world)).toEqual([[20, 20]])
  await undoFirstSync({ ...world.ref, runId: run.runId })
  world.shops.prestashop.faults = ['lost-answer']
  await turn(world.refs.prestashop)
  expect(quantities(world)).toEqual([[20, 5]])
  await onShopConnected(world.refs.prestashop)
  await quiet(world)
  expect(quantities(world)).toEqual([[20, 5]])
})

test('a pause stops a run under way, too; resumed, it goes on', async () => {
  const world = await makeWorld([5, 3], [9, 8])
  const run = await plan(world)
  await approve(world, run.runId)
  expect(await pausePool({ ...world.ref, paused: true })).toMatchObject({ ok: true })
  await turns(world)
  expect(quantities(world)).toEqual([
    [5, 9],
    [3, 8],
  ])
  expect(await pausePool({ ...world.ref, paused: false })).toMatchObject({ ok: true })
  await turns(world)
  expect(quantities(world)).toEqual([
    [5, 5],
    [3, 3],
  ])
})

test('a run ends with the shop that leaves: nothing more is written, and a new one may be planned', async () => {
  const world = await makeWorld([5, 3], [9, 8])
  const run = await plan(world)
  await approve(world, run.runId)
  await onShopUninstalled(world.refs.shopify, new Date(Date.now() + 1))
  await turns(world)
  expect(quantities(world)).toEqual([
    [5, 9],
    [3, 8],
  ])
  expect((await page(world))?.run).toMatchObject({ state: 'done', counts: { stale: 2, done: 0 } })
  await rows(`update shop set state = 'installed', installed_at = $2 where shop_id = $1`, [
    world.refs.shopify.shopId,
    new Date(),
  ])
  expect(await planFirstSync({ ...world.ref, leader: 'shopify' })).toMatchObject({ ok: true })
})

test('a run goes on behind two thousand rows that have moved since', async () => {
  const many = 2_001
  const world = await makeWorld(Array(many).fill(5), Array(many).fill(9))
  const run = await plan(world)
  const [last] = await rows<{ id: VariantId }>(
    'select prestashop_variant_id as id from variant_link where account_id = $1 order by link_id desc limit 1',
    [world.ref.accountId],
  )
  const moved = world.variants.flatMap(({ prestashop }) => (prestashop === last?.id ? [] : [prestashop]))
  for (const id of moved) world.shops.prestashop.move(id, only, -1)
  await tell(world.refs.prestashop, moved, 'moved')
  await turn(world.refs.prestashop)
  await approve(world, run.runId)
  await turn(world.refs.prestashop)
  expect((await page(world))?.run).toMatchObject({ state: 'done', counts: { stale: many - 1, done: 1 } })
  expect(world.shops.prestashop.units(last?.id ?? ('' as never))).toBe(5)
})
