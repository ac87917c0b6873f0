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
  const goods = minorOf(order.subtotalPriceSet)
  const delivery = toDelivery(order, minorOf)
  if (goods === null || delivery === null) return []
  // Where somebody lives is theirs: an order's address isn't asked for.
  return [
    {
      orderId: idFromGid(order.id, 'Order'),
      placedAt: order.createdAt,
      goods,
      ...delivery,
      currency,
      country: null,
    },
  ]
}

/** The total of an order's delivery is the one before its discounts; the line that sums up all of it says what was
 *  paid, with tax or without as the order's prices are. No line: nothing was asked for delivery. */
function toDelivery(
  { shippingLine, taxesIncluded }: OrderNode,
  minorOf: (bag: Bag) => number | null,
): Pick<Basket, 'shipping' | 'shippingUntaxed'> | null {
  if (!shippingLine) return { shipping: 0, shippingUntaxed: 0 }
  const asked = minorOf(shippingLine.discountedPriceSet)
  const taxes = shippingLine.taxLines.map(({ priceSet }) => minorOf(priceSet))
  const tax = taxes.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
  if (asked === null || tax === null) return null
  return taxesIncluded
    ? { shipping: asked, shippingUntaxed: asked - tax }
    : { shipping: asked + tax, shippingUntaxed: asked }
}
