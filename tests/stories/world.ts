/** What every story is given: the shops, the app installed in them, the observers, and hands on the worker. */
import type { Observer } from '../observer/observer.ts'
import type { Prestashop } from '../observer/prestashop.client.ts'
import type { CatalogueVariant, ListedItem, Sandbox } from '../observer/sandbox.client.ts'
import type { Sizes } from './acceptance.rules.ts'
import type { App } from './app.client.ts'
import { isRead } from './progress.parse.ts'

/** The second shop of the same account, with an observer of its own feeds and pages. */
export type PrestashopWorld = { shop: Prestashop; app: App; observer: Observer }

export type World = {
  /** Null where PHP or MariaDB can't be had. */
  prestashop: PrestashopWorld | null
  sandbox: Sandbox
  app: App
  observer: Observer
  /** Both channels' lists as they were uploaded; `variantId` null = stale, by whoever made the list. */
  list: ListedItem[]
  apiSecret: string
  pollMs: number
  sizes: Sizes
  /** In `npm test` and beside a broken guard: fewer and quicker, the same questions. */
  short: boolean
  worker: {
    /** kill -9; answers the moment. */
    kill: () => Promise<number>
    start: () => Promise<void>
  }
  say: (line: string) => void
  /** Variants that a story used up, so that the next one takes others. */
  taken: Set<string>
}

let leisure = 1

/** Where counts are asked for and no delay is judged, what is waited for may take this many times longer: a busy
 *  machine isn't a wrong one. */
export function atLeisure(times: number): void {
  leisure = times
}

/** So long is waited for what comes by itself. */
export const patient = (ms: number) => ms * leisure

/** A story has this long; longer counts as failed. */
export const budgetMs = () => patient(90_000)

/** Variants in both lists that sell a known number of units, and about which nothing is a special case. */
export function takePlain(world: World, count: number): CatalogueVariant[] {
  return take(world, count, isPlain)
}

/** Variants in both lists that only want units to sell again. */
export function takeSoldOut(world: World, count: number): CatalogueVariant[] {
  return take(world, count, (variant) => {
    const { jsonLd, levels } = variant
    return isCounted(variant) && jsonLd === 'OutOfStock' && levels.every(({ available }) => available === 0)
  })
}

function take(world: World, count: number, fits: (variant: CatalogueVariant) => boolean): CatalogueVariant[] {
  const inBoth = channelsOf(world)
  const found: CatalogueVariant[] = []
  for (const variant of world.observer.catalogue.values()) {
    if (found.length === count) break
    if (world.taken.has(variant.variantId) || (inBoth.get(variant.variantId)?.size ?? 0) < 2) continue
    if (!fits(variant)) continue
    world.taken.add(variant.variantId)
    found.push(variant)
  }
  if (found.length < count)
    throw new Error(`the shop has ${found.length} such variants left, ${count} wanted`)
  return found
}

export function isPlain(variant: CatalogueVariant): boolean {
  const { sells, units, levels } = variant
  const sellable = sells && typeof units === 'number' && units > 0
  return isCounted(variant) && sellable && levels.every(({ available }) => available >= 0)
}

/** Units decide whether it sells, and nothing else. */
function isCounted({
  tracked,
  inventoryPolicy,
  requiresComponents,
  preorder,
  price,
  productStatus,
}: CatalogueVariant) {
  const counted = tracked && inventoryPolicy === 'DENY' && !requiresComponents && !preorder
  return counted && Number(price) > 0 && productStatus === 'ACTIVE'
}

function channelsOf({ list }: World): Map<string, Set<string>> {
  const channels = new Map<string, Set<string>>()
  for (const { channel, variantId } of list) {
    if (variantId === null) continue
    channels.set(variantId, (channels.get(variantId) ?? new Set()).add(channel))
  }
  return channels
}

/** Sells whatever the page still sells, in one order. */
export async function sellOut(world: World, variant: CatalogueVariant): Promise<Done> {
  return act(world, 'sell', { variantId: variant.variantId, quantity: variant.units })
}

/** When something was done, real milliseconds: the moment before it was asked for. */
export type Done = { at: number }

export async function act(world: World, path: string, body: object): Promise<Done> {
  const at = Date.now()
  await world.sandbox.control(path, body)
  return { at }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Waits until `holds`, at most `withinMs`; answers whether it came to hold. */
export async function until(
  holds: () => Promise<boolean>,
  withinMs: number,
  everyMs = 200,
): Promise<boolean> {
  const end = Date.now() + patient(withinMs)
  while (Date.now() < end) {
    if (await holds()) return true
    await pause(everyMs)
  }
  return holds()
}

/** Asks for a reconciliation as staff do; one that is still under way would serve instead of a new one. */
export async function askReconciliation({ app }: { app: App }): Promise<void> {
  if (!(await until(async () => isRead(await app.page('/progress')), 30_000))) {
    throw new Error('an earlier read of the catalogue does not end')
  }
  await app.post('/?index', { intent: 'reconcile' })
}
