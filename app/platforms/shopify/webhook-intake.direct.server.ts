/** POST /webhooks/shopify: a message whose signature fits its raw bytes is written down, then answered 200.
 *  Raw on purpose: a body parser in front would change the bytes that were signed.
 *
 *  401 unsigned or signed otherwise (nothing written) · 413 over the cap, before it is buffered · 415 an encoding
 *  that isn't gzip · 400 headers that name no shop or topic · 408 a body that doesn't come · 503 the database is away (Shopify sends it again) ·
 *  200 written, a duplicate, or not for us: an unknown shop or topic is logged, nothing is written, and asking
 *  for it again would change nothing. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../../runtime/env.ts'
import { receive } from '../../runtime/inbox.ts'
import { log } from '../../runtime/log.ts'
import { letThrough, readRawBody } from '../../runtime/raw-body.ts'
import { toText } from './webhook-body.ts'
import { readDelivery } from './webhook-headers.schema.ts'
import { withoutPeople } from './webhook-people.ts'
import { isSignedBy } from './webhook-signature.ts'
import { isWebhookTopic } from './webhook-topics.ts'

/** Shopify's largest bodies (a product of many variants, an order of 499 lines) stay below a megabyte. */
const bodyCap = 2 * 1024 * 1024

export async function shopifyWebhook(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const status = await takeIn(request)
  const rest = status === 413 || status === 405 || status === 415 || !request.complete
  // What we refuse to read must not keep the connection busy.
  response.writeHead(status, { 'content-length': '0', ...(rest ? { connection: 'close' } : {}) })
  if (!request.complete) await letThrough(request, response)
  response.end()
}

async function takeIn(request: IncomingMessage): Promise<number> {
  if (request.method !== 'POST') return 405
  const { headers } = request
  if (Number(headers['content-length'] ?? 0) > bodyCap) return 413
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity'
  if (encoding !== 'identity' && encoding !== 'gzip') return 415
  const signature = headers['x-shopify-hmac-sha256']
  if (typeof signature !== 'string') return 401
  const raw = await readRawBody(request, bodyCap)
  if (raw === 'too-big') return 413
  if (raw === 'cut') return 400
  if (raw === 'slow') return 408
  if (!isSignedBy(env().SHOPIFY_API_SECRET, raw, signature)) return 401
  const delivery = readDelivery(headers, raw)
  if (delivery === null) return 400
  if (!isWebhookTopic(delivery.topic)) {
    log().info({ topic: delivery.topic }, 'webhook of a topic that nobody asked for')
    return 200
  }
  return writeDown({ ...delivery, body: withoutPeople(delivery.topic, await toText(raw, encoding)) })
}

async function writeDown(message: Parameters<typeof receive>[0]): Promise<number> {
  try {
    const receipt = await receive(message)
    if (receipt === 'unknown-shop')
      log().info({ topic: message.topic, shop: message.domain }, 'webhook of a shop that is not installed')
    return 200
  } catch (error) {
    log().error({ err: error, topic: message.topic }, 'webhook not written')
    return 503
  }
}
