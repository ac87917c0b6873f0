/** News of the shop itself: where it stands afterwards decides whether anything of it is read. */

import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import { saveLocations, saveScopes } from '../features/shop/shop.store.server.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { Platform } from '../platforms/platform.port.ts'
import { now, realNow } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { saveDue } from '../runtime/due.ts'
import { addJob } from '../runtime/queue.ts'
import { askRefresh } from './free-shipping-refresh.flow.server.ts'
import { closeTrouble, openTrouble } from './platform-trouble.ts'
import { onPrivacyMessage } from './privacy.flow.server.ts'
import { addInstall, readAgain, readShopFacts } from './shop-installed.flow.server.ts'
import { onShopUninstalled } from './shop-uninstalled.flow.server.ts'
import type { ShopNews } from './sort-messages.ts'

/** Answers the shop as it stands afterwards; null: it was forgotten. Throws RetryLater, GiveUp. */
export async function onShopNews(
  shop: ShopCard,
  platform: Platform,
  news: readonly ShopNews[],
): Promise<ShopCard | null> {
  let state = shop.state
  for (const item of news) {
    if (item.kind === 'uninstalled' && (await onShopUninstalled(shop, item.triggeredAt)))
      state = 'uninstalled'
    if (item.kind === 'data-request' || item.kind === 'customer-redact' || item.kind === 'shop-redact')
      if (await onPrivacyMessage({ ...shop, state }, platform, item)) return null
  }
  if (state === 'installed') await onInstalledNews(shop, platform, news)
  return withAccount(shop.accountId, (sql) => loadShop(sql, shop))
}

async function onInstalledNews(shop: ShopCard, platform: Platform, news: readonly ShopNews[]): Promise<void> {
  const { accountId, shopId } = shop
  const has = (kind: ShopNews['kind']) => news.some((item) => item.kind === kind)
  if (has('scopes-changed')) await onScopesChanged(shop, platform)
  if (has('moved')) await onMoved(shop, platform)
  if (has('shop-changed')) await readShopFacts(shop)
  // Rates say from where goods leave and what the shop grants: each of these may change what is true of them.
  if (has('shipping-changed') || has('scopes-changed') || has('shop-changed') || has('locations-changed'))
    await askRefresh(shop, { prove: has('shipping-changed') || has('scopes-changed') })
  if (has('locations-changed')) await onLocationsChanged(shop, platform)
  if (has('catalogue-ready'))
    await withAccount(accountId, (sql) =>
      addJob(sql, 'catalogue-read', { accountId, shopId }, { jobKey: `catalogue-read:${shopId}` }),
    )
}

/** The message may be old: what is granted now is asked for. */
async function onScopesChanged(shop: ShopCard, platform: Platform): Promise<void> {
  const granted = await platform.readScopes()
  const missing = platform.missingScopes(granted)
  await withAccount(shop.accountId, async (sql) => {
    await saveScopes(sql, shop, granted)
    if (missing.length > 0) return
    await closeTrouble(sql, shop, ['access-lost'])
    // An installation that lacked them stopped before it knew the shop.
    if (shop.publicationId === null) await addInstall(sql, shop)
  })
  if (missing.length > 0) throw new GiveUp('scopes-missing', missing.join(' '))
}

/** Where the shop that we know still answers, the sender is a copy of it and concerns nobody. */
async function onMoved(shop: ShopCard, platform: Platform): Promise<void> {
  try {
    await platform.readLocations()
  } catch (error) {
    if (!(error instanceof RetryLater)) throw error
    await withAccount(shop.accountId, (sql) => openTrouble(sql, shop, 'shop-moved', {}))
  }
}

/** A location that opens or closes changes what sells without a message for each variant: the poll looks now, and the
 *  whole is read again, because quantities change where nothing sells out. */
async function onLocationsChanged(shop: ShopCard, platform: Platform): Promise<void> {
  const { accountId, shopId } = shop
  const readAt = realNow()
  const locations = await platform.readLocations()
  await withAccount(accountId, async (sql) => {
    await saveLocations(sql, shop, locations, readAt)
    const payload = { shopId }
    await saveDue(sql, { accountId, kind: 'publication-poll', subject: shopId, payload, dueAt: now() })
    if (shop.publicationId !== null) await readAgain(sql, shop)
  })
}
