/** The module's offers, priced carts and orders to our words. */
import { type Bands, lastStretch, type Published } from '../../features/free-shipping/progress.rules.ts'
import { differ } from '../../features/free-shipping/proof.rules.ts'
import { currencyDigits, parseMoney } from '../../language/money.ts'
import type { Basket, CountryOffer } from '../../language/shipping.ts'
import type { PricedCart } from '../platform.port.ts'
import type { BridgeOffer, BridgeOrder, BridgeProbe, BridgeShipping } from './shipping.schema.ts'

/** As the default currency's pages get it: one offer a country. */
export function toPublished({ countries, currency }: BridgeShipping, at: Date): Published {
  const published: Published = {
    v: 1,
    on: true,
    at: Math.floor(at.getTime() / 1000),
    offers: [],
    countries: {},
  }
  const known = new Map<string, number>()
  const own = countries.filter((one) => one.currency === currency && one.reason !== 'no-shipping-here')
  for (const one of own) {
    if (one.offer === null) continue
    const key = JSON.stringify(one.offer)
    const index = known.get(key) ?? published.offers.push(one.offer as Published['offers'][number]) - 1
    known.set(key, index)
    published.countries[one.country] = index
  }
  const delivered = own.map(({ country }) => country)
  if (differ(published, delivered)) published.named = 1
  return published
}

/** A row for each country and currency. */
export function toOffers({ countries }: BridgeShipping): CountryOffer[] {
  return countries.map(({ country, currency, offer, reason }) => ({
    ...{ country, province: null, cartKind: '0', currency, hole: null },
    ...told(offer, reason),
    reason: offer === null ? (reason ?? 'unreadable') : reason,
  }))
}

type Told = Pick<CountryOffer, 'kind' | 'threshold' | 'weightFrom' | 'quantityFrom'>

/** `reason`: why the module is in doubt, null where it isn't. */
function told(offer: BridgeOffer | null, reason: BridgeShipping['countries'][number]['reason']): Told {
  const bands = offer?.carts['0'] as Bands | undefined
  const nothing = { threshold: null, weightFrom: null, quantityFrom: null }
  if (!bands) return { ...nothing, kind: 'cant_be_proved' }
  const [every, some] = [lastStretch(bands, 'a'), lastStretch(bands, 'as')]
  if (every === 0) return { ...nothing, kind: 'already_free' }
  // From the lower of both on; where only some are free there, that is what is said.
  if (some !== null)
    return { ...nothing, kind: some === every ? 'free_from' : 'free_from_some_options', threshold: some }
  if (bands.w) return { ...nothing, kind: 'free_over_weight', weightFrom: bands.w[0] }
  if (bands.q) return { ...nothing, kind: 'free_from', quantityFrom: bands.q[0] }
  return { ...nothing, kind: reason === null ? 'none' : 'cant_be_proved' }
}

export function toPricedCart(probe: BridgeProbe | undefined): PricedCart {
  const refused: PricedCart = {
    answer: { unavailable: 'refused' },
    afterDiscounts: true,
    said: null,
    goods: null,
  }
  if (!probe || probe.error !== null) return refused
  const { currency } = probe
  const unit = 10 ** currencyDigits(currency)
  // A price of parts of a cent is a price.
  const minorOf = (amount: string) => parseMoney(amount, currency)?.minor ?? Math.ceil(Number(amount) * unit)
  return {
    answer: {
      options: probe.options.map(({ name, payable }) => ({ title: name, price: minorOf(payable) })),
      currency,
    },
    afterDiscounts: true,
    said: probe.said as PricedCart['said'],
    goods: minorOf(probe.goods),
  }
}

/** None where an amount isn't one of its currency. */
export function toBasket({ order, placedAt, currency, country, ...amounts }: BridgeOrder): Basket[] {
  const minorOf = (amount: string) => parseMoney(amount, currency)?.minor ?? null
  const goods = minorOf(amounts.goods)
  const discount = minorOf(amounts.discount)
  const shipping = minorOf(amounts.shipping)
  const shippingUntaxed = minorOf(amounts.shippingUntaxed)
  if (placedAt === null || goods === null || discount === null) return []
  if (shipping === null || shippingUntaxed === null) return []
  return [{ orderId: order, placedAt, goods: goods - discount, shipping, shippingUntaxed, currency, country }]
}
