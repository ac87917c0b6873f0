/** Messages that never came: the feeds are wrong, and a reconciliation asked for by staff makes them right. */
import { pause, sellOut, takePlain, until, type World } from './world.ts'

export async function playReconcile(
  world: World,
  { count = 12, patienceMs = 45_000 } = {},
): Promise<{ reconcile: { lost: number; repaired: number } }> {
  const { sandbox, observer, app } = world
  const toSell = takePlain(world, count)
  const changed = toSell.map(({ variantId }) => variantId)
  const endExemption = observer.exempt(changed)
  await sandbox.control('webhooks', { lost: { next: 100_000 } })
  for (const variant of toSell) {
    const done = await sellOut(world, variant)
    await observer.changed({ variantIds: [variant.variantId], ...done, news: 'lost' })
  }
  await sandbox.control('webhooks', { lost: { next: 0 } })
  // Time for a message that wasn't lost after all to show.
  await pause(2_000)
  const lost = await observer.wrongNow(changed)
  await app.post('/', { intent: 'reconcile' })
  await until(async () => (await observer.wrongNow(lost)).length === 0, patienceMs)
  const left = await observer.wrongNow(lost)
  endExemption()
  return { reconcile: { lost: lost.length, repaired: lost.length - left.length } }
}
