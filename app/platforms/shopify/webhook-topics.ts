/** Every topic that shopify.app.toml subscribes to, and what its messages are to us (tests/contracts/toml.test.ts). */
export const webhookTopics = {
  'inventory_levels/update': 'inventory-level',
  'inventory_levels/connect': 'inventory-level',
  'inventory_levels/disconnect': 'inventory-level',
  'inventory_items/update': 'inventory-item',
  'variants/in_stock': 'variant',
  'variants/out_of_stock': 'variant',
  'products/create': 'product',
  'products/update': 'product',
  'products/delete': 'product',
  'orders/create': 'order',
  'refunds/create': 'refund',
  'locations/create': 'locations',
  'locations/update': 'locations',
  'locations/activate': 'locations',
  'locations/deactivate': 'locations',
  'locations/delete': 'locations',
  'profiles/create': 'shipping',
  'profiles/update': 'shipping',
  'profiles/delete': 'shipping',
  'discounts/create': 'shipping',
  'discounts/update': 'shipping',
  'discounts/delete': 'shipping',
  'markets/create': 'shipping',
  'markets/update': 'shipping',
  'markets/delete': 'shipping',
  'bulk_operations/finish': 'bulk-operation',
  'shop/update': 'shop',
  'app/scopes_update': 'scopes',
  'app/uninstalled': 'uninstalled',
  'customers/data_request': 'data-request',
  'customers/redact': 'customer-redact',
  'shop/redact': 'shop-redact',
} as const

export type WebhookTopic = keyof typeof webhookTopics
export type MessageReader = (typeof webhookTopics)[WebhookTopic]

export function isWebhookTopic(topic: string): topic is WebhookTopic {
  return Object.hasOwn(webhookTopics, topic)
}
