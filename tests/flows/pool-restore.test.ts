/** The database is put back to what it was some sales ago, as the guide for production says. */
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { withTestDatabase } from '../factories/database.ts'
import { rows } from '../factories/live-shop.ts'
import { join, lyon, makeWorld, only, quiet, standing, tell, turns, type World } from './pool-world.ts'

vi.mock('../../app/runtime/wire.ts', async (original) => ({
  ...(await original<object>()),
  platformFor: (await import('./pool-shops.ts')).playedPlatform,
}))

withTestDatabase()

const stand = (world: World) => standing(world).map(({ shopify, prestashop }) => [shopify, prestashop])
const guide = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8')

/** Two sales travel; then we hold again what we held before them. */
async function forgetTwoSales(): Promise<World> {
  const world = await makeWorld([5])
  await join(world)
  const [one] = world.variants
  if (!one) throw new Error('no variant')
  world.shops.shopify.move(one.shopify, lyon, -1)
  world.shops.prestashop.move(one.prestashop, only, -1)
  await tell(world.refs.shopify, [one.shopify], 'a')
  await tell(world.refs.prestashop, [one.prestashop], 'b')
  await turns(world, 3)
  expect(stand(world)).toEqual([[3, 3]])
  await rows('update inventory_level set available = 5 where account_id = $1 and location_id = any($2)', [
    world.ref.accountId,
    [lyon, only],
  ])
  return world
}

test('what travelled already travels no second time, and a first sync joins the shops again', async () => {
  const world = await forgetTwoSales()
  const statements = /```sql\n(.*?)```/s.exec(guide)?.[1] ?? ''
  for (const statement of statements.split(';').filter((one) => one.trim() !== '')) await rows(statement, [])
  await quiet(world)
  expect(stand(world)).toEqual([[3, 3]])
  await join(world)
  world.shops.shopify.move(world.variants[0]?.shopify ?? ('' as never), lyon, -1)
  await quiet(world)
  expect(stand(world)).toEqual([[2, 2]])
})
