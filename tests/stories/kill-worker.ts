/** The worker dies by kill -9 in the middle of its work; another takes over, and the feeds are right again. */
import type { CatalogueVariant } from '../observer/sandbox.client.ts'
import { sellOut, takePlain, until, type World } from './world.ts'

const patienceMs = 45_000

export async function playKillWorker(world: World, burst = 150): Promise<{ killRecoveryMs: number | null }> {
  for (const size of [burst, burst * 2]) {
    const played = await killOnce(world, size)
    world.say(`killed with ${played.undone} of ${size} changes not yet in the feeds`)
    if (played.undone > 0) return { killRecoveryMs: played.recoveryMs }
  }
  return { killRecoveryMs: null }
}

async function killOnce(world: World, size: number): Promise<{ undone: number; recoveryMs: number | null }> {
  const variants = takePlain(world, size)
  const ids = variants.map(({ variantId }) => variantId)
  return world.observer.exempting(ids, () => sellAndKill(world, variants))
}

async function sellAndKill(world: World, variants: CatalogueVariant[]) {
  const { sandbox, observer, worker } = world
  const ids = variants.map(({ variantId }) => variantId)
  await sandbox.control('webhooks', { paused: true, lag: 'none', duplicate: 0, reorder: 0 })
  for (const variant of variants) {
    const done = await sellOut(world, variant)
    await observer.changed({ variantIds: [variant.variantId], ...done })
  }
  const begun = Date.now()
  await sandbox.control('webhooks', { paused: false })
  await untilUnderWay(world, begun, variants.length)
  const killedAt = await worker.kill()
  const undone = (await observer.wrongNow(ids)).length
  await worker.start()
  const right = await until(async () => (await observer.wrongNow(ids)).length === 0, patienceMs, 50)
  return { undone, recoveryMs: right ? Date.now() - killedAt : null }
}

/** Some of the burst's messages have been answered: the worker has begun and can't have ended. */
async function untilUnderWay({ sandbox }: World, since: number, size: number): Promise<void> {
  const last = (await sandbox.log(0)).findLast(({ realAt }) => realAt < since)?.seq ?? 0
  const answered = async () =>
    (await sandbox.log(last)).filter(({ delivery }) => delivery?.answeredAt && delivery.answeredAt >= since)
      .length
  await until(async () => (await answered()) >= size / 10, 10_000, 10)
}
