/** A shop that opens the app is read whole, and kept true from then on. */

import { forgetPublished } from '../features/free-shipping/free-shipping.store.server.ts'
import { nextNight } from '../features/shop/night.rules.ts'
import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import { saveInstalled, saveLocations, saveShopFacts } from '../features/shop/shop.store.server.ts'
import {
  beginRead,
  dropOpenReads,
  hasReadBefore,
  loadOpenRead,
} from '../features/stock/catalogue-read.store.server.ts'
import type { AccountId, ShopId, ShopRef } from '../language/ids.ts'
import { GiveUp } from '../language/outcome.ts'
import type { ShopFacts } from '../platforms/platform.port.ts'
import { now, realNow } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { findShop } from '../runtime/directory.ts'
import { saveDue } from '../runtime/due.ts'
import { addJob } from '../runtime/queue.ts'
import { platformFor } from '../runtime/wire.ts'
import { replanDates } from './ad-settings.flow.server.ts'
import { askBaskets } from './baskets.flow.server.ts'
import { addRefresh, planShippingPoll } from './free-shipping-refresh.flow.server.ts'
import { closeTrouble, openTrouble, saveTrouble } from './platform-trouble.ts'
import { stopPools } from './pool-away.ts'
import { nextPoll } from './publication-poll.flow.server.ts'

type Sql = Parameters<Parameters<typeof withAccount>[1]>[0]
type Shop = { accountId: AccountId; shopId: ShopId }

/** A new token: the first install, a reinstall, or a token that had been lost. The rest is the worker's, so that the
 *  page isn't kept waiting; it already shows that the catalogue is being read. */
export async function onTokenReceived({ domain }: { domain: string }): Promise<void> {
  const found = await findShop(domain)
  if (found === null) throw new Error('a token for a shop that is not in the directory')
  await onShopConnected(found)
}

/** The same for a shop whose module was connected: its address was proved, and we hold a key of its own. */
export async function onShopConnected(found: Shop): Promise<void> {
  const { accountId, shopId } = found
  await withAccount(accountId, async (sql) => {
    await saveInstalled(sql, found, now())
    // Without a token nothing was read, and an uninstalled shop sends no messages: whatever is known may be old.
    const isKnown = await hasReadBefore(sql, found)
    const purpose = isKnown ? 'reconcile' : 'import'
    // Connected anew: a PrestaShop that merely was away keeps its keys.
    if (isKnown && (await loadShop(sql, found))?.platform === 'prestashop') await stopPools(sql, found)
    await beginRead(sql, { ...found, purpose, now: now(), realNow: realNow() })
    await closeTrouble(sql, found, ['access-lost', 'shop-moved'])
    await addInstall(sql, { accountId, shopId })
  })
}

export function addInstall(sql: Sql, { accountId, shopId }: Shop): Promise<void> {
  return addJob(sql, 'install', { accountId, shopId }, { jobKey: `install:${shopId}` })
}

/** Reads the shop itself, plans what recurs, and lets the whole read begin. */
export async function onShopInstalled({ accountId, shopId }: Shop): Promise<void> {
  const shop = await withAccount(accountId, (sql) => loadShop(sql, { accountId, shopId }))
  if (shop?.state !== 'installed') return
  try {
    await readShopFacts(shop)
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error
    return saveTrouble(shop, error)
  }
  await withAccount(accountId, async (sql) => {
    const fresh = await loadShop(sql, shop)
    const payload = { shopId }
    await saveDue(sql, {
      accountId,
      kind: 'publication-poll',
      subject: shopId,
      payload,
      dueAt: nextPoll(now()),
    })
    const dueAt = nextNight(now(), fresh?.timeZone ?? shop.timeZone)
    await saveDue(sql, { accountId, kind: 'reconcile', subject: shopId, payload, dueAt })
    // An installation whose end we never heard of took the app's data with it.
    await forgetPublished(sql, { accountId, shopId })
    await planShippingPoll(sql, { accountId, shopId }, now())
    await addRefresh(sql, { accountId, shopId })
    await addJob(sql, 'catalogue-read', { accountId, shopId }, { jobKey: `catalogue-read:${shopId}` })
    // Messages that came while there was no token have waited.
    await addJob(sql, 'drain', { accountId, shopId }, { jobKey: `drain:${shopId}` })
  })
  await askBaskets({ accountId, shopId })
}

/** What the shop says of itself, its locations and its permissions. Throws RetryLater, GiveUp. */
export async function readShopFacts(shop: ShopRef): Promise<void> {
  const platform = platformFor(shop)
  const readAt = realNow()
  const facts = await platform.readShop()
  const missing = platform.missingScopes(facts.scopes)
  if (missing.length > 0) throw new GiveUp('scopes-missing', missing.join(' '))
  const locations = await platform.readLocations()
  await withAccount(shop.accountId, async (sql) => {
    const before = await loadShop(sql, shop)
    await saveShopFacts(sql, shop, facts)
    if (before?.publicationId && isReadOtherwise(before, facts)) await readAgain(sql, shop)
    if (before && before.timeZone !== facts.timeZone) await replanDates(sql, shop, facts.timeZone)
    await saveLocations(sql, shop, locations, readAt)
    await closeTrouble(sql, shop, ['access-lost', 'shop-moved'])
    if (facts.publicationId === null) await openTrouble(sql, shop, 'publication-missing', {})
    else await closeTrouble(sql, shop, ['publication-missing'])
  })
}

/** What was read for another country, currency or publication isn't true for this one. */
function isReadOtherwise(before: ShopCard, facts: ShopFacts): boolean {
  return (
    before.country !== facts.country ||
    before.currency !== facts.currency ||
    before.publicationId !== facts.publicationId
  )
}

/** A read under way was asked before the shop changed: it doesn't serve. */
export async function readAgain(sql: Sql, { accountId, shopId }: Shop): Promise<void> {
  const purpose = (await loadOpenRead(sql, { accountId, shopId }))?.purpose ?? 'reconcile'
  await dropOpenReads(sql, { accountId, shopId }, 'superseded', now())
  await beginRead(sql, { accountId, shopId, purpose, now: now(), realNow: realNow() })
  await addJob(sql, 'catalogue-read', { accountId, shopId }, { jobKey: `catalogue-read:${shopId}` })
}
