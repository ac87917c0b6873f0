import { useFormat, useWords } from '../../i18n/index.ts'
import { Link, Text } from '../../ui/index.ts'
import { overviewWords } from './overview.words.ts'

export type SharedStockProps = {
  state: 'draft' | 'active' | 'paused' | 'undone'
  other: 'shopify' | 'prestashop'
  linked: number
  differing: number
  waiting: number
}

/** One line about the stock that two shops share. */
export function SharedStockLine({ state, other, linked, differing, waiting }: SharedStockProps) {
  const words = useWords(overviewWords).shared
  const format = useFormat()
  const shop = words.shops[other]
  if (state === 'draft')
    return (
      <Text data-testid="shared-stock">
        {words.draft(shop, linked)} <Link to="/links">{words.toLinks}</Link>
      </Text>
    )
  const now = words.now(shop, linked, words.differing(differing), words.waiting(waiting))
  return (
    <Text data-testid="shared-stock" data-differing={format.number(differing)}>
      {state === 'paused' ? words.paused(now) : now}{' '}
      {differing > 0 ? <Link to="/stock?view=difference">{words.toDifferences}</Link> : null}
    </Text>
  )
}
