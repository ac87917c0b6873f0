/** What no message tells is asked for: the platform says, at least once a minute, what may have changed. */

import { loadWaiting } from '../features/shop/inbox.store.server.ts'
import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import { loadChecksums, loadPublications, loadUnnamed } from '../features/stock/catalogue.query.server.ts'
import { loadOpenRead } from '../features/stock/catalogue-read.store.server.ts'
import { decidePollDifference } from '../features/stock/outline.rules.ts'
import type { AccountId, ShopId, VariantId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { HeldCatalogue, Platform, ReadContext } from '../platforms/platform.port.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { saveDue } from '../runtime/due.ts'
import { env } from '../runtime/env.ts'
import { log } from '../runtime/log.ts'
import { addJob } from '../runtime/queue.ts'
import { platformFor } from '../runtime/wire.ts'
import { closeTrouble, saveTrouble } from './platform-trouble.ts'
import { endSilence, noteSilence } from './pool-push.ts'
import { readAndDecide } from './read-and-decide.ts'
import { withShopLock } from './shop-lock.ts'

type Sql = Parameters<Parameters<typeof withAccount>[1]>[0]
type Shop = { accountId: AccountId; shopId: ShopId }

/** So many are asked for live in one poll; the next one goes on. */
const goneAtOnce = 100

export function nextPoll(after: Date): Date {
  return new Date(after.getTime() + env().POLL_SECONDS * 1000)
}

export async function onPublicationPoll({ accountId, shopId }: Shop): Promise<void> {
  const { shop, read } = await withAccount(accountId, async (sql) => ({
    shop: await loadShop(sql, { accountId, shopId }),
    read: await loadOpenRead(sql, { accountId, shopId }),
  }))
  if (shop?.state !== 'installed') return
  const startedAt = now()
  try {
    // While the first import runs nearly everything differs, and the import is about to bring it.
    if (shop.publicationId !== null && read?.purpose !== 'import')
      await poll(shop, { ...shop, publicationId: shop.publicationId })
  } catch (error) {
    if (error instanceof GiveUp) await saveTrouble(shop, error)
    else if (!(error instanceof RetryLater)) throw error
    else {
      log().info({ shop: shop.domain, reason: error.message }, 'publication poll put off')
      await noteSilence(shop)
    }
  } finally {
    await withAccount(accountId, (sql) => {
      const payload = { shopId }
      return saveDue(sql, {
        accountId,
        kind: 'publication-poll',
        subject: shopId,
        payload,
        dueAt: nextPoll(startedAt),
      })
    })
  }
}

async function poll(shop: ShopCard, context: ReadContext): Promise<void> {
  const platform = platformFor(shop)
  for await (const suspects of platform.findSuspects(heldOf(shop), context))
    if (suspects.length > 0) await reread(shop, platform, context, suspects)
  await withAccount(shop.accountId, (sql) => onAccess(sql, shop))
}

function heldOf(shop: ShopCard): HeldCatalogue {
  return {
    differing: (rows) =>
      withAccount(shop.accountId, async (sql) => {
        const ids = rows.map(({ variantId }) => variantId)
        return decidePollDifference(rows, await loadPublications(sql, shop, ids))
      }),
    unnamed: (named, since) =>
      withAccount(shop.accountId, (sql) => loadUnnamed(sql, shop, { since, named, limit: goneAtOnce })),
    checksums: () => withAccount(shop.accountId, (sql) => loadChecksums(sql, shop)),
  }
}

/** The platform answers: whatever was said of lost access is over, and messages that nobody drains any more are. */
async function onAccess(sql: Sql, shop: ShopCard): Promise<void> {
  const { accountId, shopId } = shop
  await endSilence(sql, shop)
  await closeTrouble(sql, { accountId, shopId }, ['access-lost', 'shop-moved'])
  const waiting = await loadWaiting(sql, { accountId, shopId }, 1)
  if (waiting.length > 0) await addJob(sql, 'drain', { accountId, shopId }, { jobKey: `drain:${shopId}` })
}

/** The page is a hint as any message is: what differs is read live, in the shop's turn. */
function reread(
  shop: ShopCard,
  platform: Platform,
  context: ReadContext,
  variantIds: VariantId[],
): Promise<void> {
  return withShopLock(shop.shopId, async () => {
    await readAndDecide(shop, platform, context, { variantIds })
  })
}
