/** When the app first heard of a change: read from the stand-in's log of deliveries. */
import type { Delivery, Sandbox } from './sandbox.client.ts'

/** What the log of a shop is asked for; any stand-in shop has it. */
export type WatchedLog = Pick<Sandbox, 'log'>

/** How the app can know of a change: by a message, by its own poll, or not at all until reconciliation. */
export type News = 'message' | 'polled' | 'lost'

export type Change = {
  variantId: string
  /** Just before it was made, by the clock that the stand-in shares: messages triggered since then are about it. */
  at: number
  sells: boolean
  news: News
  /** Which story's delays it counts for; '' = none. */
  story: string
  /** False: from now on holding back is right or open; by the variant's own facts where it isn't said. */
  mayNotHold?: boolean
}

export type Messages = {
  /** Takes in what was logged since the last time. */
  read: () => Promise<void>
  /** Real milliseconds; null = nothing was received yet. */
  receivedAt: (change: Change) => number | null
}

export function createMessages(sandbox: WatchedLog, pollMs: number): Messages {
  const deliveries = new Map<string, Delivery[]>()
  let lastSeq = 0

  const take = (delivery: Delivery) => {
    for (const variantId of delivery.variantIds) {
      const known = deliveries.get(variantId)
      if (known) known.push(delivery)
      else deliveries.set(variantId, [delivery])
    }
  }

  return {
    async read() {
      for (const { seq, delivery } of await sandbox.log(lastSeq)) {
        lastSeq = Math.max(lastSeq, seq)
        if (delivery) take(delivery)
      }
    },
    receivedAt({ variantId, at, news }) {
      if (news === 'polled') return at + pollMs
      if (news === 'lost') return null
      const received = (deliveries.get(variantId) ?? []).flatMap(({ outcome, sentAt, triggeredAt }) =>
        outcome === 'sent' && sentAt !== null && Date.parse(triggeredAt) >= at ? sentAt : [],
      )
      return received.length === 0 ? null : Math.min(...received)
    },
  }
}
