/** The oracle: what checkout would ask for a cart. */
import type { ProbeCart } from '../../language/shipping.ts'
import type { PricedCart } from '../platform.port.ts'
import type { ShopifyClient } from './client.ts'

export async function priceCarts(_client: ShopifyClient, carts: readonly ProbeCart[]): Promise<PricedCart[]> {
  return carts.map(() => ({
    answer: { unavailable: 'scope' },
    afterDiscounts: false,
    said: null,
    goods: null,
  }))
}
