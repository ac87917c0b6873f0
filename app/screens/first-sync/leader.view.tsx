import { useWords } from '../../i18n/index.ts'
import { Button, Card, ChoiceList, Form, Row, Stack, Text, useSentIntent } from '../../ui/index.ts'
import type { FirstSyncProps } from './first-sync.view.tsx'
import { firstSyncWords } from './first-sync.words.ts'

type Props = Pick<FirstSyncProps, 'run' | 'locations' | 'booking'>

/** Which shop's quantities are right, and what follows from it. */
export function LeaderCard({ run, locations, booking }: Props) {
  const words = useWords(firstSyncWords).leader
  const busy = useSentIntent() === 'plan'
  const again = run !== null && run.state === 'planned'
  return (
    <Card title={words.title} data-testid="leader">
      <Form intent="plan" label={words.title}>
        <Stack>
          <ChoiceList
            key={run?.runId}
            name="leader"
            label={words.label}
            labelHidden
            defaultValue={run?.leader ?? 'shopify'}
            options={[
              {
                value: 'shopify',
                label: words.shopify,
                help: words.shopifyHelp(locations.join(', ')),
              },
              { value: 'prestashop', label: words.prestashop, help: words.prestashopHelp(booking) },
            ]}
          />
          <Row align="between">
            <Text tone="subdued">{words.nothing}</Text>
            <Button submit busy={busy} label={again ? words.planAgain : words.plan} />
          </Row>
        </Stack>
      </Form>
    </Card>
  )
}
