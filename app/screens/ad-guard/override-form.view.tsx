import type { RunningOverride } from '../../features/ad-guard/ad-guard.query.server.ts'
import type { OverrideRefusal } from '../../features/ad-guard/policy.rules.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Button, Card, ChoiceList, DateField, Form, Row, Stack, Text, TextField } from '../../ui/index.ts'
import { lastMoment } from './ad-state.view.tsx'
import { adsWords } from './ads.words.ts'

export type RefusedOverride = {
  kind: string
  endsAt: string
  note: string
  code: OverrideRefusal | 'unknown-variant'
}

export type OverrideFormProps = {
  variantId: string
  running: RunningOverride | null
  refused: RefusedOverride | null
  busy: boolean
  fetcherKey: string
}

/** An exception to the floor for one variant, with an end of its own. */
export function OverrideForm(props: OverrideFormProps) {
  const words = useWords(adsWords).exception
  return (
    <Card title={words.title} data-testid="exception">
      <Stack>
        {props.running ? <Running {...props} running={props.running} /> : null}
        <Form
          action="/ads"
          intent="override-save"
          fields={{ variantId: props.variantId }}
          fetcherKey={props.fetcherKey}
          label={words.title}
        >
          <Fields {...props} />
        </Form>
      </Stack>
    </Card>
  )
}

function Fields({ refused, running, busy }: OverrideFormProps) {
  const words = useWords(adsWords).exception
  const error = (...codes: RefusedOverride['code'][]) =>
    refused && codes.includes(refused.code) ? words.errors[refused.code] : undefined
  return (
    <Stack>
      <Text tone="subdued">{words.help}</Text>
      <ChoiceList
        name="kind"
        label={words.kind}
        defaultValue={refused?.kind ?? running?.kind ?? 'hold'}
        error={error('kind-unknown', 'unknown-variant')}
        options={[
          { value: 'hold', label: words.hold },
          { value: 'advertise', label: words.advertise },
        ]}
      />
      <DateField
        name="endsAt"
        label={words.ends}
        defaultValue={refused?.endsAt}
        error={error('end-missing', 'end-unreadable', 'end-past', 'end-too-far')}
      />
      <TextField
        name="note"
        label={words.note}
        defaultValue={refused?.note ?? running?.note}
        error={error('note-too-long')}
        lines={2}
      />
      <Row align="end">
        <Button submit label={words.save} busy={busy} />
      </Row>
    </Stack>
  )
}

function Running({ variantId, running, fetcherKey }: OverrideFormProps & { running: RunningOverride }) {
  const words = useWords(adsWords).exception
  const format = useFormat()
  return (
    <Stack gap="tight">
      <Text strong data-override={running.kind}>
        {words.running[running.kind](format.day(lastMoment(running.endsAt)))}
      </Text>
      {running.note ? <Text tone="subdued">{running.note}</Text> : null}
      <Form action="/ads" intent="override-drop" fields={{ variantId }} fetcherKey={fetcherKey}>
        <Button submit plain label={words.drop} />
      </Form>
    </Stack>
  )
}
