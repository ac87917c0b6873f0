/** Sorts a batch of messages: what they touch, which orders they bring, and news of the shop itself. */
import type { WaitingMessage } from '../features/shop/inbox.store.server.ts'
import type { OrderFacts, ReturnFacts } from '../language/facts.ts'
import type { InventoryItemId, ProductId, VariantId } from '../language/ids.ts'
import type { Platform, PlatformMessage } from '../platforms/platform.port.ts'

export type Touched = {
  inventoryItemIds: InventoryItemId[]
  variantIds: VariantId[]
  productIds: ProductId[]
}
export type ShopNews = Exclude<
  PlatformMessage,
  { kind: 'stock-touched' | 'order-placed' | 'order-returned' | 'ignored' }
> & {
  triggeredAt: Date
}
export type Sorted = { touched: Touched; orders: OrderFacts[]; returns: ReturnFacts[]; news: ShopNews[] }

/** Throws where a message can't be read. */
export function sortMessages(platform: Platform, messages: readonly WaitingMessage[]): Sorted {
  const items = new Set<InventoryItemId>()
  const variants = new Set<VariantId>()
  const products = new Set<ProductId>()
  const orders: OrderFacts[] = []
  const returns: ReturnFacts[] = []
  const news: ShopNews[] = []
  for (const { topic, body, triggeredAt } of messages) {
    for (const message of platform.toMessages(topic, body)) {
      if (message.kind === 'stock-touched') {
        for (const id of message.inventoryItemIds) items.add(id)
        for (const id of message.variantIds) variants.add(id)
        for (const id of message.productIds) products.add(id)
      } else if (message.kind === 'order-placed') {
        orders.push(message.order)
        for (const line of message.order.lines) variants.add(line.variantId)
      } else if (message.kind === 'order-returned') {
        returns.push(message.returned)
        for (const line of message.returned.lines) variants.add(line.variantId)
      } else if (message.kind !== 'ignored') news.push({ ...message, triggeredAt })
    }
  }
  const touched = { inventoryItemIds: [...items], variantIds: [...variants], productIds: [...products] }
  return { touched, orders, returns, news }
}
