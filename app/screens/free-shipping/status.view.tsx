import { useReader, useWords } from '../../i18n/index.ts'
import { Badge, Card, DataList, Stack, Text, Time, type Tone } from '../../ui/index.ts'
import { barWords } from './bar.words.ts'
import type { BarShownState } from './bar-page.query.server.ts'
import { type BarState, barStateOf } from './bar-state.rules.ts'

export const barTones: Record<BarState, Tone> = {
  on: 'good',
  off: 'off',
  starting: 'waiting',
  stopping: 'waiting',
}

const embedTones: Record<BarShownState['embed'], Tone> = { on: 'good', off: 'attention', unknown: 'off' }

/** The switch, the theme, and how old everything is. */
export function StatusCard({ bar, proved }: { bar: BarShownState; proved: { proved: number; of: number } }) {
  const words = useWords(barWords).status
  const { host } = useReader()
  const state = barStateOf(bar)
  const help = host === 'prestashop' ? words.places : words.embedHelp
  return (
    <Card title={words.title} data-testid="status" data-bar={state} data-embed={bar.embed}>
      <Stack>
        <DataList
          items={[
            {
              id: 'bar',
              term: words.bar,
              value: <Badge tone={barTones[state]}>{words.states[state]}</Badge>,
            },
            {
              id: 'embed',
              term: words.embed[host],
              value: <Badge tone={embedTones[bar.embed]}>{words.embeds[bar.embed]}</Badge>,
            },
            { id: 'countries', term: words.countries, value: words.of(proved.proved, proved.of) },
            { id: 'read', term: words.read, value: bar.readAt ? <Time at={bar.readAt} /> : words.never },
            {
              id: 'proved',
              term: words.proved,
              value: bar.provedAt ? <Time at={bar.provedAt} /> : words.never,
            },
          ]}
        />
        <Text size="small" tone="subdued">
          {help[bar.embed]}
        </Text>
        {state === 'stopping' || state === 'off' ? (
          <Text size="small" tone="subdued">
            {words.withinMinute}
          </Text>
        ) : null}
      </Stack>
    </Card>
  )
}
