/** Prices the carts that would show a promise to be false; a destination where one does says nothing from then on. */
import { loadBar, loadGoods, loadWithdrawn } from '../features/free-shipping/free-shipping.query.server.ts'
import {
  dropWithdrawn,
  type ProofToSave,
  saveFindings,
  savePlace,
  saveProofs,
  saveWithdrawn,
} from '../features/free-shipping/free-shipping.store.server.ts'
import { compileOffers } from '../features/free-shipping/offer.rules.ts'
import { type Published, type Saying, sayAbout } from '../features/free-shipping/progress.rules.ts'
import {
  decideFollowUp,
  decideProbes,
  type Finding,
  findingsOf,
  judgeProbe,
  type Probe,
  type ProbeMeans,
  toBarCart,
} from '../features/free-shipping/proof.rules.ts'
import { destinationSubject } from '../features/problems/problem.rules.ts'
import { closeProblems, openProblems } from '../features/problems/problem.store.server.ts'
import { loadShop, type ShopCard } from '../features/shop/shop.query.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import { GiveUp, RetryLater } from '../language/outcome.ts'
import type { Platform, PricedCart, ShippingRead } from '../platforms/platform.port.ts'
import { now } from '../runtime/clock.ts'
import { withAccount } from '../runtime/database.ts'
import { saveDue } from '../runtime/due.ts'
import { log } from '../runtime/log.ts'
import { platformFor } from '../runtime/wire.ts'
import { refreshOffers } from './free-shipping-refresh.flow.server.ts'
import { withNextTurnAt } from './shop-lock.ts'

type Shop = { accountId: AccountId; shopId: ShopId }
type Sql = Parameters<Parameters<typeof withAccount>[1]>[0]
type Readable = Exclude<ShippingRead, { kind: 'unreadable' }>
type Judged = ProofToSave & { probe: Probe; priced: PricedCart }

/** Carts priced in one run: each costs the shop's points. The rest has its turn in the next nights. */
const mostCarts = 240
const goodsLookedAt = 2_000
/** A contradiction that was an edit under way is over by then; one that stays is looked at again at that pace. */
const againMs = 10 * 60_000
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
  const goods = await withAccount(shop.accountId, (sql) => loadGoods(sql, shop, goodsLookedAt))
  const named = [...new Set(offers.map(({ country }) => country))]
  const means = { ...meansOf(read, published), home: shop.country, named, goods }
  const judged = await priceAll(platform, published, means)
  const hasChanged = await withAccount(shop.accountId, (sql) => save(sql, shop, read, judged))
  if (hasChanged) await refreshOffers(shop)
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
async function priceAll(platform: Platform, published: Published, means: ProbeMeans): Promise<Judged[]> {
  const probes = decideProbes(published, means).slice(0, mostCarts)
  const first = await price(platform, published, means, probes)
  const followUps = first.flatMap(
    ({ probe, said, priced }) => decideFollowUp(probe, said as Saying, published, means, priced.goods) ?? [],
  )
  return [...first, ...(await price(platform, published, means, followUps.slice(0, mostCarts)))]
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
    const isReached = (promised?.least ?? 0) <= (priced.goods ?? Infinity)
    const verdict = judgeProbe(said, isReached ? promised : null, priced.answer, priced.afterDiscounts)
    const { country, province, currency } = cart
    const judged = { country, province, currency, cartKind, cart, said, charged: priced.answer, verdict }
    return [{ ...judged, probe, priced }]
  })
}

/** True: pages must be told something else. */
async function save(sql: Sql, shop: ShopCard, read: Readable, judged: readonly Judged[]): Promise<boolean> {
  const at = now()
  const bar = await loadBar(sql, shop)
  // The rates moved while carts were priced: nothing of it can be held against what is said now.
  if (bar?.readChecksum !== read.checksum) {
    await planProof(sql, shop, movedMs)
    return true
  }
  const answered = judged.filter(({ priced }) => !('unavailable' in priced.answer))
  const lacks = judged.flatMap(({ priced: { answer } }) =>
    'unavailable' in answer ? [answer.unavailable] : [],
  )
  await saveProofs(sql, shop, answered, at)
  const findings = findingsOf(answered)
  const nothing = judged.length > 0 && answered.length === 0
  await saveFindings(sql, shop, { findings, lacks: nothing ? (lacks[0] ?? null) : null, now: at })
  return withdraw(sql, shop, findings, answered, at)
}

async function withdraw(
  sql: Sql,
  shop: ShopCard,
  findings: readonly Finding[],
  judged: readonly Judged[],
  at: Date,
): Promise<boolean> {
  const { accountId, shopId } = shop
  const before = await loadWithdrawn(sql, shop)
  const of = (proof: Finding['proof']) => findings.filter((each) => each.proof === proof)
  const broken = [...new Set(of('contradicted').map(({ country }) => country))]
  const kept = [...new Set(of('proved').map(({ country }) => country))]
  if (broken.length > 0) await planProof(sql, shop, againMs)
  const restored = kept.filter((country) => before.has(country) && !broken.includes(country))
  await saveWithdrawn(sql, shop, broken, at)
  await dropWithdrawn(sql, shop, restored)
  await openProblems(sql, {
    accountId,
    now: at,
    problems: broken.map((country) => ({
      kind: 'shipping-contradicted' as const,
      subject: destinationSubject(shopId, country),
      shopId,
      data: { country, at: at.toISOString(), ...shownBy(judged, country) },
    })),
  })
  const subjects = restored.map((country) => destinationSubject(shopId, country))
  await closeProblems(sql, { accountId, kinds: ['shipping-contradicted'], subjects, now: at })
  return restored.length > 0 || broken.some((country) => !before.has(country))
}

function planProof(sql: Sql, { accountId, shopId }: Shop, afterMs: number): Promise<void> {
  const dueAt = new Date(now().getTime() + afterMs)
  return saveDue(sql, { accountId, kind: 'prove-offers', subject: shopId, payload: { shopId }, dueAt })
}

/** The cart that showed it, and the least that was asked for it. */
function shownBy(judged: readonly Judged[], country: string): object {
  const shown = judged.find((each) => each.country === country && each.verdict === 'broken')
  if (!shown || 'unavailable' in shown.priced.answer) return {}
  const { options, currency } = shown.priced.answer
  const paid = options.map(({ price }) => price).filter((price) => price > 0)
  return { cart: shown.cart, said: shown.said, currency, charged: paid.length > 0 ? Math.min(...paid) : null }
}
