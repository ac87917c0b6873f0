/** What a merchant should know of free delivery: where it can't be proved, and where rates leave a gap. */
import type pg from 'pg'
import { destinationSubject } from '../features/problems/problem.rules.ts'
import {
  closeOtherProblems,
  closeProblems,
  openProblems,
  type ProblemToOpen,
} from '../features/problems/problem.store.server.ts'
import type { AccountId, ShopId } from '../language/ids.ts'
import type { CountryOffer } from '../language/shipping.ts'
import { now } from '../runtime/clock.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** Opens what the offers show, and closes what they no longer do. */
export async function noteOffers(
  sql: Sql,
  { accountId, shopId }: Shop,
  offers: readonly CountryOffer[],
  { helpDisagrees, contradicted }: { helpDisagrees: boolean; contradicted: readonly string[] },
): Promise<void> {
  const at = now()
  const plain = offers.filter(({ province, cartKind }) => province === null && cartKind === '0')
  const unproved = plain.flatMap((offer) => {
    if (contradicted.includes(offer.country)) return [{ ...offer, reason: 'contradicted' as const }]
    return offer.kind === 'cant_be_proved' ? [offer] : []
  })
  const holes = plain.filter(({ hole }) => hole !== null)
  const about = (kind: ProblemToOpen['kind'], { country }: CountryOffer, data: object): ProblemToOpen => ({
    kind,
    subject: destinationSubject(shopId, country),
    shopId,
    data: { country, ...data },
  })
  await openProblems(sql, {
    accountId,
    now: at,
    problems: [
      ...once(unproved).map((offer) => about('shipping-unproved', offer, { reason: offer.reason })),
      ...once(holes).map((offer) => about('rates-hole', offer, { ...offer.hole, currency: offer.currency })),
    ],
  })
  const closed = { accountId, shopId, now: at }
  const except = (some: readonly CountryOffer[]) =>
    some.map(({ country }) => destinationSubject(shopId, country))
  await closeOtherProblems(sql, { ...closed, kinds: ['shipping-unproved'], except: except(unproved) })
  await closeOtherProblems(sql, { ...closed, kinds: ['rates-hole'], except: except(holes) })
  const help = { kind: 'free-shipping-help-disagrees', subject: shopId, shopId } as const
  if (helpDisagrees) await openProblems(sql, { accountId, problems: [help], now: at })
  else await closeProblems(sql, { accountId, kinds: [help.kind], subjects: [shopId], now: at })
}

/** A country of several currencies is one. */
function once(offers: readonly CountryOffer[]): CountryOffer[] {
  return [...new Map(offers.map((offer) => [offer.country, offer])).values()]
}

/** The rates can't be read, and the bar is silent; null: they can. */
export async function noteUnreadable(
  sql: Sql,
  { accountId, shopId }: Shop,
  why: { scope: string } | { code: string } | null,
): Promise<void> {
  const kind = 'rates-unreadable'
  if (why === null) await closeProblems(sql, { accountId, kinds: [kind], subjects: [shopId], now: now() })
  else
    await openProblems(sql, {
      accountId,
      problems: [{ kind, subject: shopId, shopId, data: why }],
      now: now(),
    })
}
