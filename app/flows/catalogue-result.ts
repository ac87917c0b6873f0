/** Works through the result of a whole read, from the start each time; a line that is missing deletes nothing. */
import type { ShopCard } from '../features/shop/shop.query.server.ts'
import { loadUnseen, loadVariantsOfProducts } from '../features/stock/catalogue.query.server.ts'
import { type OpenRead, saveRead } from '../features/stock/catalogue-read.store.server.ts'
import type { VariantId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { CataloguePart, CatalogueStatus, ReadContext } from '../platforms/platform.port.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { platformFor } from '../runtime/wire.ts'
import { decideAds } from './decide-ads.flow.server.ts'
import { readAndDecide } from './read-and-decide.ts'
import { saveStock } from './save-stock.ts'
import { withShopLock } from './shop-lock.ts'

type Work = { shop: ShopCard; context: ReadContext; read: OpenRead }
type Ready = Extract<CatalogueStatus, { state: 'ready' }>
type Counts = { read: number; changed: number; repaired: number }

const attempts = 3
const verifyAtOnce = 100

export async function readCatalogueResult(work: Work, status: Ready): Promise<void> {
  const counts = await readWhole(work, status)
  await verifyUnseen(work, counts)
}

/** Cut short, by whatever: read again from the start, which changes nothing that was saved already. A platform that
 *  doesn't count beforehand tells where to go on instead: then the next look does. */
async function readWhole(work: Work, status: Ready): Promise<Counts> {
  if (status.objects === null) {
    const { variantsRead, variantsChanged, variantsRepaired } = work.read
    const counts = { read: variantsRead, changed: variantsChanged, repaired: variantsRepaired }
    await readParts(work, status.url, counts)
    return counts
  }
  for (let attempt = 1; ; attempt += 1) {
    const counts: Counts = { read: 0, changed: 0, repaired: 0 }
    try {
      if ((await readParts(work, status.url, counts)) === status.objects) return counts
    } catch (error) {
      if (!(error instanceof RetryLater)) throw error
    }
    if (attempt === attempts) throw new GiveUp('result-cut', 'the result holds less than was promised')
  }
}

/** Answers how many objects the result held. */
async function readParts(work: Work, url: string | null, counts: Counts): Promise<number> {
  let objects = 0
  if (url === null) return objects
  for await (const part of platformFor(work.shop).openCatalogueRead(url, work.context)) {
    objects += part.objects
    const refused = await savePart(work, part, counts)
    // We hold a newer read that says otherwise. A change since then may have been lost: the truth is asked for.
    await readLive(work, refused, counts)
    if (part.resume !== undefined) await saveResume(work, part.resume)
  }
  return objects
}

async function saveResume({ shop, read }: Work, operationId: string): Promise<void> {
  await withAccount(shop.accountId, (sql) => saveRead(sql, shop, read.readId, { operationId }))
}

async function savePart({ shop, read }: Work, part: CataloguePart, counts: Counts): Promise<VariantId[]> {
  return withAccount(shop.accountId, async (sql) => {
    const moment = { accountId: shop.accountId, shopId: shop.shopId, now: now() }
    const saved = await saveStock(sql, shop, [{ variants: part.variants, readAt: read.askedAt }], moment.now)
    const siblings = await loadVariantsOfProducts(sql, shop, saved.changedProducts)
    const touched = new Set([...part.variants.map(({ variantId }) => variantId), ...siblings])
    const decided = await decideAds(sql, { ...moment, variantIds: [...touched] })
    counts.read += part.variants.length
    counts.changed += saved.changed.length
    if (read.purpose === 'reconcile') counts.repaired += decided.feedChanged
    await saveRead(sql, shop, read.readId, counts)
    return saved.refused
  })
}

/** What the result doesn't name may be gone, or may be missing from it: each is asked for by its id. */
async function verifyUnseen(work: Work, counts: Counts): Promise<void> {
  const { shop, read } = work
  for (let after = ''; ; ) {
    const page = { since: read.askedAt, after, limit: verifyAtOnce }
    const unseen = await withAccount(shop.accountId, (sql) => loadUnseen(sql, shop, page))
    const last = unseen.at(-1)
    if (!last) return
    await readLive(work, unseen, counts)
    after = last
  }
}

async function readLive({ shop, context, read }: Work, ids: VariantId[], counts: Counts): Promise<void> {
  if (ids.length === 0) return
  await withShopLock(shop.shopId, async () => {
    const done = await readAndDecide(shop, platformFor(shop), context, { variantIds: ids })
    counts.changed += done.changed + done.deleted
    if (read.purpose === 'reconcile') counts.repaired += done.feedChanged
    await withAccount(shop.accountId, (sql) => saveRead(sql, shop, read.readId, counts))
  })
}
