/** POST /bridge/messages: what a module tells, verified before it is parsed, written down before it is acknowledged.
 *
 *  200 the rows that were written down · 401 unsigned, stale, of an unknown connection or signed otherwise · 409
 *  "replayed", "moved" (another shop than the one that was connected), "not-paired" · 400 unreadable · 413 over the cap
 *  · 408 a body that doesn't come · 503 the database is away. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { now, realNow } from '../../runtime/clock.ts'
import { type FoundConnection, findConnection } from '../../runtime/directory.ts'
import { type Message, receive } from '../../runtime/inbox.ts'
import { log } from '../../runtime/log.ts'
import { type Answer, parseBody, readBody, readSignedHeaders, refuse, sendAnswer } from './bridge-request.ts'
import { saveMessageSeen } from './connection-store.server.ts'
import { isFresh, isSigned, messageText } from './signature.ts'
import { bridgeTopics, type Outbox, outboxShape } from './to-message.ts'

/** Five hundred rows and the lines of their orders stay below a quarter of it. */
const bodyCap = 1024 * 1024
const hourMs = 3_600_000
const seenMs = 5_000
const lastSeen = new Map<string, number>()

export async function bridgeMessages(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await sendAnswer(request, response, await takeIn(request))
}

async function takeIn(request: IncomingMessage): Promise<Answer> {
  const signed = readSignedHeaders(request)
  if (signed === null || signed.connection === 'new') return refuse(401, 'unsigned')
  if (!isFresh(signed.timestamp, realNow())) return refuse(401, 'stale')
  const raw = await readBody(request, bodyCap)
  if (!Buffer.isBuffer(raw)) return raw
  try {
    const found = await findConnection(signed.connection)
    if (found === null) return refuse(401, 'unknown-connection')
    const text = messageText({ to: 'app', ...signed, body: raw })
    if (!isSigned(text, signed.signature, found.modulePublicKey)) return refuse(401, 'bad-signature')
    if (found.stoppedReason === 'moved') return refuse(409, 'moved')
    if (found.stoppedReason !== null || found.state !== 'installed') return refuse(409, 'not-paired')
    const outbox = parseBody(raw, outboxShape)
    if (outbox === null) return refuse(400, 'unreadable')
    return await writeDown(found, signed, outbox)
  } catch (error) {
    log().error({ err: error }, 'a message of a module was not written')
    return refuse(503, 'away')
  }
}

async function writeDown(
  found: FoundConnection,
  { connection, nonce }: { connection: string; nonce: string },
  outbox: Outbox,
): Promise<Answer> {
  const message = { domain: found.domain, webhookId: connection, triggeredAt: now() }
  if (outbox.fingerprint !== found.fingerprint) {
    // Told once an hour: a copy that lives on would fill the inbox.
    const hour = Math.floor(realNow().getTime() / hourMs)
    await receive({
      ...message,
      topic: bridgeTopics.moved,
      eventId: `${outbox.fingerprint} ${hour}`,
      body: '{}',
    })
    return refuse(409, 'moved')
  }
  const receipt = await receive({ ...message, eventId: nonce, ...contentOf(outbox) })
  if (receipt === 'unknown-shop') return refuse(409, 'not-paired')
  if (receipt === 'duplicate') return refuse(409, 'replayed')
  noteSeen(found, connection)
  return {
    status: 200,
    body: {
      acknowledged: outbox.items.map(({ item, version }) => [item, version]),
      products: outbox.products,
      orders: outbox.orders.map(({ order }) => order),
    },
  }
}

function contentOf(outbox: Outbox): Pick<Message, 'topic' | 'body'> {
  if (outbox.left) return { topic: bridgeTopics.unpaired, body: '{}' }
  return { topic: bridgeTopics.outbox, body: JSON.stringify(outbox) }
}

/** For Settings, which counts in minutes: not with every message. */
function noteSeen(found: FoundConnection, connection: string): void {
  const at = realNow().getTime()
  if (at - (lastSeen.get(connection) ?? 0) < seenMs) return
  lastSeen.set(connection, at)
  saveMessageSeen(found).catch((error) => log().warn({ err: error }, 'when a module was heard was not saved'))
}
