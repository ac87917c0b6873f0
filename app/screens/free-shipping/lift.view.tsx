import type { Effect } from '../../features/threshold/threshold.rules.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Badge, Card, DataList, Slider, Stack, Text } from '../../ui/index.ts'
import { Figure, Unknown } from './effect.view.tsx'
import { thresholdWords } from './threshold.words.ts'

type Props = { effect: Effect; currency: string; lift: number; setLift: (value: number) => void }

/** What nobody knows is the merchant's to assume; it is never called anything else. */
export function LiftCard({ effect, currency, lift, setLift }: Props) {
  const words = useWords(thresholdWords).lift
  const format = useFormat()
  const { lifted, change } = effect
  const money = (minor: number) => format.roundMoney({ minor, currency })
  const added =
    lift === 0 ? (
      <Figure value={money(0)} />
    ) : lifted.margin === null ? (
      <Unknown why={words.unknown} />
    ) : (
      <Figure
        value={money(lifted.margin)}
        note={words.addedHelp(format.number(Math.round(lifted.baskets)), money(lifted.goods))}
      />
    )
  return (
    <Card title={words.title} data-testid="lift">
      <Stack>
        <div>
          <Badge tone="attention">{words.badge}</Badge>
        </div>
        <Slider
          label={words.label}
          valueText={format.percent(lift / 100)}
          value={lift}
          min={0}
          max={100}
          step={1}
          onChange={setLift}
          help={words.help}
          data-testid="lift-slider"
        />
        <DataList
          items={[
            { id: 'added', term: words.added, value: added },
            { id: 'lost', term: words.lost, value: <Figure value={money(-lifted.givenUp)} /> },
            { id: 'over', term: words.overLost, value: <Figure value={money(-effect.givenUp)} /> },
          ]}
        />
        <div aria-live="polite">
          <Text strong>{words.change}</Text>
          <Text size="title" numeric data-testid="change" data-change={String(change)}>
            {change === null ? '–' : money(change)}
          </Text>
          {change === null ? <Text tone="subdued">{words.unknownTotal}</Text> : null}
        </div>
        <Text size="small" tone="subdued">
          {words.note}
        </Text>
      </Stack>
    </Card>
  )
}
