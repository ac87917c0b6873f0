/** Past orders' amounts. */
import type { Basket } from '../../language/shipping.ts'
import type { ShopifyClient } from './client.ts'

export async function readBaskets(
  _client: ShopifyClient,
  _after: string | null,
): Promise<{ baskets: Basket[]; last: string | null }> {
  return { baskets: [], last: null }
}
