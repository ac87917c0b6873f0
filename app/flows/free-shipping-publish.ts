/** Sends a shop's pages what they may say, where they don't have it already. */
import { loadBar, loadWithdrawn } from '../features/free-shipping/free-shipping.query.server.ts'
import { forgetPublished, savePublished } from '../features/free-shipping/free-shipping.store.server.ts'
import type { Published } from '../features/free-shipping/progress.rules.ts'
import { saysTheSame, silence, withoutCountries } from '../features/free-shipping/proof.rules.ts'
import type { ShopCard } from '../features/shop/shop.query.server.ts'
import type { Platform } from '../platforms/platform.port.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'

/** Pages hold nothing that is older than three hours for true (promesse-bar.liquid): what stays is said again in time. */
const renewMs = 60 * 60_000

/** In the shop's turn only: what was made of an older read must not come after this. The switch and what was withdrawn
 *  are looked at last. True: pages get something else than before. */
export async function publishIfOther(shop: ShopCard, platform: Platform, made: Published): Promise<boolean> {
  const { bar, withdrawn } = await withAccount(shop.accountId, async (sql) => ({
    bar: await loadBar(sql, shop),
    withdrawn: await loadWithdrawn(sql, shop),
  }))
  const at = now()
  const wanted = bar?.isOn
    ? { ...withoutCountries(made, withdrawn), at: Math.floor(at.getTime() / 1000) }
    : silence(false, at)
  const saved = bar?.published ?? null
  const isYoung = saved !== null && at.getTime() - saved.at * 1000 < renewMs
  if (saysTheSame(saved, wanted) && (isYoung || wanted.offers.length === 0)) return false
  try {
    await platform.publishBar(wanted)
  } catch (error) {
    // It may have been taken all the same: what pages have isn't known, and the next time it is sent again.
    await withAccount(shop.accountId, (sql) => forgetPublished(sql, shop))
    throw error
  }
  await withAccount(shop.accountId, (sql) => savePublished(sql, shop, wanted, at))
  return true
}
