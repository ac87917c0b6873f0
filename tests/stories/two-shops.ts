/** Both shops sell from one stock: sales and edits in both, messages late, twice, out of order and lost, each shop away
 *  for a while. What was done in one must be in the other once, and nothing else. */
import { toDelays } from '../observer/delays.rules.ts'
import { createMessages } from '../observer/messages.ts'
import { type Pair, readMoves } from '../observer/stock-moves.ts'
import {
  type Article,
  countArticles,
  judgeArticle,
  type Move,
  type Side,
  type Verdict,
} from '../observer/two-shops.rules.ts'
import type { TwoShopsFigures } from './acceptance.rules.ts'
import { type Begun, beginTwoShops } from './two-shops-begin.ts'
import { playTrade, type Span } from './two-shops-trade.ts'
import { askReconciliation, type PrestashopWorld, patient, pause, type World } from './world.ts'

export type Two = World & { prestashop: PrestashopWorld }

export async function playTwoShops(world: World): Promise<{ twoShops: TwoShopsFigures }> {
  if (world.prestashop === null) throw new Error('there is no second shop')
  const two: Two = { ...world, prestashop: world.prestashop }
  const begun = await beginTwoShops(two)
  const apart = await playTrade(two, begun)
  await reconcile(two)
  const quietAt = await untilQuiet(two, begun)
  // A write that comes back later than the rest would be one too many.
  await pause(world.short ? 2_500 : 5_000)
  const articles = await readArticles(two, begun, quietAt)
  const verdicts = new Map(articles.map((article) => [article.name, judgeArticle(article)]))
  describeSlips(two, articles, verdicts)
  const saleToOtherShopMs = toDelays(await delaysOf(two, begun, verdicts, apart))
  return { twoShops: { saleToOtherShopMs, ...countArticles(verdicts) } }
}

/** What was lost is told now, and both shops are read anew. */
async function reconcile({ sandbox, prestashop, app }: Two): Promise<void> {
  await sandbox.control('webhooks', { duplicate: 0, reorder: 0, lag: 'none', lost: { next: 0 } })
  await sandbox.control('webhooks/flush', {})
  await prestashop.shop.control('faults', { lose: 0, duplicate: 0, reorder: 0, delayMs: 0, loseAnswers: 0 })
  await prestashop.shop.control('cron', {})
  await askReconciliation({ app })
  await askReconciliation(prestashop)
}

/** Both agree and the app has written nothing for a while; answers since when, or the end of patience. */
async function untilQuiet(two: Two, begun: Begun): Promise<number> {
  const patienceMs = patient(two.short ? 10_000 : 30_000)
  const end = Date.now() + patienceMs
  let last = -1
  let since = Date.now()
  while (Date.now() < end) {
    const articles = await readArticles(two, begun, 0)
    const writes = articles.flatMap(({ moves }) => moves).filter(({ by }) => by === 'app').length
    const agree = articles.every(({ end: ends }) => ends.shopify === ends.prestashop)
    if (writes !== last || !agree) since = Date.now()
    last = writes
    if (Date.now() - since >= 2_000) return Date.now()
    await pause(300)
  }
  return Date.now()
}

/** Everything that both logs know of each article since the story began. An article that moves while it is asked for
 *  ends where its log says. */
async function readArticles(two: Two, begun: Begun, quietAt: number): Promise<Article[]> {
  const { pairs, start } = begun
  const before = await readLogs(two, begun)
  const ends = await begun.quantities()
  const logs = await readLogs(two, begun)
  return pairs.map(({ variantId, handle, item }) => {
    const moves = logs.get(variantId) ?? []
    const from = start.get(variantId) ?? { shopify: 0, prestashop: 0 }
    const stood = moves.length === (before.get(variantId) ?? []).length
    const end = stood ? ends.get(variantId) : undefined
    return {
      name: `${handle} ${variantId} = ${item}`,
      start: from,
      end: end ?? addUp(from, moves),
      moves,
      quietAt,
    }
  })
}

async function readLogs(two: Two, { pairs, locationIds, since }: Begun): Promise<Map<string, Move[]>> {
  const [shopify, prestashop] = await Promise.all([
    two.sandbox.log(since.shopify),
    two.prestashop.shop.core(since.prestashop),
  ])
  return readMoves({ pairs, locationIds, shopify, prestashop })
}

function addUp(start: Record<Side, number>, moves: Move[]): Record<Side, number> {
  const sum = { ...start }
  for (const { side, delta } of moves) sum[side] += delta
  return sum
}

/** From the receipt of the first message about a sale to its units in the other shop. Left out: what was lost on its
 *  way, or sold while a shop was away. */
async function delaysOf(
  two: Two,
  { pairs }: Begun,
  verdicts: Map<string, Verdict>,
  apart: Span[],
): Promise<number[]> {
  const messages = {
    shopify: createMessages(two.sandbox, 0),
    prestashop: createMessages(two.prestashop.shop, 0),
  }
  await Promise.all([messages.shopify.read(), messages.prestashop.read()])
  const until = Date.now()
  return [...verdicts.values()].flatMap(({ reached }, index) =>
    reached.flatMap(({ sale, at }) => {
      if (apart.some(({ from, to }) => sale.at >= from && sale.at <= to)) return []
      const change = { ...sale, variantId: idIn(sale.side, pairs[index]), sells: true, story: '' }
      const received = messages[sale.side].receivedAt({ ...change, news: 'message' })
      return received === null ? [] : [Math.max(0, (at ?? until) - received)]
    }),
  )
}

function idIn(side: Side, pair: Pair | undefined): string {
  return (side === 'shopify' ? pair?.variantId : pair?.item) ?? ''
}

/** For people: the whole story of the first articles that aren't right. */
function describeSlips(world: World, articles: Article[], verdicts: Map<string, Verdict>): void {
  const wrong = articles.filter(({ name }) => {
    const { lost, doubled, loops, editsUndone, differs, unlogged } = verdicts.get(name) as Verdict
    return lost + doubled + loops + editsUndone > 0 || differs || unlogged
  })
  for (const { name, start, end, moves, quietAt } of wrong.slice(0, 5)) {
    const told = [...moves]
      .sort((left, right) => left.at - right.at)
      .map(({ side, by, delta, at }) => `${side} ${by} ${delta} ${((at - quietAt) / 1000).toFixed(2)}`)
    const { reached: _sales, ...verdict } = verdicts.get(name) as Verdict
    world.say(`${name}: ${JSON.stringify(verdict)}, ${JSON.stringify({ start, end })}: ${told.join(' · ')}`)
  }
}
