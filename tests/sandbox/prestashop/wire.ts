/** The way from the module to the app: what it loses, repeats, holds back; and a record of what the app took. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Dice, Faults } from './faults.ts'
import { forward, type Passed } from './forward.ts'
import type { MessageFacts, ShopLog } from './log.ts'

export type Wire = {
  post: (path: string, message: { headers: IncomingHttpHeaders; body: Buffer }) => Promise<Passed | 'lost'>
  stop: () => void
}

type Parts = { appUrl: string; log: ShopLog; dice: Dice; faults: () => Faults; isDown: () => boolean }
type Post = { path: string; headers: IncomingHttpHeaders; body: Buffer }

export function openWire(parts: Parts): Wire {
  const later = new Set<NodeJS.Timeout>()
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      later.delete(timer)
      run()
    }, ms)
    later.add(timer)
  }
  const post: Wire['post'] = async (path, { headers, body }) => {
    const message = { path, headers, body }
    if (parts.isDown()) return lost(parts, message)
    if (!path.startsWith('/bridge/messages')) return deliver(parts, message)
    const { lose, duplicate, reorder, delayMs } = parts.faults()
    const { hit, upTo } = parts.dice
    if (delayMs > 0) await new Promise<void>((resolve) => after(upTo(delayMs), resolve))
    if (hit(reorder)) {
      after(300 + upTo(2200), () => void deliver(parts, message, { late: true }).catch(() => {}))
      return 'lost'
    }
    if (hit(lose)) {
      if (!hit(1 / 3)) return lost(parts, message)
      await deliver(parts, message, { answerLost: true }).catch(() => {})
      return 'lost'
    }
    const answer = await deliver(parts, message)
    if (hit(duplicate))
      after(upTo(400), () => void deliver(parts, message, { repeated: true }).catch(() => {}))
    return answer
  }
  const stop = () => {
    for (const timer of later) clearTimeout(timer)
  }
  return { post, stop }
}

function lost({ log }: Parts, message: Post): 'lost' {
  log.add(entry(message, { lost: true }))
  return 'lost'
}

async function deliver(parts: Parts, message: Post, marks: Partial<MessageFacts> = {}): Promise<Passed> {
  const receivedAt = new Date().toISOString()
  try {
    const answer = await forward(`${parts.appUrl}${message.path}`, { method: 'POST', ...message })
    const heard = { status: answer.status, answeredAt: new Date().toISOString(), ...takenOf(answer) }
    parts.log.add(entry(message, { receivedAt, ...heard, ...marks }))
    return answer
  } catch (error) {
    // The app is away: no lost message of ours, but none that arrived either.
    parts.log.add(entry(message, marks))
    throw error
  }
}

function takenOf({ status, body }: Passed): Partial<MessageFacts> {
  const read = status === 200 ? (readJson(body) as Partial<MessageFacts> | null) : null
  return { acknowledged: read?.acknowledged ?? [] }
}

function entry({ path, body }: Post, facts: Partial<MessageFacts>) {
  const read = path.startsWith('/bridge/messages') ? (readJson(body) as Partial<MessageFacts> | null) : null
  const message: MessageFacts = {
    ...{ status: 0, receivedAt: null, answeredAt: null, acknowledged: [] },
    ...{ lost: false, repeated: false, late: false, answerLost: false },
    items: read?.items ?? [],
    orders: read?.orders ?? [],
    ...facts,
  }
  return { at: new Date().toISOString(), kind: 'message' as const, how: path, message }
}

export function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
