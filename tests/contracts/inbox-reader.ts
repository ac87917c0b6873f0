import type { Platform, PlatformMessage } from '../../app/platforms/platform.port.ts'
import { rows } from '../factories/live-shop.ts'

/** What came into the inbox since the last time, in the platform's words; `arrive` waits for what is on its way. */
export function inboxReader(
  platform: Platform,
  arrive: () => Promise<void>,
): () => Promise<PlatformMessage[]> {
  let last = 0
  return async () => {
    await arrive()
    const waiting = await rows<{ id: number; topic: string; body: string | null }>(
      `select inbox_id::int as id, topic, body from webhook_inbox where inbox_id > ${last} order by inbox_id`,
    )
    last = waiting.at(-1)?.id ?? last
    return waiting.flatMap(({ topic, body }) => (body === null ? [] : platform.toMessages(topic, body)))
  }
}

/** Country, currency and publication, as the first read of the shop saved them. */
export async function savedContext() {
  const [context] = await rows<{ publicationId: string; country: string; currency: string }>(
    `select publication_id as "publicationId", country, currency from shop`,
  )
  if (!context) throw new Error('no shop was read')
  return context
}
