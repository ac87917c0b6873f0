/** Chooses the carts that would show a promise to be false, and judges what the platform charges for them. */
import type { ProbeAnswer, ProbeCart, ProbeLine } from '../../language/shipping.ts'
import type { Bands, BarCart, Offer, Published, Saying } from './progress.rules.ts'

export type Verdict = 'kept' | 'silent' | 'missed' | 'broken' | 'unsure'

/** Goods to price carts with. `kind`: the group that they ship with. */
export type Goods = { variantId: string; priceMinor: number; currency: string; isGiftCard: boolean }

/** `promised`: what the bar said of the smaller cart that this one grew from; it holds once the goods are worth `least`
 *  (null: whatever they are worth). */
export type Probe = { cart: ProbeCart; cartKind: string; promised: Promised | null }
export type Promised = { all: boolean; least: number | null }

/** `home`, `named`: the shop's own country, and those that its rates name. `exact`: the platform prices a line at any
 *  amount; without it, carts are made of real goods at their own prices. */
export type ProbeMeans = {
  home: string
  named: readonly string[]
  goods: readonly Goods[]
  codes: readonly string[]
  currency: string
  exact: boolean
}

/** Two thresholds are enough to show what lies at, under and over each. */
const thresholdsOfABand = 2
const mostUnits = 30
/** Of the countries that only the rest of the world covers, so many show what holds in all of them. */
const restLookedAt = 5

/** Carts just under, at and over each threshold, of each destination and kind of goods; with a gift card, with a code. The
 *  shop's own country first, then those that its rates name. */
export function decideProbes(published: Published, means: ProbeMeans): Probe[] {
  const seen = new Map<number, number>()
  return inOrder(Object.keys(published.countries), means).flatMap((country) => {
    const index = published.countries[country] ?? -1
    const offer = published.offers[index]
    const times = seen.get(index) ?? 0
    const isNamed = country === means.home || means.named.includes(country)
    if (!offer || (!isNamed && times >= restLookedAt)) return []
    seen.set(index, times + 1)
    return probesOf(country, offer, published, means, times === 0)
  })
}

function inOrder(countries: readonly string[], { home, named }: ProbeMeans): string[] {
  const rank = (country: string) => (country === home ? 0 : named.includes(country) ? 1 : 2)
  return countries.toSorted((a, b) => rank(a) - rank(b))
}

/** What an offer shares among its destinations is looked at in one of them, its amounts in each. */
function probesOf(
  country: string,
  offer: Offer,
  published: Published,
  means: ProbeMeans,
  isFirst: boolean,
): Probe[] {
  const currency = offer.currency ?? means.currency
  const place = { country, province: null, currency }
  const probe = (cartKind: string, lines: ProbeLine[] | null, codes: string[] = []): Probe[] =>
    lines === null ? [] : [{ cart: { ...place, lines, codes }, cartKind, promised: null }]
  const plain = Object.entries(offer.carts).flatMap(([kind, bands]) =>
    linesOfBands(kind, bands, published, means).flatMap((lines) => probe(kind, lines)),
  )
  if (!isFirst) return plain
  const card = giftCardOf(means)
  const [kind, bands] = Object.entries(offer.carts)[0] ?? []
  const [near] = kind && bands ? linesOfBands(kind, bands, published, means) : []
  const withCard = card && kind && near ? probe(kind, [...near, card]) : []
  const withCode = means.codes
    .slice(0, 3)
    .flatMap((code) => plain.slice(0, 2).flatMap((each) => probe(each.cartKind, each.cart.lines, [code])))
  return [...plain, ...withCard, ...withCode]
}

function linesOfBands(kind: string, bands: Bands, published: Published, means: ProbeMeans): ProbeLine[][] {
  const starts = bands.a.map(([from]) => from).filter((from) => from > 0)
  const chosen = [...new Set([...starts.slice(-thresholdsOfABand)])]
  const amounts = chosen.length > 0 ? chosen.flatMap((from) => [from - 1, from, from + 1000]) : [2500]
  const byAmount = amounts.flatMap((amount) => linesWorth(kind, amount, published, means) ?? [])
  const lines = byAmount.length > 0 ? amounts.map((amount) => linesWorth(kind, amount, published, means)) : []
  const byUnits = bands.q
    ? [unitsOf(kind, bands.q[0] - 1, published, means), unitsOf(kind, bands.q[0], published, means)]
    : []
  const byWeight = bands.w && means.exact && kind === '0' ? [[heavy(bands.w[0])]] : []
  return [...lines, ...byUnits, ...byWeight].filter(
    (each): each is ProbeLine[] => each !== null && each.length > 0,
  )
}

/** Lines of all the kinds together that are worth the amount, or, of real goods, about as much: never more just under it. */
function linesWorth(
  kind: string,
  amount: number,
  published: Published,
  means: ProbeMeans,
): ProbeLine[] | null {
  const kinds = kind.split('+')
  const share = Math.floor(amount / kinds.length)
  const lines: ProbeLine[] = []
  for (const [nth, one] of kinds.entries()) {
    const part = nth === 0 ? amount - share * (kinds.length - 1) : share
    if (part <= 0) return null
    const line = lineWorth(one, part, published, means)
    if (line === null) return null
    lines.push(line)
  }
  return lines
}

function lineWorth(kind: string, amount: number, published: Published, means: ProbeMeans): ProbeLine | null {
  const fitting = goodsOf(kind, published, means)
  if (means.exact) {
    const [first] = fitting
    if (first) return { ...plainLine, variantId: first.variantId, unitPrice: amount }
    return kind === '0' ? { ...plainLine, unitPrice: amount, grams: 500 } : null
  }
  const item = fitting.find(({ priceMinor }) => priceMinor >= amount / mostUnits)
  if (!item) return null
  return {
    ...plainLine,
    variantId: item.variantId,
    quantity: Math.max(1, Math.floor(amount / item.priceMinor)),
  }
}

function unitsOf(kind: string, units: number, published: Published, means: ProbeMeans): ProbeLine[] | null {
  const [item] = goodsOf(kind, published, means)
  return item && units > 0 && units <= mostUnits && !kind.includes('+')
    ? [{ ...plainLine, variantId: item.variantId, quantity: units, unitPrice: means.exact ? 1000 : null }]
    : null
}

const plainLine: ProbeLine = { variantId: null, quantity: 1, unitPrice: null, grams: null, ships: true }
const heavy = (grams: number): ProbeLine => ({ ...plainLine, unitPrice: 1000, grams })

function giftCardOf({ goods, exact }: ProbeMeans): ProbeLine | null {
  const card = goods.find(({ isGiftCard }) => isGiftCard)
  return card
    ? { ...plainLine, variantId: card.variantId, unitPrice: exact ? card.priceMinor : null, ships: false }
    : null
}

function goodsOf(kind: string, published: Published, { goods }: ProbeMeans): Goods[] {
  return goods.filter(
    ({ variantId, isGiftCard }) => !isGiftCard && String(published.kinds?.[variantId] ?? 0) === kind,
  )
}

/** The cart as a page would see it. */
export function toBarCart(cart: ProbeCart, goods: readonly Goods[]): BarCart {
  const priceOf = ({ variantId, unitPrice }: ProbeLine) =>
    unitPrice ?? goods.find((each) => each.variantId === variantId)?.priceMinor ?? 0
  const worth = (lines: ProbeLine[]) => lines.reduce((sum, line) => sum + priceOf(line) * line.quantity, 0)
  const shipped = cart.lines.filter(({ ships }) => ships)
  const grams = shipped.every((line) => line.grams !== null)
    ? shipped.reduce((sum, line) => sum + (line.grams ?? 0) * line.quantity, 0)
    : null
  return {
    currency: cart.currency,
    goods: worth(shipped),
    other: worth(cart.lines.filter(({ ships }) => !ships)),
    discount: 0,
    codes: cart.codes,
    quantity: shipped.reduce((sum, { quantity }) => sum + quantity, 0),
    grams,
    ships: shipped.length > 0,
    // Goods that are no variant ship as most goods do.
    variants: shipped.map(({ variantId }) => variantId ?? ''),
  }
}

/** The cart that the bar speaks of when it says what is missing: with goods of that worth, number or weight added.
 *  `worth`: what the platform says the first one's goods are worth, where it does. */
export function decideFollowUp(
  { cart, cartKind }: Probe,
  said: Saying,
  published: Published,
  means: ProbeMeans,
  worth: number | null,
): Probe | null {
  const kind = cartKind.split('+')[0] ?? '0'
  const added = addedLine(kind, said, published, means)
  if (added === null || !('all' in said)) return null
  const least = said.say === 'to-go' && worth !== null ? worth + said.missing : null
  return {
    cart: { ...cart, lines: [...cart.lines, added] },
    cartKind,
    promised: { all: said.all, least },
  }
}

function addedLine(kind: string, said: Saying, published: Published, means: ProbeMeans): ProbeLine | null {
  if (said.say === 'items') return unitsOf(kind, said.missing, published, means)?.[0] ?? null
  if (said.say === 'weight') return means.exact && kind === '0' ? heavy(said.missing) : null
  if (said.say !== 'to-go') return null
  if (means.exact) return lineWorth(kind, said.missing, published, means)
  const fitting = goodsOf(kind, published, means)
  // A price of home may be lower elsewhere, where other taxes are in it.
  const wanted = Math.ceil(said.missing * 1.3)
  const item = fitting.find(({ priceMinor }) => priceMinor >= wanted) ?? fitting.at(-1)
  if (!item) return null
  const quantity = Math.ceil(wanted / item.priceMinor)
  return quantity > mostUnits ? null : { ...plainLine, variantId: item.variantId, quantity }
}

/** Whether the platform keeps what was said. `afterDiscounts` false: a paid option may still be given away. */
export function judgeProbe(
  said: Saying,
  promised: { all: boolean } | null,
  answer: ProbeAnswer,
  afterDiscounts: boolean,
): Verdict {
  if ('unavailable' in answer) return 'unsure'
  const free = answer.options.filter(({ price }) => price === 0).length
  const all = answer.options.length > 0 && free === answer.options.length
  const holds = ({ all: every }: { all: boolean }) => (every ? all : free > 0)
  const promises = [promised, said.say === 'free' ? said : null].filter((each) => each !== null)
  if (promises.length > 0) return promises.every(holds) ? 'kept' : afterDiscounts ? 'broken' : 'unsure'
  if (said.say === 'nothing') return free > 0 ? 'missed' : 'silent'
  return free > 0 ? 'missed' : 'kept'
}

/** What came out for a destination's kind of cart. */
export type Finding = { country: string; cartKind: string; proof: 'proved' | 'contradicted' | 'unproved' }

/** `promised`: it was told that delivery is free, or grew to where the bar had said so. */
export type Judgement = { country: string; cartKind: string; verdict: Verdict; promised: boolean }

/** One broken promise is enough. Carts that nothing was promised prove nothing, nor do promises of which one is left open;
 *  where no cart was answered, nothing is found. */
export function findingsOf(judged: readonly Judgement[]): Finding[] {
  const byCase = Map.groupBy(judged, ({ country, cartKind }) => `${country}/${cartKind}`)
  return [...byCase.values()].flatMap((some): Finding[] => {
    const [{ country, cartKind }] = some as [Judgement]
    if (some.every(({ verdict }) => verdict === 'unsure')) return []
    const promised = some.filter((one) => one.promised)
    const isBroken = some.some(({ verdict }) => verdict === 'broken')
    const isKept = promised.length > 0 && promised.every(({ verdict }) => verdict === 'kept')
    return [{ country, cartKind, proof: isBroken ? 'contradicted' : isKept ? 'proved' : 'unproved' }]
  })
}

/** Once more the carts that broke a promise, whatever the rates are by now: what was withdrawn for them comes back only
 *  when they are seen to be as they are told. */
export function withBroken(
  probes: readonly Probe[],
  broken: readonly { cartKind: string; cart: ProbeCart }[],
): Probe[] {
  const planned = new Set(probes.map(({ cart }) => textOf(cart)))
  return [
    ...probes,
    ...broken
      .filter(({ cart }) => !planned.has(textOf(cart)))
      .map(({ cart, cartKind }) => ({ cart, cartKind, promised: null })),
  ]
}

/** The same for one that was stored in between. */
const textOf = ({ country, province, currency, lines, codes }: ProbeCart): string =>
  JSON.stringify([
    ...[country, province, currency, codes],
    lines.map((line) => [line.variantId, line.quantity, line.unitPrice, line.grams, line.ships]),
  ])

/** Whole countries, as many as that number of carts allows, one at least: half of a country's carts settles nothing. */
export function wholeCountries(probes: readonly Probe[], most: number): Probe[] {
  const chosen: Probe[] = []
  for (const some of Map.groupBy(probes, ({ cart }) => cart.country).values()) {
    if (chosen.length > 0 && chosen.length + some.length > most) break
    chosen.push(...some)
  }
  return chosen
}

/** Whether somebody who lives elsewhere than the page takes for granted would read what doesn't hold for them. */
export function differ({ countries }: Published, destinations: readonly string[]): boolean {
  return new Set(destinations.map((country) => countries[country])).size > 1
}

/** What is published, but for destinations of which nothing may be said. */
export function withoutCountries(published: Published, withdrawn: ReadonlySet<string>): Published {
  const countries = Object.fromEntries(
    Object.entries(published.countries).filter(([country]) => !withdrawn.has(country)),
  )
  const isFewer = Object.keys(countries).length < Object.keys(published.countries).length
  return { ...published, countries, ...(isFewer ? { named: 1 as const } : {}) }
}

/** Whether pages would say the same: when it was made apart. */
export function saysTheSame(one: Published | null, other: Published): boolean {
  return one !== null && JSON.stringify({ ...one, at: 0 }) === JSON.stringify({ ...other, at: 0 })
}

/** A discount has begun or ended since, and nothing in it is known to hold. */
export function isPast({ until }: Published, now: Date): boolean {
  return until !== undefined && until * 1000 <= now.getTime()
}

/** Nothing is said anywhere: switched off, or not known. */
export function silence(on: boolean, at: Date): Published {
  return { v: 1, on, at: Math.floor(at.getTime() / 1000), offers: [], countries: {} }
}
