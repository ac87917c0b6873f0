import { realNow } from './clock.ts'
import { pool } from './database.ts'

/** A message whose signature was verified. `triggeredAt` is the platform's time; `body` as it came. */
export type Message = {
  domain: string
  topic: string
  eventId: string
  webhookId: string
  triggeredAt: Date | null
  body: string
}
export type Receipt = 'accepted' | 'duplicate' | 'unknown-shop'

type Waiting = { message: Message; resolve: (receipt: Receipt) => void; reject: (error: unknown) => void }

/** A group is written in one statement; the limit keeps a burst from becoming one huge one. */
const groupLimit = 500
const waiting: Waiting[] = []
let writing = false

/** Writes the message and its shop's drain job in one transaction and answers after the commit. Messages that
 *  arrive while a commit is under way share the next one: commits are what intake costs. Rejects when the
 *  database refuses this very message, or is away. */
export function receive(message: Message): Promise<Receipt> {
  return new Promise((resolve, reject) => {
    waiting.push({ message, resolve, reject })
    if (!writing) void writeAll()
  })
}

async function writeAll(): Promise<void> {
  writing = true
  try {
    while (waiting.length > 0) await writeGroup(waiting.splice(0, groupLimit))
  } finally {
    writing = false
  }
}

async function writeGroup(group: Waiting[]): Promise<void> {
  try {
    const receipts = await write(group.map((entry) => entry.message))
    group.forEach((entry, index) => {
      entry.resolve(receipts[index] as Receipt)
    })
  } catch (error) {
    // One bad message must not cost the others their receipt; a database that is away refuses them all.
    if (group.length > 1 && isAboutARow(error)) for (const entry of group) await writeGroup([entry])
    else for (const entry of group) entry.reject(error)
  }
}

/** A value the database can't store (class 22), a broken constraint (23), a limit (54). */
function isAboutARow(error: unknown): boolean {
  return /^(22|23|54)[0-9A-Z]{3}$/.test(String((error as { code?: unknown }).code))
}

async function write(messages: Message[]): Promise<Receipt[]> {
  const column = <K extends keyof Message>(key: K) => messages.map((message) => message[key])
  const { rows } = await pool().query<{ outcome: Receipt }>({
    name: 'receive-webhooks',
    text: 'select outcome from receive_webhooks($1, $2, $3, $4, $5, $6, $7) order by ordinal',
    values: [
      column('domain'),
      column('topic'),
      column('eventId'),
      column('webhookId'),
      column('triggeredAt'),
      column('body'),
      realNow(),
    ],
  })
  return rows.map((row) => row.outcome)
}
