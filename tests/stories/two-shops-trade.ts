/** What shoppers and staff do in both shops while messages go wrong and each shop is away for a while. */
import type { Pair } from '../observer/stock-moves.ts'
import type { Two } from './two-shops.ts'
import type { Begun } from './two-shops-begin.ts'
import { pause } from './world.ts'

/** Real milliseconds. */
export type Span = { from: number; to: number }

type Pace = { rounds: number; everyMs: number; edits: number; lost: number; away: number; awayMs: number }
const whole: Pace = { rounds: 120, everyMs: 400, edits: 16, lost: 8, away: 24, awayMs: 3_000 }
const short: Pace = { rounds: 24, everyMs: 240, edits: 3, lost: 8, away: 8, awayMs: 1_500 }

/** Answers the moments whose sales have no delay: what was sold then was lost on its way or found a shop away. */
export async function playTrade(two: Two, { traded, locationIds }: Begun): Promise<Span[]> {
  const pace = two.short ? short : whole
  const hands = handsOn(two, locationIds)
  await hands.faults(true)
  await sellInBoth(pace, traded, hands)
  await hands.settle(two.short ? 1_000 : 4_000)
  const spans = [
    await during(() => sellUnheard(pace, traded, hands)),
    await during(() => sellWhileAway(pace, traded, hands)),
  ]
  await hands.faults(false)
  return spans
}

type Hands = ReturnType<typeof handsOn>

function handsOn({ sandbox, prestashop, say }: Two, locationIds: string[]) {
  const { shop } = prestashop
  let refused = 0
  /** A page that doesn't sell it any more: the other shop was quicker. */
  const unlessSoldOut = async (work: Promise<unknown>) => {
    await work.catch((error: Error) => {
      if (!error.message.includes('answered 409')) throw error
      refused += 1
    })
  }
  return {
    sellInShopify: ({ variantId }: Pair, quantity = 1) =>
      unlessSoldOut(sandbox.control('sell', { variantId, quantity })),
    sellInPrestashop: ({ item }: Pair, quantity = 1) =>
      unlessSoldOut(shop.control('sell', { lines: [{ item, quantity }] })),
    /** Counted by hand: so many more or fewer than the shop says. */
    async editInShopify({ variantId }: Pair, more: number) {
      const variant = (await sandbox.catalogue()).find((one) => one.variantId === variantId)
      const level = variant?.levels.find(
        ({ isActive, locationId }) => isActive && locationIds.includes(locationId),
      )
      if (!level) throw new Error(`${variantId} lies at no location of the pool`)
      const available = level.available + more
      await sandbox.control('set-available', { variantId, locationId: level.locationId, available })
    },
    async editInPrestashop({ item }: Pair, more: number) {
      const now = (await shop.items()).find((one) => one.item === item)?.quantity ?? 0
      await shop.control('set', { item, quantity: now + more })
    },
    async faults(on: boolean) {
      const share = on ? 0.2 : 0
      await sandbox.control('webhooks', { duplicate: share, reorder: share, lag: on ? 'field' : 'none' })
      await shop.control('faults', { duplicate: share, reorder: share, delayMs: on ? 100 : 0, lose: 0 })
    },
    loseMessages: async (on: boolean) => {
      await sandbox.control('webhooks', { lost: { next: on ? 100_000 : 0 } })
      await shop.control('faults', { lose: on ? 1 : 0 })
    },
    loseAnswers: async (share: number) => {
      await sandbox.control('writes', { loseAnswers: share })
      await shop.control('faults', { loseAnswers: share })
    },
    prestashopAway: (down: boolean) => shop.control('down', { down }),
    shopifyAway: (isDown: boolean) => sandbox.control('writes', { isDown }),
    settle: pause,
    refused: () => say(`${refused} sales came too late`),
  }
}

/** Two tills at once. Every third article is bought in both shops at once, every tenth counted by hand, some in both
 *  within a second. */
async function sellInBoth(pace: Pace, traded: Pair[], hands: Hands): Promise<void> {
  await Promise.all([sellEveryOther(0, pace, traded, hands), sellEveryOther(1, pace, traded, hands)])
  hands.refused()
}

async function sellEveryOther(first: number, pace: Pace, traded: Pair[], hands: Hands): Promise<void> {
  const editEvery = Math.max(1, Math.floor(pace.rounds / pace.edits))
  for (let round = first; round < pace.rounds; round += 2) {
    const beat = pause(pace.everyMs)
    const [one, other] = [pick(traded, round * 2), pick(traded, round * 2 + 1)]
    const both = round % 3 === 0 ? one : other
    await Promise.all([hands.sellInShopify(one), hands.sellInPrestashop(both)])
    if (round % editEvery === 0) await editSome(round / editEvery, pick(traded, round * 2 + 3), one, hands)
    await beat
  }
}

async function editSome(count: number, first: Pair, second: Pair, hands: Hands): Promise<void> {
  const more = (count % 4) + 1
  // The same article in both within a second; or one of each, while the other shop sells it.
  if (count % 2 === 0)
    await Promise.all([hands.editInShopify(first, more), hands.editInPrestashop(first, -1)])
  else
    await Promise.all([
      hands.editInShopify(first, -1),
      hands.editInPrestashop(second, more),
      hands.sellInShopify(second),
    ])
}

/** No message of these arrives: only a later look finds them. */
async function sellUnheard(pace: Pace, traded: Pair[], hands: Hands): Promise<void> {
  await hands.loseMessages(true)
  for (let round = 0; round < pace.lost; round += 1)
    await Promise.all([
      hands.sellInShopify(pick(traded, round * 2)),
      hands.sellInPrestashop(pick(traded, round * 2 + 1)),
    ])
  await hands.settle(500)
  await hands.loseMessages(false)
}

/** A day away: the same few are sold again and again in the other shop, and answers of writes are lost afterwards. */
async function sellWhileAway(pace: Pace, traded: Pair[], hands: Hands): Promise<void> {
  const few = traded.slice(0, 8)
  await hands.prestashopAway(true)
  for (let round = 0; round < pace.away; round += 1) await hands.sellInShopify(pick(few, round))
  await hands.settle(pace.awayMs)
  await hands.prestashopAway(false)
  await hands.shopifyAway(true)
  for (let round = 0; round < pace.away; round += 1) await hands.sellInPrestashop(pick(few, round + 3))
  await hands.settle(pace.awayMs)
  await hands.shopifyAway(false)
  await hands.loseAnswers(0.7)
  for (let round = 0; round < pace.lost; round += 1) {
    await Promise.all([
      hands.sellInShopify(pick(traded, round * 2 + 20)),
      hands.sellInPrestashop(pick(traded, round * 2 + 21)),
    ])
    await hands.settle(250)
  }
  await hands.settle(1_500)
  await hands.loseAnswers(0)
}

async function during(work: () => Promise<void>): Promise<Span> {
  const from = Date.now()
  await work()
  return { from, to: Date.now() }
}

function pick<T>(all: T[], index: number): T {
  const one = all[index % all.length]
  if (one === undefined) throw new Error('no article to trade with')
  return one
}
