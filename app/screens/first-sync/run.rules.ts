/** One run of the first sync, as its screen shows it. */

export type Side = 'shopify' | 'prestashop'
export type Run = {
  runId: string
  leader: Side
  state: 'planned' | 'writing' | 'done' | 'undoing' | 'undone' | 'replaced'
  plannedAt: string
  approvedAt: string | null
  finishedAt: string | null
  undoneAt: string | null
  counts: {
    same: number
    changes: number
    zeros: number
    done: number
    stale: number
    refused: number
    undone: number
  }
  zeroShare: number
  needsSecondYes: boolean
}

export const otherSide = (side: Side): Side => (side === 'shopify' ? 'prestashop' : 'shopify')
