import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadItemSides, loadPool } from '../../app/features/pool/pool.query.server.ts'
import type { Side } from '../../app/features/pool/pool.types.ts'
import { askCatalogueRead, onCatalogueRead } from '../../app/flows/catalogue-read.flow.server.ts'
import { decideLinks, proposeLinks } from '../../app/flows/pool-links.flow.server.ts'
import { pausePool, savePool } from '../../app/flows/pool-settings.flow.server.ts'
import { onShopConnected } from '../../app/flows/shop-installed.flow.server.ts'
import { onShopUninstalled } from '../../app/flows/shop-uninstalled.flow.server.ts'
import type { VariantId } from '../../app/language/ids.ts'
import { withAccount } from '../../app/runtime/database.ts'
import { withTestDatabase } from '../factories/database.ts'
import { rows } from '../factories/live-shop.ts'
import {
  join,
  lyon,
  makeWorld,
  only,
  outside,
  paris,
  quiet,
  readWhole,
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

const one = (side: Side, index = 0) => world.variants[index]?.[side] ?? ('' as VariantId)
const stand = () => standing(world).map(({ shopify, prestashop }) => [shopify, prestashop])
async function sell(side: Side, units: number, index = 0) {
  world.shops[side].move(one(side, index), side === 'shopify' ? lyon : only, -units)
  await hear(side, index)
}
async function hear(side: Side, index = 0) {
  told += 1
  await tell(world.refs[side], [one(side, index)], `told-${told}`)
  await turn(world.refs[side])
}
const problems = () =>
  rows<{ kind: string; data: Record<string, unknown> }>(
    'select kind, data from problem where account_id = $1 and closed_at is null and kind <> $2 order by kind',
    [world.ref.accountId, 'ids-missing'],
  )
async function sides(side: Side = 'shopify') {
  const where = { accountId: world.ref.accountId, shopId: world.refs[side].shopId, variantId: one(side) }
  const [both] = await withAccount(world.ref.accountId, (sql) =>
    loadItemSides(sql, { ...where, now: new Date() }),
  )
  return both
}
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)

describe('what travels', () => {
  test('a sale in one shop is a sale in the other, both ways, and the item tells while it is on its way', async () => {
    await sell('shopify', 2)
    expect(await sides()).toMatchObject({
      difference: -2,
      reason: { code: 'moving', to: 'prestashop', units: -2 },
    })
    await turn(world.refs.prestashop)
    await sell('prestashop', 1)
    await turn(world.refs.shopify)
    expect(stand()[0]).toEqual([2, 2])
    expect(await sides('prestashop')).toMatchObject({ difference: 0, reason: { code: 'none' } })
  })

  test('a location outside the pool and a transfer within it move nothing', async () => {
    world.shops.shopify.move(one('shopify'), outside, -4)
    world.shops.shopify.move(one('shopify'), lyon, -2)
    world.shops.shopify.move(one('shopify'), paris, 2)
    await hear('shopify')
    const calls = world.shops.prestashop.calls
    await turns(world)
    expect(world.shops.prestashop.calls).toBe(calls)
    expect(stand()[0]).toEqual([5, 5])
  })

  test('both edited by hand in the same moment: both edits count', async () => {
    world.shops.shopify.move(one('shopify'), lyon, +10)
    world.shops.prestashop.move(one('prestashop'), only, -1)
    await tell(world.refs.shopify, [one('shopify')], 'a')
    await tell(world.refs.prestashop, [one('prestashop')], 'b')
    await Promise.all([turn(world.refs.shopify), turn(world.refs.prestashop)])
    await turns(world)
    expect(stand()[0]).toEqual([14, 14])
  })

  test('a quantity that no shop can hold is shown, not carried on', async () => {
    world.shops.shopify.move(one('shopify'), lyon, 2_000_000)
    await hear('shopify')
    await turns(world)
    expect(world.shops.prestashop.units(one('prestashop'))).toBe(5)
    expect(await problems()).toMatchObject([{ kind: 'write-refused', data: { reason: 'absurd-quantity' } }])
    world.shops.shopify.move(one('shopify'), lyon, -1_999_999)
    await hear('shopify')
    await quiet(world)
    expect(stand()[0]).toEqual([6, 6])
    expect(await problems()).toEqual([])
  })

  test('INV-08: an outside system that sets what orders hold asks a question, and is carried all the same', async () => {
    await rows('update inventory_level set committed = 4 where account_id = $1', [world.ref.accountId])
    world.shops.prestashop.committed = 4
    world.shops.prestashop.move(one('prestashop'), only, 4)
    await hear('prestashop')
    await turns(world)
    expect(stand()[0]).toEqual([9, 9])
    expect(await problems()).toMatchObject([{ kind: 'outside-set', data: { units: 4 } }])
  })
})

describe('a shop in trouble', () => {
  test('that is away a day keeps nobody else waiting; what waits becomes one write a variant', async () => {
    world.shops.prestashop.isAway = true
    for (let hour = 0; hour < 5; hour += 1) {
      await sell('shopify', 1, 0)
      await sell('shopify', hour % 2, 1)
      await turn(world.refs.prestashop)
      later(5 * 3_600_000)
    }
    await turn(world.refs.prestashop)
    expect(await problems()).toMatchObject([{ kind: 'shop-silent', data: { waiting: 2 } }])
    expect(await sides()).toMatchObject({ reason: { code: 'shop-silent', shop: 'prestashop' } })
    expect(world.shops.shopify.units(one('shopify'))).toBe(0)
    world.shops.prestashop.isAway = false
    world.shops.prestashop.applied = 0
    await turns(world)
    // One a variant, after the one that was under way when the shop went.
    expect(world.shops.prestashop.applied).toBe(3)
    expect(stand()).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(await problems()).toEqual([])
  })

  test('that refuses a write is asked again later, and shown meanwhile', async () => {
    world.shops.prestashop.faults = ['refused']
    await sell('shopify', 2)
    await turn(world.refs.prestashop)
    expect(await problems()).toMatchObject([
      { kind: 'write-refused', data: { reason: 'locked', change: -2 } },
    ])
    expect(await sides()).toMatchObject({ reason: { code: 'write-refused', units: -2 } })
    const due = await rows('select from due_work where account_id = $1 and kind = $2', [
      world.ref.accountId,
      'pool-push',
    ])
    expect(due).toHaveLength(1)
    await turn(world.refs.prestashop)
    expect(stand()[0]).toEqual([3, 5])
    later(61_000)
    await turn(world.refs.prestashop)
    expect(stand()[0]).toEqual([3, 3])
    expect(await problems()).toEqual([])
  })

  test('that sold while a write had no answer is read again once the write is refused', async () => {
    world.shops.prestashop.faults = ['lost-request', 'lost-request', 'none', 'refused']
    await sell('shopify', 2)
    await turn(world.refs.prestashop)
    // Heard while nobody knows whether the write was made; its message doesn't come again.
    await sell('prestashop', 1)
    later(3_000)
    await turns(world)
    expect(world.shops.shopify.units(one('shopify'))).toBe(2)
    later(61_000)
    await turns(world)
    expect(stand()[0]).toEqual([2, 2])
  })

  test('that never said whether it wrote: after a day nobody asks under a forgotten key, a person looks', async () => {
    world.shops.shopify.faults = ['lost-request']
    await sell('prestashop', 2)
    await turn(world.refs.shopify)
    later(21 * 3_600_000)
    await turns(world)
    expect(await sides()).toMatchObject({
      joined: false,
      reason: { code: 'not-joined', why: 'outcome-unknown' },
    })
    expect(await problems()).toMatchObject([{ kind: 'write-unknown' }])
    await join(world, 'prestashop')
    expect(stand()[0]).toEqual([3, 3])
    expect(await problems()).toEqual([])
  })

  test('that was uninstalled comes back by a first sync only', async () => {
    const { accountId } = world.ref
    await onShopUninstalled(world.refs.shopify, new Date(Date.now() + 1))
    later(3_600_000)
    await sell('prestashop', 2)
    await turns(world)
    expect((await withAccount(accountId, (sql) => loadPool(sql, world.ref)))?.state).toBe('paused')
    world.shops.shopify.move(one('shopify'), lyon, -1)
    await rows(`update shop set state = 'installed', installed_at = $2 where shop_id = $1`, [
      world.refs.shopify.shopId,
      new Date(),
    ])
    await readWhole(world.refs.shopify)
    await turns(world)
    expect(stand()[0]).toEqual([4, 3])
    expect(await pausePool({ ...world.ref, paused: false })).toEqual({ ok: false, code: 'needs-first-sync' })
    await join(world, 'prestashop')
    expect(stand()[0]).toEqual([3, 3])
    await sell('shopify', 1)
    await turns(world)
    expect(stand()[0]).toEqual([2, 2])
  })

  test('that was connected anew is not believed blindly either', async () => {
    await onShopConnected(world.refs.prestashop)
    world.shops.prestashop.move(one('prestashop'), only, -4)
    await quiet(world)
    expect(stand()[0]).toEqual([5, 1])
    expect((await withAccount(world.ref.accountId, (sql) => loadPool(sql, world.ref)))?.pausedWhy).toBe(
      'away',
    )
  })
})

describe('a link', () => {
  test('whose product is deleted keeps the other shop as it is', async () => {
    world.shops.prestashop.items.delete(one('prestashop'))
    await hear('prestashop')
    await sell('shopify', 1)
    await turns(world)
    expect(world.shops.shopify.units(one('shopify'))).toBe(4)
    expect(await sides()).toMatchObject({ joined: false, reason: { code: 'not-joined', why: 'deleted' } })
  })

  test('taken apart while a write is open forgets what it had to tell, and no echo comes of it', async () => {
    world.shops.prestashop.faults = ['lost-answer']
    await sell('shopify', 2)
    await turn(world.refs.prestashop)
    const pair = { shopifyVariantId: one('shopify'), prestashopVariantId: one('prestashop') }
    expect(await decideLinks({ ...world.ref, decisions: [{ ...pair, answer: 'undo' }] })).toMatchObject({
      ok: true,
      value: { undone: 1 },
    })
    await sell('shopify', 1)
    await quiet(world)
    expect(stand()[0]).toEqual([2, 3])
  })

  test('is refused where one of both is linked already', async () => {
    const pair = { shopifyVariantId: one('shopify', 0), prestashopVariantId: one('prestashop', 1) }
    expect(await decideLinks({ ...world.ref, decisions: [{ ...pair, answer: 'link' }] })).toEqual({
      ok: false,
      code: 'already-linked',
    })
    const page = await proposeLinks({ ...world.ref, tab: 'linked', page: 1 })
    expect(page?.counts).toMatchObject({ linked: 2, exact: 0 })
    expect(page?.linked.map(({ joined }) => joined)).toEqual([true, true])
  })

  test('of a variant that is no longer counted is apart until a new first sync', async () => {
    await rows('update variant set tracked = true where account_id = $1', [world.ref.accountId])
    world.shops.shopify.uncounted.add(one('shopify'))
    await hear('shopify')
    await sell('prestashop', 1)
    await turns(world)
    expect(world.shops.shopify.units(one('shopify'))).toBe(5)
    expect(await sides()).toMatchObject({ joined: false, difference: null })
  })
})

describe('the pool', () => {
  test('believes an older read of an article that isn’t counted no more than any other', async () => {
    const { shopify } = world.shops
    shopify.uncounted.add(one('shopify'))
    shopify.bulkIsReady = false
    await askCatalogueRead(world.refs.shopify, 'reconcile')
    await onCatalogueRead(world.refs.shopify)
    // Counted again, and read, before the result of that moment is worked through.
    shopify.uncounted.delete(one('shopify'))
    later(1_000)
    shopify.move(one('shopify'), lyon, -1)
    await hear('shopify')
    shopify.bulkIsReady = true
    await onCatalogueRead(world.refs.shopify)
    expect(await sides()).toMatchObject({ joined: true })
    await quiet(world)
    expect(stand()[0]).toEqual([4, 4])
  })

  test('that leaves a location where a write is under way compares that article anew', async () => {
    const bare = await makeWorld([0], [0])
    await join(bare)
    const [pair] = bare.variants
    if (!pair) throw new Error('no pair')
    bare.shops.shopify.faults = ['lost-answer']
    bare.shops.prestashop.move(pair.prestashop, only, 2)
    await tell(bare.refs.prestashop, [pair.prestashop], 'received')
    await turn(bare.refs.prestashop)
    await turn(bare.refs.shopify)
    expect(bare.shops.shopify.units(pair.shopify)).toBe(2)
    const moved = await savePool({
      accountId: bare.ref.accountId,
      shopifyShopId: bare.refs.shopify.shopId,
      prestashopShopId: bare.refs.prestashop.shopId,
      locationIds: [paris],
      bookingLocationId: paris,
    })
    expect(moved).toMatchObject({ ok: true, value: { unjoined: 1 } })
  })

  test('paused keeps what moves, resumed tells it', async () => {
    await pausePool({ ...world.ref, paused: true })
    await sell('shopify', 2)
    await turns(world)
    expect(stand()[0]).toEqual([3, 5])
    expect(await pausePool({ ...world.ref, paused: false })).toEqual({ ok: true, value: { waiting: 1 } })
    await turns(world)
    expect(stand()[0]).toEqual([3, 3])
  })

  test('that gets another location compares anew what stands there', async () => {
    const wanted = {
      accountId: world.ref.accountId,
      shopifyShopId: world.refs.shopify.shopId,
      prestashopShopId: world.refs.prestashop.shopId,
      locationIds: [lyon, paris, outside],
      bookingLocationId: lyon,
    }
    expect(await savePool(wanted)).toMatchObject({ ok: true, value: { unjoined: 2 } })
    expect(await savePool({ ...wanted, bookingLocationId: only })).toEqual({
      ok: false,
      code: 'booking-not-in-pool',
    })
    await turns(world)
    expect(world.shops.prestashop.units(one('prestashop'))).toBe(5)
  })
})
