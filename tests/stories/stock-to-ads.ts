/** Sizes sell out and come back under field conditions: messages late, twice and out of order. */
import type { Delays } from '../observer/delays.rules.ts'
import { act, isPlain, pause, sellOut, takePlain, type World } from './world.ts'

export type StockToAds = { selloutToFeedMs: Delays; restockToFeedMs: Delays }

const perSecond = 6
/** A size comes back once every message of its sell-out is surely read: what is true in between is judged. */
const apartMs = 14_000

export async function playStockToAds(world: World, name = 'stock-to-ads'): Promise<StockToAds> {
  const { sandbox, observer, sizes } = world
  await sandbox.control('webhooks', { duplicate: 0.2, reorder: 0.2, lag: 'field' })
  const plain = takePlain(world, sizes.sellOuts)
  await playOddCases(world, name)
  const soldAt = new Map<string, number>()
  const back = plain.slice(0, sizes.restocks)
  for (const [index, variant] of plain.entries()) {
    const beat = pause(1000 / perSecond)
    const done = await sellOut(world, variant)
    await observer.changed({ variantIds: [variant.variantId], ...done, story: name })
    soldAt.set(variant.variantId, done.at)
    if (index % 2 === 0) await restockNext(world, name, back, soldAt, false)
    await beat
  }
  while (back.length > 0) {
    if (!(await restockNext(world, name, back, soldAt, true))) await pause(100)
  }
  await observer.settled(30_000)
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
  orSoon: boolean,
): Promise<boolean> {
  const next = back[0]
  if (!next || Date.now() - (soldAt.get(next.variantId) ?? Infinity) < (orSoon ? apartMs / 2 : apartMs))
    return false
  back.shift()
  const done = await act(world, 'restock', { variantId: next.variantId, quantity: 4 })
  await world.observer.changed({ variantIds: [next.variantId], ...done, story: name })
  return true
}

/** What isn't a plain sale: publications, a draft, sales that end nothing. */
async function playOddCases(world: World, name: string): Promise<void> {
  const { observer } = world
  const all = [...observer.catalogue.values()]
  const siblings = (productId: string) =>
    all.filter((variant) => variant.productId === productId).map(({ variantId }) => variantId)
  for (const { variantId } of takePlain(world, 2)) {
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
  if (back) void republishLater(world, name, back, siblings(back))
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

async function republishLater(
  world: World,
  name: string,
  productId: string,
  variantIds: string[],
): Promise<void> {
  await pause(apartMs)
  const done = await act(world, 'publish', { productId })
  await world.observer.changed({ variantIds, ...done, story: name })
}
