/** What the platform's privacy messages ask is done at once: gathered for the merchant, or forgotten. */

import {
  loadExport,
  redactOrders,
  redactShop,
  saveRequest,
} from '../features/privacy/privacy.store.server.ts'
import { openProblems } from '../features/problems/problem.store.server.ts'
import type { ShopCard } from '../features/shop/shop.query.server.ts'
import { hasReadBeforeInstall } from '../features/stock/catalogue-read.store.server.ts'
import { GiveUp } from '../language/outcome.ts'
import type { Platform } from '../platforms/platform.port.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { log } from '../runtime/log.ts'
import { accessCodes } from './platform-trouble.ts'
import type { ShopNews } from './sort-messages.ts'

type PrivacyMessage = Extract<ShopNews, { kind: 'data-request' | 'customer-redact' | 'shop-redact' }>

/** The body names another shop than the header did: only the body is signed, so nobody is believed. */
class WrongShop extends Error {
  override name = 'WrongShop'
}

/** True: the shop is gone, and with it its messages. Throws RetryLater. */
export async function onPrivacyMessage(
  shop: ShopCard,
  platform: Platform,
  message: PrivacyMessage,
): Promise<boolean> {
  if (message.domain !== shop.domain) throw new WrongShop('a privacy message of another shop')
  if (message.kind === 'data-request') await onDataRequest(shop, message)
  else if (message.kind === 'customer-redact') await onCustomerRedact(shop, message)
  // Sent two days after an uninstall: of a shop that came back since, it says nothing.
  else if (!(await isBack(shop, platform, message))) {
    await onShopRedact(shop, message)
    return true
  }
  return false
}

/** Installed by our books, and before: it came back, or the uninstall that the message follows was never heard of.
 *  Whether our access still counts only the platform knows. */
async function isBack(shop: ShopCard, platform: Platform, { triggeredAt }: PrivacyMessage): Promise<boolean> {
  if (shop.state !== 'installed') return false
  if (shop.installedAt > triggeredAt) return true
  if (!(await withAccount(shop.accountId, (sql) => hasReadBeforeInstall(sql, shop)))) return false
  try {
    await platform.readScopes()
    return true
  } catch (error) {
    if (error instanceof GiveUp && accessCodes.includes(error.code)) return false
    throw error
  }
}

async function onDataRequest(
  shop: ShopCard,
  { requestRef, orderIds, triggeredAt }: Extract<PrivacyMessage, { kind: 'data-request' }>,
): Promise<void> {
  await withAccount(shop.accountId, async (sql) => {
    const found = await loadExport(sql, shop, orderIds)
    const isNew = await saveRequest(sql, shop, {
      kind: 'data_request',
      requestRef,
      receivedAt: triggeredAt,
      doneAt: now(),
      export: found,
    })
    if (!isNew) return
    const problem = { kind: 'privacy-request', subject: shop.shopId, shopId: shop.shopId } as const
    await openProblems(sql, { accountId: shop.accountId, problems: [problem], now: now() })
  })
}

async function onCustomerRedact(
  shop: ShopCard,
  { orderIds, triggeredAt }: Extract<PrivacyMessage, { kind: 'customer-redact' }>,
): Promise<void> {
  await withAccount(shop.accountId, async (sql) => {
    await redactOrders(sql, shop, orderIds)
    await saveRequest(sql, shop, {
      kind: 'redact_customer',
      requestRef: '',
      receivedAt: triggeredAt,
      doneAt: now(),
      export: null,
    })
  })
}

async function onShopRedact(shop: ShopCard, { triggeredAt }: PrivacyMessage): Promise<void> {
  await withAccount(shop.accountId, async (sql) => {
    await saveRequest(sql, shop, {
      kind: 'redact_shop',
      requestRef: '',
      receivedAt: triggeredAt,
      doneAt: now(),
      export: null,
    })
    await redactShop(sql, shop)
  })
  log().info({ shopId: shop.shopId }, 'a shop was forgotten')
}
