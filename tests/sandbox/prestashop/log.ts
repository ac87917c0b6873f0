/** What happened in the shop and on the wire, in one order: the core's own file and the front's entries. */
import fs from 'node:fs'
import path from 'node:path'

export type Sent = { item: string; version: number; quantity: number | null }
export type MessageFacts = {
  items: Sent[]
  /** The app's HTTP status; 0 = it never got there, or never answered. */
  status: number
  receivedAt: string | null
  answeredAt: string | null
  lost: boolean
  repeated: boolean
  /** Delivered after the shop had given it up. */
  late: boolean
  /** The app answered, the shop never heard it. */
  answerLost: boolean
  acknowledged: [string, number][]
  orders: { order: string; lines: { line: string; item: string; quantity: number }[] }[]
}
export type Entry = {
  seq: number
  at: string
  kind: 'stock' | 'order' | 'message' | 'command'
  item?: string
  before?: number
  /** Null: the item is gone. */
  after?: number | null
  how?: string
  hooked?: boolean
  order?: string
  reference?: string
  lines?: { item: string; quantity: number }[]
  message?: MessageFacts
  command?: {
    action: string
    body: unknown
    status: number
    answer: unknown
    answerLost: boolean
    answeredAt: string
  }
}

export type ShopLog = { since: (seq: number) => Entry[]; add: (entry: Omit<Entry, 'seq'>) => void }

export function openLog(dataDir: string): ShopLog {
  const file = path.join(dataDir, 'core.log')
  fs.writeFileSync(file, '', { flag: 'a' })
  const entries: Entry[] = []
  let read = 0
  const number = (entry: Omit<Entry, 'seq'>) => entries.push({ seq: entries.length + 1, ...entry })
  const catchUp = () => {
    const size = fs.statSync(file).size
    if (size <= read) return
    const handle = fs.openSync(file, 'r')
    const bytes = Buffer.alloc(size - read)
    fs.readSync(handle, bytes, 0, bytes.length, read)
    fs.closeSync(handle)
    read = size
    // Cut at the last line's end: a line that is being written is read whole the next time.
    const end = bytes.lastIndexOf(10) + 1
    read -= bytes.length - end
    for (const line of bytes.subarray(0, end).toString('utf8').split('\n'))
      if (line) number(JSON.parse(line) as Omit<Entry, 'seq'>)
  }
  return {
    since: (seq) => {
      catchUp()
      return entries.slice(seq)
    },
    // In the same file: a front that is started again goes on counting where it was.
    add: (entry) => fs.appendFileSync(file, `${JSON.stringify(entry)}\n`),
  }
}
