/** Prices the carts that would show a promise to be false; a destination where one does says nothing from then on. */
import {
  loadBar,
  loadGoods,
  loadOffers,
  loadStillBroken,
  type ShownOffer,
} from '../features/free-shipping/free-shipping.query.server.ts'
import { savePlace } from '../features/free-shipping/free-shipping.store.server.ts'
import { compileOffers } from '../features/free-shipping/offer.rules.ts'
import { type Published, sayAbout } from '../features/free-shipping/progress.rules.ts'
import {
  decideFollowUp,
  decideProbes,
  judgeProbe,
  type Probe,
  type ProbeMeans,
  toBarCart,
  wholeCountries,
  withBroken,
} from '../features/free-shipping/proof.rules.ts'
import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { Platform, PricedCart, ShippingRead } from '../platforms/platform.port.ts'
import { withAccount } from '../runtime/database.ts'
import { log } from '../runtime/log.ts'
import { platformFor } from '../runtime/wire.ts'
import { refreshOffers } from './free-shipping-refresh.flow.server.ts'
import { type JudgedCart, planProof, saveVerdicts } from './free-shipping-verdicts.ts'
import { withNextTurnAt } from './shop-lock.ts'

type Shop = { accountId: AccountId; shopId: ShopId }
type Readable = Exclude<ShippingRead, { kind: 'unreadable' }>
type Judged = JudgedCart & { probe: Probe; priced: PricedCart }

/** Carts priced in one run, or a country's own if they are more: each costs the shop's points. The other countries have
 *  their turn in the next nights. */
const mostCarts = 240
const goodsLookedAt = 2_000
const cartsAtOnce = 24
const movedMs = 30_000

export async function proveOffers({ accountId, shopId }: Shop): Promise<void> {
  await withNextTurnAt(`proof:${shopId}`, async () => {
    const shop = await withAccount(accountId, (sql) => loadShop(sql, { accountId, shopId }))
    if (shop?.state !== 'installed') return
    try {
      await prove(shop, platformFor(shop))
    } catch (error) {
      if (!(error instanceof GiveUp || error instanceof RetryLater)) throw error
      log().info({ shopId, reason: error.message }, 'carts not priced this time')
    }
  })
}

async function prove(shop: ShopCard, platform: Platform): Promise<void> {
  const place = await platform.readBarPlace()
  await withAccount(shop.accountId, (sql) => savePlace(sql, shop, place))
  const read = await platform.readShipping()
  if (read.kind === 'unreadable') return
  const { published, offers } = read.kind === 'setup' ? compileOffers(read.setup) : read
  const { goods, shown, broken } = await withAccount(shop.accountId, async (sql) => ({
    goods: await loadGoods(sql, shop, goodsLookedAt),
    shown: await loadOffers(sql, shop),
    broken: await loadStillBroken(sql, shop),
  }))
  const named = [...new Set(offers.map(({ country }) => country))]
  const means = { ...meansOf(read, published), home: shop.country, named, goods }
  const saysAgain = broken.filter(({ country }) => published.countries[country] !== undefined)
  const wanted = longestUnasked(withBroken(decideProbes(published, means), saysAgain), shown)
  for (const probes of byCountries(wholeCountries(wanted, mostCarts)))
    if (!(await proveSome(shop, platform, { read, published, means, probes }))) return
}

/** Countries that were never asked about first, then those where that is longest ago: none waits for ever. */
function longestUnasked(probes: readonly Probe[], shown: readonly ShownOffer[]): Probe[] {
  const asked = new Map<string, number>()
  for (const { country, provedAt } of shown)
    asked.set(country, Math.max(asked.get(country) ?? 0, provedAt?.getTime() ?? 0))
  const age = ({ cart }: Probe) => asked.get(cart.country) ?? 0
  return [...probes].sort((one, two) => age(one) - age(two))
}

/** A country at a time, or a few small ones: a promise that is broken needn't wait for the others' carts. */
function byCountries(probes: readonly Probe[]): Probe[][] {
  const batches: Probe[][] = [[]]
  for (const some of Map.groupBy(probes, ({ cart }) => cart.country).values()) {
    if ((batches.at(-1)?.length ?? 0) + some.length > cartsAtOnce) batches.push([])
    batches.at(-1)?.push(...some)
  }
  return batches
}

type Asked = { read: Readable; published: Published; means: ProbeMeans; probes: readonly Probe[] }

/** False: it is of no use to go on. */
async function proveSome(shop: ShopCard, platform: Platform, asked: Asked): Promise<boolean> {
  const judged = await priceAll(platform, asked)
  const isBroken = judged.some(({ verdict }) => verdict === 'broken')
  // The rates may have moved while carts were priced: then nothing of it can be held against what is said.
  const isSame = !isBroken || (await checksumNow(platform)) === asked.read.checksum
  const outcome = await withAccount(shop.accountId, async (sql) => {
    const bar = await loadBar(sql, shop)
    if (!isSame || bar?.readChecksum !== asked.read.checksum) {
      await planProof(sql, shop, movedMs)
      return 'moved'
    }
    return saveVerdicts(sql, shop, judged)
  })
  if (outcome !== 'same') await refreshOffers(shop)
  return outcome !== 'moved' && judged.some(({ charged }) => !('unavailable' in charged))
}

async function checksumNow(platform: Platform): Promise<string | null> {
  const read = await platform.readShipping()
  return read.kind === 'unreadable' ? null : read.checksum
}

function meansOf(read: Readable, published: Published): Pick<ProbeMeans, 'codes' | 'currency' | 'exact'> {
  if (read.kind === 'offers') {
    const currency = published.offers.find((offer) => offer.currency !== null)?.currency ?? 'EUR'
    return { codes: [], currency, exact: false }
  }
  const { currency, discounts } = read.setup
  const codes = discounts.flatMap(({ kind, codes }) => (kind === 'free-shipping' ? codes.slice(0, 1) : []))
  return { codes, currency, exact: true }
}

/** Each cart, then the carts that the first ones' sayings speak of. */
async function priceAll(platform: Platform, { published, means, probes }: Asked): Promise<Judged[]> {
  const first = await price(platform, published, means, probes)
  const followUps = first.flatMap(
    ({ probe, said, priced }) => decideFollowUp(probe, said, published, means, priced.goods) ?? [],
  )
  return [...first, ...(await price(platform, published, means, followUps))]
}

async function price(
  platform: Platform,
  published: Published,
  means: ProbeMeans,
  probes: readonly Probe[],
): Promise<Judged[]> {
  if (probes.length === 0) return []
  const answers = await platform.priceCarts(probes.map(({ cart }) => cart))
  return probes.flatMap((probe, index): Judged[] => {
    const priced = answers[index]
    if (!priced) return []
    const { cart, cartKind, promised } = probe
    const said = priced.said ?? sayAbout(published, cart.country, toBarCart(cart, means.goods))
    const isReached = promised !== null && (promised.least ?? 0) <= (priced.goods ?? Infinity)
    const verdict = judgeProbe(said, isReached ? promised : null, priced.answer, priced.afterDiscounts)
    const isPromised = isReached || said.say === 'free'
    const { country, province, currency } = cart
    const { answer: charged } = priced
    const judged = {
      country,
      province,
      currency,
      cartKind,
      cart,
      said,
      charged,
      verdict,
      promised: isPromised,
    }
    return [{ ...judged, probe, priced }]
  })
}
