/** Shipping through the module: offers that its own Cart made, carts that it prices, the switch, past orders. */
import type { Published } from '../../features/free-shipping/progress.rules.ts'
import type { BarPlace, Basket, ProbeCart } from '../../language/shipping.ts'
import { now } from '../../runtime/clock.ts'
import type { PricedCart, ShippingRead } from '../platform.port.ts'
import { nothingShape } from './answers.schema.ts'
import type { BridgeClient } from './client.ts'
import { basketsShape, probeShape, shippingShape } from './shipping.schema.ts'
import { toBasket, toOffers, toPricedCart, toPublished } from './to-shipping.ts'

const slowTimeoutMs = 20_000
/** Each cart is made and thrown away by the shop's own core. */
const cartsAtOnce = 20
const ordersAtOnce = 500

export async function readShipping(client: BridgeClient): Promise<ShippingRead> {
  const answer = await client.ask('shipping', {}, shippingShape, slowTimeoutMs)
  return {
    kind: 'offers',
    offers: toOffers(answer),
    published: toPublished(answer, now()),
    checksum: answer.checksum,
    notes: answer.helpDisagrees ? ['help-disagrees'] : [],
    on: answer.on,
    contradicted: [...new Set(answer.contradictions.map((one) => one.country))],
  }
}

export async function priceCarts(client: BridgeClient, carts: readonly ProbeCart[]): Promise<PricedCart[]> {
  const priced: PricedCart[] = []
  for (let from = 0; from < carts.length; from += cartsAtOnce) {
    const some = carts.slice(from, from + cartsAtOnce)
    const { answers } = await client.ask('probe', { carts: some.map(toProbe) }, probeShape, slowTimeoutMs)
    priced.push(...some.map((_, nth) => toPricedCart(answers[nth])))
  }
  return priced
}

function toProbe({ country, currency, lines, codes }: ProbeCart) {
  return {
    country,
    currency,
    lines: lines.flatMap(({ variantId, quantity }) =>
      variantId === null ? [] : [{ item: variantId, quantity }],
    ),
    vouchers: codes,
  }
}

/** The module computes by itself what it prints: it is told whether, and in which countries, it may. */
export async function publishBar(client: BridgeClient, published: Published): Promise<void> {
  const countries = Object.keys(published.countries)
  const bar = { on: published.on, texts: null, style: null, countries, named: published.named === 1 }
  await client.ask('bar', bar, nothingShape)
}

export async function readBaskets(
  client: BridgeClient,
  after: string | null,
): Promise<{ baskets: Basket[]; last: string | null }> {
  const asked = { after, limit: ordersAtOnce }
  const { orders, last } = await client.ask('baskets', asked, basketsShape, slowTimeoutMs)
  return { baskets: orders.flatMap(toBasket), last }
}

/** Its places are chosen in the module's own settings. */
export async function readBarPlace(client: BridgeClient): Promise<BarPlace> {
  const { on, places } = await client.ask('shipping', {}, shippingShape, slowTimeoutMs)
  return { embed: on && places.length > 0 ? 'on' : 'off', themeEditorUrl: null }
}
