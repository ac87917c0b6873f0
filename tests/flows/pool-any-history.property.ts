import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Side } from '../../app/features/pool/pool.types.ts'
import { askCatalogueRead, onCatalogueRead } from '../../app/flows/catalogue-read.flow.server.ts'
import { onPublicationPoll } from '../../app/flows/publication-poll.flow.server.ts'
import { withTestDatabase } from '../factories/database.ts'
import type { Fault } from './pool-shops.ts'
import {
  join,
  leftOver,
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

const side = fc.constantFrom<Side>('shopify', 'prestashop')
const variant = fc.nat({ max: 2 })
const faults = fc.array(
  fc.constantFrom<Fault>(
    'lost-answer',
    'lost-request',
    'died-before',
    'died-after',
    'refused',
    'away',
    'moved-meanwhile',
    'none',
  ),
  { minLength: 1, maxLength: 3 },
)

/** What may happen next. Messages are told, told twice, told late or never: only `tell` lets one arrive. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('sell' as const),
      side,
      variant,
      place: fc.nat({ max: 2 }),
      units: fc.integer({ min: 1, max: 3 }),
      told: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      side,
      variant,
      value: fc.integer({ min: -2, max: 12 }),
      told: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('transfer' as const),
      variant,
      units: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tell' as const), side, variant }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('turn' as const), side }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('both' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('twice' as const), side }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('poll' as const), side }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ask-whole' as const), side }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('read-whole' as const), side }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('fault' as const), side, faults }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 100_000 }) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Two shops, whatever happens in them and to what they say, end at the sum of what happened. `runs`: how many. */
export function testAnyHistory(runs: number, timeoutMs: number): void {
  withTestDatabase()
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
  })
  afterAll(() => {
    vi.useRealTimers()
  })

  test(
    'two shops that share a stock end at the sum of what happened in both',
    async () => {
      await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), play), {
        numRuns: runs,
      })
    },
    timeoutMs,
  )
}

async function play(steps: readonly Step[]): Promise<void> {
  const world = await makeWorld([5, 3, 10])
  await join(world)
  for (const [index, each] of steps.entries()) {
    vi.setSystemTime(Date.now() + 7)
    await take(world, each, index)
  }
  await quiet(world)
  const held = standing(world)
  expect(held).toEqual(held.map(({ sum }) => ({ shopify: sum, prestashop: sum, sum })))
  expect(await leftOver(world)).toEqual([])
  // Nobody answers his own echo: once all is quiet nothing is written any more.
  const calls = world.shops.shopify.calls + world.shops.prestashop.calls
  await readWhole(world.refs.shopify)
  await readWhole(world.refs.prestashop)
  await turns(world, 1)
  expect(world.shops.shopify.calls + world.shops.prestashop.calls).toBe(calls)
}

async function take(world: World, each: Step, index: number): Promise<void> {
  const { shops, refs, variants } = world
  const pair = 'variant' in each ? variants[each.variant] : undefined
  if (each.kind === 'sell' && pair) {
    const place = each.side === 'prestashop' ? only : ([lyon, paris, outside][each.place] ?? lyon)
    shops[each.side].move(pair[each.side], place, -each.units)
    if (each.told) await tell(refs[each.side], [pair[each.side]], `sold-${index}`)
  } else if (each.kind === 'edit' && pair) {
    const place = each.side === 'prestashop' ? only : lyon
    const held = shops[each.side].items.get(pair[each.side])?.levels.get(place) ?? 0
    shops[each.side].move(pair[each.side], place, each.value - held)
    if (each.told) await tell(refs[each.side], [pair[each.side]], `edited-${index}`)
  } else if (each.kind === 'transfer' && pair) {
    shops.shopify.move(pair.shopify, lyon, -each.units)
    shops.shopify.move(pair.shopify, paris, each.units)
    await tell(refs.shopify, [pair.shopify], `moved-${index}`)
  } else if (each.kind === 'tell' && pair) await tell(refs[each.side], [pair[each.side]], `told-${index}`)
  else await work(world, each)
}

async function work({ shops, refs }: World, each: Step): Promise<void> {
  if (each.kind === 'turn') await turn(refs[each.side])
  else if (each.kind === 'both') await Promise.all([turn(refs.shopify), turn(refs.prestashop)])
  else if (each.kind === 'twice') await Promise.all([turn(refs[each.side]), turn(refs[each.side])])
  else if (each.kind === 'poll') await forgiving(onPublicationPoll(refs[each.side]))
  else if (each.kind === 'ask-whole') {
    shops[each.side].bulkIsReady = false
    await askCatalogueRead(refs[each.side], 'reconcile')
    await forgiving(onCatalogueRead(refs[each.side]))
  } else if (each.kind === 'read-whole') {
    shops[each.side].bulkIsReady = true
    await forgiving(onCatalogueRead(refs[each.side]))
  } else if (each.kind === 'fault') {
    shops[each.side].faults = [...each.faults]
    const place = each.side === 'prestashop' ? only : lyon
    let once = true
    shops[each.side].next((variantId) => {
      if (once) shops[each.side].move(variantId, place, -1)
      once = false
    })
  } else if (each.kind === 'pass') vi.setSystemTime(Date.now() + each.ms)
}

async function forgiving(work: Promise<void>): Promise<void> {
  await work.catch((error: Error) => {
    if (error.constructor.name !== 'DeadProcess') throw error
  })
}
