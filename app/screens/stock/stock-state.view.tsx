import { useWords } from '../../i18n/index.ts'
import { Badge, type Tone } from '../../ui/index.ts'
import { stockWords } from './stock.words.ts'

/** What a shopkeeper calls the state of a variant; the sentence beside it says why. */
export type StockState = 'selling' | 'sold-out' | 'below-floor' | 'offline' | 'question' | 'deleted'

const tones: Record<StockState, Tone> = {
  selling: 'good',
  'sold-out': 'wrong',
  'below-floor': 'attention',
  offline: 'off',
  question: 'attention',
  deleted: 'off',
}

export const stateTone = (state: StockState): Tone => tones[state]

export function StockStateBadge({ state }: { state: StockState }) {
  const words = useWords(stockWords)
  return (
    <Badge tone={tones[state]} data-state={state}>
      {words.states[state]}
    </Badge>
  )
}
