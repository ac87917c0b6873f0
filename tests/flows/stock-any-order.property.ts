import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onStockMoved } from '../../app/flows/stock-moved.flow.server.ts'
import { withTestDatabase } from '../factories/database.ts'
import { type LiveShop, openLiveShop, rows } from '../factories/live-shop.ts'
import { fixtureShop } from '../sandbox/fixture.ts'

let live: LiveShop

const tracked = () =>
  [...live.shop.variants.values()].filter(
    (variant) => live.shop.inventoryItems.get(variant.inventoryItemId)?.tracked,
  )

const step = fc.record({
  variant: fc.nat(),
  units: fc.integer({ min: -2, max: 6 }),
  /** Half of the time the worker runs in between, so that messages meet reads of any age. */
  drains: fc.boolean(),
  passMs: fc.integer({ min: 0, max: 2_000 }),
})
const weather = fc.record({
  duplicate: fc.constantFrom(0, 0.5, 1),
  reorder: fc.constantFrom(0, 0.5, 1),
  lag: fc.constantFrom('none' as const, 'field' as const),
})

/** What the platform itself holds, by variant. */
function truth() {
  return tracked().map((variant) => ({
    variant: variant.id,
    available: [...(live.shop.levels.get(variant.inventoryItemId)?.values() ?? [])]
      .filter((level) => level.isActive)
      .reduce((sum, level) => sum + level.quantities.available, 0),
  }))
}

async function kept() {
  return rows<{ variant: string; available: number }>(
    `select variant_id as variant, available from variant where tracked order by array_position($1, variant_id)`,
    [tracked().map(({ id }) => id)],
  )
}

/** Any order, repetition and delay of messages ends at the stock of the source. `runs`: how many histories. */
export function testAnyOrder(runs: number, timeoutMs: number): void {
  // Every id of this shop is beyond what a double holds.
  withTestDatabase()
  beforeAll(async () => {
    live = await openLiveShop(fixtureShop('atelier-bruyere.myshopify.com', 'beyond-2-53'))
    await live.install()
  })
  afterAll(() => live.close())

  test(
    'any order, repetition and delay of messages ends at the stock of the source',
    () => playHistories(runs),
    timeoutMs,
  )
}

async function playHistories(runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(weather, fc.array(step, { minLength: 1, maxLength: 8 }), async (settings, steps) => {
      await live.control('webhooks', settings)
      const variants = tracked()
      for (const { variant, units, drains, passMs } of steps) {
        const variantId = variants[variant % variants.length]?.id
        const locationId = [...live.shop.locations.keys()][0]
        await live.control('set-available', { variantId, locationId, available: units })
        live.scheduler.pass(passMs)
        if (drains) await onStockMoved(live.ref)
      }
      await live.control('webhooks', { duplicate: 0, reorder: 0, lag: 'none' })
      await live.deliver()
      live.scheduler.pass(60_000)
      await live.deliver()
      await onStockMoved(live.ref)
      expect(await kept()).toEqual(truth())
      // The history of each level has no gap: every movement begins where the one before it ended.
      const gaps = await rows(
        `select from (select before, lag(after) over (partition by inventory_item_id, location_id order by movement_id) as was
                        from stock_movement) m where was is not null and was <> before`,
      )
      expect(gaps).toHaveLength(0)
    }),
    { numRuns: runs },
  )
}
