/** The shop's shipping set-up, in both worlds. */
import type { ShippingRead } from '../platform.port.ts'
import type { ShopifyClient } from './client.ts'

export async function readShipping(_client: ShopifyClient): Promise<ShippingRead> {
  return { kind: 'unreadable', reason: 'unsupported' }
}
