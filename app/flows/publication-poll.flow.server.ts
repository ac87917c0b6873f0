/** What no webhook tells is asked for: every variant's publication, at least once a minute. */

import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import { loadPublications } from '../features/stock/catalogue.query.server.ts'
import { loadOpenRead } from '../features/stock/catalogue-read.store.server.ts'
import { decidePollDifference } from '../features/stock/outline.rules.ts'
import type { AccountId, ShopId, VariantId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { Platform, ReadContext } from '../platforms/platform.port.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { saveDue } from '../runtime/due.ts'
import { env } from '../runtime/env.ts'
import { log } from '../runtime/log.ts'
import { platformFor } from '../runtime/wire.ts'
import { saveTrouble } from './platform-trouble.ts'
import { readAndDecide } from './read-and-decide.ts'
import { withShopLock } from './shop-lock.ts'

type Shop = { accountId: AccountId; shopId: ShopId }

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
    else log().info({ shop: shop.domain, reason: error.message }, 'publication poll put off')
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
  for await (const rows of platform.readPublications(context)) {
    const suspects = await withAccount(shop.accountId, async (sql) => {
      const kept = await loadPublications(
        sql,
        shop,
        rows.map(({ variantId }) => variantId),
      )
      return decidePollDifference(rows, kept)
    })
    if (suspects.length > 0) await reread(shop, platform, context, suspects)
  }
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
