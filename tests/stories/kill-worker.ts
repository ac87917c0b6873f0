/** The worker dies by kill -9 in the middle of its work; another takes over, and the feeds are right again. */
import type { CatalogueVariant } from '../observer/sandbox.client.ts'
import { sellOut, takePlain, until, type World } from './world.ts'

const patienceMs = 45_000

/** At what moment it dies: when the first changes show in a feed, or, were all there at once, when the messages
 *  have begun to arrive. */
type Moment = 'first-shown' | 'first-received'

export async function playKillWorker(world: World): Promise<{ killRecoveryMs: number | null }> {
  const burst = world.short ? 60 : 250
  for (const [size, moment] of [
    [burst, 'first-shown'],
    [burst, 'first-received'],
  ] as const) {
    const variants = takePlain(world, size)
    const ids = variants.map(({ variantId }) => variantId)
    const played = await world.observer.exempting(ids, () => sellAndKill(world, variants, moment))
    world.say(`killed with ${played.undone} of ${size} changes not yet in the feeds`)
    if (played.undone > 0) return { killRecoveryMs: played.recoveryMs }
  }
  return { killRecoveryMs: null }
}

async function sellAndKill(world: World, variants: CatalogueVariant[], moment: Moment) {
  const { sandbox, observer, worker } = world
  const ids = variants.map(({ variantId }) => variantId)
  await sandbox.control('webhooks', { paused: true, lag: 'none', duplicate: 0, reorder: 0 })
  for (const variant of variants) {
    const done = await sellOut(world, variant)
    await observer.changed({ variantIds: [variant.variantId], ...done })
  }
  const begun = Date.now()
  await sandbox.control('webhooks', { paused: false })
  if (moment === 'first-received') await untilReceived(world, begun, variants.length / 10)
  else await until(async () => (await observer.wrongNow(ids)).length < ids.length, 10_000, 1)
  const killedAt = await worker.kill()
  const undone = (await observer.wrongNow(ids)).length
  await worker.start()
  const right = await until(async () => (await observer.wrongNow(ids)).length === 0, patienceMs, 50)
  return { undone, recoveryMs: right ? Date.now() - killedAt : null }
}

async function untilReceived({ sandbox }: World, since: number, count: number): Promise<void> {
  const last = (await sandbox.log(0)).findLast(({ realAt }) => realAt < since)?.seq ?? 0
  const received = async () =>
    (await sandbox.log(last)).filter(({ delivery }) => (delivery?.answeredAt ?? 0) >= since).length
  await until(async () => (await received()) >= count, 10_000, 10)
}
