import type { NoMatchReason } from '../../features/ad-guard/item-id.rules.ts'
import { useWords } from '../../i18n/index.ts'
import { Card, Pagination, Stack, Table, Text } from '../../ui/index.ts'
import type { Channel } from './ad-state.view.tsx'
import { useChannelName } from './ads-page.view.tsx'
import { idsWords } from './ids.words.ts'

export type UnmatchedList = {
  channel: Channel
  reason: NoMatchReason
  total: number
  ids: string[]
  first: string | null
  next: string | null
}

/** The ids behind one reason, exactly as the channel lists them. */
export function UnmatchedCard({ channel, reason, total, ids, first, next }: UnmatchedList) {
  const words = useWords(idsWords)
  const name = useChannelName()(channel)
  return (
    <Card
      title={words.unmatched.title(name, words.noMatch[reason](total))}
      actions={[{ label: words.unmatched.close, to: '/ads/ids' }]}
      data-testid="unmatched"
    >
      <Stack>
        <Text tone="subdued">{words.remedy[reason]}</Text>
        <Table
          caption={words.unmatched.caption}
          columns={[{ id: 'id', label: words.unmatched.id, phone: 'first' }]}
          rows={ids.map((id) => ({ id, attributes: { 'data-item': id }, cells: { id } }))}
        />
        <Pagination
          label={words.unmatched.pages}
          previous={first}
          next={next}
          previousLabel={words.unmatched.first}
          nextLabel={words.unmatched.more}
        />
      </Stack>
    </Card>
  )
}
