/** The PrestaShop shop's own feeds follow its pages: sizes sell out while messages come late, twice, out of order and
 *  not at all, the shop is away for a while, and stock is written in silence. */
import { type Acknowledged, countEvents, type StockEntry } from '../observer/bridge-events.rules.ts'
import type { CoreEntry, PrestashopItem } from '../observer/prestashop.client.ts'
import type { BridgeFigures } from './acceptance.rules.ts'
import { playSilentWrites } from './bridge-silent.ts'
import { type PrestashopWorld, patient, pause, until, type World } from './world.ts'

export async function playBridge(world: World, name: string): Promise<{ bridge: Partial<BridgeFigures> }> {
  const { prestashop } = world
  if (prestashop === null) throw new Error('there is no PrestaShop')
  const { shop, observer } = prestashop
  const since = (await shop.core(0)).at(-1)?.seq ?? 0
  await shop.control('faults', { ...calm, duplicate: 0.2, reorder: 0.2, delayMs: 150 })
  const items = await choose(world, prestashop)
  await sellOutAll(world, prestashop, items, name)
  await observer.settled(patient(world.short ? 6_000 : 15_000))
  await changeWhileTold(world, prestashop, items)
  await loseSome(world, prestashop, items)
  await sellWhileAway(world, prestashop, items)
  await shop.control('faults', calm)
  await flush(prestashop)
  const events = countEvents(...(await readEvents(prestashop, since)))
  const silentWrites = await playSilentWrites(world, prestashop, items)
  // A late relapse is looked for: the judgement begins 5 s after the last receipt.
  await pause(world.short ? 5_500 : 6_000)
  const { falseAds, evidence } = await observer.judge()
  for (const line of [...evidence.slice(0, 5), ...describeMissing(events.missing)]) world.say(line)
  return {
    bridge: {
      events: { sent: events.sent, received: events.received },
      silentWrites,
      selloutToFeedMs: await observer.delays(name, false),
      falseAds,
    },
  }
}

const calm = { lose: 0, duplicate: 0, reorder: 0, delayMs: 0, loseAnswers: 0, refuseWrites: 0 }

/** What sells, each with all its units; combinations first. A second play takes them all again, filled up. */
async function choose(world: World, { shop, observer }: PrestashopWorld): Promise<PrestashopItem[]> {
  const count = world.short ? 24 : world.sizes.sellOuts + 30
  const all = (await shop.items()).filter(({ item }) => !world.taken.has(item) || !world.short)
  const wanted = all.filter(({ combination, isPack }) => combination !== '0' && !isPack)
  const chosen = oneOfEachFirst(wanted)
    .filter(({ sells, quantity }) => (sells && quantity > 0) || !world.short)
    .slice(0, count)
  for (const { item, quantity, sells } of chosen) {
    world.taken.add(item)
    if (sells && quantity > 0) continue
    const at = Date.now()
    await shop.control('set', { item, quantity: 3 })
    await observer.changed({ variantIds: [item], at })
  }
  await observer.settled(patient(10_000))
  return (await shop.items()).filter(({ item }) => chosen.some((one) => one.item === item))
}

/** So that few of them are of many products. */
function oneOfEachFirst(items: PrestashopItem[]): PrestashopItem[] {
  const places = new Map<string, number>()
  const placed = items.map((item) => {
    const place = places.get(item.product) ?? 0
    places.set(item.product, place + 1)
    return { item, place }
  })
  return placed.sort((left, right) => left.place - right.place).map(({ item }) => item)
}

/** Two tills at once. */
async function sellOutAll(
  world: World,
  prestashop: PrestashopWorld,
  items: PrestashopItem[],
  story: string,
): Promise<void> {
  const sold = items.filter(({ sells, quantity }) => sells && quantity > 0)
  const tills = [0, 1].map((till) => sold.filter((_item, index) => index % 2 === till))
  await Promise.all(tills.map((mine) => sellOutEach(world, prestashop, mine, story)))
}

async function sellOutEach(
  world: World,
  { shop, observer }: PrestashopWorld,
  items: PrestashopItem[],
  story: string,
): Promise<void> {
  for (const { item, quantity } of items) {
    const beat = pause(world.short ? 180 : 200)
    const at = Date.now()
    await shop.control('sell', { lines: [{ item, quantity }] })
    await observer.changed({ variantIds: [item], at, story })
    await beat
  }
}

/** Each is changed once more while the message about its first change is on its way: what arrived isn't the newest. */
async function changeWhileTold(
  world: World,
  prestashop: PrestashopWorld,
  items: PrestashopItem[],
): Promise<void> {
  const { shop, observer } = prestashop
  const few = world.short ? items.slice(4, 10) : items.slice(20, 36)
  const ids = few.map(({ item }) => item)
  await observer.exempting(ids, async () => {
    await shop.control('faults', { ...calm, delayMs: 500 })
    for (const { item } of few) {
      const first = shop.control('set', { item, quantity: 4 })
      await pause(150)
      await Promise.all([first, shop.control('set', { item, quantity: 3 })])
    }
    await shop.control('faults', calm)
    await observer.changed({ variantIds: ids, at: Date.now(), news: 'lost' })
    await flush(prestashop)
    await untilRight(prestashop, few)
  })
}

/** Messages that are lost are told again, with whatever changed since. */
async function loseSome(world: World, prestashop: PrestashopWorld, items: PrestashopItem[]): Promise<void> {
  const { shop, observer } = prestashop
  const few = items.slice(0, world.short ? 4 : 12)
  await observer.exempting(
    few.map(({ item }) => item),
    async () => {
      await shop.control('faults', { ...calm, lose: 1 })
      for (const { item } of few) {
        const at = Date.now()
        await shop.control('set', { item, quantity: 2 })
        await observer.changed({ variantIds: [item], at, news: 'lost' })
      }
      await shop.control('faults', calm)
      await flush(prestashop)
      await untilRight(prestashop, few)
    },
  )
}

/** A day away: the same items change again and again, and are told once when it is back. */
async function sellWhileAway(
  world: World,
  prestashop: PrestashopWorld,
  items: PrestashopItem[],
): Promise<void> {
  const { shop, observer } = prestashop
  const few = items.slice(-(world.short ? 4 : 12))
  const ids = few.map(({ item }) => item)
  await observer.exempting(ids, async () => {
    const at = Date.now()
    await shop.control('down', { down: true })
    for (const quantity of [5, 1, 4]) {
      for (const { item } of few) await shop.control('set', { item, quantity })
    }
    await pause(world.short ? 500 : 2_000)
    await shop.control('down', { down: false })
    await observer.changed({ variantIds: ids, at, news: 'lost' })
    await flush(prestashop)
    await untilRight(prestashop, few)
  })
}

async function untilRight({ observer }: PrestashopWorld, items: { item: string }[]): Promise<void> {
  const ids = items.map(({ item }) => item)
  await until(async () => (await observer.wrongNow(ids)).length === 0, 15_000)
}

/** What waits is sent by the cron address, until nothing waits. */
async function flush({ shop }: PrestashopWorld): Promise<void> {
  await until(
    async () => {
      const answer = await shop.control('cron', {})
      return Number(answer.waiting ?? 0) === 0
    },
    10_000,
    300,
  )
}

/** Of the catalogue's own items: the row that sums a product's combinations is none. */
async function readEvents(
  { shop, observer }: PrestashopWorld,
  since: number,
): Promise<[StockEntry[], Acknowledged[]]> {
  const entries = await shop.core(since)
  const stock = entries.flatMap(({ kind, item, at, after, hooked }) =>
    kind === 'stock' && item !== undefined && typeof after === 'number' && observer.catalogue.has(item)
      ? [{ item, at: Date.parse(at), after, hooked: hooked === true }]
      : [],
  )
  return [stock, entries.flatMap(toAcknowledged)]
}

function toAcknowledged({ message }: CoreEntry): Acknowledged[] {
  if (!message || message.lost || message.status !== 200) return []
  return [message]
}

function describeMissing(missing: string[]): string[] {
  return missing.length === 0 ? [] : [`never acknowledged as they are: ${missing.slice(0, 10).join(', ')}`]
}
