/** A whole-catalogue answer made before sizes moved is read after they did: what is newer must stay. What is false
 *  by then counts as a false ad or a needless hold. */
import { isRead } from './progress.parse.ts'
import {
  act,
  askReconciliation,
  patient,
  pause,
  sellOut,
  takePlain,
  takeSoldOut,
  until,
  type World,
} from './world.ts'

export async function playOlderBulk(world: World): Promise<Record<string, never>> {
  const { sandbox, observer, app } = world
  const count = world.short ? 6 : 12
  const toSell = takePlain(world, count)
  const toRestock = takeSoldOut(world, count)
  await sandbox.control('webhooks', { lag: 'none', duplicate: 0, reorder: 0 })
  await sandbox.control('bulk', { hold: true })
  try {
    const before = await countOf(world, 'bulk-started')
    await askReconciliation(world)
    if (!(await until(async () => (await countOf(world, 'bulk-started')) > before, 20_000))) {
      throw new Error('the app asked for no bulk operation')
    }
    for (const variant of toSell) {
      const done = await sellOut(world, variant)
      await observer.changed({ variantIds: [variant.variantId], ...done })
    }
    for (const { variantId } of toRestock) {
      const done = await act(world, 'restock', { variantId, quantity: 3 })
      await observer.changed({ variantIds: [variantId], ...done })
    }
    await observer.settled(patient(10_000))
    // The grace after the last receipt is over before the older result is let through.
    await pause(5_000)
  } finally {
    await sandbox.control('bulk', { hold: false })
    await sandbox.control('bulk/release', {})
  }
  if (!(await until(async () => isRead(await app.page('/progress')), 30_000))) {
    throw new Error('the released result was not read')
  }
  await pause(1_000)
  await Promise.all(observer.watches.map((watch) => watch.fresh()))
  return {}
}

async function countOf({ sandbox }: World, kind: string): Promise<number> {
  return (await sandbox.log(0)).filter((entry) => entry.kind === kind).length
}
