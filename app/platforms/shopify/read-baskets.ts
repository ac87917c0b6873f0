/** Past orders' amounts, oldest first. Without `read_all_orders` the platform answers the last 60 days. */
import { parseMoney } from '../../language/money.ts'
import type { Basket } from '../../language/shipping.ts'
import type { ShopifyClient, ShopifyDocument } from './client.ts'
import type { BasketsQuery, BasketsQueryVariables } from './generated/admin.generated.d.ts'
import { idFromGid } from './gid.ts'
import { basketsDocument } from './queries.ts'

const basketsOf: ShopifyDocument<BasketsQuery, BasketsQueryVariables> = basketsDocument

type OrderNode = BasketsQuery['orders']['nodes'][number]
type Bag = { shopMoney: { amount: string } } | null | undefined

/** Pages of nothing but test orders are passed over. */
export async function readBaskets(
  client: ShopifyClient,
  after: string | null,
): Promise<{ baskets: Basket[]; last: string | null }> {
  for (let cursor = after; ; ) {
    await client.rest()
    const { orders }: BasketsQuery = await client.ask(basketsOf, { after: cursor })
    const baskets = orders.nodes.flatMap(toBasket)
    const { hasNextPage, endCursor } = orders.pageInfo
    if (baskets.length > 0 || !hasNextPage) return { baskets, last: endCursor ?? null }
    cursor = endCursor ?? null
  }
}

/** None where nothing was to be shipped, nobody bought, or an amount can't be read. */
function toBasket(order: OrderNode): Basket[] {
  if (order.test || order.cancelledAt || !order.requiresShipping) return []
  const currency = order.subtotalPriceSet?.shopMoney.currencyCode ?? ''
  const minorOf = (bag: Bag) => (bag ? (parseMoney(bag.shopMoney.amount, currency)?.minor ?? null) : null)
  const paid = minorOf(order.subtotalPriceSet)
  const discount = minorOf(order.totalDiscountsSet)
  const shipping = minorOf(order.totalShippingPriceSet)
  if (paid === null || discount === null || shipping === null) return []
  // Where somebody lives is theirs: an order's address isn't asked for.
  return [
    {
      orderId: idFromGid(order.id, 'Order'),
      placedAt: order.createdAt,
      goods: paid + discount,
      discount,
      shipping,
      currency,
      country: null,
    },
  ]
}
