import { useFormat, useWords } from '../../i18n/index.ts'
import { Card, Steps, Text } from '../../ui/index.ts'
import type { OverviewFacts, StepId } from './overview.rules.ts'
import { overviewWords } from './overview.words.ts'

type Props = {
  steps: { id: StepId; done: boolean; current: boolean }[]
  facts: OverviewFacts
  variants: number
}

const links: Record<StepId, string | null> = { stock: null, ids: '/ads/ids', fetch: '/ads/feeds' }

/** Three steps; each ends on a fact that was seen, and then says it. */
export function Guide({ steps, facts, variants }: Props) {
  const { guide } = useWords(overviewWords)
  const seen = useSeen(facts, variants)
  return (
    <Card title={guide.title} data-testid="guide">
      <Steps
        label={guide.label}
        doneLabel={guide.done}
        waitingLabel={guide.waiting}
        items={steps.map(({ id, done, current }) => {
          const words = guide[id]
          const to = links[id]
          return {
            id,
            title: words.title,
            done,
            current,
            body: <Text tone="subdued">{(done && seen[id]) || words.body}</Text>,
            action: current && to && 'action' in words ? { label: words.action, to } : undefined,
          }
        })}
      />
    </Card>
  )
}

/** The fact that ended each step, in words. */
function useSeen(facts: OverviewFacts, variants: number): Record<StepId, string | null> {
  const { guide, channels } = useWords(overviewWords)
  const format = useFormat()
  const moment = (iso: string) => format.relative(new Date(iso))
  const listed = facts.channels.find((channel) => channel.listed !== null && channel.matched > 0)
  const read = facts.channels.find((channel) => channel.fetchedAt !== null)
  return {
    stock: facts.wholeReadAt ? guide.stock.seen(variants, moment(facts.wholeReadAt)) : null,
    ids: listed
      ? guide.ids.seen(
          channels[listed.channel],
          format.number(listed.matched),
          format.number(listed.listed ?? 0),
        )
      : null,
    fetch: read?.fetchedAt ? guide.fetch.seen(channels[read.channel], moment(read.fetchedAt)) : null,
  }
}
