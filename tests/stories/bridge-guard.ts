/** Nobody but the shop speaks for it, a checkout pays little for the module, and the package can be made. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeBridgeZip } from '../../scripts/bridge-zip.ts'
import type { Prestashop, PrestashopItem } from '../observer/prestashop.client.ts'
import type { BridgeFigures, Count } from './acceptance.rules.ts'
import { forgeAll } from './bridge-forgeries.ts'
import { type BridgeShop, openBridgeShop } from './bridge-shop.ts'
import { type PrestashopWorld, pause, until, type World } from './world.ts'

export async function playBridgeGuard(world: World): Promise<{ bridge: Partial<BridgeFigures> }> {
  const { prestashop } = world
  if (prestashop === null) throw new Error('there is no PrestaShop')
  const own = await openBridgeShop(world.app.url)
  try {
    const first = await forge(world, prestashop, own)
    // All were refused, yet the feed knew: the poll may have looked just then. It won't so soon again.
    const { forgedAccepted } = first.mayBeThePoll ? await forge(world, prestashop, own) : first
    const checkoutQueries = await countQueries(prestashop)
    return { bridge: { forgedAccepted, checkoutQueries, zipBytes: await makePackage() } }
  } finally {
    await own.stop()
  }
}

type Forged = { forgedAccepted: Count | null; mayBeThePoll: boolean }

/** The lure sold out while its message was lost: were one forgery believed, the app would look, and the feed would
 *  tell; were one command obeyed, its quantity would move. */
async function forge(world: World, prestashop: PrestashopWorld, own: BridgeShop): Promise<Forged> {
  const { shop, observer } = prestashop
  const lure = await takeLure(world, prestashop)
  return observer.exempting([lure.item], async () => {
    const at = Date.now()
    await emptyUnheard(shop, lure.item)
    await observer.changed({ variantIds: [lure.item], at, news: 'lost' })
    if (own.connection === '' && (await own.connect()) !== 200)
      throw new Error('a shop of our own could not be connected: nothing is proved')
    const connection = await connectionOf(prestashop)
    const forgeries = forgeAll({ appUrl: world.app.url, shop, connection, own, lure })
    const accepted: string[] = []
    for (const { kind, post } of forgeries) {
      const status = await post()
      if (status >= 200 && status < 300) accepted.push(kind)
    }
    await pause(2_500)
    const quantity = (await shop.items()).find(({ item }) => item === lure.item)?.quantity
    const stillUnaware = (await observer.wrongNow([lure.item])).length === 1
    await shop.control('cron', {})
    const follows = await until(async () => (await observer.wrongNow([lure.item])).length === 0, 8_000)
    if (accepted.length > 0) world.say(`accepted: ${accepted.join(', ')}`)
    if (!follows) world.say('a genuine message was not followed: nothing is proved')
    const obeyed = quantity === 0 ? accepted.length : forgeries.length
    const value = obeyed > 0 || stillUnaware ? obeyed : forgeries.length
    const forgedAccepted = follows ? { value, cases: forgeries.length } : null
    return { forgedAccepted, mayBeThePoll: obeyed === 0 && !stillUnaware && follows }
  })
}

/** The module tells after its answer: the wire is cut until it has tried. */
async function emptyUnheard(shop: Prestashop, item: string): Promise<void> {
  const since = (await shop.core(0)).at(-1)?.seq ?? 0
  await shop.control('down', { down: true })
  await shop.control('set', { item, quantity: 0 })
  const wasLost = await until(async () => {
    const entries = await shop.core(since)
    return entries.some(({ message }) => message?.lost && message.items.some((one) => one.item === item))
  }, 8_000)
  await shop.control('down', { down: false })
  if (!wasLost) throw new Error(`the module never tried to tell of ${item}`)
}

async function takeLure(world: World, { shop, observer }: PrestashopWorld): Promise<PrestashopItem> {
  const lure = (await shop.items()).findLast(
    ({ item, sells, quantity, combination }) =>
      sells && quantity > 0 && combination !== '0' && !world.taken.has(`lure ${item}`),
  )
  if (!lure) throw new Error('no size left for the forgeries')
  world.taken.add(`lure ${lure.item}`)
  const wrong = await observer.wrongNow([lure.item])
  if (wrong.length > 0) throw new Error('the feed is wrong of the lure already')
  return lure
}

/** Anybody who sees the address of the screens knows it: the launch names its connection. */
async function connectionOf({ shop, app }: PrestashopWorld): Promise<string> {
  const { url } = await shop.control('launch', {})
  const token = new URL(String(url), app.url).searchParams.get('launch') ?? ''
  const claims = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as {
    connection: string
  }
  return claims.connection
}

/** One order of three lines, with the module and without. */
async function countQueries({ shop }: PrestashopWorld): Promise<number> {
  const selling = (await shop.items()).filter(
    ({ sells, quantity, combination }) => sells && quantity > 1 && combination !== '0',
  )
  const lines = selling.slice(-6, -3).map(({ item }) => ({ item, quantity: 1 }))
  if (lines.length < 3) throw new Error('no three combinations left to count the queries of an order with')
  const answer = await shop.control('count-queries', { lines })
  return Number(answer.with) - Number(answer.without)
}

/** Bytes of the package. */
async function makePackage(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'promesse-zip-'))
  try {
    return makeBridgeZip(path.join(folder, 'promesse.zip')).bytes
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
