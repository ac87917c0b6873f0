/** What staff do to a shop's shipping. An edit announces itself by webhook, or is silent (`announce: false`), as not
 *  every edit announces itself; customizations and carriers have no topic at all. */
import { toAmount, toCents } from '../checkout/exchange.ts'
import type { Discount, Market, Method, Money, VectorShop } from '../checkout/shop.ts'
import { discountsOf } from '../graphql/shipping/discounts.ts'
import { marketsOf } from '../graphql/shipping/markets.ts'
import { BadRequest } from '../http.ts'
import type { Message, Sandbox } from '../sandbox.ts'
import { type Change, discountMessage, marketMessage, profileMessage } from '../webhooks/bodies/shipping.ts'
import type { ShopState } from './types.ts'

/** Replaces the shipping whole, and tells of what differs from before. */
export function setShipping(sandbox: Sandbox, shop: ShopState, next: VectorShop, announce: boolean): void {
  const before = shop.shipping
  const held = { markets: marketsOf(before), discounts: discountsOf(shop) }
  shop.shipping = next
  const messages = [
    ...toldProfiles(shop, before, next),
    ...told(
      held.markets,
      marketsOf(next),
      ({ name }) => name,
      (one, change) => marketMessage(shop, one, change),
    ),
    ...told(
      held.discounts,
      discountsOf(shop),
      ({ path }) => path,
      (one, change) => discountMessage(shop, one, change, sandbox.clock.now().toISOString()),
    ),
  ]
  const topics = [...new Set(messages.map((one) => one.topic))]
  const detail = { silent: !announce, topics }
  const entry = sandbox.record(shop, { kind: 'shipping-edited', by: 'staff', detail })
  if (announce) sandbox.announce(shop, messages, entry.seq)
}

function toldProfiles(shop: ShopState, before: VectorShop, next: VectorShop): Message[] {
  return told(
    before.deliveryProfiles,
    next.deliveryProfiles,
    ({ name }) => name,
    (one, change) => profileMessage(shop, one, change),
  )
}

/** By name: what is gone, what is new, what is another. */
function told<T>(
  before: T[],
  after: T[],
  nameOf: (one: T) => string,
  write: (one: T, change: Change) => Message,
): Message[] {
  const held = new Map(before.map((one) => [nameOf(one), one]))
  const kept = new Set(after.map(nameOf))
  const gone = before.filter((one) => !kept.has(nameOf(one))).map((one) => write(one, 'delete'))
  const others = after.flatMap((one) => {
    const old = held.get(nameOf(one))
    if (old === undefined) return [write(one, 'create')]
    return JSON.stringify(old) === JSON.stringify(one) ? [] : [write(one, 'update')]
  })
  return [...gone, ...others]
}

export type RateChange = {
  /** The zones or markets with this country; null = the rest of the world, absent = everywhere. */
  country?: string | null
  profile?: string
  /** From this amount on free ways are free; the paid ones end below. Null takes the free ones away. */
  freeFrom?: string | null
  /** The price of the ways of this name that aren't free. */
  name?: string
  price?: string
  active?: boolean
}

/** Errors: nothing there that it could change. */
export function changeRates(shop: ShopState, change: RateChange): VectorShop {
  const next = structuredClone(shop.shipping)
  const hits = next.features.marketDrivenShipping ? inMarkets(next, change) : inProfiles(next, change)
  if (hits === 0) throw new BadRequest('No rate there that this could change')
  return next
}

function inProfiles(shipping: VectorShop, change: RateChange): number {
  let hits = 0
  for (const profile of shipping.deliveryProfiles) {
    if (change.profile !== undefined && profile.name !== change.profile) continue
    for (const zone of profile.profileLocationGroups.flatMap((group) => group.locationGroupZones)) {
      const codes = zone.zone.countries.map(({ code }) => code.countryCode)
      if (change.country !== undefined && !codes.includes(change.country)) continue
      hits += inMethods(zone.methodDefinitions, change)
      if (change.freeFrom === null)
        zone.methodDefinitions = zone.methodDefinitions.filter((method) => !isFree(method))
    }
  }
  return hits
}

const isFree = ({ rateProvider }: Method) =>
  rateProvider.__typename === 'DeliveryRateDefinition' && toCents(rateProvider.price.amount) === 0

function inMethods(methods: Method[], change: RateChange): number {
  const named = methods.filter((method) => change.name === undefined || method.name === change.name)
  for (const method of named) {
    if (change.active !== undefined) method.active = change.active
    if (
      change.price !== undefined &&
      method.rateProvider.__typename === 'DeliveryRateDefinition' &&
      !isFree(method)
    )
      method.rateProvider.price.amount = change.price
    if (change.freeFrom !== undefined) moveBound(method, change.freeFrom)
  }
  return named.length
}

/** Without an upper bound of its own a paid way stays: it is Express, or another carrier. */
function moveBound(method: Method, freeFrom: string | null): void {
  const bounds = method.methodConditions.filter(({ field }) => field === 'TOTAL_PRICE')
  for (const { operator, conditionCriteria } of bounds) {
    if (conditionCriteria.__typename !== 'MoneyV2') continue
    if (freeFrom === null) continue
    if (isFree(method) && operator === 'GREATER_THAN_OR_EQUAL_TO') conditionCriteria.amount = freeFrom
    if (!isFree(method) && operator === 'LESS_THAN_OR_EQUAL_TO')
      conditionCriteria.amount = toAmount(toCents(freeFrom) - 1)
  }
  if (freeFrom === null && !isFree(method))
    method.methodConditions = method.methodConditions.filter(
      ({ operator }) => operator !== 'LESS_THAN_OR_EQUAL_TO',
    )
}

function inMarkets(shipping: VectorShop, change: RateChange): number {
  let hits = 0
  for (const market of shipping.markets ?? []) {
    const codes = market.conditions.regionsCondition.regions.map(({ code }) => code)
    if (change.country !== undefined && !codes.includes(change.country ?? '')) continue
    for (const option of market.delivery.shipping?.optionDefinitions ?? []) {
      if (change.name !== undefined && option.name !== change.name) continue
      hits += 1
      const { freeFrom, price, active } = change
      if (active !== undefined) option.isActive = active
      if (freeFrom !== undefined && (option.freeDeliveryMinimumValue !== null || change.name !== undefined))
        option.freeDeliveryMinimumValue = freeFrom === null ? null : money(freeFrom, option.currency)
      if (price !== undefined)
        for (const group of option.rateGroups) if (group.rate) group.rate.price.amount = price
    }
  }
  return hits
}

function money(amount: string, currencyCode: string): Money {
  return { amount, currencyCode }
}

export type DiscountChange = {
  /** All of them. */
  set?: Discount[]
  add?: Discount
  /** By title. */
  remove?: string
  change?: { title: string } & Record<string, unknown>
}

export function changeDiscounts(shop: ShopState, { set, add, remove, change }: DiscountChange): VectorShop {
  let nodes = set ?? structuredClone(shop.shipping.discountNodes)
  if (add) nodes = [...nodes, add]
  const title = remove ?? change?.title
  if (title !== undefined && !nodes.some((one) => one.title === title))
    throw new BadRequest(`No discount ${title} in ${shop.domain}`)
  if (remove !== undefined) nodes = nodes.filter((one) => one.title !== remove)
  if (change)
    nodes = nodes.map((one) => (one.title === change.title ? ({ ...one, ...change } as Discount) : one))
  return { ...shop.shipping, discountNodes: nodes }
}

export type MarketChange = {
  set?: Market[]
  change?: { name: string } & Record<string, unknown>
  remove?: string
}

export function changeMarkets(shop: ShopState, { set, change, remove }: MarketChange): VectorShop {
  let markets = set ?? structuredClone(marketsOf(shop.shipping))
  const name = remove ?? change?.name
  if (name !== undefined && !markets.some((one) => one.name === name))
    throw new BadRequest(`No market ${name} in ${shop.domain}`)
  if (remove !== undefined) markets = markets.filter((one) => one.name !== remove)
  if (change)
    markets = markets.map((one) => (one.name === change.name ? ({ ...one, ...change } as Market) : one))
  const { marketsStatus: _replaced, ...shipping } = shop.shipping
  return { ...shipping, markets }
}
