/** Sizes sell out and come back under field conditions: messages late, twice and out of order. */
import type { Delays } from '../observer/delays.rules.ts'
import { act, isPlain, patient, pause, sellOut, takePlain, type World } from './world.ts'

export type StockToAds = { selloutToFeedMs: Delays; restockToFeedMs: Delays }

type Pace = { perSecond: number; apartMs: number; settleMs: number; lag: 'field' | 'none' }
/** A size comes back once every message of its sell-out is surely read: what is true in between is judged. */
const whole: Pace = { perSecond: 6, apartMs: 14_000, settleMs: 30_000, lag: 'field' }
const short: Pace = { perSecond: 12, apartMs: 6_500, settleMs: 4_000, lag: 'none' }

export async function playStockToAds(world: World, name = 'stock-to-ads'): Promise<StockToAds> {
  const { sandbox, observer, sizes } = world
  const pace = world.short ? short : whole
  await sandbox.control('webhooks', { duplicate: 0.2, reorder: 0.2, lag: pace.lag })
  const plain = takePlain(world, sizes.sellOuts)
  const odd = await playOddCases(world, name, pace)
  const soldAt = new Map<string, number>()
  const back = plain.slice(0, sizes.restocks)
  for (const [index, variant] of plain.entries()) {
    const beat = pause(1000 / pace.perSecond)
    const done = await sellOut(world, variant)
    await observer.changed({ variantIds: [variant.variantId], ...done, story: name })
    soldAt.set(variant.variantId, done.at)
    if (index % 2 === 0) await restockNext(world, name, back, soldAt, pace.apartMs)
    await beat
  }
  while (back.length > 0) {
    if (!(await restockNext(world, name, back, soldAt, pace.apartMs / 2))) await pause(100)
  }
  await odd.later
  await observer.settled(patient(pace.settleMs))
  await sandbox.control('webhooks', { duplicate: 0, reorder: 0, lag: 'none' })
  await sandbox.control('webhooks/flush', {})
  // A late relapse is looked for: the judgement begins 5 s after the last receipt.
  await pause(6_000)
  return {
    selloutToFeedMs: await observer.delays(name, false),
    restockToFeedMs: await observer.delays(name, true),
  }
}

async function restockNext(
  world: World,
  name: string,
  back: { variantId: string }[],
  soldAt: Map<string, number>,
  apartMs: number,
): Promise<boolean> {
  const next = back[0]
  if (!next || Date.now() - (soldAt.get(next.variantId) ?? Infinity) < apartMs) return false
  back.shift()
  const done = await act(world, 'restock', { variantId: next.variantId, quantity: 4 })
  await world.observer.changed({ variantIds: [next.variantId], ...done, story: name })
  return true
}

/** What isn't a plain sale: publications, a draft, sales that end nothing. */
async function playOddCases(world: World, name: string, pace: Pace): Promise<{ later: Promise<void> }> {
  const { observer } = world
  const all = [...observer.catalogue.values()]
  const siblings = (productId: string) =>
    all.filter((variant) => variant.productId === productId).map(({ variantId }) => variantId)
  // One variant's own publication has no message: the app polls, too slowly for a short play.
  for (const { variantId } of world.short ? [] : takePlain(world, 3)) {
    const done = await act(world, 'unpublish', { variantId })
    await observer.changed({ variantIds: [variantId], ...done, news: 'polled', story: name })
  }
  const products = takeProducts(world, 3)
  for (const [index, productId] of products.entries()) {
    const path = index === 2 ? 'product-status' : 'unpublish'
    const done = await act(world, path, { productId, ...(index === 2 ? { status: 'DRAFT' } : {}) })
    await observer.changed({ variantIds: siblings(productId), ...done, story: name })
  }
  const [back] = products
  const stillSells = all.filter(
    ({ sells, units, productStatus }) => sells && units === 'unlimited' && productStatus === 'ACTIVE',
  )
  for (const { variantId } of stillSells.slice(0, 8)) {
    const done = await act(world, 'sell', { variantId, quantity: 1 })
    await observer.changed({ variantIds: [variantId], ...done, story: name })
  }
  const later = back ? publishLater(world, name, back, siblings(back), pace.apartMs) : Promise.resolve()
  return { later }
}

/** Whole products of plain variants only. */
function takeProducts(world: World, count: number): string[] {
  const products: string[] = []
  for (const [productId, variants] of Map.groupBy(
    world.observer.catalogue.values(),
    (one) => one.productId,
  )) {
    if (products.length === count) break
    const free = variants.every((variant) => isPlain(variant) && !world.taken.has(variant.variantId))
    if (!free) continue
    for (const { variantId } of variants) world.taken.add(variantId)
    products.push(productId)
  }
  return products
}

async function publishLater(
  world: World,
  name: string,
  productId: string,
  variantIds: string[],
  afterMs: number,
): Promise<void> {
  await pause(afterMs)
  const done = await act(world, 'publish', { productId })
  await world.observer.changed({ variantIds, ...done, story: name })
}
