/** Messages that never came: the feeds are wrong, and a reconciliation asked for by staff makes them right. */
import type { CatalogueVariant } from '../observer/sandbox.client.ts'
import { askReconciliation, pause, sellOut, takePlain, until, type World } from './world.ts'

type Repair = { reconcile: { lost: number; repaired: number } }

export async function playReconcile(world: World): Promise<Repair> {
  const first = await playOnce(world)
  // The poll of publications came just then and repaired everything: it won't come again so soon.
  return first.reconcile.lost > 0 ? first : playOnce(world)
}

async function playOnce(world: World): Promise<Repair> {
  const variants = takePlain(world, world.short ? 6 : 12)
  const ids = variants.map(({ variantId }) => variantId)
  return world.observer.exempting(ids, () => loseAndRepair(world, variants))
}

async function loseAndRepair(world: World, variants: CatalogueVariant[]): Promise<Repair> {
  const { sandbox, observer } = world
  await sandbox.control('webhooks', { lag: 'none', duplicate: 0, reorder: 0, lost: { next: 100_000 } })
  for (const variant of variants) {
    const done = await sellOut(world, variant)
    await observer.changed({ variantIds: [variant.variantId], ...done, news: 'lost' })
  }
  await sandbox.control('webhooks', { lost: { next: 0 } })
  // Time for a message that wasn't lost after all to show.
  await pause(2_000)
  const lost = await observer.wrongNow(variants.map(({ variantId }) => variantId))
  await askReconciliation(world)
  await until(async () => (await observer.wrongNow(lost)).length === 0, world.short ? 15_000 : 45_000)
  const left = await observer.wrongNow(lost)
  return { reconcile: { lost: lost.length, repaired: lost.length - left.length } }
}
