import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { isShopDomain } from './shop-url.ts'

const text = z.string().min(1).max(255)
const headersShape = z.object({
  'x-shopify-topic': text,
  'x-shopify-shop-domain': text.refine(isShopDomain),
  'x-shopify-event-id': text.optional().catch(undefined),
  'x-shopify-webhook-id': text.optional().catch(undefined),
  'x-shopify-triggered-at': z.iso.datetime({ offset: true }).optional().catch(undefined),
})

export type Delivery = {
  domain: string
  topic: string
  /** Tells a duplicate: the event's id, else the delivery's, else the digest of the body. */
  eventId: string
  webhookId: string
  triggeredAt: Date | null
}

/** Null where the headers name no shop or no topic. */
export function readDelivery(headers: IncomingHttpHeaders, raw: Buffer): Delivery | null {
  const read = headersShape.safeParse(headers)
  if (!read.success) return null
  const webhookId = read.data['x-shopify-webhook-id'] ?? ''
  const triggered = read.data['x-shopify-triggered-at']
  return {
    domain: read.data['x-shopify-shop-domain'],
    topic: read.data['x-shopify-topic'],
    eventId: (read.data['x-shopify-event-id'] ?? webhookId) || createHash('sha256').update(raw).digest('hex'),
    webhookId,
    triggeredAt: triggered ? new Date(triggered) : null,
  }
}
