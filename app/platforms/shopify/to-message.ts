/** A webhook's body in our words. Only ids are taken from it (and an order's lines): the rest is read live. */
import { z } from 'zod'
import type { InventoryItemId, OrderId, ProductId, VariantId } from '../../language/ids.ts'
import type { PlatformMessage } from '../platform.port.ts'
import { parseExactJson } from './exact-json.ts'
import { isWebhookTopic, type MessageReader, webhookTopics } from './webhook-topics.ts'

/** A numeric id: a number where a double holds it, else its digits (exact-json.ts). */
const id = z.union([z.int().nonnegative().transform(String), z.string().regex(/^\d+$/)])

const level = z.object({ inventory_item_id: id })
const thing = z.object({ id })
const order = z.object({
  id,
  name: z.string().default(''),
  created_at: z.iso.datetime({ offset: true }),
  // A line whose product was deleted has no variant; a custom line never had one.
  line_items: z.array(z.object({ id, variant_id: id.nullish(), quantity: z.int() })),
})
const refund = z.object({
  id,
  order_id: id,
  created_at: z.iso.datetime({ offset: true }),
  refund_line_items: z.array(
    z.object({
      id,
      quantity: z.int(),
      restock_type: z.string(),
      line_item: z.object({ variant_id: id.nullish() }).nullish(),
    }),
  ),
})
const bulkOperation = z.object({
  admin_graphql_api_id: z.string().startsWith('gid://shopify/BulkOperation/'),
})
const scopes = z.object({ current: z.array(z.string()) })
const ofShop = z.object({ shop_domain: z.string() })
const dataRequest = ofShop.extend({
  orders_requested: z.array(id).default([]),
  data_request: z.object({ id }).optional(),
})
const customerRedact = ofShop.extend({
  orders_to_redact: z.array(id).default([]),
})
type Touched = Extract<PlatformMessage, { kind: 'stock-touched' }>

const readers: Record<MessageReader, (body: unknown) => PlatformMessage> = {
  'inventory-level': (body) =>
    touched({ inventoryItemIds: [level.parse(body).inventory_item_id as InventoryItemId] }),
  'inventory-item': (body) => touched({ inventoryItemIds: [thing.parse(body).id as InventoryItemId] }),
  variant: (body) => touched({ variantIds: [thing.parse(body).id as VariantId] }),
  product: (body) => touched({ productIds: [thing.parse(body).id as ProductId] }),
  order: toOrder,
  refund: toReturn,
  locations: () => ({ kind: 'locations-changed' }),
  shipping: () => ({ kind: 'shipping-changed' }),
  shop: () => ({ kind: 'shop-changed' }),
  scopes: (body) => ({ kind: 'scopes-changed', scopes: scopes.parse(body).current }),
  'bulk-operation': (body) => ({
    kind: 'catalogue-ready',
    operationId: bulkOperation.parse(body).admin_graphql_api_id,
  }),
  uninstalled: () => ({ kind: 'uninstalled' }),
  'data-request': (body) => {
    const request = dataRequest.parse(body)
    return {
      kind: 'data-request',
      domain: request.shop_domain,
      requestRef: request.data_request?.id ?? '',
      orderIds: request.orders_requested,
    }
  },
  'customer-redact': (body) => {
    const request = customerRedact.parse(body)
    return { kind: 'customer-redact', domain: request.shop_domain, orderIds: request.orders_to_redact }
  },
  'shop-redact': (body) => ({ kind: 'shop-redact', domain: ofShop.parse(body).shop_domain }),
}

/** Throws SyntaxError or ZodError where the body isn't what the topic promises. */
export function toMessage(topic: string, body: string): PlatformMessage {
  if (!isWebhookTopic(topic)) return { kind: 'ignored' }
  return readers[webhookTopics[topic]](parseExactJson(body))
}

function touched(ids: Partial<Omit<Touched, 'kind'>>): Touched {
  return { kind: 'stock-touched', inventoryItemIds: [], variantIds: [], productIds: [], ...ids }
}

function toOrder(body: unknown): PlatformMessage {
  const { id: orderId, name, created_at, line_items } = order.parse(body)
  const lines = line_items.flatMap((line) =>
    line.variant_id
      ? [{ lineId: line.id, variantId: line.variant_id as VariantId, quantity: line.quantity }]
      : [],
  )
  return { kind: 'order-placed', order: { orderId: orderId as OrderId, name, placedAt: created_at, lines } }
}

/** Lines that went back to a shelf; money alone moves no stock. */
function toReturn(body: unknown): PlatformMessage {
  const { id: refundId, order_id, created_at, refund_line_items } = refund.parse(body)
  const lines = refund_line_items.flatMap(({ id: lineId, quantity, restock_type, line_item }) =>
    restock_type !== 'no_restock' && line_item?.variant_id
      ? [{ lineId, variantId: line_item.variant_id as VariantId, quantity }]
      : [],
  )
  return {
    kind: 'order-returned',
    returned: { refundId, orderId: order_id as OrderId, at: created_at, lines },
  }
}
