/** Sends webhooks as Shopify does: signed, at least once, perhaps late, twice, out of order or never. */
import { randomUUID } from 'node:crypto'
import type { SandboxClock } from '../clock.ts'
import { apiVersion } from '../graphql/schema.ts'
import { fieldLag, type Random } from '../random.ts'
import type { Message, Sandbox } from '../sandbox.ts'
import type { Scheduler } from '../scheduler.ts'
import type { DeliveryRecord, ShopState } from '../store/types.ts'
import { onlyFields } from './bodies/write.ts'
import { type Post, signBody } from './post.ts'
import type { Subscription } from './subscriptions.ts'

/** Eight retries; Shopify spreads them over four hours, here they take about two minutes. */
export const retryMs = [500, 1000, 2000, 4000, 8000, 16000, 32000, 64000]
const inFlightAtMost = 32
/** Sent to uninstalled apps too. */
const compliance = ['customers/data_request', 'customers/redact', 'shop/redact']

type Delivery = {
  shop: ShopState
  url: string
  body: string
  headers: Record<string, string>
  attempt: number
  record: Omit<DeliveryRecord, 'attempt' | 'outcome' | 'sentAt' | 'answeredAt' | 'status'>
}

export type Sender = {
  announce: (shop: ShopState, messages: Message[], cause?: number) => void
  /** Sends now what waits for its time or for the end of a pause; resolves when all of it was answered. */
  flush: (shop: ShopState) => Promise<{ sent: number; refused: number }>
  /** Sends what a pause kept back. */
  resume: (shop: ShopState) => void
  /** Messages of the shop that haven't been answered for the first time yet. */
  waiting: (shop: ShopState) => number
}

export type SenderParts = {
  apiSecret: string
  subscriptions: Subscription[]
  clock: SandboxClock
  scheduler: Scheduler
  random: Random
  post: Post
  record: Sandbox['record']
}

export function createSender(parts: SenderParts): Sender {
  const { clock, scheduler, random } = parts
  const delayed = new Set<Delivery>()
  const held = new Set<Delivery>()
  const queue: { delivery: Delivery; done: (ok: boolean) => void }[] = []
  let inFlight = 0
  let lastMicros = 0n

  /** RFC 3339 with fractions; never the same twice, so that messages can be ordered by it. */
  function nextTriggeredAt(): string {
    const micros = BigInt(clock.now().getTime()) * 1000n
    lastMicros = micros > lastMicros ? micros : lastMicros + 1n
    const iso = new Date(Number(lastMicros / 1000n)).toISOString().slice(0, 23)
    return `${iso}${String(lastMicros % 1000n).padStart(3, '0')}000Z`
  }

  function announce(shop: ShopState, messages: Message[], cause?: number): void {
    for (const message of messages) {
      if (!shop.installation.installed && !compliance.includes(message.topic)) continue
      const triggeredAt = nextTriggeredAt()
      const eventId = randomUUID()
      for (const subscription of parts.subscriptions) {
        if (subscription.topic !== message.topic) continue
        schedule(toDelivery(shop, message, subscription, { triggeredAt, eventId, cause: cause ?? null }))
      }
    }
  }

  function toDelivery(
    shop: ShopState,
    message: Message,
    subscription: Subscription,
    event: { triggeredAt: string; eventId: string; cause: number | null },
  ): Delivery {
    const body = JSON.stringify(onlyFields(message.payload, subscription.includeFields))
    const webhookId = randomUUID()
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'user-agent': 'Shopify-Captain-Hook',
      'x-shopify-topic': message.topic,
      'x-shopify-hmac-sha256': signBody(body, parts.apiSecret),
      'x-shopify-shop-domain': shop.domain,
      'x-shopify-api-version': apiVersion,
      'x-shopify-webhook-id': webhookId,
      'x-shopify-event-id': event.eventId,
      'x-shopify-triggered-at': event.triggeredAt,
    }
    if (subscription.name) headers['x-shopify-name'] = subscription.name
    const { topic, variantIds } = message
    const record = { topic, webhookId, duplicate: false, variantIds, ...event }
    return { shop, url: subscription.url, body, headers, attempt: 1, record }
  }

  function schedule(delivery: Delivery): void {
    const { webhooks } = delivery.shop
    if (takes(webhooks.lost, delivery.record.topic)) {
      note(delivery, 'lost', null, null, null)
      return
    }
    const late = takes(webhooks.late, delivery.record.topic) ? webhooks.late.ms : 0
    const lag = late + (webhooks.lag === 'field' ? fieldLag(random) : 0)
    const overtaken = random() < webhooks.reorder ? 200 + Math.round(random() * 1300) : 0
    const isDouble = random() < webhooks.duplicate
    wait(delivery, lag + overtaken)
    if (!isDouble) return
    const record = { ...delivery.record, duplicate: true }
    wait({ ...delivery, record }, lag + overtaken + Math.round(50 + random() * 1450))
  }

  function wait(delivery: Delivery, ms: number): void {
    delayed.add(delivery)
    scheduler.after(ms, () => {
      if (!delayed.delete(delivery)) return
      if (delivery.shop.webhooks.paused) held.add(delivery)
      else void send(delivery)
    })
  }

  function send(delivery: Delivery): Promise<boolean> {
    return new Promise((done) => {
      queue.push({ delivery, done })
      pump()
    })
  }

  function pump(): void {
    while (inFlight < inFlightAtMost) {
      const next = queue.shift()
      if (!next) return
      inFlight += 1
      void attempt(next.delivery).then((ok) => {
        inFlight -= 1
        next.done(ok)
        pump()
      })
    }
  }

  async function attempt(delivery: Delivery): Promise<boolean> {
    const sentAt = clock.realNow()
    const status = await parts.post(delivery.url, delivery.headers, delivery.body)
    const answeredAt = status === null ? null : clock.realNow()
    const ok = status !== null && status >= 200 && status < 300
    const pause = ok ? undefined : retryMs[delivery.attempt - 1]
    const failed = pause === undefined ? 'undeliverable' : 'failed'
    note(delivery, ok ? 'sent' : failed, sentAt, answeredAt, status)
    if (pause !== undefined) wait({ ...delivery, attempt: delivery.attempt + 1 }, pause)
    return ok
  }

  function note(
    delivery: Delivery,
    outcome: DeliveryRecord['outcome'],
    sentAt: number | null,
    answeredAt: number | null,
    status: number | null,
  ): void {
    const { attempt: number, record } = delivery
    const entry = { ...record, attempt: number, outcome, sentAt, answeredAt, status }
    parts.record(delivery.shop, { kind: 'delivery', delivery: entry })
  }

  async function flush(shop: ShopState): Promise<{ sent: number; refused: number }> {
    const ours = [...held, ...delayed].filter((delivery) => delivery.shop === shop)
    for (const delivery of ours) {
      held.delete(delivery)
      delayed.delete(delivery)
    }
    ours.sort((a, b) => a.record.triggeredAt.localeCompare(b.record.triggeredAt))
    const answers = await Promise.all(ours.map(send))
    const sent = answers.filter(Boolean).length
    return { sent, refused: answers.length - sent }
  }

  return {
    announce,
    flush,
    resume(shop) {
      for (const delivery of held) {
        if (delivery.shop !== shop) continue
        held.delete(delivery)
        void send(delivery)
      }
    },
    waiting(shop) {
      const first = [...delayed, ...held].filter((one) => one.shop === shop && one.attempt === 1).length
      return first + queue.filter((one) => one.delivery.shop === shop).length + inFlight
    },
  }
}

/** Counts one down when this topic is meant. */
function takes(rule: { next: number; topics: string[] | null }, topic: string): boolean {
  if (rule.next <= 0 || (rule.topics && !rule.topics.includes(topic))) return false
  rule.next -= 1
  return true
}
