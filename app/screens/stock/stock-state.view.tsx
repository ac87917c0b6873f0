import { useWords } from '../../i18n/index.ts'
import { Badge, type Tone } from '../../ui/index.ts'
import { stockWords } from './stock.words.ts'
import type { StockState } from './stock-state.rules.ts'

export type { StockState }

const tones: Record<StockState, Tone> = {
  selling: 'good',
  'sold-out': 'wrong',
  'not-for-order': 'off',
  'below-floor': 'attention',
  offline: 'off',
  question: 'attention',
  deleted: 'off',
}

export function StockStateBadge({ state }: { state: StockState }) {
  const words = useWords(stockWords)
  return (
    <Badge tone={tones[state]} data-state={state}>
      {words.states[state]}
    </Badge>
  )
}
