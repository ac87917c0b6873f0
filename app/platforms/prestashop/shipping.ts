/** Shipping through the module: offers that its own cart made, carts that it prices, the switch, past orders. */
import type { Published } from '../../features/free-shipping/progress.rules.ts'
import type { BarPlace, Basket, ProbeCart } from '../../language/shipping.ts'
import type { PricedCart, ShippingRead } from '../platform.port.ts'
import type { BridgeClient } from './client.ts'

export async function readShipping(_client: BridgeClient): Promise<ShippingRead> {
  return { kind: 'unreadable', reason: 'unsupported' }
}

export async function priceCarts(_client: BridgeClient, carts: readonly ProbeCart[]): Promise<PricedCart[]> {
  return carts.map(() => ({
    answer: { unavailable: 'unsupported' },
    afterDiscounts: true,
    said: null,
    goods: null,
  }))
}

export async function publishBar(_client: BridgeClient, _published: Published): Promise<void> {}

export async function readBaskets(
  _client: BridgeClient,
  _after: string | null,
): Promise<{ baskets: Basket[]; last: string | null }> {
  return { baskets: [], last: null }
}

export async function readBarPlace(_client: BridgeClient): Promise<BarPlace> {
  return { embed: 'unknown', themeEditorUrl: null }
}
