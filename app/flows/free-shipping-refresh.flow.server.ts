/** Keeps what pages say of free delivery in step with the shop's rates: reads, compiles, saves, publishes what differs. */

import { loadBar } from '../features/free-shipping/free-shipping.query.server.ts'
import {
  ensureBar,
  saveOffers,
  saveRead,
  saveSwitch,
} from '../features/free-shipping/free-shipping.store.server.ts'
import { compileOffers } from '../features/free-shipping/offer.rules.ts'
import type { Published } from '../features/free-shipping/progress.rules.ts'
import { silence } from '../features/free-shipping/proof.rules.ts'
import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { CountryOffer } from '../language/shipping.ts'
import type { Platform, ShippingRead } from '../platforms/platform.port.ts'
import { now, realNow } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { dropDue, saveDue } from '../runtime/due.ts'
import { env } from '../runtime/env.ts'
import { log } from '../runtime/log.ts'
import { addJob } from '../runtime/queue.ts'
import { platformFor } from '../runtime/wire.ts'
import { noteOffers, noteUnreadable } from './free-shipping-problems.ts'
import { publishIfOther } from './free-shipping-publish.ts'
import { accessCodes } from './platform-trouble.ts'
import { withNextTurnAt } from './shop-lock.ts'

type Shop = { accountId: AccountId; shopId: ShopId }
type Sql = Parameters<Parameters<typeof withAccount>[1]>[0]

/** So long may rates go unread before pages say nothing of them. */
export const staleMs = 10 * 60_000

/** The rates are looked at soon; `prove`: and carts are priced, whether or not they changed. */
export async function askRefresh({ accountId, shopId }: Shop, { prove = false } = {}): Promise<void> {
  await withAccount(accountId, async (sql) => {
    await addRefresh(sql, { accountId, shopId })
    if (prove) await addProof(sql, { accountId, shopId })
  })
}

export function addRefresh(sql: Sql, { accountId, shopId }: Shop): Promise<void> {
  return addJob(sql, 'refresh-offers', { accountId, shopId }, { jobKey: `refresh-offers:${shopId}` })
}

export function addProof(sql: Sql, { accountId, shopId }: Shop): Promise<void> {
  return addJob(sql, 'prove-offers', { accountId, shopId }, { jobKey: `prove-offers:${shopId}` })
}

/** Not all edits announce themselves: at least once a minute somebody looks. */
export async function onShippingPoll({ accountId, shopId }: Shop): Promise<void> {
  const startedAt = now()
  const shop = await withAccount(accountId, (sql) => loadShop(sql, { accountId, shopId }))
  if (shop?.state !== 'installed') return
  try {
    await refreshOffers({ accountId, shopId })
  } finally {
    await withAccount(accountId, (sql) => planShippingPoll(sql, shop, startedAt))
  }
}

export function planShippingPoll(sql: Sql, { accountId, shopId }: Shop, after: Date): Promise<void> {
  const dueAt = new Date(after.getTime() + env().POLL_SECONDS * 1000)
  return saveDue(sql, { accountId, kind: 'shipping-poll', subject: shopId, payload: { shopId }, dueAt })
}

/** One at a time for a shop; whoever finds somebody waiting leaves it to them. */
export async function refreshOffers({ accountId, shopId }: Shop): Promise<void> {
  await withNextTurnAt(`shipping:${shopId}`, async () => {
    const shop = await withAccount(accountId, async (sql) => {
      const found = await loadShop(sql, { accountId, shopId })
      // Where a theme must let it in, it may speak; in PrestaShop it appears by itself, so its merchant says when.
      if (found?.state === 'installed') await ensureBar(sql, found, found.platform === 'shopify')
      return found
    })
    if (shop?.state === 'installed') await refresh(shop, platformFor(shop))
  })
}

async function refresh(shop: ShopCard, platform: Platform): Promise<void> {
  try {
    await switchOffFirst(shop, platform)
    const readAt = realNow()
    const read = await platform.readShipping()
    if (read.kind === 'unreadable') await onUnreadable(shop, platform, read, readAt)
    else await onRead(shop, platform, read, readAt)
  } catch (error) {
    if (error instanceof GiveUp) await onRefused(shop, platform, error)
    else if (error instanceof RetryLater) await onSilent(shop, platform, error)
    else {
      // A fault of ours ends in silence, too, if it lasts.
      await onSilent(shop, platform, new RetryLater('a fault of ours', 0))
      throw error
    }
  }
}

/** An off switch doesn't wait for rates. */
async function switchOffFirst(shop: ShopCard, platform: Platform): Promise<void> {
  const bar = await withAccount(shop.accountId, (sql) => loadBar(sql, shop))
  if (bar && !bar.isOn && bar.published?.on) await publishIfOther(shop, platform, silence(false, now()))
}

type Readable = Exclude<ShippingRead, { kind: 'unreadable' }>
type Unreadable = Extract<ShippingRead, { kind: 'unreadable' }>

async function onRead(shop: ShopCard, platform: Platform, read: Readable, readAt: Date): Promise<void> {
  const { published, offers, recheckAt } = compiled(read)
  const helpDisagrees = read.kind === 'offers' && read.notes.includes('help-disagrees')
  const isOurs = await withAccount(shop.accountId, async (sql) => {
    const before = await loadBar(sql, shop)
    const saved = { readAt, checksum: read.checksum, unreadable: null, helpDisagrees }
    if (!(await saveRead(sql, shop, saved))) return false
    if (read.kind === 'offers') await followSwitch(sql, shop, read.on)
    await saveOffers(sql, shop, offers)
    const contradicted = read.kind === 'offers' ? read.contradicted : []
    await noteOffers(sql, shop, offers, { helpDisagrees, contradicted })
    await noteUnreadable(sql, shop, null)
    await planRecheck(sql, shop, recheckAt)
    if (before?.readChecksum !== read.checksum) await addProof(sql, shop)
    return true
  })
  if (isOurs) await publishIfOther(shop, platform, published)
}

function compiled(read: Readable): { published: Published; offers: CountryOffer[]; recheckAt: Date | null } {
  return read.kind === 'setup' ? compileOffers(read.setup) : { ...read, recheckAt: null }
}

/** The shop's own back office has the switch, too: what it says counts once it was told what was said here. */
async function followSwitch(sql: Sql, shop: Shop, isOn: boolean): Promise<void> {
  const bar = await loadBar(sql, shop)
  if (bar && bar.isOn !== isOn && (bar.published === null || bar.published.on === bar.isOn))
    await saveSwitch(sql, shop, isOn)
}

/** A discount that begins or ends changes what is true, and no message tells. */
async function planRecheck(sql: Sql, { accountId, shopId }: Shop, recheckAt: Date | null): Promise<void> {
  const due = { accountId, kind: 'refresh-offers', subject: shopId }
  if (recheckAt === null) await dropDue(sql, due)
  else await saveDue(sql, { ...due, payload: { shopId }, dueAt: recheckAt })
}

/** Nothing is known, so nothing is said. */
async function onUnreadable(
  shop: ShopCard,
  platform: Platform,
  read: Unreadable,
  readAt: Date,
): Promise<void> {
  const unreadable = read.scope ?? read.reason
  await withAccount(shop.accountId, async (sql) => {
    await saveRead(sql, shop, { readAt, checksum: null, unreadable, helpDisagrees: false })
    await saveOffers(sql, shop, [])
    await noteOffers(sql, shop, [], { helpDisagrees: false, contradicted: [] })
    await noteUnreadable(sql, shop, read.scope ? { scope: read.scope } : { code: read.reason })
  })
  await publishIfOther(shop, platform, silence(true, now()))
}

/** Trying again won't help. A shop that takes nothing of ours any more has its own problem, and can't be told either. */
async function onRefused(shop: ShopCard, platform: Platform, error: GiveUp): Promise<void> {
  log().warn({ shopId: shop.shopId, code: error.code }, 'rates can’t be read')
  const isTold = accessCodes.includes(error.code) && error.code !== 'scopes-missing'
  if (!isTold) await withAccount(shop.accountId, (sql) => noteUnreadable(sql, shop, { code: error.code }))
  await publishIfOther(shop, platform, silence(true, now())).catch((failure: unknown) => {
    if (!(failure instanceof GiveUp || failure instanceof RetryLater)) throw failure
  })
}

/** The next poll asks again; what was read too long ago isn't said any more. */
async function onSilent(shop: ShopCard, platform: Platform, error: RetryLater): Promise<void> {
  log().info({ shopId: shop.shopId, reason: error.message }, 'rates not read this time')
  const bar = await withAccount(shop.accountId, (sql) => loadBar(sql, shop))
  if (!bar?.readAt || realNow().getTime() - bar.readAt.getTime() < staleMs) return
  await onRefused(shop, platform, new GiveUp('no-answer', error.message))
}
