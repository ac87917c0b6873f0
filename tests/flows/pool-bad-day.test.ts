/** Numbers that nobody meant and hours in which a shop says no: what else moves, moves on. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Side } from '../../app/features/pool/pool.types.ts'
import { decideLinks } from '../../app/flows/pool-links.flow.server.ts'
import { withTestDatabase } from '../factories/database.ts'
import { rows } from '../factories/live-shop.ts'
import { join, lyon, makeWorld, only, quiet, standing, tell, turn, turns, type World } from './pool-world.ts'

vi.mock('../../app/runtime/wire.ts', async (original) => ({
  ...(await original<object>()),
  platformFor: (await import('./pool-shops.ts')).playedPlatform,
}))

withTestDatabase()
let world: World
let told = 0
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})
beforeEach(async () => {
  world = await makeWorld([5, 3])
  await join(world)
})

const variant = (side: Side, index: number) => world.variants[index]?.[side] ?? ('' as never)
const place: Record<Side, typeof lyon> = { shopify: lyon, prestashop: only }
const other: Record<Side, Side> = { shopify: 'prestashop', prestashop: 'shopify' }
const stand = () => standing(world).map(({ shopify, prestashop }) => [shopify, prestashop])
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)
const problems = () =>
  rows<{ kind: string; data: Record<string, unknown> }>(
    'select kind, data from problem where account_id = $1 and closed_at is null and kind <> $2 order by kind',
    [world.ref.accountId, 'ids-missing'],
  )

async function move(side: Side, units: number, index = 0) {
  told += 1
  world.shops[side].move(variant(side, index), place[side], units)
  await tell(world.refs[side], [variant(side, index)], `bad-day-${told}`)
  await turn(world.refs[side])
}

test.each(['shopify', 'prestashop'] as const)(
  'what %s sells beyond what is there stands below zero in both, and no unit is lost or made up',
  async (side) => {
    await move(side, -7)
    await turns(world)
    expect(stand()).toEqual([
      [-2, -2],
      [3, 3],
    ])
    await move(other[side], +4)
    await quiet(world)
    expect(stand()[0]).toEqual([2, 2])
    expect(await problems()).toEqual([])
  },
)

test.each([
  ['shopify', 5_000_000],
  ['shopify', -5_000_000],
  ['prestashop', 5_000_000],
  ['prestashop', -5_000_000],
] as const)(
  '%s says %i: the other shop keeps its stock, and the next variant travels',
  async (side, units) => {
    await move(side, units)
    await turns(world)
    await move(side, -1, 1)
    await turns(world)
    expect(world.shops[other[side]].units(variant(other[side], 0))).toBe(5)
    expect(stand()[1]).toEqual([2, 2])
    expect(await problems()).toMatchObject([
      { kind: 'write-refused', data: { reason: 'absurd-quantity', change: units } },
    ])
    await move(side, -units)
    await turns(world)
    expect(stand()[0]).toEqual([5, 5])
    expect(await problems()).toEqual([])
    // The next sale doesn't wait as the mistake did.
    await move(side, -1)
    await turns(world)
    expect(stand()[0]).toEqual([4, 4])
  },
)

test.each(['shopify', 'prestashop'] as const)(
  '%s refuses for hours: it is asked seldom, what it sells itself arrives, and in the end one write says it all',
  async (side) => {
    const [refusing, selling] = [world.shops[side], world.shops[other[side]]]
    const calls = refusing.calls
    for (let minute = 0; minute < 6 * 60; minute += 5) {
      if (minute % 120 === 0) await move(other[side], -1)
      refusing.faults = ['refused']
      await turn(world.refs[side])
      later(5 * 60_000)
    }
    refusing.faults = []
    expect(refusing.units(variant(side, 0))).toBe(5)
    expect(refusing.calls - calls).toBeLessThan(20)
    await move(side, -1, 1)
    await turn(world.refs[other[side]])
    expect(selling.units(variant(other[side], 1))).toBe(2)
    expect(await problems()).toMatchObject([
      { kind: 'write-refused', data: { reason: 'locked', change: -3 } },
    ])
    refusing.applied = 0
    await quiet(world)
    expect(refusing.applied).toBe(1)
    expect(stand()).toEqual([
      [2, 2],
      [2, 2],
    ])
    expect(await problems()).toEqual([])
  },
)

test('a shop that refuses, and one that is away, keep no other account’s shops waiting', async () => {
  const [refusing, away] = [world, await makeWorld([4])]
  await join(away)
  refusing.shops.prestashop.faults = Array(50).fill('refused')
  away.shops.prestashop.isAway = true
  await move('shopify', -1)
  await turn(refusing.refs.prestashop)
  world = away
  await move('shopify', -1)
  await turn(away.refs.prestashop)
  world = await makeWorld([6])
  await join(world)
  await move('shopify', -2)
  await turn(world.refs.prestashop)
  expect(stand()).toEqual([[4, 4]])
})

test('a refused quantity of a pair that is taken apart troubles nobody any more', async () => {
  await move('shopify', 5_000_000)
  await turns(world)
  expect(await problems()).toHaveLength(1)
  const pair = {
    shopifyVariantId: variant('shopify', 0),
    prestashopVariantId: variant('prestashop', 0),
  }
  expect(await decideLinks({ ...world.ref, decisions: [{ ...pair, answer: 'undo' }] })).toMatchObject({
    ok: true,
  })
  await turns(world)
  expect(await problems()).toEqual([])
})

test.each(['shopify', 'prestashop'] as const)(
  'a product that %s deletes without a word while its quantity travels stops that pair alone',
  async (side) => {
    world.shops[side].items.delete(variant(side, 0))
    await move(other[side], -1)
    await move(other[side], -1, 1)
    await turns(world)
    expect(stand()[1]).toEqual([2, 2])
    expect(world.shops[other[side]].units(variant(other[side], 0))).toBe(4)
    await quiet(world)
    await turns(world)
    expect(world.shops[other[side]].units(variant(other[side], 0))).toBe(4)
    const [item] = await rows<{ joined: boolean; why: string }>(
      'select joined, unjoined_why as why from pool_item where account_id = $1 and not joined',
      [world.ref.accountId],
    )
    expect(item).toEqual({ joined: false, why: 'deleted' })
    expect((await problems()).filter(({ kind }) => kind === 'write-refused')).toEqual([])
  },
)

test('two people who link one variant to two others at the same time: one of them does', async () => {
  const pair = (shopify: number, prestashop: number) => ({
    shopifyVariantId: variant('shopify', shopify),
    prestashopVariantId: variant('prestashop', prestashop),
  })
  const decide = (pairs: ReturnType<typeof pair>[], answer: 'undo' | 'link') =>
    decideLinks({ ...world.ref, decisions: pairs.map((one) => ({ ...one, answer })) })
  expect(await decide([pair(0, 0), pair(1, 1)], 'undo')).toMatchObject({ ok: true })
  const answers = await Promise.all([decide([pair(0, 0)], 'link'), decide([pair(0, 1)], 'link')])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  const linked = await rows(
    `select from variant_link where account_id = $1 and state = 'linked' and shopify_variant_id = $2`,
    [world.ref.accountId, variant('shopify', 0)],
  )
  expect(linked).toHaveLength(1)
})
