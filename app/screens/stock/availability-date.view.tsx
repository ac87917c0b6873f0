import { useState } from 'react'
import { checkAvailabilityDate, type DateRefusal } from '../../features/stock/availability-date.rules.ts'
import { useReader, useWords } from '../../i18n/index.ts'
import { Button, Card, DateField, Form, Row, Stack } from '../../ui/index.ts'
import { itemWords } from './item.words.ts'

export type AvailabilityDateProps = {
  /** "YYYY-MM-DD" as saved. */
  saved: string | null
  /** What was typed and refused, and why. */
  refused: { typed: string; code: DateRefusal } | null
  busy: boolean
}

/** The day from which a pre-order or a backorder can be shipped; checked while it is typed. */
export function AvailabilityDate({ saved, refused, busy }: AvailabilityDateProps) {
  const words = useWords(itemWords).date
  const { now, timeZone } = useReader()
  const [typed, setTyped] = useState(refused?.typed ?? saved ?? '')
  const checked = checkAvailabilityDate(typed, new Date(now), timeZone)
  const unchanged = typed === (saved ?? '')
  const here = checked.ok || unchanged ? null : checked.code
  const code = typed === refused?.typed ? refused.code : here
  return (
    <Card title={words.title} data-testid="availability-date">
      <Form intent="availability-date" label={words.title}>
        <Stack>
          <DateField
            name="date"
            label={words.label}
            help={words.help}
            value={typed}
            onChange={setTyped}
            error={code ? words.errors[code] : undefined}
          />
          <Row align="end">
            <Button submit label={words.save} busy={busy} />
          </Row>
        </Stack>
      </Form>
    </Card>
  )
}
