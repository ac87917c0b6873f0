/** A whole-catalogue answer made before sizes moved is read after they did: what is newer must stay. */
import { act, pause, sellOut, takePlain, type World } from './world.ts'

export async function playOlderBulk(world: World, count = 12): Promise<{ olderBulkReleased: boolean }> {
  const { sandbox, observer, app } = world
  const toSell = takePlain(world, count)
  const toRestock = [...observer.catalogue.values()]
    .filter((variant) => isSoldOutPlain(world, variant.variantId))
    .slice(0, count)
  await sandbox.control('bulk', { hold: true })
  try {
    await app.post('/', { intent: 'reconcile' })
    await untilBulkIsMade(world)
    for (const variant of toSell) {
      const done = await sellOut(world, variant)
      await observer.changed({ variantIds: [variant.variantId], ...done })
    }
    for (const { variantId } of toRestock) {
      world.taken.add(variantId)
      const done = await act(world, 'restock', { variantId, quantity: 3 })
      await observer.changed({ variantIds: [variantId], ...done })
    }
    await observer.settled(10_000)
  } finally {
    await sandbox.control('bulk/release', {})
    await sandbox.control('bulk', { hold: false })
  }
  await untilReconciled(world)
  await pause(1_500)
  await Promise.all(observer.watches.map((watch) => watch.fresh()))
  return { olderBulkReleased: true }
}
