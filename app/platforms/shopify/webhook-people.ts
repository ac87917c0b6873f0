/** Some messages name people: buyers, the shop's owner, who works at a location. Only what we use of those is written
 *  down, so that no person is in the database for even the moment until the drain, nor in a backup of it. */
import { parseExactJson } from './exact-json.ts'
import { isWebhookTopic, type MessageReader, webhookTopics } from './webhook-topics.ts'

/** The fields that to-message.ts reads; `true` keeps the whole value, a shape those of an object or of each in a list. */
type Kept = { [field: string]: true | Kept }

const kept: Partial<Record<MessageReader, Kept>> = {
  order: {
    id: true,
    name: true,
    created_at: true,
    line_items: { id: true, variant_id: true, quantity: true },
  },
  refund: {
    id: true,
    order_id: true,
    created_at: true,
    refund_line_items: { id: true, quantity: true, restock_type: true, line_item: { variant_id: true } },
  },
  'data-request': { shop_domain: true, orders_requested: true, data_request: { id: true } },
  'customer-redact': { shop_domain: true, orders_to_redact: true },
  'shop-redact': { shop_domain: true },
  shop: {},
  uninstalled: {},
  locations: {},
}

/** The body without people; one that can't be read is kept as nothing, and the drain says that it is unreadable. */
export function withoutPeople(topic: string, body: string): string {
  const shape = isWebhookTopic(topic) ? kept[webhookTopics[topic]] : undefined
  if (shape === undefined) return body
  try {
    return JSON.stringify(keep(parseExactJson(body), shape))
  } catch {
    return ''
  }
}

function keep(value: unknown, shape: Kept | true): unknown {
  if (shape === true) return value
  if (Array.isArray(value)) return value.map((each) => keep(each, shape))
  // A value of another shape than promised may be anything, a name too.
  if (typeof value !== 'object' || value === null) return null
  const fields = Object.entries(shape).filter(([name]) => Object.hasOwn(value, name))
  return Object.fromEntries(
    fields.map(([name, inner]) => [name, keep(value[name as keyof typeof value], inner)]),
  )
}
